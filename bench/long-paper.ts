import { aPdf, printed } from '../src/documents/document-samples.ts'

/** The lines of each page of a paper that was made up to be long: decisions on the first page, then chapters with prose, lists and tables. */
export function longPaper(pages: number): string[][] {
  return Array.from({ length: pages }, (_, index) => (index === 0 ? frontPage() : annexPage(index + 1, pages)))
}

/** The paper as plain text, a form feed after each page. */
export function asText(pages: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(pages.map((lines) => lines.join('\n')).join('\n\f'))
}

/** The paper as a PDF: a cell that is parted by two spaces or more stands in a column of its own. */
export function asPdf(pages: readonly (readonly string[])[]): Uint8Array {
  return aPdf(pages.map((lines) => printed(lines.flatMap((line, at) => placed(line, 800 - at * 14)))))
}

function placed(line: string, y: number): (readonly [number, number, string])[] {
  const cells = line.split(/ {2,}/)
  return cells.map((cell, column) => [56 + column * 130, y, encoded(cell)] as const)
}

function encoded(text: string): string {
  return text
    .replaceAll('€', '\u0080')
    .replaceAll('’', "'")
    .replace(/[()\\]/g, '\\$&')
}

function frontPage(): string[] {
  return [
    'Bespreekstuk',
    'Nummer: GD 26-01',
    'Datum: 12 februari 2026',
    'Onderwerp: Akkoord Groene Oevers 2026-2029',
    'Gevraagd besluit',
    '1. akkoord te gaan met het Akkoord Groene Oevers 2026-2029 (bijlage A);',
    '2. in te stemmen met een bijdrage van € 120.000 per jaar;',
    '3. kennis te nemen van de planning.',
    'Inleiding',
    'Het Akkoord Groene Oevers 2026-2029 (AGO) verbindt gemeenten, provincies en waterschappen. Het akkoord kent de',
    'thema’s Water, Bodem en Natuur. Het akkoord is op 3 maart 2026 in het Bestuurlijk Overleg Oevers besproken.',
  ]
}

const words =
  'de gemeenten en waterschappen werken samen aan een groene oever waarbij de provincie de uitvoering in het gebied ondersteunt en jaarlijks over de voortgang bericht aan het bestuur zodat de leden tijdig kunnen besluiten over inzet en middelen'.split(
    ' ',
  )

function annexPage(page: number, pages: number): string[] {
  const sum = 10_000 + page * 250
  return [
    `Akkoord Groene Oevers  Pagina ${page} van ${pages}`,
    `${page}. Onderdeel ${page} van de uitwerking`,
    ...prose(page * 7, 16),
    `Op ${1 + (page % 28)} mei ${2026 + (page % 4)} stelt de stuurgroep het deelplan vast; de raad besluit uiterlijk in juni.`,
    `- de werkgroep levert in ${2026 + (page % 4)} een plan op voor oever ${page};`,
    `- het waterschap draagt ${(page % 9) + 1},5 fte bij.`,
    'Bijdrage per partij, in euro per jaar',
    'Partij   Bijdrage   Inzet',
    `Gemeenten   € ${euro(sum)}   0,5 fte`,
    `Provincies   € ${euro(sum * 2)}   1,2 fte`,
    `Waterschappen   € ${euro(sum * 3)}   0,8 fte`,
    `Totaal   € ${euro(sum * 6)}   2,5 fte`,
    ...prose(page * 11, 14),
    'Risico’s',
    `- de planning van oever ${page} loopt uit doordat grond niet op tijd beschikbaar is;`,
    `- de kosten van oever ${page} vallen hoger uit dan geraamd.`,
  ]
}

function prose(seed: number, lines: number): string[] {
  return Array.from({ length: lines }, (_, line) => {
    const from = (seed + line * 13) % words.length
    const run = Array.from({ length: 14 }, (_, at) => words[(from + at * 3) % words.length]!)
    const sentence = run.join(' ')
    return line % 3 === 0
      ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
      : `${sentence}${line % 3 === 2 ? '.' : ''}`
  })
}

function euro(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}
