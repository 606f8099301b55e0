import { day, firstDay, formatDay, lastDay } from '../../../../shared/day.ts'
import type { MilestoneFact } from '../../facts.ts'
import { twoDates } from '../contradiction-messages.ts'
import { correctTwoDates } from '../correction-messages.ts'
import { datesIn } from '../dates.ts'
import type { Sentence } from '../sentences.ts'
import { comparable } from '../vocabulary.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { SentencesByPlace } from './sentence-at.ts'

/** One milestone that the paper names in two places, with days that are apart. */
export function milestoneDateFindings(facts: Facts, reported: readonly Finding[]): Finding[] {
  const told = toldOf(facts)
  const seen = new Set(reported.flatMap(({ passages }) => passages.map(({ start }) => start)))
  return told.flatMap((first, index) => {
    const second = told.slice(index + 1).find((other) => isSame(first, other) && isApart(first, other))
    if (second === undefined || isToldTwiceInAList(first, told) || isToldTwiceInAList(second, told)) return []
    const sources = [first, second].map(({ milestone }) => milestone.source)
    if (sources.every(({ start, end }) => [...seen].some((at) => start <= at && at < end))) return []
    const dates = [first, second].map(({ value, milestone }) => ({ text: formatDay(day(value)), at: milestone.source }))
    const event = [first, second].map(({ milestone }) => milestone.title).sort((a, b) => a.length - b.length)[0]!
    const words = twoDates(
      event,
      dates.map(({ text }) => text),
    )
    return [finding('dates-differ', 'midden', false, words, sources, correctTwoDates(event, dates))]
  })
}

/** A milestone as its words tell it. */
type Told = {
  readonly milestone: MilestoneFact
  readonly value: string
  /** the words before its date */
  readonly before: string
  /** what happens; null where only a thing is named */
  readonly event: string | null
  /** what it happens to */
  readonly things: ReadonlySet<string>
  /** which one of several: "eerste", "concept", "2028" */
  readonly which: string
  /** names in it, which tell one from another */
  readonly names: ReadonlySet<string>
  readonly sentence: Sentence | undefined
}

/** What happens, in the noun and the verb for it. The signing is looked at elsewhere, since each party can do so. */
const events: readonly (readonly [string, RegExp])[] = [
  ['evaluatie', /^(?:evaluatie|evalueren|evalueert|geëvalueerd)$/],
  ['opening', /^(?:open|opent|openen|opening|geopend|opengesteld|ingebruikname|ingebruikneming|gebruik)$/],
  ['start', /^(?:start|starten|startte|gestart|begin|begint|beginnen|begonnen|begon|aanvang|kickoff)$/],
  ['oplevering', /^(?:oplevering|opleveren|opgeleverd|levert|gereed|klaar|afgerond|afronding|voltooid|voltooiing)$/],
  ['publicatie', /^(?:verschijnt|verschijnen|verschenen|verschijning|gepubliceerd|publicatie|uitgebracht)$/],
  ['vaststelling', /^(?:vaststelling|vaststellen|vastgesteld|stelt|stellen|stelde)$/],
  ['aanbesteding', /^(?:aanbesteding|aanbesteden|aanbesteed)$/],
  ['gunning', /^(?:gunning|gunnen|gegund)$/],
  ['plaatsing', /^(?:plaatsing|plaatsen|geplaatst|aanleg|aangelegd|aanleggen)$/],
  ['afloop', /^(?:eindigt|eindigen|einde|loopt)$/],
]
/** Words that name no thing of their own; of an agreement there is one. */
const empty = new Set(
  `van in op voor met door aan bij uit over naar tot per te om dan en of is zijn wordt worden zal zullen gaat gaan komt komen kan moet vindt vinden plaats vast af er wij we ons onze dit deze die dat zij
  samen partijen partij naar verwachting gepland voorzien uiterlijk vóór rond eind medio nieuwe
  convenant akkoord overeenkomst samenwerkingsovereenkomst bestuursovereenkomst samenwerking aanpak`.split(/\s+/),
)
const which =
  /^(?:\d+|eerste|tweede|derde|vierde|laatste|volgende|vorige|andere|concept\p{L}*|ontwerp\p{L}*|inzage|inspraak\p{L}*|voorlopige?|definitieve?|tussentijdse|tijdelijke?|jaarlijkse?|fase|deel|ronde)$/u

