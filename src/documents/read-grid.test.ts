import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellValue, writeXlsx as writeAny } from 'hucre/xlsx'
import { gridMessages, gridSentence } from './grid-messages.ts'
import { readGrid } from './read-grid.ts'
import { cellText } from './sheet-text.ts'
import { sheetOf } from './workbook.ts'
import { aWorkbook, workbookAsRead } from './workbook-sample.ts'
import { writeCsv } from './write-csv.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

type Rows = readonly (readonly (string | number)[])[]

/** The number of each row and the texts of its cells, or the sentence. */
async function outcome(given: string | Uint8Array): Promise<Rows | string> {
  const read = await readGrid(given)
  return 'error' in read ? read.error : read.grid.rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)])
}

const xlsxOf = (rows: CellValue[][]) => writeAny({ sheets: [{ name: 'Blad', rows }] })

/** The file with one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) })
}

describe('pasted cells', () => {
  it('have tabs between them, and quotes around what holds a line end', async () => {
    const pasted = 'Partij\tBedrag\r\n"twee\nregels"\t1.000\r\n\r\n"hallo" zei hij\t"een ""woord"""\r\n'
    const expected = [
      [1, 'Partij', 'Bedrag'],
      [2, 'twee\nregels', '1.000'],
      [4, '"hallo" zei hij', 'een "woord"'],
    ]
    assert.deepEqual(await outcome(pasted), expected)
  })

  it('know where they stand', async () => {
    const read = await readGrid('a\t\n\tb')
    assert.ok('grid' in read)
    assert.deepEqual(read.grid.rows[1]?.cells[1], { text: 'b', row: 2, column: 2 })
  })

  it('can hold a lone quote, and tabs win from other marks', async () => {
    assert.deepEqual(await outcome('5" buis\ta;b,c\n"open\tx'), [
      [1, '5" buis', 'a;b,c'],
      [2, '"open', 'x'],
    ])
  })
})

describe('CSV', () => {
  const table: Rows = [
    [1, 'Partij', 'Bedrag'],
    [2, 'Eén; twee', '1.000,50'],
  ]

  it('is read with every mark, with and without a byte order mark, in each encoding', async () => {
    const semicolons = 'Partij;Bedrag\r\n"Eén; twee";1.000,50\r\n'
    const windows = Uint8Array.from([...semicolons].map((character) => character.charCodeAt(0)))
    for (const given of [
      semicolons,
      `\uFEFF${semicolons}`,
      strToU8(`\uFEFF${semicolons}`),
      strToU8(semicolons),
      windows,
    ])
      assert.deepEqual(await outcome(given), table)
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(semicolons, 'utf16le')])
    assert.deepEqual(await outcome(utf16), table)
    assert.deepEqual(await outcome('Partij,Bedrag\n"Eén; twee","1.000,50"\n'), table)
    assert.deepEqual(await outcome('sep=,\nPartij,Bedrag'), [[2, 'Partij', 'Bedrag']])
  })

  it('does not take a decimal comma for a mark', async () => {
    assert.deepEqual(await outcome('fte\n0,05\n1,20\n'), [
      [1, 'fte'],
      [2, '0,05'],
      [3, '1,20'],
    ])
    assert.deepEqual(await outcome('Partij;fte\nA;0,05'), [
      [1, 'Partij', 'fte'],
      [2, 'A', '0,05'],
    ])
  })

  it('says in which row a quote stays open', async () => {
    assert.equal(await outcome('a;b\n"c;d\ne;f'), gridSentence('quote', 2))
  })

  it('gives back every text that we wrote, formula or not', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\'";,\t\n ab\r') })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const columns = [
          { label: 'Kop', type: 'text', of: (row: string) => row },
          { label: 'x', type: 'text', of: () => 'x' },
        ] as const
        const read = await readGrid(writeCsv(sheetOf({ name: '', lines: [], columns, rows: texts })))
        assert.ok('grid' in read)
        const values = read.grid.rows.slice(1).map(({ cells }) => cells[0]!.text)
        assert.deepEqual(
          values,
          texts.map((each) => cellText(each).trim()),
        )
      }),
    )
  })
})

describe('a workbook', () => {
  it('is read back as it was written, in every format', async () => {
    const workbook = aWorkbook()
    const exact = workbookAsRead((text) => text.replace(/,00$|(?<=,\d)0$/, ''))
    assert.deepEqual(await outcome(await writeXlsx(workbook)), exact)
    assert.deepEqual(await outcome(writeOds(workbook)), exact)
    assert.deepEqual(
      await outcome(writeCsv(workbook.sheets[0]!)),
      workbookAsRead((text) => text),
    )
  })

  it('is read from its first sheet that is not empty, and names the others', async () => {
    const bytes = await writeAny({
      sheets: [
        { name: 'Leeg' },
        { name: 'Verborgen', rows: [['x']], hidden: true },
        { name: 'Cijfers', rows: [['y']] },
      ],
    })
    const read = await readGrid(bytes)
    assert.ok('grid' in read)
    assert.deepEqual([read.grid.sheet, read.grid.otherSheets], ['Cijfers', ['Leeg', 'Verborgen']])
  })

  it('gives exact numbers', async () => {
    const numbers = [0.1 + 0.2, 1e-7, 1e18, -0.005, 123456789.12, 0, -0, 1e21]
    const expected = [
      '0,3',
      '0,0000001',
      '1000000000000000000',
      '-0,005',
      '123456789,12',
      '0',
      '0',
      '1000000000000000000000',
    ]
    assert.deepEqual(await outcome(await xlsxOf([numbers])), [[1, ...expected]])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1e14, max: 1e14 }), async (cents) => {
        const [row] = await outcome(await xlsxOf([[cents / 100]]))
        const [whole = '', rest = ''] = String((row as string[])[1]).split(',')
        assert.equal(Number(whole + rest.padEnd(2, '0')), cents)
      }),
      { numRuns: 20 },
    )
  })

  it('may not hold more than fits, nor further away', async () => {
    const column = (length: number) => Array.from({ length }, (_, index) => [index])
    assert.equal((await outcome(await xlsxOf(column(5000)))).length, 5000)
    assert.equal(await outcome(await xlsxOf(column(5001))), gridMessages['too-many-rows'])
    assert.equal(await outcome(await xlsxOf([[...Array(51).keys()]])), gridSentence('too-many-columns', 1))
    const far = (place: string) => async () =>
      changed(await xlsxOf([['x']]), 'xl/worksheets/sheet1.xml', (text) =>
        text.replace(
          '</sheetData>',
          `<row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>1</v></c></row></sheetData>`,
        ),
      )
    assert.equal(await outcome(await far('A1048576')()), gridMessages['too-many-rows'])
    assert.equal(await outcome(await far('XFD9')()), gridSentence('too-many-columns', 9))
  })

  it('may repeat empty cells, as LibreOffice stores them, but not filled ones without end', async () => {
    const repeated = (cell: string, count: number) =>
      changed(writeOds(aWorkbook()), 'content.xml', (text) =>
        text.replace(
          '</table:table>',
          `<table:table-row table:number-rows-repeated="${count}">${cell}</table:table-row></table:table>`,
        ),
      )
    const empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    const filled = (columns: number) =>
      `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/>`
    assert.equal((await outcome(repeated(empty, 1_048_567))).length, 8)
    assert.equal((await outcome(repeated(filled(2), 3))).length, 11)
    assert.equal(await outcome(repeated(filled(1), 1_000_000)), gridMessages['too-many-rows'])
    assert.equal(await outcome(repeated(filled(16_384), 1)), gridSentence('too-many-columns', 10))
  })

  it('whose few words are counted without end is refused, or read as what it shows', async () => {
    const cell = `<c t="inlineStr"><is><t>${'x'.repeat(32_000)}</t></is></c>`
    const long = changed(await xlsxOf([['x']]), 'xl/worksheets/sheet1.xml', (text) =>
      text.replace(
        '</sheetData>',
        `${`<row>${cell}</row>`.repeat(400)}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
    )
    assert.equal(await outcome(long), gridMessages['too-large'])
    const spaces = '<text:s text:c="90000000"/>'.repeat(1000)
    const ods = changed(writeOds(aWorkbook()), 'content.xml', (text) =>
      text.replace('Bron: verzonnen', `Bron:${spaces}x`),
    )
    const rows = await outcome(ods)
    assert.equal(String(rows[2]?.[1]).replace(/ +/, ' '), 'Bron: x')
  })

  it('has a merged cell in the first of its places', async () => {
    const merged = changed(writeOds(aWorkbook()), 'content.xml', (text) =>
      text.replace(
        '<table:table-cell office:value-type="string"><text:p>Stand: 12 maart 2026</text:p></table:table-cell>',
        '<table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>a</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell>',
      ),
    )
    assert.deepEqual((await outcome(merged))[1], [2, 'a', '', '', 'b'])
    const bytes = await writeAny({
      sheets: [{ name: 'x', rows: [['a', null, 'b']], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] }],
    })
    assert.deepEqual(await outcome(bytes), [[1, 'a', '', 'b']])
  })

  it('that refers to other files or to words of its own is refused', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    const add = (text: string) => text.replace('?>', `?>${entity}`)
    const [xlsx, ods] = [await writeXlsx(aWorkbook()), writeOds(aWorkbook())]
    assert.equal(await outcome(changed(xlsx, 'xl/sharedStrings.xml', add)), gridMessages.entities)
    assert.equal(await outcome(changed(ods, 'content.xml', add)), gridMessages.entities)
  })

  it('that unpacks without end is refused', async () => {
    const zeros = new Uint8Array(21 * 1024 * 1024)
    const xlsx = { ...unzipSync(await writeXlsx(aWorkbook())), 'xl/worksheets/sheet1.xml': zeros }
    assert.equal(await outcome(zipSync(xlsx)), gridMessages['too-large'])
    const spread = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`xl/worksheets/${name}.xml`, zeros.subarray(0, 15e6)]),
    )
    assert.equal(
      await outcome(zipSync({ ...unzipSync(await writeXlsx(aWorkbook())), ...spread })),
      gridMessages['too-large'],
    )
  })
})

describe('what is no table', () => {
  it('gets a sentence', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const cases: readonly (readonly [string | Uint8Array, string])[] = [
      ['', gridMessages.empty],
      [' \n;;\n', gridMessages.empty],
      [new Uint8Array(0), gridMessages.empty],
      ['a\n'.repeat(5001), gridMessages['too-many-rows']],
      [`${'\n'.repeat(20_001)}x`, gridMessages['too-many-rows']],
      ['x;'.repeat(51), gridSentence('too-many-columns', 1)],
      ['x'.repeat(5 * 1024 * 1024 + 1), gridMessages['too-large']],
      [new Uint8Array(5 * 1024 * 1024 + 1), gridMessages['too-large']],
      [compound, gridMessages['old-excel']],
      [Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), gridMessages.encrypted],
      [strToU8('%PDF-1.7'), gridMessages['wrong-type']],
      [strToU8('<html><table>'), gridMessages['wrong-type']],
      [Uint8Array.of(0, 1, 2, 3), gridMessages['wrong-type']],
      [zipSync({ 'word/document.xml': strToU8('<x/>') }), gridMessages['wrong-type']],
      [strToU8('PK\u0003\u0004 no more'), gridMessages.damaged],
    ]
    for (const [given, sentence] of cases) assert.equal(await outcome(given), sentence, String(given).slice(0, 20))
  })

  it('never throws, whatever is pasted or damaged', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => void (await readGrid(text))))
    const files = [await writeXlsx(aWorkbook()), writeOds(aWorkbook())]
    for (const file of files) {
      const place = fc.nat({ max: file.length - 1 })
      await fc.assert(
        fc.asyncProperty(place, fc.nat({ max: 255 }), async (at, byte) => void (await readGrid(file.with(at, byte)))),
      )
    }
    const parts = [
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'content.xml',
    ]
    for (const part of parts) {
      const file = files[part === 'content.xml' ? 1 : 0]!
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 3000 }), fc.string(), async (at, text) => {
          await readGrid(changed(file, part, (whole) => whole.slice(0, at) + text + whole.slice(at + text.length)))
        }),
      )
    }
  })
})
