import { letteredHeading } from './contribution-sections.ts'
import { sectionNameOf } from './headings.ts'
import { isPartyName } from './parties.ts'
import { sentencesIn } from './sentences.ts'
import type { Line, Span } from './span.ts'
import { glued, isSide } from './table-groups.ts'
import { isRowOfHeads } from './table-heads.ts'
import { type Row, rowOf } from './table-rows.ts'

/** What stands above the rows of a table, or right below them. */
export type AboveRows = {
  readonly caption: Span | null
  /** the sentence above that says in what the amounts are: "bedragen x € 1.000"; empty when there is none */
  readonly units: string
  readonly heads: readonly Line[]
  /** the lines of the caption and the heads */
  readonly lines: readonly Line[]
  /** the line below the rows that is the caption */
  readonly below: Line | null
}

export const unitWord =
  /€|\bEUR\b|\beuro.?s?\b|\bfte.?s?\b|\bbedrag(?:en)?\b|\bbijdragen?\b|\bkosten\b|\bbudget\b|\bbegroting\b|\bcapaciteit\b|\bformatie\b|\blasten\b|\bbaten\b/i

/** The heads and the caption of the rows that begin at `index` and end before `end`. `typed`: the rows say in what their amounts are. */
export function aboveRows(
  lines: readonly Line[],
  index: number,
  end: number,
  rows: readonly Row[],
  typed: boolean,
): AboveRows {
  const first = headsAbove(lines, index, rows)
  const above = captionAbove(lines, first)
  const below = above.some(({ text }) => named.test(text)) ? null : captionBelow(lines, end)
  const caption = [...above, ...(below === null ? [] : [below])].reduce<Span>(glued, { text: '', at: [] })
  return {
    caption: caption.text === '' ? null : caption,
    units: unitsAbove(lines.slice(Math.max(0, first - above.length - 5), first - above.length), typed),
    heads: lines.slice(first, index),
    lines: [...above, ...lines.slice(first, index)],
    below,
  }
}

export const unitOfAmounts =
  /\bbedragen\b[^.]*(?:€|euro|EUR)|[x×*] ?(?:€|EUR)|\bin (?:€ ?)?(?:duizend|miljoen|mln)|\bin (?:€|euro|EUR)|\bin fte\b/i
const tableBelow =
  /\b(?:tabel|overzicht|hieronder|onderstaande?|volgt|volgende)\b.*(?:€|euro|\bfte|kosten|bijdrage|bedrag|lasten|budget)|(?:€|euro|\bfte|kosten|bijdrage|bedrag|lasten|budget).*\b(?:tabel|overzicht|hieronder|onderstaande?|volgt|volgende)\b/i

/** The last sentence above a table, where it says in what the amounts are. */
function unitsAbove(lines: readonly Line[], typed: boolean): string {
  const heading = lines.at(-1)?.text ?? ''
  if (sectionNameOf(heading) !== null)
    return unitWord.test(heading) || /^\W*(?:\d[\d.]* )?financi/i.test(heading) ? heading : ''
  const near: string[] = []
  for (const line of [...lines].reverse()) {
    if (line.text.includes('\t') || isHeading(line.text)) break
    near.unshift(line.text)
  }
  const sentences = sentencesIn(near.join(' '))
  const said = sentences.slice(-3).findLast((sentence) => sentence.length <= 250 && unitOfAmounts.test(sentence))
  if (said !== undefined) return said
  return typed
    ? ''
    : (sentences.slice(-2).findLast((sentence) => sentence.length <= 250 && tableBelow.test(sentence)) ?? '')
}

/** Also one with a number of its own: "3.3 Besteding per thema". */
function isHeading(text: string): boolean {
  return (
    sectionNameOf(text) !== null || letteredHeading.test(text) || /^\d+(?:\.\d+)+\.? \p{Lu}[^.;€]{2,60}$/u.test(text)
  )
}

/** In what the amounts of a table are, where nothing above it says so: the note right below it, or what the paper says of all its amounts or of those under a heading. */
export function unitsElsewhere(
  lines: readonly Line[],
  index: number,
  end: number,
  heads: readonly Line[],
  rows: readonly Row[],
): string {
  const note = lines[end]
  if (note !== undefined && noteOnUnits.test(note.text)) return note.text
  const parties = rows.filter(({ labels }) => isPartyName(labels.at(-1)!.text))
  if (parties.length < 2 || rows.some(({ apart }) => !apart)) return ''
  const ofAll = lines.find(({ text }) => ofAllAmounts.test(text))
  if (ofAll !== undefined) return ofAll.text
  const heading = lines.slice(Math.max(0, index - 12), index).findLast(({ text }) => sectionNameOf(text) !== null)
  const ofYears = heads.some(({ text }) => (text.match(/\b20\d{2}\b/g) ?? []).length > 1)
  return ofYears && heading !== undefined && aboutMoney.test(heading.text) ? `${heading.text} (bedragen)` : ''
}

const noteOnUnits =
  /^[^\p{L}\t]*(?:(?:alle|de|noot|toelichting|n\.b\.):? )*(?:bedragen|cijfers|x ?€|in (?:€|euro|EUR|duizend|miljoen))[^\t]*(?:€|euro|EUR)/iu
