import { stretchesOf } from './barred-table.ts'
import type { Cell } from './cell.ts'
import { cleanCharacters } from './characters.ts'
import { layOut, type Row } from './columns.ts'
import { decodeText } from './decode-text.ts'
import { type PagedText, pagedText } from './paged-text.ts'

/** A tab always sets apart, however little white it leaves. */
const tab = ' '.repeat(8)

/** Reads plain text. A form feed ends a page; text without any has no pages. Throws Unreadable for bytes that are no text. */
export function readText(bytes: Uint8Array): PagedText {
  const pages = cleanCharacters(decodeText(bytes)).split('\f')
  const closed = pages.length > 1 && pages.at(-1)!.trim() === '' ? pages.slice(0, -1) : pages
  return pagedText(closed.map(readPage), pages.length > 1)
}

function readPage(page: string): string {
  return stretchesOf(page.split('\n'))
    .flatMap(({ kind, lines }) => (kind === 'table' ? lines : laidOut(lines)))
    .join('\n')
}

function laidOut(lines: readonly string[]): string[] {
  const rows = lines.map((line, index) => rowOf(line, index > 0 && lines[index - 1]!.trim() === ''))
  return layOut(rows.filter((row) => row.cells.length > 0))
}

/** A line of text as pieces, counted in characters: two spaces may still be an accident or a justified line, five are not. */
export function rowOf(line: string, apart: boolean): Row {
  const pieces = [...line.replaceAll('\t', tab).matchAll(/\S+(?: \S+)*/g)]
  const cells: Cell[] = pieces.map(({ index, 0: text }) => ({ left: index, right: index + text.length, text }))
  return { cells, weak: 2, strong: 5, apart }
}
