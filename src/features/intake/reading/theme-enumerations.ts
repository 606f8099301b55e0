import { organisationName, personName } from './lead-names.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { countWord, type ListedTheme, leadRole, noun } from './theme-words.ts'
import { triggeredBy } from './why-messages.ts'

/** "de vier thema's Water, Bodem, Lucht en Natuur": names with commas and "en". The list that says who leads, or the longest, is whole. */
export function inline(sentences: readonly Sentence[]): ListedTheme[] | null {
  const counted = sentences.flatMap(({ span, block }) =>
    [...span.text.matchAll(inlineCounted)].flatMap((match) => {
      const end = match.index + match[0].length
      if (!/^\p{Ll}/u.test(span.text.slice(end))) return []
      return [{ names: enumeration(span, end, true), isLed: false, why: triggeredBy(match[0], block) }]
    }),
  )
  const capitals = sentences.flatMap(({ span, block }) =>
    [...span.text.matchAll(inlineLead)].flatMap((match) => {
      if (!/(?:['’]s|en|ns|s)[\s:(]*(?:zijn)?[\s:(]*$/iu.test(match[0])) return []
      const names = enumeration(span, match.index + match[0].length, false)
      const isLed = leadInBrackets.test(span.text.slice(match.index))
      return names.length > 1 ? [{ names, isLed, why: triggeredBy(match[0], block) }] : []
    }),
  )
  const lists = [...capitals, ...counted]
  const rank = ({ names, isLed }: (typeof lists)[number]) => names.length + (isLed ? 100 : 0)
  const best = lists.reduce<(typeof lists)[number] | null>(
    (most, list) => (most === null || rank(list) > rank(most) ? list : most),
    null,
  )
  return best?.names.map((name) => ({ span: name, why: best.why, below: null, lead: null })) ?? null
}

const leadInBrackets = new RegExp(String.raw`\(${leadRole}`, 'u')

/** "werken samen aan Wonen (getrokken door gemeente X) en Zorg (getrokken door Y)": names that each have who leads them in brackets. */
export function inBrackets(sentences: readonly Sentence[]): ListedTheme[] | null {
  return besideParties(sentences) ?? besideLeads(sentences)
}

/** "bestaat uit drie delen: Bodem (gemeente X) en Lucht (provincie Y)": a sentence that divides, each name with its organisation. */
function besideParties(sentences: readonly Sentence[]): ListedTheme[] | null {
  for (const { span, block } of sentences) {
    const start = dividesInto.exec(span.text)
    if (start === null) continue
    const from = start.index + start[0].length
    const found = [...span.text.slice(from).matchAll(nameAndParty)]
    if (found.length < 2) continue
    return found.map((match) => {
      const at = from + match.index + match[0].indexOf(match[1]!)
      const lead = from + match.index + match[0].lastIndexOf(match[2]!)
      return {
        span: part(span, at, at + match[1]!.length),
        why: triggeredBy(start[0], block),
        below: null,
        lead: part(span, lead, lead + match[2]!.length),
      }
    })
  }
  return null
}

const dividesInto = new RegExp(
  String.raw`\b(?:${countWord}\s(?:\p{Ll}+\s)?\p{Ll}+(?:en|s)|${noun}[^.:;()]{0,40}):\s(?=[\p{Lu}‘'"“])`,
  'iu',
)
const nameAndParty = new RegExp(
  String.raw`(?<=^|[,;]\s|[,;]?\sen\s)[‘'"“]?(\p{Lu}[^(),.;:]{2,50}?)[’'"”]?(?:\s\(|:\s|\s[–-]\s)(?:de\s|het\s)?(${organisationName}|${personName})(?=[),;.]|\sen\s|$)`,
  'gu',
)

function besideLeads(sentences: readonly Sentence[]): ListedTheme[] | null {
  for (const { span, block } of sentences) {
    const found = [...span.text.matchAll(ledInBrackets)]
    if (found.length < 2) continue
    return found.map((match) => {
      const lead = /^.*\s(?:aan|namelijk|zijn|naar|op|in)\s(?=\p{Lu})/u.exec(match[1]!)?.[0].length ?? 0
      const name = part(span, match.index + lead, match.index + match[1]!.length)
      return {
        span: part(span, match.index + lead, match.index + match[0].length),
        why: triggeredBy(name.text, block),
        below: null,
        lead: null,
      }
    })
  }
  return null
}

const ledInBrackets = new RegExp(String.raw`(?<=^|[\s:])(\p{Lu}[^(),.;:]{2,50}?)\s\((?:${leadRole})[^()]*\)`, 'gu')

const inlineLead = new RegExp(
  String.raw`\b(?:de |deze |volgende |${countWord} )*${noun}(?:,? (?:zijn|heten|te weten|namelijk|zijnde))?(?: \(|: ?| )(?=[\p{Lu}‘'"“])`,
  'giu',
)
/** Names in small letters can only be told from a sentence behind a number and a colon: "drie thema's: wonen, werken en leren." */
const inlineCounted = new RegExp(
  String.raw`\b${countWord} (?:thema['’]s|(?:programma|werk|ontwikkel)?lijnen|bouwstenen|(?:werk)?sporen|pijlers|opgaven|actielijnen|deelprogramma['’]s|speerpunten|werkgroepen)(?:,? (?:te weten|namelijk))?: ?(?=\p{Ll}[^.;:,]{2,40}(?:, [^.;:,]{3,40})* en [^.;:,]{3,40}[.]?$)`,
  'giu',
)
/** Where a list of names ends: at a mark, a word that goes on with the sentence, or "vast te stellen". */
const endOfNames =
  /[.;:)]|\s(?:die|dat|waar|om|is|zijn|worden|wordt|te|zoals|vast|van de|voor de|met de)\s|\s\p{Ll}+\ste\s\p{Ll}|\s(?:uit|op|aan|bij|in)\s(?!(?:\S+\s){0,2}\S+?(?:,|\sen\s\p{Lu}|\s_)|\p{Ll}+(?:[.;:)]|$))|$/u

const between = /,\s+(?:en\s+)?|\s+en\s+(?=[\p{Lu}‘'"“]|(?:het )?thema )(?:het thema |thema )?/gu
const betweenSmall = /,\s+|\s+en\s+(?!.*\sen\s)/gu

/** Splits "A, B en c, D en E": a name can hold "en" before a small letter. */
function enumeration(span: Span, from: number, small: boolean): Span[] {
  const plain = span.text.slice(from).replace(/\([^()]*\)/g, (brackets) => '_'.repeat(brackets.length))
  const end = endOfNames.exec(plain)!.index + from
  const names: Span[] = []
  let start = from
  for (const match of plain.slice(0, end - from).matchAll(small ? betweenSmall : between)) {
    names.push(part(span, start, from + match.index))
    start = from + match.index + match[0].length
  }
  names.push(part(span, start, end))
  return names.filter(
    ({ text }) => (small || /^[\p{Lu}‘'"“]/u.test(text)) && text.replace(/\s*\([^()]*\)/g, '').length < 60,
  )
}
