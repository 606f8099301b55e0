import type { Block } from './flow.ts'

/**
 * Why a proposal was made, in a few Dutch words: which rule saw it, and where. Everything that a "why" says stands here. Each stays under
 * 110 characters: the paper's words are cut where they are longer.
 */

/** Where a block stands: "punt 2 onder de kop ‘Risico’s’". */
export function whereIs({ kind, marker, heading }: Block): string {
  const what = kind === 'cells' ? 'regel' : kind === 'heading' ? 'kop' : marker === null ? 'alinea' : pointOf(marker)
  return `${what} ${heading === null ? 'boven de eerste kop' : `onder de kop ${quoted(heading, 28)}`}`
}

function pointOf(marker: string): string {
  return /^[\p{L}\d.]{1,6}$/u.test(marker) && marker !== 'o' ? `punt ${marker}` : 'punt'
}

/** The words that made the rule look, and where they stand. */
export function triggeredBy(words: string, block: Block): string {
  return `${quoted(words, 36)} in ${whereIs(block)}`
}

/** An item of a list that a sentence leads in. */
export function itemAfter(lead: string): string {
  return `punt van de lijst na ${quoted(lead, 70)}`
}

/** A row of a table without amounts; `head` is the column that says what the rows are. */
export function rowUnder(row: number, head: string | null, heading: string | null): string {
  const table = head === null ? 'tabel' : `tabel met kolom ${quoted(head, 20)}`
  return `rij ${row} van de ${table}${heading === null ? '' : ` onder de kop ${quoted(heading, 28)}`}`
}

/** A row of a table with amounts. */
export function rowOfAmounts(name: string, table: number): string {
  return `rij ${quoted(name, 50)} van tabel ${table} met bedragen`
}

/** A row of a table with amounts whose first column holds themes. */
export function columnOfAmounts(head: string): string {
  return `kolom ${quoted(head, 30)} van een tabel met bedragen`
}

/** A measure of a goal that "we" want: whom the paper speaks of just before. */
export function wantedByUs(words: string, block: Block, owner: string): string {
  return `${quoted(words, 12)} in ${whereIs(block)}; met wij bedoeld: ${quoted(owner, 16)}`
}

/** Where the paper says its own kind, number, date and title: labels of a form, and words without a label. */
export function atTop(labels: readonly string[], words: readonly string[]): string {
  const parts = [...labels.map((label) => `label ${quoted(label, 20)}`), ...words.map((word) => quoted(word, 24))]
  if (parts.length === 0) return 'boven aan het stuk staat geen soort, nummer, datum of titel'
  const fitting = parts.filter((_, index) => parts.slice(0, index + 1).join(', ').length < 85)
  return `${fitting.join(', ')} boven aan het stuk`
}

/** How the paper gives the name of its agreement. */
export const nameWhys = {
  decided: (block: Block) => `naam in ${whereIs(block)}`,
  atTop: 'naam boven de eerste kop',
  repeated: (times: number) => `naam die ${times} keer in het stuk staat`,
} as const

/** The noun in the name of an instrument, and the words that say how the agreement stands to it. */
export function instrumentWhy(noun: string, block: Block, relation: string | null): string {
  const words = relation === null ? '' : ` na ${quoted(relation, 22)}`
  const room = relation === null ? 40 : Math.max(18, 40 - relation.length)
  return `${quoted(noun, room)}${words} in ${whereIs(block)}`
}

/** Something beside a date: a body that meets, or the word for what happens. */
export function besideDate(words: string, date: string, block: Block): string {
  return `${quoted(words, 22)} bij ${quoted(date, 18)} in ${whereIs(block)}`
}

/** A line of a planning. */
export function plannedOn(date: string, block: Block): string {
  return `datum ${quoted(date, 22)} in ${whereIs(block)}`
}

/** The paper's words between quotation marks, cut at a word when they are many. */
function quoted(words: string, room: number): string {
  const plain = words.replace(/\s+/g, ' ').replace(/^[\s:;,.]+|[\s:;,(]+$/g, '')
  if (plain.length <= room) return `‘${plain}’`
  return `‘${plain.slice(0, room).replace(/\s\S*$/, '')}…’`
}
