import type { ContributionFact, Passage, ThemeFact } from '../../facts.ts'
import { textAmountDiffers } from '../contradiction-messages.ts'
import { correctTextAmount } from '../correction-messages.ts'
import { datesIn } from '../dates.ts'
import { figure as figureWords } from '../messages.ts'
import type { Sentence } from '../sentences.ts'
import { part, type Span } from '../span.ts'
import { themesIn } from '../themes.ts'
import { comparable, constituencies } from '../vocabulary.ts'
import { type Facts, type Finding, finding, type ReadEntry } from './finding.ts'
import { isOfOtherAmount } from './other-amounts.ts'
import { amountsOf, possibleSums } from './possible-sums.ts'
import { type Names, namedIn, subjectNames } from './subject-names.ts'
import { totalOf } from './sums.ts'
import { figuresIn, type TextFigure } from './text-figures.ts'

/** Amounts and capacities in running text that are not those of the tables for the same party, theme or total. */
export function textAmountFindings(facts: Facts): Finding[] {
  if (facts.tables.length === 0) return []
  const names = subjectNames(facts)
  return facts.sentences
    .filter(({ block }) => block.kind !== 'cells')
    .flatMap((sentence) => {
      const meant = pointsBack.test(sentence.span.text) ? themeBefore(sentence, facts.themes) : null
      const clauses = clausesOf(sentence.span).filter(({ text }) => !isOfOtherAmount(text))
      return clauses.flatMap((clause) => {
        const parts = partsWithOne(clause, facts, names)
        return parts.flatMap((span) => inClause({ span, meant }, brings.test(clause.text), facts, names))
      })
    })
}

/** A part of a sentence, with the theme that "dit thema" in it stands for. */
type Said = { readonly span: Span; readonly meant: ThemeFact | null }

const pointsBack =
  /\b(?:dit|deze|die|dat) (?:thema|lijn|programmalijn|spoor|werkspoor|werkpakket|pijler|opgave|actielijn|onderdeel|deelprogramma|speerpunt|project)\b|\b(?:hiervoor|daarvoor|hieraan)\b/iu

/** The theme that the text before it in the same block names last, or the one that the block stands under. */
function themeBefore({ span, block }: Sentence, themes: readonly ThemeFact[]): ThemeFact | null {
  const before = block.span.text.slice(0, block.span.at.indexOf(span.at[0]!))
  const named = themesIn(themes, before)
  const last = named.sort((a, b) => before.lastIndexOf(b.name) - before.lastIndexOf(a.name))[0]
  const under = themesIn(themes, block.heading ?? '')
  return last ?? (under.length === 1 ? under[0]! : null)
}

function inClause({ span, meant }: Said, isBrought: boolean, facts: Facts, names: Names): Finding[] {
  const found = figuresIn(span.text)
  if (found.length === 0 || found.length > 2) return []
  return (['euro', 'fte'] as const).flatMap((unit) => {
    const [figure, ...more] = found.filter((one) => one.unit === unit)
    if (figure === undefined || more.length > 0) return []
    const named = isBrought && !credit.test(span.text) ? subjectOf({ span, meant }, figure, facts, names) : null
    const own = ownSubject(span, facts, names)
    const subject = named?.name === null && own !== null ? own : (named ?? own)
    if (subject === null || (subject.name === null && isMadeAvailable(span, facts))) return []
    const at = facts.flow.passages.of(part(span, figure.start, figure.end))
    return compare(figure, inAll(span.text, subject), yearsIn(span.text, figure)).map((difference) =>
      differs(figure, at, difference),
    )
  })
}

/** "Draagt in totaal € 2,2 miljoen bij": of a table that states the total of a row, that one is meant and no sum of some of its parts. */
function inAll(text: string, { name, rows }: Subject): Subject {
  if (!/\b(?:in totaal|totale bijdrage|alles bij elkaar|bij elkaar|opgeteld)\b/i.test(text)) return { name, rows }
  const totalOfRow = (entries: readonly ReadEntry[]) =>
    entries.filter(({ entry }) => entry.sumsColumns || entry.ofTotal)
  return { name, rows: rows.map((entries) => (totalOfRow(entries).length > 0 ? totalOfRow(entries) : entries)) }
}

const credit = /\bkrediet\b/i

/** Between what is paid first and what is paid in later years. */
const later = /,?\s(?:en|maar)\s(?:daarna|vervolgens|vanaf|de jaren daarna|in de jaren daarna)\s/i

