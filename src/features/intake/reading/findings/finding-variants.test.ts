import { type Case, check } from './finding-sample.ts'

/** Each class of contradiction in the many ways that papers put it, beside what looks like it and is right. */
const head = `AB-voorstel
Nummer: AB 26-12
Datum: 3 maart 2026
Gevraagd besluit
1. in te stemmen met het Convenant Heldere Sloot Laagland 2026-2029;
2. kennis te nemen van de verdeling van de kosten.
Kern
Het convenant maakt de sloten schoon. De drie thema’s zijn:
- Koele oevers
- Schone sloten
- Levende bodem
`
const parties = `Financieel
Tabel 1 Bijdragen in euro’s
Partij\t2026\t2027\t2028\t2029\tTotaal
Gemeente Oosterhei\t30.000\t30.000\t35.000\t35.000\t130.000
Gemeente Dalwijk\t50.000\t50.000\t60.000\t60.000\t220.000
Provincie Laagland\t20.000\t20.000\t25.000\t25.000\t90.000
Totaal\t100.000\t100.000\t120.000\t120.000\t440.000
Toelichting
`
const themes = `Tabel 2 Kosten per thema 2026-2029
Thema\tBedrag
Koele oevers\t€ 200.000
Schone sloten\t€ 140.000
Levende bodem\t€ 100.000
Totaal\t€ 440.000
Vervolg
`

check('text-amount-differs', head + parties, [
  ['Gemeente Oosterhei draagt in 2028 € 38.000 bij.', 1],
  ['Gemeente Oosterhei draagt in 2028 € 35.000 bij.', 0],
  ['Gemeente Dalwijk draagt in 2026 en 2027 elk jaar € 57.000 bij en daarna € 60.000 per jaar.', 1],
  ['Gemeente Dalwijk draagt in 2026 en 2027 elk jaar € 50.000 bij en daarna € 60.000 per jaar.', 0],
  ['De bijdrage van Dalwijk is over vier jaar € 202.000.', 1],
  ['De bijdrage van Dalwijk is over vier jaar € 220.000.', 0],
  ['De provincie betaalt in totaal € 95.000, te dekken uit de reserve Water.', 1],
  ['De provincie betaalt in totaal € 90.000, te dekken uit de reserve Water.', 0],
  ['Gemeente Oosterhei betaalt € 130.000, gemeente Dalwijk € 230.000 en de provincie € 90.000.', 1],
  ['Gemeente Oosterhei betaalt € 130.000, gemeente Dalwijk € 220.000 en de provincie € 90.000.', 0],
  ['De totale kosten bedragen € 404.000.', 1],
  ['De totale kosten bedragen € 440.000.', 0],
  ['Met de uitvoering is in totaal ruim € 0,4 miljoen gemoeid.', 0],
  ['Provincie Laagland legt ongeveer € 90.000 in.', 0],
  ['Provincie Laagland gaf eerder al € 70.000.', 0],
  ['De gemeente Dalwijk leent ook € 75.000 uit; dat staat niet in de tabel.', 0],
  ['De kosten van het secretariaat, € 15.000 per jaar, zijn niet in de tabel opgenomen en draagt de provincie.', 0],
])

check('percentage-differs', head + parties, [
  ['De provincie betaalt 30% van de totale kosten.', 1],
  ['De provincie betaalt ruim 20% van de totale kosten.', 0],
  ['De provincie neemt 20% van het totaal voor haar rekening en gemeente Dalwijk 41%.', 1],
  ['De provincie neemt 20% van het totaal voor haar rekening en gemeente Dalwijk 50%.', 0],
  ['Gemeente Dalwijk draagt 58% van de kosten, gemeente Oosterhei 30%.', 1],
  ['De provincie betaalt 20% van de kosten en in Dalwijk groeit het gebruik met 5%.', 0],
  ['Dalwijk neemt met € 220.000 de helft van de kosten voor zijn rekening.', 0],
  ['Dalwijk neemt met € 220.000 een kwart van de kosten voor zijn rekening.', 1],
  ['Met € 130.000 draagt Oosterhei iets meer dan een kwart, namelijk 39% van het totaal.', 1],
  ['Met € 130.000 draagt Oosterhei bijna een derde, namelijk 30% van het totaal.', 0],
  ['De kosten worden verdeeld: 50% Dalwijk, 30% Oosterhei en 25% provincie.', 1],
  ['De kosten worden verdeeld: 50% Dalwijk, 30% Oosterhei en 20% provincie.', 0],
  ['Dalwijk betaalt 50%, Oosterhei 30% en de provincie 15%.', 1],
  ['In 2029 is de vervuiling met 40% afgenomen.', 0],
  ['De provincie betaalt nooit meer dan 50% van de kosten.', 0],
])

