import type { AgreementFact, AnnexFact, InstrumentFact, PaperFact, ThemeFact } from '../facts.ts'
import type { Abbreviation } from './abbreviations.ts'
import { agreementKey } from './agreement-candidates.ts'
import { isOtherNoun } from './agreement-names.ts'
import type { Flow } from './flow.ts'
import { type FoundName, instrumentNamesIn } from './instrument-names.ts'
import { isOfPaper, type Related, type Relation, relationOf, relations } from './instrument-relations.ts'
import type { Sentence } from './sentences.ts'
import { bodyNoun, comparable } from './vocabulary.ts'
import { instrumentWhy } from './why-messages.ts'

/** What else the paper has names for, so that these are not taken for instruments it refers to. */
export type OwnNames = {
  readonly agreement: AgreementFact | null
  readonly annexes: readonly AnnexFact[]
  readonly themes: readonly ThemeFact[]
  readonly abbreviations: readonly Abbreviation[]
  readonly paper: PaperFact
}

/** The other agreements, programmes, strategies and laws that the paper names, each once. */
export function instrumentsOf(flow: Flow, sentences: readonly Sentence[], own: OwnNames): InstrumentFact[] {
  const isOwn = ownNames(own)
  const names = sentences
    .filter(
      ({ block, span }) =>
        (block.section !== 'annexes' || decisionOpening.test(span.text)) && !/\bafkortingen/i.test(block.heading ?? ''),
    )
    .flatMap(instrumentNamesIn)
  const otherwise = new Set(names.filter(isOtherName).map(({ name }) => bareName(name.text)))
  const others = names.filter(
    (name) => !isOwn(name) && !isPartOfOther(name) && !otherwise.has(bareName(name.name.text)),
  )
  const groups = together(others, own.abbreviations)
  const referred = referredTo(sentences, groups)
  return groups.map((mentions, index) => {
    const found = gathered(mentions)
    const { year, name, shown } = found
    const relation = found.relation ?? referred.get(mentions) ?? null
    return {
      id: `instrument-${index + 1}`,
      why: instrumentWhy(shown.noun, shown.sentence.block, relation?.words ?? null),
      name: name.name.text,
      kind: name.kind,
      year,
      relation: relation?.relation ?? null,
      source: flow.passages.of(shown.name),
    }
  })
}

/** The opening of a decision that is bound in behind the annexes. */
const decisionOpening = /^(?:gelet op|gezien|overwegende)\b/i

