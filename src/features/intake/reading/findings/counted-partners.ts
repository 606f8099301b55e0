import { countDiffersFromList } from '../contradiction-messages.ts'
import { correctCount } from '../correction-messages.ts'
import { part } from '../span.ts'
import { numberOf, numberWords } from '../vocabulary.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { isGovernment, isGroup } from './party-groups.ts'
import { ownParty } from './subject-names.ts'

const kinds =
  '(?:besturen|aanbieders|corporaties|organisaties|instellingen|verenigingen|stichtingen|vervoerders|verzekeraars|beheerders|bedrijven|scholen|huizen|ondernemers|partners)'
const withPartners = new RegExp(
  String.raw`\b(?:met|tussen|en) (?:de|alle|onze) (?<number>\d{1,2}|${numberWords.slice(2).join('|')})\s(?:\p{Ll}+en?\s)?(?<noun>\p{L}*${kinds})(?![\p{L}-])`,
  'iu',
)
const agrees = /(?:overeenkomst|akkoord|convenant|pact|deal)\b|\bafspraken\b/i

/** "Het akkoord dat wij met de vier schoolbesturen sloten", where another number of them stands in the list of parties beside us. */
export function partnerFindings(facts: Facts): Finding[] {
  const { parties, sentences, flow } = facts
  const own = ownParty(facts)
  const others = parties.filter(({ id }) => id !== own?.id)
  const areOfOneKind = others.length > 1 && others.every(({ name }) => !isGovernment(name) && !isGroup(name))
  if (own === null || !areOfOneKind) return []
  return sentences.flatMap(({ span, block }) => {
    const match = withPartners.exec(span.text)
    if (match === null || block.kind === 'cells' || !agrees.test(span.text)) return []
    const { number: written, noun } = match.groups as { number: string; noun: string }
    const number = numberOf(written)
    if (number === others.length || Math.abs(number - others.length) > 2) return []
    const from = match.index + match[0].indexOf(written)
    const place = part(span, from, match.index + match[0].length)
    const source = flow.passages.of(place)
    const names = others.map(({ name }) => name)
    const right = `${/^\d/.test(written) ? names.length : (numberWords[names.length] ?? names.length)} ${noun}`
    const places = others.map((party) => party.source)
    const words = countDiffersFromList(place.text, names.length, names)
    const correction = correctCount(right, { text: place.text, at: source }, [], places[0])
    return [finding('count-differs', 'midden', false, words, [source, ...places], correction)]
  })
}
