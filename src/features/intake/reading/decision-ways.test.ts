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

// Ways in which papers ask a decision, and say who met when.

const decisions: Variants = [
  ['Wij stellen u voor\nIn te stemmen met het plan en de raad te informeren.', 'null instemmen'],
  ['Gevraagd besluit\nIn te stemmen met de Deal Brede Beek.', 'null instemmen'],
  [
    'Voorstel\nHet college besluit:\n1. het convenant aan te gaan;\n2. de burgemeester te machtigen het te tekenen.',
    '1 aangaan|2 machtigen',
  ],
  [
    'Aan het AB wordt gevraagd om:\na. in te stemmen met de overeenkomst;\nb. € 5.000 beschikbaar te stellen.',
    'a instemmen|b beschikbaar stellen',
  ],
  ['Inleiding\nTekst over iets.\nDe raad besluit\n1. kennis te nemen van de brief.', '1 kennisnemen'],
  ['Besluit:\nI. vast te stellen de nota;\nII. in te trekken de oude nota.', 'I vaststellen|II intrekken'],
  [
    'Beslispunten\n• Instemmen met het convenant.\n• De wethouder machtigen het convenant te ondertekenen.',
    'null instemmen|null machtigen',
  ],
  ['Kern\nDit is een stuk.\nU wordt gevraagd in te stemmen met het Convenant Brede Beek 2027-2030.', 'null instemmen'],
  ['Kern\nWij stellen u voor kennis te nemen van deze stand van zaken.', 'null kennisnemen'],
  ['Kern\nHet bestuur wordt verzocht om het jaarplan vast te stellen.', 'null vaststellen'],
  [
    'Gevraagd aan het Bestuurlijk Overleg\n1. stem in met het plan;\n2. neem kennis van de planning;\n3. stel de bijdragen vast.',
    '1 instemmen|2 kennisnemen|3 vaststellen',
  ],
  [
    'Wat wij van u vragen\n- instemming met het akkoord\n- vaststelling van de verdeling',
    'null instemmen|null vaststellen',
  ],
  [
    'Besluitpunten voor de stuurgroep\n1. Akkoord te gaan met de planning.\n2. Het dagelijks bestuur opdracht te geven een plan te maken.',
    '1 akkoord gaan|2 opdragen',
  ],
  [
    'Ontwerp-besluit\nGelezen het voorstel van 3 maart 2027;\nBesluit:\n1. de regeling te wijzigen;\n2. dit besluit bekend te maken.',
    '1 wijzigen|2 bekendmaken',
  ],
  ['Voorgesteld wordt\n1. in te stemmen met de bijdrage;\n2. deze te dekken uit de reserve.', '1 instemmen|2 dekken'],
  [
    'Dictum\nI. in te stemmen met het plan;\nII. het college te verzoeken de raad te informeren.',
    'I instemmen|II verzoeken',
  ],
  ['Gevraagde actie van het bestuur\n1. in te stemmen met het plan.', '1 instemmen'],
  [
    '1. Voorstel\n1.1 In te stemmen met het plan.\n1.2 De begroting vast te stellen.\n2. Inleiding\nTekst.',
    '1.1 instemmen|1.2 vaststellen',
  ],
  [
    'A. Gevraagd besluit\n1. In te stemmen met het plan.\n2. De begroting vast te stellen.\nB. Inleiding\nTekst die verder gaat.',
    '1 instemmen|2 vaststellen',
  ],
  [
    'II. Voorstel\na. In te stemmen met het plan.\nb. De begroting vast te stellen.\nIII. Toelichting\nTekst die verder gaat.',
    'a instemmen|b vaststellen',
  ],
  [
    'Gevraagd van de leden:\n1) in te stemmen met het plan;\n2) mee te werken aan de uitvoering.',
    '1 instemmen|2 meewerken',
  ],
  [
    'Besluiten\nHet AB besluit:\n1 in te stemmen met het plan;\n2 de begroting vast te stellen.',
    '1 instemmen|2 vaststellen',
  ],
  [
    'Het algemeen bestuur besluit om\n(a) in te stemmen met het plan;\n(b) de begroting vast te stellen.',
    'a instemmen|b vaststellen',
  ],
]

