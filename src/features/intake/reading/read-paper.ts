import type { NormalisedDocument } from '../../../documents/document.ts'
import type {
  ContributionFact,
  GoalFact,
  MilestoneFact,
  PaperFact,
  PartyFact,
  ReadingResult,
  RequestedDecisionFact,
  ThemeFact,
} from '../facts.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { agreementOf } from './agreement.ts'
import { annexesOf } from './annexes.ts'
import { expansionsOf } from './compare-names.ts'
import { type ContributionTable, contributionTablesOf } from './contribution-tables.ts'
import { contributionsOf } from './contributions.ts'
import { contributionsInText } from './contributions-in-text.ts'
import { wholeOf } from './findings/divided-lines.ts'
import type { Facts, ReadTable } from './findings/finding.ts'
import { findingsOf } from './findings/findings.ts'
import { type Flow, flowOf } from './flow.ts'
import { goalsOf } from './goals.ts'
import { type Grid, gridsOf } from './grids.ts'
import { instrumentsOf } from './instruments.ts'
import { languageOf } from './language.ts'
import { listedParties } from './listed-parties.ts'
import { meetingsOf } from './meetings.ts'
import { milestonesOf } from './milestones.ts'
import { paperOf } from './paper.ts'
import { type ListedName, partiesOf, partyNamed } from './parties.ts'
import { requestedDecisionsOf } from './requested-decisions.ts'
import { sectionsOf } from './sections.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { spanOf } from './span.ts'
import { statementsOf } from './statements.ts'
import { themeNamed, themesIn, themesOf } from './themes.ts'
import { undertakingsOf } from './undertakings.ts'
import { rowOfAmounts } from './why-messages.ts'

/**
 * Reads a board paper: facts with their exact passages, and findings. Pure: the same text gives the same result. Everything in it is
 * a proposal for a person to accept. `document.text` may be any text at all; a text that holds nothing gives empty lists.
 */
export function readPaper(document: NormalisedDocument): ReadingResult {
  const reading = readWords(document)
  // of a scan nothing can be said, also not what it lacks
  if (document.text.trim() === '') return { ...reading, findings: [] }
  return reading.language === 'other' ? withoutWords(reading) : reading
}

/** Of a paper in another language only figures can be relied on: the amounts of its tables, and what bears a date. */
function withoutWords(reading: ReadingResult): ReadingResult {
  const ofFigures = new Set(['thousands-mark', 'euro-sum', 'fte-sum', 'amount-not-stated', 'table-against-split'])
  return {
    ...reading,
    requestedDecisions: [],
    agreement: null,
    themes: [],
    contributions: reading.contributions.map((fact) => ({ ...fact, themeRef: null })),
    meetings: reading.meetings.filter(({ date }) => date !== null),
    milestones: reading.milestones.filter(({ planned, realised }) => planned !== null || realised !== null),
    ...{ risks: [], attentionPoints: [], goals: [], instruments: [], undertakings: [], annexes: [], abbreviations: [] },
    findings: reading.findings.filter(({ code }) => ofFigures.has(code)),
  }
}

function readWords(document: NormalisedDocument): ReadingResult {
  const flow = flowOf(document)
  const grids = gridsOf(flow)
  const facts = factsOf(flow, grids, sentencesOf(flow))
  return {
    document: {
      name: document.name,
      format: document.format,
      sha256: document.sha256,
      pages: document.pages,
      normaliser: document.normaliser,
      unread: [...document.unread],
      text: document.text,
    },
    language: languageOf(document.text),
    paper: facts.paper,
    sections: sectionsOf(flow),
    requestedDecisions: [...facts.decisions],
    agreement: facts.agreement,
    parties: [...facts.parties],
    themes: [...facts.themes],
    contributions: [...facts.tables.flatMap(({ entries }) => entries.map(({ fact }) => fact)), ...facts.inText],
    ...otherFacts(flow, grids, facts),
    abbreviations: facts.abbreviations.map(({ short, expansion, span }, index) => ({
      id: `abbreviation-${index + 1}`,
      short,
      expansion,
      source: flow.passages.of(span),
    })),
    findings: findingsOf(facts),
  }
}

/** The facts that no finding is drawn from, and the events without those that are goals. */
function otherFacts(flow: Flow, grids: readonly Grid[], facts: Facts) {
  const { sentences, paper, meetings, milestones } = facts
  const goals = goalsOf(flow, grids, sentences, presentYear(paper, milestones))
  const annexes = annexesOf(flow, sentences)
  return {
    ...statementsOf(flow, grids, sentences),
    meetings: [...meetings],
    milestones: withoutGoals(milestones, goals),
    goals,
    instruments: instrumentsOf(flow, sentences, { ...facts, annexes }),
    undertakings: undertakingsOf(flow, grids, sentences),
    annexes,
  }
}

