import { monthNames } from '../../../shared/day.ts'
import { join, type Line, part, type Span } from './span.ts'

const dayAtEnd = new RegExp(`(?<!\\d)\\d{1,2} (?:${monthNames.join('|')})$`, 'iu')
const year = /^(?:19|20)\d{2}$/

/** The lines without bars between their cells, and with each row made whole of which a cell broke off inside a date: "24 november" above "2026". */
export function withWholeRows(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  for (const line of lines.map(withoutBars)) {
    const above = whole.at(-1)
    const row = above === undefined ? null : wholeRow(above, line)
    if (row === null) whole.push(line)
    else whole[whole.length - 1] = row
  }
  return whole
}

/** A row whose columns are drawn with bars: "Thema | Trekker" where the bar begins a cell. */
function withoutBars(line: Line): Line {
  if (!line.text.includes('\t|')) return line
  const bars = new Set<number>()
  for (const { index, 0: bar } of line.text.matchAll(/(?<=\t)\|[ ]?/g))
    for (let at = index; at < index + bar.length; at += 1) bars.add(at)
  return {
    ...line,
    text: line.text
      .split('')
      .filter((_, at) => !bars.has(at))
      .join(''),
    at: line.at.filter((_, at) => !bars.has(at)),
  }
}

function wholeRow(above: Line, below: Line): Line | null {
  if (!/(?:^|\t)\s*(?:19|20)\d{2}\s*(?:\t|$)/.test(below.text)) return null
  const first = cellsOf(above)
  const rest = restUnder(first, cellsOf(below))
  const isCut = first.some(({ text }, column) => dayAtEnd.test(text) && year.test(rest[column]?.text ?? ''))
  if (!isCut || first.length < 2 || rest.length > first.length) return null
  const label = rest[0]!.text
  const isRowOfItsOwn = label !== '' && (first[0]!.text === '' || /^\p{Lu}\S*$/u.test(label))
  return isRowOfItsOwn ? null : rowOf(above, below, first, rest)
}

/** A year that stands alone on its line has lost its column: it is under the one cell that wants it. */
function restUnder(first: readonly Span[], rest: readonly Span[]): readonly Span[] {
  const cut = first.flatMap(({ text }, column) => (dayAtEnd.test(text) ? [column] : []))
  if (rest.length > 1 || cut.length !== 1) return rest
  return first.map((_, column) => (column === cut[0] ? rest[0]! : { text: '', at: [] }))
}

/** The two lines as one, with a tab between the cells. */
function rowOf(above: Line, below: Line, first: readonly Span[], rest: readonly Span[]): Line {
  const cells = first.map((cell, column) =>
    rest[column] === undefined ? cell : join([cell, rest[column]], () => true),
  )
  const at: number[] = []
  for (const [column, cell] of cells.entries()) {
    if (column > 0) at.push((cells[column - 1]!.at.at(-1) ?? at.at(-1) ?? above.start) + 1)
    at.push(...cell.at)
  }
  return { ...above, text: cells.map(({ text }) => text).join('\t'), at, end: below.end }
}

function cellsOf(line: Line): Span[] {
  let from = 0
  return line.text.split('\t').map((text) => {
    const cell = part(line, from, from + text.length)
    from += text.length + 1
    return cell
  })
}
