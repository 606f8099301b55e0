import type { ContributionFact, EuroReading } from './facts.ts'
import { currentFact, type ProposalOf } from './proposal.ts'

/** What a paper can leave open about its amounts, and only a person can settle. */
export type ReadingQuestion = 'thousands-mark' | 'basis' | 'years'
export const readingQuestions = ['thousands-mark', 'basis', 'years'] as const satisfies readonly ReadingQuestion[]

/** How a person reads what can mean two things; null while the question is open. */
export type Choices = {
  readonly 'thousands-mark': EuroReading['notation'] | null
  readonly basis: 'per-year' | 'total' | null
  readonly years: readonly number[] | null
  /** the paper says both per year and in total of the same amounts, so that what was read is one of two */
  readonly mixedBasis: boolean
}

/** A contribution as it is read under the choices made so far. */
export type ReadContribution = {
  /** null: not stated, or still open; see `open` */
  readonly cents: number | null
  readonly hundredths: number | null
  /** null while open */
  readonly basis: 'per-year' | 'total' | null
  readonly years: readonly number[]
  /** set where the amount rests on a choice of the reader */
  readonly notation: EuroReading['notation'] | null
  readonly open: readonly ReadingQuestion[]
}

/** Reads a contribution under the choices. In a single year, per year and in total are the same. */
function readContribution(fact: ContributionFact, choices: Choices): ReadContribution {
  const years = fact.years.length > 0 ? fact.years : (choices.years ?? [])
  const chosen = fact.euroReadings.find(({ notation }) => notation === choices['thousands-mark'])
  const stated = choices.mixedBasis || fact.basis === 'unknown' ? choices.basis : fact.basis
  return {
    cents: fact.euroCents ?? chosen?.cents ?? null,
    hundredths: fact.fteHundredths,
    basis: years.length === 1 ? 'per-year' : stated,
    years,
    notation: fact.euroCents === null ? (chosen?.notation ?? null) : null,
    open: readingQuestions.filter((question) => asks(fact, question, choices) && !settled(question, years, choices)),
  }
}

/** What a choice of the reader may still decide about this proposal: what a person filled in himself is decided. */
export function readProposal(proposal: ProposalOf<'contribution'>, choices: Choices): ReadContribution {
  return readContribution(currentFact(proposal), choicesFor(proposal, choices))
}

/** Whether this proposal leaves the question to a person. */
export function leavesOpen(proposal: ProposalOf<'contribution'>, question: ReadingQuestion, choices: Choices): boolean {
  return asks(currentFact(proposal), question, choicesFor(proposal, choices))
}

function choicesFor({ value }: ProposalOf<'contribution'>, choices: Choices): Choices {
  return value === null ? choices : { ...choices, mixedBasis: false }
}

/** Whether this contribution leaves the question to a person. */
function asks(fact: ContributionFact, question: ReadingQuestion, { mixedBasis }: Pick<Choices, 'mixedBasis'>): boolean {
  switch (question) {
    case 'thousands-mark':
      return fact.euroCents === null && fact.euroReadings.length > 1
    case 'basis':
      return (mixedBasis || fact.basis === 'unknown') && fact.years.length !== 1
    case 'years':
      return fact.years.length === 0
  }
}

function settled(question: ReadingQuestion, years: readonly number[], choices: Choices): boolean {
  return choices[question] !== null || (question === 'basis' && years.length === 1)
}

/** Whether the amounts can be put per year. In total over several years they cannot: we never divide them ourselves. */
export function isPerYear(read: ReadContribution): boolean {
  return read.basis === 'per-year'
}

/** The choices as they are stored, one text per question. A text that is no answer leaves the question open. */
export function choicesFrom(
  stored: readonly { readonly question: ReadingQuestion; readonly choice: string }[],
  mixedBasis: boolean,
): Choices {
  const text = (question: ReadingQuestion) => stored.find((row) => row.question === question)?.choice ?? ''
  const [mark, basis, years] = [text('thousands-mark'), text('basis'), text('years')]
  return {
    'thousands-mark': mark === 'thousands' || mark === 'decimals' ? mark : null,
    basis: basis === 'per-year' || basis === 'total' ? basis : null,
    mixedBasis,
    years: /^\d{4}(,\d{4})*$/.test(years) ? years.split(',').map(Number) : null,
  }
}
