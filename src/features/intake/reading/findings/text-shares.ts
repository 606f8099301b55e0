import type { Passage } from '../../facts.ts'
import { percentageDiffers } from '../contradiction-messages.ts'
import { correctPercentage } from '../correction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { themesIn } from '../themes.ts'
import { type Facts, type Finding, finding, type ReadEntry } from './finding.ts'
import { subjectNames } from './subject-names.ts'
import { amountOf, partsOf } from './sums.ts'
import { figuresIn } from './text-figures.ts'

/** Shares of the whole that a sentence names, of a party, a theme or an amount, that are not those of the tables. */
export function shareFindings(facts: Facts): Finding[] {
  if (facts.tables.length === 0) return []
  return facts.sentences.flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => {
      const share = shareIn(clause)
      if (share === null) return []
      const wrong = againstAmount(facts, clause, share) ?? againstSubject(facts, clause, share)
      return wrong === null ? [] : [wrong]
    }),
  )
}

/** A part of a sentence, and whether the part before it says what its share is of. */
type Clause = Sentence & { readonly isOfSame: boolean }

/** "A betaalt 40% van de kosten en B 30%": part by part, where each has one percentage. */
function clausesOf(sentence: Sentence): Clause[] {
  const { span } = sentence
  const found = [...span.text.matchAll(percent)]
  const breaks = found.slice(1).map(({ index }, nth) => {
    const from = found[nth]!.index + found[nth]![0].length
    const between = span.text.slice(from, index)
    return from + between.search(/[,;]\s|\s(?:en|terwijl|tegen)\s/)
  })
  const isDivided = breaks.every((at, nth) => at > found[nth]!.index + found[nth]![0].length - 1)
  if (!isDivided || notNow.test(span.text)) return [{ ...sentence, isOfSame: false }]
  const isOfWhole = span.text.slice(0, breaks[0]).search(share) >= 0
  return [0, ...breaks].map((start, nth) => {
    const isOfSame = nth > 0 && isOfWhole
    return { ...sentence, span: part(span, start, breaks[nth]), isOfSame }
  })
}

/** Another percentage than the amounts come to. */
export function unlike(
  written: string,
  of: string,
  right: number,
  at: Passage,
  others: readonly Passage[] = [],
): Finding {
  const correction = correctPercentage(decimal(right), { text: written, at })
  const words = percentageDiffers(written, of, decimal(right))
  return finding('percentage-differs', 'midden', false, words, [at, ...others], correction)
}

export const percent = /(?<![\d.,])(\d{1,3}(?:,\d+)?)\s?(?:%|procent)/g

type Share = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: number
  readonly room: number
}

const whole = String.raw`van (?:de|het|alle|onze|deze) (?:(?:totale|gezamenlijke|jaarlijkse|geraamde|hele) )?\p{L}*(?:kosten|bijdragen?|budget|bedrag|totaal|middelen|financiering|lasten|uitgaven|inleg|geld|begroting)(?!\p{L})`
const share = new RegExp(
  String.raw`(?<![\d.,])(?:(?<number>\d{1,3}(?:,\d+)?)\s?(?:%|procent)|(?<fraction>de helft|een derde|een kwart|een vijfde|twee derde|driekwart))\s(?:${whole}|(?:bij|voor (?:haar|zijn|hun|eigen) rekening)(?!\p{L}))`,
  'giu',
)
/** A share that ends its part of the sentence, right after who pays or a word for paying: "en de gemeente Beekdal 30%". */
const lastShare =
  /(?<=(?:\p{Lu}[\p{L}-]*|de provincie|het waterschap|het rijk|betaalt|draagt|neemt|financiert|levert)\s)(?<number>\d{1,3}(?:,\d+)?)\s?(?:%|procent)(?=\s?[.,;]?\s?$)/gu
const fractions: Readonly<Record<string, number>> = {
  'de helft': 50,
  'een derde': 100 / 3,
  'een kwart': 25,
  'een vijfde': 20,
  'twee derde': 200 / 3,
  driekwart: 75,
}

