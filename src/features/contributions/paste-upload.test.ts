import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/form.ts'
import { sheetOf } from '../../documents/workbook.ts'
import { writeOds } from '../../documents/write-ods.ts'
import { writeXlsx } from '../../documents/write-xlsx.ts'
import { sampleActor as actor, aLedgerScene, type LedgerScene } from './contribution-samples.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { readPositions } from './read-positions.ts'

let app: TestApp
let scene: LedgerScene

const path = () => `/akkoorden/${scene.slug}/bijdragen/invoegen`
const terms = { fase: 'toegezegd', vanaf: '1 april 2025' }
const groups = 'Gemeenten van Proefland\tWater\t10\nWaterschappen van Proefland\tWegen\t20,50'
const table = `Bijdrager\tThema\t€ 2025\n${groups}`

const send = async (fields: Readonly<Record<string, string | Blob>>) => formOf(await app.post(path(), fields))
const paste = (rijen: string) => send({ rijen, ...terms })
const positions = () => app.doors.read(actor, (db) => readPositions(db, [scene.agreementId]))

describe('a table that is uploaded', () => {
  before(async () => {
    app = await testApp()
    scene = await aLedgerScene(app.doors)
  })
  const upload = (bytes: BlobPart, name: string) => send({ bestand: new File([bytes], name), rijen: '', ...terms })

  it('may be CSV with a byte order mark, XLSX or ODS', async () => {
    const sheet = sheetOf({
      name: 'Bijdragen',
      lines: ['Bijdragen van Proefland (fictief)'],
      columns: [
        { label: 'Bijdrager', type: 'text', of: ([name]: readonly [string, number]) => name },
        { label: '€ 2026', type: 'integer', of: ([, amount]: readonly [string, number]) => amount },
      ],
      rows: [
        ['Gemeenten van Proefland', 1977000],
        ['Waterschappen van Proefland', 2000],
      ] as const,
    })
    const workbook = { title: 'Bijdragen', sheets: [sheet], made: actor.now }
    const csv = `\uFEFF${table.replaceAll('\t', ';').replaceAll('\n', '\r\n')}`
    assert.match((await upload(csv, 'tabel.csv')).words, /€ 20,50/)
    for (const bytes of [await writeXlsx(workbook), writeOds(workbook)]) {
      const shown = await upload(new Uint8Array(bytes), 'tabel.bin')
      assert.match(shown.words, /2 bedragen klaar/)
      assert.match(shown.words, /€ 1\.977\.000/)
    }
  })

  it('that is no table, or too large a one, gets a sentence and changes nothing', async () => {
    const rows = (count: number) => `Wie;€ 2025\n${'Gemeenten van Proefland;1\n'.repeat(count)}`
    const files: readonly (readonly [BlobPart, RegExp])[] = [
      ['', /Er staat niets in deze tabel/],
      ['%PDF-1.7 en verder', /Wij lezen geen tabel/],
      [new Uint8Array([0, 1, 2, 3, 255]), /Wij lezen geen tabel/],
      ['PK\u0003\u0004 kapot', /beschadigd/],
      [rows(600), /Deze tabel heeft 601 rijen. Wij nemen er 500 tegelijk/],
      [rows(400).replaceAll('\n', ';2\n').replace(';2', ';€ 2026'), /staan 800 bedragen. Wij nemen er 500 tegelijk/],
      ['a;'.repeat(45), /Deze tabel heeft 45 kolommen/],
      [`Wie;Uitleg;€ 2025\n${`Gemeenten van Proefland;${'x'.repeat(800)};1\n`.repeat(300)}`, /te veel tekst/],
    ]
    for (const [bytes, sentence] of files) {
      const shown = await upload(bytes, 'tabel.xlsx')
      assert.equal(shown.status, 400, String(sentence))
      assert.match(shown.words, sentence)
      assert.equal(shown.fields.vanaf, terms.vanaf)
    }
    assert.equal((await app.post(path(), { bestand: new File([new Uint8Array(10e6)], 'groot.xlsx') })).status, 413)
    assert.deepEqual(await positions(), [])
  })

  it('shows what stands in it as text, never as markup or a formula', async () => {
    const odd = await paste(
      'Wie;Thema;€ 2025\n<script>alert(1)</script>;=HYPERLINK("https://example.nl");\u0007\u202e12',
    )
    assert.equal(odd.status, 200)
    assert.doesNotMatch(odd.page, /<script>alert/)
    assert.match(odd.words, /=HYPERLINK/)
  })

  it('comes back from its preview whole, or with a sentence', async () => {
    const { fields } = await paste(table)
    for (const tabel of [
      '',
      '{}',
      '[[',
      '[[1]]',
      'null',
      '[]',
      '[["x"]',
      '['.repeat(50_000),
      `[${'[],'.repeat(30_000)}["x"]]`,
    ]) {
      const lost = await send({ ...fields, tabel, doe: 'kijk' })
      assert.deepEqual([lost.status, lost.words.includes(texts.tableLost)], [400, true], tabel.slice(0, 20))
    }
  })

  it('keeps whole whatever is made up in the other fields', async () => {
    const { fields } = await paste(table)
    const forged = {
      kop: '99999',
      schaal: '7',
      'kolom-1': '__proto__',
      fase: 'constructor',
      invulling: 'x',
      bestemming: 'thema:1',
      achterban: "'; drop table ledger_entry; --",
      'verschil-2': 'x',
      'keuze-wie-dorp': 'org:x:y:z',
    }
    assert.equal((await send({ ...fields, ...forged, doe: 'kijk' })).status, 200)
    assert.equal((await send({ ...fields, ...forged, doe: 'vastleggen' })).status, 409)
    assert.equal((await app.get('/akkoorden/bestaat-niet/bijdragen/invoegen')).status, 404)
    assert.equal((await app.post('/akkoorden/bestaat-niet/bijdragen/invoegen', { rijen: table })).status, 404)
  })
})