function ownNames({ agreement, annexes, themes, paper }: OwnNames): (name: FoundName) => boolean {
  const names = [agreement?.title ?? '', ...(agreement?.aliases.map((alias) => alias.name) ?? [])]
  const taken = [...names, ...annexes.map(({ title }) => title ?? ''), ...themes.map((theme) => theme.name)]
    .map(bareName)
    .filter((text) => text !== '')
  const key = agreement === null ? null : agreementKey(agreement.title)
  const title = bareName(paper.title ?? '')
  return (found) => {
    const { name, kind, end, sentence } = found
    const bare = bareName(name.text)
    if (/^\s?\((?:zie )?bijlage/i.test(sentence.span.text.slice(end))) return true
    if (isEarlierTerm(found, agreement)) return false
    if (taken.includes(bare) || (bare === title && relationOf(found) === null)) return true
    const sharesKey = kind === 'agreement' && key !== null && bare.split(' ').includes(key)
    if (sharesKey) return relationOf(found) === null && !isOtherNoun(name.text, agreement!.title)
    return taken.some((other) => other.startsWith(`${bare} `) || (kind === 'agreement' && bare.startsWith(`${other} `)))
  }
}

/** "het convenant X 2022-2026" beside the "Convenant X 2027-2030": the one before it. */
function isEarlierTerm({ kind, year, name }: FoundName, agreement: AgreementFact | null): boolean {
  const own = /\b(?:19|20)\d{2}\b/.exec(agreement?.title ?? '')?.[0] ?? agreement?.term?.slice(0, 4)
  const isRange = kind === 'agreement' && year !== null && year.includes('/')
  return isRange && own !== undefined && !year.startsWith(own) && !isOtherNoun(name.text, agreement!.title)
}

function bareName(text: string): string {
  return comparable(text)
    .replace(/(?: (?:19|20)\d{2})+$/, '')
    .replace(/^(?:concept|ontwerp) /, '')
}

/** "hierna: het Waterpact", "wordt aangehaald als: Convenant X": another name for what was named already. */
function isOtherName({ start, end, sentence }: FoundName): boolean {
  const { text } = sentence.span
  if (/[\p{L}\d]\s\((?:de|het)\s$/u.test(text.slice(0, start)) && text[end] === ')') return true
  if (/^[’'"”]?\s?[:=]\s?(?:dit|deze|(?:de|het) onderhavige)\s\p{Ll}/u.test(text.slice(end))) return true
  return otherwiseCalled.test(text.slice(Math.max(0, start - 60), start))
}

const otherwiseCalled =
  /\b(?:hierna|verder|kortweg|ook wel|in de wandelgangen|afgekort|roepnaam|aangehaald als|aan te halen als|citeertitel|bekend als|beter bekend|ofwel|oftewel|gemakshalve|in de volksmond|onder de naam|in het (?:dagelijks(?:e)?\s)?(?:spraak)?gebruik|in de praktijk)(?:\s(?:te|ook|genoemd|noemen|aan|halen|als|aangeduid|met|kortweg))*\s?:?\s?[‘'"“]?(?:de\s|het\s)?[‘'"“]?$/i

/** "stuurgroep Nationaal Programma X" is a body, and "Congres Akkoord X" a day. */
function isPartOfOther({ name, noun, start, sentence }: FoundName): boolean {
  if (noun === 'programma' && bookedIn.test(sentence.span.text.slice(0, start))) return true
  if (ofBody.test(name.text) || ofBudget.test(sentence.span.text.slice(Math.max(0, start - 60), start))) return true
  return /(?:stuurgroep|werkgroep|projectgroep|regiegroep|kerngroep|klankbordgroep|kopgroep|kernteam|taskforce|programmabureau|programmateam|team|commissie|overleg|congres|secretariaat|governance|platform|afdeling|manager|directeur|coördinator|thema|opgave|wethouder)\s$/i.test(
    sentence.span.text.slice(Math.max(0, start - 40), start),
  )
}

/** A programme of the budget that pays: "ten laste van het programma Zorg". */
const ofBudget =
  /\b(?:ten laste van|ten gunste van|gedekt (?:uit|binnen)|dekking (?:uit|in|binnen)|begroting(?:s)?)\s(?:(?:het|de)\s)?(?:begrotings)?(?:programma\s)?[‘'"“]?$/i

/** The same, told of the money: "de onttrekking aan de reserve in het programma Zorg". */
const bookedIn =
  /\b(?:lasten|baten|uitgaven|kosten|reserve|krediet|dekking|\p{L}*begroting|begrotingswijziging|budget|middelen|bedrag)\b.*\s(?:in|binnen|onder|op)\s(?:het\s)?$/iu

/** Mentions of one instrument together: the same name with abbreviations written out, or a shorter form of it, and no other year. */
function together(names: readonly FoundName[], abbreviations: readonly Abbreviation[]): FoundName[][] {
  const expansions = new Map(
    abbreviations.flatMap(({ short, expansion }) => (expansion === null ? [] : [[short, expansion] as const])),
  )
  const groups: { key: string; year: string | null; mentions: FoundName[] }[] = []
  const byKey = new Map<string, { key: string; year: string | null; mentions: FoundName[] }[]>()
  for (const name of names) {
    const key = writtenOut(name.name.text, expansions)
    const exact = byKey.get(key)?.find(({ year }) => sameYear(year, name.year))
    const group = exact ?? groups.find((other) => isForm(other.key, key) && sameYear(other.year, name.year))
    if (group === undefined) {
      const added = { key, year: name.year, mentions: [name] }
      groups.push(added)
      byKey.set(key, [...(byKey.get(key) ?? []), added])
    } else {
      group.mentions.push(name)
      group.year ??= name.year
    }
  }
  return groups.map(({ mentions }) => mentions)
}

function writtenOut(name: string, expansions: ReadonlyMap<string, string>): string {
  return comparable(name.replace(/\p{L}+/gu, (word) => expansions.get(word) ?? word))
}

function sameYear(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other || one.startsWith(other) || other.startsWith(one)
}

/** A shorter name of the same: its words stand at the start or the end of the longer, and they are more than a general noun. */
function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const telling = short.split(' ').length > 2 || /^\p{L}{9,}$/u.test(short)
  return telling && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))
}

/** "Regiegroep Armoedepact", "Bestuurlijk Overleg Waterplan", "Gemeenschappelijke regeling X": who, and not what. */
const ofBody = new RegExp(
  `^(?!leidraad\\s)(?:\\p{L}+\\s)?${bodyNoun}\\s|^gemeenschappelijke regeling\\b|^programmabureau\\s`,
  'iu',
)

type Gathered = {
  readonly year: string | null
  readonly relation: Related | null
  readonly name: FoundName
  /** the mention that says most */
  readonly shown: FoundName
}

function gathered(mentions: readonly FoundName[]): Gathered {
  const name = mentions.reduce((best, other) => (other.name.text.length > best.name.text.length ? other : best))
  const related = mentions.map((mention) => ({ mention, relation: relationOf(mention) }))
  const telling = related.find(({ relation }) => relation !== null)
  const dated = mentions.find(({ year }) => year !== null)
  return {
    year: dated?.year ?? null,
    relation: telling?.relation ?? null,
    name,
    shown: telling?.mention ?? dated ?? name,
  }
}

/**
 * "Zij vervangt de intentieovereenkomst", "vervangt dat convenant": the instrument that was last named with that word. Only words
 * that stand right before the noun count.
 */
function referredTo(sentences: readonly Sentence[], groups: readonly FoundName[][]): Map<FoundName[], Related> {
  const found = new Map<FoundName[], Related>()
  const bySentence = Map.groupBy(
    groups.flatMap((group) => group.map((mention) => ({ group, mention }))),
    ({ mention }) => mention.sentence,
  )
  const lastOf = new Map<string, FoundName[]>()
  let before: { readonly group: FoundName[]; readonly sentence: Sentence } | null = null
  for (const sentence of sentences) {
    const own = [...(bySentence.get(sentence) ?? [])].sort((a, b) => a.mention.start - b.mention.start)
    for (const { start, words, relation, noun } of referencesIn(sentence)) {
      const inside = own.findLast(
        ({ mention }) => mention.start < start && (noun === null || isSameWord(mention.noun, noun)),
      )
      const isNear = before?.sentence.block === sentence.block && before.sentence.index === sentence.index - 1
      const group = inside?.group ?? (noun !== null ? lastOf.get(noun) : isNear ? before?.group : undefined)
      if (group !== undefined && !found.has(group)) found.set(group, { relation, words })
    }
    for (const { group, mention } of own) {
      for (const noun of wordsFor(mention.noun)) lastOf.set(noun, group)
      before = { group, sentence }
    }
  }
  return found
}

type Reference = Related & { readonly start: number; readonly noun: string | null }

/** The words of a sentence that say how the paper's agreement stands to something it does not name there. */
function referencesIn({ span: { text } }: Sentence): Reference[] {
  const back = backwards.flatMap(([relation, pattern]) => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ relation, words: match[0], start: match.index, noun: null }]
  })
  const named = relations.flatMap(([relation, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const noun = reference.exec(text.slice(match.index + match[0].length))?.[1]
      if (noun === undefined || !isOfPaper(text.slice(0, match.index))) return []
      return [{ relation, words: match[0], start: match.index, noun }]
    }),
  )
  return [...back, ...named]
}

