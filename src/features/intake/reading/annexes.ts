import type { AnnexFact } from '../facts.ts'
import type { Block, Flow } from './flow.ts'
import { cellsOf } from './grids.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { comparable, withoutArticle } from './vocabulary.ts'

type Annex = { readonly label: string | null; readonly title: Span | null; readonly span: Span }

const code = String.raw`(?:[A-Z][A-Za-z&]{1,7}[ -])?\d{2,4}-\d{1,5}[a-z]?`
const label = String.raw`(?:${code}|\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})`
const labelled = new RegExp(String.raw`^(?:[Bb]ijlage\s+)?(${label}|[a-h](?=[.)]\s))\s*(?:[.:)–-]|\t)\s*(?=\S)`, 'u')
const named = new RegExp(String.raw`^[Bb]ijlage\s+(${label})(?:\s*[.:)–-])?\s+(?=\p{Lu}|[‘'"“])`, 'u')
const inText = new RegExp(
  String.raw`\b[Bb]ijlagen?\s+((?:${label})(?:\s*(?:,|en|t\/m|&)\s*(?:${label})(?![\p{L}\d]))*)(?![\p{L}\d])(?:\sbij\s(?:het|de|dit|deze)\s(?!\p{L}*(?:[Ww]et|[Bb]esluit|[Rr]egeling)\b)[^().;:]{3,80}(?=\s\())?(?:\s*(?::\s*|\(|,\s(?=\p{Lu}[^,;:()]{3,80}\.?$))(\p{Lu}[^().;:]{3,80})\)?)?`,
  'gu',
)
/** A paper's number with a letter is that of its annex. */
const lettered = /\(([A-Z][A-Za-z&]{1,7} \d{2,4}-\d{1,5}[a-z])\)/g
const ofOther =
  /^\s+(?:bij|van|behorende bij)\s(?:de|het)\s(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Rr]ichtlijn|[Vv]erordening|Omgevings|jaar|begroting)/
/** How many there are: "Bijlagen 2". */
const counted = /^bijlagen\s+\d{1,2}$/i
const signs =
  /^(?:burgemeester en wethouders|het (?:dagelijks|algemeen) bestuur|het college|namens|de (?:secretaris|voorzitter|dijkgraaf|griffier|burgemeester|commissaris)|hoogachtend|aldus|gedeputeerde staten|met vriendelijke groet)\b|,$/i
const nothing = /^(?:geen|n\.?v\.?t\.?|niet van toepassing|-)\.?$/i
const inlineList =
  /^(?:meegezonden stukken|(?:stukken )?ter inzage|bijlage\(n\)|bijlagen?|bijgevoegd(?:e stukken)?)(?:\s(?:bij|van)\s(?:dit|deze|het|de)\s\p{L}+)?\s*(?::\s*|\t\s*:?\s*)(?=\S)/iu
/** In a list of annexes the number can stand bare: "1 Kaart van het gebied". */
const bareNumber = /^(\d{1,2}|[A-H])\s+(?=\p{Lu})/u

/** The annexes that the paper lists, and those that only its text names, each once. */
export function annexesOf(flow: Flow, sentences: readonly Sentence[]): AnnexFact[] {
  const own = ownLabel(flow)
  const listed = [
    ...sectionBlocks(flow).flatMap(annexesOfBlock),
    ...flow.blocks.flatMap(annexesOfLine),
    ...ledItems(flow.blocks).flatMap(annexesOfBlock),
    ...continued(flow.blocks).flatMap(annexesOfBlock),
    ...flow.tables.flatMap(({ caption, lines }) =>
      [...(caption === null ? [] : [caption]), ...lines].flatMap(annexAlone),
    ),
  ]
  const mentioned = sentences.flatMap(annexesInText).filter(({ label: name }) => name === null || name !== own)
  const labels = listed.some(({ label: name }) => name !== null)
  const whole = labels ? listed.filter(({ label: name }) => name !== null) : listed
  return distinct([...whole, ...mentioned]).map(({ label: name, title, span }, index) => ({
    id: `annex-${index + 1}`,
    label: name,
    title: title?.text ?? null,
    source: flow.passages.of(span),
  }))
}

/** The label of the paper itself, when it is an annex to another: "Bijlage 3 bij het voorstel" above all else. */
function ownLabel({ blocks }: Flow): string | null {
  const first = blocks.slice(0, 3).find(({ span }) => ownAnnex.test(span.text))
  return first === undefined ? null : ownAnnex.exec(first.span.text)![1]!
}

