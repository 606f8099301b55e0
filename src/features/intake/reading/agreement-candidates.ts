import { link, type Name, nameWord, properName } from './agreement-variants.ts'
import type { Block } from './flow.ts'
import type { Sentence } from './sentences.ts'
import { part } from './span.ts'
import { comparable } from './vocabulary.ts'

const adjective = String.raw`(?:[Cc]oncept-|[Oo]ntwerp-)?(?:\p{Lu}\p{Ll}{3,}(?:isch|lijk|aal|eel|ief|air|aire|ale|ele|ieve|ische|lijke)\s)?(?:[Cc]oncept-?|[Oo]ntwerp-?)?`
const head = String.raw`(?:(?:Regio|City|Green|Europese Green)\s)?${adjective}(?:(?:(?!Concept|Ontwerp)\p{Lu}\p{L}+-)?\p{L}*(?:[Oo]vereenkomst|[Aa]kkoord|[Cc]onvenant|[Dd]eal|[Pp]act|[Mm]anifest|[Ii]ntentieverklaring|[Ss]amenwerkingsagenda|[Ss]amenwerkingsverklaring|(?<=\p{L})afspra(?:ken|ak)|[Aa]lliantie|[Vv]erdrag|[Pp]rotocol))`
/** What it is about, before its own name: "Samenwerkingsafspraken jeugdhulp Thuis Nabij". */
const field = String.raw`(?<=\p{Lu}\p{L}+\s)(?!\p{Ll}+(?:t|te|den|ten|gen)\s)\p{Ll}{6,}\s(?=\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*\s(?:19|20)\d{2})`
const quoted = `[‘'"“„]([^‘’'"“”]{4,90})[’'"”]`

const wholeHead = new RegExp(`^${head}$`, 'u')
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
export type Candidate = Name & { readonly block: Block; readonly before: string }

/** The requested decision says most surely what a paper is about; then its first lines, which hold the title. */
function weightOf({ block, index }: Sentence): number {
  if (block.kind === 'heading') return 2
  if (block.section === 'requested-decision') return 4
  if (block.section !== null) return 1
  return index < 4 && block.span.text.length < 120 ? 3.5 : 3
}

/** More governments than one take part in it, or sign it. */
export function isOfMore({ span }: Sentence): boolean {
  return /\b(?:deelnemers|deelnemende|partijen (?:bij|in|aan|van)|(?:mede)?ondertekenen|ondertekening|ondertekend|ondertekenaars)\b/i.test(
    span.text,
  )
}

/** A plan that the title and the requested decision name; elsewhere plans are only referred to. */
export function plansIn(titles: readonly Sentence[], sentences: readonly Sentence[]): Candidate[] {
  const inTitle = titles.flatMap((line) => namesBy(namedPlan, line))
  return [...inTitle, ...sentences.flatMap((sentence) => namesBy(namedPlan, sentence))].filter(({ core }) =>
    inTitle.some((name) => sameCore(name.core, core)),
  )
}

function namesBy(pattern: RegExp, sentence: Sentence): Candidate[] {
  const { block, span } = sentence
  const whole = [...span.text.matchAll(pattern)].filter(
    ({ index, 0: { length } }) => span.text.slice(index + length) !== '-',
  )
  return whole.map((match) => {
    const core = match[2] ?? match[3]!
    const start = match.index + /^(?:[Cc]oncept-?|[Oo]ntwerp-?)?/.exec(match[0])![0].length
    const name = part(span, start, match.index + match[0].length)
    return { span: name, core, weight: weightOf(sentence), block, before: span.text.slice(0, start) }
  })
}

export function namesIn(sentence: Sentence): Candidate[] {
  const weight = weightOf(sentence)
  const found = namesBy(named, sentence)
  const { block } = sentence
  for (const match of sentence.span.text.matchAll(nameFirst)) {
    const overlaps = found.some(({ span }) => span.at.includes(sentence.span.at[match.index]!))
    const article = /^(?:De|Het|Een|Dit|Deze|Dat|Die|Bijlage\s\S{1,4})\s/.exec(match[0])?.[0].length ?? 0
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
export function shoutedNames(sentence: Sentence): Candidate[] {
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
export function plainNamesIn(sentence: Sentence): Candidate[] {
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

export function sameCore(one: string, other: string): boolean {
  return (keyOf(one) ?? comparable(one)) === (keyOf(other) ?? comparable(other))
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
    .filter((word) => !wholeHead.test(word))
  return keyOf(words.join(' '))
}

/** The word that tells this agreement from others: the first of its name that is not general. */
export function keyOf(core: string): string | null {
  return (
    comparable(core)
      .split(' ')
      .find((word) => word.length > 3 && !plain.has(word) && !/^\d+$/.test(word)) ?? null
  )
}