check('table-against-split', head + parties, [
  [themes, 0],
  [themes.replace('200.000', '210.000').replace('440.000', '450.000'), 1],
  ['Tabel 2 Koele oevers\nOnderdeel\tBedrag\nRiet\t€ 10.000\nZand\t€ 5.000', 0],
])
check(
  'table-against-split',
  head,
  [
    ['Tabel 3 Opbouw van Koele oevers\nOnderdeel\tBedrag\nRiet\t€ 120.000\nZand\t€ 70.000\nTotaal\t€ 190.000', 1],
    ['Tabel 3 Opbouw van Koele oevers\nOnderdeel\tBedrag\nRiet\t€ 120.000\nZand\t€ 80.000\nTotaal\t€ 200.000', 0],
    ['Tabel 3 Koele oevers naar gemeente\nGemeente\tBedrag\nOosterhei\t€ 120.000\nDalwijk\t€ 82.000', 1],
  ].map(([text, found]): Case => [`Financieel\n${themes.replace('Vervolg\n', '')}\n${text}`, found as number]),
)

check('names-differ', head, [
  ['Het bestuur stemt in met het Convenant Heldere Sloot Hoogland.', 1],
  ['Het bestuur stemt in met het Convenant Heldere Sloot.', 0],
  ['Dit past bij het Convenant Schone Lucht Laagland.', 0],
  [`Financieel\n${themes.replace('Koele oevers', 'Koele straten')}`, 1],
  [`Financieel\n${themes}`, 0],
])
const named = (name: string) =>
  `Gevraagd besluit\n1. in te stemmen met het Regionaal Werkakkoord Laagland.\nKern\n${name}`
check('names-differ', '', [
  [named('De raden stemmen in met het Regionaal Banenakkoord Laagland.'), 1],
  [named('Het akkoord is een uitwerking van het Regionaal Banenakkoord Laagland.'), 0],
  [named('Dit sluit aan bij het Regionaal Woonakkoord Laagland.'), 0],
])

check('planned-date-passed', head, [
  ['Vervolg\nHet loket zal op 1 februari 2026 zijn deuren openen.', 1],
  ['Vervolg\nHet loket zal op 1 april 2026 zijn deuren openen.', 0],
  ['Vervolg\nDe stuwen zullen op 15 januari 2026 worden geplaatst.', 1],
  ['Vervolg\nDe stuwen zijn op 15 januari 2026 geplaatst.', 0],
])
const minutes = 'Verslag van het bestuurlijk overleg Sloten\nDatum: 3 maart 2026\n1. Opening\n'
check('planned-date-passed', minutes, [
  ['Mevrouw Bos meldt dat het loket op 1 februari 2026 zal openen.', 1],
  ['Mevrouw Bos meldt dat het loket op 1 februari 2026 is geopend.', 0],
  ['Het verslag van 2 februari 2026 wordt vastgesteld.', 0],
])

const years = (last: string, heads = '2026\t2027') =>
  `Raadsbrief\nDatum: 3 maart 2026\nOnderwerp: Convenant Heldere Sloot 2026-${last}\nKern\nHet Convenant Heldere Sloot 2026-${last} is getekend.\nFinancieel\nTabel 1 Bijdragen\nPartij\t${heads}\nGemeente Dalwijk\t€ 10.000\t€ 10.000\nGemeente Oosterhei\t€ 5.000\t€ 5.000`
check('term-exceeds-budget', '', [
  [years('2029'), 1],
  [years('2027'), 0],
  [`${years('2029')}\nOver de middelen voor de jaren daarna wordt later besloten.`, 0],
  [years('2035'), 0],
])

check('open-question', head, [
  ['Aandachtspunten\nWie betaalt het maaien van de oevers? Dit moeten we nog uitzoeken.', 1],
  ['Aandachtspunten\nHoe de kosten worden verdeeld, moeten partijen nog bepalen.', 1],
  ['Aandachtspunten\nDe verdeling van de kosten is nog niet duidelijk.', 1],
  ['Aandachtspunten\nWie maait de oevers? Dat doet het waterschap.', 0],
  ['Aandachtspunten\nMaaien kost tijd.', 0],
])

const signed = (list: number, said: string) =>
  `Convenant Heldere Sloot\nDe ondergetekenden:\n${Array.from({ length: list }, (_, index) => `${index + 1}. gemeente ${['Aalhei', 'Bosdal', 'Cattum', 'Dalwijk', 'Eemhoek'][index]}, vertegenwoordigd door wethouder A. de Boer;`).join('\n')}\nhierna gezamenlijk te noemen: partijen,\nkomen het volgende overeen:\nArtikel 1 Doel\n1. Partijen maken de sloten schoon.\n${said}`
