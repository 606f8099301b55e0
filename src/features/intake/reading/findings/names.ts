import type { Passage } from '../../facts.ts'
import { isOfSameTerm } from '../agreement-names.ts'
import {
  type Expansions,
  editDistance,
  expansionsOf,
  headNounOf,
  isShorterForm,
  shareWord,
  withoutHeadNoun,
  wordsOfName,
} from '../compare-names.ts'
import { type Named, namesDiffer } from '../contradiction-messages.ts'
import { correctNames } from '../correction-messages.ts'
import { datesIn } from '../dates.ts'
import { part } from '../span.ts'
import { namedThemes, themeNamed } from '../themes.ts'
import { comparable, governanceWord } from '../vocabulary.ts'
import { spokenOfAsOwn } from './agreement-twice.ts'
import { distinctBy, type Facts, type Finding, finding } from './finding.ts'

type Name = { readonly text: string; readonly words: readonly string[]; readonly source: Passage }

/** One thing that the paper calls by names that do not match: the agreement, a body, a theme, a party. */
export function nameFindings(facts: Facts): Finding[] {
  const expansions = expansionsOf(facts.abbreviations)
  return [
    ...agreementNames(facts, expansions),
    ...bodyNames(facts, expansions),
    ...themeNames(facts, expansions),
    ...(facts.themes.length < 2 ? cellNames(facts, expansions) : []),
    ...partyNames(facts),
  ]
}

function differing(named: Named, names: readonly Name[]): Finding {
  return finding(
    'names-differ',
    'midden',
    false,
    namesDiffer(
      named,
      names.map(({ text }) => text),
    ),
    names.map(({ source }) => source),
    correctNames(
      named,
      names.map(({ text, source }) => ({ text, at: source })),
    ),
  )
}

/** Names with a word like "akkoord" in them that are no shorter form of the fullest one, and are not given by the paper itself. */
function agreementNames(facts: Facts, expansions: Expansions): Finding[] {
  const { agreement, flow } = facts
  if (agreement === null) return []
  const nameOf = (text: string, source: Passage): Name => ({ text, words: wordsOfName(text, expansions), source })
  const main = nameOf(agreement.title, agreement.source)
  const others = agreement.aliases
    .filter(({ source }) => !introduces.test(flow.document.text.slice(Math.max(0, source.start - 40), source.start)))
    .map(({ name, source }) => nameOf(name, source))
    .filter((name) => headNounOf(name.words) !== null && (isOtherName(main, name) || isSubject(main, name, flow)))
  const all = [...others, ...slipsOf(main, facts, expansions), ...spokenOfAsOwn(main, facts, expansions)]
  const distinct = distinctBy(all, ({ words }) => words.join())
  return distinct.length === 0 ? [] : [differing('agreement', [main, ...distinct])]
}

const fullName =
  /(?<![\p{L}-])\p{L}*(?:[Oo]vereenkomst|[Aa]kkoord|[Cc]onvenant|[Dd]eal|[Pp]act|[Mm]anifest)(?:\s(?:(?:van|voor|de|het|en)\s){0,2}\p{Lu}[\p{L}-]+)+/gu

/** Names of the same kind in the text that are the same but for one word that looks like the one in its place. */
function slipsOf(main: Name, { sentences, flow }: Facts, expansions: Expansions): Name[] {
  const core = withoutHeadNoun(main.words)
  return sentences.flatMap(({ span }) =>
    [...span.text.matchAll(fullName)].flatMap((match) => {
      const words = wordsOfName(match[0], expansions)
      const other = withoutHeadNoun(words)
      const [pair, more] = core.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? '']]))
      if (headNounOf(words) !== headNounOf(main.words) || core.length !== other.length) return []
      if (pair === undefined || more !== undefined || !looksAlike(pair[0]!, pair[1]!)) return []
      const source = flow.passages.of(part(span, match.index, match.index + match[0].length))
      return [{ text: match[0], words, source }]
    }),
  )
}

function looksAlike(one: string, other: string): boolean {
  const start = [...one].findIndex((letter, index) => letter !== other[index])
  return isSlip(one, other) || (start >= 6 && Math.min(one.length, other.length) > 8)
}

