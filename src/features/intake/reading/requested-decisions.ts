import type { RequestedDecisionFact } from '../facts.ts'
import type { Block, Flow } from './flow.ts'
import { isMinutes } from './minutes.ts'
import type { Sentence } from './sentences.ts'
import { join, part, type Span } from './span.ts'
import { itemAfter, whereIs } from './why-messages.ts'

/** Verbs of a decision, canonical name first. The earliest in the text wins; at one place the first in this list. */
const verbs: readonly (readonly [string, RegExp])[] = [
  [
    'akkoord gaan',
    /\bakkoord\b.{0,60}?\b(?:te )?gaan\b|\b(?:te )?gaan?t? akkoord\b|\bakkoord (?:te )?(?:gaan|met)\b|\bgoed te vinden\b/i,
  ],
  ['instemmen', /\b(?:in te stemmen|instemmen|stemt? in|instemming te verlenen|instemming)\b/i],
  ['vaststellen', /\b(?:vast te stellen|vaststellen|stelt? .{0,80}vast|vast te leggen)\b/i],
  [
    'kennisnemen',
    /\b(?:kennis te nemen|kennisnemen|kennis nemen|neemt? kennis|(?:ter kennisname|voor kennisgeving) aan te nemen)\b/i,
  ],
  ['samenwerken', /\b(?:samen te werken|samenwerken|samenwerking aan te gaan)\b/i],
  ['concluderen', /\b(?:te concluderen|concluderen|concludeert)\b/i],
  ['adviseren', /\b(?:te adviseren|adviseren|adviseert|advies uit te brengen)\b/i],
  ['goedkeuren', /\b(?:goed te keuren|goedkeuren|keurt? .{0,60}goed|goedkeuring te verlenen)\b/i],
  [
    'deelnemen',
    /\b(?:deel te nemen|deelnemen|mee te doen|zich aan te sluiten|aan te sluiten|toe te treden|toetreden|aansluiten)\b/i,
  ],
  ['ondertekenen', /\b(?:te ondertekenen|ondertekenen|mede te ondertekenen)\b/i],
  ['aangaan', /\b(?:aan te gaan|aangaan)\b/i],
  [
    'beschikbaar stellen',
    /(?:\bbeschikbaar te stellen|\bbeschikbaar stellen|(?:\b(?:krediet|bijdrage|bedrag|budget|middelen)\b|€ ?\d|EUR ?\d).{0,80}(?:te verlenen|te verstrekken|toe te kennen|te reserveren|vrij te maken)|\bstelt? .{0,80}\bbeschikbaar|\bbij te dragen|\bte voteren)\b/i,
  ],
  ['machtigen', /\b(?:te machtigen|machtigen|volmacht te verlenen)\b/i],
  ['mandateren', /\b(?:te mandateren|mandateren|mandaat te verlenen)\b/i],
  ['aanwijzen', /\b(?:aan te wijzen|aanwijzen|te benoemen|benoemen|af te vaardigen)\b/i],
  ['opdragen', /\b(?:op te dragen|opdragen|opdracht te geven)\b/i],
  ['verzoeken', /\b(?:te verzoeken|verzoeken|te vragen)\b/i],
  ['opnemen', /\b(?:op te nemen|opnemen)\b/i],
  ['wijzigen', /\b(?:te wijzigen|wijzigen|aan te passen)\b/i],
  ['informeren', /\b(?:te informeren|informeren|te sturen|toe te zenden|aan te bieden)\b/i],
  ['bekrachtigen', /\b(?:te bekrachtigen|bekrachtigen)\b/i],
  ['bevestigen', /\b(?:te bevestigen|bevestigen)\b/i],
  ['dekken', /\b(?:te dekken|ten laste te brengen|te brengen ten laste|dekken)\b/i],
  ['intrekken', /\b(?:in te trekken|intrekken)\b/i],
  ['afspreken', /\b(?:af te spreken|afspreken)\b/i],
  ['onderschrijven', /\b(?:te onderschrijven|onderschrijven|te steunen|steun uit te spreken)\b/i],
  ['verlengen', /\b(?:te verlengen|verlengen|voort te zetten)\b/i],
  ['voorleggen', /\b(?:voor te leggen|voorleggen|aan te reiken)\b/i],
  ['meegeven', /\b(?:mee te geven|meegeven)\b/i],
  ['bespreken', /\b(?:te bespreken|bespreken|van gedachten te wisselen)\b/i],
  ['uitspreken', /\b(?:uit te spreken|uitspreken|kenbaar te maken)\b/i],
  ['sluiten', /\b(?:te sluiten|af te sluiten)\b/i],
  ['opleggen', /\b(?:op te leggen|opleggen)\b/i],
  ['afwijzen', /\b(?:af te wijzen|afwijzen)\b/i],
  ['vrijgeven', /\b(?:vrij te geven|vrijgeven)\b/i],
  [
    'indienen',
    /\b(?:zienswijzen?|bedenkingen)\b.{0,80}\b(?:in te dienen|naar voren te brengen|kenbaar te maken)\b|\bin te dienen\b/i,
  ],
  ['instellen', /\b(?:in te stellen|instellen)\b/i],
  ['overdragen', /\b(?:over te dragen|overdragen)\b/i],
  ['toekennen', /\b(?:toe te kennen|toekennen)\b/i],
  ['besluiten', /\b(?:te besluiten|besluiten)\b/i],
]

