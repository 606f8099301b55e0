import { type Day, formatDay } from '../../../shared/day.ts'
import { either, type Figure, figure, inQuotes, list, type Words } from './messages.ts'

/** The Dutch sentences of the findings about names, dates, counts, figures in the text, questions and words, at B1. */

/** What a table can divide beside a line of another. */
export const wholeTotal = 'het totaal'

/** What a name can be the name of. */
export type Named = 'agreement' | 'body' | 'theme' | 'party'

const namedThings = {
  agreement: { title: 'Het akkoord heeft meer dan één naam', subject: 'het akkoord' },
  body: { title: 'Eén overleg onder meer namen', subject: 'wat één overleg lijkt' },
  theme: { title: 'Een thema heeft meer dan één naam', subject: 'wat één thema lijkt' },
  party: { title: 'Een partij heeft meer dan één naam', subject: 'wat één partij lijkt' },
} as const satisfies Record<Named, { title: string; subject: string }>

export function namesDiffer(named: Named, names: readonly string[]): Words {
  const { title, subject } = namedThings[named]
  return {
    title,
    sentence: `Het stuk noemt ${subject} ${list(names.map(inQuotes))}, en die namen zijn niet hetzelfde.`,
  }
}

export function twoDates(event: string, dates: readonly string[]): Words {
  return {
    title: 'Twee data voor hetzelfde',
    sentence: `Voor “${event}” noemt het stuk ${list(dates)}.`,
  }
}

export function wrongWeekday(date: string, written: string, right: string): Words {
  return {
    title: 'De dag en de datum passen niet bij elkaar',
    sentence: `Het stuk noemt ${date} een ${written}, maar die dag is een ${right}.`,
  }
}

export function dateImpossible(date: string): Words {
  return {
    title: 'Een datum die niet bestaat',
    sentence: `Het stuk noemt “${date}”, maar die dag bestaat niet.`,
  }
}

export function endsBeforeStart(text: string): Words {
  return {
    title: 'Het einde ligt voor het begin',
    sentence: `Bij “${text}” ligt het einde eerder dan het begin.`,
  }
}

type Dated = { readonly event: string; readonly on: Day }

/** `first` should come before `second`, and does not. */
export function wrongOrder(first: Dated, second: Dated): Words {
  return {
    title: 'De volgorde kan niet kloppen',
    sentence: `“${second.event}” staat ${dayWords(second.on)}, maar “${first.event}”, dat eerder hoort, staat pas ${dayWords(first.on)}.`,
  }
}

export function beforeTerm(event: string, on: Day, term: Day): Words {
  return {
    title: 'De volgorde kan niet kloppen',
    sentence: `“${event}” staat ${dayWords(on)}, voordat de looptijd van ${formatDay(term)} begint.`,
  }
}

/** `op 4 juni 2026`, `in juni 2026`. */
export function dayWords(date: Day): string {
  return `${date.length === 10 ? 'op' : 'in'} ${formatDay(date)}`
}

export function plannedDatePassed(event: string, date: Day, paper: Day): Words {
  return {
    title: 'Een geplande datum is al voorbij',
    sentence: `Volgens het stuk moet dit nog gebeuren ${dayWords(date)}: “${event}”. Maar het stuk zelf is van later: ${formatDay(paper)}.`,
  }
}

export function countDiffersFromList(text: string, listed: number, names: readonly string[]): Words {
  return {
    title: `“${text}”, maar het zijn er ${listed}`,
    sentence: `Het stuk heeft het over “${text}”, maar noemt er ${listed}: ${list(names)}.`,
  }
}

export function countsDiffer(texts: readonly string[]): Words {
  return {
    title: 'Twee verschillende aantallen',
    sentence: `Het stuk noemt op de ene plaats ${inQuotes(texts[0]!)} en op de andere ${list(texts.slice(1).map(inQuotes))}.`,
  }
}

export function duplicateColumnName(table: number, head: string): Words {
  return {
    title: 'Twee kolommen met dezelfde naam',
    sentence: `In tabel ${table} staat “${head}” boven meer dan één kolom, zodat de naam niet zegt wat erin staat.`,
  }
}