const ownAnnex = new RegExp(String.raw`^[Bb]ijlage\s(${label})(?![\p{L}\d])`, 'u')

/** "Bijlage 1 Bijdragen van partijen" above a table. */
function annexAlone(span: Span): Annex[] {
  const alone = span.text.length > 120 || /[.;]$/.test(span.text) ? null : named.exec(span.text)
  return alone === null ? [] : [{ label: alone[1]!, title: titled(part(span, alone[0].length)), span }]
}

/** "A Presentatie", "2) Begroting": a point of the list that reads as a heading, the first or the one after the point above. */
function isNextAnnex({ section, span }: Block, above: Block | undefined): boolean {
  const own = listLabel.exec(span.text)?.[1]
  if (own === undefined) return false
  if (above === undefined) return section === 'other' && /^(?:[AI][.)]?|1\))\s/.test(span.text)
  const before = above.marker ?? listLabel.exec(above.span.text)?.[1]
  return before !== undefined && labelsAfter(before).includes(own)
}

const listLabel = /^(\d{1,2}|[A-Z]|[IVX]{1,4})[.)]?\s+\p{Lu}/u
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

function labelsAfter(label: string): string[] {
  if (/^\d+$/.test(label)) return [String(Number(label) + 1)]
  const roman = romans.indexOf(label)
  const letter = label.length === 1 ? [String.fromCharCode(label.charCodeAt(0) + 1)] : []
  return [...letter, ...(roman < 0 ? [] : romans.slice(roman + 1, roman + 2))]
}

/** The blocks of the list of annexes, up to the names of who signs. */
function sectionBlocks(flow: Flow): Block[] {
  const blocks: Block[] = []
  let inside = false
  for (const block of flow.blocks) {
    const isNext = inside && isNextAnnex(block, blocks.at(-1))
    if (block.kind === 'heading' && !isNext) inside = block.section === 'annexes'
    else if (inside) {
      const afterList = block.kind === 'paragraph' && blocks.at(-1)?.kind === 'item' && !labelled.test(block.span.text)
      if (signs.test(block.span.text) || afterList) inside = false
      else blocks.push(block)
    }
  }
  return blocks
}

/** The points of a list that is led in as one of annexes, outside their section. */
function ledItems(blocks: readonly Block[]): Block[] {
  let isLed = false
  return blocks.filter((block) => {
    isLed =
      block.kind === 'item' ? isLed : block.section !== 'annexes' && /\bbijlagen?\b[^.:]{0,40}:$/i.test(block.span.text)
    return isLed && block.kind === 'item'
  })
}

/** The lines below "Bijlagen: A. Akkoord" that go on with the next label: "B. Kaart". */
function continued(blocks: readonly Block[]): Block[] {
  let last: string | null = null
  return blocks.filter((block) => {
    const own = block.marker ?? listLabel.exec(block.span.text)?.[1] ?? null
    const goesOn = last !== null && own !== null && labelsAfter(last).includes(own)
    last = goesOn ? own : (annexesOfLine(block).at(-1)?.label ?? null)
    return goesOn
  })
}

function annexesOfBlock(block: Block): Annex[] {
  const { kind, span, marker } = block
  if (/^\|.+\|$/.test(span.text)) return annexOfCells(barredCells(span))
  if (nothing.test(span.text) || /:$/.test(span.text) || span.text.length > 240) return []
  if (kind === 'cells') return annexOfCells(cellsOf(block))
  const more = [...span.text.matchAll(nextLabel)].map(({ index }) => index)
  if (more.length > 0) return [0, ...more].flatMap((from, index) => annexOf(part(span, from, more[index]), null))
  const told = kind === 'paragraph' && !labelled.test(span.text) ? mentionsIn(span) : []
  if (told.some(({ title }) => title !== null)) return told
  if (kind === 'paragraph' && /;\s/.test(span.text)) return piecesOf(span, 0).flatMap((piece) => annexOf(piece, null))
  return annexOf(span, marker !== null && /^[\p{L}\d]{1,3}$/u.test(marker) && marker !== 'o' ? marker : null)
}

/** A line that was taken for the rest of the one above: "Bijlage A: Kaart Bijlage B: Begroting". */
const nextLabel = new RegExp(String.raw`(?<=\S\s)[Bb]ijlage\s${label}\s?[.:)–-]\s`, 'gu')

/** A row that is drawn with bars and was taken for text: "| Bijlage A | Kaart |". */
function barredCells(span: Span): Span[] {
  return [...span.text.matchAll(/[^|\s][^|]*/g)].map(({ index, 0: cell }) =>
    part(span, index, index + cell.trimEnd().length),
  )
}

