import { expansionsIn, fitting, writtenBefore } from './expansions.ts'
import type { Block, Flow } from './flow.ts'
import { part, type Span } from './span.ts'
import { withoutArticle } from './vocabulary.ts'

export type Abbreviation = { readonly short: string; readonly expansion: string | null; readonly span: Span }

/** Every reader of a board paper knows these; asking to write them out would be noise. */
const known = new Set(
  `BO ALV VN NAVO RWS RVO UWV VNG IPO UvW EU EG BTW ICT IT AVG GR AB DB PS GS MT OR HR CBS PBL RIVM CPB SCP NEN ISO PDF NL BV NV B&W BW MKB MBO HBO WO CAO OV HOV ID TK EK GGD BES
  IenW IenM BZK EZ EZK LNV LVVN VWS OCW SZW VRO KGG AZ BZ JenV KVK WOZ WMO WNRA CO AI PvdA VVD CDA D66 SP FTE EUR PM NVT OK`.split(
    /\s+/,
  ),
)
const letters = String.raw`\p{Lu}{2,6}\d?|\p{Lu}{1,2}\p{Ll}{1,2}\p{Lu}{1,3}|\p{Lu}&\p{Lu}`
const token = new RegExp(String.raw`(?<![\p{L}\d€-])(?:${letters})(?![\p{L}\d])`, 'gu')

/** Words that everybody reads as a word; they are no abbreviations to a reader. */
const words = new Set('NL EU VN BTW ICT IT PDF NV BV TV OK EUR FTE PM NVT ID CO NH CD'.split(' '))

/** The abbreviations of the paper with what they stand for, where the paper says so. */
export function abbreviationsOf(flow: Flow): Abbreviation[] {
  const running = [
    ...flow.blocks.filter((block) => block.kind !== 'heading').map(({ span }) => span),
    ...flow.tables.flatMap((table) => table.lines),
  ]
  const headings = flow.blocks.filter((block) => block.kind === 'heading').map(({ span }) => span)
  const titles = new Set(headings)
  const text = [...running, ...headings].map((span) => span.text).join('\n')
  const expansionOf = expansionsIn(text, listedExpansions(flow.blocks))
  const found = new Map<string, Abbreviation>()
  for (const span of running) for (const one of explainedIn(span)) if (!found.has(one.short)) found.set(one.short, one)
  for (const span of [...running, ...headings]) {
    const shouted = isShouted(span.text) || (titles.has(span) && oneWord.test(span.text))
    for (const match of span.text.matchAll(token)) {
      const short = match[0]
      const before = span.text.slice(Math.max(0, match.index - 6), match.index)
      const after = span.text.slice(match.index + short.length)
      if (found.has(short) || isNoAbbreviation(short, before, after)) continue
      if (shouted && !(before.endsWith('(') && after.startsWith(')'))) continue
      const expansion = expansionOf(short)
      if (expansion === null && plainWords.test(short)) continue
      found.set(short, { short, expansion, span: part(span, match.index, match.index + short.length) })
    }
  }
  return [...found.values()].sort((a, b) => a.span.at[0]! - b.span.at[0]!)
}

/** Forms that only count where the paper explains them: "(Wvr)", "(gft)", "(TWh)", "(NT2)". */
function explainedIn(span: Span): Abbreviation[] {
  return [...span.text.matchAll(bracketed)].flatMap((match) => {
    const short = match[1]!
    const expansion =
      words.has(short.toUpperCase()) || everyday.test(short)
        ? null
        : writtenBefore(short, span.text.slice(0, match.index))
    const start = match.index + match[0].indexOf(short)
    return expansion === null ? [] : [{ short, expansion, span: part(span, start, start + short.length) }]
  })
}

const bracketed =
  /\s\((?:hierna: |afgekort: |afgekort )?(\p{Lu}\p{Ll}{1,4}|(?:\p{Lu}\p{Ll}{1,2}){2,3}|\p{Lu}{2,4}\p{Ll}{1,2}|\p{Ll}{2,5}|\p{Lu}{2,5}\d)(?=[),;])/gu
