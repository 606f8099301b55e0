import { messages } from '../../web/messages.ts'
import { formatAmount } from './contribution.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { type Cell, type CellPurpose, type Ledger, purposeOf } from './ledger.ts'
import type { Entry } from './read-entries.ts'

/** What is needed to call the lines of a ledger by name. */
export type LedgerNames = Pick<Ledger, 'constituencies' | 'themes'>

/** The name of a group; without id all of them. */
export function constituencyName({ constituencies }: LedgerNames, id: Cell['constituencyId']): string {
  return constituencies.find((each) => each.id === id)?.name ?? texts.allConstituencies
}

/** A purpose in a sentence: `thema Water`, `niet uitgesplitst`. */
export function purposeInText({ themes }: LedgerNames, purpose: CellPurpose): string {
  const theme = themes.find((each) => each.id === purpose)
  if (theme !== undefined) return texts.theme(theme.shortName)
  return texts.purposesInText[purpose as keyof typeof texts.purposesInText]
}

/** Who contributes, and for what: `Dorp, thema Water`. */
export function lineInText(names: LedgerNames, { line, organisation }: Pick<Entry, 'line' | 'organisation'>): string {
  const who = organisation ?? constituencyName(names, line.constituencyId)
  return `${who}, ${purposeInText(names, purposeOf(line))}`
}

/** `€ 25.000`, or that none was stated. */
export function amountInText({
  amount,
  line,
}: Pick<Entry, 'amount'> & { readonly line: Pick<Entry['line'], 'unit'> }): string {
  if (amount !== null) return formatAmount(line.unit, amount)
  return `${line.unit === 'eur' ? '€' : 'fte'} ${messages.voids.notStated}`
}
