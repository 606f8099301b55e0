import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** A paper of 10 September 2026 with this text under this heading. */
function goalsIn(text: string, heading: string) {
  const paper = `Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Samenwerkingsovereenkomst Groene Oevers 2027-2030\n\n${heading}\n${text}\n`
  return readPaper(aDocument(paper)).goals
}

type Asked = readonly [percentage: number | null, year: number | null, owner: string | null]

function check(rows: readonly (readonly [string, ...Asked[]])[], heading: string) {
  for (const [text, ...asked] of rows) {
    test(`${heading}: ${text.replaceAll('\n', ' / ')}`, () => {
      const found = goalsIn(text, heading).map(({ percentage, year, owner }) => [percentage, year, owner])
      assert.deepEqual(found, asked)
    })
  }
}

check(
  [
    ['De partijen hebben afgesproken dat eind 2029 ten minste 900 jongeren een leerbaan hebben.', [null, 2029, null]],
    [
      'Wat willen we bereiken? In 2031 zijn 40 scholen aangesloten. Het verzuim is dan gehalveerd.',
      [null, 2031, null],
      [50, 2031, null],
    ],
    ['Tussen 2028 en 2031 daalt het aandeel rokers met 15%.', [15, 2031, null]],
    [
      'In 2029 is 9 kilometer beek hersteld en is de uitstoot van stof met 30% verminderd.',
      [null, 2029, null],
      [30, 2029, null],
    ],
    ['Het doel is dat in 2034 het waterpeil bij de molen 25 centimeter lager is.', [null, 2034, null]],
    ['Eind 2030 zijn 1.200 woningen op het net aangesloten.', [null, 2030, null]],
    ['De uitstoot is in 2030 met 35% gedaald ten opzichte van 2025.', [35, 2030, null]],
    ['In 2031 komt 45% van de reizigers met de fiets naar het station.', [45, 2031, null]],
    ['Het aantal vrijwilligers is in 2029 verdubbeld.', [null, 2029, null]],
    ['In 2030 zijn er tenminste 3.000 woningen gebouwd.', [null, 2030, null]],
    [
      '- In 2029 wordt 75% van de meldingen binnen twee weken opgevolgd.\n- Eind 2029 hebben 250 jongeren een traject afgerond.',
      [75, 2029, null],
      [null, 2029, null],
    ],
    ['In 2029 groeien in twaalf proefsloten weer onderwaterplanten.', [null, 2029, null]],
    ['In 2029 is 60 kilometer brandgang aangelegd.', [null, 2029, null]],
    ['Minstens 80% van de inwoners weet het loket in 2028 te vinden.', [80, 2028, null]],
    ['In 2032 voldoet het hele gebied aan de norm.', [null, 2032, null]],
    ['Gemeente Elzendam wil in 2028 40% minder restafval.', [40, 2028, 'Gemeente Elzendam']],
    ['In 2030 is er geen dakloosheid meer.', [null, 2030, null]],
    ['Het ziekteverzuim daalt van 7% in 2025 naar 5% in 2029.', [5, 2029, null]],
    [
      'Eind 2028 zijn 3.000 huishoudens bezocht. Het gasverbruik van de bezochte huishoudens is een jaar na het bezoek gemiddeld 12% lager.',
      [null, 2028, null],
      [12, null, null],
    ],
    ['In 2030 is de uitstoot van methaan 30.000 ton lager.', [null, 2030, null]],
  ],
  'Wat willen we bereiken?',
)

check(
  [
    ['Ons doel is dat in 2029 60% van de schepen walstroom gebruikt.', [60, 2029, null]],
    ['De ambitie is om in 2035 klimaatneutraal te zijn.', [null, 2035, null]],
    ['Partijen streven naar een halvering van het zwerfafval in 2030.', [50, 2030, null]],
    ['De provincie Zuidkamp streeft ernaar in 2030 25% meer bos te hebben.', [25, 2030, 'provincie Zuidkamp']],
    ['Doel is dat in 2032 de gehele dijk aan de norm voldoet.', [null, 2032, null]],
    ['Met deze middelen is in 2030 12% van het landbouwgebied kruidenrijk ingericht.', [12, 2030, null]],
    ['Het doel blijft dat in 2028 90% van de leveringen in het register staat.', [90, 2028, null]],
    ['In 2029 is de kans op een brand met 30% afgenomen ten opzichte van 2025.', [30, 2029, null]],
    ['Wij willen dat in 2029 ten minste 500 jongeren een baan hebben gevonden.', [null, 2029, null]],
    ['Voor 2030 moet het aantal ongevallen met een kwart zijn gedaald.', [25, 2030, null]],
  ],
  'Inhoud van de overeenkomst',
)

check(
  [
    ['De provincie betaalt 40% van de kosten in 2028.'],
    ['De gemeenten dragen in 2028 samen 60% van de kosten.'],
    ['In 2028 wordt 15% van de uitgaven gedekt uit subsidies.'],
    ['In een enquête zegt 58% van de bewoners te willen overstappen.'],
    ['In 2025 was 34% van de daken geschikt.'],
    ['In oktober 2028 vindt een evaluatie plaats.'],
    ['De tarieven zijn in 2026 met 3% geïndexeerd.'],
    ['Dat is 12% van het totaal.'],
    ['Met de Samenwerkingsovereenkomst Groene Oevers leggen partijen vast hoe zij samen de oevers beheren.'],
    ['Van de huishoudens heeft 22% een laag inkomen.'],
    ['Een wijziging is pas geldig als 75% van de leden instemt.'],
  ],
  'Toelichting',
)

check(
  [
    ['In 2029 hebben 400 mensen een vaste baan gevonden.', [null, 2029, null]],
    ['In 2028 is € 300.000 nodig voor 12 bussen.'],
    ['In 2027 zijn er 12 bijeenkomsten gepland.'],
    ['Volgens de prognose stijgt het aantal inwoners in 2030 met 6%.'],
    ['Een op de vier inwoners is ouder dan 65 jaar.'],
  ],
  'Werk',
)

check(
  [
    ['Vier op de vijf inwoners voelen zich in 2029 veilig.', [80, 2029, null]],
    ['In 2030 rijdt de helft van de bussen elektrisch.', [50, 2030, null]],
    ['Ten minste 70% van de deelnemers haalt een diploma.', [70, null, null]],
    [
      'Indicator\tNulmeting 2025\tStreefwaarde 2029\nAandeel inwoners dat wekelijks sport\t54%\t60%\nAantal vrijwilligers\tonbekend\tveel',
      [60, 2029, null],
      [null, 2029, null],
    ],
  ],
  'Wat willen we bereiken?',
)

test('what a change is of', () => {
  for (const [text, subject] of [
    ['Het energieverbruik van het zwembad ligt in 2030 40% lager dan in 2025.', 'energieverbruik'],
    ['Het doel is het aantal ongevallen in 2030 met een derde te verminderen.', 'aantal ongevallen'],
    ['Het aantal fietskilometers verdubbelt tussen 2026 en 2032.', 'aantal fietskilometers'],
  ] as const)
    assert.deepEqual(
      goalsIn(text, 'Ambitie').map((goal) => goal.subject),
      [subject],
    )
})