const introduces =
  /\b(?:hierna|verder|kortweg|ook wel|afgekort|genoemd|te noemen|voorheen|eerder)\b[^.]*$|\(\s*["‘'“]?$/i

function isOtherName(main: Name, name: Name): boolean {
  const [own, others] = [rangeIn(main.text), rangeIn(name.text)]
  if (own !== null && others !== null && own !== others) return overlap(own, others)
  if (isOfSameTerm(name.text, main.text)) return headNounOf(main.words) !== headNounOf(name.words)
  const [core, other] = [withoutHeadNoun(main.words), withoutHeadNoun(name.words)]
  if (core.length === 0 || other.length === 0 || !shareWord(core, other)) return false
  if (!isShorterForm(core, other)) return true
  const [noun, otherNoun] = [headNounOf(main.words), headNounOf(name.words)]
  const both = noun !== otherNoun && isBinding(noun) && isBinding(otherNoun)
  return both && core.length > 1 && other.length > 1
}

const ofTheAgreement =
  /^\s(?:volgt op|vloeit voort|is een uitwerking|is de uitwerking|loopt (?:van|tot)|kent|bestaat uit|geldt|sluit aan|vervangt)\b/

/** "Het Banenakkoord Laagland loopt van …" says of "Werkakkoord Laagland" what is said of the agreement of a paper. */
function isSubject(main: Name, { words, source }: Name, { document }: Facts['flow']): boolean {
  const own = main.words.find((word) => headNounOf([word]) !== null)
  const other = words.find((word) => headNounOf([word]) !== null)
  const [core, rest] = [withoutHeadNoun(main.words), withoutHeadNoun(words)]
  if (own === undefined || other === undefined || own === other || core.join() !== rest.join()) return false
  const [noun, otherNoun] = [headNounOf([own]), headNounOf([other])]
  const bothCompound = own !== noun && other !== otherNoun && noun === otherNoun && core.length > 0
  if (!bothCompound || isOfOthers.test(document.text.slice(Math.max(0, source.start - 60), source.start))) return false
  const after = document.text.slice(source.end, source.end + 30).replace(/\s+/g, ' ')
  return core.length > 1 || ofTheAgreement.test(after)
}

/** "Een uitwerking van het …", "sluit aan bij het …": before the name of another agreement. */
const isOfOthers =
  /\b(?:uitwerking|vervolg|opvolger|onderdeel|evaluatie|voortzetting|verlenging) (?:van|op)\b[^.;]*$|\b(?:vloeit voort uit|volgt op|sluit(?:en)? aan (?:bij|op)|past (?:bij|binnen)|vervangt|naast|eerdere?|vorige?|voormalige?|aflopende?|landelijke?|in het kader van|op basis van|op grond van|voortvloeiend uit|in lijn met)\b[^.;]*$/iu

/** A declaration or a plan of the same name is another thing, which comes before or after the agreement. */
function isBinding(noun: string | null): boolean {
  return noun !== null && /^(?:overeenkomst|akkoord|convenant|deal|pact)$/.test(noun)
}

function rangeIn(text: string): string | null {
  return datesIn(text).find(({ value }) => value?.includes('/'))?.value ?? null
}

/** Terms that follow each other belong to an agreement and the one before it; terms that overlap are of one agreement. */
function overlap(one: string, other: string): boolean {
  const [[from, to], [otherFrom, otherTo]] = [one.split('/'), other.split('/')] as [string[], string[]]
  return from! < otherTo! && otherFrom! < to!
}

/**
 * Bodies of the same kind whose further names hang together through a third: "overleg A", "overleg A B" and "overleg B". Two such
 * names alone may well be a body and a shorter form of it.
 */
function bodyNames({ meetings }: Facts, expansions: Expansions): Finding[] {
  const names = meetings.map(({ body, source }): Name & { kind: string } => {
    const [first = '', second = '', ...rest] = comparable(body).split(' ')
    const kind = /(?:overleg|vergadering|commissie|groep|beraad|bestuur|tafel|platform)$/.test(first)
      ? first
      : `${first} ${second}`
    const further = kind === first ? [second, ...rest] : rest
    return { text: body, kind, words: wordsOfName(further.join(' '), expansions), source }
  })
  const distinct = distinctBy(names, ({ kind, words }) => `${kind}|${words.join()}`)
  return [...Map.groupBy(distinct, ({ kind }) => kind).values()].flatMap((group) => {
    const linking = group.find(
      (whole) =>
        group.filter((other) => other !== whole && other.words.length > 0 && isPart(other.words, whole.words)).length >
        1,
    )
    if (linking === undefined) return []
    const parts = group.filter((other) => other.words.length > 0 && isPart(other.words, linking.words))
    return parts.some((one) => parts.some((other) => !isShorterForm(one.words, other.words)))
      ? [differing('body', parts)]
      : []
  })
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.length <= whole.length && isShorterForm(part, whole)
}

/** Costs of all themes together, beside those of each. */
const isShared =
  /communicatie|monitoring|evaluatie|kosten|kennis|onderzoek|participatie|beheer|reserve|overig|algemeen/i

/** A theme of a table or of the text that is not in the list, beside one of the list that it resembles and that is nowhere else. */
function themeNames({ themes, tables, sentences, flow }: Facts, expansions: Expansions): Finding[] {
  if (themes.length < 2) return []
  const inTables = tables.flatMap(({ table, entries }) =>
    entries.filter(
      ({ fact, entry }) => fact.theme !== null && !entry.isTotal && (table.role === 'theme' || fact.party === null),
    ),
  )
  const unknown: Name[] = inTables
    .filter(({ fact }) => !governanceWord.test(fact.theme!) && themeNamed(themes, fact.theme!) === null)
    .map(({ fact }) => ({ text: fact.theme!, words: wordsOfName(fact.theme!, expansions), source: fact.source }))
  const inText: Name[] = sentences.flatMap(({ span }) =>
    namedThemes(span)
      .filter(({ text }) => themeNamed(themes, text) === null)
      .map((found) => ({
        text: found.text,
        words: wordsOfName(found.text, expansions),
        source: flow.passages.of(found),
      })),
  )
  const met = new Set(inTables.map(({ fact }) => fact.themeRef))
  const missing = themes.filter(({ id }) => !met.has(id))
  const isOneOff = missing.length === 1 && themes.length > 3 && new Set(unknown.map(({ text }) => text)).size === 1
  const seen = new Set<string>()
  return [...unknown, ...inText].flatMap((name) => {
    const alike = missing.find((theme) => resembles(name.words, wordsOfName(theme.name, expansions)))
    const like = alike ?? (isOneOff && unknown.includes(name) && !isShared.test(name.text) ? missing[0] : undefined)
    if (like === undefined || seen.has(name.words.join())) return []
    seen.add(name.words.join())
    return [differing('theme', [{ text: like.name, words: [], source: like.source }, name])]
  })
}

/** A row of a table with money beside a cell of a table without: most rows stand in both, and this one nearly. */
function cellNames({ tables, flow }: Facts, expansions: Expansions): Finding[] {
  const cells = flow.blocks
    .flatMap(({ lines }) => lines.filter(({ text }) => text.includes('\t')))
    .flatMap((line) =>
      [...line.text.matchAll(/[^\t]+/g)].map((match) => part(line, match.index, match.index + match[0].length)),
    )
    .filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && text.length < 60)
  const written = new Set(cells.map(({ text }) => comparable(text)))
  return tables.flatMap(({ table, entries }) => {
    const rows = distinctBy(
      entries.filter(({ entry }) => !entry.isTotal && table.role === 'theme'),
      ({ entry }) => entry.label.text,
    )
    const [inBoth, alone] = [true, false].map((met) =>
      rows.filter(({ entry }) => written.has(comparable(entry.label.text)) === met),
    )
    if (inBoth!.length < 2) return []
    const inTable = new Set(rows.map(({ entry }) => comparable(entry.label.text)))
    const free = cells.filter(({ text }) => !inTable.has(comparable(text)))
    return alone!.flatMap(({ entry, fact }) => {
      const words = wordsOfName(entry.label.text, expansions)
      const like = free.find(({ text }) => resembles(words, wordsOfName(text, expansions)))
      if (like === undefined) return []
      const name = { text: entry.label.text, words, source: fact.source }
      return [differing('theme', [{ text: like.text, words: [], source: flow.passages.of(like) }, name])]
    })
  })
}

/** The same but for one word out of two or more, or a word that is nearly the same. */
function resembles(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length === 0) return false
  const pairs = one.map((word, index) => [word, other[index]!] as const).filter(([a, b]) => a !== b)
  if (pairs.length !== 1) return false
  return one.length > 1 || isSlip(pairs[0]![0], pairs[0]![1]) || endAlike(pairs[0]![0], pairs[0]![1])
}

