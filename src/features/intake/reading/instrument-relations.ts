import type { InstrumentFact } from '../facts.ts'
import { type FoundName, ofOrganisation } from './instrument-names.ts'

export type Relation = NonNullable<InstrumentFact['relation']>
export type Related = { readonly relation: Relation; readonly words: string }

/** The words that say it before the name. */
export const relations: readonly (readonly [Relation, RegExp])[] = [
  [
    'replaces',
    /\b(?:vervang(?:t|en)|ter vervanging van|(?:komt|treedt) in de plaats van|in de plaats (?:komt|treedt|te komen) van|in plaats van het|is de opvolger van|volgt .{0,30}op als opvolger)\b/gi,
  ],
  [
    'elaborates',
    /\b(?:(?:nadere |verdere |regionale |lokale |concrete )?(?:uitwerking|invulling|concretisering|vertaling) (?:is |zijn |vormt |vormen )?(?:van|aan)|ge(?:eft|ven) (?:\p{Ll}+ )?(?:uitvoering|invulling|uitwerking) aan|ter uitvoering van|werkt\b.{0,60}\buit\b|is uitgewerkt uit)\b/giu,
  ],
  [
    'follows',
    /\b(?:(?:vloei(?:t|en)|kom(?:t|en)|gekomen) (?:\p{Ll}+ ){0,2}voort uit|voort(?:gekomen|gevloeid) uit|voort(?:vloei|kom)(?:t|en) uit|voortvloeiend uit|voortkomend uit|volg(?:t|en) (?:op|uit|de afspraken(?: die .{0,40}\b(?:in|uit))?)|vervolg op|(?:bouwt|bouwen|borduurt|borduren) (?:\p{Ll}+ ){0,2}voort op|voortbouw(?:t|end) op|opvolger van|opvolging van|in navolging van|gebaseerd op|naar aanleiding van)\b/giu,
  ],
]

/** How the paper says that its agreement stands to it: the last such words before the name, of a sentence about no other instrument. */
export function relationOf({ sentence, start, end, kind }: FoundName): Related | null {
  const { text } = sentence.span
  const before = text.slice(Math.max(0, start - 500), start)
  const found = relations
    .flatMap(([relation, pattern]) => [...before.matchAll(pattern)].map((match) => ({ relation, match })))
    .sort((a, b) => a.match.index - b.match.index)
  const last = found.at(-1)
  if (last !== undefined && isOfPaper(before.slice(0, found[0]!.match.index))) {
    const between = before.slice(last.match.index + last.match[0].length)
    const isDuty = kind === 'law' && /^(?:geeft|geven)\b/i.test(last.match[0])
    if (!isDuty && between.length < 160 && onlyNames.test(between.replace(properWords, ' ')))
      return { relation: last.relation, words: last.match[0] }
  }
  const parted = around(before, text.slice(end, end + 80))
  if (parted !== null) return parted
  const passive = byPaper.exec(text.slice(start, start + 140))
  return passive === null ? null : { relation: 'replaces', words: passive[0] }
}

/**
 * A verb that stands apart around the name: "werkt de Visie X uit", "vloeit uit het Akkoord X voort". Its subject is the paper's
 * agreement when no organisation stands before it.
 */
function around(before: string, behind: string): Related | null {
  for (const [relation, verb, rest] of partedVerbs) {
    const opening = verb.exec(before)
    if (opening === null || !rest.test(behind)) continue
    const subject = before.slice(0, opening.index)
    if (isOfPaper(subject) && !ofOrganisation.test(subject)) return { relation, words: opening[0].trim() }
  }
  return null
}

const between = String.raw`(?:\s\p{Ll}+){0,2}?`
const theName = String.raw`\s(?:(?:de|het|onze|ons)\s)?[‘'"“]?$`
const partedVerbs: readonly (readonly [Relation, RegExp, RegExp])[] = [
  ['elaborates', verbBefore('werk(?:t|en)'), /^[’'"”]?(?:\s\p{Ll}+){0,3}?\suit(?![\p{L}-])/u],
  ['elaborates', verbBefore('vul(?:t|len)'), /^[’'"”]?(?:\s\p{Ll}+){0,3}?\sin(?=[.,;]|$|\svoor\s)/u],
  [
    'elaborates',
    verbBefore('ge(?:eft|ven)', 'aan'),
    /^[’'"”]?\s(?:\p{Ll}+\s)?(?:uitvoering|invulling|uitwerking)(?!\p{L})/u,
  ],
  ['follows', verbBefore('(?:vloei|kom)(?:t|en)', 'uit'), /^[’'"”]?\svoort(?!\p{L})/u],
  ['follows', verbBefore('(?:bouw|borduur)(?:t|en)|borduren', 'op'), /^[’'"”]?\svoort(?!\p{L})/u],
  ['follows', verbBefore('is|zijn', 'op'), /^[’'"”]?\s(?:gebaseerd|gestoeld|geënt)(?!\p{L})/u],
  ['follows', verbBefore('volg(?:t|en)'), /^[’'"”]?\sop(?=[.,;]|$|\sen\s)/u],
]

/** The verb right before the name, but for small words and the preposition that belongs to it. */
function verbBefore(verb: string, preposition?: string): RegExp {
  return new RegExp(`\\b(?:${verb})${between}${preposition === undefined ? '' : `\\s${preposition}`}${theName}`, 'iu')
}

/** What may stand between the words and the name: other names, and the small words between names. */
const onlyNames =
  /^(?:[\s,()]|(?:de|het|een|en|of|uit|van|voor|op|aan|in|afspraken|ambities|doelen|onder|andere|eerdere|landelijke|regionale|provinciale|gemeentelijke|europese|nationale)(?=[\s,]|$))*$/i
const properWords = /(?<![\p{L}\d])(?:\p{Lu}|\d)[\p{L}\d’'–-]*/gu
const byPaper =
  /\b(?:wordt|worden) (?:hiermee |daarmee )?vervangen door (?:dit|deze|het|de) \p{L}*(?:akkoord|convenant|overeenkomst|deal|pact)/iu

/** The subject before the words is the paper's own agreement: no other name of an instrument stands there. */
export function isOfPaper(words: string): boolean {
  const clause = words.slice(words.search(/[^.;]*$/)).replace(/\b(?:[Dd]it|[Dd]eze)\s\p{Ll}+/gu, '')
  return !/\b(?:[Pp]rogramma|[Ss]trategie|[Vv]isie|[Ww]et|[Pp]lan|[Nn]ota|[Rr]apport|taken|begroting)\b/.test(clause)
}