function annexOfCells(cells: readonly Span[]): Annex[] {
  const [first, second] = cells.filter(({ text }) => text !== '')
  if (first === undefined || second === undefined || /^(?:nr\.?|nummer|bijlage|titel|naam)$/i.test(first.text))
    return []
  const name = new RegExp(`^(?:[Bb]ijlage )?(${label})\\.?$`, 'u').exec(first.text)?.[1]
  return name === undefined
    ? [{ label: null, title: first, span: first }]
    : [{ label: name, title: second, span: second }]
}

/** One annex: its own label, or else the number of the list; what follows is its title. */
function annexOf(span: Span, marker: string | null): Annex[] {
  const match =
    labelled.exec(span.text) ?? named.exec(span.text) ?? (marker === null ? bareNumber.exec(span.text) : null)
  const title = titled(part(span, match?.[0].length ?? 0))
  if (title.text.length < 3 && match === null) return []
  return [{ label: match?.[1] ?? marker, title: title.text.length < 3 ? null : title, span }]
}

function titled(span: Span): Span {
  const start = /^(?:(?:het|de|een)\s)?/i.exec(span.text)![0].length
  return part(span, start, span.text.replace(/[.;,]$/, '').length)
}

/** "Bijlagen: A. Akkoord; B. Plan" in one line, or "Bijlage 1 Kaart" above or below the text, wherever it stands. */
function annexesOfLine({ kind, span, section }: Block): Annex[] {
  const alone = kind === 'item' || section === 'annexes' ? [] : annexAlone(span)
  if (alone.length > 0) return alone
  const lead = inlineList.exec(span.text)
  if (lead === null || kind === 'heading' || section === 'annexes') return []
  if (nothing.test(span.text.slice(lead[0].length)) || /^\d+$/.test(span.text.slice(lead[0].length))) return []
  const body = /^([^.]|\.(?=\s?\S))*\.?/.exec(span.text)![0]
  if (/^[1Aa][.)]\s/.test(span.text.slice(lead[0].length))) return lettersOf(span, lead[0].length)
  return piecesOf(span, lead[0].length, body.length).flatMap((piece) => annexOf(piece, null))
}

/** "A. Overeenkomst B. Kaart" in one cell: a new one at each letter or number. */
function lettersOf(span: Span, from: number): Annex[] {
  const starts = [...span.text.slice(from).matchAll(/(?:^|\s)(?=(?:\d{1,2}|[A-Ha-h])[.)]\s\p{Lu})/gu)].map(
    ({ index, 0: blank }) => from + index + blank.length,
  )
  return starts.flatMap((start, index) => annexOf(part(span, start, starts[index + 1]), null))
}

function piecesOf(span: Span, from: number, to = span.text.length): Span[] {
  const pieces: Span[] = []
  let start = from
  for (const match of span.text.slice(from, to).matchAll(/;\s*(?:en\s)?/g)) {
    pieces.push(part(span, start, from + match.index))
    start = from + match.index + match[0].length
  }
  return [...pieces, part(span, start, to)].filter(({ text }) => text !== '')
}

/** "(bijlage 1)", "bijlage 2 (Monitoringsplan)", "zie bijlage A en B". The name before a bracket is its title. */
function annexesInText({ span, block }: Sentence): Annex[] {
  return block.section === 'annexes' || inlineList.test(block.span.text) ? [] : mentionsIn(span)
}

function mentionsIn(span: Span): Annex[] {
  const found: Annex[] = []
  for (const match of span.text.matchAll(inText)) {
    if (ofOther.test(span.text.slice(match.index + match[0].length)) || counted.test(match[0])) continue
    const labels = match[1]!.split(/\s*(?:,|\ben\b|t\/m|&)\s*/)
    const at = part(span, match.index, match.index + `${match[0].split(/[:(]/)[0]}`.length)
    const title =
      labels.length > 1 ? null : (titleIn(span, match) ?? titleBefore(span, match.index) ?? titleTold(span, match))
    for (const name of labels) found.push({ label: name, title, span: at })
  }
  const loose = unlabelled.exec(span.text)
  const name = loose?.[1] ?? loose?.[2]
  if (loose !== null && name !== undefined) {
    const start = loose.index + loose[0].indexOf(name)
    const title = part(span, start, start + name.length)
    found.push({ label: null, title, span: title })
  }
  for (const match of span.text.matchAll(lettered))
    found.push({
      label: match[1]!,
      title: titleBefore(span, match.index + 1),
      span: part(span, match.index + 1, match.index + match[0].length - 1),
    })
  return found
}

