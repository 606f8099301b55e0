import { type SqlBool, sql } from 'kysely'
import type { AfterImages } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { type AgreementHead, readImagesOf } from '../agreements/index.ts'
import { type EntryKind, type Ledger, type LedgerPosition, readLedger } from '../contributions/index.ts'
import { readOfficesThen } from '../governance/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { readSources } from '../provenance/index.ts'
import { datedChanges } from './dated-changes.ts'
import { type LineChange, lineChanges, type TotalChange, totalChanges } from './ledger-changes.ts'
import type { KindChanges, Names } from './record-changes.ts'
import { recordKinds } from './record-kinds.ts'
import { pastAt, type Span } from './span.ts'

/** Why a line is otherwise: what was done, and in which words and on which mandate if that is known. */
export type Why = {
  readonly kind: EntryKind
  readonly reason: string | null
  readonly mandate: string | null
  readonly marks: readonly Mark[]
}

/** A line that changed, with who it is of and why it changed. */
export type ExplainedLine = LineChange & { readonly organisation: string | null; readonly why: Why | null }

/** Everything that changed in an agreement between two days. */
export type Changes = {
  readonly head: AgreementHead
  readonly span: Span
  readonly lines: readonly ExplainedLine[]
  readonly totals: readonly TotalChange[]
  readonly records: readonly KindChanges[]
  /** the ledger of the second day */
  readonly ledger: Ledger
  /** the agreement was not in the register yet on the first day */
  readonly isNew: boolean
}

/** Reads what changed between two days: the ledger of both, and every other record from its after-images. */
export async function readChanges(db: ReadDb, head: AgreementHead, span: Span, today: Day): Promise<Changes> {
  const [from, to] = [pastAt(span.kind, span.from), pastAt(span.kind, span.to)]
  const [before, ledger] = [await readLedger(db, head.id, from), await readLedger(db, head.id, to)]
  const changed = lineChanges(before, ledger)
  const kinds = recordKinds.map(({ kind }) => kind)
  const imagesOn = async (standOn: Day) =>
    together(await readImagesOf(db, head.id, standOn, kinds), await readOfficesThen(db, head.id, standOn))
  const later = await imagesOn(to.standOn ?? today)
  const earlier = from.standOn === null ? later : await imagesOn(from.standOn)
  const names = await readNames(db, [earlier, later], changed, to.standOn)
  const records =
    span.kind === 'peildatum'
      ? datedChanges(later, names, span)
      : recordKinds.map((kind) => ({ kind, changes: kind.compare(earlier, later, names) }))
  return {
    head,
    span,
    lines: await explain(db, changed, names, to.standOn),
    totals: totalChanges(before, ledger, changed),
    records: records.filter(({ changes }) => changes.length > 0),
    ledger,
    isNew: span.kind === 'stand' && earlier.of('agreement').length === 0,
  }
}

/** The records of an agreement, and those of its offices, which stand elsewhere in the journal. */
function together(one: AfterImages, other: AfterImages): AfterImages {
  return { of: (table, more) => [...one.of(table, more), ...other.of(table, more)] }
}

async function readNames(
  db: ReadDb,
  images: readonly AfterImages[],
  lines: readonly LineChange[],
  standOn: Day | null,
): Promise<Names> {
  const ids = images.flatMap((of) => [
    ...of.of('signatory').map((row) => row.organisationId),
    ...of.of('constituencyMember').map((row) => row.organisationId),
    ...of.of('constituency').flatMap((row) => row.umbrellaId ?? []),
    ...(['body', 'bodySeat', 'office'] as const).flatMap((table) =>
      of.of(table).flatMap((row) => row.organisationId ?? []),
    ),
  ])
  const ofLines = lines.flatMap(({ position }) => position.organisationId ?? [])
  const organisations = await readOrganisations(db, [...new Set([...ids, ...ofLines])], standOn)
  const papers = images.flatMap((of) => of.of('paper'))
  const documents = await readTitles(db, [...new Set(papers.map(({ documentId }) => documentId))])
  const paper = new Map(
    papers.map(({ id, title, documentId }) => [id as string, title ?? documents.get(documentId) ?? '']),
  )
  const nameIn = (table: 'constituency' | 'theme' | 'body') =>
    new Map(images.flatMap((of) => of.of(table).map(({ id, name }) => [id as string, name] as const)))
  const office = new Map(images.flatMap((of) => of.of('office').map(({ id, title }) => [id as string, title] as const)))
  const person = await readPeople(
    db,
    images.flatMap((of) => of.of('officeHolder').map(({ personId }) => personId)),
  )
  const organisation = new Map([...organisations].map(([id, { name }]) => [id as string, name]))
  const of = (all: ReadonlyMap<string, string>) => (id: string | null) => (id === null ? null : (all.get(id) ?? null))
  const [constituency, theme, body] = [of(nameIn('constituency')), of(nameIn('theme')), of(nameIn('body'))]
  return {
    ...{ organisation: of(organisation), paper: of(paper), office: of(office), person: of(person) },
    ...{ constituency, theme, body },
  }
}

async function readPeople(db: ReadDb, ids: readonly Id<'person'>[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function readTitles(db: ReadDb, ids: readonly Id<'document'>[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('document').select(['id', 'title']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The entries that made the lines what they are; of a line that is gone the one that voided its entry. */
async function explain(
  db: ReadDb,
  lines: readonly LineChange[],
  names: Names,
  standOn: Day | null,
): Promise<readonly ExplainedLine[]> {
  const made = lines.filter(({ gone }) => gone === null).map(({ position }) => position.entryId)
  const gone = lines.flatMap((line) => line.gone ?? [])
  const rows = await readEntriesOf(db, made, gone)
  const byVoided = new Map(rows.map((row) => [row.voids, row]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const voiding = gone.flatMap((id) => byVoided.get(id) ?? [])
  const marks = await readSources(
    db,
    voiding.map(({ id }) => ({ kind: 'ledger-entry', id })),
    standOn,
  )
  return lines.map((line) => {
    const entry = line.gone === null ? byId.get(line.position.entryId) : byVoided.get(line.gone)
    const { kind, reason, mandate } = entry ?? { kind: 'set', reason: null, mandate: null }
    const sources =
      line.gone === null ? line.position.marks : entry === undefined ? [] : marks('ledger-entry', entry.id)
    const why = entry === undefined ? null : { kind, reason, mandate, marks: sources }
    return { ...line, organisation: names.organisation(line.position.organisationId), why }
  })
}

async function readEntriesOf(
  db: ReadDb,
  made: readonly LedgerPosition['entryId'][],
  gone: readonly LedgerPosition['entryId'][],
) {
  if (made.length + gone.length === 0) return []
  return db
    .selectFrom('ledgerEntry as entry')
    .leftJoin('mandate', 'mandate.id', 'entry.mandateId')
    .select(['entry.id', 'entry.kind', 'entry.reason', 'entry.voids', 'mandate.description as mandate'])
    .where(sql<SqlBool>`(entry.id = any(${[...made]}::uuid[]) or entry.voids = any(${[...gone]}::uuid[]))`)
    .execute()
}
