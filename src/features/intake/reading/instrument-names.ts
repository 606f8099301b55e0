import type { InstrumentFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import { fitting } from './expansions.ts'
import { commonFirst, generic, headOf, isLink, type NameHead, notOfLaw, organisation } from './instrument-words.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { bodyNoun, organisationWord } from './vocabulary.ts'

/** A name of an agreement, programme, strategy or law in a sentence. */
export type FoundName = {
  /** without its year and without an article */
  readonly name: Span
  readonly kind: InstrumentFact['kind']
  /** the word that tells the kind: "programma" */
  readonly noun: string
  readonly year: string | null
  /** the abbreviation behind it in brackets */
  readonly short: string | null
  readonly sentence: Sentence
  /** where the name begins, and where it, its year and its abbreviation end, in the sentence */
  readonly start: number
  readonly end: number
}

type Token = { readonly text: string; readonly start: number; readonly end: number }

/** The names in a sentence, in their order. Names of general things ("het programma", "een werkplan") are not among them. */
export function instrumentNamesIn(sentence: Sentence): FoundName[] {
  const { text } = sentence.span
  const tokens = tokensOf(text)
  const found: FoundName[] = []
  let free = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const head = headOf(tokens[index]!.text)
    if (head === null || index < free) continue
    const introduces = head.noun === 'nota' && headOf(tokens[index + 1]?.text ?? '') !== null
    const name = introduces ? null : nameAt(text, tokens, index, head, free)
    if (name === null) continue
    free = name.next
    found.push(foundName(sentence, tokens, name, head))
  }
  const behind = nameBehindRelation(sentence).filter(({ start, end }) =>
    found.every((name) => name.end <= start || name.start >= end),
  )
  return [...behind, ...found]
}

/** "is een uitwerking van de Regionale Structuur Warmte": what an agreement stems from is one, whatever it is called. */
function nameBehindRelation(sentence: Sentence): FoundName[] {
  const { text } = sentence.span
  const match = stemsFrom.exec(text)
  if (match === null) return []
  const name = match[1]!
  const from = match.index + match[0].length - name.length
  const words = name.split(' ')
  if (words.some((word) => organisation.test(word)) || ofOrganisation.test(name)) return []
  const to = from + name.length
  const year = yearAfter(text, to)
  return [
    {
      name: part(sentence.span, from, to),
      kind: words.map(headOf).find((head) => head !== null)?.kind ?? 'other',
      noun: words[0]!,
      year: year?.value ?? null,
      short: null,
      sentence,
      start: from,
      end: year?.end ?? to,
    },
  ]
}

const stemsFrom =
  /\b(?:vloeit voort uit|voortvloeit uit|(?:een|de) uitwerking van|in de plaats van|vervangt)\s(?:de|het)\s(\p{Lu}[\p{L}-]+(?:\s(?:(?:van|voor|en|de|het|der|op|in)\s){0,2}\p{Lu}[\p{L}-]+)+)/u
/** Words that hold an organisation or a body. */
export const ofOrganisation = new RegExp(`${organisationWord.source}|(?<!\\p{L})${bodyNoun}(?!\\p{L})`, 'iu')

