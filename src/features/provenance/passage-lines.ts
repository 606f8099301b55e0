import { type Line, linesOf } from '../../documents/place.ts'
import type { PaperBlock, PaperLine, PaperPart } from '../../web/components/paper-lines.ts'
import { provenanceMessages as texts } from './provenance-messages.ts'

/** A stretch of the stored text, from an offset up to another, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number }

type Text = { readonly text: string; readonly pages: number | null }

/** The whole text by page, with the spans marked. The first mark is called `passage`. */
export function wholeText(document: Text, marked: readonly Span[]): PaperBlock[] {
  const spans = merge(marked)
  const byPage = Map.groupBy(linesOf(document), (line) => line.page)
  return [...byPage].flatMap(([page, lines]): PaperBlock[] => [
    ...(page === null ? [] : [{ kind: 'page', label: texts.page(page) } as const]),
    { kind: 'lines', lines: lines.map((line) => paperLine(document.text, line, spans)) },
  ])
}

/** The lines around the spans only, with gaps between them; `around` lines before and after each. */
export function linesAround(document: Text, marked: readonly Span[], around = 3): PaperBlock[] {
  const spans = merge(marked)
  const lines = linesOf(document)
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((line) => touches(line, spans)),
  )
  const blocks: PaperBlock[] = []
  let from = near.indexOf(true)
  while (from !== -1) {
    const to = near.indexOf(false, from) === -1 ? lines.length : near.indexOf(false, from)
    blocks.push(...byPageOf(document.text, lines.slice(from, to), spans, blocks.length === 0))
    const next = near.indexOf(true, to)
    if (next !== -1) blocks.push({ kind: 'gap', label: texts.lines(lines[to]!.line, lines[next - 1]!.line) })
    from = next
  }
  return blocks
}

/** Spans within a text: whole numbers, in order, within its length; null for anything else. */
export function spanWithin(text: string, start: number, end: number): Span | null {
  const fits = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end
  return fits && end <= text.length ? { start, end } : null
}

function byPageOf(text: string, lines: readonly Line[], spans: readonly Span[], isFirst: boolean): PaperBlock[] {
  return [...Map.groupBy(lines, (line) => line.page)].flatMap(([page, on], index): PaperBlock[] => [
    ...(page === null || (index === 0 && !isFirst) ? [] : [{ kind: 'page', label: texts.page(page) } as const]),
    { kind: 'lines', lines: on.map((line) => ({ ...paperLine(text, line, spans), id: undefined })) },
  ])
}

function paperLine(text: string, line: Line, spans: readonly Span[]): PaperLine {
  const parts: PaperPart[] = []
  let from = line.start
  for (const span of spans.filter((each) => each.start < line.end && each.end > line.start)) {
    const [start, end] = [Math.max(span.start, line.start), Math.min(span.end, line.end)]
    if (start > from) parts.push({ text: text.slice(from, start) })
    const id = span === spans[0] && span.start >= line.start ? 'passage' : undefined
    parts.push({ text: text.slice(start, end), mark: 'open', id })
    from = end
  }
  if (from < line.end) parts.push({ text: text.slice(from, line.end) })
  return { number: line.line, parts, id: line.page === null ? `r${line.line}` : `r${line.page}-${line.line}` }
}

function touches(line: Line, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < line.end && span.end > line.start)
}

/** Spans in order, those that overlap made one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
