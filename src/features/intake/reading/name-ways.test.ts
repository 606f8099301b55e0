import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadingResult } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

type Variants = readonly (readonly [paper: string, read: string])[]

function check(kind: string, variants: Variants, of: (reading: ReadingResult) => string): void {
  for (const [paper, read] of variants)
    test(`${kind}: ${paper.replaceAll('\n', ' | ')}`, () => {
      assert.equal(of(readPaper(aDocument(paper, { format: 'docx' }))), read)
    })
}

// Ways in which papers name themselves, their agreement, and their themes.

const papers: Variants = [
  [
    'Gemeente Oord\nRaadsvoorstel\nNummer: 2026-12\nDatum: 3 mei 2026\nOnderwerp: Samen naar een\nschone beek\nKern\nTekst.',
    'raadsvoorstel;2026-12;2026-05-03;Samen naar een schone beek',
  ],
  [
    'Raadsvoorstel\nZaaknummer\tZ26-0012\tDatum\t3 mei 2026\nOnderwerp\tDeal Schone Beek\nKern\nTekst.',
    'raadsvoorstel;Z26-0012;2026-05-03;Deal Schone Beek',
  ],
  [
    'STATENVOORSTEL 2026-44\nDEELNAME AAN HET BODEMPACT DALSTREEK\nDatum: 3 mei 2026\nKern\nTekst.',
    'statenvoorstel;2026-44;2026-05-03;DEELNAME AAN HET BODEMPACT DALSTREEK',
  ],
  [
    'Collegeadvies\nRegistratienr. 26.0114\nDatum college: 3 mei 2026\nTitel: Deal Schone Beek\nKern\nTekst.',
    'collegeadvies;26.0114;2026-05-03;Deal Schone Beek',
  ],
  [
    'Bestuursovereenkomst Schone Beek\n2027-2030\nDe ondergetekenden:\n1. de gemeente Oord;\n2. de provincie Dal;\nAldus overeengekomen te Oord op 3 mei 2026.',
    'null;null;2026-05-03;Bestuursovereenkomst Schone Beek 2027-2030',
  ],
  [
    'Notulen Stuurgroep Water\nDatum: 4 mei 2026\n1. Opening\nDe voorzitter opent.',
    'null;null;2026-05-04;Notulen Stuurgroep Water',
  ],
  [
    'Oord, 3 mei 2026\nOns kenmerk: 26/114\nRaadsinformatiebrief\nOnderwerp: Deal Schone Beek\nGeachte raad,\nTekst.',
    'mededeling;26/114;2026-05-03;Deal Schone Beek',
  ],
  [
    'Agendapunt 5\nVoorstel aan het algemeen bestuur\nDeal Schone Beek\nVoorstelnr.: AB26-14\nd.d. 3 mei 2026\nKern\nTekst.',
    'ab-voorstel;AB26-14;2026-05-03;Deal Schone Beek',
  ],
]

