import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { notice } from '../../web/components/notice.ts'
import type { Html } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { formatAmount, type Unit } from './contribution.ts'
import { actNamed } from './entry-acts.ts'
import { entryMessages } from './entry-messages.ts'
import { constituencyName, type LedgerNames, purposeInText } from './entry-words.ts'
import { amountsOf, type Cell, type CellPurpose, positionsIn, purposeOf } from './ledger.ts'
import type { Moment } from './position.ts'
import type { Act } from './possible-acts.ts'
import type { Entry } from './read-entries.ts'
import { readPositions } from './read-positions.ts'

const texts = entryMessages.done

/** What was just done with an entry, and the total of its cell before and after; null when there was none. */
export type Done = {
  readonly act: Act | 'new'
  readonly purpose: CellPurpose
  readonly before: number | null
  readonly after: number | null
}

/** What the address says was done. The totals come from the ledger: an address can claim nothing. */
export async function readDone(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  entry: Entry,
  query: Readonly<Record<string, string>>,
): Promise<Done | null> {
  const { gedaan = '', na = '' } = query
  const act = gedaan === 'nieuw' ? 'new' : actNamed(gedaan)
  if (act === undefined || !/^\d{1,15}$/.test(na) || Number(na) >= entry.seq) return null
  const purpose = act === 'split' ? 'total' : purposeOf(entry.line)
  const total = (moment: Moment) => readTotal(db, agreementId, entry, purpose, moment)
  return { act, purpose, before: await total({ knownTo: Number(na) }), after: await total({}) }
}

/** What was done, and what it made of the total. */
export function doneNotice(names: LedgerNames, { line, stage }: Entry, { act, purpose, before, after }: Done): Html {
  const { constituencyId, year, unit } = line
  const of = [constituencyName(names, constituencyId), purposeInText(names, purpose), year, messages.stages[stage]]
  const text =
    before !== null && before === after
      ? texts.stays(of.join(', '), formatAmount(unit, before))
      : texts.changed(of.join(', '), inWords(unit, before), inWords(unit, after))
  return notice({ tone: 'good', title: texts.titles[act], text, live: true })
}

async function readTotal(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  { line, stage }: Entry,
  purpose: CellPurpose,
  moment: Moment,
): Promise<number | null> {
  const positions = (await readPositions(db, [agreementId], moment)).map((each) => ({ ...each, marks: [] }))
  const cell: Cell = { constituencyId: line.constituencyId, purpose, year: line.year }
  const total = amountsOf(positionsIn({ positions }, cell), stage)?.[line.unit] ?? null
  return total === null || total.stated === 0 ? null : total.amount
}

function inWords(unit: Unit, amount: number | null): string {
  return amount === null ? texts.nothing : formatAmount(unit, amount)
}
