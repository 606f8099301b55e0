import type { Block } from './flow.ts'
import { join, part, type Span } from './span.ts'

/** One point of a section: its blocks as one text, without its number. */
export type SectionPoint = { readonly first: Block; readonly spans: readonly Span[]; readonly text: string }

const leadsIn =
  /:$|\b(?:de volgende|hieronder|onderstaande|hierna)\b|^(?:er is sprake van|er zijn) .{0,60}(?:aandachtspunten|risico['’]?s|kanttekeningen)\b/i
/** "Er zijn twee risico's. De bouw wordt duurder.": the points follow in the same paragraph. */
const goesOnAfterLead =
  /^(?:er is sprake van|er zijn) [^.]{0,60}(?:aandachtspunten|risico['’]?s|kanttekeningen)[^.:]{0,20}[.:] .*[.!?]$/is
const closes =
  /^\(.*\)$|^bijlagen?\s?:|^(?:deze|de genoemde|bovenstaande|al deze) (?:risico|aandachtspunt|kanttekening|punten)/i
const begins =
  /^(?:ten (?:eerste|tweede|derde|vierde|vijfde|slotte)|(?:een|het) (?:ander|tweede|derde|vierde|laatste) (?:risico|aandachtspunt|kanttekening|punt)|(?:een|als) (?:aandachtspunt|kanttekening)|(?:daarnaast|verder|bovendien|tevens) (?:is|bestaat|zijn|kan|kunnen|loopt)|ook (?:is|bestaat) (?:er|het)|ook kan|tot slot)\b/i
/** A paragraph that goes on about the point above it. */
const goesOn =
  /^(?:(?:(?:Beheers|Tegen)?[Mm]aatregel(?:en)?|Gevolg(?:en)?|Effect|Kans|Oorzaak|Beheersing|Aanpak|Toelichting|Impact)\s?:|(?:Dan|Dat|Dit|Die|Daardoor|Daarom|Daarmee|Hierdoor|Hiermee|In dat geval|Deze|Zij|Hij)\s)/
/** "Te weinig deelname: …": what a point is about, in front of it. */
const titledStart =
  /^(?!(?:Beheers|Tegen)?[Mm]aatregel|Gevolg|Effect|Kans|Oorzaak|Beheersing|Aanpak|Toelichting|Impact)\p{Lu}[^.:;!?]{3,60}:\s\S/u
const nothing =
  /^[^.]{0,60}\b(?:geen|nauwelijks) (?:\p{L}+ ){0,2}(?:risico['’]?s|aandachtspunten|kanttekeningen)\b[^.]{0,40}\.?$|^(?:geen|n\.?v\.?t\.?|niet van toepassing|er zijn geen|-)(?:\s.{0,60})?\.?$/iu

/**
 * The points of the sections that `isIn` chooses. A sentence that leads a list in is no point; what stands under a numbered point
 * belongs to it; running text is one point a paragraph, or more where it counts them itself ("Ten tweede …").
 */
export function sectionPoints(blocks: readonly Block[], isIn: (block: Block) => boolean): SectionPoint[] {
  const points: SectionPoint[] = []
  let section: Block[] = []
  for (const block of blocks) {
    const starts = block.kind === 'heading'
    if (starts || !isIn(block)) {
      points.push(...pointsIn(section))
      section = []
    }
    if (!starts && isIn(block)) section.push(block)
  }
  return [...points, ...pointsIn(section)].filter(({ text }) => text.length > 3 && !nothing.test(text))
}

function pointsIn(blocks: readonly Block[]): SectionPoint[] {
  const style = blocks.find(({ kind }) => kind === 'item')?.marker
  const groups: Block[][] = []
  for (const [index, block] of blocks.entries()) {
    const led = blocks[index + 1] === undefined || blocks[index + 1]!.kind === 'item'
    const isLead =
      block.kind === 'paragraph' &&
      leadsIn.test(block.span.text) &&
      led &&
      !goesOnAfterLead.test(block.span.text) &&
      !inOneLine.test(block.span.text)
    const open = groups.at(-1)
    if (isLead || closes.test(block.span.text)) continue
    if (open !== undefined && isUnder(block, open, style ?? null)) open.push(block)
    else groups.push([block])
  }
  return groups.flatMap((group) => (group[0]!.kind === 'paragraph' ? counted(group) : [whole(group)]))
}

/** Deeper items belong to the point above; so does a paragraph under a numbered point, or one that only runs on. */
function isUnder(block: Block, open: readonly Block[], style: string | null): boolean {
  const [first] = open
  if (first!.kind !== 'item')
    return (
      isTitle(open.at(-1)!) ||
      (block.kind === 'paragraph' && goesOn.test(block.span.text)) ||
      (block.kind === 'item' && leadsIn.test(open.at(-1)!.span.text))
    )
  if (block.kind === 'item') return style !== null && styleOf(block.marker!) !== styleOf(style)
  return (
    /^[\p{L}\d.]+$/u.test(first!.marker!) || /^\p{Ll}/u.test(block.span.text) || !/[.;!?]$/.test(open.at(-1)!.span.text)
  )
}

/** A line without an end mark stands above what explains it. */
function isTitle({ span }: Block): boolean {
  return span.text.length < 120 && !/[.;:!?)]$/.test(span.text)
}

function styleOf(marker: string): string {
  if (/^[a-z]\.\d/.test(marker)) return 'letter and number'
  if (/^\d/.test(marker)) return `number ${marker.split('.').filter((digits) => digits !== '').length}`
  return /^[a-z]$/.test(marker) && marker !== 'o' ? 'letter' : /^[IVXivx]+$/.test(marker) ? 'roman' : 'bullet'
}

function whole(blocks: readonly Block[]): SectionPoint {
  const spans = blocks.map(({ span }) => span)
  const [first, ...others] = blocks
  const title = others.length > 0 && isTitle(first!) ? `${first!.span.text}. ` : ''
  const text = join(title === '' ? spans : spans.slice(1), () => true).text
  return { first: first!, spans, text: `${title}${text}` }
}

/** "De risico's zijn: (1) de bouw wordt duurder; (2) de vergunning blijft uit." */
const inOneLine =
  /^[^.:;]{0,160}\b(?:risico['’]?s|aandachtspunten|kanttekeningen|punten)\b[^.:;]{0,60}:\s(?=\S[^;]*;\s)/i

function piecesOf(block: Block, lead: number): SectionPoint[] {
  const { span } = block
  const ends = [...span.text.matchAll(/;\s(?:en\s)?/g)]
  return [lead, ...ends.map(({ index, 0: mark }) => index + mark.length)].map((from, index) => {
    const numbered = /^\(?(?:\d|[a-z])\)\s/.exec(span.text.slice(from))?.[0].length ?? 0
    const piece = part(span, from + numbered, ends[index]?.index ?? span.text.length)
    return { first: block, spans: [piece], text: piece.text }
  })
}

/** A paragraph that counts its points falls apart at each of them. */
function counted(blocks: readonly Block[]): SectionPoint[] {
  const [first] = blocks
  const { span } = first!
  const listed = inOneLine.exec(span.text)
  if (listed !== null) return piecesOf(first!, listed[0].length)
  const starts = [...span.text.matchAll(/(?<=[.!?]\s)(?=\p{Lu})/gu)]
    .map(({ index }) => index)
    .filter((index) => {
      const rest = span.text.slice(index, index + 80)
      return begins.test(rest) || (titledStart.test(span.text) && titledStart.test(rest))
    })
  const lead = goesOnAfterLead.test(span.text) ? span.text.search(/[.:] /) + 2 : 0
  if (starts.length === 0 && lead === 0) return [whole(blocks)]
  return [lead, ...starts.filter((start) => start > lead)].map((from, index, all) => {
    const piece = part(span, from, all[index + 1])
    return { first: first!, spans: [piece], text: piece.text }
  })
}