function titleIn(span: Span, match: RegExpExecArray | RegExpMatchArray): Span | null {
  if (match[2] === undefined) return null
  const start = match.index! + match[0].lastIndexOf(match[2])
  return part(span, start, start + match[2].length)
}

/** The words between the last article and the bracket: "met het werkplan 2026 (bijlage 2)". */
function titleBefore(span: Span, bracket: number): Span | null {
  const before = span.text.slice(0, bracket)
  if (!/\((?:zie )?$/.test(before)) return null
  const end = before.replace(/\s*\((?:zie )?$/, '').length
  const starts = [
    ...before
      .slice(0, end)
      .matchAll(
        /(?<!\b(?:van|voor|tussen|over|bij|met|in)\s)\b(?:de|het|een)\s|\b(?:nemen van|stemmen met|gaan met)\s(?:de|het|een)\s/gi,
      ),
  ]
  const last = starts.at(-1)
  if (last === undefined) return null
  const title = part(span, last.index + last[0].length, end)
  return title.text.length < 3 || title.text.length > 110 || withoutArticle(title.text) === '' ? null : title
}

/** "Het overzicht is opgenomen als bijlage 4", "In bijlage A staat de verdeelsleutel". */
function titleTold(span: Span, match: RegExpExecArray | RegExpMatchArray): Span | null {
  const from = match.index! + match[0].length
  const front = toldBefore.exec(span.text.slice(0, match.index))
  const isPlace = /\b[Ii]n $/.test(span.text.slice(0, match.index))
  const behind = (isPlace ? toldBehind : holds).exec(span.text.slice(from))
  if (front !== null) return part(span, front[0].indexOf(front[1]!), front[0].indexOf(front[1]!) + front[1]!.length)
  if (behind === null) return null
  const start = from + behind[0].indexOf(behind[1]!)
  return part(span, start, start + behind[1]!.length)
}

const toldBefore =
  /^(?:De|Het|Een)\s(\p{Ll}[^,;:.()]{2,70}?)\s(?:is|zijn|staat|staan|vindt u|treft u)\s(?:(?:opgenomen|bijgevoegd|toegevoegd|te vinden|beschreven|uitgewerkt|aangegeven)\s)?(?:als|in)\s$/u
const toldBehind =
  /^\s(?:staat|staan|vindt u|treft u)\s(?:de|het|een)\s(\p{Ll}[^,;:.()]{2,60}?)(?:\s(?:opgenomen|aan))?[.,]/u
/** "Bijlage 1 bevat de verdeling, bijlage 2 de planning." */
const holds =
  /^(?:\s(?:bevat|omvat|geeft|toont|beschrijft|regelt|betreft|vermeldt|noemt))?\s(?:de|het|een)\s(\p{L}[^,;:.()]{2,60}?)(?:\sen\s(?:in\s)?bijlage\s.*)?[.,;]/u
/** "Als bijlage is het conceptakkoord bijgevoegd", "De tekst gaat als bijlage bij dit voorstel": an annex without a label. */
const unlabelled =
  /\b[Aa]ls bijlage(?:\sbij\s(?:dit|deze)\s\p{Ll}+)?\s(?:is|zijn|gaat|gaan|treft u|vindt u)\s(?:de|het|een)\s(\p{L}[^,;:.()]{2,60}?)\s(?:bijgevoegd|toegevoegd|opgenomen|meegezonden|mee|aan)[.,]|^(?:De|Het|Een)\s(\p{L}[^,;:.()]{2,60}?)\s(?:is|zijn|gaat|gaan)\sals bijlage\s(?:bij\s(?:dit|deze)\s|bijgevoegd|toegevoegd|opgenomen|meegezonden)/u

/** Each label once: a title from the list goes before one from the text. Without a label, each title once. */
function distinct(annexes: readonly Annex[]): Annex[] {
  const kept = new Map<string, Annex>()
  const titles = new Set<string>()
  for (const annex of annexes) {
    const title = annex.title === null ? null : comparable(annex.title.text)
    const key = annex.label === null ? `title ${title}` : comparable(annex.label)
    const earlier = kept.get(key)
    if (earlier === undefined && annex.label === null && title !== null && titles.has(title)) continue
    if (title !== null) titles.add(title)
    if (earlier === undefined) kept.set(key, annex)
    else if (earlier.title === null && annex.title !== null) kept.set(key, { ...earlier, title: annex.title })
  }
  return [...kept.values()].filter(({ label: name, title }) => name !== null || title !== null)
}
