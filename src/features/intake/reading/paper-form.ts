import { withWholeRows } from './cut-rows.ts'
import type { Flow } from './flow.ts'
import { type Line, part, type Span } from './span.ts'
import { stackedRows } from './stacked-form.ts'

/** `label` is the word of the form that stands before it; null where it stands by itself. */
export type Found<Value> = { readonly value: Value; readonly span: Span; readonly label: string | null }
export type Top = {
  readonly lines: readonly Line[]
  readonly labels: readonly { name: string; value: Span; line: Line }[]
}

/** The lines above the first known section, and the headers and footers, where a paper's number and date often stand. */
export function topOf(flow: Flow): Top {
  const first = flow.blocks.find((block) => block.kind === 'heading' && block.section !== 'other')?.lines[0]
  const before = flow.lines
    .filter((line) => (first === undefined ? line.number < 15 : line.start < first.start))
    .slice(0, 40)
  const form = formBelow(flow, first)
  const sheet = flow.furniture.filter((line) => line.page === null || line.page <= 2)
  const lines = [...new Set([...before, ...form, ...sheet])]
  return { lines, labels: [...withWholeRows(lines).flatMap(labelIn), ...stackedRows(flow.lines)] }
}

/** The labelled lines right below the first heading: a memo can have its kind as a heading above its form. */
function formBelow(flow: Flow, heading: Line | undefined): Line[] {
  const from = heading === undefined ? -1 : flow.lines.findIndex(({ start }) => start === heading.start)
  const rest = from < 0 || from > 8 ? [] : flow.lines.slice(from + 1, from + 12)
  const end = rest.findIndex((line) => labelIn(line).length === 0)
  const form = end < 0 ? rest : rest.slice(0, end)
  return form.length > 1 ? form : []
}

/** A form whose lines have lost their columns: "Onderwerp Convenant Heldere Sloot". */
const labelWithoutColon =
  /^(Onderwerp|Titel|Betreft|Kenmerk|Zaak(?=\s\S*\d)|(?:[Ss]tuk|[Vv]oorstel|[Zz]aak|[Rr]egistratie|[Dd]ocument)?[Nn]ummer|Datum(?: \p{Ll}{4,})?)\s(?=[\p{Lu}\d‘“'"])(\S.*)$/u

export function labelIn(line: Line): { name: string; value: Span; line: Line }[] {
  const pairs = pairsIn(line)
  if (pairs.length > 1) return pairs
  const match = label.exec(line.text) ?? labelWithoutColon.exec(line.text)
  if (match === null) return []
  return [{ name: match[1]!.trim(), value: part(line, line.text.length - match[2]!.length), line }]
}

/** A row of a form with two labels and two values: "Nummer | 2026-41 | Vergadering | 1 oktober 2026". */
function pairsIn(line: Line): { name: string; value: Span; line: Line }[] {
  const cells = line.text.split('\t')
  if (cells.length < 4 || cells.length % 2 === 1 || cells.some((cell) => cell.trim() === '')) return []
  const starts = cells.map((_, index) => cells.slice(0, index).join('\t').length + (index > 0 ? 1 : 0))
  return cells.flatMap((name, index) =>
    index % 2 === 1 || !/^\p{Lu}[^\d]{2,40}$/u.test(name.trim())
      ? []
      : [
          {
            name: name.trim().replace(/\s?:$/, ''),
            value: part(line, starts[index + 1]!, starts[index + 1]! + cells[index + 1]!.length),
            line,
          },
        ],
  )
}

/** The word of the form that a line begins with; null when it is no line of a form. */
export function labelOf(text: string): string | null {
  return label.exec(text)?.[1]?.trim() ?? null
}

/** Whether a line is one of a form, with or without a colon behind its label. */
export function isLabelled(text: string): boolean {
  return label.test(text) || labelWithoutColon.test(text)
}

const label = /^([\p{L}][\p{L} /.&()-]{1,40}?)\s*(?::\s*|\t\s*:?\s*)(\S.*)$/u
export const titleLabel = /^(?:onderwerp|titel|betreft|betreffende|naam voorstel)$/i
