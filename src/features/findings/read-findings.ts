import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { FindingProps } from '../../web/components/finding.ts'
import type { Mark } from '../../web/components/mark.ts'
import type { Weight } from '../../web/components/tag.ts'
import { readImagesOf } from '../agreements/index.ts'
import { readSources } from '../provenance/index.ts'
import { severities } from './finding.ts'
import type { FindingTable } from './finding-table.ts'
import { registerPlace } from './register-place.ts'

/** The findings of an agreement, ready to be shown: by severity, and what holds last; now or at the end of a day. */
export async function readFindings(
  db: ReadDb,
  { id: agreementId, slug }: { readonly id: Id<'agreement'>; readonly slug: string },
  standOn: Day | null = null,
): Promise<readonly FindingProps[]> {
  const rows = standOn === null ? await readRows(db, agreementId) : await readRowsThen(db, agreementId, standOn)
  const keys = rows.map((row) => ({ kind: 'finding', id: row.id }))
  const marks = await readSources(db, keys, standOn)
  return [...rows].sort(byWeight).map((row) => ({
    id: row.id,
    weight: weightOf(row),
    title: row.title,
    text: row.sentence,
    marks: [...marks('finding', row.id), ...registerMarks(row, slug)],
  }))
}

function readRows(db: ReadDb, agreementId: Id<'agreement'>): Promise<readonly FindingTable[]> {
  return db
    .selectFrom('finding')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .orderBy('foundAt')
    .orderBy('code')
    .orderBy('id')
    .execute()
}

async function readRowsThen(db: ReadDb, agreementId: Id<'agreement'>, standOn: Day): Promise<readonly FindingTable[]> {
  const rows = (await readImagesOf(db, agreementId, standOn, ['finding'])).of('finding')
  const key = ({ foundAt, code, id }: FindingTable) => `${foundAt.toISOString()} ${code} ${id}`
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function registerMarks({ code }: FindingTable, slug: string): Mark[] {
  const place = registerPlace(code, slug)
  return place === null ? [] : [{ kind: 'source', label: place.label, href: place.path }]
}

/** How many findings there are of each weight. */
export function countByWeight(all: readonly FindingProps[]): Readonly<Record<Weight, number>> {
  const count = (weight: Weight) => all.filter((finding) => finding.weight === weight).length
  return { hoog: count('hoog'), midden: count('midden'), laag: count('laag'), holds: count('holds') }
}

function weightOf({ holds, severity }: FindingTable): Weight {
  return holds ? 'holds' : severity
}

function byWeight(a: FindingTable, b: FindingTable): number {
  return place(a) - place(b)
}

function place({ holds, severity }: FindingTable): number {
  return severities.indexOf(severity) + (holds ? severities.length : 0)
}
