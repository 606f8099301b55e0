import { type Day, day, formatDay, isDay, isSamePeriod } from '../../shared/day.ts'
import { nameKey } from '../../shared/name-key.ts'
import { yearsAgree } from '../agreements/index.ts'
import type { FindingFact, GoalFact, InstrumentFact, Passage, ReadingResult, Severity } from './facts.ts'
import {
  type Expansions,
  expansionsOf,
  isLookAlike,
  isShorterForm,
  shareWord,
  wordsOfName,
} from './reading/compare-names.ts'
import { correctToRegister } from './reading/correction-messages.ts'
import {
  goalDiffers,
  instrumentNameDiffers,
  instrumentYearDiffers,
  termDiffers,
  registerFindingsMessages as texts,
  titleDiffers,
} from './register-findings-messages.ts'

/** What the register knows of the agreement of a paper, as far as a paper can contradict it. */
export type KnownForFindings = {
  readonly agreement: { readonly title: string; readonly term: Day | null; readonly at: InRegister }
  readonly goals: readonly KnownGoal[]
  readonly instruments: readonly KnownInstrument[]
}

/** A record of the register: where it can be seen, and what that place is called. */
export type InRegister = { readonly id: string; readonly path: string; readonly label: string }

/** A goal of the register; null is not known. */
export type KnownGoal = {
  readonly text: string
  readonly percentage: number | null
  readonly subject: string | null
  readonly year: number | null
  readonly owner: string | null
  readonly at: InRegister
}

/** Another agreement, programme, strategy or law of the register; its year can be a term. */
export type KnownInstrument = { readonly name: string; readonly year: Day | null; readonly at: InRegister }

/** A finding about a fact of the paper and the record of the register that says otherwise. */
export type RegisterFinding = FindingFact & {
  readonly factId: string
  readonly at: InRegister
  /** what the register says, in Dutch words */
  readonly existing: string
}

/** Where the paper says something else than the register. Pure; the ids are the same for the same paper and register. */
export function registerFindings(
  known: KnownForFindings,
  reading: Pick<ReadingResult, 'agreement' | 'goals' | 'instruments' | 'abbreviations'>,
): RegisterFinding[] {
  const expansions = expansionsOf(reading.abbreviations)
  return [
    ...titleFindings(known, reading, expansions),
    ...termFindings(known, reading),
    ...reading.goals.flatMap((goal) => goalFindings(known.goals, goal, expansions)),
    ...reading.instruments.flatMap((instrument) => instrumentFindings(known.instruments, instrument, expansions)),
  ]
}

/** The code of the finding that the register says otherwise, by the kind of the fact. */
export const contradictionCodes = {
  agreement: 'term-differs',
  goal: 'goal-differs',
  instrument: 'instrument-differs',
} as const

/** Whether a finding is about paper and register together. */
export function isRegisterFinding(finding: FindingFact | RegisterFinding): finding is RegisterFinding {
  return 'at' in finding
}

/** The finding with this code about this fact of the paper; undefined when the register says nothing else. */
export function contradictionOf(
  findings: readonly (FindingFact | RegisterFinding)[],
  code: string,
  factId: string,
): RegisterFinding | undefined {
  return findings.filter(isRegisterFinding).find((finding) => finding.code === code && finding.factId === factId)
}

/** Two values that cannot both be true, as the author can read and write them. */
type Values = { readonly inPaper: string; readonly existing: string }

function differs(
  code: string,
  severity: Severity,
  fact: { readonly id: string; readonly source: Passage },
  at: InRegister,
  words: { readonly title: string; readonly sentence: string },
  { inPaper, existing }: Values,
): RegisterFinding {
  return {
    id: `register-${code}-${fact.id}`,
    code,
    severity,
    holds: false,
    ...words,
    passages: [fact.source],
    correction: correctToRegister(existing, inPaper, fact.source),
    factId: fact.id,
    at,
    existing,
  }
}

type Reading = Parameters<typeof registerFindings>[1]

/** The official title stands nowhere in the paper: one that is only shorter weighs less than another. */
function titleFindings({ agreement: known }: KnownForFindings, { agreement }: Reading, expansions: Expansions) {
  if (agreement === null) return []
  const names = [agreement.title, ...agreement.aliases.map(({ name }) => name)]
  if (names.some((name) => nameKey(name) === nameKey(known.title))) return []
  const shorter = isShorterForm(wordsOfName(agreement.title, expansions), wordsOfName(known.title, expansions))
  const [values, words] = said(agreement.title, known.title, titleDiffers)
  return [differs('title-differs', shorter ? 'laag' : 'midden', agreement, known.at, words, values)]
}

function termFindings({ agreement: known }: KnownForFindings, { agreement }: Reading) {
  if (agreement?.term == null || known.term === null || !isDay(agreement.term)) return []
  const term = day(agreement.term)
  if (isSamePeriod(term, known.term)) return []
  const [values, words] = said(formatDay(term), formatDay(known.term), termDiffers)
  const fact = { id: agreement.id, source: agreement.termSource ?? agreement.source }
  return [differs('term-differs', 'hoog', fact, known.at, words, values)]
}

