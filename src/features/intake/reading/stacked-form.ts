import { datesIn } from './dates.ts'
import { join, type Line, type Span } from './span.ts'

/** A label of a form with what stands below it. */
export type StackedRow = { readonly name: string; readonly value: Span; readonly line: Line }

/** What a form at the top of a paper asks: what it is, who wrote it, and where it goes. */
const label =
  /^(?:(?:zaak|stuk|document|registratie|dossier|voorstel|corsa|verseon|decos|agenda)?-?(?:nummer|nr\.?|punt|id)|(?:ons |uw )?kenmerk|zaak|referentie|(?:\p{L}*datum|dagtekening)(?: \p{Ll}{3,})?(?: \p{Ll}{3,})?|opgesteld(?: door)?|steller|opsteller|auteur|behandelaar|behandeld door|contactpersoon|ambtelijk \p{L}+|bestuurlijk \p{L}+|indiener|portefeuille(?:houder)?s?|wethouder|gedeputeerde|heemraad|afdeling|directie|team|eenheid|cluster|sector|domein|organisatie|status|vertrouwelijkheid|openbaar(?:heid)?|classificatie|versie|bijlagen?|soort(?: stuk)?|type(?: stuk)?|doel(?: van het stuk)?|programma|thema|locatie|plaats|tijd|overleg|gremium|vergadering|behandeling|besluitvorming|college|raad|gemeenteraad|commissie|raadscommissie|stuurgroep|bestuur|algemeen bestuur|dagelijks bestuur|provinciale staten|gedeputeerde staten|ab|db|gs|ps|aan|van|onderwerp|betreft|titel|\p{L}+e (?:avond|raad|sessie|ronde)|telefoon|e-?mail)\s?:?$/iu

/** Fewer labels than this are words that happen to stand alone. */
const fewest = 4

/**
 * The rows of a form that has each label on a line of its own with the value below it, as in a column beside the text. Empty where
 * the paper has none.
 */
export function stackedRows(lines: readonly Line[]): StackedRow[] {
  const first = lines.filter(({ page }) => page === null || page === 1).slice(0, 60)
  const starts = first.flatMap((line, at) => (label.test(line.text) ? [at] : []))
  const runs: number[][] = []
  for (const at of starts) {
    const run = runs.at(-1)
    if (run === undefined || at - run.at(-1)! > 3) runs.push([at])
    else run.push(at)
  }
  const run = runs.find((each) => each.length >= fewest && isForm(first, each))
  return (run ?? []).flatMap((at, index) => {
    const rest = first.slice(at + 1, run![index + 1] ?? at + 2)
    if (rest.length === 0) return []
    return [{ name: first[at]!.text.replace(/\s?:$/, ''), value: join(rest, () => true), line: first[at]! }]
  })
}

/** Below one of its labels at least stands a day or a number. */
function isForm(lines: readonly Line[], run: readonly number[]): boolean {
  const below = run.map((at) => lines[at + 1]?.text ?? '')
  return (
    below.some((text) => datesIn(text).some(({ value, start }) => value?.length === 10 && start < 12)) &&
    below.filter((text) => !label.test(text)).length >= fewest
  )
}