/** What the body is asked to decide, point by point. */
export function requestedDecisionsOf(flow: Flow, sentences: readonly Sentence[]): RequestedDecisionFact[] {
  const listed = isMinutes(flow) ? [] : pointsOf(decisionBlocks(flow))
  const points = listed.length > 0 || isMinutes(flow) ? listed : askedInText(sentences)
  return points.map((point, index) => ({
    id: `requested-decision-${index + 1}`,
    why: point.why,
    number: point.number,
    verb: verbOf(point.span.text) ?? verbOf(point.leadIn) ?? nounOf(point.span.text),
    text: point.span.text,
    annexes: annexesIn(point.span.text),
    themes: [],
    source: flow.passages.of(point.span),
  }))
}

type Point = {
  readonly number: string | null
  readonly span: Span
  readonly leadIn: string
  readonly why: string
}

/** The blocks of the first section that holds a requested decision with text in it. */
function decisionBlocks(flow: Flow): Block[] {
  const found: Block[] = []
  let inside = false
  for (const block of flow.blocks) {
    if (block.kind === 'heading') {
      if (inside && found.some((other) => other.kind === 'item')) break
      if (block.section === 'requested-decision') inside = true
      else if (inside && found.length > 0 && block.section !== 'other') break
      else if (inside && block.section !== 'other') inside = false
    } else if (inside) found.push(block)
  }
  if (found.length > 0) return found
  const led = leadInBlocks(flow)
  return led.length > 0
    ? led
    : flow.blocks.filter(
        ({ kind, span }) => kind !== 'heading' && numberedPoint.test(span.text) && verbOf(span.text) !== null,
      )
}

const decider = String.raw`(?:u|uw \p{L}+|de (?:gemeente)?raad|de leden|het (?:college|bestuur|algemeen bestuur|dagelijks bestuur|AB|DB)|Provinciale Staten|PS)`
const asks = new RegExp(
  String.raw`^(?:Daarom |Hierbij )?(?:(?:(?:Wij|We|Het (?:college|dagelijks bestuur|DB)|Gedeputeerde Staten|GS) (?:stellen|stelt|vragen|vraagt|verzoeken|verzoekt|adviseren|adviseert)|(?:vragen|verzoeken|stellen|adviseren) wij) ${decider}(?: (?:daarom|dan ook|hierbij))?(?: voor)?|${decider} wordt (?:daarom |hierbij )?(?:gevraagd|verzocht|voorgesteld|geadviseerd)|(?:Gevraagd|Voorgesteld) wordt)(?: om)?\s`,
  'iu',
)
const decides = new Set(
  'akkoord gaan,instemmen,vaststellen,kennisnemen,goedkeuren,deelnemen,ondertekenen,aangaan,beschikbaar stellen,machtigen,aanwijzen,besluiten'.split(
    ',',
  ),
)

