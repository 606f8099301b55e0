import type { Language } from '../facts.ts'

/** The little words that make up two in five words of running text, per language. Those of several languages stand in each. */
const functionWords = {
  nl: `de het een en van in is dat op te zijn voor met die niet aan er om ook als dan maar bij door over naar uit worden wordt
    werd deze dit of tot hij wij zij we ze heeft hebben kan kunnen moet moeten zal zullen nog wel geen meer hun haar ons onze
    tussen onder tegen na daarom daarbij waarin waarbij hierin hierbij wat wie waar per zoals volgens vanuit binnen`,
  fy: `de it in en fan is dat op te foar mei dy net oan der om ek as mar by troch oer nei út wurde wurdt waard dizze dit of oant
    hy wy sy hat hawwe kin kinne moat moatte sil sille noch wol gjin mear harren ús tusken ûnder tsjin nei wêryn wêrby is
    bin binne`,
  af: `die het 'n en van in is dat op te vir met wat nie aan daar om ook as maar by deur oor na uit word is hierdie dit of tot
    hy ons hulle sy kan moet sal nog wel geen meer hul haar onder teen ons was`,
  de: `der die das ein eine und von in ist dass auf zu sind für mit nicht an es um auch als aber bei durch über nach aus werden
    wird wurde diese dieser dieses oder bis er wir sie hat haben kann können muss müssen soll den dem des einen einem einer
    zum zur im am sich`,
  en: `the a an and of in is that on to are for with not at it by also as but from through about be been was were this these or
    until he we they has have can could must shall will would which their our its which who where than no more between under`,
  fr: `le la les un une et de des du en est que sur à sont pour avec ne pas au aux il par aussi comme mais dans qui ce cette ces
    ou elle nous ils ont peut doit leur leurs son sa ses plus entre sous se d l`,
} as const

/** Dutch comes first. */
const lists = Object.values(functionWords).map((words) => new Set(words.split(/\s+/)))

/** Of fewer words than this, one language must have this many little words more than the other: such a text is mostly names. */
const fewWords = 60
const clearLead = 4
/** Prose has at least one in six words from the list of its own language. */
const leastShare = 1 / 6
/** Of a long text its first words are enough to tell. */
const longestLook = 200_000

/**
 * Whether a text is Dutch, by the little words it is held together with. `unknown` for a text that is hardly prose, such as a table, or
 * so short that it could be either. A Dutch text that quotes another language, or has a summary in it, is Dutch.
 */
export function languageOf(text: string): Language {
  const words =
    text
      .slice(0, longestLook)
      .toLowerCase()
      .match(/['’]?\p{L}+/gu) ?? []
  const [dutch, ...others] = lists.map((list) => words.filter((word) => list.has(plain(word))).length)
  const other = Math.max(...others)
  const isProse = Math.max(dutch!, other) >= words.length * leastShare
  const isClear = words.length >= fewWords || Math.abs(dutch! - other) >= clearLead
  if (!isProse || !isClear) return 'unknown'
  return dutch! >= other ? 'nl' : 'other'
}

function plain(word: string): string {
  return word === '’n' ? "'n" : word.replace(/^['’](?!n$)/, '')
}
