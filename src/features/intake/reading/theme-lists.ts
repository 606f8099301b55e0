import type { Block } from './flow.ts'
import { cellUnder, type Grid, headIn } from './grids.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { itemAfter, rowUnder, triggeredBy, whereIs } from './why-messages.ts'

/** A theme where the paper lists it, with what stands behind its name, and who leads it where the list itself says so. */
export type ListedTheme = {
  readonly span: Span
  readonly why: string
  /** the block below it, which can say who leads it */
  readonly below: Span | null
  readonly lead: Span | null
}

const noun = String.raw`(?:\p{L}*(?:thema)(?:['’]?s)?|programmalijn(?:en)?|speerpunt(?:en)?|werkspo(?:or|ren)|werkgroep(?:en)?|opgave[ns]?|pijlers?|actielijn(?:en)?|sporen|lijnen|onderwerpen|ontwikkellijn(?:en)?|kernthema['’]?s)`
const listLead = new RegExp(String.raw`\b${noun}\b[^.;:]*:$`, 'iu')
const countWord = String.raw`(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)`

/** The themes of the paper where it lists them: in a list, a table, labelled lines or a sentence; or else those it names one by one. */
export function listedThemes(
  blocks: readonly Block[],
  grids: readonly Grid[],
  sentences: readonly Sentence[],
): ListedTheme[] {
  return (
    ledBy(blocks) ??
    withLeads(blocks) ??
    listed(blocks) ??
    inTable(grids) ??
    labelled(blocks, sentences) ??
    inline(sentences) ??
    mentioned(sentences)
  )
}

/** Items of the first list that is led in as a list of themes. */
function listed(blocks: readonly Block[]): ListedTheme[] | null {
  for (const [index, block] of blocks.entries()) {
    if (!leadsIn(block)) continue
    const items = itemsFrom(blocks, index + 1)
    if (items.length > 1 && items.every(({ span }) => nameLength(span.text) < 160))
      return items.map((item) => themeAt(blocks, item, whyAfter(block, blocks[index + 1]!)))
  }
  return null
}

function leadsIn({ kind, span }: Block): boolean {
  return kind === 'heading' ? headingOfThemes.test(span.text) : listLead.test(span.text)
}

const headingOfThemes = new RegExp(`^(?:de )?(?:${countWord} )?${noun}:?$`, 'iu')

function whyAfter(lead: Block, first: Block): string {
  return lead.kind === 'heading' ? whereIs(first) : itemAfter(lastSentence(lead.span.text))
}