/** "A betaalt € 40.000, B € 20.000 en C € 10.000" part by part, where each has one amount and one name; else the clause as a whole. */
function partsWithOne(clause: Span, facts: Facts, names: Names): Span[] {
  const figures = figuresIn(clause.text)
  if (figures.length < 2) return [clause]
  const turn = later.exec(clause.text)?.index ?? 0
  if (figures[0]!.end <= turn && figures[1]!.start > turn) return [part(clause, 0, turn)]
  const breaks = [...clause.text.matchAll(/[,;]\s|\s(?=(?:en|terwijl|maar)\s)/g)].map(({ index }) => index + 1)
  const parts = [0, ...breaks].map((start, index) => part(clause, start, breaks[index]))
  const joined = parts.filter(({ text }) => figuresIn(text).length > 0)
  const isOne = joined.every(
    ({ text }) =>
      figuresIn(text).length === 1 && namedIn(text, names).length + themesIn(facts.themes, text).length === 1,
  )
  return isOne && joined.length === figures.length ? joined : [clause]
}

function differs(figure: TextFigure, at: Passage, { table, amounts, words, sources }: Difference): Finding {
  const rate = /\s(?:per \p{L}*jaar|jaarlijks|elk jaar)$/iu.exec(figure.text)?.[0] ?? ''
  const right = amounts.map((amount) => `${figureWords({ unit: figure.unit, amount })}${rate}`)
  const correction = correctTextAmount(right, { text: figure.text, at }, table, sources[0])
  return finding('text-amount-differs', 'hoog', false, words, [at, ...sources], correction)
}

