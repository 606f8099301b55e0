import type { Passage } from '../facts.ts'
import { type Figure, figure, list, type SplitWords, type SumWords } from './messages.ts'

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

export function correctPerYear(perYear: string, at: Passage | null): string {
  return `Schrap${where(at)} het woord ‘Totaal’ als de getallen per jaar gelden. Gelden ze voor de hele looptijd, schrap dan ‘${perYear}’.`
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
  const more = `Noem in ${decision} ook ${list(extra)}, of schrap ${extra.length === 1 ? 'die regel' : 'die regels'} uit de tabel.`
  const less = `Vul de tabel aan met ${list(missing)}${extra.length > 0 ? '' : `, of schrap ${missing.length === 1 ? 'dat thema' : 'die thema’s'} uit ${decision}`}.`
  return [...(extra.length > 0 ? [more] : []), ...(missing.length > 0 ? [less] : [])].join(' ')
}

/** `at`: where the paper names its budget. */
export function correctTerm(open: readonly number[], at: Passage | null): string {
  const years = list(open.map(String))
  return `Voeg${where(at)} toe waaruit de bijdrage voor ${years} betaald wordt, of schrijf dat de dekking voor ${years} nog volgt en wanneer.`
}

export function correctNotStated(names: readonly string[], units: readonly Figure['unit'][], at: Passage): string {
  const what =
    units.length === 2 ? 'het bedrag en het aantal fte' : units[0] === 'euro' ? 'het bedrag' : 'het aantal fte'
  const none = units.includes('euro') ? '‘€ 0’' : '‘0 fte’'
  return `Vul bij ${list(names)}${where(at)} ${what} in. Is er geen bijdrage, schrijf dan ${none}; is die nog niet bekend, schrijf dan ‘nog niet bekend’.`
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

/** The words of the paper, kept on one line. */
function asWritten(text: string): string {
  return text.replace(/\s+/g, '\u00a0')
}

function euro(amount: number): string {
  return figure({ unit: 'euro', amount })
}
