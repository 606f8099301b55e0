import type { ThemeFact } from '../facts.ts'
import type { Block, Flow } from './flow.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { comparable, initialsOf, withoutArticle } from './vocabulary.ts'
import { itemAfter, triggeredBy, whereIs } from './why-messages.ts'

const noun = String.raw`(?:\p{L}*(?:thema)(?:['’]?s)?|programmalijn(?:en)?|speerpunt(?:en)?|werkspo(?:or|ren)|werkgroep(?:en)?|opgave[ns]?|pijlers?|actielijn(?:en)?|sporen|onderwerpen|ontwikkellijn(?:en)?|kernthema['’]?s)`
const listLead = new RegExp(String.raw`\b${noun}\b[^.;:]*:$`, 'iu')
const countWord = String.raw`(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)`

type Named = { readonly span: Span; readonly why: string }

/** The themes: a list that a sentence with "thema's" leads in; or else the names behind "thema" in the text. */
export function themesOf(flow: Flow, sentences: readonly Sentence[]): ThemeFact[] {
  const names = listed(flow.blocks) ?? inline(sentences) ?? mentioned(sentences)
  const themes: ThemeFact[] = []
  for (const { span, why } of names) {
    const { name, abbreviation } = nameOf(span)
    if (name.text === '' || themes.some((theme) => comparable(theme.name) === comparable(name.text))) continue
    themes.push({
      id: `theme-${themes.length + 1}`,
      why,
      name: name.text,
      abbreviation: abbreviation ?? abbreviationIn(sentences, name.text),
      lead: null,
      leadSource: null,
      source: flow.passages.of(name),
    })
  }
  return themes.map((theme) => ({ ...theme, ...leadOf(flow, sentences, theme) }))
}

/** Items of the first list that is led in as a list of themes. */
function listed(blocks: readonly Block[]): Named[] | null {
  for (const [index, block] of blocks.entries()) {
    const heading =
      block.kind === 'heading' && new RegExp(`^(?:de )?(?:${countWord} )?${noun}:?$`, 'iu').test(block.span.text)
    if (!heading && !listLead.test(block.span.text)) continue
    const items: Span[] = []
    let style = ''
    for (const next of blocks.slice(index + 1)) {
      if (next.kind !== 'item' || (items.length > 0 && style !== styleOf(next.marker!))) break
      style = styleOf(next.marker!)
      items.push(next.span)
    }
    if (items.length > 1 && items.every((item) => item.text.length < 160))
      return items.map((span) => ({
        span,
        why: heading ? whereIs(blocks[index + 1]!) : itemAfter(lastSentence(block.span.text)),
      }))
  }
  return null
}

/** Of a paragraph that leads a list in, the sentence that does it. */
function lastSentence(text: string): string {
  return /[^.!?]*.$/.exec(text)?.[0].trim() ?? text
}

function styleOf(marker: string): string {
  return /^\d+$/.test(marker) ? '1' : /^[a-hj-uwyz]$/.test(marker) ? 'a' : /^[IVXivx]+$/.test(marker) ? 'i' : marker
}