/** "risicocommunicatie" and "crisiscommunicatie": two compounds of one long noun. */
function endAlike(one: string, other: string): boolean {
  const same = [...one].reverse().findIndex((letter, index) => letter !== other.at(-1 - index))
  return same > 7 && Math.min(one.length, other.length) > same + 3
}

/** One or two letters apart in a longer word: a slip of the pen rather than another name. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 6 || short[0] !== long[0]) return false
  if (long.startsWith(short) && long !== short + short.at(-1)!) return false // a longer name, or a form of it
  return editDistance(short, long) <= (short.length > 8 ? 2 : 1)
}

const organisation =
  /(?<![\p{L}-])([Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Oo]mgevingsdienst|[Ss]tichting|[Vv]ereniging|[Nn]etbeheerder|[Dd]rinkwaterbedrijf)\s(\p{Lu}[\p{L}'’-]+(?:\s(?:(?:van|en|de|der|den)\s)?\p{Lu}[\p{L}'’-]+){0,3})/gu

/** A party of a table or list that stands elsewhere with a slip in its name. */
function partyNames({ parties, sentences, flow }: Facts): Finding[] {
  const known = parties.flatMap((party) => {
    const match = new RegExp(organisation.source, 'u').exec(party.name)
    return match === null ? [] : [{ party, kind: match[1]!.toLowerCase(), name: comparable(match[2]!) }]
  })
  if (known.length === 0) return []
  const names = new Set(known.map(({ name }) => name))
  const seen = new Set<string>()
  return sentences.flatMap(({ span }) =>
    [...span.text.matchAll(organisation)].flatMap((match) => {
      const name = comparable(match[2]!)
      if (names.has(name) || seen.has(name)) return []
      seen.add(name)
      const like = known.find((other) => other.kind === match[1]!.toLowerCase() && isSlip(name, other.name))
      if (like === undefined) return []
      const source = flow.passages.of(part(span, match.index, match.index + match[0].length))
      return [
        differing('party', [
          { text: like.party.name, words: [], source: like.party.source },
          { text: match[0], words: [], source },
        ]),
      ]
    }),
  )
}