const agreements: Variants = [
  [
    'Raadsvoorstel\nOnderwerp: Intentieverklaring Samen Wonen Dalstreek\nBesluit\n1. de Intentieverklaring Samen Wonen Dalstreek te ondertekenen.\nKern\nDe verklaring geldt voor de duur van vier jaar met ingang van 1 januari 2027.',
    'Intentieverklaring Samen Wonen Dalstreek;2027/2030;',
  ],
  [
    'Statenvoorstel\nOnderwerp: Regionale Energieagenda Dalstreek 2027-2030\nBesluit\n1. in te stemmen met de Regionale Energieagenda Dalstreek 2027-2030.\nKern\nDe deelnemers tekenen de agenda in maart.',
    'Regionale Energieagenda Dalstreek 2027-2030;2027/2030;',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Uitvoeringsprogramma Groene Beek 2027-2029\nBesluit\n1. het Uitvoeringsprogramma Groene Beek 2027-2029 vast te stellen.\nKern\nDeelnemende partijen zijn de gemeente A en de provincie B.',
    'Uitvoeringsprogramma Groene Beek 2027-2029;2027/2029;',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Woonvisie Oord 2030\nBesluit\n1. de Woonvisie Oord 2030 vast te stellen.\nKern\nDe gemeente bouwt huizen. Wij bespraken dit met partijen.',
    'null',
  ],
  [
    'Collegeadvies\nOnderwerp: Deelname City Deal Slimme Straten\nBesluit\n1. deel te nemen aan de City Deal Slimme Straten (verder: de Deal).\nKern\nDe City Deal Slimme Straten loopt van 1 maart 2027 tot 1 maart 2030.',
    'City Deal Slimme Straten;2027-03-01/2030-03-01;Deal',
  ],
  [
    'CONVENANT\nSCHONE BEEK DALSTREEK\nDe ondergetekenden:\n1. de gemeente Oord;\n2. de provincie Dal;\nArtikel 1. Looptijd\nDit convenant treedt in werking op 1 juli 2027 en eindigt van rechtswege op 1 juli 2031.\nArtikel 2. Citeertitel\nDit convenant kan worden aangehaald als: Beekconvenant.',
    'CONVENANT SCHONE BEEK DALSTREEK;2027-07-01/2031-07-01;Beekconvenant',
  ],
  [
    'Bespreekstuk\nOnderwerp: Pact voor de Jeugd 2028-2031\nBesluit\n1. in te stemmen met het Pact voor de Jeugd 2028-2031, ook bekend als “het Jeugdpact”.',
    'Pact voor de Jeugd 2028-2031;2028/2031;Jeugdpact',
  ],
  [
    'Bespreekstuk\nOnderwerp: Gemeenschappelijke regeling Bodemdienst Dalstreek\nBesluit\n1. toestemming te verlenen voor het aangaan van de Gemeenschappelijke regeling Bodemdienst Dalstreek.\nKern\nDe deelnemende gemeenten gaan samen verder.',
    'Gemeenschappelijke regeling Bodemdienst Dalstreek;null;',
  ],
  [
    'Mededeling\nBetreft: voortgang Bestuursakkoord Water in de Stad\nKern\nHet Bestuursakkoord Water in de Stad is in 2026 gesloten. Het akkoord heeft een looptijd van vijf jaar, van 2026 tot en met 2030.',
    'Bestuursakkoord Water in de Stad;2026/2030;',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Samenwerken aan schone lucht\nBesluit\n1. in te stemmen met de ‘Overeenkomst Frisse Lucht’ (hierna te noemen: de Luchtovereenkomst).',
    'Overeenkomst Frisse Lucht;null;Luchtovereenkomst',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Regiodeal Dalstreek tweede tranche\nBesluit\n1. in te stemmen met de Regiodeal Dalstreek.\nKern\nDe Regiodeal Dalstreek duurt vijf jaar en begint op 1 januari 2027.',
    'Regiodeal Dalstreek;2027/2031;',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Alliantie Duurzame Kas\nBesluit\n1. toe te treden tot de Alliantie Duurzame Kas.\nKern\nDe alliantie is aangegaan voor drie jaar, ingaande 1 januari 2027.',
    'Alliantie Duurzame Kas;2027/2029;',
  ],
  [
    'Collegeadvies\nOnderwerp: Dienstverleningsovereenkomst Belastingen Dalstreek 2027\nBesluit\n1. de Dienstverleningsovereenkomst Belastingen Dalstreek 2027 aan te gaan.',
    'Dienstverleningsovereenkomst Belastingen Dalstreek 2027;null;',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Verlenging Convenant Schone Beek\nBesluit\n1. het Convenant Schone Beek te verlengen tot en met 31 december 2030.',
    'Convenant Schone Beek;null;',
  ],
  [
    'Collegeadvies\nOnderwerp: Klimaatbegroting\nBesluit\n1. de Klimaatbegroting 2027 vast te stellen.\nKern\nDit volgt uit het Klimaatakkoord en het Convenant Schone Lucht.',
    'null',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Samenwerken aan water\nBesluit\n1. in te stemmen met het convenant "Water van ons allemaal".\nKern\nHet convenant geldt van 1 juli 2027 tot 1 juli 2031.',
    'convenant "Water van ons allemaal";2027-07-01/2031-07-01;',
  ],
  [
    'Raadsvoorstel\nOnderwerp: Woondeal Dalstreek 2.0\nBesluit\n1. in te stemmen met de Woondeal Dalstreek 2.0 (hierna ook wel: de Woondeal).\nKern\nDe Woondeal loopt van 2027 t/m 2030.',
    'Woondeal Dalstreek 2.0;2027/2030;Woondeal',
  ],
  [
    'Statenvoorstel\nOnderwerp: Intentieovereenkomst Haven en Stad\nBesluit\n1. in te stemmen met de Intentieovereenkomst Haven en Stad.\nKern\nDe overeenkomst gaat in op 1 april 2027 en duurt tot en met 31 maart 2029.',
    'Intentieovereenkomst Haven en Stad;2027-04-01/2029-03-31;',
  ],
]

