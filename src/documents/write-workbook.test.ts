import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { sheetNames } from './sheet-text.ts'
import { sheetOf } from './workbook.ts'
import { aWorkbook } from './workbook-sample.ts'
import { writeCsv } from './write-csv.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

const texts = (...values: string[]) =>
  sheetOf({ name: 'x', lines: [], columns: [{ label: 'Kop', type: 'text', of: (row: string) => row }], rows: values })

describe('CSV', () => {
  it('is what a Dutch spreadsheet opens', () => {
    const csv = writeCsv(aWorkbook().sheets[0]!)
    const lines = csv.split('\r\n')
    assert.equal(lines[0], '\uFEFFToezeggingen aan een verzonnen akkoord')
    assert.equal(lines[4], 'Partij;Toegezegd (€);Toegezegd (fte);Besloten op;Leden')
    assert.equal(lines[5], 'Waterschap Zonnewijzer;1355000,50;29,75;2025-03-20;12')
    assert.equal(lines[6], `"'=HYPERLINK(""https://example.nl"";""klik"")";-0,05;niet vermeld;2025;0`)
    assert.equal(lines.at(-1), '')
  })

  it('holds no text that would be run as a formula', () => {
    const risky = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1+1', '＝1+1', '-']
    const [, ...cells] = writeCsv(texts(...risky))
      .trimEnd()
      .split('\r\n')
    assert.equal(cells.pop(), '-')
    for (const cell of cells) assert.match(cell, /^"'/)
  })
})

describe('names of sheets', () => {
  it('are accepted by every spreadsheet, and differ', () => {
    const named = ['a/b:c', 'a b c', "'x'", '', '[]', 'n'.repeat(40), 'N'.repeat(40), '😀'.repeat(16)]
    const names = sheetNames(named.map((name) => ({ ...texts(), name })))
    assert.deepEqual(names.slice(0, 5), ['a b c', 'a b c (2)', 'x', 'Blad', 'Blad (2)'])
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, named.length)
    for (const name of names) assert.match(name, /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
    assert.ok(names.every((name) => name.isWellFormed()))
  })
})

const files = [
  { extension: 'xlsx', write: async () => writeXlsx(aWorkbook()) },
  { extension: 'ods', write: async () => writeOds(aWorkbook()) },
]

describe('a workbook', () => {
  for (const { extension, write } of files) {
    it(`is well-formed ${extension}, in Dutch, with its title`, async () => {
      const parts = unzipSync(await write())
      for (const [name, bytes] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(name)) checkXml(strFromU8(bytes))
      const properties = strFromU8(parts['docProps/core.xml'] ?? parts['meta.xml']!)
      assert.match(properties, /<dc:title>Toezeggingen &amp; meer<\/dc:title>/)
      assert.match(properties, /<dc:language>nl-NL<\/dc:language>/)
    })

    it(`is the same file every time: ${extension}`, async () => {
      assert.deepEqual(await write(), await write())
    })
  }

  it('has frozen labels, a bold head and real types in XLSX', async () => {
    const parts = unzipSync(await writeXlsx(aWorkbook()))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    assert.match(sheet, /<pane ySplit="5" topLeftCell="A6" state="frozen"/)
    assert.match(sheet, /<c r="B6"[^>]*><v>1355000.5<\/v>/)
    assert.match(sheet, /<c r="D6"[^>]*><v>45736<\/v>/)
    assert.doesNotMatch(sheet, /<f>/)
    assert.match(strFromU8(parts['xl/styles.xml']!), /<b\/>/)
  })

  it('has frozen labels, a bold head and real types in ODS', () => {
    const file = writeOds(aWorkbook())
    assert.equal(
      Buffer.from(file.subarray(30, 84)).toString(),
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    )
    const parts = unzipSync(file)
    const content = strFromU8(parts['content.xml']!)
    assert.match(content, /office:value-type="currency" office:currency="EUR" office:value="1355000.50"/)
    assert.match(content, /office:date-value="2025-03-20"/)
    assert.doesNotMatch(content, /table:formula/)
    assert.match(strFromU8(parts['settings.xml']!), /VerticalSplitPosition" config:type="int">5</)
    assert.match(strFromU8(parts['styles.xml']!), /fo:language="nl" fo:country="NL"/)
  })
})

const office = '/usr/bin/soffice'
const hasCalc = existsSync(office) && existsSync(join(dirname(realpathSync(office)), 'libsclo.so'))

describe('in LibreOffice', { skip: hasCalc ? false : 'LibreOffice Calc is not here' }, () => {
  for (const { extension, write } of files) {
    it(`opens ${extension} with the same values`, async () => {
      // the marks in euro follow the settings of the LibreOffice that opens it
      const opened = asCsv(await write(), extension).replace(/€ [-\d.,]+/g, (euro) => euro.replace(/[.,]/g, ''))
      assert.equal(opened, asOpened)
    })
  }

  it('shows ODS the Dutch way', () => {
    const shown = asCsv(writeOds(aWorkbook()), 'ods')
    assert.match(shown, /Waterschap Zonnewijzer;€ 1\.355\.000,50;29,75;20 maart 2025;12/)
    assert.match(shown, /€ -0,05;niet vermeld;2025;0/)
  })
})

const asOpened = `Toezeggingen aan een verzonnen akkoord;;;;
Stand: 12 maart 2026;;;;
Bron: verzonnen;;;;
;;;;
Partij;Toegezegd (€);Toegezegd (fte);Besloten op;Leden
Waterschap Zonnewijzer;€ 135500050;29,75;20 maart 2025;12
"=HYPERLINK(""https://example.nl"";""klik"")";€ -005;niet vermeld;2025;0
"twee
regels; met & <b> ""q""  én é";;0,30;;
+31 6;€ 000;;1 januari 1850;3
`

/** The first sheet as LibreOffice shows it, in a profile of its own. */
function asCsv(bytes: Uint8Array, extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  try {
    const file = join(folder, `file.${extension}`)
    writeFileSync(file, bytes)
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true'
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync(office, [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], { stdio: 'ignore' })
    return readFileSync(join(folder, 'file.csv'), 'utf8').replace(/^\uFEFF/, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkXml(text: string): void {
  const fail = (message: string) => assert.fail(`not well-formed: ${message}`)
  new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(text, 'text/xml')
}