/** Without a list or a heading: "U wordt gevraagd in te stemmen met …". */
function askedInText(sentences: readonly Sentence[]): Point[] {
  return sentences.flatMap(({ span, block }) => {
    const lead = asks.exec(span.text)?.[0].length
    if (lead === undefined || !decides.has(verbOf(span.text.slice(lead)) ?? '')) return []
    return [{ number: null, span: part(span, lead), leadIn: '', why: whereIs(block) }]
  })
}

/** "Besluit 1: in te stemmen …": a point that says itself what it is. */
const numberedPoint =
  /^(?:Besluit|Beslispunt|Besluitpunt|Voorstel|Adviespunt)\s(\d{1,2}|[a-z]|[IVX]{1,4})\s?(?:[:.)–-])\s+(?=\S)/u

/** "Advies aan de raad" right above the points. */
const asksOf = /^(?:advies|voorstel|verzoek|vraag) aan (?:de |het )?\p{L}[\p{L} ]{2,30}:?$/iu

/** Without a heading: the items after "… voor te stellen:", "… adviseren om:", "… besluit:". */
function leadInBlocks(flow: Flow): Block[] {
  const index = flow.blocks.findIndex(
    (block, at) =>
      block.kind === 'paragraph' &&
      (/\b(?:voor te stellen|stellen (?:wij |u )*voor|wordt (?:u )?(?:gevraagd|voorgesteld|verzocht)|(?:vragen|verzoeken|verzoekt|vraagt)\b[^.:]* om|adviseren|besluite?n?t?)[^.]*(?::|\bom)$/i.test(
        block.span.text,
      ) ||
        asksOf.test(block.span.text)) &&
      flow.blocks[at + 1]?.kind === 'item',
  )
  if (index < 0) return []
  const rest = flow.blocks.slice(index + 1)
  const end = rest.findIndex((block) => block.kind !== 'item')
  return [flow.blocks[index]!, ...(end < 0 ? rest : rest.slice(0, end))]
}

function pointsOf(blocks: readonly Block[]): Point[] {
  const items = blocks.filter((block) => block.kind === 'item')
  const numbered = blocks.filter(({ span }) => numberedPoint.test(span.text))
  if (items.length === 0 && numbered.length > 0) return numbered.map(numberedAsPoint)
  if (items.length === 0) return sentencesAsPoints(blocks)
  const style = styleOf(items[0]!)
  const points: { first: Block; spans: Span[]; leadIn: string }[] = []
  let leadIn = ''
  for (const block of blocks) {
    const open = points.at(-1)
    if (block.kind === 'item' && (styleOf(block) === style || open === undefined)) {
      points.push({ first: block, spans: [block.span], leadIn })
    } else if (open === undefined) leadIn = block.span.text
    else if (belongs(block, open.spans.at(-1)!)) open.spans.push(block.span)
    else if (/:$/.test(block.span.text)) leadIn = block.span.text
  }
  return points.map(({ first, spans, leadIn: before }) => ({
    number: /^[\p{L}\d.]+$/u.test(first.marker!) && first.marker !== 'o' ? first.marker : null,
    span: join(spans, () => true),
    leadIn: before,
    why: first.section === 'requested-decision' || before === '' ? whereIs(first) : itemAfter(before),
  }))
}

/** A sub-item, or the rest of a sentence that a page break cut, belongs to the point above it. */
function belongs(block: Block, above: Span): boolean {
  return block.kind === 'item' || /^\p{Ll}/u.test(block.span.text) || !/[.;:)!?]$/.test(above.text)
}

function styleOf(block: Block): string {
  const marker = block.marker!
  if (/^\d+$/.test(marker)) return 'number'
  if (/^\d+\./.test(marker)) return 'sub-number'
  return /^[a-z]$/.test(marker) ? 'letter' : /^[IVXivx]+$/.test(marker) ? 'roman' : 'bullet'
}

