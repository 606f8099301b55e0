import type { Block } from './flow.ts'
import type { Grid } from './grids.ts'
import { lastSentence, type Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import type { TableLines } from './table-lines.ts'
import { toldOneByOne } from './theme-announced.ts'
import { inBrackets, inline } from './theme-enumerations.ts'
import { besideLabels, inRuns } from './theme-runs.ts'
import type { LedTheme } from './theme-sentences.ts'
import { inAmounts, inColumnHeads, inTable } from './theme-tables.ts'
import { countWord, finite, type ListedTheme, leadLabel, leadRole, noun, oneKind } from './theme-words.ts'
import { comparable, governanceWord } from './vocabulary.ts'
import { itemAfter, triggeredBy, whereIs } from './why-messages.ts'

const listLead = new RegExp(
  String.raw`^(?!.*\b(?:voorstel|besluit|advies|brief|notitie|nota|stuk|vergadering|bijeenkomst|evaluatie)\s(?:bestaat|kent|heeft|omvat|bevat)\b).*\b${noun}\b[^.;:]*:$`,
  'iu',
)

/** The themes of the paper where it lists them: in a list, a table, labelled lines or a sentence; or else those it names one by one. */
export function listedThemes(
  blocks: readonly Block[],
  grids: readonly Grid[],
  tables: readonly TableLines[],
  sentences: readonly Sentence[],
  led: readonly LedTheme[],
): ListedTheme[] {
  return (
    ledBy(blocks) ??
    longest(withLeads(blocks), inRuns(sentences)) ??
    besideLabels(blocks) ??
    aboveLeads(blocks) ??
    underHeadings(blocks) ??
    inTable(grids, sentences) ??
    inAmounts(tables, true, sentences) ??
    listed(blocks) ??
    toldOneByOne(sentences) ??
    labelled(blocks, sentences) ??
    whole(ledInText(led), inline(sentences), inAmounts(tables, false, sentences)) ??
    inBrackets(sentences) ??
    inAmounts(tables, false, sentences) ??
    inColumnHeads(tables, sentences) ??
    mentioned(sentences)
  )
}

/** Who leads is not always said of every theme: a sentence or table that lists those and more is whole. Null when nobody is said to lead. */
function whole(
  led: ListedTheme[] | null,
  told: ListedTheme[] | null,
  inRows: ListedTheme[] | null,
): ListedTheme[] | null {
  const said = led === null || (told !== null && told.length > led.length) ? told : led
  if (said === null || inRows === null || inRows.length <= said.length) return said
  const rows = new Set(inRows.map(({ span }) => comparable(span.text)))
  return said.every(({ span }) => rows.has(comparable(span.text))) ? inRows : said
}

/** Two ways to read the same lines: the one that finds more of them. */
function longest(one: ListedTheme[] | null, other: ListedTheme[] | null): ListedTheme[] | null {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one
}

/** Items of the first list that is led in as a list of themes. */
function listed(blocks: readonly Block[]): ListedTheme[] | null {
  for (const [index, block] of blocks.entries()) {
    if (!leadsIn(block)) continue
    const items = itemsFrom(blocks, index + 1)
    if (items.length > 1 && areNames(items) && items.every(({ span }) => nameLength(span.text) < 160))
      return items.map((item) => themeAt(blocks, item, whyAfter(block, blocks[index + 1]!)))
  }
  return null
}

/** "Het programma heeft de volgende onderdelen.", right above its list. */
const countsThemes = new RegExp(String.raw`\b(?:${countWord}|volgende)\s(?:\p{L}+\s)?${noun}\.$`, 'iu')

function leadsIn({ kind, span }: Block): boolean {
  if (kind === 'heading') return headingOfThemes.test(span.text)
  const isHead = kind === 'paragraph' && span.text.length < 40 && headingOfThemes.test(span.text)
  return isHead || listLead.test(span.text) || countsThemes.test(span.text)
}

const headingOfThemes = new RegExp(
  `^(?:(?:\\d{1,2}|[A-Z]|[IVX]+)[.)]\\s)?(?:artikel \\d{1,2}\\.?\\s)?(?:de |onze )?(?:${countWord} )?${noun}(?: en (?:hun )?(?:trekkers?|leiding|taken|verdeling|aanpak|partijen))?:?$|^(?:hoe|welke|wat)\\b[^.;:]{0,40}\\b${noun}\\b[^.;:]{0,20}\\?$|^[^.;:]{4,50}\\bper ${oneKind}$`,
  'iu',
)

function whyAfter(lead: Block, first: Block): string {
  return lead.kind === 'heading' ? whereIs(first) : itemAfter(lastSentence(lead.span.text))
}

/** Points that are sentences from their first word on name no theme at their head: "2. Gemeente Oord is trekker van het spoor Bodem." */
function areNames(items: readonly Block[]): boolean {
  const told = items.filter(({ span }) => finite.test(span.text.slice(0, nameLength(span.text))))
  return told.length * 2 < items.length
}

/** An item can go on behind the name of its theme. */
function nameLength(text: string): number {
  return /^[^.;:(]*/.exec(text)![0].length
}

/** A line that is a name and the party that leads it: "Wonen en zorg – gemeente Oord". */
const ledByParty =
  /^\p{Lu}[^():.;]{2,60}?(?:\s[–|-]\s|:\s|\s\()(?:de |het )?(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Oo]mgevingsdienst|[Vv]eiligheidsregio|[Mm]inisterie|[Ss]tichting|[Vv]ereniging|[Nn]etbeheerder)\s\p{Lu}[^.;:]{2,50}$/u

/** A line that is a name and no sentence: "Schone lucht". */
function isNameLine(text: string): boolean {
  return /^\p{Lu}[^.:;()\t\d]{2,50}[;,.]?$/u.test(text) && !finite.test(text)
}

function itemsFrom(blocks: readonly Block[], from: number): Block[] {
  const items: Block[] = []
  const isLed = /:$/.test(blocks[from - 1]!.span.text)
  for (const next of blocks.slice(from, from + 40)) {
    if (
      next.kind === 'paragraph' &&
      items.every(({ kind }) => kind === 'paragraph') &&
      (ledByParty.test(next.span.text) || (isLed && isNameLine(next.span.text)))
    ) {
      items.push(next)
      continue
    }
    if (
      next.kind !== 'item' ||
      items[0]?.kind === 'paragraph' ||
      (items.length > 0 && styleOf(items[0]!.marker!) !== styleOf(next.marker!))
    )
      break
    items.push(next)
  }
  return items
}

function themeAt(blocks: readonly Block[], block: Block, why: string): ListedTheme {
  const below = blocks[blocks.indexOf(block) + 1]
  const isOfTheme = below?.kind === 'paragraph' && !isWithLead(below) && !new RegExp(oneName).test(below.span.text)
  return { span: block.span, why, below: isOfTheme ? below.span : null, lead: null }
}

/** What says that somebody leads a theme. */
const leading =
  /\b(?:(?:lijn|kar)?trekkers?|regie|coördinatie|eigenaar|trekt|trekken|getrokken|leidt|leiden|onder leiding|leiding|penvoerder|coördineert|coördinator|verantwoordelijk)\b/iu
const withLead = /^(\p{Lu}[^():.;]{2,60}?)(?:\s\([^()]*\)|[.:;,]|\s[–-]\s)/u

/** Lines or points that follow each other, which begin with a name and say who leads it: "Bodem. De provincie trekt dit spoor." */
function withLeads(blocks: readonly Block[]): ListedTheme[] | null {
  const start = blocks.findIndex((block, index) => isWithLead(block) && isWithLead(nextName(blocks, index)))
  if (start < 0) return null
  const found: Block[] = []
  for (const block of blocks.slice(start)) {
    if (isWithLead(block)) found.push(block)
    else if (found.length > 0 && block.kind === 'heading') break
    else if (found.length > 0 && found.at(-1)!.kind === block.kind && found.at(-1)!.kind === 'item') found.push(block)
  }
  return found.map((block) => themeAt(blocks, block, whereIs(block)))
}

const saysLead = new RegExp(String.raw`^(?:${leadLabel}|${leadRole}(?![\p{L}]))`, 'u')

/** Names on lines of their own, each with who leads it on the next: "1. Bodem" above "Trekker: de provincie". */
function aboveLeads(blocks: readonly Block[]): ListedTheme[] | null {
  const found = blocks.flatMap((block, index) => {
    const below = blocks[index + 1]
    const isName = block.section !== 'requested-decision' && /^\p{Lu}[^.:;?\t]{2,60}$/u.test(block.span.text)
    if (!isName || below?.kind !== 'paragraph' || !saysLead.test(below.span.text)) return []
    const number = /^(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)]?\s+/.exec(block.span.text)?.[0].length ?? 0
    return [{ span: part(block.span, number), why: whereIs(block), below: below.span, lead: null }]
  })
  return found.length > 1 ? found : null
}

/** The next block that could name a theme: a paragraph can say more of the theme above it. */
function nextName(blocks: readonly Block[], index: number): Block | undefined {
  return blocks.slice(index + 1, index + 3).find((block) => block.kind === 'heading' || isWithLead(block))
}

function isWithLead(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'heading' || block.kind === 'cells') return false
  if (block.section === 'requested-decision' || /:$/.test(block.span.text)) return false
  const name = withLead.exec(block.span.text)
  if (name === null || notTheme.test(name[1]!) || leading.test(name[1]!) || governanceWord.test(name[1]!)) return false
  return leading.test(block.span.text.slice(name[1]!.length, name[1]!.length + 200))
}

