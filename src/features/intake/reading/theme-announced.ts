import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { countWord, type ListedTheme } from './theme-words.ts'
import { numberOf, organisationNoun } from './vocabulary.ts'
import { whereIs } from './why-messages.ts'

/** "Het akkoord is ingedeeld in drie ketens.": whatever the word for them is. */
const announces = new RegExp(
  String.raw`\b(?:verdeeld|ingedeeld|opgedeeld|bestaat|kent|kennen|omvat|onderscheid\p{L}*|werken|zijn|langs)\s(?:[^.:;]{0,50}\s)?(${countWord})\s(?:\p{L}+\s)?\p{L}+(?:en|s)[.:]?$`,
  'iu',
)
const leads = /trekk?|getrokken|leidt|leiding|penvoerder|coördin|regie|eigenaar|verantwoordelijk|voortouw/i
const verbs =
  'gaat|gaan|richt|zorgt|is|wordt|heeft|omvat|kent|betreft|staat|valt|krijgt|draait|bestaat|maakt|werkt|werken|helpt|brengt|biedt|bevat|verbetert|versterkt|vergroot|ligt|wil|willen|bouwt|bundelt|regelt|stimuleert|ondersteunt|verbindt|vormt|geeft|pakt|houdt'
/** What a sentence is about: "Bij Bodem en klei gaat het om …", "Textiel richt zich op …". */
const about = new RegExp(
  String.raw`^(?:(?:Bij|Binnen|In|Voor|Onder|Op|Met)\s(?=\p{Lu}))?(?!(?:De|Het|Een|Er|Wij|Zij|Dit|Deze|Daarnaast|Ook|Bij|Binnen|In|Voor|Onder|Op|Met)\s)(\p{Lu}[^.,;:()]{2,50}?)\s(?:${verbs})\s`,
  'u',
)
const government = new RegExp(String.raw`${organisationNoun}\s\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*`, 'gu')

/** Themes that are told one by one behind a sentence that says how many there are, each with who leads it; null where the number differs. */
export function toldOneByOne(sentences: readonly Sentence[]): ListedTheme[] | null {
  for (const [at, { span }] of sentences.entries()) {
    const count = countIn(span)
    if (count === null || count < 2) continue
    const told = sentences.slice(at + 1, at + count + 3).flatMap(themeIn)
    if (told.length === count) return told
  }
  return null
}

function countIn({ text }: Span): number | null {
  const word = announces.exec(text)?.[1]
  return word === undefined ? null : numberOf(word)
}

function themeIn({ span, block }: Sentence): ListedTheme[] {
  const match = leads.test(span.text) ? about.exec(span.text) : null
  const parties = [...span.text.matchAll(government)]
  if (match === null || parties.length !== 1) return []
  const start = match[0].indexOf(match[1]!)
  const [{ index, 0: lead }] = parties as [RegExpExecArray]
  return [
    {
      span: part(span, start, start + match[1]!.length),
      why: whereIs(block),
      below: null,
      lead: part(span, index, index + lead.length),
    },
  ]
}
