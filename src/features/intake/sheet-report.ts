import type {
  Report,
  ReportBlock,
  ReportFact,
  ReportFinding,
  ReportRun,
  ReportSection,
  ReportSource,
  ReportText,
  Weight,
} from '../../documents/report.ts'
import { calendarDay, formatDay } from '../../shared/day.ts'
import { shortFileName } from '../../shared/short-file-name.ts'
import type { Mark, Void } from '../../web/components/mark.ts'
import { countWords } from '../../web/components/tag.ts'
import { messages } from '../../web/messages.ts'
import type { FindingFact, Passage } from './facts.ts'
import { adviceOf, recordMarks, weightOf } from './findings-view.ts'
import type { Intake } from './load-intake.ts'
import { passageMarks } from './passage-mark.ts'
import { currentFact, isJudged, ofKind } from './proposal.ts'
import { choiceWords } from './question-view.ts'
import { type DecisionSheet, type Sheet, sheetOf } from './sheet.ts'
import type { Cost } from './sheet-costs.ts'
import { sheetMessages as texts } from './sheet-messages.ts'

/** The findings sheet as a report: what its page, its PDF and its Word file all say. */
export function sheetReport(intake: Intake, now: Date): Report {
  const sheet = sheetOf(intake)
  const { name, sha256 } = intake.reading.document
  const { risks, attentionPoints, paper } = intake.reading
  const sourcesOf = sourcesIn(intake)
  return {
    title: texts.title,
    name: `${texts.title}: ${shortFileName(name)}`,
    lead: texts.lead(paper.title ?? texts.thisPaper),
    facts: headFacts(intake, sheet, now),
    sections: [
      ...decisionSections(sheet, sourcesOf),
      section('bevindingen', texts.findings, findingBlock(sheet.findings, texts.noFindings, sourcesOf)),
      section('klopt', texts.holding, findingBlock(sheet.holding, texts.noHolding, sourcesOf)),
      ...statements('risicos', texts.risks, risks, sourcesOf),
      ...statements('aandachtspunten', texts.attentionPoints, attentionPoints, sourcesOf),
    ],
    footer: texts.footer(shortFileName(name), shortChecksum(sha256), formatDay(calendarDay(now))),
    made: now,
  }
}

type SourcesOf = (passages: readonly Passage[]) => ReportSource[]

function sourcesIn(intake: Intake): SourcesOf {
  return (passages) => passageMarks(passages, intake.id).map(sourceFrom)
}

function sourceFrom({ label, href }: Mark): ReportSource {
  return { kind: 'source', text: label, href: href ?? '' }
}

function section(id: string, title: string, ...blocks: readonly ReportBlock[]): ReportSection {
  return { id, title, whole: false, blocks }
}

function headFacts(intake: Intake, sheet: Sheet, now: Date): ReportFact[] {
  const { name, sha256, pages } = intake.reading.document
  const agreement = ofKind(intake.proposals, 'agreement').find(({ state }) => state !== 'rejected')
  const reading = readingWords(intake)
  return [
    { term: texts.document, value: [pages === null ? name : `${name}, ${texts.pages(pages)}`] },
    ...(agreement === undefined ? [] : [{ term: texts.agreement, value: [currentFact(agreement).title] }]),
    { term: texts.findings, value: tallyOf(sheet) },
    { term: texts.reviewed, value: [reviewedWords(intake)] },
    ...(reading === null ? [] : [{ term: texts.reading, value: [reading] }]),
    { term: texts.checksum, value: [sha256.match(/.{8}/g)!.join(' ')] },
    { term: texts.printed, value: [formatDay(calendarDay(now))] },
  ]
}

function tallyOf({ findings, holding }: Sheet): ReportText {
  const all = [...findings, ...holding]
  const counted = (['hoog', 'midden', 'laag', 'holds'] as const).flatMap((weight): ReportRun[] => {
    const count = all.filter((finding) => weightOf(finding) === weight).length
    return count === 0
      ? []
      : ['  ', { kind: 'weight', weight: { level: levels[weight], word: countWords(weight, count) } }]
  })
  return counted.slice(1)
}

function reviewedWords({ proposals }: Intake): string {
  const judged = proposals.filter(isJudged)
  const by = [...new Set(judged.flatMap(({ judgedBy }) => (judgedBy === null ? [] : [judgedBy])))]
  return texts.reviewedValue(judged.length, proposals.length, by)
}

/** What the reader chose, by whom and when; null where nothing was asked. */
function readingWords(intake: Intake): string | null {
  const choices = intake.chosen.map(({ question, chosenBy, chosenAt }) =>
    texts.readingValue(choiceWords(question, intake), chosenBy, formatDay(calendarDay(chosenAt))),
  )
  if (choices.length > 0) return choices.join('; ')
  return ofKind(intake.proposals, 'contribution').some(({ fact }) => fact.euroReadings.length > 0)
    ? texts.readingOpen
    : null
}

