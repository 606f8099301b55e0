import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Meetings as minutes, forms, routes and sentences of all kinds of papers tell them.

const ways: readonly (readonly [text: string, meetings: string])[] = [
  [
    'Verslag Regiegroep Schone Beek\nDatum: 3 maart 2026\nKenmerk: RSB-4\n1. Opening\nDe voorzitter opent.\n2. Sluiting\nDe regiegroep komt weer bijeen op 9 april 2026.',
    'Regiegroep Schone Beek 2026-03-03; regiegroep 2026-04-09',
  ],
  [
    'Bestuurlijk Overleg Beekdal\nNotulen van 3 maart 2026\n1. Opening\nDe voorzitter opent.',
    'Bestuurlijk Overleg Beekdal 2026-03-03',
  ],
  [
    'Bespreekstuk\nVoor\tStuurgroep Beekdal\nDatum overleg\t3 maart 2026\nNummer\tSB-4\nInleiding\nTekst.',
    'Stuurgroep Beekdal 2026-03-03',
  ],
  [
    'Raadsvoorstel\nNummer\t26-4\nPresidium\t9 februari 2026\nCommissie Stad\t3 maart 2026\nRaad\t19 maart 2026\nInleiding\nTekst.',
    'Presidium 2026-02-09; Commissie Stad 2026-03-03; Raad 2026-03-19',
  ],
  [
    'Statenvoorstel\nNummer: 26-4\nBehandeling in commissie Ruimte en Groen: 3 maart 2026\nBesluitvorming in Provinciale Staten: 19 maart 2026\nInleiding\nTekst.',
    'commissie Ruimte en Groen 2026-03-03; Provinciale Staten 2026-03-19',
  ],
  [
    'Memo\nNummer: 26-4\nProces\n3 februari 2026\tambtelijk vooroverleg\n3 maart 2026\tStuurgroep Beekdal\n19 maart 2026\tgemeenteraad',
    'ambtelijk vooroverleg 2026-02-03; Stuurgroep Beekdal 2026-03-03; gemeenteraad 2026-03-19',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nDaarna, op 3 maart 2026, was de stuurgroep Beekdal aan de beurt.',
    'stuurgroep Beekdal 2026-03-03',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nNa bespreking door de adviescommissie Erfgoed (3 maart 2026) is de tekst aangepast.',
    'adviescommissie Erfgoed 2026-03-03',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nIn de bijeenkomst van de klankbordgroep op 3 maart 2026 is de tekst besproken.',
    'klankbordgroep 2026-03-03',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nHet dagelijks bestuur heeft er op 3 maart 2026 mee ingestemd; het algemeen bestuur neemt op 19 maart 2026 een besluit.',
    'dagelijks bestuur 2026-03-03; algemeen bestuur 2026-03-19',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nDe ondernemingsraad gaf op 3 maart 2026 een positief advies.',
    'ondernemingsraad 2026-03-03',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nOp de agenda van het portefeuillehoudersoverleg van 3 maart 2026 stond de tekst.',
    'portefeuillehoudersoverleg 2026-03-03',
  ],
  [
    'Memo\nNummer: 26-4\nProces\nDe stuurgroep ontvangt vóór 3 maart 2026 een overzicht. De brug gaat op 9 maart 2026 open.',
    '',
  ],
]

for (const [text, expected] of ways)
  test(`meetings: ${text.replaceAll('\n', ' | ')}`, () => {
    const { meetings } = readPaper(aDocument(text, { format: 'docx' }))
    assert.equal(
      meetings
        .map(({ body, date }) => `${body} ${date}`)
        .sort((a, b) => a.slice(-10).localeCompare(b.slice(-10)))
        .join('; '),
      expected,
    )
  })
