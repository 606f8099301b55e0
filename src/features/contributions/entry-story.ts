import type { ReadDb } from '../../database/doors.ts'
import { NotFound } from '../../shared/errors.ts'
import { type Id, isId } from '../../shared/id.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { type Entry, readEntriesAround } from './read-entries.ts'

/** An entry, and what became of it. */
export type EntryStory = {
  readonly entry: Entry
  /** every entry of its line, stage and period, newest first; it is among them */
  readonly series: readonly Entry[]
  /** entries outside its series that it has to do with, newest first */
  readonly related: readonly Entry[]
  /** what counts now in its series, or where it was set anew; null when nothing does */
  readonly current: Entry | null
}

/** How another entry stands to this one. */
export type Relation = 'from' | 'into' | 'insteadOf' | 'setAnew' | 'together'

/** The story of an entry. Throws NotFound when the agreement has no such entry. */
export async function readEntryStory(db: ReadDb, agreementId: Id<'agreement'>, id: string): Promise<EntryStory> {
  const around = isId<'entry'>(id) ? await readEntriesAround(db, agreementId, id) : []
  const entry = around.find((each) => each.id === id)
  if (entry === undefined) throw new NotFound(texts.noEntry)
  const series = around.filter((each) => isSameSeries(each, entry))
  const related = around.filter((each) => !isSameSeries(each, entry))
  return { entry, series, related, current: await currentOf(db, agreementId, entry, series, related) }
}

/** How `other`, of another series, stands to `entry`. */
export function relationOf(entry: Entry, other: Entry): Relation {
  if (other.id === entry.voids) return 'insteadOf'
  if (other.voids === entry.id) return 'setAnew'
  if (other.id === entry.fromId) return 'from'
  return other.fromId === entry.id ? 'into' : 'together'
}

function isSameSeries(one: Entry, other: Entry): boolean {
  return one.lineId === other.lineId && one.stage === other.stage && one.period === other.period
}

/** Of a series that is void altogether, what counts is where it was set anew: there it may have been changed since. */
async function currentOf(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  entry: Entry,
  series: readonly Entry[],
  related: readonly Entry[],
): Promise<Entry | null> {
  const own = series.find((each) => each.state === 'current')
  if (own !== undefined) return own
  const anew = related.find((each) => each.voids === entry.id)
  return anew === undefined ? null : (await readEntryStory(db, agreementId, anew.id)).current
}
