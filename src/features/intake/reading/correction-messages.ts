import { type Day, formatDay } from '../../../shared/day.ts'
import type { Passage } from '../facts.ts'
import { dayWords, type Named } from './contradiction-messages.ts'
import { either, type Figure, figure, list, type SplitWords, type SumWords, spanOfYears } from './messages.ts'

/**
 * What the author of a paper can write instead, and where: one function per finding, in Dutch at B1. Each gives one or two
 * sentences that can be sent as they stand.
 */

/** `op bladzijde 4, regel 12`, `op bladzijde 4, regel 12 tot en met 14`, `in regel 12`; nothing for no place. */
export function where(place: Pick<Passage, 'page' | 'line' | 'endPage' | 'endLine'> | null): string {
  if (place === null) return ''
  const { page, line, endPage, endLine } = place
  const from = page === null ? ` in regel ${line}` : ` op bladzijde ${page}, regel ${line}`
  if (page !== endPage) return `${from} tot en met bladzijde ${endPage}, regel ${endLine}`
  return line === endLine ? from : `${from} tot en met ${endLine}`
}

/** `at`: where the example stands. */
export function correctThousandsMark(
  amounts: number,
  example: { readonly text: string; readonly thousands: number; readonly decimals: number },
  at: Passage | null,
): string {
  const [thousands, decimals] = [euro(example.thousands), euro(example.decimals)]
  const others = amounts > 1 ? ` Doe hetzelfde bij de andere bedragen die zo geschreven zijn (${amounts - 1}).` : ''
  return `Schrijf${where(at)} ‘${thousands}’ in plaats van ‘${asWritten(example.text)}’, of ‘${decimals}’ als dat bedoeld is: een punt tussen duizendtallen, een komma voor centen.${others}`
}

/** `total`: the word or words that say that the amounts are over the whole term. */
export function correctPerYear(perYear: string, total: string, at: Passage | null): string {
  const words = /\s/.test(total) ? `‘${total}’` : `het woord ‘${total}’`
  return `Schrap${where(at)} ${words} als de getallen per jaar gelden. Gelden ze voor de hele looptijd, schrap dan ‘${perYear}’.`
}

/** `at`: where the total stands, which is quoted as it is written there. */
export function correctSum({ unit, sum, total }: SumWords, at: Passage | null): string {
  const right = figure({ unit, amount: sum })
  const written = at === null ? figure({ unit, amount: total }) : asWritten(at.quote)
  return `Schrijf${where(at)} ‘${right}’ in plaats van ‘${written}’, of pas een van de ${unit === 'euro' ? 'bedragen' : 'getallen'} erboven aan.`
}

export function correctRowSum(
  name: string,
  unit: Figure['unit'],
  sum: number,
  total: number,
  at: Passage | null,
): string {
  const [right, written] = [figure({ unit, amount: sum }), figure({ unit, amount: total })]
  return `Schrijf in de rij ‘${name}’${where(at)} als totaal ‘${right}’ in plaats van ‘${written}’, of pas een van de getallen ervoor aan.`
}

export function correctSplit(
  { whole, split }: SplitWords,
  pairs: readonly { readonly unit: Figure['unit']; readonly split: number; readonly whole: number }[],
  at: Passage | null,
): string {
  const amounts = pairs.map((pair) => {
    const words = (amount: number) => figure({ unit: pair.unit, amount })
    return `‘${words(pair.split)}’ in plaats van ‘${words(pair.whole)}’`
  })
  return `Schrijf bij ${whole}${where(at)} ${list(amounts)}, of pas de uitsplitsing in tabel ${split} daarop aan.`
}

