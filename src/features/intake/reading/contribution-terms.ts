import type { ContributionFact } from '../facts.ts'

type Vat = ContributionFact['vat']
type Recurrence = ContributionFact['recurrence']

const structural = /\bstructure(?:el|le)\b(?<!\b(?:niet|geen) \p{L}+)|\b(?:niet|geen) incidente(?:el|le)\b/iu
const incidental =
  /\bincidente(?:el|le)\b(?<!\b(?:niet|geen) \p{L}+)|\beenmalige?\b|\b(?:niet|geen) structure(?:el|le)\b/iu
const excluding =
  /\bvermeerder(?:d|en) met (?:de )?(?:\d+ ?% )?(?:btw|omzetbelasting)\b|\bbevatten? geen (?:btw|omzetbelasting)\b|\b(?:exclusief|excl\.?|zonder|ex)\s+(?:\d+ ?% )?(?:btw|omzetbelasting)\b|\b(?:btw|omzetbelasting)\b[^.;]{0,50}\b(?:niet (?:in de|in deze|bij de|inbegrepen|meegerekend|opgenomen|meegenomen)|(?:komt (?:er|daar) (?:nog )?(?:bij|bovenop|boven)|(?:er|daar) (?:nog )?(?:bij|bovenop) komt))/i
const including =
  /\bbevatten? (?:ook |al |reeds )*(?:de )?(?:btw|omzetbelasting)\b|\b(?:inclusief|incl\.?|(?<!vermeerder(?:d|en) )met)\s+(?:de )?(?:\d+ ?% )?(?:btw|omzetbelasting)\b|\b(?:btw|omzetbelasting) (?:is|zit|wordt) (?:al |hierin |daarin |in (?:de|deze|alle) (?:bedragen|bijdragen) )*(?:inbegrepen|meegerekend|opgenomen|meegenomen|begrepen|verwerkt)/i

/** Whether an amount comes back, by the words nearest to it that say so: its cell, its row, its column, its table. */
export function recurrenceOf(nearestFirst: readonly string[]): Recurrence {
  return firstOf(nearestFirst, (words) => either(words, structural, 'structural', incidental, 'incidental'))
}

/** Whether VAT is in an amount, by the words nearest to it that say so. */
export function vatOf(nearestFirst: readonly string[]): Vat {
  return firstOf(nearestFirst, (words) => either(words, including, 'including', excluding, 'excluding'))
}

/** The sentences that say of all amounts of a paper whether VAT is in them. */
export function aboutAllVat(sentences: readonly string[]): string {
  const about = (text: string) =>
    /\b(?:bedragen|bijdragen)\b/i.test(text) && (including.test(text) || excluding.test(text))
  return sentences.filter(about).join(' ')
}

function firstOf<Value>(nearestFirst: readonly string[], read: (words: string) => Value | null): Value | null {
  for (const words of nearestFirst) {
    const value = read(words)
    if (value !== null) return value
  }
  return null
}

/** Words that say both say nothing of this one amount. */
function either<One, Other>(words: string, isOne: RegExp, one: One, isOther: RegExp, other: Other): One | Other | null {
  if (isOne.test(words) === isOther.test(words)) return null
  return isOne.test(words) ? one : other
}
