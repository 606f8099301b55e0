import type { NormalisedDocument } from '../../../documents/document.ts'
import { monthNames, shortMonthNames } from '../../../shared/day.ts'
import type { SectionFact } from '../facts.ts'
import { withWholeRows } from './cut-rows.ts'
import { furnitureOf } from './furniture.ts'
import { isArticleHeading, isQuestion, looksLikeHeading, sectionNameOf } from './headings.ts'
import { isInBrackets, isUnended, item, leadsOn } from './line-ends.ts'
import { widthAt, widthOf } from './line-width.ts'
import { withSideHeadings } from './side-headings.ts'
import { join, type Line, linesOf, Passages, part, type Span } from './span.ts'
import { ruled, type TableLines, tablesIn } from './table-lines.ts'

type BlockKind = 'heading' | 'item' | 'paragraph' | 'cells'

/** A piece of the paper as a reader sees it: lines joined, split words whole again. */
export type Block = {
  readonly kind: BlockKind
  /** without the item's marker */
  readonly span: Span
  /** `1`, `a`, `-`: as in the paper, without its dot */
  readonly marker: string | null
  readonly lines: readonly Line[]
  /** the canonical name of the section it stands in; null above the first heading */
  readonly section: SectionFact['name'] | null
  /** the words of the heading it stands under; null above the first heading */
  readonly heading: string | null
}

/** A paper taken apart: its running text in blocks, its tables with amounts, its headers and footers. */
export type Flow = {
  readonly document: NormalisedDocument
  readonly lines: readonly Line[]
  readonly furniture: readonly Line[]
  readonly blocks: readonly Block[]
  readonly tables: readonly TableLines[]
  readonly passages: Passages
}

/** Takes the stored text apart. */
export function flowOf(document: NormalisedDocument): Flow {
  const lines = linesOf(document)
  const dropped = furnitureOf(lines)
  const live = withSideHeadings(withWholeRows(lines.filter((line) => !dropped.has(line) && line.text !== '')))
  const tables = tablesIn(live).filter((table) => !isOfRisks(table))
  const inTable = new Set(tables.flatMap((table) => table.lines))
  const blocks = new Assembler(document, live, inTable).blocks()
  return { document, lines, furniture: [...dropped], blocks, tables, passages: new Passages(document) }
}

