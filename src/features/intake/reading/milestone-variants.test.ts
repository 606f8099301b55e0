import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** A paper of 10 September 2026 with this text under this heading. */
function milestonesIn(text: string, heading: string): string[] {
  const paper = `Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Samenwerkingsovereenkomst Groene Oevers 2027-2030\n\n${heading}\n${text}\n`
  return readPaper(aDocument(paper)).milestones.map(
    ({ title, planned, realised }) => `${realised === null ? planned : `al ${realised}`} ${title}`,
  )
}

/** Each milestone is asked by its date ("al" when it has happened) and a word of it. */
function check(rows: readonly (readonly [string, ...string[]])[], heading: string) {
  for (const [text, ...asked] of rows) {
    test(`${heading}: ${text.replaceAll('\n', ' / ')}`, () => {
      const found = milestonesIn(text, heading)
      assert.equal(found.length, asked.length, found.join(' · '))
      for (const [index, one] of asked.entries()) {
        const [, date, words] = /^((?:al )?\S+) (.*)$/.exec(one)!
        assert.ok(found[index]!.startsWith(`${date} `), `${found[index]} tegenover ${one}`)
        assert.match(found[index]!.toLowerCase(), new RegExp(words!.toLowerCase()))
      }
    })
  }
}

check(
  [
    ['In mei 2027 is er een open dag op de kwekerij.', '2027-05 open dag'],
    ['De eerste cursussen zijn in september 2027.', '2027-09 cursussen'],
    ['De schouw van de duikers staat voor het najaar van 2027 op het programma.', '2027 schouw'],
    ['Bewoners kunnen vanaf 1 mei 2027 een regenton aanvragen.', '2027-05-01 regenton'],
    ['Per 1 januari 2028 vervalt de oude regeling.', '2028-01-01 regeling'],
    ['De oude regeling vervalt per 1 januari 2028.', '2028-01-01 regeling'],
    ['Tussen maart en juni 2028 worden de kades verflauwd.', '2028-03/2028-06 kades'],
    ['De eerste huizen zijn in 2029 bewoonbaar.', '2029 huizen'],
    ['Het eerste exemplaar is op 5 februari 2026 overhandigd.', 'al 2026-02-05 exemplaar'],
    ['De brug is op 12 mei 2026 opgeleverd, een maand eerder dan voorzien.', 'al 2026-05-12 brug'],
    [
      'Het geld wordt in twee delen uitbetaald: het eerste deel op 1 mei 2027, het tweede deel in maart 2028.',
      '2027-05-01 eerste deel',
      '2028-03 tweede deel',
    ],
    ['De kaart is in mei 2027 klaar, die van de dorpen in oktober 2027.', '2027-05 kaart', '2027-10 dorpen'],
    [
      'De voorzitter meldt dat de stuw in mei 2026 is geplaatst en dat de aanleg van de vispassage in april 2027 begint.',
      'al 2026-05 stuw',
      '2027-04 vispassage',
    ],
    ['De volgende vergadering vindt plaats op 2 juni 2027.'],
    ['Het bestuur kwam vier keer bijeen, voor het laatst op 10 mei 2026.'],
    ['De overeenkomst beoogt dat in 2031 de sloten helder zijn.'],
    ['De bijdragen voor 2027 zijn door de partijen vastgesteld.'],
    ['De overeenkomst treedt in werking op 1 juli 2027 en eindigt op 31 december 2030.', '2027-07-01 werking'],
    ['De aanleg van de natuurvriendelijke oever start in het tweede kwartaal van 2028.', '2028-04/2028-06 oever'],
    ['Het bezoekerscentrum is naar verwachting medio 2027 klaar.', '2027 bezoekerscentrum'],
    ['De proef met de deelauto’s volgt in 2028.', '2028 deelauto'],
    ['Gemeente Elzendam volgt in 2029.', '2029 Elzendam'],
    ['Uiterlijk 1 maart 2027 is het inrichtingsplan gereed.', '2027-03-01 inrichtingsplan'],
    ['De stal wordt naar verwachting in mei 2027 gesloopt.', '2027-05 stal'],
    ['Per 1 januari 2027 treedt de nieuwe verordening in werking.', '2027-01-01 verordening'],
    ['In 2029 is de fietsbrug gereed.', '2029 fietsbrug'],
    [
      'De schouw begint in april 2027 en in oktober 2027 zijn alle sloten gebaggerd.',
      '2027-04 schouw',
      '2027-10 sloten',
    ],
    ['Op 4 juni 2026 hebben de wethouders het loket geopend.', 'al 2026-06-04 loket'],
    ['Sinds 1 maart 2026 is het meldpunt in gebruik.', 'al 2026-03-01 meldpunt'],
    ['De kwartiermaker is op 2 februari 2026 begonnen.', 'al 2026-02-02 kwartiermaker'],
    ['In maart 2027 gaat de eerste schop de grond in.', '2027-03 schop'],
    ['De eerste bussen gaan in december 2027 rijden.', '2027-12 bussen'],
    ['In september 2027 tekent het waterschap de contracten met de aannemers.', '2027-09 contracten'],
    ['Naar verwachting verhuist het team in januari 2028 naar het nieuwe kantoor.', '2028-01 kantoor'],
    ['De vergunning wordt in november 2026 aangevraagd.', '2026-11 vergunning'],
    ['Het definitieve ontwerp komt in februari 2027 beschikbaar.', '2027-02 ontwerp'],
    ['In het voorjaar van 2028 worden de stuwen vervangen.', '2028 stuwen'],
    ['De brug over de vaart gaat in augustus 2027 open.', '2027-08 brug'],
    ['Vanaf 1 juli 2027 kunnen bewoners terecht bij het energieloket.', '2027-07-01 energieloket'],
    ['De aanbesteding is in april 2026 afgerond.', 'al 2026-04 aanbesteding'],
    ['De regeling wordt op 1 april 2027 opengesteld.', '2027-04-01 regeling'],
    ['De oude dienstverleningsovereenkomst eindigt op 31 december 2026.', '2026-12-31 dienstverleningsovereenkomst'],
    ['De laptops zijn op 11 mei 2026 geleverd.', 'al 2026-05-11 laptops'],
    ['Eind 2027 ligt er een nieuw fietspad langs het kanaal.', '2027 fietspad'],
    ['In de zomer van 2027 wordt het dorpshuis verbouwd.', '2027 dorpshuis'],
    ['De uitvoering loopt tot 2030; in 2028 vindt een tussenevaluatie plaats.', '2028 tussenevaluatie'],
    ['De monitor verschijnt voor het eerst in juni 2027.', '2027-06 monitor'],
    ['Op 3 maart 2027 wordt de tweede kast aangesloten op het stroomnet.', '2027-03-03 kast'],
    ['Het project is in 2024 gestart.', 'al 2024 project'],
    ['De eerste korven gaan in maart 2028 te water.', '2028-03 korven'],
    ['In september 2027 sluit het waterschap de contracten met de vissers.', '2027-09 contracten'],
    ['Sinds januari 2026 rijdt de buurtbus in vier dorpen.', 'al 2026-01 buurtbus'],
    ['Zorgaanbieder Omzien stopt op 1 juli 2027.', '2027-07-01 Omzien'],
    ['Naar verwachting is het meldsysteem in de zomer van 2028 operationeel.', '2028 meldsysteem'],
    ['Het Polderpact (hierna: het Pact) is op 10 februari 2026 bekrachtigd.', 'al 2026-02-10 Polderpact'],
    ['De koppeling met het adressenbestand volgt in februari 2027.', '2027-02 adressenbestand'],
  ],
  'Stand van zaken',
)

