import { brokenWords } from '../contradiction-messages.ts'
import { correctWords } from '../correction-messages.ts'
import { part, type Span } from '../span.ts'
import { distinctBy, type Facts, type Finding, finding } from './finding.ts'
import { isDutchWord, isPlainDutchWord } from './spelling.ts'

/** A place with a slip of the pen, and what it should be; null where only the author knows. */
type Slip = { readonly span: Span; readonly right: string | null }

/** Broken, doubled, glued and misspelt words, in one finding. */
export function brokenWordFindings(facts: Facts): Finding[] {
  const spans = facts.flow.blocks.filter(({ kind }) => kind !== 'heading').map(({ span }) => span)
  const found = [
    ...spans.flatMap(strayMarks),
    ...parted(spans),
    ...spans.flatMap(doubled),
    ...spans.flatMap(glued),
    ...misspelt(facts, spans),
  ]
  const sorted = found.filter(({ span }) => span.text !== '').sort((a, b) => a.span.at[0]! - b.span.at[0]!)
  const distinct = distinctBy(sorted, ({ span }) => span.text)
  if (distinct.length === 0) return []
  const shown = distinct
    .slice(0, most)
    .map(({ span, right }) => ({ text: span.text, right, at: facts.flow.passages.of(span) }))
  const words = brokenWords(shown.map(({ text }) => text))
  const passages = shown.map(({ at }) => at)
  return [finding('broken-word', 'laag', false, words, passages, correctWords(shown))]
}

/** More than this is another language or a bad scan: then a list helps nobody. */
const most = 20

function places(span: Span, pattern: RegExp): Span[] {
  return [...span.text.matchAll(pattern)].map((match) => part(span, match.index, match.index + match[0].length))
}

/** A mark that no word holds, between letters. A path or an address holds more of them. */
function strayMarks(span: Span): Slip[] {
  const found = places(span, /(?<![\p{L}\d\\/:@._~|-])\p{L}+[\\¬\ufffd^~|]\p{L}+(?![\p{L}\d\\/:@_~|])/gu)
  return found.map((one) => {
    const bare = one.text.replace(/\P{L}/gu, '')
    return { span: one, right: isDutchWord(bare) || isDutchWord(bare.toLowerCase()) ? bare : null }
  })
}

const doubles =
  /(?<![\p{L}-])(de de|een een|van van|en en|te te|of of|met met|ook ook|niet niet|wordt wordt|worden worden|naar naar|door door|de het|tussen tussen|bij bij|aan aan de|om om|(?:in in|op op|voor voor)(?= (?:de|het|een|elke?|iedere|alle|onze|deze) ))(?![\p{L}-])(?:\s\p{Ll}+(?![\p{L}-]))?/giu
const articleTwice =
  /(?<![\p{L}-])(?:van|voor|op|bij|aan|in|met|naar|uit|tot|over|door|tussen)\s(het (?:de|het))(?=\s\p{L})/giu
const beforeInfinitive = /(?<![\p{L}-])om\s(het de)(?=\s[^.;:,]{3,60}\ste\s)/giu
const givesTo =
  /\b(?:mogelijk|onmogelijk|makkelijk|gemakkelijk|moeilijk|eenvoudig|lastig|duidelijk|uitleggen|uit te leggen|geven|vragen|vertellen|melden|laten|voorleggen|voor te leggen|aanbieden|aan te bieden)\b/i

/** "de" at the end of a line beside "de voorzitter" of those who sign. */
const signature =
  /^\p{L}+\s\p{L}+\s(?:voorzitter|secretaris|directeur|burgemeester|griffier|dijkgraaf|wethouder|bestuurder|penningmeester|gedeputeerde)$/iu

/** The same word twice, or two articles. "het de" and "het het" can be right ("dat maakt het de raad mogelijk"), so only where they cannot. */
function doubled(span: Span): Slip[] {
  const twice = places(span, doubles).filter(({ text }) => !signature.test(text))
  const articles = [
    ...[...span.text.matchAll(articleTwice)],
    ...[...span.text.matchAll(beforeInfinitive)].filter(
      (match) => !givesTo.test(span.text.slice(match.index, match.index + 120)),
    ),
  ]
  const found = articles.map((match) => {
    const end = match.index + match[0].length
    return part(span, end - match[1]!.length, end)
  })
  return [...twice, ...found].map((one) => {
    const [first = '', second = '', ...next] = one.text.split(/\s+/)
    const isSame = first.toLowerCase() === second.toLowerCase()
    return { span: one, right: isSame ? [first, ...next].join(' ') : null }
  })
}

