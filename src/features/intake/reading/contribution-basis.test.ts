import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const table = `Partij | Wonen | Werken
Gemeente Aldorp | € 20.000 | € 21.000
Gemeente Bosheim | € 10.000 | € 11.000
Provincie Rivierland | € 40.000 | € 41.000`
const title = 'Convenant Groene Oevers 2027-2030'

/** A statement right above the table, right below it, and in a section of its own. */
const places = (statement: string) => [
  `${title}\nFinanciën\n${statement}\n${table}`,
  `${title}\nFinanciën\nDe tabel geeft de bijdragen.\n${table}\n${statement}`,
  `${title}\nUitgangspunten\n${statement}\nFinanciën\nDe tabel geeft de bijdragen.\n${table}`,
]

const statements: readonly (readonly [statement: string, basis: 'per-year' | 'total'])[] = [
  ['De bedragen gelden voor de jaren 2027 tot en met 2030 samen. De inzet in fte is het gemiddelde per jaar.', 'total'],
  ['De menskracht is per jaar weergegeven, de bijdragen voor de vier jaren tezamen.', 'total'],
  ['De bijdragen zijn bestemd voor de volledige uitvoeringsperiode.', 'total'],
  ['De bijdragen gelden voor de gehele programmaperiode.', 'total'],
  ['De bedragen betreffen de hele projectduur.', 'total'],
  ['De bijdragen hebben betrekking op de periode 2027-2030.', 'total'],
  ['De bedragen beslaan de vier jaren van het akkoord.', 'total'],
  ['De bijdragen zijn voor de hele looptijd. Zij worden in vier gelijke jaarlijkse termijnen betaald.', 'total'],
  ['De bedragen zijn de som over de convenantsperiode.', 'total'],
  ['De bijdragen zijn ineens te voldoen.', 'total'],
  ['De bedragen zijn op jaarbasis.', 'per-year'],
  ['De bedragen keren elk jaar van de looptijd terug.', 'per-year'],
  ['De bijdragen zijn verschuldigd in elk van de vier jaren.', 'per-year'],
  ['De bijdragen gelden per begrotingsjaar.', 'per-year'],
  ['De bedragen zijn jaarbedragen.', 'per-year'],
  ['De genoemde bijdragen gelden voor één jaar en worden in alle jaren van het convenant voldaan.', 'per-year'],
]

for (const [statement, wanted] of statements)
  test(`"${statement}" says for how long each amount is`, () => {
    for (const text of places(statement)) {
      const laidOut = text.replace(/ *\| */g, '\t')
      const { contributions } = readPaper(aDocument(laidOut, { text: laidOut }))
      const read = contributions.map(({ basis, years }) => `${basis} ${years.join()}`)
      assert.deepEqual([...new Set(read)], [`${wanted} 2027,2028,2029,2030`], text)
      assert.equal(contributions.length, 6)
    }
  })

const captions: readonly (readonly [caption: string, basis: string])[] = [
  ['Tabel 1. Bijdragen per opgave, 2027 tot en met 2030 (€) en menskracht (fte per jaar)', 'total'],
  ['Tabel 1 Geld voor 2027-2030 in euro; inzet in fte per jaar', 'total'],
  ['Tabel 1 Bijdragen per jaar (€) en inzet (fte)', 'per-year'],
  ['Tabel 1 Bijdragen in € en fte per jaar', 'per-year'],
  ['Tabel 1 Jaarlijkse bijdrage (€) en capaciteit voor de hele looptijd (fte)', 'per-year'],
]

for (const [caption, wanted] of captions)
  test(`of the money in the table "${caption}" says for how long it is`, () => {
    const laidOut = `${title}\nFinanciën\n${caption}
Partij | € | fte
Gemeente Aldorp | 20.000 | 0,5
Gemeente Bosheim | 10.000 | 0,2
Totaal | 30.000 | 0,7`.replace(/ *\| */g, '\t')
    const { contributions } = readPaper(aDocument(laidOut, { text: laidOut }))
    assert.deepEqual([...new Set(contributions.map(({ basis }) => basis))], [wanted])
  })

const sentences: readonly (readonly [sentence: string, basis: string, years: string])[] = [
  ['De gemeente Aldorp draagt in 2028 € 25.000 bij.', 'per-year', '2028'],
  ['De gemeente Aldorp levert gedurende de looptijd ieder jaar 1,5 fte.', 'per-year', '2027,2028,2029,2030'],
  ['De gemeente Aldorp draagt voor de gehele programmaperiode € 25.000 bij.', 'total', '2027,2028,2029,2030'],
  ['De gemeente Aldorp draagt voor de vier jaren samen € 25.000 bij.', 'total', '2027,2028,2029,2030'],
  ['De gemeente Aldorp draagt € 25.000 op jaarbasis bij.', 'per-year', '2027,2028,2029,2030'],
  ['De gemeente Aldorp betaalt over 2027-2028 in totaal € 25.000.', 'total', '2027,2028'],
]

for (const [sentence, basis, years] of sentences)
  test(`"${sentence}" says for how long the amount is`, () => {
    const text = `${title}\nPartijen\nPartijen bij dit convenant zijn de gemeente Aldorp en de gemeente Bosheim.\nLooptijd\nHet convenant loopt van 1 januari 2027 tot en met 31 december 2030.\nFinanciën\n${sentence}`
    const { contributions } = readPaper(aDocument(text))
    assert.deepEqual(
      contributions.map((one) => `${one.basis} ${one.years.join()}`),
      [`${basis} ${years}`],
    )
  })
