import type { Cell } from './cell.ts'
import { withCentredRows } from './centred-rows.ts'
import { cleanCharacters } from './characters.ts'
import { layOut, type Row } from './columns.ts'
import { areasOf, type PageCell, type PageLine } from './page-columns.ts'

/** A text on a page: its start on the baseline, from the top left, its width and its letter size, all in points. */
export type PlacedText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** false for turned text: a stamp, a mark in the margin */
  readonly upright: boolean
}

/** White space in letter sizes: less than `space` is none, up to `weak` a word space, from `strong` a column. */
const space = 0.15
const weak = 0.5
const strong = 1.4

type TextLine = { y: number; size: number; readonly texts: PlacedText[] }

/** The lines of a page in the order in which it is read, columns of a table parted by `\t`; turned text comes last. */
export function pdfLines(texts: readonly PlacedText[]): string[] {
  const upright = texts.filter((one) => one.upright && one.text.trim() !== '')
  const placed = linesOf(upright).map((line) => ({ ...line, cells: cellsOf(line) }))
  const laidOut = areasOf(placed).flatMap(({ lines, left, right }) => {
    const inside = lines.flatMap((line) => {
      const cells = line.cells.filter((cell) => cell.left >= left && cell.right <= right)
      return cells.length === 0 ? [] : [{ ...line, y: cells[0]!.y, cells }]
    })
    const rows = withCentredRows(inside)
    return layOut(rows.map((line, index) => rowOf(line, rows[index - 1])))
  })
  const turned = texts.filter((one) => !one.upright).map(({ text }) => cleanCharacters(text).trim())
  return [...laidOut, ...turned.filter((text) => text !== '')]
}

/** Gathers texts by baseline. The largest letters go first, so that a raised number finds the line it belongs to. */
function linesOf(texts: readonly PlacedText[]): TextLine[] {
  const lines: TextLine[] = []
  for (const text of [...texts].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const line = nearest(lines, text)
    if (line === undefined) lines.push({ y: text.y, size: text.size, texts: [text] })
    else line.texts.push(text)
  }
  return lines.sort((a, b) => a.y - b.y)
}

function nearest(lines: readonly TextLine[], text: PlacedText): TextLine | undefined {
  const distance = (line: TextLine) => Math.abs(line.y - text.y)
  const close = lines.filter((line) => distance(line) <= Math.min(line.size * 0.45, text.size * 0.75))
  return close.sort((a, b) => distance(a) - distance(b))[0]
}

function cellsOf(line: TextLine): PageCell[] {
  const cells: PageCell[] = []
  for (const piece of line.texts.flatMap(piecesOf).sort((a, b) => a.left - b.left)) {
    const previous = cells.at(-1)
    if (previous === undefined) cells.push(piece)
    else if (!isPrintedTwice(previous, piece)) cells.splice(-1, 1, ...meet(previous, piece, line.size))
  }
  return cells.map(tidy).filter(({ text }) => text !== '')
}

function rowOf(line: PageLine, above: PageLine | undefined): Row {
  return {
    cells: line.cells,
    weak: weak * line.size,
    strong: strong * line.size,
    apart: above !== undefined && line.y - above.y > 2.2 * line.size,
  }
}

/** A text that holds runs of spaces, as a report in fixed letters does, in its pieces. */
function piecesOf({ text, x, y, width }: PlacedText): PageCell[] {
  const step = width / text.length
  return [...text.matchAll(/\S+(?:\s\S+)*\s?/g)].map(({ index, 0: piece }) => ({
    left: x + index * step,
    right: x + (index + piece.trimEnd().length) * step,
    text: piece,
    y,
  }))
}

// Some makers print a text twice, a hair apart, to make it bold.
function isPrintedTwice(previous: Cell, piece: Cell): boolean {
  return (
    previous.text.endsWith(piece.text) && Math.abs(previous.right - piece.right) < 1 && piece.left < previous.right - 1
  )
}

/** Two pieces that follow each other: one word, two words, or two pieces that stand apart. */
function meet(left: PageCell, right: PageCell, size: number): PageCell[] {
  const gap = right.left - left.right
  if (gap >= weak * size) return [left, right]
  const between = gap >= space * size && !left.text.endsWith(' ') ? ' ' : ''
  return [{ ...left, right: Math.max(left.right, right.right), text: left.text + between + right.text }]
}

function tidy(cell: PageCell): PageCell {
  return { ...cell, text: cleanCharacters(cell.text).replace(/\s+/g, ' ').trim() }
}
