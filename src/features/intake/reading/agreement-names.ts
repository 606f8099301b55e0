import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { comparable } from './vocabulary.ts'

/** "(hierna: …)", ", kortweg de …", ", verder aan te halen als …", ", die wij hierna … noemen": what leads another name in. */
const lead =
  '(?:(?:die|dat) (?:(?:wij|we|partijen|men) )?)?(?:(?:hierna|verder|voortaan|afgekort|kortweg|ook wel|ook(?= (?:te noemen|aan te|aangehaald|aangeduid|genoemd))|in het vervolg|in de wandelgangen|in de volksmond|in de praktijk|in de regio|in het (?:dagelijks )?(?:gebruik|spraakgebruik|leven)|in het kort)(?: ook)?(?: kortweg| verder)?|ook bekend als|in (?:deze|dit|het|de) (?:brief|stuk|voorstel|mededeling|notitie|memo|nota|document)(?: (?:verder|hierna|kortweg|ook))?|verkort)(?: (?:te noemen|aan te halen als|aan te duiden(?: als)?|aangehaald als|aangeduid(?: als)?|genoemd))?:? '
const alias = String.raw`[‘'"“„]?(?:de |het )?[‘'"“]?(\p{Lu}[\p{L}\d&-]+(?: (?:(?:uit|van|voor|op|in|met|en|de|het) ){0,2}\p{Lu}[\p{L}\d&-]+){0,4})[’'"”]?`
const given = new RegExp(
  String.raw`[\s,]*(?:\((?:${lead})?|(?<=[\s,])(?:${lead}))${alias}(?=[),.;]| (?:genoemd|noemen|noemt|heet|heten|is|geldt|loopt|heeft|vloeit|vervangt|volgt|zijn|leggen|kiezen|spreken|willen|maken|gaan|werken)(?![\p{L}])|$)`,
  'gu',
)
const general =
  /^(?:overeenkomst|akkoord|convenant|deal|pact|intentieverklaring|verklaring|agenda|regiodeal|plan|programma|samenwerking)$/
/** The noun by itself, without a name of another agreement before it. */
const bareNoun = /(?:^|\b(?:de|het|deze|dit|een|onze)\s)(?:concept-?|ontwerp-?)?(\p{L}+)$/iu
const isName = /^\p{Lu}{2,8}$|overeenkomst|afspraken|akkoord|convenant|deal|pact|verklaring|agenda|plan|programma/iu

/** "Zij hebben het Convenant X voorbereid, hierna: …": a word that ends the clause between both names. */
const behind = /(?:\s\p{L}+){1,2}$/u

/** Words that say outright that a name for it follows. */
const introduces =
  /\b(?:hierna|verder|voortaan|verkort|afgekort|kortweg|ook wel|ook bekend|ook te noemen|ook aan te|ook aangehaald|ook aangeduid|in het vervolg|in de wandelgangen|in de volksmond|in de praktijk|in het (?:dagelijks )?(?:gebruik|spraakgebruik|leven)|in het kort)\b/i
/** What is no name of an agreement, whatever brackets it stands in. */
const isParty = /^(?:Partij|Partijen|Deelnemer|Deelnemers|Bijlage|Artikel|Tabel)$/

/** The names that the paper gives the agreement right behind its name: "(hierna: BGB)", ", kortweg de Strandendeal". */
export function introducedNames(sentences: readonly Sentence[], main: Span): Span[] {
  const full = comparable(main.text)
  const bare = full.replace(/(?: (?:19|20)\d{2})+$/, '')
  const headNoun = full.split(' ')[0]!
  return sentences.flatMap(({ span }) =>
    [...span.text.matchAll(given)].flatMap((match) => {
      const before = comparable(span.text.slice(Math.max(0, match.index - 200), match.index))
      const noun = bareNoun.exec(span.text.slice(Math.max(0, match.index - 60), match.index))?.[1]?.toLowerCase() ?? ''
      const isOutright = introduces.test(match[0]) && !isParty.test(match[1]!)
      const isBehind = (words: string) => words.endsWith(full) || words.endsWith(bare)
      const isMeant =
        isBehind(before) ||
        noun === headNoun ||
        general.test(noun) ||
        (isOutright && isBehind(before.replace(behind, '')))
      if (!isMeant || !(isOutright || isName.test(match[1]!))) return []
      const start = match.index + match[0].lastIndexOf(match[1]!)
      return [part(span, start, start + match[1]!.length)]
    }),
  )
}

/** "Dit convenant wordt aangehaald als: Convenant Oude Vaart.", "De citeertitel is …". */
export function citedNames(sentences: readonly Sentence[]): Span[] {
  return sentences.flatMap(({ span }) => {
    const match = cited.exec(span.text) ?? called.exec(span.text) ?? goesBy.exec(span.text)
    const isOutright = match !== null && introduces.test(match[0])
    if (match === null || !(isOutright || isName.test(match[1]!))) return []
    const start = match.index + match[0].length - match[1]!.length
    return [part(span, start, start + match[1]!.length)]
  })
}

