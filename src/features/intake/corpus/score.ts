import { comparable } from '../reading/vocabulary.ts'

/** The answers to one kind of fact: how many were right, and in words which were missed and which are not in the paper. */
export type Score = {
  readonly kind: string
  readonly right: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** One kind of fact: what the key asks, what the reading gives, and when the one is the other. */
type Question<Asked, Fact> = {
  readonly kind: string
  readonly asked: readonly Asked[]
  readonly given: readonly Fact[]
  readonly matches: (asked: Asked, fact: Fact) => boolean
  /** tells one fact from another in the output */
  readonly nameOf: (one: Asked | Fact) => string
}

/** Pairs what was asked with what was given, each once; what must be there goes before what may be. */
export function score<Asked extends object, Fact>(question: Question<Asked, Fact>): Score {
  const { kind, asked, given, matches, nameOf } = question
  const left = [...given]
  const take = (one: Asked) => {
    const index = left.findIndex((fact) => matches(one, fact))
    if (index !== -1) left.splice(index, 1)
    return index !== -1
  }
  const must = asked.filter((one) => !isOptional(one))
  const missed = must.filter((one) => !take(one))
  asked.filter(isOptional).forEach(take)
  return { kind, right: must.length - missed.length, missed: missed.map(nameOf), wrong: left.map(nameOf) }
}

function isOptional(one: object): boolean {
  return 'optional' in one && one.optional === true
}

/** Whether a text holds these words, without regard to case, marks and articles. */
export function holds(text: string | null | undefined, words: string): boolean {
  return text != null && comparable(text).includes(comparable(words))
}

/** Whether a text holds all of these. */
export function holdsAll(text: string | null | undefined, words: readonly string[]): boolean {
  return words.every((each) => holds(text, each))
}

/** Whether two names are of the same thing: one may be longer. Nothing asked: every name will do; several may be right. */
export function isNamed(asked: string | null | readonly (string | null)[], found: string | null): boolean {
  return [asked].flat().some((one) => one === null || (found !== null && (holds(found, one) || holds(one, found))))
}

/** Whether one of the answers that count is this one. */
export function isOneOf(answers: unknown, found: unknown): boolean {
  return Array.isArray(answers) ? answers.includes(found) : answers === found
}

/** An annex or decision without the word before its number. */
export function bareLabel(label: string): string {
  return comparable(label.replace(/^bijlagen? /i, ''))
}
