import { html, raw } from 'hono/html'
import { formatDay } from '../../shared/day.ts'
import { facts } from '../../web/components/facts.ts'
import { type FindingProps, findings } from '../../web/components/finding.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { sprite } from '../../web/components/icon.ts'
import { type Mark, marks, type Void } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { tally } from '../../web/components/tag.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { calendarDay } from '../agreements/index.ts'
import type { FindingFact, Passage, Severity } from './facts.ts'
import { weightOf } from './findings-view.ts'
import { intakeMessages } from './intake-messages.ts'
import type { Intake } from './load-intake.ts'
import { passageMarks } from './passage-mark.ts'
import { currentFact, isJudged, ofKind } from './proposal.ts'
import { choiceWords } from './question-view.ts'
import { type DecisionSheet, type Sheet, sheetOf } from './sheet.ts'
import type { Cost } from './sheet-costs.ts'
import { sheetMessages as texts } from './sheet-messages.ts'

export type SheetViewProps = { readonly intake: Intake; readonly now: Date }

/** The findings sheet as a page of the app: to read, print or keep. */
export function sheetView(props: SheetViewProps): Html {
  const { intake } = props
  const print = html`<button type="button" class="kb-button kb-button--primary" data-enhance="print" hidden>${texts.print}</button>`
  const save = buttonLink({ href: `${paths.intakeSheet(intake.id)}?bewaar=ja`, label: texts.save })
  const back = buttonLink({ href: paths.intake(intake.id), label: texts.back, kind: 'quiet' })
  return page({
    title: `${texts.title}: ${intake.reading.document.name}`,
    heading: texts.title,
    lead: leadOf(intake),
    crumbs: [
      { label: intakeMessages.title, href: paths.readIn() },
      { label: intake.reading.document.name, href: paths.intake(intake.id) },
      { label: texts.title },
    ],
    current: 'intake',
    scripts: ['print.js'],
    body: html`${actions(print, save, back)}${content(props, (passages) => passageMarks(passages, intake.id))}`,
  })
}

