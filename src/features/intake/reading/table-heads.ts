import { type Line, part, type Span } from './span.ts'
import { cellsOf } from './table-cells.ts'
import { totalWord } from './vocabulary.ts'

export const partyHead =
  /\b(?:\p{L}*(?:partij|partijen|organisaties?|gemeenten?|partners?|diensten|dienst|regio['’]?s?|instelling|instellingen)|deelnemers?|overheid|overheden|provincies?|waterschap|waterschappen|bijdragers?|koepels?|stadsde(?:el|len)|ministeries?|departement|corporaties?|financiers?|aandeelhouders?|lid|leden|wie)\b/iu
export const themeHead =
  /\b(?:thema|thema['’]?s|onderdeel|programmalijn|spoor|werkgroep|activiteit|opgave|speerpunt|project|onderwerp|doel|werkspoor|pijler|post|maatregel|kostensoort|waarvoor)\b/i
const measure =
  /\b20\d{2}\b|^(?:€|EUR|euro|fte|totaal|som|structureel|incidenteel|eenmalig|jaarlijks|bedrag|bijdrage|kosten|budget|formatie|capaciteit)\b|€/i

/** The heads above the value columns, each as its pieces from top to bottom; empty when they cannot be laid over the columns. */
export function headCells(heads: readonly Line[], labels: number, width: number): (readonly Span[])[] {
  const rows = heads.map((line) => laidOut(line, labels, width))
  const last = rows.findLast((row) => row !== null)
  if (last == null) return wordsInOrder(heads.at(-1), width).map((word) => [word])
  const whole = rows.map((row, index) => row ?? spread(heads[index]!, last, width)).filter((row) => row !== null)
  const carried = whole.map((row, index) => carriedOver(row, whole.slice(0, index), whole.slice(index + 1)))
  return Array.from({ length: width }, (_, index) =>
    withoutKinds(
      carried.map((row) => row[index]!),
      carried,
    ),
  )
}

/** The pieces of a head that belong together: a piece that goes on in the next is one with it. */
export function phrasesOf(pieces: readonly Span[]): Span[] {
  const phrases: Span[] = []
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = phrases.at(-1)
    if (last !== undefined && runsOn(last.text, piece.text)) phrases[phrases.length - 1] = glue([last, piece])
    else phrases.push(piece)
  }
  return phrases
}

/** "Thema" over the names of themes says what they are, and is no part of the names; over years beside another it is a name. */
function withoutKinds(cells: readonly Span[], rows: readonly (readonly Span[])[]): readonly Span[] {
  const isKind = ({ text }: Span) => !text.includes(' ') && (partyHead.test(text) || themeHead.test(text))
  const isOneOfMore = ({ text }: Span, row: readonly Span[]) =>
    row.some((other) => isKind(other) && other.text !== text)
  const isNamed = (below: readonly Span[]) => below.some(({ text }) => text !== '' && !measure.test(text))
  return cells.filter((cell, index) => {
    const below = cells.slice(index + 1)
    return (
      !isKind(cell) || below.every(({ text }) => text === '') || (isOneOfMore(cell, rows[index]!) && !isNamed(below))
    )
  })
}

/** The heads above the names; empty when the lines of heads name none. */
export function labelHeads(heads: readonly Line[], labels: number, width: number): string[] {
  const rows = heads.map((line) =>
    isRowOfHeads(line, labels + width) ? wordsOf(line) : separate(cellsOf(line), labels + width),
  )
  const names = rows.filter((cells) => cells.length === labels + width).map((row) => row.slice(0, labels))
  const named = names.find((row) => row.some(({ text }) => text !== ''))
  if (named !== undefined) return named.map(({ text }) => text)
  const alone = heads.find(({ text }) => text.split(' ').length < 3 && (partyHead.test(text) || themeHead.test(text)))
  return alone === undefined ? [] : [alone.text]
}

/** One head for each value column; null when the line has more or fewer. */
function laidOut(line: Line, labels: number, width: number): Span[] | null {
  const cells = cellsOf(line)
  if (cells.length < 2)
    return onlyYears(cells, width) ?? (isRowOfHeads(line, labels + width) ? wordsOf(line).slice(labels) : null)
  if (cells.length === labels + width) return withoutGaps(cells.slice(labels))
  if (cells.length === width && width > 1 && !startsWithName(cells)) return cells
  const all = separate(cells, labels + width)
  if (all.length === labels + width && !measure.test(all[0]!.text)) return all.slice(labels)
  const bare = separate(cells, width)
  return bare.length === width && width > 1 && !startsWithName(bare) ? [...bare] : null
}

/** Two heads that stand together beside an empty place are one for each: "| | Wonen Totaal |". */
function withoutGaps(cells: readonly Span[]): Span[] {
  const filled = [...cells]
  for (const [index, cell] of cells.entries()) {
    const words = wordsOf(cell)
    const isTwo = words.length === 2 && /^(?:totaal|som|saldo|samen|20\d{2})$/i.test(words[1]!.text)
    if (!isTwo || !/^\p{Lu}|^\d/u.test(words[0]!.text) || totalWord.test(words[0]!.text)) continue
    if (cells[index - 1]?.text === '') filled.splice(index - 1, 2, ...words)
    else if (cells[index + 1]?.text === '') filled.splice(index, 2, ...words)
  }
  return filled
}

/** A line of single words that are heads, one for each column: "Deelnemer Structureel Incidenteel Totaal". */
export function isRowOfHeads({ text }: Line, columns: number): boolean {
  const words = text.split(' ')
  const isHead = (word: string) => /^\p{Lu}/u.test(word) || measure.test(word)
  return words.length === columns && columns > 2 && words.every(isHead) && words.some((word) => measure.test(word))
}

function onlyYears(cells: readonly Span[], width: number): Span[] | null {
  const words = wordsOf(cells[0]!)
  return words.length === width && width > 1 && words.every(({ text }) => /^20\d{2}$/.test(text)) ? words : null
}

/** The first of these heads stands above the names: then the heads do not cover the columns. */
function startsWithName([first, ...others]: readonly Span[]): boolean {
  if (measure.test(first!.text) || first!.text === '') return false
  return (
    partyHead.test(first!.text) || themeHead.test(first!.text) || others.some(({ text }) => /\b20\d{2}\b/.test(text))
  )
}

/** Takes heads apart that stand too close, when that gives as many as are wanted: "2029 Totaal", "Wonen Werken". */
function separate(cells: readonly Span[], wanted: number): readonly Span[] {
  if (cells.length >= wanted) return cells
  for (const apart of [/^(?:20\d{2}|totaal|€|EUR|fte)$/i, /^[\p{Lu}\d€]/u]) {
    const words = cells.flatMap((cell) =>
      wordsOf(cell).every(({ text }) => apart.test(text)) ? wordsOf(cell) : [cell],
    )
    const filled = words.filter(({ text }) => text !== '')
    if (words.length === wanted) return words
    if (filled.length === wanted) return filled
  }
  return cells
}

/** A head over several columns, such as "fte" over three years, belongs to each of them. */
function spread(line: Line, below: readonly Span[], width: number): Span[] | null {
  const cells = cellsOf(line).filter(({ text }) => text !== '')
  const first = below[0]!.text
  const period = below.findIndex(({ text }, index) => index > 0 && text === first)
  if (period < 2 || width % period !== 0) return null
  const over = cells.slice(-width / period)
  return over.length === width / period
    ? Array.from({ length: width }, (_, index) => over[Math.floor(index / period)]!)
    : null
}

/** An empty cell beside a head stands under that head when another head stands below each of the two, and none above it. */
function carriedOver(
  row: readonly Span[],
  above: readonly (readonly Span[])[],
  below: readonly (readonly Span[])[],
): Span[] {
  const carried: Span[] = []
  let last = 0
  for (const [index, cell] of row.entries()) {
    const isFree = cell.text === '' && index > 0 && above.every((other) => other[index]!.text === '')
    if (cell.text !== '') last = index
    const isCovered =
      isFree &&
      (!goesOnBelow(row[last]!, last, below) || below.every((other) => isUnit(other[index]!))) &&
      below.some((other) => other[index]!.text !== '') &&
      below.every((other) => other[index]!.text === '' || other[last]!.text !== '')
    carried.push(isCovered ? carried[index - 1]! : cell)
  }
  return carried
}

/** Whether a head is the first part of the one below it, and no head over several columns: "Matching en" over "doorstroming". */
function goesOnBelow({ text }: Span, index: number, below: readonly (readonly Span[])[]): boolean {
  const next = below.map((row) => row[index]!.text).find((each) => each !== '') ?? ''
  return runsOn(text, next)
}

function isUnit({ text }: Span): boolean {
  return text === '' || /^(?:€|EUR|euro|fte|[x×*] ?€|20\d{2})/i.test(text)
}

function runsOn(text: string, next: string): boolean {
  return /(?:(?:^|\s)(?:en|of|van|voor|de|het|in|op|met|door|aan|per|naar|&|\/)|[-,])$/i.test(text) || goesOn.test(next)
}

/** A small letter, where it does not begin a measure. */
const goesOn =
  /^(?!(?:fte|euro|eur|k€|mln|bedrag|bijdrage|kosten|budget|structureel|incidenteel|eenmalig|jaarlijks|totaal|per|in|x|capaciteit|inzet|formatie|raming|begroot|begroting|realisatie|baten|lasten|aandeel|saldo)(?![\p{L}]))\p{Ll}/u

/** Heads that do not stand apart: their unit words and years, in order, when there are as many as columns. */
function wordsInOrder(line: Line | undefined, width: number): Span[] {
  if (line === undefined || width < 2) return []
  for (const pattern of [
    /\b20\d{2}\b|\b[Tt]otaal\b/g,
    /€|\bEUR\b|\beuro\b|\bfte\b/gi,
    /€|\bEUR\b|\bbedrag\b|\bbijdrage\b|\bkosten\b|\bbudget\b|\bfte\b|\bcapaciteit\b|\bformatie\b/gi,
  ]) {
    const found = [...line.text.matchAll(pattern)].slice(-width)
    if (found.length === width) return found.map((match) => part(line, match.index, match.index + match[0].length))
  }
  return []
}

function wordsOf(span: Span): Span[] {
  return [...span.text.matchAll(/\S+/g)].map(({ index, 0: word }) => part(span, index, index + word.length))
}

/** Pieces as one text. */
export function glue(spans: readonly Span[]): Span {
  const filled = spans.filter((span) => span.text !== '')
  return { text: filled.map((span) => span.text).join(' '), at: filled.flatMap((span) => span.at) }
}