check(
  [
    ['- 2028-2029 – uitbreiding naar alle kernen', '2028/2029 uitbreiding'],
    ['maart 2027: start van de werving', '2027-03 werving'],
    ['Q3 2027 oplevering van het gemaal', '2027-07/2027-09 gemaal'],
    ['Oplevering gemaal: derde kwartaal 2027', '2027-07/2027-09 gemaal'],
    [
      'Mijlpaal\tDatum\nOpening vernieuwd pontje\tmei 2027\nStart van de app voor bezoekers\t1 maart 2028',
      '2027-05 pontje',
      '2028-03-01 app',
    ],
    [
      'Wanneer\tWat\n1 februari 2027\tBenoeming kwartiermaker\nnajaar 2027\tInloopavonden in de dorpen',
      '2027-02-01 kwartiermaker',
      '2027 inloopavonden',
    ],
    ['In maart 2027 beginnen de werkzaamheden. De tweede fase volgt in 2028.', '2027-03 werkzaamheden', '2028 fase'],
    [
      'Start uitvoering\tQ1 2027\nTussenevaluatie\tmedio 2028\nEindevaluatie\teind 2030',
      '2027-01/2027-03 uitvoering',
      '2028 tussenevaluatie',
      '2030 eindevaluatie',
    ],
    [
      '- 1 april 2027 – vergunning verleend\n- 1 oktober 2027 – bouw gestart',
      '2027-04-01 vergunning',
      '2027-10-01 bouw',
    ],
    ['Fase 1 (2027): inrichten van het loket', '2027 loket'],
    [
      'De overeenkomst wordt op 14 januari 2027 ondertekend. In september 2028 worden de eerste woningen aangesloten.',
      '2027-01-14 overeenkomst',
      '2028-09 woningen',
    ],
    ['Stap\tPlanning\nSchouw van de dijken\tjanuari - maart 2027', '2027-01/2027-03 schouw'],
  ],
  'Planning',
)