/** The one share that a part of a sentence names: "40% van de kosten", "een kwart van het budget". */
function shareIn({ span, block, isOfSame }: Clause): Share | null {
  if (block.kind === 'cells' || /\bfte\b/i.test(span.text) || notNow.test(span.text)) return null
  const found = [...span.text.matchAll(isOfSame ? lastShare : share)]
  const [match] = found
  if (match === undefined || found.length > 1 || [...span.text.matchAll(percent)].length > 1) return null
  const { number, fraction } = match.groups as Partial<Record<string, string>>
  const value = number === undefined ? fractions[fraction!.toLowerCase()]! : Number(number.replace(',', '.'))
  const isLoose = number === undefined || isRough(span.text, match.index)
  const text = span.text.slice(match.index, match.index + (number ?? fraction!).length)
  const written = number === undefined ? text : `${number}%`
  return { text: written, start: match.index, end: match.index + match[0].length, value, room: isLoose ? 4 : 1 }
}

/** A rule, a limit or another year than that of the table. */
export const notNow =
  /\b(?:maximaal|minimaal|ten hoogste|ten minste|minstens|hoogstens|hooguit|nooit|nu nog|eerder|vorige?|destijds|tot (?:maximaal )?\d{1,3}%|minder dan|als|mits|indien|dekking|reserve|subsidie|verschuiven)\b/i

/** "Met € 40.000 betaalt de gemeente 40% van het totaal": of one of the totals. Null where the sentence has no amount of a table. */
function againstAmount({ flow, tables }: Facts, { span }: Sentence, found: Share): Finding | null {
  const [figure, ...more] = figuresIn(span.text).filter(({ unit }) => unit === 'euro')
  const own = figure?.amounts.length === 1 ? figure.amounts[0]! : null
  if (own === null || more.length > 0) return null
  const entries = tables.flatMap((table) => table.entries).filter(({ fact }) => fact.euroCents !== null)
  const stated = entries.find(({ fact }) => fact.euroCents === own)
  const totals = entries.filter(
    ({ entry, fact }) => entry.isTotal && fact.party === null && fact.theme === null && fact.euroCents! > own,
  )
  if (stated === undefined || totals.length === 0) return null
  const right = totals.map(({ fact }) => (own / fact.euroCents!) * 100)
  if (right.some((one) => Math.abs(one - found.value) <= found.room)) return null
  const nearest = right.reduce((best, one) => (Math.abs(one - found.value) < Math.abs(best - found.value) ? one : best))
  const place = flow.passages.of(part(span, found.start, found.end))
  return unlike(found.text, figure!.text, nearest, place, [stated.fact.euroSource ?? stated.fact.source])
}

/** "De provincie betaalt 40% van de kosten": of every table that has amounts of the party or theme, one must fit. */
function againstSubject(facts: Facts, { span }: Sentence, found: Share): Finding | null {
  const parties = subjectNames(facts).filter(({ forms }) => forms.some((form) => form.test(span.text)))
  const themes = themesIn(facts.themes, span.text)
  const [subject, ...more] = parties.length > 0 ? parties : themes
  if (subject === undefined || more.length > 0) return null
  const isOwn = ({ fact }: ReadEntry) => fact.partyRef === subject.id || fact.themeRef === subject.id
  const shares = facts.tables.flatMap(({ table, entries }) => {
    const parts = partsOf(entries).filter(({ fact }) => !fact.isTotal)
    const own = parts.filter(isOwn)
    const sum = (some: readonly ReadEntry[]) =>
      some.reduce((total, { fact }) => total + (amountOf(fact, 'euro', 'thousands') ?? 0), 0)
    const isDivided = table.captionParty === null && own.length < parts.length
    return sum(own) === 0 || !isDivided ? [] : [{ own, right: (sum(own) / sum(parts)) * 100 }]
  })
  const [first] = shares
  if (first === undefined || shares.some(({ right }) => Math.abs(right - found.value) <= found.room)) return null
  const place = facts.flow.passages.of(part(span, found.start, found.end))
  const amounts = first.own.map(({ fact }) => fact.euroSource ?? fact.source)
  return unlike(found.text, subject.name, first.right, place, amounts)
}

export function isRough(text: string, index: number): boolean {
  return /(?:circa|ca\.|ongeveer|ruim|bijna|zo['’]n|afgerond|rond|krap|om en nabij|±)\s?(?:de\s)?$/i.test(
    text.slice(0, index),
  )
}

export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',')
}
