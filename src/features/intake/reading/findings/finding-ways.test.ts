import { check } from './finding-sample.ts'

/** Contradictions in words that papers use as well, beside what looks like them and is right. */
const head = `AB-voorstel
Nummer: AB 26-12
Datum: 3 maart 2026
Gevraagd besluit
1. in te stemmen met het Waterakkoord Laagland 2026-2029;
2. akkoord te gaan met de verdeling van de kosten over de partijen.
Kern
Het akkoord maakt de sloten schoon.
`
const money = `Financieel
Tabel 1 Bijdragen in euro’s, 2026 tot en met 2029
Partij\tOevers\tSloten\tBodem\tTotaal
Gemeente Oosterhei\t60.000\t40.000\t30.000\t130.000
Gemeente Dalwijk\t90.000\t110.000\t20.000\t220.000
Provincie Laagland\t50.000\t30.000\t10.000\t90.000
Totaal\t200.000\t180.000\t60.000\t440.000
Toelichting
`

check('names-differ', head, [
  ['Met de Waterdeal Laagland 2026-2029 leggen partijen vast wie wat doet.', 1],
  ['Het Waterconvenant Laagland 2026-2029 loopt vier jaar.', 1],
  ['Het akkoord volgt op de Waterdeal Laagland 2021-2025.', 0],
  ['De Woondeal Laagland 2026-2029 gaat over huizen.', 0],
  ['Wij werken ook aan de Waterdeal Bergland 2026-2029.', 0],
])

const other = `Bespreekstuk
Nummer: AB 26-12
Datum: 3 maart 2026
Onderwerp: Convenant Schoon Water Laagland
Gevraagd
1. in te stemmen met het Convenant Schoon Water Laagland.
Planning
`
check('names-differ', other, [
  ['De ondertekening van het Convenant Heldere Beken Laagland is op 4 juni 2026.', 1],
  ['Het Convenant Schone Sloten Laagland treedt op 1 juli 2026 in werking.', 1],
  ['Partijen ondertekenen het Convenant Levende Oevers Laagland op 4 juni 2026.', 1],
  ['Het vorige Convenant Heldere Beken Laagland wordt op 4 juni 2026 gesloten.', 0],
  ['De raad wordt op 4 juni 2026 gevraagd in te stemmen met het Convenant Veilige Wegen Laagland.', 0],
  ['Het Convenant Veilig Uitgaan Bergland wordt op 4 juni 2026 ondertekend.', 0],
  ['Het Convenant Schoon Water wordt op 4 juni 2026 ondertekend.', 0],
])

check('open-question', head, [
  ['Onbeslist is nog of de verdeling van de kosten ook voor de provincie geldt.', 1],
  ['Over de verdeling van de kosten zijn de gemeenten het nog niet eens.', 1],
  ['Partijen verschillen van mening over de verdeling van de kosten; er is verschil van inzicht over de sleutel.', 1],
  ['De verdeling van de kosten is nog onderwerp van gesprek.', 1],
  ['Over de verdeling van de kosten is nog geen overeenstemming bereikt.', 1],
  ['Over de verdeling van de kosten zijn partijen het eens geworden.', 0],
  ['De verdeling van de kosten is uitvoerig besproken en akkoord bevonden.', 0],
  ['De verdeling van de kosten staat open voor iedereen om te lezen.', 0],
  ['Er is geen verschil tussen de verdeling van nu en die van vorig jaar.', 0],
])
check('open-question', `${head}Nog te bespreken\n`, [
  ['Wie de kosten draagt als een partij stopt en hoe de verdeling dan wordt, is niet geregeld.', 1],
  ['Geen.', 0],
])

check('text-amount-differs', head + money, [
  ['Gemeente Oosterhei draagt in totaal € 100.000 bij.', 1],
  ['Gemeente Oosterhei draagt in totaal € 130.000 bij.', 0],
  ['Gemeente Dalwijk betaalt bij elkaar € 200.000.', 1],
  ['Gemeente Dalwijk betaalt € 200.000 voor oevers en sloten.', 0],
  ['Provincie Laagland draagt in totaal ruim € 90.000 bij.', 0],
])

const minutes = `Verslag van het Bestuurlijk Overleg Water
Nummer: BO 26-12
Datum: 3 oktober 2026
1. Opening
De voorzitter opent de vergadering.
2. Planning
`
check('planned-date-passed', minutes, [
  ['- De website wordt op 1 september 2026 geopend.', 1],
  ['- De proef zal op 15 augustus 2026 beginnen.', 1],
  ['- De website is op 1 september 2026 geopend.', 0],
  ['- De website wordt op 1 december 2026 geopend.', 0],
  ['De voorzitter meldt dat de brug op 1 september 2026 is geopend.', 0],
])

const ofOne = `AB-voorstel
Nummer: AB 26-12
Datum: 3 maart 2026
Gevraagd besluit
1. in te stemmen met het Waterakkoord Laagland 2026-2029.
Financieel
Tabel 1 Bijdrage van Gemeente Oosterhei per spoor, in euro’s
Spoor\t2026-2027\t2028-2029\tTotaal 2026-2029
Oevers\t60.000\t40.000\t100.000
Sloten\t30.000\t30.000\t60.000
Totaal\t90.000\t70.000\t160.000
`
check('table-against-split', ofOne, [
  [
    'Tabel 2 Specificatie van het spoor Oevers 2026-2029, in euro’s\nOnderdeel\tBedrag\nBeschoeiing\t70.000\nPlanten\t20.000\nTotaal\t90.000',
    1,
  ],
  [
    'Tabel 2 Specificatie van het spoor Oevers 2026-2029, in euro’s\nOnderdeel\tBedrag\nBeschoeiing\t70.000\nPlanten\t30.000\nTotaal\t100.000',
    0,
  ],
  [
    'Tabel 2 Opbouw Sloten 2026-2029, in euro’s\nOnderdeel\tBedrag\nBaggeren\t40.000\nStuwen\t15.000\nTotaal\t55.000',
    1,
  ],
])