/** `subject` is whose amount it is; null for the total. */
export function textAmountDiffers(
  subject: string | null,
  inText: string,
  table: number,
  unit: Figure['unit'],
  amounts: readonly number[],
): Words {
  const whose = subject ?? 'het totaal'
  return {
    title:
      subject === null
        ? 'Het totaal in de tekst is een ander dan in de tabel'
        : `${subject}: tekst en tabel verschillen`,
    sentence: `De tekst noemt ${inText} voor ${whose}, maar in tabel ${table} staat ${either(amounts.map((amount) => figure({ unit, amount })))}.`,
  }
}

/** `sum`: what the parts in the same sentence come to. */
export function textSumDiffers(total: string, unit: Figure['unit'], sum: number): Words {
  return {
    title: 'De bedragen in de tekst tellen niet op',
    sentence: `De tekst noemt als totaal ${total}, maar de delen ervan tellen op tot ${figure({ unit, amount: sum })}.`,
  }
}

export function sharesDoNotAddUp(where: string, sum: string): Words {
  return {
    title: 'De percentages tellen niet op tot 100',
    sentence: `De percentages ${where} tellen op tot ${sum}% en niet tot 100%.`,
  }
}

export function percentageDiffers(written: string, of: string, right: string): Words {
  return {
    title: 'Een percentage past niet bij de bedragen',
    sentence: `Het stuk noemt ${written} voor ${of}, maar volgens de bedragen is het ${right}%.`,
  }
}

export function sharesInTable(table: number): string {
  return `in tabel ${table}`
}

export function sharesInText(text: string): string {
  return `in “${text}”`
}

export function openQuestion(question: string): Words {
  return {
    title: 'Een vraag staat nog open',
    sentence: `Het stuk laat een vraag open over iets waarover een besluit wordt gevraagd: “${question}”.`,
  }
}

export function amountsIndicative(rows: number, decision: string | null): Words {
  const which = decision === null ? 'Het gevraagde besluit' : `Gevraagd besluit ${decision}`
  const all = rows === 1 ? 'de enige regel in de tabel is' : `alle ${rows} regels in de tabellen zijn`
  return {
    title: 'Alle bedragen zijn indicatief',
    sentence: `${which} legt iets vast, maar ${all} indicatief.`,
  }
}

export function brokenWords(words: readonly string[]): Words {
  const many = words.length > 1
  return {
    title: many ? 'Woorden met een fout' : 'Een woord met een fout',
    sentence: many
      ? `In deze woorden lijkt een fout te zitten: ${list(words.map(inQuotes))}.`
      : `In ${inQuotes(words[0]!)} lijkt een fout te zitten.`,
  }
}

/** `missing`: themes of the decision that the list does not have; `extra`: those of the list that the decision leaves out. */
export function decisionThemesUnlisted(
  named: readonly string[],
  extra: readonly string[],
  missing: readonly string[],
): Words {
  const [some, others] = [list(extra.map(inQuotes)), list(missing.map(inQuotes))]
  const instead = extra.length === 0 ? '' : ` In die lijst staat wel ${some}, dat niet in het besluit staat.`
  return {
    title: 'Het besluit noemt andere thema’s dan de lijst',
    sentence: `Het gevraagde besluit noemt ${list(named.map(inQuotes))}, maar ${others} staat niet in de lijst van thema’s.${instead}`,
  }
}

/** One amount that the text tells twice, in other figures. */
export function amountsInTextDiffer(of: string, texts: readonly string[]): Words {
  return {
    title: 'Twee bedragen voor hetzelfde',
    sentence: `Voor ${of} noemt de tekst op de ene plaats ${texts[0]} en op de andere ${list(texts.slice(1))}.`,
  }
}

/** The agreement ends in another year, or runs another number of years, than its name says. */
export function termToldOtherwise(term: Day, told: string): Words {
  return {
    title: 'De looptijd staat er op twee manieren',
    sentence: `In de naam van het akkoord staat ${formatDay(term)}, maar over de looptijd staat er ook “${told}”.`,
  }
}