function numberedAsPoint(block: Block): Point {
  const match = numberedPoint.exec(block.span.text)!
  return { number: match[1]!, span: part(block.span, match[0].length), leadIn: '', why: whereIs(block) }
}

function sentencesAsPoints(blocks: readonly Block[]): Point[] {
  const text = blocks.filter((block) => block.kind === 'paragraph')
  return text
    .filter((block) => verbOf(block.span.text) !== null && !/:$/.test(block.span.text))
    .map((block) => ({ number: null, span: part(block.span, 0), leadIn: '', why: whereIs(block) }))
}

/** The canonical verb of a decision's text, or null. */
function verbOf(text: string): string | null {
  let best: { name: string; at: number } | null = null
  for (const [name, pattern] of verbs) {
    const at = pattern.exec(text)?.index
    if (at !== undefined && (best === null || at < best.at)) best = { name, at }
  }
  return best?.name ?? plainVerb(text)
}

const particles =
  'aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|vol|voor|voort|vrij|weg|open|klaar|bekend|bijeen|mogelijk'
const withTe = new RegExp(
  String.raw`(?:\b(${particles})\s)?\bte\s(\p{Ll}{2,}en|gaan|staan|doen|zien)\b(?!.*\bte\s\p{Ll})`,
  'iu',
)

/** Any other verb that the point ends with: "uit te breiden", "te starten". */
function plainVerb(text: string): string | null {
  const match = withTe.exec(text)
  return match === null ? null : `${match[1]?.toLowerCase() ?? ''}${match[2]!.toLowerCase()}`
}

/** A point that names what is asked: "vaststelling van de verdeling". */
function nounOf(text: string): string | null {
  return nouns.find(([, noun]) => noun.test(text))?.[0] ?? null
}

const nouns: readonly (readonly [string, RegExp])[] = [
  ['vaststellen', /^(?:de )?vaststelling\b/i],
  ['kennisnemen', /^(?:ter )?kennis(?:neming|name)\b/i],
  ['goedkeuren', /^(?:de )?goedkeuring\b/i],
  ['beschikbaar stellen', /^(?:het )?beschikbaar(?:stelling|stellen)\b/i],
  ['machtigen', /^(?:een )?machtiging\b/i],
  ['deelnemen', /^(?:de )?deelname\b/i],
  ['ondertekenen', /^(?:de )?ondertekening\b/i],
  ['bespreken', /^(?:de )?bespreking\b/i],
  ['bevestigen', /^(?:de )?bevestiging\b/i],
  ['bekrachtigen', /^(?:de )?bekrachtiging\b/i],
  ['aanwijzen', /^(?:de )?(?:aanwijzing|benoeming)\b/i],
]

/** The annexes a text names, as in the paper: `ABC 25-04b`, `2`, `A`. */
function annexesIn(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(
    /\bbijlagen?\b\s*:?\s*((?:(?:[A-Z][A-Za-z&]{1,7} )?\d{2,4}-\d{1,5}[a-z]?|\d{1,2}[a-z]?\b|[A-Z]\b|[IVX]+\b)(?:\s*(?:,|en|\/|t\/m|&)\s*(?:(?:[A-Z][A-Za-z&]{1,7} )?\d{2,4}-\d{1,5}[a-z]?|\d{1,2}[a-z]?\b|[A-Z]\b|[IVX]+\b))*)/gi,
  )) {
    for (const name of match[1]!.split(/\s*(?:,|\ben\b|\/(?!m)|&)\s*/)) if (name !== '') found.push(name.trim())
  }
  for (const [, name] of text.matchAll(lettered)) if (!found.some((other) => other.endsWith(name!))) found.push(name!)
  return [...new Set(found)]
}

/** A paper's number with a letter is that of its annex: "(ABC 26-07a)". */
const lettered = /\b([A-Z][A-Za-z&]{1,7} \d{2,4}-\d{1,5}[a-z])\b/g
