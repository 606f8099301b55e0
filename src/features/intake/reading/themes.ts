import type { ThemeFact } from '../facts.ts'
import type { Flow } from './flow.ts'
import type { Grid } from './grids.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { leadBeside, leadOf, leadOfAll } from './theme-leads.ts'
import { decidedThemes, listedThemes } from './theme-lists.ts'
import { ledThemes } from './theme-sentences.ts'
import { leadRole } from './theme-words.ts'
import { comparable, governanceWord, initialsOf, isOfRunning, withoutArticle } from './vocabulary.ts'

export { namedThemes } from './theme-lists.ts'

/** The themes: a list that a sentence with "thema's" leads in; or else the names behind "thema" in the text. */
export function themesOf(flow: Flow, grids: readonly Grid[], sentences: readonly Sentence[]): ThemeFact[] {
  const themes: ThemeFact[] = []
  const led = ledThemes(sentences)
  const listed = listedThemes(flow.blocks, grids, flow.tables, sentences, led)
  for (const { span, why, below, lead } of [...listed, ...decidedThemes(sentences)]) {
    const { name, abbreviation } = nameOf(span)
    if (
      name.text === '' ||
      isGovernance(name.text) ||
      isOfRunning.test(name.text) ||
      themeNamed(themes, name.text) !== null
    )
      continue
    themes.push({
      id: `theme-${themes.length + 1}`,
      why,
      name: name.text,
      abbreviation: abbreviation ?? abbreviationIn(sentences, name.text),
      ...leadBeside(flow, lead, part(span, span.text.indexOf(name.text) + name.text.length), below),
      source: flow.passages.of(name),
    })
  }
  const ofLeads = sentences.filter(({ span }) =>
    /trek|trok|leid|coördin|voortouw|regie|verantwoordelijk/i.test(span.text),
  )
  const names = themes.map(({ name }) => name)
  const ofAll = leadOfAll(flow, ofLeads)
  return themes.map((theme) => {
    if (theme.lead !== null) return theme
    const others = names.filter((name) => !theme.name.includes(name))
    const own = leadOf(flow, led, ofLeads, theme, others)
    return { ...theme, ...(own.lead === null ? ofAll : own) }
  })
}

/** Running the co-operation is no theme; words behind it can make it one: "Regie op ruimte". */
function isGovernance(name: string): boolean {
  return governanceWord.test(name) && comparable(name.replace(governanceWord, '')).split(' ').length < 2
}

/** A theme's name without what stands behind it: its abbreviation, its lead, a dash with an explanation. */
function nameOf(span: Span): { name: Span; abbreviation: string | null } {
  const abbreviation = /\(([\p{Lu}][\p{L}&]{1,7})\)/u.exec(span.text)?.[1] ?? null
  const start = numbered.exec(span.text)![0].length
  const rest = span.text.slice(start)
  const end = behindName.exec(rest)?.index ?? rest.length
  const name = part(span, start, start + end)
  const bare = part(name, 0, /[’'"”]$/.test(name.text) ? name.text.length - 1 : name.text.length)
  return { name: bare, abbreviation: abbreviation === bare.text ? null : abbreviation }
}

/** What stands behind a name: its abbreviation, who leads it, what it is about. */
const behindName = new RegExp(
  String.raw`\s*(?:,\s*belegd bij|\((?=\p{Lu}{2}|(?:nog geen |geen )?(?:\p{L}*)trekker|getrokken|${leadRole}|(?:de |het )?(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Oo]mgevingsdienst|[Vv]eiligheidsregio|[Mm]inisterie|[Ss]tichting|[Vv]ereniging|[Nn]etbeheerder)\s)|[:;]|\s\|\s|\.\s|\s[–-]\s|,\s*(?:${leadRole}|met als|met\s[^,]{3,60}\sals\s(?:\p{L}*trekker|penvoerder))|\.$|,$|\sen$)`,
  'u',
)

/** "Spoor 1, Bronnen\", "Pijler B – Bodem": what the theme is called stands behind its number. */
const numbered =
  /^(?:(?:spoor|lijn|thema|programmalijn|deelprogramma|pijler|actielijn|opgave|werkspoor|ontwikkellijn|cluster|bouwsteen|speerpunt)\s(?:\d{1,2}|[A-Z](?![\p{L}]))\s?(?:[,:.|]|[–-])?\s+(?=[‘'"“]?\p{Lu})|(?:\p{Lu}{1,3}\d{1,2}[.:]?|\d{1,2}[.)]|[A-Z][.)])\s+(?=\p{Lu}\p{Ll})|[‘'"“]?(?:thema\s+|(?:deelproject|deelprogramma|programmalijn|werkgroep|werkspoor|actielijn|pijler|opgave|spoor)\s+(?=[‘'"“]?\p{Lu}))?)/iu

/** An abbreviation that stands behind the theme's name somewhere, or whose letters are those of its words. */
function abbreviationIn(sentences: readonly Sentence[], name: string): string | null {
  const initials = initialsOf(name)
  const wanted = comparable(name)
  for (const { span } of sentences) {
    for (const match of span.text.matchAll(/\s\((\p{Lu}[\p{L}&]{1,7})\)/gu)) {
      if (comparable(span.text.slice(0, match.index)).endsWith(wanted) && match[1] !== name) return match[1]!
    }
  }
  const short = initials.find((letters) => {
    const whole = new RegExp(`\\b${letters.toUpperCase()}\\b`)
    return letters.length > 2 && sentences.some(({ span }) => whole.test(span.text))
  })
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
