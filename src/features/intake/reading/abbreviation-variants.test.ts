import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function abbreviationsIn(text: string): string[] {
  const top =
    'Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Samenwerkingsovereenkomst Groene Oevers 2027-2030'
  const { abbreviations } = readPaper(aDocument(`${top}\n\nAanleiding\n${text}\n`))
  return abbreviations.map(({ short, expansion }) => `${short} = ${expansion}`)
}

const rows: readonly (readonly [string, ...string[]])[] = [
  ['De Functionaris Gegevensbescherming (FG) kijkt mee.', 'FG = Functionaris Gegevensbescherming'],
  ['Het Portefeuillehoudersoverleg Vrije Tijd (PVT) sprak erover.', 'PVT = Portefeuillehoudersoverleg Vrije Tijd'],
  [
    'De OTL (Ondernemersvereniging Transport en Logistiek) doet mee.',
    'OTL = Ondernemersvereniging Transport en Logistiek',
  ],
  [
    'VERSLAG BESTUURLIJK OVERLEG HAVENLOGISTIEK (BOH)\nHet BOH komt bijeen.',
    'BOH = BESTUURLIJK OVERLEG HAVENLOGISTIEK',
  ],
  ['Het Bestuurlijk Overleg Waterketen, hierna BOW, besluit.', 'BOW = Bestuurlijk Overleg Waterketen'],
  ['Het Landelijk afvalbeheerplan (LAP3) geldt.', 'LAP3 = Landelijk afvalbeheerplan'],
  ['Er gelden beveiligingseisen (BIO).', 'BIO = null'],
  ['Het PKT adviseerde vorig jaar.', 'PKT = null'],
  ['Ook wordt gewerkt aan de regionale energiestrategie (RES).', 'RES = regionale energiestrategie'],
  [
    'Projecten verantwoorden zich via Single information Single audit (SiSa).',
    'SiSa = Single information Single audit',
  ],
  ['RISICO EN KANS\nDe oevers EN de bodem zakken.'],
  ['De partijen dragen bij OF trekken zich terug.'],
  ['Hoofdstuk IV en deel XII gaan hierover.'],
  ['Wethouder R. van Dam en mevrouw K.L. Bos waren er.'],
  ['De bouw kost 12 mln. en vraagt 3 MW en 4 km leiding.'],
  ['Artikel 3 en bijlage B gelden voor NL en de EU.'],
  ['SPOORZONE EN MOBILITEITSHUB\nDe hub komt er.'],
  ['1. DOEL EN TERMIJN\nDe brug komt er.'],
  ['De gemeente betaalt geen BTW over de inzet van ICT.'],
]

for (const [text, ...asked] of rows) {
  test(text.replaceAll('\n', ' / '), () => assert.deepEqual(abbreviationsIn(text), asked))
}