/** Words that say that a date is another one than it was, or that it comes back. */
const another =
  /\b(?:oorspronkelijk\p{L}*|uitgesteld|uitstel|verschoven|verplaatst|vertraagd|vertraging|in plaats van|jaarlijkse?|elk|elke|ieder|iedere|telkens|tweemaal|opnieuw|streven|nog niet zeker)\b/iu

function toldOf({ milestones, sentences }: Facts): Told[] {
  const places = new SentencesByPlace(sentences)
  return milestones.flatMap((milestone): Told[] => {
    const value = milestone.planned ?? milestone.realised
    const sentence = places.at(milestone.source)
    const text = sentence?.span.text ?? milestone.source.quote.replace(/\s+/g, ' ')
    const date = datesIn(text).find((one) => one.value === value)
    if (value === null || another.test(text)) return []
    const words = comparable(milestone.title).split(' ')
    const event = words.flatMap((word) => events.find(([, pattern]) => pattern.test(word))?.[0] ?? [])[0] ?? null
    const things = words
      .filter((word) => !empty.has(word) && !which.test(word) && !events.some(([, pattern]) => pattern.test(word)))
      .map((word) => word.replace(/(?:en|s|e)$/, ''))
    const names = milestone.title.split(/\s+/).slice(1)
    return [
      {
        milestone,
        value,
        before: date === undefined ? '' : text.slice(0, date.start),
        event,
        things: new Set(things),
        which: words
          .filter((word) => which.test(word))
          .sort()
          .join(),
        names: new Set(names.filter((word) => /^\p{Lu}/u.test(word)).map(comparable)),
        sentence,
      },
    ]
  })
}

/** What is done when it is there: then a plan can name the thing alone. */
const complete = new Set(['oplevering', 'opening', 'evaluatie', 'publicatie'])
const longWord = 8

function isSame(one: Told, other: Told): boolean {
  if (one.sentence !== undefined && one.sentence === other.sentence) return false
  if (one.which !== other.which) return false
  const [few, many] = one.things.size <= other.things.size ? [one, other] : [other, one]
  if (![...few.things].every((thing) => many.things.has(thing))) return false
  const isEqual = few.things.size === many.things.size
  if (one.event !== other.event) {
    const known = one.event ?? other.event
    return (one.event === null || other.event === null) && isEqual && isTelling(few) && complete.has(known ?? '')
  }
  if (isEqual) return few.event === null ? isTelling(few) : few.things.size > 0 || isOfAgreement(one, other)
  const isNamed = [...many.names].every((name) => few.names.has(name) || !many.things.has(name))
  return isNamed && isTelling(few)
}

/** "Evaluatie", "Partijen evalueren het convenant": of the agreement there is one. */
function isOfAgreement({ event }: Told, other: Told): boolean {
  return event === 'evaluatie' && other.event === 'evaluatie'
}

function isTelling({ things }: Told): boolean {
  return things.size > 1 || [...things].some((thing) => thing.length >= longWord)
}

/** A plan that names the same twice tells of something that comes back. */
function isToldTwiceInAList(one: Told, told: readonly Told[]): boolean {
  return told.some(
    (other) => other !== one && isSame(one, other) && isListed(one) && isListed(other) && isUnderOneHeading(one, other),
  )
}

function isListed({ sentence }: Told): boolean {
  return sentence === undefined || sentence.block.kind !== 'paragraph'
}

function isUnderOneHeading(one: Told, other: Told): boolean {
  return one.sentence?.block.heading === other.sentence?.block.heading
}

const limit = /\b(?:vóór|voor|uiterlijk(?: op| in| per)?|tot)\s$/i
const from = /\b(?:na|vanaf|sinds)\s$/i

/** Whether no day is in both: "maart 2026" and "12 maart 2026" can be the same, "uiterlijk 1 mei" and "12 april" as well. */
function isApart(one: Told, other: Told): boolean {
  return endsBefore(one, other) || endsBefore(other, one)
}

function endsBefore(one: Told, other: Told): boolean {
  if (from.test(one.before) || limit.test(other.before)) return false
  return lastDay(day(one.value)) < firstDay(day(other.value))
}