/** The findings sheet as one file that needs nothing else: its style is in it, and its marks lead nowhere. */
export function sheetFile(props: SheetViewProps, stylesheet: string): Html {
  const unlinked = (passages: readonly Passage[]) =>
    passageMarks(passages).map((mark): Mark => ({ ...mark, href: null }))
  return html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${texts.title}: ${props.intake.reading.document.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${raw(stylesheet)}</style></head>
<body>${sprite()}<main class="kb-wrap"><header class="kb-title"><div><h1>${texts.title}</h1><p class="kb-lead">${leadOf(props.intake)}</p></div></header>
<div class="kb-body">${content(props, unlinked)}</div></main></body></html>
`
}

type MarksOf = (passages: readonly Passage[]) => Mark[]

function content(props: SheetViewProps, marksOf: MarksOf): Html {
  const { intake } = props
  const sheet = sheetOf(intake)
  const decisions = sheet.decisions.map((each, index) => decision(each, index, marksOf))
  return html`${facts(headFacts(props, sheet))}${decisions.length === 0 ? html`<p>${texts.noDecisions}</p>` : decisions}
    ${section({ id: 'bevindingen', title: texts.findings, body: findingList(sheet.findings, texts.noFindings, marksOf) })}
    ${section({ id: 'klopt', title: texts.holding, body: findingList(sheet.holding, texts.noHolding, marksOf) })}
    ${statements(texts.risks, 'risicos', intake.reading.risks, marksOf)}
    ${statements(texts.attentionPoints, 'aandachtspunten', intake.reading.attentionPoints, marksOf)}`
}

function headFacts({ intake, now }: SheetViewProps, { findings, holding }: Sheet) {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length
  const counts = { hoog: count('hoog'), midden: count('midden'), laag: count('laag'), holds: holding.length }
  const { name, sha256, pages } = intake.reading.document
  const agreement = ofKind(intake.proposals, 'agreement').find(({ state }) => state !== 'rejected')
  const judged = intake.proposals.filter(isJudged).length
  const choices = intake.chosen.map(({ question, chosenBy, chosenAt }) =>
    texts.readingValue(choiceWords(question, intake), chosenBy, formatDay(calendarDay(chosenAt))),
  )
  const asked = intake.proposals.some(
    (proposal) => proposal.kind === 'contribution' && proposal.fact.euroReadings.length > 0,
  )
  return [
    { term: texts.document, value: pages === null ? name : `${name}, ${pageWords(pages)}` },
    ...(agreement === undefined ? [] : [{ term: texts.agreement, value: currentFact(agreement).title }]),
    { term: texts.findings, value: tally(counts) },
    { term: texts.checksum, value: `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}` },
    { term: texts.reviewed, value: texts.reviewedValue(judged, intake.proposals.length) },
    ...(choices.length > 0 || asked
      ? [{ term: texts.reading, value: choices.length > 0 ? join(choices, '; ') : texts.readingOpen }]
      : []),
    { term: texts.printed, value: formatDay(calendarDay(now)) },
  ]
}

function decision(of: DecisionSheet, index: number, marksOf: MarksOf): Html {
  const body = html`${facts([
    { term: texts.asks, value: of.text, marks: marksOf([of.source]) },
    {
      term: texts.duty,
      value: texts.duties[of.duty.where][of.duty.kind],
      marks: marksOf(of.duty.passages.slice(0, 3)),
    },
  ])}${costs(of, marksOf)}${facts([
    { term: texts.cover, value: of.cover.length === 0 ? 'notInSource' : coverWords(of.cover, marksOf) },
    { term: texts.open, value: of.open.length === 0 ? texts.nothingOpen : openWords(of.open) },
  ])}`
  return section({
    id: `besluit-${index + 1}`,
    title: texts.decision(of.number ?? String(index + 1)),
    layout: 'split',
    body,
  })
}

function coverWords(cover: readonly Passage[], marksOf: MarksOf): Html {
  return join(
    cover.map((passage) => html`“${passage.quote.replace(/\s+/g, ' ')}” ${marks(marksOf([passage]))}`),
    html`<br>`,
  )
}

function openWords(open: readonly FindingFact[]): Html {
  return html`<ul class="kb-list">${open.map(({ title, severity }) => html`<li>${title} <span class="kb-soft">(${severity})</span></li>`)}</ul>`
}

function costs(of: DecisionSheet, marksOf: MarksOf): Html {
  if (of.costs.length === 0) return facts([{ term: texts.costs, value: 'notInSource' }])
  const columns = texts.costColumns
  const row = ({ title, euro, fte, period, over, sources }: Cost) => ({
    head: html`${title} ${marks(marksOf(sources))}`,
    cells: [eachReading(euro, 'notStated'), eachReading(fte, 'notStated'), period, eachReading(over, 'notInSource')],
  })
  return table({
    caption: texts.costs,
    columns: [
      { label: columns.what },
      { label: columns.euro, numeric: true },
      { label: columns.fte, numeric: true },
      { label: columns.period },
      { label: columns.over, numeric: true },
    ],
    rows: of.costs.filter(({ isSum }) => !isSum).map(row),
    foot: of.costs.filter(({ isSum }) => isSum).map(row),
  })
}

/** One reading a line, with "of" between them. */
function eachReading(words: readonly string[], none: Void): Content | Void {
  return words.length === 0 ? none : join(words, html`${texts.or}<br>`)
}

function findingList(items: readonly FindingFact[], none: string, marksOf: MarksOf): Html {
  if (items.length === 0) return html`<p>${none}</p>`
  return findings(
    items.map(
      (finding): FindingProps => ({
        weight: weightOf(finding),
        title: finding.title,
        text: finding.sentence,
        marks: marksOf(finding.passages),
      }),
    ),
  )
}

function statements(
  title: string,
  id: string,
  items: readonly { readonly text: string; readonly source: Passage }[],
  marksOf: MarksOf,
): Html {
  if (items.length === 0) return html``
  const body = html`<ul class="kb-list">${items.map(({ text, source }) => html`<li>${text} ${marks(marksOf([source]))}</li>`)}</ul>`
  return section({ id, title, body })
}

function leadOf({ reading }: Intake): string {
  return texts.lead(reading.paper.title ?? texts.thisPaper)
}

function pageWords(count: number): string {
  return count === 1 ? '1 pagina' : `${count} pagina’s`
}