function decisionSections({ decisions }: Sheet, sourcesOf: SourcesOf): ReportSection[] {
  if (decisions.length === 0)
    return [section('besluiten', texts.decisions, { kind: 'paragraph', text: [texts.noDecisions] })]
  return decisions.map((each, index) => ({
    id: `besluit-${index + 1}`,
    title: texts.decision(each.number ?? String(index + 1)),
    whole: true,
    blocks: decisionBlocks(each, sourcesOf),
  }))
}

function decisionBlocks(of: DecisionSheet, sourcesOf: SourcesOf): ReportBlock[] {
  const cover = of.cover.map(
    (passage): ReportText => [`“${passage.quote.replace(/\s+/g, ' ')}” `, ...sourcesOf([passage])],
  )
  const open = of.open.map(({ title, severity }): ReportText => [`${title} `, { kind: 'soft', text: `(${severity})` }])
  const asked: ReportFact[] = [
    { term: texts.asks, value: [`${of.text} `, ...sourcesOf([of.source])] },
    {
      term: texts.duty,
      value: [`${texts.duties[of.duty.where][of.duty.kind]} `, ...spaced(sourcesOf(of.duty.passages.slice(0, 3)))],
    },
    ...(of.costs.length === 0 ? [{ term: texts.costs, value: [absent('notInSource')] }] : []),
  ]
  const left: ReportFact[] = [
    { term: texts.cover, value: cover.length === 0 ? [absent('notInSource')] : onLines(cover) },
    { term: texts.open, value: open.length === 0 ? [texts.nothingOpen] : onLines(open) },
  ]
  return of.costs.length === 0
    ? [{ kind: 'facts', items: [...asked, ...left] }]
    : [{ kind: 'facts', items: asked }, costTable(of.costs, sourcesOf), { kind: 'facts', items: left }]
}

function costTable(costs: readonly Cost[], sourcesOf: SourcesOf): ReportBlock {
  const { what, euro, fte, period, over } = texts.costColumns
  const row = (cost: Cost): ReportText[] => [
    [`${cost.title} `, ...(cost.sum === null ? [] : [sumRun(cost.sum), ' ']), ...spaced(sourcesOf(cost.sources))],
    eachReading(cost.euro, 'notStated'),
    eachReading(cost.fte, 'notStated'),
    [cost.period],
    eachReading(cost.over, 'notInSource'),
  ]
  return {
    kind: 'table',
    caption: texts.costs,
    columns: [
      { label: what, numeric: false },
      { label: euro, numeric: true },
      { label: fte, numeric: true },
      { label: period, numeric: false },
      { label: over, numeric: true },
    ],
    rows: costs.filter(({ sum }) => sum === null).map(row),
    foot: costs.filter(({ sum }) => sum !== null).map(row),
  }
}

function sumRun(text: string): ReportRun {
  return { kind: 'sum', text }
}

/** One reading a line, with "of" between them. */
function eachReading(words: readonly string[], none: Void): ReportText {
  if (words.length === 0) return [absent(none)]
  return onLines(words.map((each, index) => [index < words.length - 1 ? `${each}${texts.or}` : each]))
}

function findingBlock(items: readonly FindingFact[], none: string, sourcesOf: SourcesOf): ReportBlock {
  if (items.length === 0) return { kind: 'paragraph', text: [none] }
  return { kind: 'findings', items: items.map((finding) => reportFinding(finding, sourcesOf)) }
}

function reportFinding(finding: FindingFact, sourcesOf: SourcesOf): ReportFinding {
  const weight = weightOf(finding)
  return {
    weight: { level: levels[weight], word: messages.weights[weight] },
    title: finding.title,
    text: finding.sentence,
    sources: [...sourcesOf(finding.passages), ...recordMarks(finding).map(sourceFrom)],
    advice: adviceOf(finding),
  }
}

function statements(
  id: string,
  title: string,
  items: readonly { readonly text: string; readonly source: Passage }[],
  sourcesOf: SourcesOf,
): ReportSection[] {
  if (items.length === 0) return []
  return [
    section(id, title, { kind: 'list', items: items.map(({ text, source }) => [`${text} `, ...sourcesOf([source])]) }),
  ]
}

function absent(reason: Void): ReportRun {
  return { kind: 'absent', text: messages.voids[reason] }
}

function onLines(lines: readonly ReportText[]): ReportText {
  return lines.flatMap((line, index): ReportText => (index === 0 ? line : [{ kind: 'break' }, ...line]))
}

function spaced(runs: readonly ReportRun[]): ReportText {
  return runs.flatMap((run, index): ReportText => (index === 0 ? [run] : [' ', run]))
}

/** The first eight digits: enough to tell two files apart, and to be read out. */
function shortChecksum(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`
}

const levels: Readonly<Record<ReturnType<typeof weightOf>, Weight['level']>> = {
  hoog: 'high',
  midden: 'middle',
  laag: 'low',
  holds: 'good',
}
