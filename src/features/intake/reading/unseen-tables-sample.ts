import { readDocument } from '../../../documents/read-document.ts'
import { readPaper } from './read-paper.ts'

export const opening = `Gemeente Elsbeek
Raadsvoorstel Samenwerkingsakkoord Hartland 2027-2029
Datum: 3 maart 2026
Partijen
De partijen bij het akkoord zijn:
- gemeente Elsbeek
- gemeente Wolder
- provincie Hartland
- waterschap De Linge
Thema's
De samenwerking heeft drie thema's: Schoon water, Groene daken en Stille wegen.
Financiën
`

/** `gemeente Elsbeek · Schoon water 2027 € 10 0.5 fte`; a total begins with Σ. */
export async function amountsIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const { contributions } = readPaper(await readDocument(name, bytes))
  return contributions.map(({ party, theme, isTotal, years, euroCents, fteHundredths }) =>
    [
      isTotal ? 'Σ' : null,
      party,
      theme === null ? null : `· ${theme}`,
      years.length === 0 || years.length === 3 ? null : years.join(),
      euroCents === null ? null : `€ ${euroCents / 100}`,
      fteHundredths === null ? null : `${fteHundredths / 100} fte`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  )
}

export const byYear = [
  'gemeente Elsbeek 2027 € 10000',
  'gemeente Elsbeek 2028 € 20000',
  'gemeente Wolder 2027 € 30000',
  'gemeente Wolder 2028 € 40000',
  'Σ 2027 € 40000',
  'Σ 2028 € 60000',
]
export const byTheme = [
  'gemeente Elsbeek · Schoon water € 10000',
  'gemeente Elsbeek · Groene daken € 20000',
  'Σ gemeente Elsbeek € 30000',
  'provincie Hartland · Schoon water € 5000',
  'provincie Hartland · Groene daken € 15000',
  'Σ provincie Hartland € 20000',
  'Σ · Schoon water € 15000',
  'Σ · Groene daken € 35000',
  'Σ € 50000',
]
export const both = [
  'gemeente Elsbeek 2027 € 10000 0.5 fte',
  'gemeente Elsbeek 2028 € 20000 0.6 fte',
  'gemeente Wolder 2027 € 30000 0.7 fte',
  'gemeente Wolder 2028 € 40000 0.8 fte',
]
export const transposed = [
  'gemeente Elsbeek 2027 € 10000',
  'gemeente Wolder 2027 € 30000',
  'Σ 2027 € 40000',
  'gemeente Elsbeek 2028 € 20000',
  'gemeente Wolder 2028 € 40000',
  'Σ 2028 € 60000',
]
