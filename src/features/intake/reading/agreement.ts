import type { AgreementFact } from '../facts.ts'
import { citedNames, definedNames, introducedNames, isOtherNoun } from './agreement-names.ts'
import { termOf } from './agreement-term.ts'
import {
  barelyNamed,
  link,
  type Name,
  nameWord,
  nounAlone,
  partOfOtherName,
  properName,
  variantsOf,
} from './agreement-variants.ts'
import type { Block, Flow } from './flow.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { comparable } from './vocabulary.ts'
import { nameWhys } from './why-messages.ts'

const adjective = String.raw`(?:(?:Region|Landelij|Nation|Provinci|Bestuurlij|Interbestuurlij|Maatschappelij|Gezamenlij|Gemeenschappelij)\p{L}+\s)?(?:[Cc]oncept-?|[Oo]ntwerp-?)?`
const head = String.raw`(?:(?:Regio|City|Green|Europese Green)\s)?${adjective}(?:\p{L}*(?:[Oo]vereenkomst|[Aa]kkoord|[Cc]onvenant|[Dd]eal|[Pp]act|[Mm]anifest|[Ii]ntentieverklaring|[Ss]amenwerkingsagenda|[Ss]amenwerkingsverklaring|[Ss]amenwerkingsafspraken|[Bb]estuursafspraken|[Aa]lliantie|[Vv]erdrag|[Pp]rotocol))`
/** What it is about, before its own name: "Samenwerkingsafspraken jeugdhulp Thuis Nabij". */
const field = String.raw`(?<=\p{Lu}\p{L}+\s)(?!\p{Ll}+(?:t|te|den|ten|gen)\s)\p{Ll}{6,}\s(?=\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*\s(?:19|20)\d{2})`
const quoted = `[‘'"“„]([^‘’'"“”]{4,90})[’'"”]`

const named = namedBy(head)
/** What governments draw up together can be a plan; it is the agreement of a paper that names no other. */
const namedPlan = namedBy(
  String.raw`${adjective}\p{L}*(?:[Pp]lan|[Pp]rogramma|[Aa]genda|[Rr]egeling|[Ss]amenwerking|[Ss]amenwerkingsverband|[Aa]anpak|[Ss]trategie|[Vv]isie|[Hh]andvest|[Cc]harter)`,
)

