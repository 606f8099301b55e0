import type { Expansions } from './compare-names.ts'
import { datesIn, type FoundDate } from './dates.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { bodyNoun } from './vocabulary.ts'
import { besideDate } from './why-messages.ts'

/** What a body does when it meets, of which a sentence can have any object: "besprak", "stemde in". */
const meets =
  '(?:besprak|bespreekt|bespraken|behandelde|behandelt|behandelen|stemde|stemt|stemmen|stemden|stelde|stelt|adviseerde|adviseert|besloot|besluit|vergaderde|vergadert|vergaderen|kwam|komt|kwamen|keurde|onderschreef|steunde|sprak|spreekt|nam|neemt|boog|buigt|legde|legt|beoordeelde|toetste|bekrachtigde|bekrachtigt|overlegde|overlegt|deed|doet|heeft|hebben|zal|concludeerde|debatteerde|debatteert|bekeek|bekijkt)'

/** A meeting as a sentence tells it. */
export type FoundMeeting = {
  readonly why: string
  readonly body: string
  readonly date: string | null
  readonly papers: string[]
  readonly span: Span
}

const backTo = new RegExp(
  String.raw`^(?:[Dd]ie|[Dd]eze|[Dd]at|[Zz]ij|[Zz]e|[Hh]et|[Hh]ij|[Dd]aar|[Dd]aarin)\s${meets}(?![\p{L}])[^;:]{0,120}?(?:^|\s)(?:op|in)\s(?:\p{L}+dag\s)?$`,
  'u',
)
const lastBody = new RegExp(
  String.raw`(?<![\p{L}-])(?:de|het|een|De|Het|Een)\s((?:[\p{Ll}-]+\s)?${bodyNoun}(?:\s(?:en\s|van\s(?:de\s|het\s)?)?\p{Lu}[\p{L}&-]*){0,4})(?![\p{L}-])`,
  'gu',
)
/** Right after these a group of words begins that is no name of a body. */
const noAdjective = /^(?:de|het|een|hun|haar|zijn|dat|die|en|of|in|voor|door|van|met|bij|aan|op|naar)\s/

/** "De wethouders vormen de bestuurstafel. Die besprak het stuk op 3 maart": the body that the sentence before ends with. */
export function bodyMeant(
  { span, block, index }: Sentence,
  date: FoundDate,
  sentences: readonly Sentence[],
): string | null {
  const before = sentences[index - 1]
  if (before?.block !== block || !backTo.test(span.text.slice(0, date.start))) return null
  const body = [...before.span.text.matchAll(lastBody)].at(-1)?.[1]
  return body === undefined ? null : body.replace(noAdjective, '')
}

/** A consultation can be known by its letters alone: "het RBO besprak". */
const consultation = /^\p{Lu}{1,4}O$/u
const organisations = new Set([
  'IPO',
  'VNO',
  'VO',
  'PO',
  'HBO',
  'MBO',
  'WO',
  'CO',
  'MBO',
  'RMO',
  'RO',
  'ILO',
  'SEO',
  'NGO',
  'EGO',
])

/** The meetings of bodies that a sentence names by their abbreviation. */
export function meetingsByAbbreviation(sentences: readonly Sentence[], expansions: Expansions): FoundMeeting[] {
  const isBody = new RegExp(`(?<![\\p{L}-])${bodyNoun}(?![\\p{L}-])`, 'u')
  const written = [...expansions].flatMap(([short, words]) => (isBody.test(words) ? [short] : []))
  return sentences.flatMap(({ span, block }) =>
    datesIn(span.text).flatMap((date) => {
      if (date.value === null || date.value.length < 7 || date.value.includes('/')) return []
      const found = bodyBeside(span.text, date)
      const short = found?.toLowerCase().replace(/-.*$/, '') ?? ''
      const isKnown =
        written.includes(short) || (consultation.test(short.toUpperCase()) && !organisations.has(short.toUpperCase()))
      if (found === null || !isKnown) return []
      const why = besideDate(found, span.text.slice(date.start, date.end), block)
      return [{ why, body: found, date: date.value, papers: [], span: part(span, date.start, date.end) }]
    }),
  )
}

const letters = String.raw`(\p{Lu}[\p{L}&]{1,6}(?:-\p{Lu}\p{L}{0,5})?)(?:-(?:vergadering|overleg))?`
const beforeDate = new RegExp(
  String.raw`(?<![\p{L}-])(?:[Hh]et|[Dd]e)\s${letters}(?:\s(?:van|d\.d\.|op)\s|,\s|\s\()(?:\p{L}+dag\s)?$`,
  'u',
)
const acting = new RegExp(
  String.raw`(?<![\p{L}-])(?:[Hh]et|[Dd]e)\s${letters}\s${meets}(?![\p{L}])[^;:.]{0,120}?\sop\s(?:\p{L}+dag\s)?$`,
  'u',
)
const behindDate = new RegExp(
  String.raw`^\s(?:(?:is|werd|wordt|heeft|zijn)\s)?(?:(?:\p{Ll}+\s){0,5}(?:in|door|aan|bij)\s|${meets}\s)(?:het|de)\s${letters}(?![\p{L}-])`,
  'u',
)

function bodyBeside(text: string, date: FoundDate): string | null {
  const before = text.slice(0, date.start)
  const match = beforeDate.exec(before) ?? acting.exec(before)
  if (match !== null) return match[1]!
  return /(?:^|\s)[Oo]p\s(?:\p{L}+dag\s)?$/u.test(before) ? (behindDate.exec(text.slice(date.end))?.[1] ?? null) : null
}