const themes: Variants = [
  [
    'Kern\nDe pijlers zijn Wonen en zorg, Werken en Natuur en landschap.',
    'Wonen en zorg <->; Werken <->; Natuur en landschap <->',
  ],
  ['Kern\nWethouder Bakker is verantwoordelijk voor Financiën. Gemeente Oord leidt het overleg met de buurt.', ''],
  [
    'Kern\nHet akkoord kent drie programmalijnen.\nDe gemeente Oord is verantwoordelijk voor het verslag. De stuurgroep staat onder leiding van de heer Bakker.',
    '',
  ],
  [
    'Kosten\nTabel 1. Kosten per thema\nThema\t2027\t2028\nWonen\t€ 10.000\t€ 12.000\nZorg en welzijn\t€ 20.000\t€ 20.000\nProjectleiding\t€ 5.000\t€ 5.000\nOnvoorzien\t€ 1.000\t€ 1.000\nTotaal\t€ 36.000\t€ 38.000',
    'Wonen <->; Zorg en welzijn <->',
  ],
  [
    'Kern\nDe partijen werken samen in drie sporen.\nKosten\nPartij\tWonen\tZorg en welzijn\tNatuur\tTotaal\ngemeente Oord\t€ 10.000\t€ 12.000\t€ 5.000\t€ 27.000\ngemeente Dal\t€ 20.000\t€ 20.000\t€ 5.000\t€ 45.000\nTotaal\t€ 30.000\t€ 32.000\t€ 10.000\t€ 72.000',
    'Wonen <->; Zorg en welzijn <->; Natuur <->',
  ],
  [
    'Artikel 3. Deelprojecten\n1. Deelproject Fietsbrug: trekker is gemeente Oord.\n2. Deelproject Haltes: trekker is Vervoerregio Dal.',
    'Fietsbrug <gemeente Oord>; Haltes <Vervoerregio Dal>',
  ],
  [
    'Kern\nDe samenwerking heeft de volgende opgaven:\na. Wonen en zorg, getrokken door gemeente Oord;\nb. Werken, getrokken door gemeente Dal;\nc. coördinatie, belegd bij de provincie.',
    'Wonen en zorg <gemeente Oord>; Werken <gemeente Dal>',
  ],
  [
    'Kern\nHet programma bestaat uit drie onderdelen: ‘Slim reizen’, ‘Schone lucht’ en ‘Veilig thuis’.',
    'Slim reizen <->; Schone lucht <->; Veilig thuis <->',
  ],
  [
    'Kern\nDe lijn Slim reizen heeft gemeente Oord als trekker; de lijn Schone lucht heeft Waterschap Kom als trekker.',
    'Slim reizen <gemeente Oord>; Schone lucht <Waterschap Kom>',
  ],
  [
    'Kern\nElke opgave heeft een bestuurlijk trekker: gemeente Oord (Slim reizen), gemeente Dal (Schone lucht) en Waterschap Kom (Veilig thuis).',
    'Slim reizen <gemeente Oord>; Schone lucht <gemeente Dal>; Veilig thuis <Waterschap Kom>',
  ],
  [
    'Kern\nDe vier partijen werken in drie sporen. Het spoor Hout en riet wordt getrokken door Waterschap Kom. Trekker van het spoor Paden en bruggen is gemeente Oord. Het spoor Bezoek en verkeer staat onder leiding van gemeente Dal.',
    'Hout en riet <Waterschap Kom>; Paden en bruggen <gemeente Oord>; Bezoek en verkeer <gemeente Dal>',
  ],
  [
    'Kern\nEr zijn twee programmalijnen. "Open kaarten" wordt geleid door gemeente Oord, "Slim delen" door Stichting Som.',
    'Open kaarten <gemeente Oord>; Slim delen <Stichting Som>',
  ],
  [
    'Kern\nHet spoor Bomen trekt de provincie Dalland en het spoor Beken en sloten de gemeente Oord.',
    'Bomen <provincie Dalland>; Beken en sloten <gemeente Oord>',
  ],
  [
    'Kern\nDe lijn Bomen ligt bij de provincie Dalland, de lijn Beken en sloten bij gemeente Oord.',
    'Bomen <provincie Dalland>; Beken en sloten <gemeente Oord>',
  ],
  [
    'Kern\nVoor het thema Taal is gemeente Oord bestuurlijk trekker, voor het thema Rekenen de provincie Dalland.',
    'Taal <gemeente Oord>; Rekenen <provincie Dalland>',
  ],
  [
    'Kern\nWij onderscheiden twee opgaven. Voor Taal en lezen is gemeente Oord trekker en voor Rekenen gemeente Dal.',
    'Taal en lezen <gemeente Oord>; Rekenen <gemeente Dal>',
  ],
  [
    'Kern\nGemeente Oord trekt het spoor Taal op school en Waterschap Kom leidt het spoor Water in de stad.',
    'Taal op school <Gemeente Oord>; Water in de stad <Waterschap Kom>',
  ],
  [
    'Kern\nHet thema Taal wordt door gemeente Oord getrokken en het thema Rekenen door Stichting Som.',
    'Taal <gemeente Oord>; Rekenen <Stichting Som>',
  ],
  [
    'Kern\nDe regie over de pijler Wonen ligt bij gemeente Oord. De regie over de pijler Werken is in handen van de provincie Dalland.',
    'Wonen <gemeente Oord>; Werken <provincie Dalland>',
  ],
  [
    'Kern\nDe pijler Wonen is belegd bij gemeente Oord; de pijler Werken en leren bij de provincie Dalland.',
    'Wonen <gemeente Oord>; Werken en leren <provincie Dalland>',
  ],
  [
    'Kern\nDrie thema’s: wonen, werken en natuur. Gemeente Oord leidt het thema wonen.',
    'wonen <Gemeente Oord>; werken <->; natuur <->',
  ],
  [
    'Kern\nHet akkoord kent drie opgaven: Wonen, Werken en Natuur. Gemeente Oord is verantwoordelijk voor Wonen, gemeente Dal voor Werken en Waterschap Kom voor Natuur.',
    'Wonen <Gemeente Oord>; Werken <gemeente Dal>; Natuur <Waterschap Kom>',
  ],
  [
    'Kern\nWij werken aan drie opgaven: Wonen (gemeente Oord), Werken (gemeente Dal) en Natuur (Waterschap Kom).',
    'Wonen <gemeente Oord>; Werken <gemeente Dal>; Natuur <Waterschap Kom>',
  ],
  [
    'Kern\nDe samenwerking bestaat uit twee thema’s:\n- Bodem en ondergrond, met gemeente Oord als trekker\n- Water, met Waterschap Kom als trekker',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    'Kern\nDe samenwerking bestaat uit twee thema’s:\n- Bodem en ondergrond: gemeente Oord\n- Water: Waterschap Kom',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    'Kern\nDe samenwerking bestaat uit twee thema’s:\n1. Bodem en ondergrond (gemeente Oord)\n2. Water (Waterschap Kom)',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    'Verdeling\nPijler\tBestuurlijk trekker\nBodem en ondergrond\tgemeente Oord\nWater\tWaterschap Kom\nProjectleiding\tgemeente Oord',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    'Verdeling\nLead\tThema\ngemeente Oord\tBodem en ondergrond\nWaterschap Kom\tWater',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    'Verdeling\nThema\tTrekkende partij\nBodem en ondergrond\tgemeente Oord\nWater\tWaterschap Kom',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    'Kern\nHet programma kent vier lijnen, te weten Bodem, Water, Lucht en Geluid.',
    'Bodem <->; Water <->; Lucht <->; Geluid <->',
  ],
  [
    'Kern\nHet programma is opgebouwd uit drie sporen: het verbeteren van dijken, het aanleggen van plassen en het planten van bomen.',
    'het verbeteren van dijken <->; het aanleggen van plassen <->; het planten van bomen <->',
  ],
  [
    'Kern\nSpoor 1 – Bodem en ondergrond. Trekker is gemeente Oord.\nSpoor 2 – Water. Trekker is Waterschap Kom.',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
  [
    '3. Thema’s\n3.1 Bodem en ondergrond\nDit thema gaat over klei. Trekker is gemeente Oord.\n3.2 Water\nDit thema gaat over plassen. Trekker is Waterschap Kom.',
    'Bodem en ondergrond <gemeente Oord>; Water <Waterschap Kom>',
  ],
]
check('paper', papers, ({ paper }) =>
  [paper.kind, paper.number, paper.date, paper.title].map((value) => value ?? 'null').join(';'),
)
check('agreement', agreements, ({ agreement }) =>
  agreement === null
    ? 'null'
    : [agreement.title, agreement.term ?? 'null', agreement.aliases.map(({ name }) => name).join('|')].join(';'),
)
check('themes', themes, (reading) => reading.themes.map(({ name, lead }) => `${name} <${lead ?? '-'}>`).join('; '))