const cited =
  /\b(?:[Dd]eze|[Dd]it)\s\p{L}+,?\s(?:(?:die|dat)\s)?(?:wordt|worden|kan worden|kunnen worden)\s(?:verder\s|hierna\s)?(?:aangehaald|aangeduid)\s(?:als|onder de (?:naam|titel)):?\s(?:de |het )?[‘'"“]?(\p{Lu}[^.,;’'"”]{3,90})/u
/** "Hierna noemen we dit de Vaartafspraken." */
const called =
  /\b(?:(?:noemen|noemt) (?:wij|we|men)|(?:[Ww]ij|[Ww]e) noemen) (?:dit|dat|deze|die|ze|hem|haar|het|de)(?: \p{Ll}+){0,4} (?:het |de )?[‘'"“]?(\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4})/u

/** "Vaartconvenant: dit Convenant Oude Vaart 2027" in a list of definitions. */
export function definedNames(sentences: readonly Sentence[], main: Span): Span[] {
  const full = comparable(main.text)
  return sentences.flatMap(({ span }) => {
    const match =
      /^((?:\p{Ll}[.)]\s)?(?:[Dd]e\s|[Hh]et\s)?)(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3}): (?:dit|deze|het|de) /u.exec(
        span.text,
      )
    if (match === null) return []
    const meant = comparable(span.text.slice(match[0].length))
    if (!meant.startsWith(full) && !(isName.test(match[2]!) && general.test(meant))) return []
    return [part(span, match[1]!.length, match[1]!.length + match[2]!.length)]
  })
}

const nounOf =
  /^(?:concept-?|ontwerp-?)?(\p{L}*?)(overeenkomst|akkoord|convenant|deal|pact|manifest|verklaring|agenda|verdrag|afspraken)(?:\s|$)/iu

/** What comes before the agreement itself, or hangs under it: a name of its own, also around the same words. */
const stage = /^(?:intentie|raam|kader|uitvoerings|voor|deel|vervolg|principe)-?$/i

/** Whether a name that shares a word with the agreement's begins as that of another: "Woondeal X" beside "Woonakkoord X". */
export function isOtherNoun(name: string, title: string): boolean {
  if (hasOtherYears(name, title)) return true
  const [one, other] = [nounOf.exec(nounFirst(name)), nounOf.exec(nounFirst(title))]
  if (one === null || other === null) return false
  const [, prefix, noun] = one
  if (noun!.toLowerCase() !== other[2]!.toLowerCase())
    return !(prefix === '' && general.test(noun!.toLowerCase())) && !isOfSameTerm(name, title)
  return prefix!.toLowerCase() !== other[1]!.toLowerCase() && (stage.test(prefix!) || stage.test(other[1]!))
}

/** "Erfgoeddeal X 2027-2032" beside "Erfgoedakkoord X 2027-2032": about the same, for the same years, so one of the nouns is wrong. */
export function isOfSameTerm(name: string, title: string): boolean {
  const [own, others] = [name, title].map((text) => /\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)?\d{2}\b/.exec(text)?.[0])
  const [one, other] = [name, title].map((text) => nounOf.exec(nounFirst(text)))
  const bare = (text: string) => comparable(text.replace(/^\S+/, ''))
  return (
    own !== undefined &&
    own === others &&
    one?.[1] !== '' &&
    one?.[1]?.toLowerCase() === other?.[1]?.toLowerCase() &&
    bare(nounFirst(name)) === bare(nounFirst(title))
  )
}

/** "Convenant X 2023-2026" is not the "Convenant X 2027-2030". */
function hasOtherYears(name: string, title: string): boolean {
  const [one, other] = [yearIn(name), yearIn(title)]
  return one !== undefined && other !== undefined && one !== other
}

function yearIn(name: string): string | undefined {
  return /\b(?:19|20)\d{2}\b/.exec(name)?.[0]
}

/** From the word that holds the noun on: "Regionaal Woonakkoord X" → "Woonakkoord X". */
function nounFirst(name: string): string {
  const words = name.split(' ')
  const at = words.findIndex((word) => nounOf.test(word))
  return at < 0 ? name : words.slice(at).join(' ')
}

/** "In de wandelgangen heet het pact de Dalbelofte." */
const goesBy =
  /\b(?:[Ii]n de (?:wandelgangen|volksmond|praktijk|regio)|[Kk]ortweg|[Ii]n het (?:kort|spraakgebruik)|[Vv]oortaan) (?:heet|heten) (?:het|de|dit|deze) (?:overeenkomst|akkoord|convenant|deal|pact|samenwerking|afspraken) (?:het |de )?[‘'"“]?(\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4})/u
