import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** A paper with a table, and a sentence below it or in its introduction. */
const paper = (said: string, introduction = 'De lucht in de regio kan schoner.') => `gemeente Aldorp
Raadsvoorstel
Onderwerp: Deelname aan het Akkoord Schone Lucht 2027-2029
Datum: 4 maart 2026
Voorstel
1. In te stemmen met deelname aan het Akkoord Schone Lucht 2027-2029.
Inleiding
${introduction}
Thema's
Het thema Meten wordt getrokken door gemeente Bosheim.
Het thema Schoon verkeer wordt getrokken door gemeente Aldorp.
Financiën
Tabel 1. Bijdragen per partij (totaal 2027-2029, vast, exclusief btw)
Partij	Meten	Schoon verkeer	Totaal
gemeente Aldorp	€ 150.000	€ 100.000	€ 250.000
gemeente Bosheim	€ 90.000	€ 60.000	€ 150.000
provincie Bergland	€ 600.000	€ 437.500	€ 1.037.500
Totaal	€ 840.000	€ 597.500	€ 1.437.500
${said}
Uitvoering
De partijen komen twee keer per jaar bij elkaar.
`

function read(text: string) {
  const { contributions, findings } = readPaper(aDocument(text, { text }))
  return {
    inText: contributions
      .filter(({ table }) => table === null)
      .map(({ party, euroCents, fteHundredths }) =>
        [
          party,
          euroCents === null ? '' : `€ ${euroCents / 100}`,
          fteHundredths === null ? '' : `${fteHundredths / 100} fte`,
        ]
          .filter((word) => word !== '')
          .join(' '),
      ),
    open: findings
      .filter(({ holds }) => !holds)
      .map(({ code }) => code)
      .filter((code) => aboutMoney.has(code)),
  }
}

const aboutMoney = new Set([
  'text-amount-differs',
  'euro-sum',
  'table-against-split',
  'percentage-differs',
  'amount-not-stated',
  'term-exceeds-budget',
])

function places(said: string): string[] {
  return [paper(said), paper('De raad ontvangt elk jaar een verslag.', said)]
}

const noContribution = [
  'Gemeente Aldorp draagt in totaal € 250.000 bij.',
  'Gemeente Aldorp draagt in drie jaar ongeveer een kwart miljoen euro bij.',
  'De provincie Bergland draagt ruim € 1 miljoen bij.',
  'De provincie Bergland betaalt € 1,04 miljoen.',
  'De provincie Bergland betaalt circa € 1,0 mln.',
  'De provincie betaalt € 1.037.500.',
  'In totaal is € 1,4 miljoen beschikbaar.',
  'Samen brengen de partijen € 1.437.500 bijeen.',
  'De partijen leggen samen ruim 1,4 miljoen euro in.',
  'Voor het thema Meten is € 840.000 beschikbaar.',
  'Het thema Meten kost € 840.000.',
  'Aan het thema Meten draagt gemeente Aldorp € 150.000 bij.',
  'Gemeente Aldorp zet € 150.000 in voor het thema Meten en € 100.000 voor Schoon verkeer.',
  'De twee gemeenten dragen samen € 400.000 bij.',
  'De gemeenten betalen samen € 400.000 en de provincie Bergland € 1.037.500.',
  'Gemeente Bosheim draagt € 150.000 bij, waarvan € 90.000 voor het thema Meten.',
  'Gemeente Aldorp dekt de bijdrage van € 250.000 uit de reserve Klimaat.',
  'De kosten voor gemeente Aldorp zijn € 250.000.',
  'Van het totaal van € 1.437.500 komt € 1.037.500 van de provincie Bergland.',
  'Een meetpaal kost € 12.000.',
  'Gemeente Aldorp droeg in 2025 € 40.000 bij.',
  'De bouw van een laadplein kost gemeente Aldorp naar schatting € 90.000.',
  'Zonder akkoord zou gemeente Aldorp € 400.000 kwijt zijn.',
  'De boete voor gemeente Aldorp kan oplopen tot € 50.000.',
  'De begroting van gemeente Aldorp telt € 85 miljoen.',
  'Gemeente Aldorp heeft in 2024 al € 60.000 uitgegeven aan metingen.',
  'Het Rijk stelde eerder € 2 miljoen beschikbaar.',
  'Per inwoner draagt gemeente Aldorp € 2,10 bij.',
  'Gemeente Aldorp zou hooguit € 300.000 willen bijdragen.',
  'Gemeente Aldorp vraagt het Rijk om € 500.000.',
  'Als de subsidie vervalt, betaalt gemeente Aldorp maximaal € 20.000 extra.',
  'Gemeente Aldorp betaalt elk jaar € 83.333.',
  'De reserve Klimaat van gemeente Aldorp bevat € 900.000.',
]

