import type { Passage } from '../../facts.ts'
import { amountsInTextDiffer } from '../contradiction-messages.ts'
import { correctAmounts } from '../correction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { themesIn } from '../themes.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { isOfOtherAmount } from './other-amounts.ts'
import { type Names, namedIn, subjectNames } from './subject-names.ts'
import { figuresIn, type TextFigure } from './text-figures.ts'

/** An amount of one party or theme, or of one credit, that the text tells in two places with different figures. Parties and themes of a table are held to that. */
export function amountTwiceFindings(facts: Facts): Finding[] {
  const names = subjectNames(facts)
  const told = facts.sentences.flatMap((sentence) => toldIn(sentence, facts, names))
  return [...Map.groupBy(told, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same
    const other = same.find((one) => first !== undefined && isUnlike(first.figure, one.figure))
    if (first === undefined || other === undefined) return []
    const amounts = [first, other].map(({ figure, at }) => ({ text: figure.text, at }))
    const words = amountsInTextDiffer(
      first.of,
      amounts.map(({ text }) => text),
    )
    const places = amounts.map(({ at }) => at)
    return [finding('text-amount-differs', 'hoog', false, words, places, correctAmounts(first.of, amounts))]
  })
}

type Told = { readonly key: string; readonly of: string; readonly figure: TextFigure; readonly at: Passage }

/** What a sentence with one amount tells of a credit, or of one party or theme. */
function toldIn({ span, block }: Sentence, facts: Facts, names: Names): Told[] {
  const [figure, ...more] = figuresIn(span.text)
  if (figure === undefined || more.length > 0 || block.kind === 'cells' || isOfOtherAmount(span.text)) return []
  const years = (span.text.match(/\b20\d{2}\b/g) ?? []).join()
  const at = facts.flow.passages.of(part(span, figure.start, figure.end))
  const rate = `${figure.unit} ${figure.perYear || /\b(?:per jaar|jaarlijks\p{L}*|elk jaar)\b/iu.test(span.text)} ${years}`
  const subjects = [
    ...namedIn(span.text, names).map(({ name }) => name),
    ...themesIn(facts.themes, span.text).map(({ name }) => name),
  ]
  const credit = credits.exec(`${span.text.slice(0, figure.start)}€`)?.[1]?.toLowerCase()
  if (credit !== undefined) return [{ key: `${credit} ${subjects.join()} ${rate}`, of: `het ${credit}`, figure, at }]
  const isOwn = facts.tables.length === 0 && subjects.length === 1 && contributes.test(span.text)
  return isOwn ? [{ key: `${subjects[0]} ${rate}`, of: subjects[0]!, figure, at }] : []
}

const credits =
  /(?:^|\s)(?:een|het|dit|dat)\s(?:\p{L}+\s)?(\p{L}*(?:krediet|projectbudget|werkbudget|totaalbudget))\s(?:(?:van|bedraagt|is|beschikbaar stellen van)\s){1,2}(?:(?:in totaal|circa|ongeveer|ruim|maximaal)\s)?€$/iu
const contributes =
  /\b(?:bijdrage van|draagt\b.*\bbij|dragen\b.*\bbij|betaalt|betalen|legt\b.*\bin|stelt\b.*\bbeschikbaar|levert\b.*\bbijdrage)\b/i

/** Further apart than rounding, and not one for a year and the other for all. */
function isUnlike(one: TextFigure, other: TextFigure): boolean {
  const [a, b] = [one.amounts[0]!, other.amounts[0]!]
  const isRead = one.amounts.length === 1 && other.amounts.length === 1
  const [least, most] = [Math.min(a, b), Math.max(a, b)]
  return isRead && most - least > most * Math.max(one.tolerance, other.tolerance) && most < least * 2
}