/** `at`: where the decision names its themes. */
export function correctDecisionThemes(
  extra: readonly string[],
  missing: readonly string[],
  at: Passage | null,
): string {
  const decision = `het gevraagde besluit${where(at)}`
  const [some, others] = [extra, missing].map((names) => list(names.map((name) => `‘${name}’`)))
  const more = `Noem in ${decision} ook ${some}, of schrap ${extra.length === 1 ? 'die regel' : 'die regels'} uit de tabel.`
  const there = extra.length > 0 ? 'het besluit' : decision
  const less = `Vul de tabel aan met ${others}, of schrap ${missing.length === 1 ? 'dat thema' : 'die thema’s'} uit ${there}.`
  return [...(extra.length > 0 ? [more] : []), ...(missing.length > 0 ? [less] : [])].join(' ')
}

/** `at`: where the decision names its themes; `listAt`: where the list of them begins. */
export function correctUnlistedThemes(
  missing: readonly string[],
  extra: readonly string[],
  at: Passage,
  listAt: Passage,
): string {
  const wrong = list(missing.map((name) => `‘${name}’`))
  const right = extra.length === 0 ? '' : `, als dat bedoeld is, door ${list(extra.map((name) => `‘${name}’`))}`
  const change = extra.length === 0 ? 'Schrap' : 'Vervang'
  return `${change}${where(at)} ${wrong}${right}, of neem ${wrong} op in de lijst van thema’s (${where(listAt).trim()}).`
}

export function correctAmounts(of: string, amounts: readonly Said[]): string {
  return `Noem voor ${of} overal hetzelfde bedrag: ${either(amounts.map(placed))}. Gaat het om iets anders, schrijf dan wat het verschil is.`
}

export function correctToldTerm(term: Day, told: Said, termAt: Passage): string {
  return `Maak van de looptijd overal dezelfde: ${formatDay(term)} (${where(termAt).trim()}) of ${placed(told)}.`
}

/** `at`: where the paper names its budget. */
export function correctTerm(open: readonly number[], at: Passage | null): string {
  const years = spanOfYears(open)
  return `Voeg${where(at)} toe waaruit de bijdrage voor ${years} betaald wordt, of schrijf dat de dekking voor ${years} nog volgt en wanneer.`
}

/** `at`: where each of them stands; names on one line have it once. */
export function correctNotStated(
  names: readonly { readonly text: string; readonly at: Passage }[],
  units: readonly Figure['unit'][],
): string {
  const what =
    units.length === 2 ? 'het bedrag en het aantal fte' : units[0] === 'euro' ? 'het bedrag' : 'het aantal fte'
  const none = units.includes('euro') ? '‘€ 0’' : '‘0 fte’'
  const lines = [...Map.groupBy(names, ({ at }) => where(at)).entries()]
  const each = lines.map(([place, same]) => `${list(same.map(({ text }) => text))}${place}`)
  const there = lines.length === 1 ? each[0]! : `deze regels: ${each.join('; ')}`
  const fill = lines.length === 1 ? `Vul bij ${there} ${what} in.` : `Vul ${what} in bij ${there}.`
  return `${fill} Is er geen bijdrage, schrijf dan ${none}; is die nog niet bekend, schrijf dan ‘nog niet bekend’.`
}

/** `date` and `number`: whether the paper has one. */
export function correctPaper(date: boolean, number: boolean): string {
  const missing =
    !date && !number
      ? 'de datum en het nummer van het stuk'
      : date
        ? 'het nummer van het stuk'
        : 'de datum van het stuk'
  return `Zet bovenaan het stuk ${missing}.`
}

/** `elsewhere`: the whole date, where the paper has it somewhere else. */
export function correctDate(text: string, elsewhere: string | null, at: Passage | null): string {
  return elsewhere === null
    ? `Schrijf${where(at)} het jaar achter ‘${text}’.`
    : `Schrijf${where(at)} ‘${elsewhere}’ in plaats van ‘${text}’, als die dag bedoeld is.`
}