type Claim = { readonly title: string; readonly sentence: string }

/** Two values, and what is said of them. */
function said(inPaper: string, existing: string, say: (inPaper: string, existing: string) => Claim): [Values, Claim] {
  return [{ inPaper, existing }, say(inPaper, existing)]
}

/** A goal of the paper beside the one goal of the register that it is most like. Only one thing may differ: else it is another goal. */
function goalFindings(known: readonly KnownGoal[], goal: GoalFact, expansions: Expansions): RegisterFinding[] {
  const words = wordsOfName(goal.subject ?? goal.text, expansions)
  const differences = known.map((other) => ({
    other,
    found: differencesOf(goal, words, other, wordsOfName(other.subject ?? other.text, expansions)),
  }))
  if (differences.some(({ found }) => found?.length === 0)) return []
  const single = differences.find(({ found }) => found?.length === 1)
  if (single === undefined) return []
  const values = single.found![0]!
  const quoted = values.isWord ? texts.quoted : (value: string) => value
  const claim = goalDiffers(single.other.text, quoted(values.inPaper), quoted(values.existing))
  return [differs('goal-differs', 'midden', goal, single.other.at, claim, values)]
}

/** A word of the subject, or else a figure. */
type Difference = Values & { readonly isWord: boolean }

/** What differs between two goals: percentage, year, a word of the subject. Null when they are about something else. */
function differencesOf(
  goal: GoalFact,
  words: readonly string[],
  other: KnownGoal,
  otherWords: readonly string[],
): Difference[] | null {
  if (!isOfSameOwner(goal.owner, other.owner)) return null
  const percentage = pairOf(goal.percentage, other.percentage, texts.percentage)
  const year = pairOf(goal.year, other.year, String)
  const sameYear = goal.year !== null && goal.year === other.year
  const samePercentage = goal.percentage !== null && goal.percentage === other.percentage
  const subject = subjectDifference(words, otherWords, sameYear && samePercentage)
  if (subject === null) return null
  return sameYear || samePercentage || subject.length === 0 ? [...percentage, ...year, ...subject] : null
}

function pairOf<Value>(one: Value | null, other: Value | null, words: (value: Value) => string): Difference[] {
  if (one === null || other === null || one === other) return []
  return [{ inPaper: words(one), existing: words(other), isWord: false }]
}

function isOfSameOwner(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [nameKey(one), nameKey(other)]
  return a.includes(b) || b.includes(a)
}

/**
 * The words that stand in the place of each other; empty when one subject only says less. Null when they share nothing, and when
 * a word is quite another one, unless the figures are the same (`sameFigures`).
 */
function subjectDifference(
  words: readonly string[],
  others: readonly string[],
  sameFigures: boolean,
): Difference[] | null {
  if (!shareWord(words, others)) return null
  if (isShorterForm(words, others)) return []
  const [own, theirs] = [without(words, others), without(others, words)]
  const pair = own.flatMap((word) =>
    theirs.filter((other) => isLookAlike(word, other)).map((other) => [word, other] as const),
  )[0]
  const [inPaper, existing] =
    pair ?? (sameFigures && own.length === 1 && theirs.length === 1 ? [own[0]!, theirs[0]!] : [])
  return inPaper === undefined || existing === undefined ? null : [{ inPaper, existing, isWord: true }]
}

function without(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => !others.includes(word))
}

/** An instrument of the paper beside those of the register with that name: other years; or with those years: nearly that name. */
function instrumentFindings(
  known: readonly KnownInstrument[],
  instrument: InstrumentFact,
  expansions: Expansions,
): RegisterFinding[] {
  const words = wordsOfName(instrument.name, expansions)
  const year = instrument.year !== null && isDay(instrument.year) ? day(instrument.year) : null
  const named = known.filter(({ name }) => isSameName(words, wordsOfName(name, expansions)))
  if (named.length > 0) {
    const other = named[0]!
    if (year === null || named.some((one) => one.year === null || yearsAgree(year, one.year))) return []
    const [values, claim] = said(formatDay(year), formatDay(other.year!), (inPaper, existing) =>
      instrumentYearDiffers(instrument.name, inPaper, existing),
    )
    return [differs('instrument-differs', 'laag', instrument, other.at, claim, values)]
  }
  const alike = known.find(
    (one) =>
      year !== null &&
      one.year !== null &&
      isSamePeriod(year, one.year) &&
      isMistaken(words, wordsOfName(one.name, expansions)),
  )
  if (alike === undefined) return []
  const [values, claim] = said(instrument.name, alike.name, instrumentNameDiffers)
  return [differs('instrument-differs', 'laag', instrument, alike.at, claim, values)]
}

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.length > 0 && isShorterForm(one, other)
}

/** The same number of words, of which one is written as another that it looks like. */
function isMistaken(words: readonly string[], others: readonly string[]): boolean {
  const [own, theirs] = [without(words, others), without(others, words)]
  return words.length > 1 && own.length === 1 && theirs.length === 1 && isLookAlike(own[0]!, theirs[0]!)
}
