import { cleanCharacters } from './characters.ts'
import { type Cell, isAmount, joinListMarker } from './columns.ts'
import { decodeText } from './decode-text.ts'
import type { ReadPages } from './read-document.ts'

/** Reads plain text. A form feed ends a page; text without any has no pages. Throws Unreadable for bytes that are no text. */
export function readText(bytes: Uint8Array): ReadPages {
  const pages = cleanCharacters(decodeText(bytes)).split('\f')
  const closed = pages.length > 1 && pages.at(-1)!.trim() === '' ? pages.slice(0, -1) : pages
  return { pages: pages.length > 1 ? closed.length : null, text: closed.map(readPage).join('\f') }
}

function readPage(page: string): string {
  const lines = page.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map(cellsOf)
  return rows.map((cells, index) => join(cells, isColumnar(rows, index))).join('\n')
}

function join(cells: readonly Cell[], columnar: boolean): string {
  return cells.map((cell) => cell.text).join(columnar ? '\t' : ' ')
}

/** A tab always sets apart, however little white it leaves. */
const tab = ' '.repeat(8)

/** The pieces of a line between tabs and runs of spaces. */
function cellsOf(line: string): Cell[] {
  const pieces = [...line.replaceAll('\t', tab).matchAll(/\S+(?: \S+)*/g)]
  const cells = pieces.map((piece) => ({ left: piece.index, right: piece.index + piece[0].length, text: piece[0] }))
  return joinListMarker(line.includes('\t') ? cells.map((cell) => ({ ...cell, tabbed: true })) : cells)
}

function isColumnar(rows: readonly (readonly Cell[])[], index: number): boolean {
  const cells = rows[index]!
  if (cells.length < 2) return false
  return widestGap(cells) >= 5 || (widestGap(cells) >= 3 && cells.some((cell) => isAmount(cell.text)))
}

function widestGap(cells: readonly Cell[]): number {
  return Math.max(...cells.slice(1).map((cell, index) => cell.left - cells[index]!.right))
}
