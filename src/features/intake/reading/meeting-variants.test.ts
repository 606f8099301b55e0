import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Bodies that a sentence only points back to, that are known by their letters, or that a form calls an evening or a round.

const told: readonly (readonly [string, string])[] = [
  ['De secretarissen vormen samen het kernteam. Dat besprak het concept op 3 maart 2026.', 'kernteam 2026-03-03'],
  [
    'Het voorstel komt van de Stuurgroep Beekdal. Deze stemde op 3 maart 2026 in met de tekst.',
    'Stuurgroep Beekdal 2026-03-03',
  ],
  [
    'De wethouders zitten in het portefeuillehoudersoverleg. Zij adviseerden positief. De brug gaat op 3 maart 2026 open.',
    '',
  ],
  ['De overeenkomst ligt voor aan de regioraad. Die behandelt haar op 3 maart 2026.', 'regioraad 2026-03-03'],
  ['De directieraad deed dat op 3 maart 2026.', 'directieraad 2026-03-03'],
  [
    'Het Regionaal Bestuurlijk Overleg (RBO) let op de kosten. Op 3 maart 2026 stemde het RBO in met de tekst.',
    'RBO 2026-03-03',
  ],
  ['Het RBO besprak de tekst op 3 maart 2026.', 'RBO 2026-03-03'],
  ['De tekst is op 3 maart 2026 besproken in het PHO-W, dat positief was.', 'PHO-W 2026-03-03'],
  [
    'Dat is besproken in het BOV van 3 maart 2026. Het Bestuurlijk Overleg Veiligheid (BOV) was positief.',
    'BOV 2026-03-03',
  ],
  ['Het IPO besprak de brief op 3 maart 2026.', ''],
  ['De VNG stuurde op 3 maart 2026 een brief.', ''],
  ['De colleges van de drie gemeenten tekenen de overeenkomst op 3 maart 2026.', ''],
]

for (const [text, expected] of told)
  test(`meeting: ${text}`, () => {
    const { meetings } = readPaper(aDocument(`Proces\n${text}\nRisico’s\nHet kan uitlopen.`, { format: 'docx' }))
    assert.equal(meetings.map(({ body, date }) => `${body} ${date}`).join('; '), expected)
  })

const forms: readonly (readonly [string, string])[] = [
  ['Oordeelvormende avond\t3 maart 2026', 'Oordeelvormende avond 2026-03-03'],
  ['Raadssessie: 3 maart 2026', 'Raadssessie 2026-03-03'],
  ['Besluitvormende raad\t3 maart 2026', 'Besluitvormende raad 2026-03-03'],
  ['Politieke markt\t3 maart 2026', 'Politieke markt 2026-03-03'],
  ['Forum Ruimte\t3 maart 2026', 'Forum Ruimte 2026-03-03'],
  ['Verzenddatum\t3 maart 2026', ''],
]

for (const [row, expected] of forms)
  test(`meeting of a form: ${row}`, () => {
    const { meetings } = readPaper(
      aDocument(
        `Raadsvoorstel\nNummer\t26-7\nDatum\t2 februari 2026\n${row}\nOnderwerp\tDeal Schone Beek\nSamenvatting\nTekst.`,
      ),
    )
    assert.equal(meetings.map(({ body, date }) => `${body} ${date}`).join('; '), expected)
  })
