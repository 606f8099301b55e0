import type { NormalisedDocument } from '../../../documents/document.ts'
import type { ContributionFact, PartyFact, ReadingResult, RequestedDecisionFact, ThemeFact } from '../facts.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { agreementOf } from './agreement.ts'
import { type ContributionTable, contributionTablesOf } from './contribution-tables.ts'
import { contributionsOf } from './contributions.ts'
import { contributionsInText } from './contributions-in-text.ts'
import type { Facts, ReadTable } from './findings/finding.ts'
import { findingsOf } from './findings/findings.ts'
import { wholeOf } from './findings/splits.ts'
import { type Flow, flowOf } from './flow.ts'
import { languageOf } from './language.ts'
import { listedParties } from './listed-parties.ts'
import { meetingsOf } from './meetings.ts'
import { milestonesOf } from './milestones.ts'
import { paperOf } from './paper.ts'
import { partiesOf, partyNamed } from './parties.ts'
import { requestedDecisionsOf } from './requested-decisions.ts'
import { sectionsOf } from './sections.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { themeNamed, themesIn, themesOf } from './themes.ts'

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
    risks: [],
    attentionPoints: [],
    abbreviations: [],
    findings: reading.findings.filter(({ code }) => ofFigures.has(code)),
  }
}

function readWords(document: NormalisedDocument): ReadingResult {
  const flow = flowOf(document)
  const facts = factsOf(flow, sentencesOf(flow))
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
    meetings: [...facts.meetings],
    milestones: [...facts.milestones],
    risks: statementsOf(flow, 'risks', 'risk'),
    attentionPoints: statementsOf(flow, 'attention-points', 'attention-point'),
    goals: [],
    instruments: [],
    undertakings: [],
    annexes: [],
    abbreviations: facts.abbreviations.map(({ short, expansion, span }, index) => ({
      id: `abbreviation-${index + 1}`,
      short,
      expansion,
      source: flow.passages.of(span),
    })),
    findings: findingsOf(facts),
  }
}

function factsOf(flow: Flow, sentences: readonly Sentence[]): Facts {
  const themes = themesOf(flow, sentences)
  const agreement = agreementOf(flow, sentences)
  const tables = contributionTablesOf(
    flow,
    themes.flatMap(({ name, abbreviation }) => [name, ...(abbreviation === null ? [] : [abbreviation])]),
  )
  const years = agreement?.term == null ? [] : yearsOfTerm(agreement.term)
  const parties = partiesOf(flow, [...partyNames(tables), ...listedParties(flow)])
  const rows = contributionsOf(flow, tables, years)
  const inText = contributionsInText(flow, sentences, { parties, themes, termYears: years, rows })
  const contributions = [...rows, ...inText].map((fact, index) => ({
    ...withRefs(fact, parties, themes),
    id: `contribution-${index + 1}`,
  }))
  const facts: Facts = {
    flow,
    sentences,
    paper: paperOf(flow),
    agreement,
    decisions: requestedDecisionsOf(flow).map((decision) => withThemes(decision, themes)),
    parties,
    themes,
    tables: together(tables, contributions),
    inText: contributions.slice(rows.length),
    meetings: meetingsOf(flow, sentences),
    milestones: milestonesOf(flow, sentences),
    abbreviations: abbreviationsOf(flow),
  }
  return { ...facts, tables: facts.tables.map((table) => withWholeParty(facts, table)) }
}

function partyNames(tables: readonly ContributionTable[]) {
  return tables.flatMap(({ entries }) => entries.flatMap(({ party }) => (party === null ? [] : [party])))
}

function yearsOfTerm(term: string): number[] {
  const [from, to] = term.split('/').map((end) => Number(end.slice(0, 4)))
  return Array.from({ length: Math.min(30, (to || from!) - from! + 1) }, (_, index) => from! + index)
}

function withRefs(
  fact: ContributionFact,
  parties: readonly PartyFact[],
  themes: readonly ThemeFact[],
): ContributionFact {
  return {
    ...fact,
    partyRef: fact.party === null ? null : (partyNamed(parties, fact.party)?.id ?? null),
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

function statementsOf(flow: Flow, section: 'risks' | 'attention-points', kind: string) {
  const blocks = flow.blocks.filter((block) => block.section === section && block.kind !== 'heading')
  return blocks.map((block, index) => ({
    id: `${kind}-${index + 1}`,
    why: '',
    text: block.span.text,
    source: flow.passages.of(block.span),
  }))
}