check(
  [
    ['De gemeenteraad behandelt het voorstel op 5 november 2026.'],
    ['Versie 0.4 van 3 september 2026'],
    ['De bedragen hebben prijspeil 1 januari 2026.'],
    ['De peildatum voor het aantal inwoners is 1 januari 2026.'],
    ['Op grond van de Wet lokale oevers van 3 mei 2019 is een vergunning nodig.'],
    ['De overeenkomst loopt van 1 januari 2027 tot en met 31 december 2030.'],
    ['In 2025 waren er 1.240 meldingen van overlast.'],
    ['De stuurgroep besprak het concept op 3 juni 2026.'],
    ['Uit de cijfers van 2025 blijkt dat het water schoner wordt.'],
    ['De verdeling geldt voor de jaren 2027 tot en met 2030.'],
    ['Het aantal inwoners op 1 januari 2025 bepaalt de verdeling.'],
    ['Wij volgen het besluit van 3 maart 2024 van de provincie.'],
    ['In de begroting van 2027 is hiervoor € 20.000 opgenomen.'],
    ['De werkgroep Financiën stelde dit overzicht op 1 september 2026 vast.'],
    ['Gemeente Elzendam stelt in 2027 eenmalig € 50.000 beschikbaar.'],
    ['Uw brief van 4 mei 2026 hebben wij ontvangen.'],
  ],
  'Toelichting',
)

check(
  [
    ['De website gaat op 1 juli 2026 online.', '2026-07-01 website'],
    ['De werkgroep Kaarten levert de kansenkaart op 1 juni 2026 op.', '2026-06-01 kansenkaart'],
    ['De werkgroep stelt dit kader vast op 11 maart 2027.'],
    ['Het Bestuurlijk Overleg Oevers heeft het concept op 2 juli 2026 goedgekeurd.'],
    ['De vergunning wordt in het derde kwartaal van 2027 verwacht.', '2027-07/2027-09 vergunning'],
    ['De eerste aanvragen worden in mei 2027 beoordeeld.', '2027-05 aanvragen'],
    [
      'De gemeente beheert de middelen en legt uiterlijk op 1 mei 2028 rekening en verantwoording af.',
      '2028-05-01 verantwoording',
    ],
    ['Naar verwachting is de vergunning in mei 2027 onherroepelijk.', '2027-05 vergunning'],
    ['De app is vanaf 1 maart 2027 te downloaden.', '2027-03-01 app'],
    ['Op 12 mei 2026 zetten de partijen hun handtekening onder het convenant.', 'al 2026-05-12 handtekening'],
    [
      'Mijlpalen zijn de opening van het loket (1 maart 2027), de start van de app (najaar 2027) en de evaluatie (2029).',
      '2027-03-01 opening van het loket',
      '2027 app',
      '2029 evaluatie',
    ],
    ['De begroting (2027) en de woningbouwregeling (2028) volgen later.'],
  ],
  'Vervolg',
)

check(
  [
    [
      'Partijen houden deze planning aan:\na. vaststelling van het werkplan: februari 2027;\nb. ingebruikname van de kaart: 1 oktober 2028, en\nc. start van de bouw (maart 2029).',
      '2027-02 werkplan',
      '2028-10-01 kaart',
      '2029-03 bouw',
    ],
  ],
  'Planning',
)
