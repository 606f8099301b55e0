import { openQuestion } from '../contradiction-messages.ts'
import { correctOpenQuestion } from '../correction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { themesIn } from '../themes.ts'
import { comparable } from '../vocabulary.ts'
import { type Facts, type Finding, finding } from './finding.ts'

/** Questions that the paper leaves open on what it asks a decision about. */
export function openQuestionFindings(facts: Facts): Finding[] {
  const asked = askedAbout(facts)
  if (facts.decisions.length === 0) return []
  const { sentences, flow } = facts
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1]
    const own = before?.block === sentence.block ? before : undefined
    if (!isOpen(sentence, own, sentences[index + 1]) || tellsOfQuestion(sentence, own)) return []
    const about = `${own?.span.text ?? ''} ${sentence.span.text}`
    const named = themesIn(facts.themes, about)
    const decision =
      asked.find(({ number }) => number !== null && number === decisionNamed(sentence.span.text)) ??
      asked.find(({ words, themes }) => named.some(({ id }) => themes.includes(id)) || shares(about, words)) ??
      asked.find(({ divides }) => divides && dividing.test(sentence.span.text)) ??
      asked.find(({ money }) => money && aboutMoney.test(about)) ??
      (decisionNamed(sentence.span.text) !== null || isUnanswered(sentence, sentences[index + 1])
        ? asked[0]
        : undefined)
    if (decision === undefined) return []
    const source = flow.passages.of(sentence.span)
    const words = openQuestion(shortened(sentence.span.text))
    const correction = correctOpenQuestion(source, decision.source)
    return [finding('open-question', 'midden', false, words, [source, decision.source], correction)]
  })
}

const unclear =
  /\b(?:nog open (?:is|zijn|blijft|staat|staan)|(?:is|zijn|blijft|blijven) nog open(?! voor| tot)|nog geen (?:besluit|keuze|overeenstemming|duidelijkheid|afspraak|afspraken) over|(?:is|zijn|blijft|blijven) (?:het )?(?:nog )?(?:onduidelijk|onzeker|onbekend)|nog (?:niet|onvoldoende) (?:duidelijk|bekend|zeker|helder|uitgezocht|uitgewerkt|bepaald|vastgesteld)|nog uit te zoeken|nog (?:worden )?uitgezocht|moet(?:en)? (?:(?:we|wij|partijen|de \p{L}+|het college|het bestuur) )?nog (?:nader |verder |samen )?(?:worden |te worden )?(?:uitgezocht|uitzoeken|bepaald|bepalen|uitgewerkt|uitwerken|afgesproken|afspreken|besloten|besluiten|duidelijk worden|onderzocht|onderzoeken)|nog (?:nader |verder )?(?:te bepalen|af te spreken|te besluiten|uit te werken)|(?:weten|weet) (?:we|wij|het college|niemand)? ?nog niet|(?:staat|staan) nog open(?! voor| tot)|nog (?:een )?open vra(?:ag|gen)|vraag is (?:nog|of)|(?:open|onbeantwoorde) vra(?:ag|gen) (?:is|zijn|blijft|blijven)|geen uitsluitsel)\b/iu
/** The same in other orders of words, or told as that parties do not agree. */
const unsettled = new RegExp(
  [
    String.raw`(?:open|onduidelijk|onzeker|onbekend|onbeslist|onbeantwoord|ongewis|onderwerp van gesprek)\s(?:is|zijn|blijft|blijven|staat|staan)(?: daarbij| hierbij| dan)?(?: nog| of| hoe| wie| welke)`,
    String.raw`(?:het|er)\s(?:nog\s|daarover\s|hierover\s|onderling\s)*(?:niet|on)\s?eens(?:\s|[.,;])`,
    String.raw`(?:nog\s)?geen\s(?:consensus|eensgezindheid|overeenstemming|eenduidig antwoord|keuze|knoop)(?:\s(?:bereikt|over|gemaakt|doorgehakt|gevonden))`,
    String.raw`verschil(?:len)?\s(?:nog\s)?van\s(?:mening|inzicht)`,
    String.raw`(?:nog\s)?(?:ter|onderwerp van|punt van)\s(?:discussie|gesprek|onderhandeling|overleg)`,
    String.raw`(?:nog\s)?niet\s(?:uitgesproken|uitonderhandeld|beslecht|beslist|uitgekristalliseerd|besproken|beantwoord)`,
    String.raw`(?:moet|moeten|zal|zullen)\s(?:nog\s)?(?:worden\s)?(?:blijken|uitwijzen)`,
  ]
    .map((form) => String.raw`(?<!\p{L})${form}`)
    .join('|'),
  'iu',
)
/** A heading under which stands what is not settled. */
const headOfOpen =
  /\b(?:nog te (?:bespreken|bepalen|besluiten|beslissen|regelen)|open(?:staande)? (?:punten|vragen|kwesties|eindjes)|(?:discussie|bespreek|geschil)punten|waar (?:we|partijen) nog (?:over|niet))\b/i