/** Words with the marks inside them; a mark at a word's end stands between the words. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\d](?:[\p{L}\d&'’+./–-]*[\p{L}\d])?|&/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

type Name = {
  readonly at: number
  readonly first: number
  readonly last: number
  readonly next: number
  readonly from: number
  readonly to: number
}

function nameAt(text: string, tokens: readonly Token[], index: number, head: NameHead, free: number): Name | null {
  const first = firstOf(text, tokens, index, free)
  const quoted = quotedAfter(text, tokens[index]!.end)
  if (quoted !== null) {
    const next = tokens.findIndex(({ start }) => start >= quoted)
    return {
      at: index,
      first,
      last: index,
      next: next < 0 ? tokens.length : next,
      from: tokens[first]!.start,
      to: quoted,
    }
  }
  const last = lastOf(text, tokens, index, head, first)
  const name = { at: index, first, last, next: last + 1, from: tokens[first]!.start, to: tokens[last]!.end }
  return isName(text, tokens, index, head, name) ? name : null
}

/** Whether the words are a name of their own: a name behind the noun, or a capital that no sentence begins with. */
function isName(text: string, tokens: readonly Token[], index: number, head: NameHead, name: Name): boolean {
  const { first, last } = name
  const word = tokens[index]!.text
  if (last > index) return !(head.prefix === '' && /^\p{Ll}/u.test(word) && isLink(tokens[index + 1]!.text))
  const capital = /^\p{Lu}/u.test(word)
  const dated = yearAfter(text, name.to) !== null && /^\s\(?(?:19|20)\d\d/.test(text.slice(name.to))
  if (head.prefix === '') return capital && (index - first >= 2 || (first < index && dated))
  if (generic.test(word))
    return dated && (capital || /^(?:coalitie|college|hoofdlijnen|bestuurs)-?(?:akkoord|programma)$/.test(word))
  if (first < index && /^\s\(\p{Lu}{2,6}\d?\)/u.test(text.slice(name.to))) return true
  return capital && (first < index || dated || !startsSentence(text, tokens[index]!.start))
}

function startsSentence(text: string, start: number): boolean {
  return start < 2 || /(?:[.:;!?–-]\s*)[‘'"“(]?$/.test(text.slice(Math.max(0, start - 6), start))
}

/** Back over the capitals before the noun: "Nationaal Programma", "Regionale Energie Strategie". */
function firstOf(text: string, tokens: readonly Token[], index: number, free: number): number {
  let first = index
  while (first > free && index - first < 4) {
    const before = tokens[first - 1]!
    if (first - 2 >= free && isHalf(text, tokens, first)) {
      first -= 2
      continue
    }
    const apart = text.slice(before.end, tokens[first]!.start) !== ' '
    if (apart || !/^\p{Lu}/u.test(before.text) || commonFirst.test(before.text) || isYear(before.text)) break
    if (/^[A-Z]{1,2}\d{1,3}$/.test(before.text)) break
    if (headOf(before.text) !== null) break
    first -= 1
  }
  return first
}

/** "Woon- en Bouwagenda": the first half of a double name. */
function isHalf(text: string, tokens: readonly Token[], first: number): boolean {
  const [half, and] = [tokens[first - 2]!, tokens[first - 1]!]
  return and.text === 'en' && text.slice(half.end, and.start) === '- ' && /^\p{Lu}/u.test(half.text)
}

/** On over the name behind the noun: capitals, small words between them, and the plain words of a law. */
function lastOf(text: string, tokens: readonly Token[], index: number, head: NameHead, first: number): number {
  const touches = (at: number) => text.slice(tokens[at - 1]!.end, tokens[at]?.start) === ' '
  let last = index
  for (let at = index + 1; at < tokens.length && touches(at) && at - index < 12; at += 1) {
    const { text: word } = tokens[at]!
    if (isLink(word) && linksOn(tokens, at, index, last, touches)) continue
    if (!isNameWord(word) || isYear(word) || (organisation.test(word) && !isYear(tokens[at + 1]?.text ?? ''))) break
    if (headOf(word) !== null && at - last > 1) break
    last = at
  }
  if (last === index + 1) last = endOfList(text, tokens, last)
  if (last > index && isLowerGroup(tokens[last + 1]?.text) && touches(last + 1)) return last + 1
  const isFrame = /^(?:kader|raam|uitvoerings|invoerings)$/.test(head.prefix)
  const plainLaw =
    (head.kind === 'law' &&
      (head.prefix === '' || isFrame) &&
      (/^\p{Lu}/u.test(tokens[index]!.text) || first < index)) ||
    isDatedNota(text, tokens, index)
  const decision = /^(?:Besluit|Regeling)$/.test(tokens[index]!.text) && startsSentence(text, tokens[index]!.start)
  return last === index && plainLaw && !decision ? lawEnd(tokens, index, touches) : last
}

/** "Deal Zeevaart, Binnenvaart en Havens": a name that is a list of plain words. */
function endOfList(text: string, tokens: readonly Token[], last: number): number {
  const rest = /^((?:, \p{Lu}\p{Ll}{2,})+ en (\p{Lu}\p{Ll}{2,}))(?![\p{L}-])/u.exec(text.slice(tokens[last]!.end))
  if (rest === null) return last
  const end = tokens[last]!.end + rest[0].length
  const words = tokens.slice(last + 1).filter((token) => token.end <= end && token.text !== 'en')
  const plain = words.every((token) => headOf(token.text) === null && !organisation.test(token.text))
  return plain ? tokens.findIndex((token) => token.end === end) : last
}

/** A small word goes on when a capital follows it: not "en" before another name, not "van het" before its owner. */
function linksOn(
  tokens: readonly Token[],
  at: number,
  index: number,
  last: number,
  touches: (at: number) => boolean,
): boolean {
  let next = at + 1
  while (next < tokens.length && next - at < 3 && isLink(tokens[next]!.text) && touches(next)) next += 1
  const follows = tokens[next]
  if (follows === undefined || !touches(next) || !isNameWord(follows.text) || isYear(follows.text)) return false
  const isWhose = organisation.test(follows.text) && !isYear(tokens[next + 1]?.text ?? '')
  if (headOf(follows.text) !== null || isWhose) return false
  const begins = last === index
  if (tokens[at]!.text === 'en' && next > at + 1) return false
  return !begins || /^(?:van|voor|de|het|der)$/.test(tokens[at]!.text)
}

function isNameWord(word: string): boolean {
  return /^(?:\p{Lu}|&$|\d+\.\d$)/u.test(word)
}

function isLowerGroup(word: string | undefined): boolean {
  return /^(?:waterschappen|gemeenten|provincies)$/.test(word ?? '')
}

/** "Wet open overheid", "Wet op het primair onderwijs": up to three plain words, none of which goes on with the sentence. */
function lawEnd(tokens: readonly Token[], index: number, touches: (at: number) => boolean): number {
  let at = index + 1
  if (tokens[at]?.text === 'op' && /^(?:de|het)$/.test(tokens[at + 1]?.text ?? '')) at += 2
  const from = at
  while (at < tokens.length && at - from < 4 && touches(at) && !notOfLaw.test(tokens[at]!.text)) at += 1
  const joins = at > from && touches(at) && touches(at + 1) && lawLink.test(tokens[at]?.text ?? '')
  if (joins && longWord.test(tokens[at + 1]?.text ?? '')) return at + 1
  while (at > from && at < tokens.length && touches(at) && isOfName(tokens[at]!.text)) at += 1
  return at > from ? at - 1 : index
}

/** Inside the plain words of a law: "educatie en beroepsonderwijs", "gegevensverwerking door samenwerkingsverbanden". */
const lawLink = /^(?:en|door|op|bij|tegen)$/
const longWord = /^\p{Ll}{9,}$/u

function isOfName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !organisation.test(word)
}

/** "de Nota reserves en voorzieningen 2023": plain words that a year follows. */
function isDatedNota(text: string, tokens: readonly Token[], index: number): boolean {
  const { text: word, start, end } = tokens[index]!
  const dated = /^(?:\s\p{Ll}+){1,4}\s\(?(?:19|20)\d\d/u.test(text.slice(end, end + 80))
  return word === 'Nota' && !startsSentence(text, start) && dated
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?$/.test(word)
}

function quotedAfter(text: string, from: number): number | null {
  const match = /^\s(?:genaamd\s|getiteld\s)?(?:‘[^‘’]{3,80}’|“[^“”]{3,80}”|"[^"]{3,80}"|'[^']{3,80}')/u.exec(
    text.slice(from),
  )
  return match === null ? null : from + match[0].length
}

function foundName(sentence: Sentence, tokens: readonly Token[], name: Name, head: NameHead): FoundName {
  const { text } = sentence.span
  const short = /^\s\((?:hierna:? |verder:? |afgekort:? )?['"‘“]?(\p{Lu}[\p{L}&]{1,7})['"’”]?\)/u.exec(
    text.slice(name.to),
  )
  const after = name.to + (short?.[0].length ?? 0)
  const year = yearAfter(text, after)
  const from = short === null ? ownStart(text, tokens, name) : fromLetters(text, name, short[1]!)
  const to = quoteEnd.test(text.slice(from, name.to)) && from !== name.from ? name.to - 1 : name.to
  return {
    name: part(sentence.span, from, to),
    kind: head.kind,
    noun: tokens[name.at]!.text,
    year: year?.value ?? null,
    short: short?.[1] ?? null,
    sentence,
    start: name.from,
    end: year?.end ?? after,
  }
}

/** "programma Schone Lucht", "nota ‘Water’": a small noun by itself is no part of the name, and neither are quotation marks. */
function ownStart(text: string, tokens: readonly Token[], { at, first, from, to }: Name): number {
  const { text: noun, end } = tokens[at]!
  const bare = first === at && /^\p{Ll}+$/u.test(noun) && headOf(noun)!.prefix === '' && end < to
  return bare ? end + /^\s(?:genaamd\s|getiteld\s)?[‘“"']?/.exec(text.slice(end))![0].length : from
}

const quoteEnd = /[’”"']$/

/** Where a name begins whose abbreviation has more letters than its capitals show: "Gezond en Actief Leven Akkoord (GALA)". */
function fromLetters(text: string, { from, to }: Name, short: string): number {
  const whole = fitting(short, text.slice(Math.max(0, to - 110), to)) ?? ''
  const start = to - whole.length
  return start < from && /^\p{Lu}/u.test(whole) && text.startsWith(whole, start) ? start : from
}

const beforeYear =
  /^,?\s?\(?(?:(?:uit|van|d\.d\.|over|voor de (?:periode|jaren)|periode|vastgesteld (?:in|op|door .{3,40} (?:in|op))|gesloten (?:in|op)|ondertekend (?:in|op)|getekend in)\s)?$/

/** The year, month or term right behind a name: "2017", "uit 2021", "(2023–2030)", "van februari 2023". */
function yearAfter(text: string, from: number): { value: string; end: number } | null {
  const [date] = datesIn(text.slice(from, from + 80))
  if (date?.value == null || !beforeYear.test(text.slice(from, from + date.start))) return null
  return { value: date.value, end: from + date.end }
}
