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
const letters = String.raw`\p{Lu}{2,6}\d?|\p{Lu}{1,2}\p{Ll}{1,2}\p{Lu}{1,3}|\p{Lu}&\p{Lu}`
const token = new RegExp(String.raw`(?<![\p{L}\d€-])(?:${letters})(?![\p{L}\d])`, 'gu')
const inBrackets = new RegExp(
  String.raw`\s\(\s?(?:hierna:? |verder:? |afgekort:? )?['"‘“]?(${letters})['"’”]?\s?[,)]`,
  'gu',
)
const behind = new RegExp(String.raw`(?<!\p{L})(${letters})\s\((\p{L}[^()]{5,80})\)`, 'gu')

/** The abbreviations of the paper with what they stand for, where the paper says so. */
export function abbreviationsOf(flow: Flow): Abbreviation[] {
  const spans = [
    ...flow.blocks.filter((block) => block.kind !== 'heading').map(({ span }) => span),
    ...flow.tables.flatMap((table) => table.lines),
  ]
  const words = indexed(spans.map(({ text }) => text).join('\n'))
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

/** The text of a paper, with where each letter begins a word: to search all of it for every abbreviation takes too long. */
type Words = {
  readonly text: string
  readonly starts: ReadonlyMap<string, readonly number[]>
  /** by abbreviation: its first match between brackets, and the first words between brackets behind it */
  readonly bracketed: ReadonlyMap<string, RegExpExecArray>
  readonly explained: ReadonlyMap<string, string>
}

function indexed(text: string): Words {
  const starts = Map.groupBy(text.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter)
  const explained = new Map<string, string>()
  for (const [, short, meaning] of text.matchAll(behind)) if (!explained.has(short!)) explained.set(short!, meaning!)
  const bracketed = new Map<string, RegExpExecArray>()
  for (const match of text.matchAll(inBrackets)) if (!bracketed.has(match[1]!)) bracketed.set(match[1]!, match)
  return {
    text,
    starts: new Map([...starts].map(([letter, found]) => [letter, found.map(({ index }) => index)])),
    bracketed,
    explained,
  }
}

/** The first match of a pattern that starts a word with this letter, in capitals or not. The pattern must be sticky. */
function firstAt({ text, starts }: Words, letter: string, pattern: RegExp): RegExpExecArray | null {
  const places = [letter.toUpperCase(), letter.toLowerCase()].map((one) => starts.get(one) ?? [])
  for (const place of inOrder(places[0]!, places[1]!)) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return null
}

function* inOrder(some: readonly number[], others: readonly number[]): Generator<number> {
  let [one, other] = [0, 0]
  while (one < some.length || other < others.length) {
    if ((some[one] ?? Number.POSITIVE_INFINITY) < (others[other] ?? Number.POSITIVE_INFINITY)) yield some[one++]!
    else yield others[other++]!
  }
}

function expansionOf(short: string, words: Words): string | null {
  return beside(short, words) ?? spelledOut(short, words)
}

/** "Vereniging van Schippers (VvS)" or "VvS (Vereniging van Schippers)". */
function beside(short: string, words: Words): string | null {
  const bracketed = words.bracketed.get(short)
  if (bracketed !== undefined) {
    const before = /[^().;:\n]*$/.exec(words.text.slice(Math.max(0, bracketed.index - 90), bracketed.index))![0]
    const listed = bracketed[0].endsWith(',') && !initialsMatch(short, fitting(short, before))
    if (before.length > 2 && !listed) return withoutArticle(fitting(short, before))
  }
  const after = words.explained.get(short)
  return after !== undefined && initialsMatch(short, after) ? after : null
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
function spelledOut(short: string, words: Words): string | null {
  const letters = [...short.replace('&', '')]
  if (letters.length < 3) return null
  const link = String.raw`(?:(?:van|voor|de|het|en|der|des|in|op)\s){0,3}`
  const pattern = letters
    .map((letter) => String.raw`[${letter.toUpperCase()}${letter.toLowerCase()}]\p{Ll}+`)
    .join(String.raw`,?[\s/-]${link}`)
  const match = firstAt(words, letters[0]!, new RegExp(pattern, 'uy'))
  if (match !== null && /^\p{Lu}/u.test(match[0])) return match[0]
  const parts = letters.map(
    (letter) => (letter === letter.toLowerCase() ? letter : `[${letter}${letter.toLowerCase()}]`) + String.raw`\p{Ll}*`,
  )
  const plain = firstAt(words, letters[0]!, new RegExp(parts.join(String.raw`[\s/-]`), 'uy'))
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
