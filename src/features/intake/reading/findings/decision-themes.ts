import { decisionThemesUnlisted } from '../contradiction-messages.ts'
import { correctDecisionThemes, correctUnlistedThemes } from '../correction-messages.ts'
import { decisionThemesDiffer, decisionThemesSame } from '../messages.ts'
import { namedThemes, themeNamed, themesIn } from '../themes.ts'
import { comparable, governanceWord } from '../vocabulary.ts'
import { distinctBy, type Facts, type Finding, finding, isInDecision, type ReadEntry } from './finding.ts'

/** Whether the requested decision names the same themes as the table that divides the money over themes. */
export function decisionThemesFindings(facts: Facts): Finding[] {
  const named = namedInDecisions(facts)
  const rows = themeRows(facts)
  if (named.size === 0) return []
  if (rows.length === 0) return listedFindings(facts, named)
  const texts = comparable(facts.decisions.map(({ text }) => text).join(' '))
  const keyOf = ({ fact }: ReadEntry) => fact.themeRef ?? comparable(fact.theme!)
  const extra = rows.filter((row) => !named.has(keyOf(row)) && !isNamedLoosely(texts, row.fact.theme!))
  const inTable = new Set(rows.map(keyOf))
  const missing = [...named].filter(([key]) => !inTable.has(key)).map(([, name]) => name)
  const names = [...named.values()]
  const passages = [
    ...facts.decisions
      .filter(({ text }) => themesIn(facts.themes, text).length > 0 || /thema/i.test(text))
      .map(({ source }) => source),
    ...(extra.length > 0 ? extra : missing.length > 0 ? rows : []).map(({ fact }) => fact.source),
  ]
  if (extra.length === 0 && missing.length === 0)
    return [finding('decision-themes-differ', 'laag', true, decisionThemesSame(names), passages)]
  const more = [...new Set(extra.map(({ fact }) => fact.theme!))]
  const words = decisionThemesDiffer(names, more, missing)
  const correction = correctDecisionThemes(more, missing, passages[0] ?? null)
  return [finding('decision-themes-differ', 'hoog', false, words, passages, correction)]
}

/** Without a table over themes: against the themes that the text lists. A decision can be about some of them. */
function listedFindings({ decisions, themes }: Facts, named: ReadonlyMap<string, string>): Finding[] {
  const listed = themes.filter(({ source }) => !isInDecision({ decisions }, source))
  const keys = new Set(listed.map(({ id }) => id))
  const missing = [...named].filter(([key]) => !keys.has(key)).map(([, name]) => name)
  const extra = listed.filter(({ id }) => !named.has(id))
  const isWhole = named.size - missing.length >= 2 && missing.length < 2 && extra.length < 2
  if (listed.length < 3 || missing.length === 0 || !isWhole) return []
  const places = [...decisions.filter(({ text }) => missing.some((name) => text.includes(name))), ...listed].map(
    ({ source }) => source,
  )
  const more = extra.map(({ name }) => name)
  const words = decisionThemesUnlisted([...named.values()], more, missing)
  const correction = correctUnlistedThemes(missing, more, places[0]!, listed[0]!.source)
  return [finding('decision-themes-differ', 'hoog', false, words, places, correction)]
}

/** The rows of the table that is about the decision: the split of one party's line goes before a table of all parties. */
function themeRows({ tables }: Facts): ReadEntry[] {
  const perTheme = tables.filter(({ table }) => table.role === 'theme')
  const inColumns = tables.find(({ entries }) =>
    entries.some(({ fact }) => fact.party !== null && fact.themeRef !== null),
  )
  const table = perTheme.find((one) => one.table.captionParty !== null) ?? perTheme[0] ?? inColumns
  const isOfOne = table?.table.captionParty != null
  const rows =
    table?.entries.filter(
      ({ fact, entry }) =>
        fact.theme !== null && !fact.isTotal && !entry.within && (isOfOne || !isOverhead(fact.theme)),
    ) ?? []
  return distinctBy(rows, ({ fact }) => fact.theme ?? '')
}

function namedInDecisions({ decisions, themes }: Facts): Map<string, string> {
  const named = new Map<string, string>()
  for (const { text } of decisions) {
    for (const theme of themesIn(themes, text)) named.set(theme.id, theme.abbreviation ?? theme.name)
    for (const { text: name } of namedThemes({ text, at: [...text].map((_, index) => index) })) {
      const theme = themeNamed(themes, name)
      if (theme === null) named.set(comparable(name), name)
    }
  }
  return named
}

/** What running the co-operation costs is no theme; only where one party is asked for it, the decision should say so. */
function isOverhead(name: string): boolean {
  return comparable(name.replace(governanceWord, '')).split(' ').length < 3 && governanceWord.test(name)
}

/** "governance" in the decision names the row "Governance en secretariaat". */
function isNamedLoosely(texts: string, name: string): boolean {
  const [first] = comparable(name).split(' ')
  return first !== undefined && first.length > 4 && texts.includes(first)
}