/** Words that point back at what was just named: "dat daaruit voortvloeit". */
const backwards: readonly (readonly [Relation, RegExp])[] = [
  [
    'follows',
    /\b(?:daaruit voort(?:vloeit|komt)|(?:vloeit|komt) daaruit voort|bouwt daarop voort|daarop (?:voortbouwt|volgt|berust)|volgt daarop|(?:daarvan|daarop) het vervolg|het vervolg (?:daarvan|daarop))\b/i,
  ],
  [
    'elaborates',
    /\b(?:(?:een |de )?uitwerking (?:is )?daarvan|daarvan (?:een|de) uitwerking|waarvan (?:zij|het|dit \p{L}+) een uitwerking)\b/iu,
  ],
  ['replaces', /\b(?:komt|treedt) daarvoor in de plaats\b/i],
]

const reference =
  /^\s(?:de|het|dat|die|dit|deze|onze|ons)\s(?:oude\s|eerdere\s|huidige\s|vorige\s|bestaande\s)?(\p{Ll}{4,})(?=[.,;)]|\s(?:en|die|dat|uit|van|is|wordt|met|per|vanaf)(?![\p{L}])|$)/u

/** What an instrument can be called again: "jeugdconvenant" and "convenant". */
function wordsFor(noun: string): string[] {
  const word = noun.toLowerCase()
  const head =
    /(?:akkoord|convenant|overeenkomst|deal|pact|programma|plan|visie|strategie|agenda|regeling|verklaring|contract|manifest|nota)$/.exec(
      word,
    )?.[0]
  return head === undefined || head === word ? [word] : [word, head]
}

function isSameWord(noun: string, referring: string): boolean {
  return wordsFor(noun).includes(referring)
}