for (const said of noContribution)
  test(`what the table says, or what nobody brings in, is no other contribution: ${said}`, () => {
    for (const text of places(said)) assert.deepEqual(read(text), { inText: [], open: [] })
  })

const differing = [
  'Gemeente Aldorp draagt € 260.000 bij.',
  'Gemeente Aldorp draagt in totaal € 205.000 bij.',
  'In totaal dragen de partijen € 1.473.500 bij.',
  'De totale bijdrage van de partijen bedraagt € 1,5 miljoen.',
  'Het totaal van de bijdragen is € 1.347.500.',
  'Samen leggen de partijen € 1.374.500 in.',
  'De partijen stellen samen € 1,3 miljoen beschikbaar.',
  'Met het akkoord is een bedrag van € 1.734.500 gemoeid.',
  'Het totale budget is € 1.347.500.',
  'Voor het thema Meten is € 480.000 beschikbaar.',
  'De bijdrage van de provincie Bergland bedraagt € 1.073.500.',
]

for (const said of differing)
  test(`an amount that is not that of the table is a finding and no contribution: ${said}`, () => {
    for (const text of places(said)) assert.deepEqual(read(text), { inText: [], open: ['text-amount-differs'] })
  })

const besides = [
  ['Daarnaast draagt Waterschap Meer € 20.000 bij.', 'Waterschap Meer € 20000'],
  ['Waterschap Meer levert in 2027 0,4 fte.', 'Waterschap Meer 0.4 fte'],
  ['Gemeente Aldorp levert daarnaast 0,5 fte per jaar.', 'Gemeente Aldorp 0.5 fte'],
  ['Gemeente Bosheim stelt 0,3 fte beschikbaar voor de projectleiding.', 'Gemeente Bosheim 0.3 fte'],
  ['Verder is gemeente Bosheim bereid om eenmalig € 8.000 bij te dragen aan de website.', 'gemeente Bosheim € 8000'],
  ['Buiten de tabel om betaalt de provincie Bergland € 12.500 voor onderzoek.', 'provincie Bergland € 12500'],
  ['De provincie Bergland heeft voor 2028 nog € 30.000 toegezegd voor metingen.', 'provincie Bergland € 30000'],
  [
    'Het ministerie van Infrastructuur en Waterstaat verstrekt een subsidie van € 75.000.',
    'ministerie van Infrastructuur en Waterstaat € 75000',
  ],
  ['Stichting Luchtig legt € 5.000 in.', 'Stichting Luchtig € 5000'],
  ['Door gemeente Aldorp wordt bovendien 0,2 fte ingezet.', 'gemeente Aldorp 0.2 fte'],
  ['De inzet van gemeente Aldorp is 0,4 fte.', 'gemeente Aldorp 0.4 fte'],
  ['Een ambtenaar van gemeente Aldorp werkt 0,4 fte voor het akkoord.', 'gemeente Aldorp 0.4 fte'],
  ['Voor communicatie maakt gemeente Bosheim € 3.000 vrij.', 'gemeente Bosheim € 3000'],
  ['Waterschap Meer sponsort de metingen met € 2.500 per jaar.', 'Waterschap Meer € 2500'],
  ['De jaarlijkse inzet van Waterschap Meer bedraagt 0,6 fte en € 4.000.', 'Waterschap Meer € 4000 0.6 fte'],
] as const

for (const [said, wanted] of besides)
  test(`what the table does not say is another contribution: ${said}`, () => {
    for (const text of places(said)) assert.deepEqual(read(text), { inText: [wanted], open: [] })
  })
