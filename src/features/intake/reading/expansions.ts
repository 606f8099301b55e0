import { initialsOf, withoutArticle } from './vocabulary.ts'

/**
 * What the abbreviations of one text stand for: as its own list says, as it stands beside them in brackets, or else by the first letters of
 * words elsewhere. The text is gone through once, however many abbreviations it has.
 */
export function expansionsIn(text: string, listed: ReadonlyMap<string, string>): (short: string) => string | null {
  const beside = firsts(besideIn(text))
  const byLetters = firsts(spelledOutIn(text))
  return (short) => listed.get(short) ?? beside.get(short) ?? byLetters.get(lettersOf(short)) ?? null
}

function firsts(pairs: Iterable<readonly [string, string]>): Map<string, string> {
  const map = new Map<string, string>()
  for (const [key, words] of pairs) if (!map.has(key)) map.set(key, words)
  return map
}

/** "B&W" has the letters "bw", "IenW" those of "I en W". */
function lettersOf(short: string): string {
  return short
    .replace('&', '')
    .replace(/(?<=\p{Lu})en(?=\p{Lu})/u, 'e')
    .toLowerCase()
}

const short = String.raw`(\p{Lu}[\p{L}&]{1,8}\d?)`
const bracketed = new RegExp(
  String.raw`\s\(\s?(?:hierna(?: te noemen)?:? |verder(?: te noemen)?:? |afgekort(?: als| tot)?:? |kortweg:? )?(?:de |het )?['"‘“]?${short}['"’”]?\s?[,;)]`,
  'gu',
)
const after = new RegExp(String.raw`(?<!\p{L})${short}\s\((\p{L}[^()\n]{5,90})\)`, 'gu')
const hereafter = new RegExp(
  String.raw`,\s(?:hierna|verder|afgekort|kortweg|ook wel|in het kort|beter bekend als|bekend als)(?: te noemen| als| tot)?:?\s(?:de |het )?['"‘“]?${short}(?![\p{L}\d])`,
  'gu',
)
/** "Het RBO, het Regionaal Bestuurlijk Overleg, …": the name beside its letters. */
const besideName = new RegExp(
  String.raw`(?<!\p{L})${short},\s(?:voluit\s|ofwel\s|oftewel\s|dat wil zeggen\s)?(?:het|de|een)?\s?(\p{L}[^,.;:()\n\t]{8,90}?)(?=[,.;])`,
  'gu',
)
const standsFor = new RegExp(
  String.raw`(?<!\p{L})${short}\s(?:staat voor|is de afkorting van|betekent)\s(?:de |het )?['"‘“]?(\p{L}[^().;,\n’”]{4,80})`,
  'gu',
)

/** "Vereniging van Schippers (VvS)", "VvS (Vereniging van Schippers)", "…, hierna: VvS", "VvS staat voor …". */
function* besideIn(text: string): Generator<readonly [string, string]> {
  for (const match of text.matchAll(bracketed)) {
    const name = match[1]!
    if (!/\p{Lu}.*\p{Lu}/u.test(name)) continue
    const close = text.slice(Math.max(0, match.index - 110), match.index)
    const before = /[^().;:\n\t]*$/.exec(close)![0]
    const wrapped = /[^().;:\t]*$/.exec(close)![0].replace(/\n/g, ' ')
    const words =
      fitting(name, before) ?? fitting(name, wrapped) ?? (/[,;]$/.test(match[0]) ? null : properBefore(name, wrapped))
    if (words !== null) yield [name, withoutArticle(words)]
  }
  for (const match of text.matchAll(after)) if (initialsMatch(match[1]!, match[2]!)) yield [match[1]!, match[2]!]
  for (const match of text.matchAll(standsFor)) yield [match[1]!, match[2]!.trim()]
  for (const match of text.matchAll(besideName)) {
    const words = match[2]!.replace(/\s+/g, ' ')
    if (initialsMatch(match[1]!, words) || holdsLetters(match[1]!, words)) yield [match[1]!, words]
  }
  for (const match of text.matchAll(hereafter)) {
    const before = /[^\n\t]*$/.exec(text.slice(Math.max(0, match.index - 260), match.index))![0]
    const words = firsts(spelledOutIn(before)).get(lettersOf(match[1]!))
    if (words !== undefined) yield [match[1]!, words]
  }
}

