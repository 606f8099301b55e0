import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const meetings: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  ['Het Bestuurlijk overleg waterkwaliteit van 4 maart 2026.', [['Bestuurlijk overleg waterkwaliteit', '2026-03-04']]],
  ['In de ABC-vergadering van mei 2026 is het besproken.', [['ABC', '2026-05']]],
  ['Frequent ambtelijk overleg in de jaren 2023 en 2024.', [['Frequent ambtelijk overleg', '2023/2024']]],
  ['De Regioraad Zuid stelde op 6 november 2025 het plan vast.', [['Regioraad Zuid', '2025-11-06']]],
  ['De werkgroep Klimaat besprak het concept op 14 januari 2026.', [['werkgroep Klimaat', '2026-01-14']]],
  ['De raadscommissie Ruimte behandelt dit voorstel op 25 juni 2026.', [['raadscommissie Ruimte', '2026-06-25']]],
  ['Op 14 november 2024 heeft de Stuurgroep Noord ingestemd.', [['Stuurgroep Noord', '2024-11-14']]],
  [
    'De kern is op 12 februari 2026 besproken in het bestuurlijk overleg Water.',
    [['bestuurlijk overleg Water', '2026-02-12']],
  ],
  ['Stuurgroep Noord, 3 maart 2025', [['Stuurgroep Noord', '2025-03-03']]],
  ['3 maart 2025: Stuurgroep Noord', [['Stuurgroep Noord', '2025-03-03']]],
  [
    'Het college van burgemeester en wethouders heeft op 3 maart 2025 besloten.',
    [['college van burgemeester en wethouders', '2025-03-03']],
  ],
  ['Het besluit van de raad van 3 maart 2025 geldt nog.', [['raad', '2025-03-03']]],
  ['De raad vergadert vaak. In maart 2025 begint het werk.', []],
  ['Voorjaar 2027: evaluatie door de stuurgroep.', []],
]

for (const [text, expected] of meetings) {
  test(`${text} → ${expected.map(([body]) => body).join(', ') || 'no meeting'}`, () => {
    const reading = readPaper(aDocument(`Besproken in\n${text}`))
    assert.deepEqual(
      reading.meetings.map(({ body, date }) => [body, date]),
      expected,
    )
  })
}
