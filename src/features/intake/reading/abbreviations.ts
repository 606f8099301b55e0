import type { Flow } from './flow.ts'
import { part, type Span } from './span.ts'
import { initialsOf, withoutArticle } from './vocabulary.ts'

export type Abbreviation = { readonly short: string; readonly expansion: string | null; readonly span: Span }

/** Every reader of a board paper knows these; asking to write them out would be noise. */
const known = new Set(
  `BO ALV VN NAVO RWS RVO UWV VNG IPO UvW EU EG BTW ICT IT AVG GR AB DB PS GS MT OR HR CBS PBL RIVM CPB SCP NEN ISO PDF NL BV NV B&W BW MKB MBO HBO WO CAO OV HOV ID TK EK GGD BES
  IenW IenM BZK EZ EZK LNV LVVN VWS OCW SZW VRO KGG AZ BZ JenV KVK WOZ WMO WNRA CO AI PvdA VVD CDA D66 SP FTE EUR PM NVT OK`.split(
    /\s+/,
  ),
)
const token = /(?<![\p{L}\d€-])(?:\p{Lu}{2,6}\d?|\p{Lu}{1,2}\p{Ll}{1,2}\p{Lu}{1,3}|\p{Lu}&\p{Lu})(?![\p{L}\d])/gu

/** The abbreviations of the paper with what they stand for, where the paper says so. */
export function abbreviationsOf(flow: Flow): Abbreviation[] {
  const spans = [
    ...flow.blocks.filter((block) => block.kind !== 'heading').map(({ span }) => span),
    ...flow.tables.flatMap((table) => table.lines),
  ]
  const words = spans.map(({ text }) => text).join('\n')
  const found = new Map<string, Abbreviation>()
  for (const span of spans) {
    if (isShouted(span.text)) continue
    for (const match of span.text.matchAll(token)) {
      const short = match[0]
      const inNumber = /^[ /-]?\d{2}/.test(span.text.slice(match.index + short.length))
      const inPostcode = /(?<!\d)\d{4} ?$/.test(span.text.slice(Math.max(0, match.index - 6), match.index))
      if (found.has(short) || isRoman(short) || inNumber || (inPostcode && short.length === 2)) continue
      found.set(short, {
        short,
        expansion: expansionOf(short, words),
        span: part(span, match.index, match.index + short.length),
      })
    }
  }
  return [...found.values()].sort((a, b) => a.span.at[0]! - b.span.at[0]!)
}

/** Those a reader may not know and the paper never writes out. */
export function unexplained(abbreviations: readonly Abbreviation[]): Abbreviation[] {
  return abbreviations.filter(({ short, expansion }) => expansion === null && !known.has(short))
}

/** A line in capitals only holds words, not abbreviations. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length > 1 && words.every((word) => word === word.toUpperCase())
}

function isRoman(short: string): boolean {
  return /^[IVXLC]+$/.test(short)
}

function expansionOf(short: string, words: string): string | null {
  return beside(short, words) ?? spelledOut(short, words)
}

/** "Vereniging van Schippers (VvS)" or "VvS (Vereniging van Schippers)". */
function beside(short: string, words: string): string | null {
  const bracketed = new RegExp(
    String.raw`\s\(\s?(?:hierna:? |verder:? |afgekort:? )?['"‘“]?${short}['"’”]?\s?[,)]`,
    'u',
  ).exec(words)
  if (bracketed !== null) {
    const before = /[^().;:\n]*$/.exec(words.slice(Math.max(0, bracketed.index - 90), bracketed.index))![0]
    const listed = bracketed[0].endsWith(',') && !initialsMatch(short, fitting(short, before))
    if (before.length > 2 && !listed) return withoutArticle(fitting(short, before))
  }
  const after = new RegExp(String.raw`(?<!\p{L})${short}\s\((\p{L}[^()]{5,80})\)`, 'u').exec(words)
  return after !== null && initialsMatch(short, after[1]!) ? after[1]! : null
}

/** The shortest run of words before the bracket that has the letters; the whole when none has. */
function fitting(short: string, before: string): string {
  const list = before.trim().split(' ')
  for (let from = list.length - 1; from >= 0; from -= 1) {
    const words = list.slice(from).join(' ')
    if (initialsMatch(short, words)) return words
  }
  return list.slice(-Math.max(short.length, 2)).join(' ')
}

/** Words anywhere in the paper of which the capitals or first letters are the abbreviation. */
function spelledOut(short: string, words: string): string | null {
  const letters = [...short.replace('&', '')]
  if (letters.length < 3) return null
  const link = String.raw`(?:(?:van|voor|de|het|en|der|des|in|op)\s){0,3}`
  const pattern = letters
    .map((letter) => String.raw`[${letter.toUpperCase()}${letter.toLowerCase()}]\p{Ll}+`)
    .join(String.raw`,?[\s/-]${link}`)
  const match = new RegExp(String.raw`(?<!\p{L})${pattern}`, 'u').exec(words)
  if (match !== null && /^\p{Lu}/u.test(match[0])) return match[0]
  const plain = new RegExp(
    String.raw`(?<!\p{L})${letters.map((letter) => (letter === letter.toLowerCase() ? letter : `[${letter}${letter.toLowerCase()}]`) + String.raw`\p{Ll}*`).join(String.raw`[\s/-]`)}`,
    'u',
  ).exec(words)
  return plain !== null &&
    /^\p{Lu}/u.test(plain[0]) &&
    plain[0].split(' ').every((word) => word.length > 1 || /[a-z]/.test(short)) &&
    plain[0].includes(' ')
    ? plain[0]
    : null
}

function initialsMatch(short: string, words: string): boolean {
  const wanted = short.toLowerCase().replace('&', '')
  return initialsOf(words).includes(wanted) || capitalsOf(words) === wanted
}

function capitalsOf(words: string): string {
  return (words.match(/\p{Lu}/gu) ?? []).join('').toLowerCase()
}
