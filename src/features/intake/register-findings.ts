import { type Day, day, firstDay, formatDay, isDay, lastDay } from '../../shared/day.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { FindingFact, GoalFact, InstrumentFact, Passage, ReadingResult, Severity } from './facts.ts'
import {
  type Expansions,
  expansionsOf,
  isLookAlike,
  isShorterForm,
  shareWord,
  wordsOfName,
} from './reading/compare-names.ts'
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
  readonly agreement: {
    readonly title: string
    readonly term: Day | null
    /** the page of the register where it stands */
    readonly path: string
  }
  readonly goals: readonly KnownGoal[]
  readonly instruments: readonly KnownInstrument[]
}

/** A goal of the register; null is not known. */
export type KnownGoal = {
  readonly text: string
  readonly percentage: number | null
  readonly subject: string | null
  readonly year: number | null
  readonly owner: string | null
  readonly path: string
}

/** Another agreement, programme, strategy or law of the register; its year can be a term. */
export type KnownInstrument = { readonly name: string; readonly year: Day | null; readonly path: string }

/** A finding about the paper and the register together, with the page of the register that says otherwise. */
export type RegisterFinding = FindingFact & { readonly recordPath: string }

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

/** The page of the register that a finding is about; null for a finding about the paper alone. */
export function recordPathOf(finding: FindingFact | RegisterFinding): string | null {
  return 'recordPath' in finding ? finding.recordPath : null
}

function differs(
  code: string,
  factId: string,
  severity: Severity,
  words: { readonly title: string; readonly sentence: string },
  passages: readonly (Passage | null)[],
  recordPath: string,
): RegisterFinding {
  const places = passages.filter((passage) => passage !== null)
  return {
    id: `register-${code}-${factId}`,
    code,
    severity,
    holds: false,
    ...words,
    passages: places,
    correction: null,
    recordPath,
  }
}

type Reading = Parameters<typeof registerFindings>[1]

/** The official title stands nowhere in the paper: one that is only shorter weighs less than another. */
function titleFindings({ agreement: known }: KnownForFindings, { agreement }: Reading, expansions: Expansions) {
  if (agreement === null) return []
  const names = [agreement.title, ...agreement.aliases.map(({ name }) => name)]
  if (names.some((name) => nameKey(name) === nameKey(known.title))) return []
  const shorter = isShorterForm(wordsOfName(agreement.title, expansions), wordsOfName(known.title, expansions))
  const words = titleDiffers(agreement.title, known.title)
  return [differs('title-differs', agreement.id, shorter ? 'laag' : 'midden', words, [agreement.source], known.path)]
}

function termFindings({ agreement: known }: KnownForFindings, { agreement }: Reading) {
  if (agreement?.term == null || known.term === null || !isDay(agreement.term)) return []
  const term = day(agreement.term)
  if (isSamePeriod(term, known.term)) return []
  const words = termDiffers(formatDay(term), formatDay(known.term))
  const passages = [agreement.termSource ?? agreement.source]
  return [differs('term-differs', agreement.id, 'hoog', words, passages, known.path)]
}

/** "2025/2026" is the same as from 1 January 2025 to 31 December 2026. */
function isSamePeriod(one: Day, other: Day): boolean {
  return firstDay(one) === firstDay(other) && lastDay(one) === lastDay(other)
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
  const [inPaper, inRegister] = single.found![0]!
  const claim = goalDiffers(single.other.text, inPaper, inRegister)
  return [differs('goal-differs', goal.id, 'midden', claim, [goal.source], single.other.path)]
}

type Difference = readonly [inPaper: string, inRegister: string]

/** What differs between two goals: percentage, year, a word of the subject. Null when they are about something else. */
function differencesOf(
  goal: GoalFact,
  words: readonly string[],
  other: KnownGoal,
  otherWords: readonly string[],
): Difference[] | null {
  if (!isOfSameOwner(goal.owner, other.owner)) return null
  const subject = subjectDifference(words, otherWords)
  if (subject === null) return null
  const percentage = pairOf(goal.percentage, other.percentage, texts.percentage)
  const year = pairOf(goal.year, other.year, String)
  const isBound =
    (goal.year !== null && goal.year === other.year) ||
    (goal.percentage !== null && goal.percentage === other.percentage)
  return isBound || subject.length === 0 ? [...percentage, ...year, ...subject] : null
}

function pairOf<Value>(one: Value | null, other: Value | null, words: (value: Value) => string): Difference[] {
  return one === null || other === null || one === other ? [] : [[words(one), words(other)]]
}

function isOfSameOwner(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [nameKey(one), nameKey(other)]
  return a.includes(b) || b.includes(a)
}

/** The words that stand in the place of each other; empty when one subject only says less. Null when they share nothing. */
function subjectDifference(words: readonly string[], others: readonly string[]): Difference[] | null {
  if (!shareWord(words, others)) return null
  if (isShorterForm(words, others)) return []
  const [own, theirs] = [without(words, others), without(others, words)]
  const pair = own.flatMap((word) =>
    theirs.filter((other) => isLookAlike(word, other)).map((other) => [word, other] as const),
  )[0]
  if (pair !== undefined) return [[texts.quoted(pair[0]), texts.quoted(pair[1])]]
  return own.length === 1 && theirs.length === 1 ? [[texts.quoted(own[0]!), texts.quoted(theirs[0]!)]] : null
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
    if (year === null || named.some((one) => one.year === null || fits(year, one.year))) return []
    const claim = instrumentYearDiffers(instrument.name, formatDay(year), formatDay(other.year!))
    return [differs('instrument-differs', instrument.id, 'laag', claim, [instrument.source], other.path)]
  }
  const alike = known.find(
    (one) =>
      year !== null &&
      one.year !== null &&
      isSamePeriod(year, one.year) &&
      isMistaken(words, wordsOfName(one.name, expansions)),
  )
  if (alike === undefined) return []
  const claim = instrumentNameDiffers(instrument.name, alike.name)
  return [differs('instrument-differs', instrument.id, 'laag', claim, [instrument.source], alike.path)]
}

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.length > 0 && isShorterForm(one, other)
}

/** A single year or day within the term of the register is when it was made, and no other term. */
function fits(year: Day, known: Day): boolean {
  const isRange = (value: Day) => value.includes('/')
  if (isRange(year) && isRange(known)) return isSamePeriod(year, known)
  return firstDay(year) <= lastDay(known) && firstDay(known) <= lastDay(year)
}

/** The same number of words, of which one is written as another that it looks like. */
function isMistaken(words: readonly string[], others: readonly string[]): boolean {
  const [own, theirs] = [without(words, others), without(others, words)]
  return words.length > 1 && own.length === 1 && theirs.length === 1 && isLookAlike(own[0]!, theirs[0]!)
}