/** An item can go on behind the name of its theme. */
function nameLength(text: string): number {
  return /^[^.;:(]*/.exec(text)![0].length
}

function itemsFrom(blocks: readonly Block[], from: number): Block[] {
  const items: Block[] = []
  for (const next of blocks.slice(from, from + 40)) {
    if (next.kind !== 'item' || (items.length > 0 && styleOf(items[0]!.marker!) !== styleOf(next.marker!))) break
    items.push(next)
  }
  return items
}

function themeAt(blocks: readonly Block[], block: Block, why: string): ListedTheme {
  const below = blocks[blocks.indexOf(block) + 1]
  return { span: block.span, why, below: below?.kind === 'paragraph' ? below.span : null, lead: null }
}

const withLead = /^\p{Lu}[^():.;]{2,60}\s\((?:trekker|getrokken door|onder leiding van)\b[^()]*\)[;,.]?$/u

/** Lines that follow each other and all say in brackets who leads them. */
function withLeads(blocks: readonly Block[]): ListedTheme[] | null {
  const start = blocks.findIndex((block, index) => isWithLead(block) && isWithLead(blocks[index + 1]))
  if (start < 0) return null
  const end = blocks.findIndex((block, index) => index > start && !isWithLead(block))
  return blocks.slice(start, end < 0 ? undefined : end).map((block) => themeAt(blocks, block, whereIs(block)))
}

function isWithLead(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'heading' && withLead.test(block.span.text)
}

/** Every list that a lead-in of themes announces where at least one item says who leads it: surer than any other list. */
function ledBy(blocks: readonly Block[]): ListedTheme[] | null {
  for (const [index, block] of blocks.entries()) {
    if (!leadsIn(block)) continue
    const items = itemsFrom(blocks, index + 1)
    if (items.length > 1 && items.some(({ span }) => /\btrek(?:ker|t|ken)\b/.test(span.text)))
      return items.map((item) => themeAt(blocks, item, whyAfter(block, blocks[index + 1]!)))
  }
  return null
}

const themeHead = /^(?:thema|programmalijn|spoor|pijler|opgave|lijn|actielijn|naam|onderwerp)$/i
const leadHead = /^(?:trekker|getrokken door|penvoerder|kartrekker)s?$/i

/** A table with a column of themes and one of who leads them. */
function inTable(grids: readonly Grid[]): ListedTheme[] | null {
  const grid = grids.find((one) => headIn(one, themeHead) !== null && headIn(one, leadHead) !== null)
  if (grid === undefined) return null
  const names = headIn(grid, /^naam$/i) === null ? themeHead : /^naam$/i
  const themes = grid.rows.flatMap((row) => {
    const span = cellUnder(grid, row, names)
    const why = rowUnder(row.number, headIn(grid, names), grid.heading)
    return span === null ? [] : [{ span, why, below: null, lead: cellUnder(grid, row, leadHead) }]
  })
  return themes.length > 1 ? themes : null
}

const label =
  /^(?:Spoor|Lijn|Thema|Programmalijn|Pijler|Actielijn|Opgave|Werkspoor|Ontwikkellijn)\s(?:\d{1,2}|[A-Z])\s?[:.–-]?\s(?=\p{Lu}[^.:;]{2,70}$)/u

/** "Spoor 1: Fietsroutes" as lines or headings of their own. */
function labelled(blocks: readonly Block[], sentences: readonly Sentence[]): ListedTheme[] | null {
  const headings = blocks.filter(({ kind }) => kind === 'heading').map((block) => ({ span: block.span, block }))
  const lines = [...sentences, ...headings]
    .filter(({ span }) => label.test(span.text))
    .sort((a, b) => a.span.at[0]! - b.span.at[0]!)
  if (lines.length < 2) return null
  return lines.map(({ span, block }) => {
    const start = label.exec(span.text)![0].length
    const why = triggeredBy(span.text.slice(0, start), block)
    return { ...themeAt(blocks, block, why), span: part(span, start) }
  })
}

/** Of a paragraph that leads a list in, the sentence that does it. */
function lastSentence(text: string): string {
  return /[^.!?]*.$/.exec(text)?.[0].trim() ?? text
}

function styleOf(marker: string): string {
  return /^\d+$/.test(marker) ? '1' : /^[a-hj-uwyz]$/.test(marker) ? 'a' : /^[IVXivx]+$/.test(marker) ? 'i' : marker
}

/** "de vier thema's Water, Bodem, Lucht en Natuur": names with commas and "en". */
function inline(sentences: readonly Sentence[]): ListedTheme[] | null {
  const lead = new RegExp(
    String.raw`\b(?:de |deze |volgende |${countWord} )*${noun}(?: zijn)?(?: \(|: ?| )(?=[\p{Lu}‘'"“])`,
    'giu',
  )
  for (const { span, block } of sentences) {
    for (const match of span.text.matchAll(lead)) {
      if (!/(?:['’]s|en|ns)[\s:(]*(?:zijn)?[\s:(]*$/iu.test(match[0])) continue
      const names = enumeration(span, match.index + match[0].length)
      if (names.length > 1)
        return names.map((name) => ({ span: name, why: triggeredBy(match[0], block), below: null, lead: null }))
    }
  }
  return null
}

/** Splits "A, B en C"; a name that holds "en" itself is only safe between commas. */
function enumeration(span: Span, from: number): Span[] {
  const plain = span.text.slice(from).replace(/\([^()]*\)/g, (brackets) => '_'.repeat(brackets.length))
  const end =
    /[.;:)]|\s(?:die|dat|waar|om|is|zijn|worden|wordt|te|uit|op|aan|bij|van de|voor de|met de)\s|$/u.exec(plain)!
      .index + from
  const names: Span[] = []
  let start = from
  for (const match of plain.slice(0, end - from).matchAll(/,\s+(?:en\s+)?|\s+en\s+(?:het thema |thema )?/gu)) {
    names.push(part(span, start, from + match.index))
    start = from + match.index + match[0].length
  }
  names.push(part(span, start, end))
  return names.filter(({ text }) => /^[\p{Lu}‘'"“]/u.test(text) && text.length < 60)
}

/** "het thema Bodem en het thema Natuur": one name at a time. */
function mentioned(sentences: readonly Sentence[]): ListedTheme[] {
  return sentences.flatMap(({ span, block }) =>
    namedThemes(span).map((name) => {
      const why = `na ${triggeredBy(wordBefore(span, name), block)}`
      return { span: name, why, below: null, lead: null }
    }),
  )
}

/** The noun that stands before a name: "thema". */
function wordBefore(span: Span, name: Span): string {
  const before = span.text.slice(0, span.at.indexOf(name.at[0]!))
  return /\p{L}+(?=[^\p{L}]*$)/u.exec(before)?.[0] ?? name.text
}

const oneName =
  /\b(?:thema|programmalijn|speerpunt|werkspoor|opgave|pijler|actielijn|ontwikkellijn)\s+(?:\d\s*[:–-]?\s*)?([‘'"“]?\p{Lu}[\p{L}\d&/-]*(?:,?\s(?:(?:en|van|voor|de|het|in|met|&)\s){0,3}\p{Lu}[\p{L}\d&/-]*)*)/gu

/** The themes that a sentence names behind the word "thema". */
export function namedThemes(span: Span): Span[] {
  return [...span.text.matchAll(oneName)].map((match) => {
    const start = match.index + match[0].length - match[1]!.length
    return part(span, start, start + match[1]!.length)
  })
}
