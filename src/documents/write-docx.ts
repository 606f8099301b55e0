import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { docxStyles, ink } from './docx-styles.ts'
import { plainText } from './plain-text.ts'
import type {
  Report,
  ReportBlock,
  ReportFact,
  ReportFinding,
  ReportRow,
  ReportRun,
  ReportSection,
  ReportTable,
  ReportText,
  Weight,
} from './report.ts'
import { reportMessages as texts } from './report-messages.ts'

/** Writes a report as a Word document, with real headings, lists and table heads, to be worked on further. */
export async function writeDocx(given: Report): Promise<Uint8Array> {
  const report = withPlainTexts(given)
  const document = new Document({
    ...docxStyles,
    title: report.name,
    description: report.lead,
    creator: '',
    sections: [{ properties: page, footers: { default: foot(report.footer) }, children: body(report) }],
  })
  return Packer.toBuffer(document)
}

type Part = Paragraph | Table

/** In twentieths of a point: A4, and the room between its margins. */
const page = {
  page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1247, right: 1247 } },
}
const textWidth = 9412

function body(report: Report): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
    new Paragraph({ style: 'Lead', children: [new TextRun(report.lead)] }),
    ...report.facts.map((item) => fact(item, false)),
    ...report.sections.flatMap(section),
  ]
}

/** A part that stays whole keeps every paragraph with the next, up to its last block. */
function section({ title, whole, blocks }: ReportSection): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    ...blocks.flatMap((each, index) => block(each, !whole ? 'none' : index < blocks.length - 1 ? 'all' : 'inner')),
  ]
}

/** Which paragraphs of a block stay with the next: all, all but the last, or none. */
type Keep = 'all' | 'inner' | 'none'

function block(of: ReportBlock, keep: Keep): Part[] {
  switch (of.kind) {
    case 'paragraph':
      return [paragraph(of.text, { keepNext: keep === 'all' })]
    case 'facts':
      return of.items.map((item, index) => fact(item, keeps(keep, index, of.items)))
    case 'list':
      return of.items.map((item, index) =>
        paragraph(item, { keepNext: keeps(keep, index, of.items), numbering: { reference: 'list', level: 0 } }),
      )
    case 'table':
      return table(of, keep === 'all')
    case 'findings':
      return of.items.flatMap(finding)
  }
}

function keeps(keep: Keep, index: number, items: readonly unknown[]): boolean {
  return keep === 'all' || (keep === 'inner' && index < items.length - 1)
}

function paragraph(text: ReportText, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, children: text.map((each) => run(each)) })
}

function fact({ term, value }: ReportFact, keepNext: boolean): Paragraph {
  const name = new TextRun({ text: term, style: 'Soft' })
  return new Paragraph({
    style: 'Fact',
    keepNext,
    keepLines: true,
    children: [name, new TextRun({ text: '\t' }), ...value.map((each) => run(each))],
  })
}

function finding({ weight, title, text, sources, advice }: ReportFinding): Paragraph[] {
  const marks = sources.flatMap((source, index) => [new TextRun(index === 0 ? ' ' : '; '), run(source)])
  const claim = new Paragraph({
    keepNext: advice !== null,
    keepLines: true,
    children: [run({ kind: 'weight', weight }), new TextRun(`  ${text}`), ...marks],
  })
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(title)] }),
    claim,
    ...(advice === null ? [] : [suggestion(advice)]),
  ]
}

function suggestion({ label, text }: NonNullable<ReportFinding['advice']>): Paragraph {
  const name = new TextRun({ text: `${label} `, bold: true, color: ink.accent })
  return new Paragraph({ style: 'Advice', keepLines: true, children: [name, new TextRun(text)] })
}

function table(of: ReportTable, keepNext: boolean): Part[] {
  const { caption, columns, rows, foot: sums } = of
  const widths = columnWidths(of)
  const heads: ReportRow = columns.map(({ label }) => [{ kind: 'soft', text: label }])
  const row = (cells: ReportRow, kind: RowKind) =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: cells.map((text, index) => cell(text, kind, columns[index]?.numeric === true, widths[index] ?? 0)),
    })
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(caption)] }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: noBorders,
      rows: [row(heads, 'head'), ...rows.map((each) => row(each, 'row')), ...sums.map((each) => row(each, 'sum'))],
    }),
    new Paragraph({ style: 'AfterTable', keepNext }),
  ]
}

/** By the longest line in each, within bounds: a short column stays readable, a long one leaves room for the others. */
function columnWidths({ columns, rows, foot: sums }: ReportTable): number[] {
  const wanted = columns.map(({ label }, index) => {
    const lines = [...rows, ...sums].flatMap((row) => (row[index] ?? []).map((each) => lengthOf(each)))
    return Math.min(26, Math.max(13, label.length / 2, ...lines))
  })
  const all = wanted.reduce((sum, each) => sum + each, 0)
  return wanted.map((each) => Math.floor((textWidth * each) / all))
}

function lengthOf(of: ReportRun): number {
  return typeof of === 'string' ? of.length : 'text' in of ? of.text.length : 0
}

type RowKind = 'head' | 'row' | 'sum'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}
const rules = {
  head: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ink.text } },
  row: { bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.rule } },
  sum: { top: { style: BorderStyle.SINGLE, size: 12, color: ink.text } },
}

function cell(text: ReportText, kind: RowKind, numeric: boolean, width: number): TableCell {
  const strong = kind === 'sum' ? { bold: true } : {}
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: rules[kind],
    margins: { top: 60, bottom: 60, left: 0, right: 170 },
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext: true,
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: text.map((each) => run(each, strong)),
      }),
    ],
  })
}

function run(of: ReportRun, more: IRunOptions = {}): TextRun {
  if (typeof of === 'string') return new TextRun({ ...more, text: of })
  switch (of.kind) {
    case 'break':
      return new TextRun({ break: 1 })
    case 'soft':
      return new TextRun({ ...more, text: of.text, style: 'Soft' })
    case 'absent':
      return new TextRun({ text: of.text, style: 'Absent' })
    case 'sum':
      return new TextRun({ text: of.text, style: 'Sum' })
    case 'source':
      return new TextRun({ text: of.text.replaceAll(', ', ',\u00a0'), style: 'Source' })
    case 'weight':
      return new TextRun({
        text: `${signs[of.weight.level]} ${of.weight.word}`,
        bold: true,
        color: colours[of.weight.level],
      })
  }
}

const signs: Readonly<Record<Weight['level'], string>> = { high: '▲', middle: '◆', low: '●', good: '✓' }
const colours: Readonly<Record<Weight['level'], string>> = {
  high: ink.alert,
  middle: ink.text,
  low: ink.faint,
  good: ink.accent,
}

function foot(text: string): Footer {
  const [before = '', between = '', after = ''] = texts.page('\n', '\n').split('\n')
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        children: [
          new TextRun({ children: [`${text}\t${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  })
}

function withPlainTexts(report: Report): Report {
  const plain = (_key: string, value: unknown) => (typeof value === 'string' ? plainText(value) : value)
  return { ...JSON.parse(JSON.stringify(report), plain), made: report.made }
}