export function correctAbbreviations(names: readonly { readonly short: string; readonly at: Passage }[]): string {
  const each = names.map(({ short, at }) => `‘${short}’ (${where(at).trim()})`)
  return names.length === 1
    ? `Schrijf ${each[0]} de eerste keer voluit, met de afkorting erachter tussen haakjes.`
    : `Schrijf deze afkortingen de eerste keer voluit, met de afkorting erachter tussen haakjes: ${list(each)}.`
}

/** `names`: each with the first place where it stands. */
export function correctNames(named: Named, names: readonly Said[]): string {
  const { one, two } = namedThings[named]
  return `Gebruik voor ${one} overal dezelfde naam: ${either(names.map(placed))}. Zijn het ${two}, schrijf dan wat het verschil is.`
}

const namedThings = {
  agreement: { one: 'het akkoord', two: 'verschillende akkoorden' },
  body: { one: 'het overleg', two: 'verschillende overleggen' },
  theme: { one: 'het thema', two: 'verschillende thema’s' },
  party: { one: 'de partij', two: 'verschillende partijen' },
} as const satisfies Record<Named, { one: string; two: string }>

export function correctTwoDates(event: string, dates: readonly Said[]): string {
  return `Noem bij ‘${event}’ overal dezelfde datum: ${either(dates.map(placed))}.`
}

/** `written` and `right` are days of the week. */
export function correctWeekday(date: string, written: string, right: string, at: Passage): string {
  return `Schrijf${where(at)} ‘${right} ${date}’ in plaats van ‘${written} ${date}’, of verander de datum als het wel ${written} is.`
}

export function correctImpossible(date: string, at: Passage): string {
  return `Zet${where(at)} een dag die bestaat in de plaats van ‘${date.replace(/\s+/g, ' ')}’.`
}

export function correctBackwards(text: string, at: Passage): string {
  return `Verander${where(at)} het begin of het einde in ‘${text.replace(/\s+/g, ' ')}’: het einde hoort na het begin te liggen.`
}

type Dated = { readonly event: string; readonly on: Day; readonly at: Passage }

/** `first` should come before `second`, and does not. */
export function correctOrder(first: Dated, second: Dated): string {
  const [one, other] = [first, second].map(({ event, on, at }) => `‘${event}’ ${dayWords(on)} (${where(at).trim()})`)
  return `Kijk welke datum niet klopt en verander die: ${one} of ${other}. Kloppen ze allebei, schrijf dan waarom het in deze volgorde gaat.`
}

export function correctBeforeTerm({ event, on, at }: Dated, term: Day, termAt: Passage): string {
  return `Verander de datum bij ‘${event}’ (${formatDay(on)},${where(at)}) of de looptijd (${formatDay(term)},${where(termAt)}).`
}

export function correctPassed(date: Day, paper: Day, at: Passage): string {
  return `Schrijf${where(at)} wat er ${dayWords(date)} is gebeurd, of geef een nieuwe datum na ${formatDay(paper)}.`
}

/** `right`: the count as it should be, in the words of the paper; `more`: where else the same count stands. */
export function correctCount(
  right: string,
  { text, at }: Said,
  more: readonly Passage[],
  namesAt: Passage | undefined,
): string {
  const others = more.length === 0 ? '' : ` Doe hetzelfde ${list(more.map((place) => where(place).trim()))}.`
  const from = namesAt === undefined ? '' : ` (${where(namesAt).trim()})`
  return `Schrijf${where(at)} ‘${right}’ in plaats van ‘${asWritten(text)}’, of pas de namen aan${from}.${others}`
}

export function correctCounts(counts: readonly Said[]): string {
  return `Noem overal hetzelfde aantal: ${either(counts.map(placed))}. Gaat het niet over dezelfde, schrijf dan over welke wel.`
}

/** `units`: of the columns with this head, where they are not the same. */
export function correctColumnName(head: string, units: readonly string[], at: Passage): string {
  const names = units.map((unit) => `‘${head} (${unit})’`)
  const example = names.length < 2 ? '' : `, bijvoorbeeld ${list(names)}`
  return `Geef elke kolom met de naam ‘${asWritten(head)}’${where(at)} een eigen naam${example}.`
}

