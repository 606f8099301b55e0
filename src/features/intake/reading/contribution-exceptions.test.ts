import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const contributionsIn = (text: string) => readPaper(aDocument(text.replace(/ *\| */g, '\t'))).contributions

const byParty = `Partij | 2027 | 2028
Rijk | € 20.000 | € 21.000
Gemeente Aldorp | € 10.000 | € 11.000
Totaal | € 30.000 | € 32.000`

test('an exception turns only what its own sentence says', () => {
  const found = contributionsIn(`Convenant Groene Oevers 2027-2028
Financiën
De bijdragen liggen vast, met uitzondering van die van het Rijk voor 2028. De bedragen zijn exclusief btw en incidenteel.
${byParty}`)
  const open = found.filter(({ certainty }) => certainty === 'indicative')
  assert.deepEqual(
    open.map(({ party, years }) => `${party} ${years}`),
    ['Rijk 2028'],
  )
  assert.ok(
    found.length > 0 && found.every(({ vat, recurrence }) => vat === 'excluding' && recurrence === 'incidental'),
  )
})

test('a clause about some years holds for the rows of those years', () => {
  const found = contributionsIn(`Convenant Groene Oevers 2027-2028
Financiën
De bijdragen tot en met 2027 zijn vastgesteld; die voor 2028 zijn een raming.
Jaar | Aldorp | Bosheim
2026 | € 9.000 | € 19.000
2027 | € 10.000 | € 20.000
2028 | € 11.000 | € 21.000`)
  assert.deepEqual(
    found.map(({ years, certainty }) => `${years} ${certainty}`),
    ['2026 firm', '2026 firm', '2027 firm', '2027 firm', '2028 indicative', '2028 indicative'],
  )
})

test('the place of a body is no party', () => {
  const found = contributionsIn(`Convenant Groene Oevers 2027-2028
Financiën
De bedragen zijn in het bestuurlijk overleg Aldorp overeengekomen.
${byParty}`)
  assert.ok(found.length > 0 && found.every(({ certainty }) => certainty === 'firm'))
})