/** Words that stand between brackets by themselves. */
const everyday =
  /^(?:zie|excl|incl|ca|circa|max|min|mits|ook|deels|nieuw|oud|btw|fte|nvt|punt|alle|geen|samen|ja|nee|vast|los|kern)$/i

/** Small words that are written in capitals for their weight: "de oevers EN de bodem". */
const plainWords =
  /^(?:EN|OF|DE|HET|EEN|VAN|IN|OP|TE|DAT|MET|NIET|WEL|GEEN|DAN|ALS|OM|BIJ|VOOR|NA|ER|IS|ZIJN|AAN|TOT|UIT|ALLE|ALLEEN|NU|JA|NEE|LET)$/
const units = /^(?:[KMGT]W[hp]?|[MGT]B|PJ|[KM]V|HA|KM|DB|PK)$/

/** What comes behind the first letters of a number of a paper: "VRH-AB-2026-19", "BOW 26/19". */
const ofCode = /^(?:[-/.]\p{Lu}[\p{L}\d]{0,7})*[ /.-]?\d{2}/u

function isNoAbbreviation(short: string, before: string, after: string): boolean {
  const isUnit = units.test(short) && /\d\s?$/.test(before)
  const isPostcode = short.length === 2 && /(?<!\d)\d{4} ?$/.test(before)
  return (
    isUnit ||
    isRoman(short) ||
    /^-(?:voorstel|stuk|advies)/.test(after) ||
    words.has(short.replace(/\d$/, '')) ||
    isPostcode ||
    ofCode.test(after)
  )
}

/** What a list of words says of them: under its heading, or where its letters are those of the words: "a. WBP: het Waterbeheerprogramma". */
function listedExpansions(blocks: readonly Block[]): Map<string, string> {
  const listed = new Map<string, string>()
  for (const { kind, heading, span } of blocks) {
    if (kind === 'heading') continue
    const match = /^[‘'"“]?(\S{2,9}?)[’'"”]?\s*(?:[:=–-]|\t)?\s+(?:staat voor\s)?(\p{L}.{3,120})$/u.exec(span.text)
    if (match === null) continue
    const words = withoutArticle(match[2]!.replace(/[.;]$/, '').trim())
    const isList =
      /\b(?:afkortingen|begrippen|definities|begripsbepalingen|lijst van woorden|woordenlijst)\b|begrippenlijst/i.test(
        heading ?? '',
      )
    const isMarked = /^\S{2,9}\s*[:=–\t-]/u.test(span.text)
    const short = match[1]!.replace(/[:=]$/, '')
    const whole = isList && /\bafkortingen/i.test(heading ?? '') ? words : isMarked ? meantBy(short, words) : null
    if (whole !== null && !listed.has(short)) listed.set(short, whole)
  }
  return listed
}

/** The words at the start of an explanation that have the letters; null where they have not. */
function meantBy(short: string, words: string): string | null {
  if (!/\p{Lu}.*\p{Lu}/u.test(short)) return null
  const ends = [...words.matchAll(/(?=[,;:(]|\s(?:die|dat|waar\p{L}*|zoals|als)\s|$)/gu)].map(({ index }) => index)
  const runs = ends.map((end) => words.slice(0, end).trim())
  return runs.find((run) => fitting(short, run) === run) ?? null
}

/** Those a reader may not know and the paper never writes out. */
export function unexplained(abbreviations: readonly Abbreviation[]): Abbreviation[] {
  return abbreviations.filter(({ short, expansion }) => expansion === null && !known.has(short))
}

/** A line in capitals only holds words, not abbreviations, but for what it puts between brackets. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const isOneWord = words.length === 1 && words[0]!.length > 4 && text.length < words[0]!.length + 9
  return (words.length > 1 || isOneWord) && words.every((word) => word === word.toUpperCase())
}

/** "GELD" as a heading; an abbreviation stands in the text too. */
const oneWord = /^(?:\d{1,2}\.?\s)?\p{Lu}+$/u

function isRoman(short: string): boolean {
  return /^[IVXLC]+$/.test(short)
}
