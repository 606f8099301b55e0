import { type Line, part, type Span } from './span.ts'

/** The cells of a line of a table, in order; an empty one has no text. */
export function cellsOf(line: Line): Span[] {
  const cells: Span[] = []
  let from = 0
  for (let index = 0; index <= line.text.length; index += 1) {
    if (index < line.text.length && line.text[index] !== '\t') continue
    cells.push(part(line, from, index))
    from = index + 1
  }
  return [...cells, ...Array.from({ length: line.emptyAtEnd }, () => part(line, from))]
}
