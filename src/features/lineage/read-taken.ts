import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import type { CopiedKind } from './copy-rows.ts'
import { nextPeriodMessages as texts } from './next-period-messages.ts'
import type { AgreementRef } from './read-lineage.ts'
import { readStructure, type Structure } from './structure.ts'

/** What was taken over from an earlier agreement: each record with its place there and its sources there. */
export type Taken = { readonly from: AgreementRef; readonly records: readonly TakenRecord[] }

export type TakenRecord = {
  readonly kind: CopiedKind
  readonly name: string
  /** where it stands in the earlier agreement */
  readonly where: readonly Mark[]
  /** on what it rests there */
  readonly sources: readonly Mark[]
}

/** The agreement that this one was made from; null when it was not made from another. */
export async function readOrigin(db: ReadDb, id: Id<'agreement'>): Promise<AgreementRef | null> {
  const row = await db
    .selectFrom('recordOrigin')
    .innerJoin('agreement', 'agreement.id', 'recordOrigin.agreementId')
    .select(['agreement.id', 'agreement.slug', 'agreement.shortTitle', 'agreement.term', 'agreement.state'])
    .where('recordOrigin.recordKind', '=', 'agreement')
    .where('recordOrigin.recordId', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Reads what was taken over from another agreement; null when it was not made from one. Members are told per group. */
export async function readTaken(db: ReadDb, id: Id<'agreement'>): Promise<Taken | null> {
  const from = await readOrigin(db, id)
  if (from === null) return null
  const records = recordsOf(await readStructure(db, id))
  const origins = await readOrigins(
    db,
    records.flatMap(({ ids }) => ids),
  )
  const lines = records.flatMap(({ ids, ...line }) => {
    const copied = ids.filter((each) => origins.has(each))
    // the members of a group have one place and one list there: the first tells where
    return copied.length === 0
      ? []
      : [{ ...line, id: copied[0]!, originId: origins.get(copied[0]!)!, count: copied.length }]
  })
  const marks = await readSources(
    db,
    lines.flatMap(({ kind, id: copy, originId }) => [copy, originId].map((each) => ({ kind, id: each }))),
  )
  const taken = lines.map(({ kind, name, id: copy, originId, count }) => ({
    kind,
    name: name(count),
    where: marks(kind, copy)
      .filter((each) => each.kind === 'sum')
      .slice(0, 1),
    sources: marks(kind, originId),
  }))
  return { from, records: taken }
}

/** One line of the list: a record, or the members of a group. */
type Line = { readonly kind: CopiedKind; readonly ids: readonly string[]; readonly name: (count: number) => string }

function recordsOf({ constituencies, members, themes, roles, goals, undertakings, risks }: Structure): Line[] {
  const groups = new Map(constituencies.map((row) => [row.id, row.name]))
  const themeNames = new Map(themes.map((row) => [row.id, row.name]))
  const one = (kind: CopiedKind, id: string, name: string): Line => ({ kind, ids: [id], name: () => name })
  const byGroup = Map.groupBy(members, (member) => member.constituencyId)
  return [
    ...constituencies.map(({ id, name }) => one('constituency', id, name)),
    ...[...byGroup].map(([group, all]): Line => {
      const name = (count: number) => texts.memberOf(count, groups.get(group)!)
      return { kind: 'constituency-member', ids: all.map(({ id }) => id), name }
    }),
    ...themes.map(({ id, name }) => one('theme', id, name)),
    ...roles.map(({ id, role, themeId, constituencyId }) => {
      const name = texts.roleOf(texts.roles[role], themeNames.get(themeId)!, groups.get(constituencyId)!)
      return one('theme-role', id, name)
    }),
    ...goals.map(({ id, text }) => one('goal', id, text)),
    ...undertakings.map(({ id, text }) => one('undertaking', id, text)),
    ...risks.map(({ id, text }) => one('risk', id, text)),
  ]
}

async function readOrigins(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('recordOrigin')
    .select(['recordId', 'originId'])
    .where('recordId', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.recordId, row.originId]))
}
