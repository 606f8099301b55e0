import type { NormalisedDocument, Place } from './document.ts'

/** A line of the normalised text; `start` and `end` are offsets, `end` stands before the line's end mark. */
export type Line = Place & { readonly start: number; readonly end: number }

/** Finds places in one document quickly; make it once and ask it for every passage. */
export type LineIndex = {
  readonly lines: readonly Line[]
  /** The line that holds the offset; an end mark belongs to the line it ends. Offsets outside are taken to the nearest line. */
  placeOf(offset: number): Place
  /** Where the line stands, or null when there is no such line. */
  lineRange(page: number | null, line: number): { readonly start: number; readonly end: number } | null
}

/** Makes the index of a document's lines. */
export function indexLines(document: Pick<NormalisedDocument, 'text' | 'pages'>): LineIndex {
  const lines = linesOf(document)
  const byPlace = new Map(lines.map((line) => [`${line.page} ${line.line}`, line]))
  return {
    lines,
    placeOf: (offset) => placeOf(lines, offset),
    lineRange: (page, line) => byPlace.get(`${page} ${line}`) ?? null,
  }
}

/** All lines in order. `page` is null throughout where the document has no pages. */
export function linesOf({ text, pages }: Pick<NormalisedDocument, 'text' | 'pages'>): Line[] {
  const lines: Line[] = []
  let page = 1
  let line = 1
  for (const match of text.matchAll(/([^\n\f]*)([\n\f]|$)/g)) {
    const end = match.index + match[1]!.length
    if (match[1] !== '') lines.push({ page: pages === null ? null : page, line: line++, start: match.index, end })
    if (match[2] === '\f') {
      page += 1
      line = 1
    }
  }
  return lines
}

function placeOf(lines: readonly Line[], offset: number): Place {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const { page, line } = lines[low] ?? { page: null, line: 1 }
  return { page, line }
}
