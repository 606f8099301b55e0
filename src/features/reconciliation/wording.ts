import type { Id } from '../../shared/id.ts'
import { paths } from '../../web/paths.ts'
import { type Cell, formatAmount, formatCell, purposeName, purposeOf } from '../contributions/index.ts'
import type { Place } from './outcome.ts'
import { reconciliationMessages as texts } from './reconciliation-messages.ts'
import type { Amount, RegisterFacts } from './register-facts.ts'

/** The name of a group that contributes, or of all of them together. */
export function constituencyName({ ledger }: RegisterFacts, id: Id<'constituency'> | null): string {
  return ledger.constituencies.find((each) => each.id === id)?.name ?? texts.everyone
}

/** Who contributes these amounts, each named once or more as they come. */
export function namesOf(facts: RegisterFacts, amounts: readonly Amount[]): string {
  return enumerated(amounts.map(({ constituencyId }) => constituencyName(facts, constituencyId)))
}

/** A text for where a no-break space is a stranger: a file or a terminal. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** For what an amount is: `Inkoop`, `Governance`, `Niet verdeeld`. */
export function purposeWord({ ledger }: RegisterFacts, amount: Amount): string {
  return purposeName(ledger, purposeOf(amount))
}

/** The cell of the ledger that an amount stands in. */
export function amountPlace(facts: RegisterFacts, amount: Amount): Place {
  const { constituencyId, year } = amount
  return cellPlace(facts, { constituencyId, purpose: shownPurpose(facts, amount), year })
}

/** The entry of one amount; of several the cell of the first. */
export function amountsPlace(facts: RegisterFacts, amounts: readonly Amount[]): Place {
  const [first] = amounts
  if (first === undefined) return ledgerPlace(facts)
  if (amounts.length > 1) return amountPlace(facts, first)
  return { label: texts.places.entry, path: paths.contributionEntry(facts.head.slug, first.entryId) }
}

/** A cell of the ledger. */
export function cellPlace({ head, ledger }: RegisterFacts, cell: Cell): Place {
  return { label: texts.places.cell, path: paths.contributions(head.slug, formatCell(ledger, cell)) }
}

export function ledgerPlace({ head }: RegisterFacts): Place {
  return { label: texts.places.ledger, path: paths.contributions(head.slug) }
}

/** The page of the members of a group. */
export function membersPlace({ head, ledger }: RegisterFacts, id: Id<'constituency'>): Place {
  const { nameKey } = ledger.constituencies.find((each) => each.id === id)!
  return { label: texts.places.members, path: paths.constituency(head.slug, nameKey) }
}

/** What amounts of one year come to, each unit by itself: `€ 10.000 en 0,50 fte`; without any that is stated, that is said. */
export function sumInWords(amounts: readonly Pick<Amount, 'unit' | 'amount'>[]): string {
  const parts = (['eur', 'fte'] as const).flatMap((unit) => {
    const stated = amounts.flatMap((each) => (each.unit === unit && each.amount !== null ? [each.amount] : []))
    return stated.length === 0
      ? []
      : [
          formatAmount(
            unit,
            stated.reduce((sum, amount) => sum + amount, 0),
          ),
        ]
  })
  return parts.length === 0 ? texts.noAmount : parts.join(` ${texts.and} `)
}

/** `A, B en C`; of a long list the first few and how many there are more. Each name once. */
export function enumerated(all: readonly string[], most = 4): string {
  const names = [...new Set(all)]
  if (names.length > most + 1) return `${names.slice(0, most).join(', ')} ${texts.andMore(names.length - most)}`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${texts.and} ${names.at(-1)}`
}

/** What is not divided has no column where nothing is divided: then the total shows it. */
function shownPurpose({ ledger }: RegisterFacts, amount: Amount): Cell['purpose'] {
  const divided = ledger.positions.some(
    ({ constituencyId, purpose }) => constituencyId === amount.constituencyId && purpose !== null,
  )
  const purpose = purposeOf(amount)
  return purpose === 'undivided' && !divided ? 'total' : purpose
}