/** "deGemeente", "gedaan.De": a space is missing. */
function glued(span: Span): Slip[] {
  const found = [
    ...places(
      span,
      /(?<![\p{L}\d-])(?:de|het|een|van|voor|met|en|of|in|op|te|door|naar|bij)\p{Lu}\p{Ll}{3,}(?![\p{L}\d])/gu,
    ),
    ...places(span, /(?<![\p{L}\d@/._-])\p{Ll}{4,}[.!?]\p{Lu}\p{Ll}+(?![\p{L}\d@/._-])/gu),
  ]
  return found.map((one) => ({ span: one, right: one.text.replace(/(?=\p{Lu})/u, ' ') }))
}

const nounBehind =
  /(?<![\p{L}-])(\p{Ll}{4,})\s(\p{Ll}{3,}(?:ing|ingen|heid|heden|schap|schappen|atie|aties|iteit|verband))(?![\p{L}-])/gu

/** "samen werking" in a paper that also has "samenwerking". */
function parted(spans: readonly Span[]): Slip[] {
  const pairs = spans.flatMap((span) =>
    [...span.text.matchAll(nounBehind)].map((match) => ({
      whole: `${match[1]}${match[2]}`,
      place: part(span, match.index, match.index + match[0].length),
    })),
  )
  if (pairs.length === 0) return []
  const wanted = new Set(pairs.map(({ whole }) => whole))
  const written = new Set(
    spans.flatMap(({ text }) => text.match(/\p{Ll}{8,}/gu) ?? []).filter((one) => wanted.has(one)),
  )
  return pairs
    .filter(({ whole, place }) => written.has(whole) || (/^samen\s/.test(place.text) && isDutchWord(whole)))
    .map(({ place, whole }) => ({ span: place, right: whole }))
}

type Unknown = {
  readonly span: Span
  readonly capital: boolean
  readonly next: string
  readonly withNext: Span
  times: number
}

const word = /(?<![\p{L}\d\\/@._’'&-])\p{L}\p{Ll}{3,}(?![\p{L}\d\\/@_&’'-]|\.\p{L})/gu

/** Words that the list of Dutch words does not know and that are one slip away from one that it knows. */
function misspelt({ parties, themes, agreement }: Facts, spans: readonly Span[]): Slip[] {
  const { unknown, known } = unknownWords(spans)
  if (unknown.length > 40 + known / 20) return []
  const names = new Set(
    [agreement?.title ?? '', ...parties.map(({ name }) => name), ...themes.map(({ name }) => name)]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  )
  const stems = Map.groupBy(
    unknown.filter(({ capital }) => capital),
    ({ span }) => span.text.slice(0, 5),
  )
  return unknown
    .filter(({ span, times }) => times < 3 && !names.has(span.text.toLowerCase()))
    .filter((one) => !one.capital || stems.get(one.span.text.slice(0, 5))!.length === 1)
    .flatMap((one): Slip[] => {
      if (isSplit(one)) return [{ span: one.withNext, right: `${one.span.text}${one.next}` }]
      if (isGlued(one)) return [{ span: one.span, right: one.span.text.replace(gluedBefore, '$1 $2') }]
      const repairs = repairsOf(one.span.text, one.capital)
      return repairs.length === 0 ? [] : [{ span: one.span, right: repairs.length === 1 ? repairs[0]! : null }]
    })
}

/** "peilbe sluit": with the word behind it, it is one that is known. */
function isSplit({ span, capital, next }: Unknown): boolean {
  return !capital && next.length > 2 && span.text.length + next.length > 8 && isDutchWord(span.text + next)
}

const gluedBefore = /^(de|het|een|van|en|dat|is)(\p{Ll}{5,})$/u

/** "degemeente": an article or a little word that lost its space. */
function isGlued({ span, capital }: Unknown): boolean {
  const rest = gluedBefore.exec(span.text)?.[2]
  return !capital && rest !== undefined && isDutchWord(rest)
}

/** Each word once, up to a number that no paper of this kind comes to. */
function unknownWords(spans: readonly Span[]): { unknown: Unknown[]; known: number } {
  const seen = new Map<string, Unknown | null>()
  for (const span of spans) {
    if (isForeign(span.text)) continue
    for (const match of span.text.matchAll(word)) {
      const key = match[0].toLowerCase()
      const met = seen.get(key)
      if (met !== undefined) {
        if (met !== null) met.times += 1
        continue
      }
      if (seen.size >= 20_000) continue
      const inName = isBesideName(span.text, match.index, match[0])
      const isKnown = match[0].length > 30 || inName || isDutchWord(match[0]) || isDutchWord(key)
      const end = match.index + match[0].length
      const next = /^\s(\p{Ll}+)/u.exec(span.text.slice(end, end + 30))?.[1] ?? ''
      const withNext = part(span, match.index, end + 1 + next.length)
      const unknown = { span: part(span, match.index, end), capital: match[0] !== key, next, withNext, times: 1 }
      seen.set(key, isKnown ? null : unknown)
    }
  }
  const unknown = [...seen.values()].filter((one) => one !== null)
  return { unknown, known: seen.size - unknown.length }
}

