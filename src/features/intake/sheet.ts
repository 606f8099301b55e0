import { indexLines } from '../../documents/place.ts'
import { asSettled } from './adopt-findings.ts'
import { type FindingFact, type Passage, severities } from './facts.ts'
import { questionOf } from './finding-codes.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'
import { asksNoMoney, type Cost, costOf, rowsFor } from './sheet-costs.ts'

/** What a director needs to know of a paper: per requested decision, and then everything that was found. */
export type Sheet = {
  readonly decisions: readonly DecisionSheet[]
  /** as they stand after the choices of the reader, without those that hold */
  readonly findings: readonly FindingFact[]
  readonly holding: readonly FindingFact[]
}

/** One requested decision: what it asks, obliges and costs, from which cover, and what stays open. */
export type DecisionSheet = {
  readonly number: string | null
  readonly text: string
  readonly source: Passage
  readonly duty: Duty
  readonly costs: readonly Cost[]
  /** sentences of the paper that name a budget; empty: not in the source */
  readonly cover: readonly Passage[]
  readonly open: readonly FindingFact[]
}

/** Which kind of duty is named, and where: in the decision itself, elsewhere in the paper, or nowhere. */
export type Duty = {
  readonly kind: 'effort' | 'result' | 'both' | 'none'
  readonly where: 'decision' | 'paper'
  readonly passages: readonly Passage[]
}

/** Makes the sheet of a paper from what was not rejected. */
export function sheetOf(intake: Intake): Sheet {
  const findings = intake.reading.findings.map((finding) => asSettled(finding, intake))
  const open = severities.flatMap((severity) => findings.filter((each) => !each.holds && each.severity === severity))
  const decisions = ofKind(intake.proposals, 'decision').filter(({ state }) => state !== 'rejected')
  return {
    decisions: decisions.map((decision) => decisionSheet(decision, intake, open)),
    findings: open,
    holding: findings.filter(({ holds }) => holds),
  }
}

function decisionSheet(decision: ProposalOf<'decision'>, intake: Intake, open: readonly FindingFact[]): DecisionSheet {
  const { number, text, source, themes } = currentFact(decision)
  const rows = rowsFor(currentFact(decision), intake)
  const names = ofKind(intake.proposals, 'theme')
    .map(currentFact)
    .filter(({ id }) => themes.includes(id))
    .flatMap(({ name, abbreviation }) => (abbreviation === null ? [name] : [name, abbreviation]))
  const cover = asksNoMoney(currentFact(decision)) ? [] : coverOf(names, intake)
  const touched = [source, ...cover, ...rows.map((row) => currentFact(row).source)]
  const asks = (finding: FindingFact) => rows.length > 0 && questionOf(finding) !== null
  return {
    number,
    text,
    source,
    duty: dutyOf(source, intake),
    costs: costOf(rows, intake),
    cover,
    open: open.filter((finding) => !isSettled(finding, intake) && (asks(finding) || touches(finding, touched))),
  }
}

/** A reader chose: the finding is told, and open no more. */
function isSettled(finding: FindingFact, { choices }: Intake): boolean {
  const question = questionOf(finding)
  return question !== null && choices[question] !== null
}

function touches({ passages }: FindingFact, places: readonly Passage[]): boolean {
  return passages.some((passage) => places.some((place) => overlap(passage, place)))
}

function overlap(one: Passage, other: Passage): boolean {
  return one.start < other.end && other.start < one.end
}

const dutyWord = /\b(inspanning|resultaat)s?verplichting(?:en)?\b/gi

function dutyOf(decision: Passage, intake: Intake): Duty {
  const all = passagesMatching(dutyWord, intake)
  const own = all.filter((passage) => overlap(passage, decision))
  const passages = own.length > 0 ? own : all
  const kinds = new Set(passages.map(({ quote }) => (/^inspanning/i.test(quote) ? 'effort' : 'result')))
  const kind = kinds.size === 2 ? 'both' : kinds.has('effort') ? 'effort' : kinds.has('result') ? 'result' : 'none'
  return { kind, where: own.length > 0 ? 'decision' : 'paper', passages }
}

const coverWord = /(?:begroting|dekking)/giu

/** Where the paper names a budget: the sentences about these themes, or else all of them, three at most. */
function coverOf(themes: readonly string[], intake: Intake): Passage[] {
  const asked = ofKind(intake.proposals, 'decision').filter((each) => asksNoMoney(currentFact(each)))
  const all = sentencesAround(coverWord, intake).filter(
    (passage) => !asked.some((each) => overlap(passage, currentFact(each).source)),
  )
  const own = all.filter(({ quote }) => themes.some((name) => quote.toLowerCase().includes(name.toLowerCase())))
  return (own.length > 0 ? own : all).slice(0, 3)
}

/** Every place in the paper where the pattern matches, as a passage. */
function passagesMatching(pattern: RegExp, intake: Intake): Passage[] {
  const matches = [...intake.reading.document.text.matchAll(pattern)]
  return passagesFrom(
    matches.map((match) => [match.index, match.index + match[0].length]),
    intake,
  )
}

/** The sentences in which the pattern matches, each once. A cell, a page and a very long stretch end a sentence too. */
function sentencesAround(pattern: RegExp, intake: Intake): Passage[] {
  const { text } = intake.reading.document
  const ranges = new Map<number, number>()
  for (const { index } of text.matchAll(pattern)) {
    const before = [...text.slice(Math.max(0, index - 400), index).matchAll(/[.!?:;](?=\s)|[\t\f]/g)].at(-1)
    const start = before === undefined ? Math.max(0, index - 400) : Math.max(0, index - 400) + before.index + 1
    const after = /[.!?](?=\s|$)|[\t\f]/.exec(text.slice(index, index + 400))
    ranges.set(start, after === null ? Math.min(text.length, index + 400) : index + after.index + 1)
  }
  return passagesFrom([...ranges], intake)
}

function passagesFrom(ranges: readonly (readonly [number, number])[], { reading }: Intake): Passage[] {
  const { text, sha256 } = reading.document
  const index = indexLines(reading.document)
  return ranges.map(([from, to]) => {
    const whole = text.slice(from, to)
    const quote = whole.trim()
    const start = from + whole.length - whole.trimStart().length
    const [first, last] = [index.placeOf(start), index.placeOf(start + quote.length - 1)]
    const end = start + quote.length
    return { document: sha256, ...first, endPage: last.page, endLine: last.line, start, end, quote }
  })
}
