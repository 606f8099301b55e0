import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDocument } from '../../../../documents/read-document.ts'
import { readingResult } from '../../facts.ts'
import { aDocument } from '../document-sample.ts'
import { readPaper } from '../read-paper.ts'

/** Invented papers in which a careful reader has nothing to remark, one file each in `clean-papers/`. */
const folder = new URL('./clean-papers/', import.meta.url)

for (const name of readdirSync(folder)) {
  test(`${name}: nothing is open`, async () => {
    const document = await readDocument(name, readFileSync(new URL(name, folder)))
    const open = readPaper(document).findings.filter(({ holds }) => !holds)
    assert.deepEqual(
      open.map(({ code, sentence }) => `${code}: ${sentence}`),
      [],
    )
  })
}

const piece = fc.oneof(
  fc.constantFrom(
    ...`Gevraagd besluit|1. in te stemmen met het Convenant Heldere Sloot 2026-2029;|de vier thema’s:|- Oevers|Financieel|Partij\tBedrag\tAandeel|Gemeente A\t€ 10,000\t50%|
    Gemeente B\t- \t60%|Totaal\t€ 1.040,000\t100%|van 2028 tot en met 2026|donderdag 31 februari 2026|op 12 maart|Wat kost het thema Oevers?|het de de|w\\eer|samnewerking|
    de 4 partijen|€ 1,2 mln|9999 fte|40% van de kosten|stijgt van € 0 naar € 5 (20%)|Stuurgroep Sloten van|(|)|\\|\u0000|\ufffd|Datum: 3 maart 2026|zal worden ondertekend`.split(
      '|',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('no text makes a check fail, and every passage holds its words', () => {
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', '\n', '\t', '\f', '. ')), { maxLength: 40 })
  fc.assert(
    fc.property(text, (pieces) => {
      const document = aDocument(pieces.map(([words, end]) => words + end).join(''))
      const { findings } = readingResult.parse(readPaper(document))
      for (const { passages, sentence } of findings) {
        assert.ok(sentence.endsWith('.'), sentence)
        for (const { start, end, quote } of passages) assert.equal(document.text.slice(start, end), quote)
      }
    }),
    { numRuns: 400 },
  )
})
