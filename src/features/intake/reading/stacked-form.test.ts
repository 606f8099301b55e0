import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Forms that have each value below its label, in a column beside the text, or cells that broke off in a date.

const forms: readonly (readonly [string, string, string])[] = [
  [
    'number, date and the board of a water authority',
    'Voorstel aan het dagelijks bestuur\nDeal Schone Beek\nZaaknummer\nWS-2026-118\nDatum\n4 mei 2026\nDagelijks bestuur\n19 mei 2026\nPortefeuillehouder\nheemraad T. Bos\nSamenvatting\nTekst.',
    'WS-2026-118;2026-05-04;Dagelijks bestuur 2026-05-19',
  ],
  [
    'labels with colons',
    'Raadsvoorstel\nDeal Schone Beek\nKenmerk:\n26-0117\nDatum voorstel:\n4 mei 2026\nRaadscommissie:\n2 juni 2026\nGemeenteraad:\n18 juni 2026\nSteller:\nA. Dal\nAanleiding\nTekst.',
    '26-0117;2026-05-04;Raadscommissie 2026-06-02, Gemeenteraad 2026-06-18',
  ],
  [
    'the body in one row and its day in another',
    'Bespreekstuk\nDeal Schone Beek\nGremium\nStuurgroep Beken en Dalen\nVergaderdatum\n19 mei 2026\nStuknummer\nSBD-26-07\nDatum stuk\n4 mei 2026\nAuteur\nA. Dal\nAanleiding\nTekst.',
    'SBD-26-07;2026-05-04;Stuurgroep Beken en Dalen 2026-05-19',
  ],
  [
    'the body and its day in one value',
    'Bespreekstuk\nDeal Schone Beek\nVergadering\nBestuurlijk overleg Beekdal, 19 mei 2026\nNummer\n26-07\nDatum\n4 mei 2026\nOpgesteld door\nA. Dal\nVertrouwelijkheid\nopenbaar\nAanleiding\nTekst.',
    '26-07;2026-05-04;Bestuurlijk overleg Beekdal 2026-05-19',
  ],
  [
    'a column that stands in the middle of the text',
    'Advies aan het college\nOnderwerp: Deal Schone Beek\nWaarom\nDe beek is vies en dat raakt iedereen die er woont en werkt in onze mooie\nRegistratienummer\n26.00412\nDatum advies\n4 mei 2026\nCollege\n19 mei 2026\nAfdeling\nWater en Groen\nstreek, zo blijkt uit metingen.',
    '26.00412;2026-05-04;College 2026-05-19',
  ],
  [
    'a date that was cut off by its column',
    'Raadsvoorstel\nNummer\t26-07\tSteller\tA. Dal\nDatum\t4 mei\tTeam\tWater\n\t2026\t\nVergadering van de\t19 mei\tAgendapunt\t7\nraad\t2026\t\t\nSamenvatting\nTekst.',
    '26-07;2026-05-04;raad 2026-05-19',
  ],
  [
    'a signature block is no form',
    'Raadsvoorstel\nNummer: 26-07\nDatum: 4 mei 2026\nSamenvatting\nTekst.\nCollege\nde secretaris\nA. Dal\nde burgemeester\nB. Berg',
    '26-07;2026-05-04;',
  ],
  [
    'headings that are words of a form as well',
    'Raadsvoorstel\nNummer: 26-07\nDatum: 4 mei 2026\nOnderwerp\nHet gaat om de beek.\nThema\nHet gaat om water en natuur in de stad.\nBehandeling\nDe raad praat op 18 juni 2026 over de beek.\nVersie\nTweede.',
    '26-07;2026-05-04;raad 2026-06-18',
  ],
]

for (const [name, text, expected] of forms)
  test(`form: ${name}`, () => {
    const { paper, meetings } = readPaper(aDocument(text, { format: 'pdf' }))
    const bodies = meetings.map(({ body, date }) => `${body} ${date}`).join(', ')
    assert.equal(`${paper.number};${paper.date};${bodies}`, expected)
  })