check('count-differs', '', [
  [signed(4, 'Artikel 2 Overleg\n1. De vijf partijen komen elk jaar bijeen.'), 1],
  [signed(4, 'Artikel 2 Overleg\n1. De vier partijen komen elk jaar bijeen.'), 0],
  [signed(4, 'Aldus overeengekomen en in vijfvoud ondertekend te Dalwijk op 3 maart 2026.'), 1],
  [signed(5, 'Aldus overeengekomen en in vijfvoud ondertekend te Dalwijk op 3 maart 2026.'), 0],
  [signed(4, 'Aldus in tweevoud opgemaakt te Dalwijk op 3 maart 2026.'), 0],
])
check('count-differs', head + parties, [
  ['De vier partijen hebben samen afspraken gemaakt.', 1],
  ['De drie partijen hebben samen afspraken gemaakt.', 0],
  ['Het convenant kent vier thema’s.', 1],
  ['Het convenant kent drie thema’s.', 0],
])

check('euro-sum', head, [
  ['De kosten zijn in totaal € 100.000: € 60.000 voor de oevers en € 30.000 voor de sloten.', 1],
  ['De kosten zijn in totaal € 100.000: € 60.000 voor de oevers en € 40.000 voor de sloten.', 0],
  ['Dalwijk betaalt € 60.000, Oosterhei € 30.000 en de provincie € 20.000, samen € 120.000.', 1],
  ['Dalwijk betaalt € 60.000, Oosterhei € 30.000 en de provincie € 20.000, samen € 110.000.', 0],
  ['Van de € 100.000 is in totaal € 60.000 voor de oevers, waarvan € 10.000 voor riet en € 5.000 voor zand.', 0],
])

check('thousands-mark', head, [
  ['Financieel\nDalwijk draagt eenmalig € 85,000 bij aan het thema Koele oevers.', 1],
  ['Financieel\nDalwijk draagt eenmalig € 85.000 bij aan het thema Koele oevers.', 0],
  ['Financieel\nTabel 1\nPartij\tBijdrage\nGemeente Dalwijk\t€ 25,000\nGemeente Oosterhei\t€ 40,000', 1],
])

check('per-year-beside-total', head, [
  ['Tabel 1 Bijdrage per jaar\nPartij\tTotaal\nGemeente Dalwijk\t€ 25.000\nGemeente Oosterhei\t€ 40.000', 1],
  [
    'Tabel 1 Bijdrage per jaar (in euro’s)\nPartij\tKoele oevers\tSchone sloten\tTotaal\nGemeente Dalwijk\t10.000\t15.000\t25.000\nGemeente Oosterhei\t20.000\t20.000\t40.000\nTotaal\t30.000\t35.000\t65.000',
    0,
  ],
  [
    'Tabel 1 Bijdrage per jaar\nPartij\tBedrag\nGemeente Dalwijk\t€ 25.000\nGemeente Oosterhei\t€ 40.000\nTotaal\t€ 65.000',
    0,
  ],
])

check('broken-word', head, [
  ['Vervolg\nDe de voorzitter tekent.', 0],
  ['Vervolg\nDe de stukken liggen klaar.', 1],
  ['Vervolg\nDe stelsels zijn koppelbaar en de oevers maaibaar.', 0],
])

check('dates-differ', head, [
  ['Vervolg\nDe ondertekening is op 4 juni 2026.\nPlanning\nOndertekening van het convenant: 11 juni 2026', 1],
  ['Vervolg\nDe ondertekening is op 4 juni 2026.\nPlanning\nOndertekening van het convenant: 4 juni 2026', 0],
  [
    'Vervolg\nDe verklaring, die op 4 juni 2025 is getekend, krijgt een vervolg. Op 11 juni 2026 tekenen partijen het convenant.',
    0,
  ],
  ['Vervolg\nDe tussenevaluatie is in maart 2028 gereed.\nPlanning\nTussenevaluatie: november 2028', 1],
])

const fourThemes = (row: string) => `De vier thema’s zijn:
- Koele oevers
- Schone sloten
- Levende bodem
- Materialenbank
Tabel 1 Kosten per thema in euro’s
Thema\t2026\t2027
Koele oevers\t50.000\t60.000
Schone sloten\t40.000\t45.000
Levende bodem\t30.000\t35.000
${row}\t20.000\t25.000
`
check('names-differ', head.replace(/De drie thema’s.*/s, ''), [
  [fourThemes('Grondstoffenhub'), 1],
  [fourThemes('Materialenbank'), 0],
  [fourThemes('Onvoorzien'), 0],
  [fourThemes('Communicatie'), 0],
  [fourThemes('Monitoring en evaluatie'), 0],
])
