import { html } from 'hono/html'
import type {
  Report,
  ReportBlock,
  ReportFinding,
  ReportRow,
  ReportRun,
  ReportSection,
  ReportSource,
  ReportText,
  Weight,
} from '../../documents/report.ts'
import { copyButton } from '../../web/components/copy.ts'
import { facts } from '../../web/components/facts.ts'
import { fileName } from '../../web/components/file-name.ts'
import { type FindingProps, findings } from '../../web/components/finding.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { type Mark, mark } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { type Weight as TagWeight, weightTag } from '../../web/components/tag.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { adviceListOf } from './advice-list.ts'
import { intakeMessages } from './intake-messages.ts'
import type { Intake } from './load-intake.ts'
import { sheetMessages as texts } from './sheet-messages.ts'

/** The findings sheet as a page of the app: to read, with every mark a way to the paper, and to take along as a file. */
export function sheetView({ id, reading }: Pick<Intake, 'id' | 'reading'>, report: Report): Html {
  const { name } = reading.document
  return page({
    title: report.name,
    heading: report.title,
    lead: report.lead,
    crumbs: [
      { label: intakeMessages.title, href: paths.readIn() },
      { label: fileName(name), href: paths.intake(id) },
      { label: report.title },
    ],
    current: 'intake',
    scripts: ['print.js', 'copy.js'],
    body: html`${ways(id, report)}${facts(report.facts.map(fact))}${report.sections.map(part)}`,
  })
}

function ways(id: Intake['id'], report: Report): Html {
  const pdf = buttonLink({ href: paths.intakeSheetFile(id, 'pdf'), label: texts.pdf, kind: 'primary' })
  const docx = buttonLink({ href: paths.intakeSheetFile(id, 'docx'), label: texts.docx })
  const print = html`<button type="button" class="kb-button" data-enhance="print" hidden>${texts.print}</button>`
  const advice = adviceListOf(report)
  const copy = advice === '' ? null : copyButton({ label: intakeMessages.copyAdvice, text: advice })
  const back = buttonLink({ href: paths.intake(id), label: texts.back, kind: 'quiet' })
  return actions(pdf, docx, print, ...(copy === null ? [] : [copy]), back)
}

function part({ id, title, whole, blocks }: ReportSection): Html {
  return section({ id, title, layout: whole ? 'split' : 'row', body: html`${blocks.map(block)}` })
}

function block(of: ReportBlock): Html {
  switch (of.kind) {
    case 'paragraph':
      return html`<p>${words(of.text)}</p>`
    case 'facts':
      return facts(of.items.map(fact))
    case 'list':
      return html`<ul class="kb-list">${of.items.map((item) => html`<li>${words(item)}</li>`)}</ul>`
    case 'table':
      return table({ ...of, rows: of.rows.map(row), foot: of.foot.map(row) })
    case 'findings':
      return findings(of.items.map(finding))
  }
}

function fact({ term, value }: { readonly term: string; readonly value: ReportText }) {
  return { term, value: words(value) }
}

function row([head, ...cells]: ReportRow) {
  return { head: words(head ?? []), cells: cells.map(words) }
}

function finding({ weight, title, text, sources, advice }: ReportFinding): FindingProps {
  return { weight: weights[weight.level], title, text, marks: sources.map(markOf), advice: advice ?? undefined }
}

/** Marks that follow each other stand together, and wrap together. */
function words(text: ReportText): Html {
  return join(text.map(run), '')
}

function run(of: ReportRun): Content {
  if (typeof of === 'string') return of
  switch (of.kind) {
    case 'break':
      return html`<br>`
    case 'soft':
      return html`<span class="kb-soft">${of.text}</span>`
    case 'absent':
      return html`<span class="kb-absent">${of.text}</span>`
    case 'sum':
      return mark({ kind: 'sum', label: of.text })
    case 'weight':
      return weightTag(weights[of.weight.level], of.weight.word)
    case 'source':
      return mark(markOf(of))
  }
}

function markOf({ text, href }: ReportSource): Mark {
  return { kind: 'source', label: text, href }
}

const weights: Readonly<Record<Weight['level'], TagWeight>> = {
  high: 'hoog',
  middle: 'midden',
  low: 'laag',
  good: 'holds',
}