/** A table of risks can name an amount beside each; it divides no money. */
function isOfRisks({ heads }: TableLines): boolean {
  return heads.some(({ text }) => /(?:^|\t)(?:risico(?:['’]?s)?|risico-?omschrijving)(?:\t|$)/i.test(text))
}

const partOfYear =
  '(?:(?:eerste|tweede|derde|vierde|[1-4]e) (?:kwartaal|helft|halfjaar)(?: van)?|kwartaal [1-4](?: van)?|Q[1-4])'

/** A line of a planning: a date, a mark, and what is to happen then. */
const datedLine = new RegExp(
  `^(?:(?:\\d{1,2}\\s)?(?:eind |begin |medio )?(?:${monthNames.join('|')})(?:\\s20\\d\\d)?|(?:(?:begin|medio|eind|voorjaar|najaar|zomer|winter|herfst|${partOfYear}) )?20\\d\\d|Q[1-4] 20\\d\\d|week \\d{1,2}(?: 20\\d\\d)?)\\s?[:–-]\\s\\S`,
  'iu',
)
/** The same without a mark; inside a sentence a line can begin so too. */
const unmarked = new RegExp(
  `^(?:\\d{1,2}[-/.]\\d{1,2}[-/.]20\\d\\d|(?:(?:\\d{1,2} )?(?:${[...monthNames, ...shortMonthNames].join('|')})\\.?|begin|medio|eind|voorjaar|najaar|zomer|winter|herfst|${partOfYear}) 20\\d\\d) \\p{L}`,
  'iu',
)
/** Where the text of an agreement ends, or a line in capitals. */
const signing =
  /^(?:Aldus|Getekend|Ondertekend)\s(?:overeengekomen|vastgesteld|besloten|opgemaakt|ondertekend|in|te|op)\b|^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u
/** Where an annex begins. */
const annexLine = /^Bijlage\s(?:\d{1,2}|[A-Z])(?:\s?[:.–-])?\s\p{Lu}/u
/** A line that names a theme and who leads it. */
const ledLine = /^\p{Lu}[^():.;]{2,60}\s\((?:\p{L}*[Tt]rekker|getrokken|onder leiding)/u
const leadsToDate = /(?:^|\s)(?:het|de|in|op|per|vanaf|uiterlijk|tot|en|van|voor|vóór|rond|begin|medio|eind|\d{1,2})$/i
/** A line of the form at the top: a label, a colon, a value. */
const formLine = /^\p{Lu}[\p{L} /-]{2,28}\s?:\s+\S/u

/** A line of minutes that stands by itself. */
const minutedLine =
  /^(?:actie|actiepunt|toezegging|besluit|beslispunt|afspraak|voorstel)(?:\s?(?:\d{1,3}|[a-z]|[ivx]{1,4}))?\s?:\s|^(?:datum|aanwezig|afwezig|afwezig met kennisgeving|locatie)\s?:|^vergadering van \d/i

class Assembler {
  readonly #document: NormalisedDocument
  readonly #lines: readonly Line[]
  readonly #inTable: ReadonlySet<Line>
  readonly #width: number
  readonly #blocks: Block[] = []
  #open: { kind: BlockKind; marker: string | null; spans: Span[]; lines: Line[] } | null = null
  #section: SectionFact['name'] | null = null
  #heading: string | null = null
  #lastMarker = '0'
  #at = 0
  readonly #keepsHyphen: (before: string, after: string) => boolean

  constructor(document: NormalisedDocument, lines: readonly Line[], inTable: ReadonlySet<Line>) {
    this.#document = document
    this.#lines = lines
    this.#inTable = inTable
    this.#width = widthOf(lines)
    const written = hyphenated(document.text)
    this.#keepsHyphen = (before, after) =>
      /^(?:[\p{Lu}\d]{2,}|\p{L}*\p{Lu}\p{L}*\p{Lu}|.*\d)$/u.test(before) ||
      /^[\p{Lu}\d]/u.test(after) ||
      written(before, after)
  }

  blocks(): readonly Block[] {
    for (const [index, line] of this.#lines.entries()) {
      this.#at = index
      if (this.#inTable.has(line) || ruled.test(line.text)) this.#close()
      else this.#take(line, this.#lines[index - 1], this.#lines[index + 1])
    }
    this.#close()
    return this.#blocks
  }

  #take(line: Line, before: Line | undefined, after: Line | undefined): void {
    const wrapped = before !== undefined && this.#open !== null && this.#wraps(before, line)
    const heading = this.#headingName(line, after, wrapped)
    const marker = heading === null ? this.#markerOf(line, wrapped) : null
    if (heading !== null) this.#startSection(line, heading)
    else if (marker !== null) this.#start('item', marker.text, line, part(line, marker.length))
    else if (line.text.includes('\t')) this.#single('cells', line)
    else if (wrapped && this.#open !== null) {
      this.#open.spans.push(line)
      this.#open.lines.push(line)
    } else this.#start('paragraph', null, line, line)
  }

  #headingName(line: Line, after: Line | undefined, wrapped: boolean): SectionFact['name'] | null {
    const known = sectionNameOf(line.text)
    if (known !== null && !(wrapped && /^\p{Ll}/u.test(line.text))) return known
    if (isArticleHeading(line.text) && (!wrapped || /[.;:]$/.test(this.#open!.spans.at(-1)!.text))) return 'other'
    const numbered = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u.test(line.text)
    const isFree = !wrapped || /[.:;?!]$/.test(this.#open?.spans.at(-1)?.text ?? '')
    if (isFree && this.#isNextSection(line)) return 'other'
    const leadsIn = /:$/.test(line.text) && after !== undefined && item.test(after.text)
    if (
      (this.#section === null && !numbered && !isQuestion(line.text)) ||
      wrapped ||
      leadsIn ||
      after === undefined ||
      !looksLikeHeading(line.text) ||
      this.#inTable.has(after)
    )
      return null
    const endedBefore =
      numbered ||
      this.#open === null ||
      /[.:;?!)]\d{0,2}$/.test(this.#open.spans.at(-1)!.text) ||
      this.#open.kind === 'item'
    const standsAlone = line.text.length < this.#width * 0.6 && /^[\p{Lu}\d"'‘“(-]/u.test(after.text)
    if (this.#isLedIn(numbered) || this.#isPointOfSection(line, numbered)) return null
    if (numbered && this.#open?.kind === 'item') return null
    const proseAfter =
      after.text.length > Math.min(this.#width * 0.6, 45) ||
      item.test(after.text) ||
      (numbered && /\S\s.*[.:]$/.test(after.text))
    const listAfter = numbered && item.test(after.text) && !isNumberUnder(line.text, after.text)
    return endedBefore && standsAlone && proseAfter && !listAfter ? 'other' : null
  }

  /** The first line of a list without marks: the sentence above it ends in a colon. */
  #isLedIn(numbered: boolean): boolean {
    return !numbered && /:$/.test(this.#open?.spans.at(-1)?.text ?? '')
  }

  /** "7. Planning" below the points 1 to 3 of section 6: its number goes on with the sections, not with the points. "G." follows "F.". */
  #isNextSection({ text }: Line): boolean {
    const own = /^(?:\d{1,2}(?:\.\d{1,2})?|[A-Z])(?=[.)|\s])/.exec(this.#heading ?? '')?.[0]
    const number = /^(?:\d{1,2}(?:\.\d{1,2})?|[A-Z](?=[.)|]))(?=(?:[.)]|\s?\|)?\s+\p{Lu})/u.exec(text)?.[0]
    if (own === undefined || number === undefined || number !== following(own)) return false
    const last = this.#open?.marker ?? this.#lastMarker
    return following(last) !== number && text.split(' ').length < 9 && !/[.;:,]$/.test(text)
  }

  /** The sections of which the points themselves often have a number or a title: "1.1 De bouw kan later beginnen". */
  #isPointOfSection({ text }: Line, numbered: boolean): boolean {
    if (!/^(?:arguments|attention-points|risks)$/.test(this.#section ?? '')) return false
    const own = /^\d{1,2}/.exec(this.#heading ?? '')?.[0]
    if (numbered) return own === undefined || text.startsWith(`${own}.`)
    return text.split(' ').length > 4 && !isQuestion(text)
  }

  #startSection(line: Line, name: SectionFact['name']): void {
    this.#close()
    this.#section = name
    this.#heading = line.text.replaceAll('\t', ' ')
    this.#start('heading', null, line, line)
    this.#close()
  }

  #single(kind: BlockKind, line: Line): void {
    this.#close()
    this.#start(kind, null, line, line)
    this.#close()
  }

  /** A marker in the middle of a sentence is no marker: "artikel" at a line's end, "3. lid 2" on the next. */
  #markerOf(line: Line, wrapped: boolean): { text: string; length: number } | null {
    const match = item.exec(line.text)
    if (match === null) return null
    const text = match[1] ?? match[2] ?? match[3] ?? match[4]!
    const bare = match[1] !== undefined && !/[.)]\s/.test(match[0])
    const counted =
      this.#section === 'requested-decision' && this.#expected(match[1] ?? '') && (!wrapped || this.#isWhole())
    if (bare && !/\t/.test(match[0]) && !match[1]!.includes('.') && !counted) return null
    const before = this.#open?.spans.at(-1)?.text ?? ''
    const isNext = this.#open?.kind === 'item' && (match[4] ?? following(this.#open.marker!)) === text
    const joins = isNext && /[,;] (?:en|of)$/.test(before)
    if (wrapped && !joins && /\b(?:artikel|lid|art\.|punt|nr\.|van|de|het|en|of|ad)$/i.test(before)) return null
    if (wrapped && match[1] !== undefined && !this.#expected(match[1])) return null
    return { text, length: match[0].length }
  }

  /** The open point says what to do, so the next number can begin another: "… vast te stellen". */
  #isWhole(): boolean {
    return (
      this.#open?.kind === 'item' &&
      /\bte \p{L}+en[;,]?$|\bte \p{L}+en,? .{0,60}[\p{L}\d]$/u.test(this.#open.spans.at(-1)!.text)
    )
  }

  #expected(number: string): boolean {
    const before = this.#open?.marker ?? this.#lastMarker
    return number === '1' || number.includes('.') || Number(number) === Number.parseInt(before, 10) + 1
  }

  /** Whether the line break only came because the line was full: the next word would not have fitted. */
  #wraps(before: Line, line: Line): boolean {
    if (this.#inTable.has(before) || this.#blocks.at(-1)?.lines.at(-1) === before) return false
    if (isInBrackets(this.#open?.spans ?? [], line)) return true
    if (/^(?:Geachte|Beste|Waarde)\s.{0,60},$/.test(before.text)) return false
    if (this.#section === null && formLine.test(line.text)) return false
    if (/:$/.test(before.text) && /^.{3,60};$/u.test(line.text)) return false
    if (/[\p{L}\d]-$/u.test(before.text) || /[,(]$/.test(before.text) || leadsOn.test(before.text)) return true
    if (datedLine.test(line.text) || minutedLine.test(line.text)) return false
    if (this.#section !== 'annexes' && annexLine.test(before.text) && /^\p{Lu}/u.test(line.text)) return false
    if ((signing.test(line.text) || annexLine.test(line.text)) && /[.;:]$/.test(before.text)) return false
    if (ledLine.test(line.text) && /[.;:)]$/.test(before.text)) return false
    if (
      unmarked.test(line.text) &&
      /^(?:follow-up|planning)$/.test(this.#section ?? '') &&
      !leadsToDate.test(before.text)
    )
      return false
    if (/^[\p{Ll}),]/u.test(line.text) && !item.test(line.text) && !/[:;.]$/.test(before.text)) return true
    if (this.#document.format === 'docx') return false
    if (this.#section === 'requested-decision' && isUnended(this.#open, line)) return true
    const next = /^\S*/.exec(line.text)![0].length
    const width = widthAt(this.#lines, this.#at, this.#width)
    const room = width * (/[.:;?!]$/.test(before.text) ? 0.97 : 0.8)
    return before.text.length + 1 + next > room
  }

  #start(kind: BlockKind, marker: string | null, line: Line, span: Span): void {
    this.#close()
    this.#open = { kind, marker, spans: [span], lines: [line] }
  }

  #close(): void {
    if (this.#open === null) return
    const { kind, marker, spans, lines } = this.#open
    const span = kind === 'cells' ? spans[0]! : join(spans, this.#keepsHyphen)
    const block = { kind, span, marker, lines, section: this.#section, heading: this.#heading }
    if (span.text !== '') this.#blocks.push(block)
    if (span.text !== '' && marker !== null) this.#lastMarker = marker
    this.#open = null
  }
}

/** "3.1 Bodem" below "3. Thema's". */
function isNumberUnder(above: string, below: string): boolean {
  const number = /^\d{1,2}(?:\.\d{1,2})*/.exec(above)?.[0]
  return number !== undefined && below.startsWith(`${number}.1`)
}

/** The number or letter after this one. */
function following(label: string): string {
  if (/^[A-Z]$/i.test(label)) return String.fromCharCode(label.charCodeAt(0) + 1)
  const [, within, last] = /^(.*\.)?([^.]*)$/.exec(label)!
  return `${within ?? ''}${Number.parseInt(last!, 10) + 1}`
}

/** Whether two parts stand in the text with a hyphen between them. */
function hyphenated(text: string): (before: string, after: string) => boolean {
  const places = new Map<string, number[]>()
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const around = text.slice(at - 1, at + 2)
    const same = places.get(around)
    if (same === undefined) places.set(around, [at])
    else same.push(at)
  }
  return (before, after) =>
    places
      .get(`${before.at(-1)}-${after.charAt(0)}`)
      ?.some((at) => text.startsWith(`${before}-${after}`, at - before.length)) === true
}
