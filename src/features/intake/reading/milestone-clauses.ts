import type { FoundDate } from './dates.ts'

/** `subject` is what a relative clause is about; empty when there is none. */
export type Clause = { readonly text: string; readonly start: number; readonly subject: string }

/** The part of the sentence that the date belongs to, with what a relative clause is about. */
export function clauseAround(text: string, date: FoundDate): Clause {
  const before = text.slice(0, date.start)
  const bracket = before.lastIndexOf('(')
  if (bracket > before.lastIndexOf(')')) {
    const close = text.indexOf(')', date.end)
    const inside = text.slice(bracket + 1, close < 0 ? text.length : close)
    return { text: inside, start: bracket + 1, subject: nounPhraseBefore(before.slice(0, bracket).trim()) }
  }
  const end = endOfClause(text, date.end)
  const relative = [...before.matchAll(/,?\s(?:die|dat|welke)\s/g)].at(-1)
  if (relative !== undefined && /\p{L}/u.test(before.slice(0, relative.index))) {
    const start = relative.index + relative[0].length
    const stop = /^,/.test(relative[0]) ? endOfRelative(text, date.end, end) : end
    return { text: text.slice(start, stop), start, subject: nounPhraseBefore(before.slice(0, relative.index)) }
  }
  const start = [...before.matchAll(/[;:]\s(?![^()]*\))|,\s(?:en|maar|waarna|waarbij|zodat)\s/g)].at(-1)
  const from = start === undefined ? 0 : start.index + start[0].length
  return { text: text.slice(from, end), start: from, subject: '' }
}

/** "die op 12 november is getekend, uitgesproken …": behind its verb a comma closes what stands between commas. */
function endOfRelative(text: string, from: number, end: number): number {
  const comma = /^[^,]*\p{L}{3,}(?=,)/u.exec(text.slice(from, end))
  return comma === null ? end : from + comma[0].length
}

function endOfClause(text: string, from: number): number {
  const match =
    /[;:]|,\s(?:die|dat|waar|waarna|waarbij|zodat|en|maar|want|omdat|terwijl)|\sen\s(?=(?:op|in|per)\s\d|dat\s|is\s|wordt\s|zal\s|heeft\s|loopt\s|geldt\s|eindigt\s)/.exec(
      text.slice(from),
    )
  return match === null ? text.length : from + match.index
}

/** The last noun phrase: from the article before it, further back over "van de". */
function nounPhraseBefore(text: string): string {
  const words = text.split(' ')
  for (let index = words.length - 1; index >= Math.max(0, words.length - 14); index -= 1) {
    if (!/^(?:de|het|een|deze|dit|onze|hun)$/i.test(words[index]!)) continue
    const noNoun = /^(?:u|ons|wij|we|zij|ze|hen|er|jullie)$/i.test(words[index - 2] ?? '')
    if (/^(?:van|voor|over|tussen|bij|met|en)$/i.test(words[index - 1] ?? '') && !noNoun) continue
    return words.slice(index + 1).join(' ')
  }
  return words.slice(-6).join(' ')
}