/** The dot of "mln." can end the sentence as well. */
function clausesOf(span: Span): Span[] {
  const ends = [...span.text.matchAll(/(?<=\bml[nd]\.)\s(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => index)
  return [0, ...ends].map((start, index) => part(span, start, ends[index]))
}

const brings =
  /\b(?:bijdra\p{L}*|draagt|dragen|betaalt|betalen|levert|leveren|inzet|stelt|stellen|kost|kosten|budget|bedrag|middelen|begroot|geraamd|raming|capaciteit|formatie|inbreng|brengt|financiert|financieren|nodig|gevraagd|beschikbaar|gemoeid|leggen|legt|gaat naar|gaan naar|naar het thema|voor het thema)\b/iu
const allOf =
  /\b(?:in totaal|totale?|totaal|alle partijen|gemoeid)\b|\b(?:samen|gezamenlijk|tezamen)\b.*\b(?:partijen|deelnemers|partners)\b|\b(?:partijen|deelnemers|partners)\b.*\b(?:samen|gezamenlijk|tezamen)\b/i

/** "De gemeenten betalen in totaal …": the total of some of the parties. */
function ofSome(text: string): boolean {
  return constituencies.test(text) && !/\balle (?:partijen|deelnemers)\b/i.test(text)
}

type Subject = { readonly name: string | null; readonly rows: readonly (readonly ReadEntry[])[] }
/** Whose amount a sentence names: one party, one theme or both, or else the total. Null when it can be more than one. */
function subjectOf({ span: { text }, meant }: Said, figure: TextFigure, facts: Facts, names: Names): Subject | null {
  const parties = namedIn(text, names)
  const named = themesIn(facts.themes, text)
  const themes = named.length === 0 && meant !== null ? [meant] : named
  if (parties.length > 1 || themes.length > 1) return null
  const [party, theme] = [parties[0], themes[0]]
  if (party === undefined && theme === undefined)
    return allOf.test(text) && !ofSome(text) ? totals(facts, figure) : null
  const fits = (fact: ContributionFact) =>
    (party === undefined || fact.partyRef === party.id) && (theme === undefined || fact.themeRef === theme.id)
  const rows = facts.tables
    .map(({ entries }) =>
      entries.filter(
        ({ fact, entry }) =>
          fits(fact) &&
          (!entry.within || (entry.ofTotal && party !== undefined)) &&
          (!entry.isTotal || party !== undefined),
      ),
    )
    .filter((entries) => entries.length > 0)
  return rows.length === 0
    ? null
    : { name: [party?.name, theme?.name].filter((name) => name !== undefined).join(', '), rows }
}

const ownKind: Readonly<Partial<Record<NonNullable<Facts['paper']['kind']>, RegExp>>> = {
  statenvoorstel: /^provincie\s/i,
  raadsvoorstel: /^gemeente\s/i,
  collegeadvies: /^gemeente\s/i,
  'ab-voorstel': /^(?:waterschap|hoogheemraadschap)\s/i,
  'db-voorstel': /^(?:waterschap|hoogheemraadschap)\s/i,
}

/** Whether the span is a decision that makes an amount available: of a body's own, and not the total of all parties. */
function isMadeAvailable(span: Span, { decisions }: Facts): boolean {
  const at = span.at[0]!
  const isAsked = decisions.some(({ source }) => source.start <= at && at < source.end)
  return isAsked && /\bbeschikbaar\b/i.test(span.text)
}

/** A decision that makes an amount available without a name: it is the body's own, where one party can be that. */
function ownSubject(span: Span, facts: Facts, names: Names): Subject | null {
  const { paper, parties, tables } = facts
  const ofKind = parties.filter(({ name }) => paper.kind !== null && ownKind[paper.kind]?.test(name))
  const top = facts.flow.lines.slice(0, 12).map(({ text }) => ` ${comparable(text)} `)
  const inHead = ofKind.filter(({ name }) => top.some((line) => line.includes(` ${comparable(name)} `)))
  const own = ofKind.length === 1 ? ofKind : inHead
  if (own.length !== 1 || !isMadeAvailable(span, facts) || namedIn(span.text, names).length > 0) return null
  const rows = tables.map(({ entries }) => entries.filter(({ fact }) => fact.partyRef === own[0]!.id))
  const stated = rows.filter((entries) => entries.length > 0)
  return stated.length === 0 ? null : { name: own[0]!.name, rows: stated }
}

function totals({ tables }: Facts, { unit }: TextFigure): Subject | null {
  const rows = tables
    .map(({ entries }) => {
      const total = totalOf(entries)
      return total === null ? [] : entries.filter(({ entry }) => entry.isTotal)
    })
    .filter((entries) => entries.some(({ fact }) => amountsOf(fact, unit).length > 0))
  return rows.length === 0 ? null : { name: null, rows }
}

function yearsIn(text: string, figure: TextFigure): number[] {
  return datesIn(`${text.slice(0, figure.start)} ${text.slice(figure.end)}`).flatMap(({ value }) =>
    value !== null && /^\d{4}$/.test(value) ? [Number(value)] : [],
  )
}

type Difference = {
  readonly table: number
  /** what stands in the table */
  readonly amounts: readonly number[]
  readonly words: ReturnType<typeof textAmountDiffers>
  readonly sources: ContributionFact['source'][]
}

/** The figure is in order when any sum of the rows, over any of their years, comes to it. */
function compare(figure: TextFigure, { name, rows }: Subject, years: readonly number[]): Difference[] {
  const meant = rows
    .map((entries) =>
      years.length === 0 ? entries : entries.filter(({ fact }) => fact.years.some((year) => years.includes(year))),
    )
    .filter((entries) => entries.some(({ fact }) => amountsOf(fact, figure.unit).length > 0))
  const [first] = meant
  if (first === undefined) return []
  const possible = meant.flatMap((entries) => possibleSums(entries, figure.unit))
  const isNear = (amount: number) =>
    figure.amounts.some((own) => Math.abs(own - amount) <= Math.max(own, amount) * figure.tolerance)
  if (possible.length === 0 || possible.some(isNear)) return []
  const shown = nearest(
    first.filter(({ fact }) => amountsOf(fact, figure.unit).length > 0),
    figure,
  )
  const amounts = [...new Set(shown.map(({ fact }) => amountsOf(fact, figure.unit)[0]!))]
  const isClose = amounts.some((amount) => figure.amounts.some((own) => own / amount < 12 && amount / own < 12))
  if (amounts.length > 3 || !isClose) return []
  const table = shown[0]!.fact.table!
  const words = textAmountDiffers(name, figure.text, table, figure.unit, amounts)
  return [
    {
      table,
      amounts,
      words,
      sources: shown.map(({ fact }) => (figure.unit === 'euro' ? fact.euroSource : fact.fteSource) ?? fact.source),
    },
  ]
}

/** The rows that are not far from the figure, where there are any: it must be one of those that is meant. */
function nearest(entries: readonly ReadEntry[], { unit, amounts }: TextFigure): readonly ReadEntry[] {
  const near = entries.filter(({ fact }) =>
    amountsOf(fact, unit).some((amount) => amounts.some((own) => own / amount < 1.3 && amount / own < 1.3)),
  )
  return near.length > 0 ? near : entries
}