const indirect = /\b(?:of|wie|hoe|welke?|waar\p{L}*|wanneer|wat)\b/iu
const asks = /\?["'’”)]*$/
const quotes = /^["'‘“„]|\b(?:vraag|vragen) (?:die|was|waren|wordt|werd)\b/i

const answers =
  /^(?:Ja|Nee|Dit|Dat|Deze|Die|Daarom|Omdat|Door|Want|Zo|Zij|Het antwoord|Wij|We|Het (?:is|zijn|gaat|betekent|kan)|Er (?:is|zijn)|Namelijk)(?!\p{L})/u

/** Words behind a question that say that there is no answer yet. */
const unanswered =
  /\bnog geen (?:standpunt|antwoord|besluit|keuze|overeenstemming|duidelijkheid|mening|uitsluitsel)\b|\bnog niet (?:besloten|bepaald|bekend|duidelijk|uitgezocht|beantwoord)\b|\b(?:komt|komen) hier(?:op)? (?:nog |later )*op? ?terug\b|\b(?:wordt|worden|moet(?:en)?|zoeken|bespreken|bekijken)\b.*\bnog\b.*(?:uitgezocht|onderzocht|besproken|uitzoeken|onderzoeken|bespreken|bepalen|afspreken|uit)\b|\b(?:weten|weet)\b.*\bnog niet\b/i

/** Where a paper says what is not settled; elsewhere the writer asks a question in order to answer it. */
const doubts = new Set(['discussed-in', 'risks', 'attention-points', 'financial', 'follow-up'])

/** A question without an answer behind it, or words that say that something is not known yet. A question alone on its line is a heading. */
function isOpen({ span, block }: Sentence, before: Sentence | undefined, after: Sentence | undefined): boolean {
  if (block.kind === 'cells' || block.section === 'requested-decision' || span.text.length < 12) return false
  if (
    unclear.test(span.text) ||
    unsettled.test(span.text) ||
    (asks.test(span.text) && /^(?:open )?vra(?:ag|gen)\b/i.test(span.text))
  )
    return true
  if (headOfOpen.test(block.heading ?? '') && indirect.test(span.text)) return true
  if (!asks.test(span.text) || quotes.test(span.text)) return false
  if (after?.block === block && (unanswered.test(after.span.text) || unclear.test(after.span.text))) return true
  const isLast = after === undefined || after.block.section !== block.section
  if (isLast || (after.block !== block && before !== undefined) || asks.test(after.span.text)) return true
  if (before === undefined) return false
  return block.section !== null && doubts.has(block.section) && !answers.test(after.span.text)
}

/** "Dit moeten we nog uitzoeken" behind a question says of that question that it is open. */
function tellsOfQuestion({ span }: Sentence, before: Sentence | undefined): boolean {
  return before !== undefined && asks.test(before.span.text) && !asks.test(span.text)
}

/** A question among the attention points of which the paper itself says that there is no answer: then it is about what is asked. */
function isUnanswered({ span, block }: Sentence, after: Sentence | undefined): boolean {
  if (!asks.test(span.text) || block.section !== 'attention-points') return false
  return after?.block === block && (unanswered.test(after.span.text) || unclear.test(after.span.text))
}

const aboutDecision =
  /\b(?:bij|over|aan) (?:het )?(?:gevraagde? )?(?:besluit|beslispunt|punt) ([a-z]|[ivx]+|\d{1,2})\b/i

/** "Vraag bij besluit c": the number of the decision that the words name; null when they name none. */
function decisionNamed(text: string): string | null {
  return aboutDecision.exec(text)?.[1]?.toLowerCase() ?? null
}

const aboutMoney =
  /\b(?:dekk(?:en|ing)|gedekt|kosten|bedrag(?:en)?|bijdragen?|budget|middelen|beta(?:al|len)\p{L}*|tekort|financier\p{L}+)\b/iu

const general = new Set(
  `besluit besluiten voorstel overeenkomst akkoord convenant samenwerking samenwerken thema themas gemeente gemeenten gemeenteraad provincie provincies waterschap waterschappen raad staten bestuur college
  partijen overheden overheid bijlage stemmen instemmen stellen vaststellen gaan nemen kennis beschikbaar jaren jaar jaarlijks totaal bijdrage bijdragen euro inzet volgende namens tussen binnen hierbij conform andere genoemde
  dagelijks algemeen leden regio regionale nederland nederlandse`.split(/\s+/),
)

/** "Hoe wij de kosten verdelen" is about a decision on "de verdeelsleutel". */
const dividing = /\b(?:verdel(?:en|ing)|verdeeld?|verdeelsleutel)\b/i

type Asked = {
  readonly number: string | null
  readonly money: boolean
  readonly divides: boolean
  readonly words: ReadonlySet<string>
  readonly themes: readonly string[]
  readonly source: Facts['decisions'][number]['source']
}

function askedAbout({ decisions, agreement }: Facts): Asked[] {
  const name = new Set(comparable(agreement?.title ?? '').split(' '))
  return decisions.map(({ number, text, verb, themes, source }) => ({
    number: number?.toLowerCase() ?? null,
    money:
      verb === 'beschikbaar stellen' ||
      verb === 'dekken' ||
      /€|\b(?:krediet(?:en)?|budget(?:ten)?|bijdragen?|begroting(?:swijziging)?|verdeling van de (?:middelen|kosten|bijdragen))\b/.test(
        text,
      ),
    divides: /\b(?:verdeling|verdeelsleutel)\b/i.test(text),
    words: new Set(
      comparable(text)
        .split(' ')
        .map(stemOf)
        .filter((word) => word.length > 6 && !general.has(word) && !name.has(word)),
    ),
    themes,
    source,
  }))
}

function shares(text: string, words: ReadonlySet<string>): boolean {
  return comparable(text)
    .split(' ')
    .some((word) => words.has(stemOf(word)))
}

/** Without the ending of a plural: "verplichtingen" and "verplichting" speak of the same. */
function stemOf(word: string): string {
  return general.has(word) ? word : word.replace(/(?:en|s)$/, '')
}

function shortened(text: string): string {
  return text.length <= 120 ? text.replace(/[.]$/, '') : `${text.slice(0, 110).replace(/\s\S*$/, '')}…`
}
