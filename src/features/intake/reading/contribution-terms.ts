import type { ContributionFact } from '../facts.ts'
import type { Property } from './contribution-scopes.ts'

type Vat = ContributionFact['vat']
type Recurrence = ContributionFact['recurrence']

const structural = /\bstructure(?:el|le)\b(?<!\b(?:niet|geen) \p{L}+)|\b(?:niet|geen) incidente(?:el|le)\b/iu
const incidental =
  /\bincidente(?:el|le)\b(?<!\b(?:niet|geen) \p{L}+)|\beenmalige?\b|\b(?:niet|geen) structure(?:el|le)\b/iu
const excluding =
  /\bvermeerder(?:d|en) met (?:de )?(?:\d+ ?% )?(?:btw|omzetbelasting)\b|\bbevatten? geen (?:btw|omzetbelasting)\b|\b(?:exclusief|excl\.?|zonder|ex)\s+(?:de |eventuele |verschuldigde |\d+ ?% )*(?:btw|omzetbelasting)\b|\b(?:btw|omzetbelasting)\b[^.;]{0,50}\b(?:niet (?:in de|in deze|bij de|inbegrepen|meegerekend|opgenomen|meegenomen)|(?:komt (?:er|daar) (?:nog )?(?:bij|bovenop|boven)|(?:er|daar) (?:nog )?(?:bij|bovenop) komt))/i
const including =
  /\bbevatten? (?:ook |al |reeds )*(?:de )?(?:btw|omzetbelasting)\b|\b(?:inclusief|incl\.?|(?<!vermeerder(?:d|en) )met)\s+(?:de |eventuele |verschuldigde |\d+ ?% )*(?:btw|omzetbelasting)\b|\b(?:btw|omzetbelasting) (?:is|zit|wordt) (?:al |hierin |daarin |in (?:de|deze|alle) (?:bedragen|bijdragen) )*(?:inbegrepen|meegerekend|opgenomen|meegenomen|begrepen|verwerkt)/i

/** Whether an amount comes back. */
export const recurrence = ofTwo<Recurrence & string>([structural, 'structural'], [incidental, 'incidental'])

/** Whether VAT is in an amount. */
export const vat = ofTwo<Vat & string>([including, 'including'], [excluding, 'excluding'])

/** The sentences that say of all amounts of a paper whether VAT is in them. */
export function aboutAllVat(sentences: readonly string[]): string {
  const about = (text: string) =>
    /\b(?:de|alle|deze|genoemde|vermelde|beide|onze) (?:\p{L}+(?:e|en|de) )?(?:bedragen|bijdragen)\b|^(?:Bedragen|Bijdragen)\b/iu.test(
      text,
    ) &&
    (including.test(text) || excluding.test(text))
  return sentences.filter(about).join(' ')
}

/** What the first of some texts says that says it. */
export function firstOf<Value>(nearestFirst: readonly string[], { read }: Property<Value>): Value | null {
  for (const words of nearestFirst) {
    const value = read(words)
    if (value !== null) return value
  }
  return null
}

/** One of two; words that say both say nothing of one amount. */
function ofTwo<Value>([isOne, one]: [RegExp, Value], [isOther, other]: [RegExp, Value]): Property<Value> {
  return {
    read: (words) => (isOne.test(words) === isOther.test(words) ? null : isOne.test(words) ? one : other),
    together: (values) => (values.includes(one) && values.includes(other) ? null : (values[0] ?? null)),
    opposite: (value) => (value === one ? other : one),
  }
}
