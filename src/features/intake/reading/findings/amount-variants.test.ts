import { type Case, check } from './finding-sample.ts'

/** Amounts, shares, counts and themes told in two places, in many wordings, beside what looks like it and is right. */
const head = `Raadsvoorstel
Nummer: 27-12
Datum: 3 maart 2027
Gevraagd besluit
1. in te stemmen met het Convenant Heldere Sloot Laagland 2027-2030;
2. een krediet van € 480.000 beschikbaar te stellen ten laste van de reserve Water.
Kern
`
const list = 'Partijen bij het convenant zijn:\n- gemeente Dalwijk\n- gemeente Oosterhei\n- provincie Laagland\n'

check('text-amount-differs', head + list, [
  ['Het krediet van € 450.000 dekt onze kosten.', 1],
  ['Het krediet van € 480.000 dekt onze kosten.', 0],
  ['Het krediet van bijna € 0,5 miljoen dekt onze kosten.', 0],
  ['Het eerdere krediet van € 450.000 is op.', 0],
  ['Gemeente Dalwijk draagt € 60.000 bij.\nDe bijdrage van gemeente Dalwijk is € 65.000.', 1],
  ['Gemeente Dalwijk draagt € 60.000 bij.\nDe bijdrage van gemeente Dalwijk is € 60.000.', 0],
  ['Gemeente Dalwijk draagt in 2027 € 60.000 bij.\nGemeente Dalwijk draagt in 2028 € 65.000 bij.', 0],
  ['Gemeente Dalwijk draagt per jaar € 60.000 bij.\nDe bijdrage van gemeente Dalwijk is in totaal € 110.000.', 0],
  ['Gemeente Dalwijk draagt € 60.000 bij.\nDaarnaast betaalt gemeente Dalwijk € 65.000 voor het beheer.', 0],
])

const matrix = `Tabel 1 Bijdrage van de gemeente Dalwijk per thema, in euro’s
Jaar\tKoele oevers\tSchone sloten\tTotaal
2027\t300.000\t200.000\t500.000
2028\t320.000\t180.000\t500.000
Totaal\t620.000\t380.000\t1.000.000
`
const themed = (oevers: string) =>
  `De thema’s zijn:\n- Koele oevers. We planten riet. ${oevers}\n- Schone sloten. We baggeren.\nFinancieel\n${matrix}`
check('text-amount-differs', head, [
  [themed('Voor dit thema is in 2028 € 350.000 beschikbaar.'), 1],
  [themed('Voor dit thema is in 2028 € 320.000 beschikbaar.'), 0],
  [themed('Hiervoor is in 2027 en 2028 samen € 620.000 begroot.'), 0],
])

const divided = (caption: string, amounts: readonly number[], text = '') =>
  `Financieel\n${matrix}Toelichting\n${text}\n${caption}\nWijk\tBedrag\nNoord\t${amounts[0]}.000\nZuid\t${amounts[1]}.000\nTotaal\t${amounts[0]! + amounts[1]!}.000`
check('table-against-split', head, [
  [divided('Tabel 2 Verdeling van het bedrag voor Koele oevers over de wijken, in euro’s', [400, 250]), 1],
  [divided('Tabel 2 Verdeling van het bedrag voor Koele oevers over de wijken, in euro’s', [400, 220]), 0],
  [divided('Tabel 2 Koele oevers naar wijk, in euro’s', [400, 240]), 1],
  [
    divided(
      'Tabel 2 Koele oevers naar wijk, in euro’s',
      [400, 210],
      'Het verschil van € 10.000 is voor de aanbesteding.',
    ),
    0,
  ],
])

const paid = `Financieel
Tabel 1 Bijdragen in euro’s
Partij\tBedrag
Gemeente Dalwijk\t200.000
Gemeente Oosterhei\t100.000
Provincie Laagland\t100.000
Totaal\t400.000
Toelichting
`
check('percentage-differs', head + paid, [
  ['De gemeenten dragen samen 60% van de kosten, de provincie 40%.', 1],
  ['De gemeenten dragen samen 75% van de kosten, de provincie 25%.', 0],
  ['Dalwijk betaalt 40%, Oosterhei 35% en de provincie 25%.', 1],
  ['Dalwijk betaalt 50%, Oosterhei 25% en de provincie 25%.', 0],
  ['De provincie neemt 40% voor haar rekening en de gemeenten nemen 60% voor hun rekening.', 1],
  ['De provincie betaalt ongeveer 25% en de gemeenten ongeveer 75%.', 0],
  ['Onder het vorige convenant betaalde de provincie 40% en betaalden de gemeenten 60%.', 0],
  ['Van de sloten in Dalwijk is 40% schoon, van die in Oosterhei 60%.', 0],
])

const decided = (names: string, points: readonly string[]) =>
  `Raadsvoorstel\nNummer: 27-12\nDatum: 3 maart 2027\nGevraagd besluit\n1. in te stemmen met het Convenant Heldere Sloot;\n2. de budgetten vast te stellen voor de thema’s ${names}.\nKern\nHet convenant kent deze thema’s:\n${points.map((point) => `- ${point}`).join('\n')}`
const three = ['Koele oevers', 'Schone sloten', 'Levende bodem']
check(
  'decision-themes-differ',
  '',
  (
    [
      ['Koele oevers, Schone sloten en Droge kelders', 1],
      ['Koele oevers, Schone sloten en Levende bodem', 0],
      ['Koele oevers en Schone sloten', 0],
    ] as const
  ).map(([names, found]): Case => [decided(names, three), found]),
)

const signed = (said: string) =>
  `Convenant Heldere Sloot\nDe ondergetekenden:\n1. de Bond van Gemeenten, vertegenwoordigd door de heer A. Bos;\n2. gemeente Dalwijk, vertegenwoordigd door wethouder B. de Boer;\n3. gemeente Oosterhei, vertegenwoordigd door wethouder C. Smit;\n4. waterschap Laagland, vertegenwoordigd door heemraad D. Vos;\nhierna gezamenlijk te noemen: partijen,\nkomen het volgende overeen:\nArtikel 1 Overleg\n1. ${said}`
check('count-differs', '', [
  [signed('Er is een stuurgroep waarin elk van de vijf partijen één bestuurder aanwijst.'), 1],
  [signed('Er is een stuurgroep waarin elk van de vier partijen één bestuurder aanwijst.'), 0],
  [signed('Er is een stuurgroep waarin elk van de vijf\nPartijen één bestuurder aanwijst.'), 1],
  [signed('Drie van de vier partijen beslissen.'), 0],
])

const budgets = (row: string) =>
  `Raadsvoorstel\nNummer: 27-12\nDatum: 3 maart 2027\nGevraagd besluit\n1. de budgetten vast te stellen voor de thema’s Koele oevers, Schone sloten en Levende bodem.\nFinancieel\nTabel 1 Kosten per thema in euro’s\nThema\t2027\t2028\nKoele oevers\t10.000\t12.000\nSchone sloten\t20.000\t22.000\nLevende bodem\t30.000\t32.000\n${row}\t5.000\t5.000`
check('decision-themes-differ', '', [
  [budgets('Droge kelders'), 1],
  [budgets('Programmateam'), 0],
  [budgets('Secretariaat'), 0],
  [budgets('Onvoorzien'), 0],
  [budgets('Communicatie en organisatie'), 0],
])
