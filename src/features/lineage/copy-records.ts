import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { paths } from '../../web/paths.ts'
import type { AgreementTable } from '../agreements/index.ts'
import { addSource, linkSources, type SourceLink } from '../provenance/index.ts'
import type { CarryOver } from './carry-over.ts'
import { type CopiedKind, type CopiedRows, inParts, insertRows, rowsFor, type Target } from './copy-rows.ts'
import type { RecordOriginTable } from './lineage-table.ts'
import { nextPeriodMessages as texts } from './next-period-messages.ts'

/** A record of the new agreement, and the one it was taken over from. */
type Copied = { readonly kind: CopiedKind; readonly row: { readonly id: string }; readonly originId: string }

/** Where a kind of record stands on the page of its agreement. */
const anchors: Readonly<Record<CopiedKind, string>> = {
  constituency: '#wie',
  'constituency-member': '#wie',
  theme: '#themas',
  'theme-role': '#themas',
  goal: '#doelen',
  undertaking: '#toezeggingen',
  risk: '#risicos',
}

/**
 * What keeps its own sources beside the agreement it comes from: what they say holds whatever the period. That a group takes
 * part or leads a theme, they say of the old agreement only.
 */
const keepsSources: readonly CopiedKind[] = ['goal', 'undertaking', 'risk']

/**
 * Puts what goes along into the agreement that was made from another, as new records that each know where they come from. The
 * old ones stay as they are.
 */
export async function copyRecords(
  tx: Tx,
  actor: Actor,
  from: AgreementTable,
  to: Target,
  carried: CarryOver,
): Promise<void> {
  const rows = rowsFor(to, carried)
  await insertRows(tx, rows)
  const copied = pair(carried, rows)
  const sources = await sourcesFor(tx, from, copied)
  await linkSources(tx, [
    ...copied.map(({ kind, row }) => link(kind, row.id, sources.get(kind)!)),
    ...(await ownSources(tx, copied)),
  ])
  const acts = copied.map(({ kind, row }) => ({
    chain: `agreement:${to.id}` as const,
    action: `${kind}.added` as const,
    subjectKind: kind,
    subjectId: row.id,
    after: { ...row, sourceId: sources.get(kind) },
  }))
  await inParts(acts, (some) => record(tx, actor, ...some))
  await keepOrigins(tx, actor, from.id, to.id, copied)
}

/** Keeps from which agreement another was made, and from which record each of its records. */
async function keepOrigins(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  madeId: Id<'agreement'>,
  copied: readonly Copied[],
): Promise<void> {
  const rows: RecordOriginTable[] = [
    { recordKind: 'agreement', recordId: madeId, originId: agreementId, agreementId },
    ...copied.map(({ kind, row, originId }) => ({ recordKind: kind, recordId: row.id, originId, agreementId })),
  ]
  await inParts(rows, (some) => tx.insertInto('recordOrigin').values(some).execute())
  await record(tx, actor, {
    chain: `agreement:${madeId}`,
    action: 'record-origin.added',
    subjectKind: 'record-origin',
    subjectId: madeId,
    after: { agreementId, records: rows },
  })
}

function pair(carried: CarryOver, rows: CopiedRows): Copied[] {
  const originals: Readonly<Record<CopiedKind, readonly { readonly id: string }[]>> = {
    constituency: carried.constituencies,
    theme: carried.themes,
    'constituency-member': carried.members,
    'theme-role': carried.roles,
    goal: carried.goals,
    undertaking: carried.undertakings,
    risk: carried.risks,
  }
  return kinds.flatMap((kind) => rows[kind].map((row, index) => ({ kind, row, originId: originals[kind][index]!.id })))
}

const kinds: readonly CopiedKind[] = [
  'constituency',
  'theme',
  'constituency-member',
  'theme-role',
  'goal',
  'undertaking',
  'risk',
]

/** The source of each kind that goes along: the place on the page of the old agreement. */
async function sourcesFor(
  tx: Tx,
  from: AgreementTable,
  copied: readonly Copied[],
): Promise<ReadonlyMap<CopiedKind, Id<'source'>>> {
  const sources = new Map<CopiedKind, Id<'source'>>()
  for (const kind of new Set(copied.map((each) => each.kind))) {
    const formula = (kind === 'undertaking' ? texts.dutyFrom : texts.from)(from.shortTitle)
    const address = `${paths.agreement(from.slug)}${anchors[kind]}`
    sources.set(kind, await addSource(tx, { kind: 'computed', formula, address }))
  }
  return sources
}

function link(recordKind: string, recordId: string, sourceId: Id<'source'>): SourceLink {
  return { recordKind, recordId, sourceId, field: '', position: 0 }
}

/** The sources of the old records, for the new ones that keep them; after the agreement they come from. */
async function ownSources(tx: Tx, copied: readonly Copied[]): Promise<SourceLink[]> {
  const keeping = copied.filter(({ kind }) => keepsSources.includes(kind))
  if (keeping.length === 0) return []
  const rows = await tx
    .selectFrom('recordSource')
    .selectAll()
    .where('recordKind', 'in', keepsSources)
    .where(
      'recordId',
      'in',
      keeping.map(({ originId }) => originId),
    )
    .execute()
  const byRecord = Map.groupBy(rows, (row) => `${row.recordKind} ${row.recordId}`)
  return keeping.flatMap(({ kind, row, originId }) =>
    (byRecord.get(`${kind} ${originId}`) ?? []).map(({ sourceId, field, position }) => ({
      ...link(kind, row.id, sourceId),
      field,
      position: position + 1,
    })),
  )
}