const ofAllAmounts =
  /\b(?:alle|de|genoemde) (?:bedragen|bijdragen)\b[^.]{0,120}(?:€|\beuro\b|\beuro['’]s\b|\bEUR\b)(?! ?\d(?!\.000))/i
const aboutMoney = /\b(?:financi\p{L}*|kosten|bijdragen?|middelen|geld|dekking|budget|begroting)\b/iu

/** The first of the head lines that stand directly above the first row. */
function headsAbove(lines: readonly Line[], index: number, rows: readonly Row[]): number {
  let first = index
  const width = rows.reduce((most, row) => Math.max(most, row.labels.length + row.values.length), 0)
  while (first > 0 && index - first < 4 && isHeadAt(lines, first - 1, width)) {
    const isApart = lines.slice(first, index).some(({ text }) => text.includes('\t'))
    if ((isApart && readsAsCaption(lines[first - 1]!)) || endsCaption(lines, first - 1)) break
    first -= 1
  }
  return first
}

/** Above heads that stand apart, a line of more than a few words says what the table is about. */
function readsAsCaption({ text }: Line): boolean {
  return !text.includes('\t') && (named.test(text) || (text.split(' ').length > 3 && /^[\p{Lu}(]/u.test(text)))
}

/** "Tabel 2. Opleiding, 2026 tot" goes on in "en met 2029 (x € 1.000)". */
function endsCaption(lines: readonly Line[], index: number): boolean {
  const [line, above] = [lines[index]!, lines[index - 1]]
  return above !== undefined && named.test(above.text) && mayBeCaption(line) && isUnfinished(above, line)
}

/** A head, or between the heads and the rows the name of the first group of rows. */
function isHeadAt(lines: readonly Line[], index: number, width: number): boolean {
  const [line, above] = [lines[index]!, lines[index - 1]]
  if (rowOf(line) !== null) return false
  if (isHead(line, width)) return true
  if (isSide(line.text) && above?.text.includes('\t') === true && rowOf(above) === null) return isHead(above, width)
  const isShort = !/\t|[.:;,?!]$/.test(line.text) && line.text.length < 45 && sectionNameOf(line.text) === null
  return isShort && above?.text.includes('\t') === true && isHead(above, width) && rowOf(above) === null
}

function isHead(line: Line, width: number): boolean {
  const { text } = line
  if (
    /(?<!\b(?:cum|tot|str|inc|gem|excl|incl|p\.m))\.$|[;:]$/i.test(text) ||
    text.length > 140 ||
    sectionNameOf(text) !== null
  )
    return false
  const cells = text.split('\t').length
  if (cells > 1) return cells <= width + 1 && text.split('\t').every((cell) => cell.length < 60)
  if (isRowOfHeads(line, width)) return true
  return (
    text.length < 90 &&
    (unitWord.test(text) || /\b(?:19|20)\d{2}\b.*\b(?:(?:19|20)\d{2}|totaal)$/i.test(text)) &&
    !/\b(?:is|zijn|wordt|worden|heeft|van de)\b/.test(text)
  )
}

const named = /^(?:Tabel|TABEL|Overzicht)\b/
const captionWord =
  /\b(?:middelen|bijdragen?|kosten|verdeling|verdeeld|uitgesplitst|totaal|inzet|budget|begroting|raming|dekking|indicatief|capaciteit|aandeel|aandelen|inleg|inbreng|uitgaven|lasten|financiering|bedragen|wie betaalt)\b/i
const sentenceWord = /\b(?:is|zijn|wordt|worden|heeft|hebben|staat|staan|dat|die)\b/

/** The lines that say what the table is about: they end in a colon, begin with "Tabel", or are a short title. */
function captionAbove(lines: readonly Line[], first: number): readonly Line[] {
  const from = startOfCaption(lines, first)
  const found = lines.slice(from, first)
  const text = found.map((line) => line.text).join(' ')
  const plain = !/[.;,?!]$/.test(text) && /^[\p{Lu}\d(]/u.test(text) && !sentenceWord.test(text)
  const tells = captionWord.test(text) || (/\b20\d{2}\b/.test(text) && lines[first]?.text.includes('\t') === true)
  if (text.length > 180 || !(named.test(text) || /:$/.test(text) || (plain && tells))) return []
  const above = lines[from - 1]
  const isUnits = found.length === 1 && unitOfAmounts.test(text) && !named.test(text)
  return isUnits && above !== undefined && named.test(above.text) && mayBeCaption(above) ? [above, ...found] : found
}

function startOfCaption(lines: readonly Line[], first: number): number {
  let from = first
  while (
    from > 0 &&
    first - from < 3 &&
    mayBeCaption(lines[from - 1]!) &&
    (from === first || (isUnfinished(lines[from - 1]!, lines[from]!) && !named.test(lines[from]!.text)))
  )
    from -= 1
  return from
}

/** "Tabel 3: bijdragen per jaar" right below the rows, when no other table follows that it can belong to. */
function captionBelow(lines: readonly Line[], end: number): Line | null {
  const [line, next] = [lines[end], lines[end + 1]]
  const isCaption =
    line !== undefined && /^(?:tabel|overzicht)\s+\d+[a-z]?\b(?!.*[.;]$)/i.test(line.text) && mayBeCaption(line)
  return isCaption && next?.text.includes('\t') !== true && !sentenceWord.test(line.text) ? line : null
}

function mayBeCaption(line: Line): boolean {
  return (
    !line.text.includes('\t') && line.text.length <= 140 && rowOf(line) === null && sectionNameOf(line.text) === null
  )
}

/** Whether the sentence of a line goes on in the next. */
function isUnfinished({ text }: Line, next: Line): boolean {
  return !/[.:;?!]$/.test(text) && (/^[\p{Ll}\d(]/u.test(next.text) || text.length > next.text.length)
}