/** A sentence that goes on, or a label of a form. */
const notTheme =
  /^(?:(?:De|Het|Een|Er|In|Op|Voor|Wij|Deze|Dit|Zij|Hij|Daarnaast|Ook|Als|Bij|Na|Met)\s.*|portefeuillehouder|bestuurlijk trekker|contact\p{L}*|steller|opsteller|doel|trekker|actie|besluit)$/iu

/** Headings of their own below a heading of themes, each with a line that says who leads it. */
function underHeadings(blocks: readonly Block[]): ListedTheme[] | null {
  const lead = blocks.findIndex((block) => block.kind === 'heading' && leadsIn(block))
  if (lead < 0) return null
  const found: ListedTheme[] = []
  for (const [index, block] of blocks.entries()) {
    if (index <= lead || block.kind !== 'heading') continue
    const below = blocks[index + 1]
    if (below === undefined || below.kind === 'heading' || !leading.test(below.span.text.slice(0, 200))) break
    const number = /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]+)[.)]?\s+)?/.exec(block.span.text)![0].length
    found.push({ span: part(block.span, number), why: whereIs(block), below: below.span, lead: null })
  }
  return found.length > 1 ? found : null
}

/** Every list that a lead-in of themes announces where at least one item says who leads it: surer than any other list. */
function ledBy(blocks: readonly Block[]): ListedTheme[] | null {
  for (const [index, block] of blocks.entries()) {
    if (!leadsIn(block)) continue
    const items = itemsFrom(blocks, index + 1)
    if (items.length > 1 && areNames(items) && items.some(({ span }) => leading.test(span.text)))
      return items.map((item) => themeAt(blocks, item, whyAfter(block, blocks[index + 1]!)))
  }
  return null
}

