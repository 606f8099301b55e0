import type { ContributionFact } from '../facts.ts'

type Vat = ContributionFact['vat']
type Recurrence = ContributionFact['recurrence']

const structural = /\bstructure(?:el|le)\b/i
const incidental = /\bincidente(?:el|le)\b|\beenmalige?\b/i
const excluding = /\b(?:exclusief|excl\.?|zonder)\s+(?:\d+ ?% )?(?:btw|omzetbelasting)\b/i
const including = /\b(?:inclusief|incl\.?|met)\s+(?:\d+ ?% )?(?:btw|omzetbelasting)\b/i

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
  const about = (text: string) => /\bbedragen\b/i.test(text) && (including.test(text) || excluding.test(text))
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