/** The shortest run of words before the bracket that has the letters, years left aside; null when none has. */
export function fitting(name: string, before: string): string | null {
  const letters = name.replace(/\d$/, '')
  const list = before
    .trim()
    .replace(/\s(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?$/, '')
    .split(' ')
  const from = list.lastIndexOf(name) + 1
  const runs = list.slice(from).map((_, index) => list.slice(list.length - 1 - index).join(' '))
  return (
    runs.find((words) => initialsMatch(letters, words)) ??
    runs.slice(0, 6).find((words) => holdsLetters(letters, words)) ??
    runs.slice(0, 6).find((words) => letters.length > 2 && startsAll(words.split(/[\s-]+/), [...lettersOf(letters)])) ??
    null
  )
}

const ordinals = new Map([
  ['2', 'tweede'],
  ['3', 'derde'],
  ['1', 'eerste'],
])

/**
 * The words before a bracket that an unusual abbreviation stands for: by the first letters of words in their order ("groente-, fruit-
 * en tuinafval (gft)"), with a number for its word ("(NT2)"), or one word for a unit ("terawattuur (TWh)"). Null when none fits.
 */
export function writtenBefore(name: string, before: string): string | null {
  const all = before
    .slice(-140)
    .split(/\s+/)
    .filter((word) => word !== '')
  const end = /^(?:19|20)\d{2}$/.test(all.at(-1) ?? '') ? -1 : all.length
  const list = end === -1 ? all.slice(0, -1) : all
  const letters = [...name.toLowerCase()]
  for (let from = list.length - 1; from >= Math.max(0, list.length - 9); from -= 1) {
    const run = list.slice(from)
    const text = withoutArticle(run.join(' '))
    if (/[.;:()]/.test(text)) break
    if (startsAll(run, letters) && (letters.length > 2 || run.length > 1)) return text
    if (holdsLetters(name, text) && letters.length > 2) return text
  }
  const last = list.at(-1) ?? ''
  const isUnit = /\p{Lu}\p{Ll}$|^\p{Ll}\p{Lu}/u.test(name) && last.length > 7 && last[0]!.toLowerCase() === letters[0]
  return isUnit ? last : null
}

/** Whether the letters are first letters of the words, in their order, the first word and the last among them; "2" is "tweede". */
function startsAll(words: readonly string[], signs: readonly string[]): boolean {
  const numbers = new Set(signs.flatMap((sign) => ordinals.get(sign) ?? []))
  const letters = signs.filter((sign) => /\p{L}/u.test(sign))
  let next = 0
  let last = -1
  for (const [index, word] of words.entries()) {
    const isNumber = numbers.has(word.toLowerCase())
    const isLetter = !isNumber && letters[next] !== undefined && word.toLowerCase().startsWith(letters[next]!)
    if (index === 0 && !isLetter) return false
    if (isLetter) next += 1
    if (isLetter || isNumber) last = index
  }
  return next === letters.length && last === words.length - 1
}

function initialsMatch(name: string, words: string): boolean {
  const wanted = lettersOf(name)
  return initialsOf(words).includes(wanted) || capitalsOf(words) === wanted
}

/** "RES" for "Regionale Energiestrategie": the letters in their order, every word begun by one of them. */
function holdsLetters(name: string, words: string): boolean {
  const list = words.toLowerCase().split(/[\s-]+/)
  return fits(
    list.filter((word) => !links.has(word)),
    lettersOf(name),
  )
}

function fits([word, ...others]: readonly string[], letters: string): boolean {
  if (word === undefined) return letters === ''
  if (word[0] !== letters[0]) return false
  return [...letters].some(
    (_, index) => isWithin(letters.slice(0, index + 1), word) && fits(others, letters.slice(index + 1)),
  )
}

function isWithin(letters: string, word: string): boolean {
  let next = 0
  for (const letter of word) if (letter === letters[next]) next += 1
  return next === letters.length
}

/** The name right before the bracket: its last capitals with the small words between them. */
function properBefore(name: string, before: string): string | null {
  const match = /(?:\p{Lu}[\p{L}\d-]+(?:\s(?:(?:van|voor|de|het|en|der|in)\s){0,3}|$))+$/u.exec(
    before.trim().replace(/\s(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?$/, ''),
  )
  const words = match?.[0].trim() ?? ''
  if (!isWithin(lettersOf(name.replace(/\d$/, '')), words.toLowerCase())) return null
  return words.includes(' ') || words.length > 8 ? words : null
}

function capitalsOf(words: string): string {
  return (words.match(/\p{Lu}/gu) ?? []).join('').toLowerCase()
}

const links = new Set('van voor de het een en der des den in op te tot met aan bij om of'.split(' '))
const most = 8

/** Runs of words that begin with a capital, each with the letters it would be abbreviated to: with and without its small words. */
function* spelledOutIn(text: string): Generator<readonly [string, string]> {
  const words = [...text.matchAll(/\p{L}[\p{L}’'\d]*/gu)]
  for (const [index, first] of words.entries()) {
    if (!/^\p{Lu}\p{Ll}/u.test(first[0]) || links.has(first[0].toLowerCase())) continue
    let [all, counting, last] = ['', '', index]
    for (let at = index; at < Math.min(words.length, index + most); at += 1) {
      const word = words[at]!
      const gap = at === index ? ' ' : text.slice(words[last]!.index + words[last]![0].length, word.index)
      if (!/^,?(?: |[/-]|- )$/.test(gap)) break
      last = at
      const isLink = links.has(word[0])
      all += word[0][0]!.toLowerCase()
      if (!isLink) counting += word[0][0]!.toLowerCase()
      if (isLink || (word[0].length < 4 && !/^\p{Lu}/u.test(word[0])) || counting.length < 2) continue
      const run = text.slice(first.index, word.index + word[0].length)
      if (counting.length > 2) yield [counting, run]
      if (all !== counting) yield [all, run]
    }
  }
}