/** What is to be reached by a year is a goal, and nothing that happens on a date. */
function withoutGoals(milestones: readonly MilestoneFact[], goals: readonly GoalFact[]): MilestoneFact[] {
  const starts = new Set(goals.map(({ source, year }) => `${source.start} ${year}`))
  return milestones
    .filter(({ source, planned }) => !starts.has(`${source.start} ${planned}`))
    .map((milestone, index) => ({ ...milestone, id: `milestone-${index + 1}` }))
}

/** The year of the paper, or when it has no date of its own, that of the last thing it says has happened. */
function presentYear({ date }: PaperFact, milestones: readonly MilestoneFact[]): number | null {
  if (date !== null) return Number(date.slice(0, 4))
  const years = milestones.flatMap(({ realised }) => (realised === null ? [] : [Number(realised.slice(0, 4))]))
  if (years.length > 0) return Math.max(...years)
  const coming = milestones.flatMap(({ planned }) => (planned === null ? [] : [Number(planned.slice(0, 4))]))
  return coming.length === 0 ? null : Math.min(...coming)
}

function factsOf(flow: Flow, grids: readonly Grid[], sentences: readonly Sentence[]): Facts {
  const themes = themesOf(flow, grids, sentences)
  const paper = paperOf(flow)
  const title = paper.sources.title
  const titleSpan = title === undefined ? null : spanOf(flow.document.text, title.start, title.end)
  const agreement = agreementOf(flow, sentences, titleSpan)
  const listed = listedParties(flow, sentences)
  const tables = contributionTablesOf(flow, {
    themes: themes.flatMap(({ name, abbreviation }) => [name, ...(abbreviation === null ? [] : [abbreviation])]),
    parties: listed.map(({ name }) => name.text),
  })
  const years = agreement?.term == null ? [] : yearsOfTerm(agreement.term)
  const parties = partiesOf(flow, [...partyNames(tables), ...listed])
  const refOf = partyRefs(parties)
  const rows = contributionsOf(flow, sentences, tables, years)
  const inText = contributionsInText(flow, sentences, { parties, themes, termYears: years, rows })
  const contributions = [...rows, ...inText].map((fact, index) => ({
    ...withRefs(fact, refOf, themes),
    id: `contribution-${index + 1}`,
  }))
  const abbreviations = abbreviationsOf(flow)
  const facts: Facts = {
    flow,
    sentences,
    paper,
    agreement,
    decisions: requestedDecisionsOf(flow, sentences).map((decision) => withThemes(decision, themes)),
    parties,
    themes,
    tables: together(tables, contributions),
    inText: contributions.slice(rows.length),
    meetings: meetingsOf(flow, sentences, paper, expansionsOf(abbreviations)),
    milestones: milestonesOf(flow, grids, sentences, paper.date),
    abbreviations,
  }
  return { ...facts, tables: facts.tables.map((table) => withWholeParty(facts, table)) }
}

function partyNames(tables: readonly ContributionTable[]): ListedName[] {
  return tables.flatMap(({ entries }, index) =>
    entries.flatMap(({ party }) => (party === null ? [] : [{ name: party, why: rowOfAmounts(party.text, index + 1) }])),
  )
}

function yearsOfTerm(term: string): number[] {
  const [from, to] = term.split('/').map((end) => Number(end.slice(0, 4)))
  return Array.from({ length: Math.min(30, (to || from!) - from! + 1) }, (_, index) => from! + index)
}

/** The id of the party that a name stands for; each name is looked up once. */
function partyRefs(parties: readonly PartyFact[]): (name: string) => string | null {
  const refs = new Map<string, string | null>()
  return (name) => {
    if (!refs.has(name)) refs.set(name, partyNamed(parties, name)?.id ?? null)
    return refs.get(name)!
  }
}

function withRefs(
  fact: ContributionFact,
  partyRefOf: (name: string) => string | null,
  themes: readonly ThemeFact[],
): ContributionFact {
  return {
    ...fact,
    partyRef: fact.party === null ? null : partyRefOf(fact.party),
    themeRef:
      fact.theme === null || fact.purpose === 'governance' ? null : (themeNamed(themes, fact.theme)?.id ?? null),
  }
}

function withThemes(decision: RequestedDecisionFact, themes: readonly ThemeFact[]): RequestedDecisionFact {
  return { ...decision, themes: themesIn(themes, decision.text).map(({ id }) => id) }
}

/** Puts each fact beside the entry it was made from; they are in the same order. */
function together(tables: readonly ContributionTable[], contributions: readonly ContributionFact[]): ReadTable[] {
  let next = 0
  return tables.map((table) => ({
    table,
    entries: table.entries.map((entry) => {
      const fact = contributions[next]!
      next += 1
      return { entry, fact }
    }),
  }))
}

/** A table that divides a party's line without naming it belongs to that party. */
function withWholeParty(facts: Facts, table: ReadTable): ReadTable {
  if (table.table.role === 'party' || table.table.captionParty !== null) return table
  const partyRef = wholeOf(facts, table)?.line.fact.partyRef ?? null
  if (partyRef === null) return table
  return { ...table, entries: table.entries.map(({ entry, fact }) => ({ entry, fact: { ...fact, partyRef } })) }
}