const label =
  /^(?:Spoor|Lijn|Thema|Programmalijn|Deelprogramma|Pijler|Actielijn|Opgave|Werkspoor|Ontwikkellijn)\s(?:(?:\d{1,2}|[A-Z])\s?[:.–-]?\s)?(?=\p{Lu}[^.:;]{2,70}$)/u

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

function styleOf(marker: string): string {
  return /^\d+$/.test(marker) ? '1' : /^[a-hj-uwyz]$/.test(marker) ? 'a' : /^[IVXivx]+$/.test(marker) ? 'i' : marker
}

/** The themes that a requested decision names, also one that the list of the paper does not have. */
export function decidedThemes(sentences: readonly Sentence[]): ListedTheme[] {
  const decided = sentences.filter(({ block }) => block.section === 'requested-decision')
  return [...(inline(decided) ?? []), ...mentioned(decided)]
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

/** "De gemeente trekt het onderdeel Werving": what sentences call a theme and say who leads. */
function ledInText(led: readonly LedTheme[]): ListedTheme[] | null {
  const found = led.map(({ name, lead, sentence: { block } }) => ({
    span: name,
    why: whereIs(block),
    below: null,
    lead,
  }))
  return new Set(found.map(({ span }) => span.text)).size > 1 ? found : null
}

/** The noun that stands before a name: "thema". */
function wordBefore(span: Span, name: Span): string {
  const before = span.text.slice(0, span.at.indexOf(name.at[0]!))
  return /\p{L}+(?=[^\p{L}]*$)/u.exec(before)?.[0] ?? name.text
}

const oneName =
  /\b(?:thema|programmalijn|deelprogramma|speerpunt|werkspoor|opgave|pijler|actielijn|ontwikkellijn)\s+(?:\d\s*[:–-]?\s*)?([‘'"“]?\p{Lu}[\p{L}\d&/-]*(?:,?\s(?:(?:en|van|voor|de|het|in|met|&)\s){0,3}\p{Lu}[\p{L}\d&/-]*)*)/gu

/** The themes that a sentence names behind the word "thema". */
export function namedThemes(span: Span): Span[] {
  return [...span.text.matchAll(oneName)].map((match) => {
    const start = match.index + match[0].length - match[1]!.length
    return part(span, start, start + match[1]!.length)
  })
}