const annexes: Variants = [
  [
    'Gevraagde besluiten\n1. Instemmen met het convenant (bijlage 1 en bijlage 2).\n2. De voorzitter mandateren (zie bijlage A).',
    '1 instemmen [1,2]|2 mandateren [A]',
  ],
  [
    'Verslag van de Stuurgroep Water van 4 mei 2026\n1. Opening\nDe voorzitter opent.\nBesluit: de stuurgroep stemt in met het plan.',
    '',
  ],
  ['Mededeling\nOnderwerp: stand\nKern\nDe raad heeft op 3 mei 2026 besloten in te stemmen met het plan.', ''],
  [
    'Voorstel\n1. De raad stelt het plan vast.\n2. De raad stelt € 20.000 beschikbaar.',
    '1 vaststellen []|2 beschikbaar stellen []',
  ],
  [
    'Wat besluit u?\n1. U stemt in met het plan.\n2. U stelt € 20.000 beschikbaar.\n3. U neemt kennis van de brief.',
    '1 instemmen []|2 beschikbaar stellen []|3 kennisnemen []',
  ],
  [
    'Te besluiten om\n1. het plan vast te stellen,\n2. geheimhouding op te leggen op bijlage 3.',
    '1 vaststellen []|2 opleggen [3]',
  ],
  [
    'Gevraagd besluit\nHet college besluit\n- in te stemmen met de overeenkomst (bijlage 1);\n- de raad hierover te informeren met een brief (bijlage 2).\nInleiding\nTekst.',
    'null instemmen [1]|null informeren [2]',
  ],
  [
    'Samenvatting\nTekst gaat verder.\nVoorgesteld raadsbesluit\n1. het plan vast te stellen;\n2. een krediet van € 5 ton beschikbaar te stellen.',
    '1 vaststellen []|2 beschikbaar stellen []',
  ],
  [
    'Wij vragen de colleges om:\n1. in te stemmen met het plan;\n2. de bijdrage op te nemen in de begroting.',
    '1 instemmen []|2 opnemen []',
  ],
  ['Beslispunt\nDe bijdrage voor 2027 van € 20.000 beschikbaar te stellen.', 'null beschikbaar stellen []'],
  [
    'Het bestuur beslist\n1. het jaarplan vast te stellen;\n2. de voorzitter te machtigen.',
    '1 vaststellen []|2 machtigen []',
  ],
  [
    'Te nemen besluiten door de leden\n1. het jaarplan vast te stellen;\n2. de voorzitter te machtigen.',
    '1 vaststellen []|2 machtigen []',
  ],
]