/** `right`: the amounts of the table that it can be; `table`: where the first of them stands. */
export function correctTextAmount(
  right: readonly string[],
  { text, at }: Said,
  table: number,
  tableAt: Passage | undefined,
): string {
  const there = tableAt === undefined ? '' : ` (${where(tableAt).trim()})`
  return `Schrijf${where(at)} ${either(right.map((amount) => `‘${amount}’`))} in plaats van ‘${asWritten(text)}’, of pas tabel ${table} aan${there}.`
}

/** `sum`: what the parts in the same sentence come to. */
export function correctTextSum(unit: Figure['unit'], sum: number, { text, at }: Said): string {
  return `Schrijf${where(at)} ‘${figure({ unit, amount: sum })}’ in plaats van ‘${asWritten(text)}’, of pas de delen in die zin aan.`
}

/** `sum`: what the shares add up to, as it is written. */
export function correctShares(sum: string, isLess: boolean, at: Passage | null): string {
  const rest = isLess ? ' Is een deel niet genoemd, noem het dan.' : ''
  return `Pas${where(at)} de percentages aan, zodat ze samen 100% zijn in plaats van ${sum}%.${rest}`
}

export function correctPercentage(right: string, { text, at }: Said): string {
  return `Schrijf${where(at)} ‘${right}%’ in plaats van ‘${asWritten(text)}’, of pas de bedragen aan.`
}

export function correctOpenQuestion(at: Passage, decisionAt: Passage): string {
  return `Schrijf${where(at)} het antwoord. Is dat er nog niet, schrijf dan bij het gevraagde besluit${where(decisionAt)} wie het uitzoekt en wanneer het bekend is.`
}

export function correctIndicative(decisionAt: Passage, table: Passage | undefined): string {
  return `Schrijf in het gevraagde besluit${where(decisionAt)} dat de bedragen indicatief zijn en wanneer ze vast worden. Zijn ze al vast, schrap dan ‘indicatief’ bij de bedragen${where(table ?? null)}.`
}

/** The years of the tables end before the term does. `at`: the head of a table. */
export function correctTableYears(open: readonly number[], at: Passage): string {
  const years = spanOfYears(open)
  return `Vul de tabel${where(at)} aan met de bedragen voor ${years}, of schrijf dat de bedragen voor ${years} nog volgen en wanneer.`
}

/** `right`: the word without its slip; null where only the author knows. */
export function correctWords(words: readonly (Said & { readonly right: string | null })[]): string {
  const known = words.flatMap(({ text, right, at }) =>
    right === null ? [] : [`‘${asWritten(right)}’ in plaats van ${placed({ text, at })}`],
  )
  const unknown = words.filter(({ right }) => right === null).map(placed)
  const write = known.length === 0 ? [] : [`Schrijf ${list(known)}.`]
  const look = unknown.length === 0 ? [] : [`Kijk na of dit goed geschreven is: ${list(unknown)}.`]
  return [...write, ...look].join(' ')
}

/** What the register says otherwise; `known` and `inPaper` are the words that differ. */
export function correctToRegister(known: string, inPaper: string, at: Passage | null): string {
  return `Schrijf${where(at)} ‘${known}’ in plaats van ‘${inPaper}’. Klopt het register niet meer, laat dat dan aanpassen.`
}

/** Words of the paper with the place where they stand. */
type Said = { readonly text: string; readonly at: Passage }

function placed({ text, at }: Said): string {
  return `‘${text.replace(/\s+/g, ' ')}’ (${where(at).trim()})`
}

/** The words of the paper, kept on one line. */
function asWritten(text: string): string {
  return text.replace(/\s+/g, '\u00a0')
}

function euro(amount: number): string {
  return figure({ unit: 'euro', amount })
}
