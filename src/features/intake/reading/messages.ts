import { euroCents, formatEuro } from '../../../shared/euro.ts'
import { formatFte, fteHundredths } from '../../../shared/fte.ts'

/** The Dutch sentences of the findings, at B1. Everything that a finding says stands here. */

export type Words = { readonly title: string; readonly sentence: string }

export type Figure = { readonly unit: 'euro' | 'fte'; readonly amount: number }

export function figure({ unit, amount }: Figure): string {
  return unit === 'euro' ? formatEuro(euroCents(amount)) : formatFte(fteHundredths(amount))
}

const counts = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']

function count(value: number): string {
  return counts[value] ?? String(value)
}

/** "A, B en C". */
export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}

/** "A, B of C". */
export function either(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`
}

function thing(unit: Figure['unit'], number: number): string {
  return unit === 'euro' ? (number === 1 ? 'bedrag' : 'bedragen') : number === 1 ? 'getal in fte' : 'getallen in fte'
}

function subject(unit: Figure['unit']): string {
  return unit === 'euro' ? 'euro’s' : 'fte’s'
}

export type SumWords = {
  readonly unit: Figure['unit']
  readonly table: number
  readonly parts: number
  /** sum and total, under the reading that is shown */
  readonly sum: number
  readonly total: number
  /** as decimals, where the amounts can be read in two ways */
  readonly other: { readonly sum: number; readonly total: number } | null
  readonly without: readonly string[]
}

export function sumHolds(sum: SumWords): Words {
  const both =
    sum.other === null
      ? ''
      : `, ook als de komma geen duizendtal aangeeft (${figure({ unit: sum.unit, amount: sum.other.sum })})`
  return {
    title: `De ${subject(sum.unit)} in tabel ${sum.table} tellen op`,
    sentence: `De ${count(sum.parts)} ${thing(sum.unit, sum.parts)} in tabel ${sum.table} tellen op tot ${figure({ unit: sum.unit, amount: sum.sum })} en het stuk noemt hetzelfde totaal${both}${withoutWords(sum)}.`,
  }
}

export function sumDiffers(sum: SumWords): Words {
  const difference = figure({ unit: sum.unit, amount: Math.abs(sum.sum - sum.total) })
  const way = sum.sum > sum.total ? 'minder' : 'meer'
  return {
    title: `De ${subject(sum.unit)} in tabel ${sum.table} tellen niet op`,
    sentence: `De ${count(sum.parts)} ${thing(sum.unit, sum.parts)} in tabel ${sum.table} tellen op tot ${figure({ unit: sum.unit, amount: sum.sum })}, maar het stuk noemt als totaal ${figure({ unit: sum.unit, amount: sum.total })}: ${difference} ${way}${withoutWords(sum)}.`,
  }
}

export function sumHoldsInOneReading(sum: SumWords, thousands: boolean): Words {
  const reading = thousands ? 'een duizendtal aangeeft' : 'decimalen aangeeft'
  return {
    title: `De ${subject(sum.unit)} in tabel ${sum.table} tellen in één lezing op`,
    sentence: `De bedragen in tabel ${sum.table} tellen alleen op tot het genoemde totaal van ${figure({ unit: sum.unit, amount: sum.total })} als de komma ${reading}.`,
  }
}

function withoutWords({ without, unit }: SumWords): string {
  if (without.length === 0) return ''
  return `; ${list(without)} zonder ${unit === 'euro' ? 'bedrag' : 'aantal fte'} ${without.length === 1 ? 'telt' : 'tellen'} niet mee`
}

export function columnsHold(unit: Figure['unit'], table: number, columns: number): Words {
  return {
    title: `De ${subject(unit)} in tabel ${table} tellen op`,
    sentence: `In ${count(columns)} kolommen van tabel ${table} tellen de ${subject(unit)} op tot het totaal dat het stuk noemt.`,
  }
}

export function rowSumDiffers(name: string, unit: Figure['unit'], sum: number, total: number): Words {
  return {
    title: `De rij ${name} telt niet op`,
    sentence: `De kolommen in de rij ${name} tellen op tot ${figure({ unit, amount: sum })}, maar in de kolom met het totaal staat ${figure({ unit, amount: total })}.`,
  }
}

export type SplitWords = {
  readonly whole: string
  readonly table: number
  readonly split: number
  readonly figures: readonly string[]
}

export function splitHolds({ whole, table, split, figures }: SplitWords): Words {
  return {
    title: `De uitsplitsing van ${whole} klopt`,
    sentence: `De uitsplitsing in tabel ${split} komt uit op hetzelfde als ${whole} in tabel ${table}: ${list(figures)}.`,
  }
}

export function splitDiffers({ whole, table, split, figures }: SplitWords): Words {
  return {
    title: `De uitsplitsing van ${whole} wijkt af`,
    sentence: `De uitsplitsing in tabel ${split} komt niet uit op hetzelfde als ${whole} in tabel ${table}: ${figures.join('; ')}.`,
  }
}

export function against(unit: Figure['unit'], split: number, whole: number): string {
  return `${figure({ unit, amount: split })} tegenover ${figure({ unit, amount: whole })}`
}

export function thousandsMark(amounts: number, example: { text: string; thousands: number; decimals: number }): Words {
  const these = amounts === 1 ? 'Eén bedrag is' : `${capital(count(amounts))} bedragen zijn`
  return {
    title: 'Duizendtal of decimalen?',
    sentence: `${these} op twee manieren te lezen: “${example.text}” is ${figure({ unit: 'euro', amount: example.thousands })} als de komma een duizendtal aangeeft, en ${figure({ unit: 'euro', amount: example.decimals })} als hij decimalen aangeeft; kies welke lezing geldt.`,
  }
}

/** `above` stands over the table and `below` over its columns: one says per year and the other says total. */
export function perYearBesideTotal(table: number, above: string, below: string, years: readonly number[]): Words {
  const times = years.length > 1 ? `, en dat scheelt over ${spanOfYears(years)} een factor ${years.length}` : ''
  return {
    title: '“Per jaar” naast “totaal”',
    sentence: `Boven tabel ${table} staat “${above}”, maar boven de getallen staat “${below}”: het is niet zeker of de getallen per jaar gelden of voor de hele looptijd${times}.`,
  }
}

/** "2027 en 2028", "2027 tot en met 2030", "2027 en 2029". */
export function spanOfYears(years: readonly number[]): string {
  const follow = years.every((year, index) => year === years[0]! + index)
  return years.length > 2 && follow ? `${years[0]} tot en met ${years.at(-1)}` : list(years.map(String))
}

export function amountNotStated(table: number, names: readonly string[], units: readonly Figure['unit'][]): Words {
  const what = units.length === 2 ? 'niet alles ingevuld' : units[0] === 'euro' ? 'geen bedrag' : 'geen aantal fte'
  return {
    title: `Bij ${list(names)} staat ${what}`,
    sentence: `Bij ${list(names)} staat in tabel ${table} ${what}: dat is iets anders dan nul.`,
  }
}

export function decisionThemesDiffer(
  named: readonly string[],
  extra: readonly string[],
  missing: readonly string[],
): Words {
  const [some, others] = [extra.map(inQuotes), missing.map(inQuotes)]
  const more =
    extra.length === 0 ? '' : `, maar in de tabel ${extra.length === 1 ? 'staat' : 'staan'} ook ${list(some)}`
  const less = missing.length === 0 ? '' : `${more === '' ? ', maar' : ';'} over ${list(others)} zegt de tabel niets`
  const title =
    extra.length === 0
      ? 'Het besluit noemt meer dan de tabel'
      : missing.length === 0
        ? 'De tabel vraagt meer dan het besluit noemt'
        : 'Het besluit en de tabel noemen andere thema’s'
  return { title, sentence: `Het gevraagde besluit noemt ${list(named.map(inQuotes))}${more}${less}.` }
}

export function decisionThemesSame(named: readonly string[]): Words {
  return {
    title: 'Besluit en tabel noemen dezelfde thema’s',
    sentence: `Het gevraagde besluit en de tabel noemen dezelfde thema’s: ${list(named.map(inQuotes))}.`,
  }
}

export function termExceedsBudget(term: string, budget: readonly number[], open: readonly number[]): Words {
  return {
    title: 'De looptijd is langer dan de begroting die het stuk noemt',
    sentence: `De looptijd is ${term}, maar het stuk noemt alleen de begroting van ${spanOfYears(budget)}: voor ${spanOfYears(open)} staat er niets.`,
  }
}

export function termExceedsAmounts(term: string, years: readonly number[], open: readonly number[]): Words {
  return {
    title: 'De looptijd is langer dan de jaren met een bedrag',
    sentence: `De looptijd is ${term}, maar de bedragen gelden voor ${spanOfYears(years)}: voor ${spanOfYears(open)} staat er geen bedrag.`,
  }
}

export function budgetCoversTerm(term: string): Words {
  return {
    title: 'De begroting dekt de looptijd',
    sentence: `De looptijd is ${term} en het stuk noemt een begroting voor al die jaren.`,
  }
}

export function dateWithoutYear(text: string, elsewhere: string | null): Words {
  const hint = elsewhere === null ? '' : `; elders in het stuk staat ${elsewhere}`
  return { title: `“${text}” zonder jaar`, sentence: `Bij “${text}” staat geen jaar${hint}.` }
}

export function abbreviations(names: readonly string[]): Words {
  const many = names.length > 1
  return {
    title: many ? 'Afkortingen zonder uitleg' : 'Afkorting zonder uitleg',
    sentence: many
      ? `Het stuk legt nergens uit waar ${list(names)} voor staan.`
      : `Het stuk legt nergens uit waar ${names[0]} voor staat.`,
  }
}

export function paperWithout(date: boolean, number: boolean): Words {
  const missing =
    !date && !number ? 'geen eigen datum en geen eigen nummer' : date ? 'geen eigen nummer' : 'geen eigen datum'
  return {
    title: `Het stuk heeft ${missing}`,
    sentence: `Het stuk heeft ${missing}, zodat het later moeilijk terug te vinden is.`,
  }
}

export function inQuotes(name: string): string {
  return `“${name}”`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Why a row is proposed as a contribution; heads that are very long are left out. `page` is null where the paper has no pages. */
export function whyRow(table: number, row: number, heads: readonly string[], page: number | null): string {
  const short = heads.filter((head) => head.length < 40).map((head) => `‘${head.replace(/^\((.*)\)$/, '$1')}’`)
  const place = `rij ${row} van tabel ${table}${onPage(page)}`
  if (short.length === 0) return place
  return `${place}, ${short.length === 1 ? 'kolomkop' : 'kolomkoppen'} ${list(short)}`
}

/** Why an amount in running text is proposed: whose it is, or where it goes. */
export function whyInText(name: string, page: number | null): string {
  return `bedrag of capaciteit in de zin over ‘${name}’${onPage(page)}`
}

function onPage(page: number | null): string {
  return page === null ? '' : ` op bladzijde ${page}`
}

/** Words of the summary in the terminal. */
export const summaryMessages = {
  kind: 'Soort',
  number: 'Nummer',
  date: 'Datum',
  title: 'Titel',
  agreement: 'Akkoord',
  aliases: 'Ook genoemd',
  parties: 'Partijen',
  themes: 'Thema’s',
  read: 'Gelezen als',
  formats: { text: 'tekst', pdf: 'PDF', docx: 'Word-bestand' },
  pages: (pages: number) => (pages === 1 ? '1 pagina' : `${pages} pagina’s`),
  notInSource: 'niet in bron',
  noYear: 'zonder jaar',
  decisions: 'Gevraagd besluit',
  contributions: 'Bijdragen',
  meetings: 'Besproken in',
  milestones: 'Mijlpalen',
  planned: 'gepland',
  goals: 'Doelen',
  instruments: 'Andere afspraken, plannen en wetten',
  relation: {
    follows: 'het akkoord volgt hierop',
    elaborates: 'het akkoord werkt dit uit',
    replaces: 'het akkoord vervangt dit',
  },
  undertakings: 'Toezeggingen',
  annexes: 'Bijlagen',
  risks: 'Risico’s',
  attentionPoints: 'Aandachtspunten',
  findings: (number: number) => `Bevindingen (${number})`,
  holds: 'Wat klopt',
  table: (number: number | null) => (number === null ? 'In de tekst' : `Tabel ${number}`),
  total: 'Totaal',
  euro: '€',
  thousands: '€ als duizendtal',
  decimals: '€ als decimalen',
  notStated: 'niet vermeld',
  basis: { 'per-year': 'per jaar', total: 'in totaal', unknown: 'niet gezegd of het per jaar is' },
  certainty: { indicative: 'indicatief', firm: 'toegezegd of begroot', unknown: '' },
} as const

/** What the intake command says. */
export const commandMessages = {
  usage: 'Gebruik: npx krachtenbundel intake BESTAND… [--json]',
  unknownOption: (option: string) => `Deze optie bestaat niet: ${option}. Gebruik alleen --json.`,
  noSuchFile: 'Dit bestand bestaat niet. Controleer de naam en de map.',
  isFolder: 'Dit is een map. Noem de bestanden erin.',
  noAccess: 'Dit bestand mag niet gelezen worden. Controleer je rechten op het bestand.',
  failed: 'Dit bestand kan niet gelezen worden.',
} as const