function namedBy(noun: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}-])(${noun})(?:\sop\shoofdlijnen)?\s(?:(?:inzake|over|voor|genaamd|getiteld|tussen|van)\s(?:de\s|het\s)?|${field})?(?:${quoted}|(${properName}))`,
    'gu',
  )
}

const nameFirst = new RegExp(
  String.raw`(?<![\p{L}-])((?:${nameWord}\s){0,4}\p{Lu}\p{L}*(?:akkoord|deal|convenant|pact|overeenkomst)(?:(?:\s${link})?\s${nameWord})*)`,
  'gu',
)

/** A name that can be that of the paper's agreement, and where it stands. */
type Candidate = Name & { readonly block: Block; readonly before: string }

/** The agreement the paper is about, with its other names and its term. Null when the paper names none. */
export function agreementOf(flow: Flow, sentences: readonly Sentence[], title: Span | null): AgreementFact | null {
  const proper = [...titleLines(flow, title), ...headingLines(flow), ...sentences].flatMap((sentence) => [
    ...namesIn(sentence),
    ...shoutedNames(sentence),
  ])
  const names = [
    () => proper,
    () => [...proper, ...sentences.flatMap(plainNamesIn)],
    () => (sentences.some(isOfMore) ? [...proper, ...plansIn(titleLines(flow, title), sentences)] : proper),
  ]
    .map((choose) => choose())
    .find((found, index) => index === 2 || found.some(({ weight }) => weight > 1))!
  const best = mainOf(names)
  const main = best === null ? null : inSmallLetters(withYears(best, names), names)
  if (main === null) return null
  const key = keyOf(main.core)
  const same = [
    ...names.filter(
      (name) =>
        key !== null &&
        comparable(name.core).split(' ').includes(key) &&
        !isEarlier(name, main) &&
        !isHead(name) &&
        !partOfOtherName.test(name.before.replace(/\p{Lu}\p{L}*\s$/u, '')),
    ),
    ...variantsOf(sentences, key).filter(({ span }) => !isOtherNoun(span.text, main.span.text)),
    ...barelyNamed(sentences, main),
    ...nounAlone(sentences, main),
    ...[...introducedNames(sentences, main.span), ...definedNames(sentences, main.span), ...citedNames(sentences)].map(
      (span) => ({
        span,
        core: span.text,
        weight: 0,
      }),
    ),
  ]
  const aliases = distinct(same, main, names.filter(isHead))
  const term = termOf(sentences, main.span)
  return {
    id: 'agreement-1',
    why: whyOf(main, names),
    title: main.span.text,
    aliases: aliases.map(({ span }) => ({ name: span.text, source: flow.passages.of(span) })),
    term: term?.value ?? null,
    termSource: term === null ? null : flow.passages.of(term.span),
    source: flow.passages.of(main.span),
  }
}

/** The title of the paper, which can run over two lines; and a title that comes back at the head of every page. */
function titleLines({ furniture }: Flow, title: Span | null): Sentence[] {
  const seen = new Set<string>()
  const repeated = furniture.filter(({ text }) => text.length > 11 && !seen.has(text) && seen.add(text)).slice(0, 3)
  return [...(title === null ? [] : [title]), ...repeated].map((span) => ({
    span,
    index: 0,
    block: { kind: 'paragraph', span, marker: null, lines: [], section: null, heading: null },
  }))
}

/** Headings can name it too: "3. Voortgang Convenant Heldere Sloot". */
function headingLines({ blocks }: Flow): Sentence[] {
  return blocks.filter(({ kind }) => kind === 'heading').map((block) => ({ span: block.span, index: 0, block }))
}

function whyOf({ core, weight, block }: Candidate, names: readonly Candidate[]): string {
  if (weight === 4) return nameWhys.decided(block)
  if (weight >= 3) return nameWhys.atTop
  return nameWhys.repeated(names.filter((name) => sameCore(name.core, core)).length)
}

/** A line above the first heading that is nothing but the name: the paper's title, and no other name. */
function isHead({ block, span }: Candidate): boolean {
  return block.section === null && block.span.text === span.text
}

/** "volgt op de Intentieverklaring X": another agreement of almost the same name, which the paper's own may come after. */
function isEarlier({ span, before }: Candidate, main: Candidate): boolean {
  const noun = (name: Span) => name.text.split(' ')[0]!.toLowerCase()
  return isOtherNoun(span.text, main.span.text) || (noun(span) !== noun(main.span) && comesAfter.test(before))
}

const comesAfter =
  /\b(?:vervolg op|volg(?:t|en) op|vervang(?:t|en)|ter vervanging van|voort (?:uit|op)|voortbouwend op|uitwerking van|invulling (?:van|aan)|opvolger van)\s(?:de\s|het\s|een\s|eerdere\s)*$/i

function sameCore(one: string, other: string): boolean {
  return (keyOf(one) ?? comparable(one)) === (keyOf(other) ?? comparable(other))
}

/** The requested decision says most surely what a paper is about; then its first lines, which hold the title. */
function weightOf({ block, index }: Sentence): number {
  if (block.kind === 'heading') return 2
  if (block.section === 'requested-decision') return 4
  if (block.section !== null) return 1
  return index < 4 && block.span.text.length < 120 ? 3.5 : 3
}

/** More governments than one take part in it, or sign it. */
function isOfMore({ span }: Sentence): boolean {
  return /\b(?:deelnemers|deelnemende|partijen (?:bij|in|aan|van)|(?:mede)?ondertekenen|ondertekening|ondertekend|ondertekenaars)\b/i.test(
    span.text,
  )
}

/** A plan that the title and the requested decision name; elsewhere plans are only referred to. */
function plansIn(titles: readonly Sentence[], sentences: readonly Sentence[]): Candidate[] {
  const inTitle = titles.flatMap((line) => namesBy(namedPlan, line))
  return [...inTitle, ...sentences.flatMap((sentence) => namesBy(namedPlan, sentence))].filter(({ core }) =>
    inTitle.some((name) => sameCore(name.core, core)),
  )
}

function namesBy(pattern: RegExp, sentence: Sentence): Candidate[] {
  const { block, span } = sentence
  return [...span.text.matchAll(pattern)].map((match) => {
    const core = match[2] ?? match[3]!
    const start = match.index + /^(?:[Cc]oncept-?|[Oo]ntwerp-?)?/.exec(match[0])![0].length
    const name = part(span, start, match.index + match[0].length)
    return { span: name, core, weight: weightOf(sentence), block, before: span.text.slice(0, start) }
  })
}

function namesIn(sentence: Sentence): Candidate[] {
  const weight = weightOf(sentence)
  const found = namesBy(named, sentence)
  const { block } = sentence
  for (const match of sentence.span.text.matchAll(nameFirst)) {
    const overlaps = found.some(({ span }) => span.at.includes(sentence.span.at[match.index]!))
    const article = /^(?:De|Het|Een|Dit|Deze|Dat|Die)\s/.exec(match[0])?.[0].length ?? 0
    const span = part(sentence.span, match.index + article, match.index + match[0].length)
    const share = span.text.includes(' ') ? 1 : 8
    if (!overlaps)
      found.push({
        span,
        core: span.text,
        weight: weight / share,
        block,
        before: sentence.span.text.slice(0, match.index),
      })
  }
  return found
}

const shouted = /^(?=.*(?:OVEREENKOMST|AKKOORD|CONVENANT|DEAL|PACT)\b)[\p{Lu}\d ,&’'‘–-]{12,120}$/u

/** A title in capitals at the head of the text of an agreement. */
function shoutedNames(sentence: Sentence): Candidate[] {
  const { block, span } = sentence
  if (block.section !== null || !shouted.test(span.text) || span.text.split(' ').length < 2) return []
  return [{ span, core: span.text.replace(/^\S+ /, ''), weight: weightOf(sentence), block, before: '' }]
}

const plainHead =
  '(?:overeenkomst|akkoord|convenant|deal|pact|intentieverklaring|samenwerkingsagenda|samenwerkingsverklaring|samenwerkingsafspraken|bestuursafspraken)'
const plainName = new RegExp(
  String.raw`(?<![\p{L}-])(\p{L}*-?\p{L}*${plainHead}(?:\s(?!(?:en|die|dat|te|om|t|met|vast|aan|zoals|waarin|tussen|door|is|zijn|wordt|in|op|uit|niet|als|bij|per|gaat|geldt|loopt|treedt|eindigt|heeft|kan|zal|voor|vervangt|regelt)(?![\p{L}]))[\p{L}\d][\p{L}\d'’-]*){1,7}(?:\st\/m\s\d{4})?)`,
  'gu',
)

/** Names without capitals, where a decision or the top of the paper has no other: "het convenant schone kade". */
function plainNamesIn(sentence: Sentence): Candidate[] {
  const { section } = sentence.block
  if (section !== 'requested-decision' && section !== null) return []
  return [...sentence.span.text.matchAll(plainName)].map((match) => {
    const prefix = /^(?:concept-?|ontwerp-?)/.exec(match[1]!)?.[0].length ?? 0
    const span = part(sentence.span, match.index + prefix, match.index + match[1]!.length)
    return {
      span,
      core: span.text.replace(/^\S+\s/, ''),
      weight: section === null ? 3 : 4,
      block: sentence.block,
      before: '',
    }
  })
}

/** The name in the requested decision goes first, then the one at the top; then the one that comes back most. */
function mainOf(names: readonly Candidate[]): Candidate | null {
  const first = names.reduce((most, { weight }) => Math.max(most, weight), 0)
  const candidates = names.filter(({ weight }) => weight === first)
  const counts = Map.groupBy(names, ({ core }) => keyOf(core) ?? comparable(core))
  const countOf = (name: Name) => counts.get(keyOf(name.core) ?? comparable(name.core))!.length
  if (first <= 1 && candidates.every((name) => countOf(name) < 2)) return null
  const ranked = [...candidates].sort((a, b) => countOf(b) - countOf(a) || b.span.text.length - a.span.text.length)
  const best = ranked[0]
  if (best === undefined) return null
  const key = keyOf(best.core)
  const fuller = candidates.filter(
    (name) => key !== null && keyOf(name.core) === key && !isOtherNoun(name.span.text, best.span.text),
  )
  return [...fuller].sort((a, b) => b.span.text.length - a.span.text.length)[0] ?? best
}

/** The same name with its years, when the paper gives it with one term only: "Fietspact Holland" is the "Fietspact Holland 2026-2027". */
function withYears(best: Candidate, names: readonly Candidate[]): Candidate {
  if (/\b(?:19|20)\d{2}\b/.test(best.span.text)) return best
  const bare = comparable(best.span.text)
  const dated = names.filter(
    ({ span, before }) =>
      comparable(span.text).replace(/(?: (?:19|20)\d{2})+$/, '') === bare &&
      span.text !== best.span.text &&
      !comesAfter.test(before) &&
      /\d$/.test(span.text),
  )
  const forms = new Set(dated.map(({ span }) => comparable(span.text)))
  return forms.size === 1 ? { ...dated[0]!, weight: best.weight } : best
}

/** A title in capitals stands in the text as one writes it. */
function inSmallLetters(main: Candidate, names: readonly Candidate[]): Candidate {
  const { text } = main.span
  const same = names.find(({ span }) => span.text !== text && comparable(span.text) === comparable(text))
  return text === text.toUpperCase() && same !== undefined ? { ...same, weight: main.weight, block: main.block } : main
}

const plain = new Set(
  `rijk regio regionaal regionale nationaal nationale landelijk landelijke provinciaal provinciale gemeentelijk gemeente gemeenten provincie provincies waterschap waterschappen
  nederland nederlandse samen samenwerking bestuurlijk bestuurlijke programma plan aanpak jaar voor van en de het in tussen op met concept ontwerp`.split(
    /\s+/,
  ),
)

/** The word that tells an agreement of this title from others; null when all its words are general. */
export function agreementKey(title: string): string | null {
  const words = comparable(title)
    .split(' ')
    .filter((word) => !new RegExp(`^${head}$`, 'u').test(word))
  return keyOf(words.join(' '))
}

/** The word that tells this agreement from others: the first of its name that is not general. */
function keyOf(core: string): string | null {
  return (
    comparable(core)
      .split(' ')
      .find((word) => word.length > 3 && !plain.has(word) && !/^\d+$/.test(word)) ?? null
  )
}

/** Each other name once; a name inside a longer one at the same place is not another. */
function distinct(names: readonly Name[], main: Name, heads: readonly Name[]): Name[] {
  const seen = new Set([comparable(main.span.text)])
  const taken = new Set([main, ...heads].flatMap(({ span }) => span.at))
  const found: Name[] = []
  for (const name of names) {
    if (name.span.at.some((offset) => taken.has(offset))) continue
    for (const offset of name.span.at) taken.add(offset)
    const form = comparable(name.span.text)
    const earlier = found.findIndex((other) => comparable(other.span.text) === form)
    if (earlier >= 0 && /^\p{Lu}/u.test(name.span.text) && /^\p{Ll}/u.test(found[earlier]!.span.text))
      found[earlier] = name
    if (seen.has(form)) continue
    seen.add(form)
    found.push(name)
  }
  return found
}
