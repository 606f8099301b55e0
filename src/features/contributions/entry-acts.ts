import { type Act, acts } from './possible-acts.ts'

/** The word of an act in an address. */
export const actWords = {
  change: 'wijzigen',
  correct: 'verbeteren',
  replace: 'opnieuw',
  withdraw: 'intrekken',
  split: 'splitsen',
  transfer: 'overdragen',
} as const satisfies Record<Act, string>

/** The act that a word in an address means; undefined when it means none. */
export function actNamed(word: string): Act | undefined {
  return acts.find((act) => actWords[act] === word)
}
