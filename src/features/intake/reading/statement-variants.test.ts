import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function read(text: string) {
  const top =
    'Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Samenwerkingsovereenkomst Groene Oevers 2027-2030'
  return readPaper(aDocument(`${top}\n\nAanleiding\nDe oevers kalven af.\n\n${text}\n`))
}

/** Each risk ("R") and attention point ("A") is asked by a piece of its text. */
const rows: readonly (readonly [string, ...string[]])[] = [
  [
    'Risico’s\nAan dit voorstel kleven de volgende risico’s: (1) de bouw wordt duurder; (2) de vergunning blijft uit.',
    'R duurder',
    'R vergunning',
  ],
  [
    'Risico’s\nVertraging: de vergunning komt later.\nBeheersing: eerder aanvragen.\nKosten: het staal wordt duurder.\nBeheersing: vaste prijs.',
    'R eerder aanvragen',
    'R vaste prijs',
  ],
  [
    'Toelichting\nVerder bestaat de kans dat de prijs stijgt. Een punt van aandacht is de bereikbaarheid.',
    'R prijs',
    'A bereikbaarheid',
  ],
  [
    'Risico’s\nRisico\tKans\tGevolg\tMaatregel\nDe aannemer loopt uit\tmiddel\tgroot\teerder aanbesteden\nHet stroomnet is vol\tgroot\tgroot\tbatterij plaatsen',
    'R aannemer',
    'R stroomnet',
  ],
  [
    'Risico’s\nRisico\tMaatregel\nDe prijs van hout stijgt\tvroeg inkopen\nTe weinig vrijwilligers\twerving in de dorpen',
    'R hout',
    'R vrijwilligers',
  ],
  [
    'Risico’s\nTe weinig deelname: doen minder dan 700 huishoudens mee, dan is het niet rendabel.\nVertraging van de vergunning: het onderzoek kan langer duren.',
    'R deelname',
    'R vergunning',
  ],
  [
    'Risico’s\n- De rente stijgt.\n- De vergunning kan worden beperkt. Dan schuift de planning op.',
    'R rente',
    'R vergunning',
  ],
  [
    'Risico’s\n1. De subsidie wordt niet toegekend. De partijen zoeken dan een andere bron.\n2. De grond blijkt vervuild.',
    'R subsidie',
    'R grond',
  ],
  [
    'Risico’s\nEr zijn twee risico’s. De bouw wordt duurder dan geraamd. Ook kan de levering van pompen stokken.',
    'R bouw',
    'R levering',
  ],
  [
    'Aandachtspunten\n- Ondernemers zijn nog niet georganiseerd.\n- Een deel van de paden loopt over particuliere grond.',
    'A Ondernemers',
    'A paden',
  ],
  ['Aandachtspunt\n• De uitwisseling van gegevens vraagt een zorgvuldige grondslag.', 'A uitwisseling'],
  ['Waar letten wij op?\nDe bewoners willen zekerheid over hun lasten.', 'A zekerheid'],
  [
    'Kanttekeningen\n1.1 Aansluiten blijft vrijwillig\nNiemand kan worden verplicht.\n2.1 De aanleg is niet inbegrepen\nDaarover krijgt u later een voorstel.',
    'A vrijwillig',
    'A aanleg',
  ],
  ['Kanttekeningen\nTegen. De dorpsraad is tegen het pad.\nVoor. De school is voor.', 'A dorpsraad', 'A school'],
  ['Aandachtspunten\n* De meting is nieuw.\n* Bewoners vragen om uitleg.\n\nfictief', 'A meting', 'A uitleg'],
  [
    'Risico’s en kanttekeningen\n- Het risico bestaat dat de subsidie vervalt.\n- De planning is krap.',
    'R subsidie',
    'A planning',
  ],
  ['Aandachtspunten\n- De meting is nieuw.\n2', 'A meting'],
  [
    'Artikel 5 – Risico’s\na. Vervuilde grond: de kosten worden gedeeld.\nb. Vertraging: de planning schuift op.',
    'R Vervuilde',
    'R Vertraging',
  ],
  ['Risico’s\nGeen.'],
  ['Risico’s\nAan dit voorstel zijn geen risico’s verbonden.'],
  ['Let op\n- De bedragen voor 2029 zijn nog niet zeker.', 'A bedragen'],
  ['Financiële risico’s\n1. De vergoeding stijgt.\n2. De Europese subsidie komt later.', 'R vergoeding', 'R subsidie'],
  [
    'Aandachtspunten\nDe volgende punten vragen aandacht:\na) de nazorg na 2030;\nb) de toegang voor mindervaliden.',
    'A nazorg',
    'A toegang',
  ],
  ['Rondvraag\nDe heer Ottema vraagt aandacht voor het afval langs de weg.'],
]

for (const [text, ...asked] of rows) {
  test(text.replaceAll('\n', ' / '), () => {
    const { risks, attentionPoints } = read(text)
    const found = [...risks.map((one) => `R ${one.text}`), ...attentionPoints.map((one) => `A ${one.text}`)]
    assert.equal(found.length, asked.length, found.join(' · '))
    for (const [index, words] of asked.entries()) {
      assert.ok(found[index]!.startsWith(words[0]!), found[index])
      assert.ok(found[index]!.includes(words.slice(2)), found[index])
    }
  })
}