/** A capital beside another capital is part of a name: "Jan Terpstra", "Den Oudenrijn". */
function isBesideName(text: string, index: number, found: string): boolean {
  if (!/^\p{Lu}/u.test(found)) return false
  const before = /(\S+)\s$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1] ?? ''
  const after = /^\s(\S+)/u.exec(text.slice(index + found.length, index + found.length + 40))?.[1] ?? ''
  return /^\p{Lu}/u.test(before) || /^\p{Lu}/u.test(after) || beforeNames.test(before)
}

/** A capital behind a word like these is the name of a place, a person or an organisation. */
const beforeNames =
  /^(?:gemeente|provincie|waterschap|stad|dorp|wijk|wethouder|burgemeester|gedeputeerde|dijkgraaf|mevrouw|heer|familie|in|te|uit|van|rond|bij|naar|rivier|polder|straat|bureau|stichting)$/i

const english = /\b(?:the|and|of|for|with|this|that|are|from|by|which|shall|should)\b/gi

/** A sentence in English is not held to the Dutch words. */
function isForeign(text: string): boolean {
  return (text.match(english)?.length ?? 0) > 2
}

/**
 * The known words that are one common slip of the pen away, of the likeliest kind of slip. One with a capital may be a name:
 * then only a letter too many or too few.
 */
function repairsOf(text: string, capital: boolean): string[] {
  if (text.length < (capital ? 9 : 6) || isAble(text.toLowerCase())) return []
  const lower = text.toLowerCase()
  const isRepaired = (candidate: string, part?: number) =>
    !isForm(candidate, lower) && isPlainDutchWord(candidate, part)
  const kinds: (() => string[])[] = [
    () => doublings(lower).filter((candidate) => isRepaired(candidate, 4)),
    () => (capital ? [] : swapped(lower).filter((candidate) => isRepaired(candidate, 4))),
    () => (capital ? [] : replaced(lower).filter((candidate) => isRepaired(candidate))),
    () => (capital || lower.length < 9 ? [] : completed(lower).filter((candidate) => isRepaired(candidate))),
  ]
  for (const repaired of kinds) {
    const found = [...new Set(repaired())]
    if (found.length > 0) return found.map((word) => (capital ? capitalised(word) : word))
  }
  return []
}

/** "koppelbaar": what can be done, made of any verb. */
function isAble(text: string): boolean {
  const stem = /^(\p{Ll}{3,})(?:baar|bare|baarheid)$/u.exec(text)?.[1]
  return stem !== undefined && (isDutchWord(stem) || isDutchWord(`${stem}en`))
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/** One that only has an ending more or less is a form of the word. */
function isForm(candidate: string, written: string): boolean {
  return written === candidate || written.startsWith(candidate) || candidate.startsWith(written)
}

/** The word with one letter doubled, or a double letter made single. */
function doublings(text: string): string[] {
  return [...text].flatMap((letter, at) => [
    text.slice(0, at) + letter + text.slice(at),
    ...(letter === text[at + 1] ? [text.slice(0, at) + text.slice(at + 1)] : []),
  ])
}

/** The word with two letters behind each other the other way round. */
function swapped(text: string): string[] {
  return [...text].slice(1).map((letter, at) => text.slice(0, at) + letter + text[at]! + text.slice(at + 2))
}

const alike: readonly (readonly [string, string])[] = [
  ['ei', 'ij'],
  ['ou', 'au'],
  ['f', 'v'],
  ['s', 'z'],
  ['d', 't'],
  ['g', 'ch'],
  ['i', 'ie'],
]

/** The word without one of its letters, or with letters that sound alike in the place of others. A linking s, n or e is taste. */
function replaced(text: string): string[] {
  return [...text].flatMap((letter, at) => [
    ...(/[sne]/.test(letter) ? [] : [text.slice(0, at) + text.slice(at + 1)]),
    ...alike.flatMap(([one, other]) => [
      ...(text.startsWith(one, at) && text.slice(at - 1) !== 'ed'
        ? [text.slice(0, at) + other + text.slice(at + one.length)]
        : []),
      ...(text.startsWith(other, at) ? [text.slice(0, at) + one + text.slice(at + other.length)] : []),
    ]),
  ])
}

/** The word with one letter more, of those that are most easily missed. */
function completed(text: string): string[] {
  return [...text].flatMap((_, at) => [...'enrtkdli'].map((letter) => text.slice(0, at) + letter + text.slice(at)))
}
