import { formatDay } from '../../shared/day.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { countOutcomes, type Outcome } from './outcome.ts'
import { reconciliationMessages as texts } from './reconciliation-messages.ts'
import type { RegisterFacts } from './register-facts.ts'
import { plain } from './wording.ts'

/** The outcomes of one agreement, as lines for a terminal: what a person must look at with its address, then what holds. */
export function describeOutcomes({ head, today }: RegisterFacts, outcomes: readonly Outcome[]): string {
  const of = countOutcomes(outcomes)
  const counted = `${texts.counted(outcomes.length - of.holds, of.holds)} ${texts.countedOn(formatDay(today))}`
  const lines = outcomes.flatMap(({ weight, title, sentence, place }) => {
    const first = `${messages.weights[weight].padEnd(8)}${title}`
    return weight === 'holds' ? [first] : [first, `${indent}${sentence}`, `${indent}${place.path}`]
  })
  return `${[head.title, paths.reconciliation(head.slug), counted, ...lines].map(printable).join('\n')}\n`
}

/** One agreement as data: the same outcomes, for a script. */
export function outcomesAsData({ head, today }: RegisterFacts, outcomes: readonly Outcome[]) {
  return {
    agreement: head.slug,
    title: head.title,
    path: paths.reconciliation(head.slug),
    checkedOn: today,
    outcomes: outcomes.map(({ kind, weight, title, sentence, place }) => ({
      check: kind,
      holds: weight === 'holds',
      severity: weight === 'holds' ? null : weight,
      title: plain(title),
      sentence: plain(sentence),
      path: place.path,
    })),
  }
}

const indent = ' '.repeat(8)

/** A name in the register may hold signs that a terminal obeys. */
function printable(text: string): string {
  return plain(text).replace(/\p{Cc}/gu, '')
}