/** "de vier thema's Water, Bodem, Lucht en Natuur": names with commas and "en". */
function inline(sentences: readonly Sentence[]): Named[] | null {
  const lead = new RegExp(
    String.raw`\b(?:de |deze |volgende |${countWord} )*${noun}(?: zijn)?(?: \(|: ?| )(?=[\p{Lu}‘'"“])`,
    'giu',
  )
  for (const { span, block } of sentences) {
    for (const match of span.text.matchAll(lead)) {
      if (!/(?:['’]s|en|ns)[\s:(]*(?:zijn)?[\s:(]*$/iu.test(match[0])) continue
      const names = enumeration(span, match.index + match[0].length)
      if (names.length > 1) return names.map((name) => ({ span: name, why: triggeredBy(match[0], block) }))
    }
  }
  return null
}

/** Splits "A, B en C"; a name that holds "en" itself is only safe between commas. */
function enumeration(span: Span, from: number): Span[] {
  const end =
    /[.;:)]|\s(?:die|dat|waar|om|is|zijn|worden|wordt|te|uit|op|aan|bij|van de|voor de|met de)\s|$/u.exec(
      span.text.slice(from),
    )!.index + from
  const names: Span[] = []
  let start = from
  for (const match of span.text.slice(from, end).matchAll(/,\s+(?:en\s+)?|\s+en\s+(?:het thema |thema )?/gu)) {
    names.push(part(span, start, from + match.index))
    start = from + match.index + match[0].length
  }
  names.push(part(span, start, end))
  return names.filter(({ text }) => /^[\p{Lu}‘'"“]/u.test(text) && text.length < 60)
}

/** "het thema Bodem en het thema Natuur": one name at a time. */
function mentioned(sentences: readonly Sentence[]): Named[] {
  return sentences.flatMap(({ span, block }) =>
    namedThemes(span).map((name) => ({ span: name, why: `naam achter ${triggeredBy(wordBefore(span, name), block)}` })),
  )
}

/** The noun that stands before a name: "thema". */
function wordBefore(span: Span, name: Span): string {
  const before = span.text.slice(0, span.at.indexOf(name.at[0]!))
  return /\p{L}+(?=[^\p{L}]*$)/u.exec(before)?.[0] ?? name.text
}

const oneName =
  /\b(?:thema|programmalijn|speerpunt|werkspoor|opgave|pijler|actielijn|ontwikkellijn)\s+(?:\d\s*[:–-]?\s*)?([‘'"“]?\p{Lu}[\p{L}\d&/-]*(?:,?\s(?:(?:en|van|voor|de|het|in|met|&)\s){0,3}\p{Lu}[\p{L}\d&/-]*)*)/gu

/** The themes that a sentence names behind the word "thema". */
export function namedThemes(span: Span): Span[] {
  return [...span.text.matchAll(oneName)].map((match) => {
    const start = match.index + match[0].length - match[1]!.length
    return part(span, start, start + match[1]!.length)
  })
}

/** A theme's name without what stands behind it: its abbreviation, its lead, a dash with an explanation. */
function nameOf(span: Span): { name: Span; abbreviation: string | null } {
  const abbreviation = /\(([\p{Lu}][\p{L}&]{1,7})\)/u.exec(span.text)?.[1] ?? null
  const end =
    /\s*(?:\((?=\p{Lu}{2}|trekker|getrokken)|[:;]|\s[–-]\s|,\s*(?:trekker|getrokken|met als)|\.$|,$|\sen$)/u.exec(
      span.text,
    )?.index ?? span.text.length
  const start = /^[‘'"“]?(?:thema\s+)?/iu.exec(span.text)![0].length
  const name = part(span, start, end)
  const bare = part(name, 0, /[’'"”]$/.test(name.text) ? name.text.length - 1 : name.text.length)
  return { name: bare, abbreviation: abbreviation === bare.text ? null : abbreviation }
}

/** An abbreviation that stands behind the theme's name somewhere, or whose letters are those of its words. */
function abbreviationIn(sentences: readonly Sentence[], name: string): string | null {
  const initials = initialsOf(name)
  const wanted = comparable(name)
  for (const { span } of sentences) {
    for (const match of span.text.matchAll(/\s\((\p{Lu}[\p{L}&]{1,7})\)/gu)) {
      if (comparable(span.text.slice(0, match.index)).endsWith(wanted) && match[1] !== name) return match[1]!
    }
  }
  const short = initials.find(
    (letters) =>
      letters.length > 2 && sentences.some(({ span }) => new RegExp(`\\b${letters.toUpperCase()}\\b`).test(span.text)),
  )
  return short?.toUpperCase() ?? null
}

/** The theme a name in a table or a decision stands for. */
export function themeNamed(themes: readonly ThemeFact[], name: string): ThemeFact | null {
  const wanted = comparable(withoutArticle(name).replace(/\s*\(.*\)$/, ''))
  if (wanted === '') return null
  return (
    themes.find((theme) => comparable(theme.name) === wanted || comparable(theme.abbreviation ?? '') === wanted) ??
    themes.find((theme) => initialsOf(theme.name).includes(wanted) && wanted.length > 2) ??
    themes.find(
      (theme) => comparable(theme.name).startsWith(`${wanted} `) || wanted.startsWith(`${comparable(theme.name)} `),
    ) ??
    null
  )
}

/** The themes a text names, by name or abbreviation, in the order of the list of themes. */
export function themesIn(themes: readonly ThemeFact[], text: string): ThemeFact[] {
  const words = ` ${comparable(text)} `
  return themes.filter((theme) => {
    if (words.includes(` ${comparable(theme.name)} `)) return true
    return theme.abbreviation !== null && new RegExp(`(?<![\\p{L}])${theme.abbreviation}(?![\\p{L}])`, 'u').test(text)
  })
}

/** Who leads a theme: "(dat door de X wordt getrokken)", "trekker: X", "X is trekker van het thema". */
function leadOf(flow: Flow, sentences: readonly Sentence[], theme: ThemeFact): Pick<ThemeFact, 'lead' | 'leadSource'> {
  const names = [theme.name, ...(theme.abbreviation === null ? [] : [theme.abbreviation])].map(escaped).join('|')
  const who = String.raw`((?:provincie|gemeente|waterschap|hoogheemraadschap|omgevingsdienst|veiligheidsregio|regio)(?=[).,;]|\s(?:wordt|en|getrokken|geleid)|$)|(?:[Pp]rovincie |[Gg]emeente |[Ww]aterschap |[Oo]mgevingsdienst |[Mm]inisterie van )?\p{Lu}[\p{L}-]*(?:(?: van| voor| en| de| het)* \p{Lu}[\p{L}-]*)*)`
  const forms = [
    String.raw`\b(?:${names})\b\s*(?:\([^()]{0,60}?\))?[^.;)]{0,12}?\(?(?:dat|die|wat|deze)? ?(?:wordt )?door (?:de |het )?${who} (?:wordt |word )?(?:getrokken|geleid)`,
    String.raw`\b(?:${names}) door (?:de |het )?${who}`,
    String.raw`\b(?:${names})\b[^.;\n]{0,20}?\(?trekkers?(?: is)?:? (?:de |het )?${who}`,
    `trekker van (?:het |de )?(?:thema |opgave |werkgroep |spoor |programmalijn |pijler )?(?:${names}) is (?:de |het )?${who}`,
    String.raw`${who}(?: \([^()]{2,12}\))? (?:is (?:de )?trekker van|trekt|leidt) (?:het |de )?(?:\p{L}+ )?(?:${names})\b`,
    String.raw`\b(?:${names})\b[^.;\n]{0,30}?(?:wordt |onder leiding van |getrokken door )(?:getrokken door )?(?:de |het )?${who}`,
  ]
  const leading = sentences.filter(({ span }) => /trek|trok|leid/.test(span.text))
  for (const form of forms) {
    const pattern = new RegExp(form, 'u')
    for (const { span } of leading) {
      const match = pattern.exec(span.text)
      if (match === null) continue
      const who = withoutArticle(match[1]!)
      const start = match.index + match[0].indexOf(match[1]!) + match[1]!.length - who.length
      return { lead: who, leadSource: flow.passages.of(part(span, start, start + who.length)) }
    }
  }
  return { lead: null, leadSource: null }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