const meetings: Variants = [
  ['Raadsvoorstel\nRaadsvergadering 12 november 2026\nOnderwerp: Deal X\nKern\nTekst.', 'Raadsvergadering@2026-11-12'],
  [
    'Raadsvoorstel\nDatum raadsvergadering\t12 november 2026\nCommissiebehandeling\t27 oktober 2026\nOnderwerp\tDeal Y\nKern\nTekst.',
    'raadsvergadering@2026-11-12|Commissie@2026-10-27',
  ],
  ['AB-voorstel\nDatum AB: 3 december 2026\nOnderwerp: Deal X\nKern\nTekst.', 'AB@2026-12-03'],
  ['Voorstel aan het dagelijks bestuur\nVergaderdatum: 3 december 2026\nKern\nTekst.', 'dagelijks bestuur@2026-12-03'],
  ['Kern\nHet plan is op 3 december 2026 besproken in de Stuurgroep Water.', 'Stuurgroep Water@2026-12-03'],
  ['Kern\nDe Stuurgroep Water heeft op 3 december 2026 ingestemd met het plan.', 'Stuurgroep Water@2026-12-03'],
  ['Kern\nOp 3 december 2026 stemde de Stuurgroep Water in met het plan.', 'Stuurgroep Water@2026-12-03'],
  [
    'Kern\nOp 3 december 2026 heeft het bestuurlijk overleg Water positief geadviseerd en op 10 december 2026 de regioraad.',
    'bestuurlijk overleg Water@2026-12-03|regioraad@2026-12-10',
  ],
  [
    'Besluitvormingsroute\nGremium\tDatum\nStuurgroep Water\t3 december 2026\nAlgemeen bestuur\t10 januari 2027',
    'Stuurgroep Water@2026-12-03|Algemeen bestuur@2027-01-10',
  ],
  [
    'Besluitvormingsroute\nDatum\tGremium\n3 december 2026\tStuurgroep Water\n10 januari 2027\tAlgemeen bestuur',
    'Stuurgroep Water@2026-12-03|Algemeen bestuur@2027-01-10',
  ],
  ['Vervolg\nDe gemeenteraden behandelen het voorstel in januari 2027.', 'gemeenteraden@2027-01'],
  [
    'Vervolg\nNa behandeling in de commissie Ruimte (5 januari 2027) besluit de raad op 20 januari 2027.',
    'commissie Ruimte@2027-01-05|raad@2027-01-20',
  ],
  [
    'Besproken in\n- Ambtelijk Overleg Water d.d. 4 mei 2026\n- DB 6 mei 2026\n- Colleges van de deelnemende gemeenten, mei/juni 2026',
    'Ambtelijk Overleg Water@2026-05-04|DB@2026-05-06|Colleges van de deelnemende gemeenten@2026-05/2026-06',
  ],
  [
    'Verslag van de Stuurgroep Water van 4 mei 2026\n1. Opening\nDe voorzitter opent de vergadering.\n2. Sluiting\nDe volgende vergadering is op 6 juli 2026.',
    'Stuurgroep Water@2026-05-04|Stuurgroep Water@2026-07-06',
  ],
  ['Vervolg\nDe stuurgroep levert uiterlijk op 1 mei 2027 een plan op.', ''],
  ['Vervolg\nDe tekst gaat voor de raad van 20 januari 2027 naar de drukker.', 'raad@2027-01-20'],
  [
    'Kern\nHet college nam op 6 oktober 2026 kennis van het concept, het algemeen bestuur op 9 oktober 2026.',
    'college@2026-10-06|algemeen bestuur@2026-10-09',
  ],
  ['Vervolg\nBehandeling in PS: 14 januari 2027.', 'PS@2027-01-14'],
  ['Vervolg\n14 januari 2027\tVaststelling door Provinciale Staten', 'Provinciale Staten@2027-01-14'],
  [
    'Kern\nHet voorstel ligt op 9 maart 2027 voor in het portefeuillehoudersoverleg Economie.',
    'portefeuillehoudersoverleg Economie@2027-03-09',
  ],
  ['Kern\nTijdens de vergadering van de regiegroep op 9 maart 2027 is de tekst vastgesteld.', 'regiegroep@2027-03-09'],
  ['Kern\nDe klankbordgroep van inwoners kwam op 9 maart 2027 bijeen.', 'klankbordgroep van inwoners@2027-03-09'],
  ['Vervolg\nHet dagelijks bestuur rapporteert uiterlijk 1 mei 2028 aan de raad.', ''],
  ['Kern\nDe stuurgroep kwam op 2 juni 2026 voor het eerst bijeen.', 'stuurgroep@2026-06-02'],
  ['Vervolg\nDe raad stelt op 3 juni 2027 de begroting vast.', 'raad@2027-06-03'],
  [
    'Besluitvormingsroute\nStap\tOrgaan\tDatum\n1\tStuurgroep Water\t3 december 2026\n2\tAlgemeen bestuur\t10 januari 2027',
    'Stuurgroep Water@2026-12-03|Algemeen bestuur@2027-01-10',
  ],
  ['Besproken met\nDe directies van de gemeenten (12 mei 2026) en de ondernemersvereniging (20 mei 2026).', ''],
  ['Vervolg\nNa instemming door de raad tekenen partijen op 4 juni 2027 het akkoord.', ''],
  [
    'Vervolg\nDit voorstel wordt behandeld in de commissie Samenleving van 4 juni 2027 en de raad van 25 juni 2027.',
    'commissie Samenleving@2027-06-04|raad@2027-06-25',
  ],
  ['Eerder besproken\nDB 4 juni 2026\nAB 25 juni 2026', 'DB@2026-06-04|AB@2026-06-25'],
  ['Kern\nDe ledenvergadering van 4 juni 2026 gaf opdracht voor dit plan.', 'ledenvergadering@2026-06-04'],
  ['Kern\nIn de vergadering van 4 juni 2026 heeft de stuurgroep de tekst vastgesteld.', 'stuurgroep@2026-06-04'],
]
check('decisions', decisions, ({ requestedDecisions }) =>
  requestedDecisions.map(({ number, verb }) => `${number} ${verb}`).join('|'),
)
check('decisions', annexes, ({ requestedDecisions }) =>
  requestedDecisions.map((one) => `${one.number} ${one.verb} [${one.annexes}]`).join('|'),
)
check('meetings', meetings, (reading) => reading.meetings.map(({ body, date }) => `${body}@${date}`).join('|'))
