import { strFromU8, strToU8, zipSync } from 'fflate'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { type Grid, GridRefused, gridLimits, gridOf } from './grid.ts'
import { openZip, type Zip } from './zip.ts'

type Value = string | number | boolean | Date | null
type ReadSheet = { readonly name: string; readonly rows: readonly (readonly Value[])[] }
/** The first visible sheet with something in it, and the names of all. */
type Read = { readonly sheet: ReadSheet | null; readonly names: readonly string[] }

/**
 * The first visible sheet with something in it of an XLSX or ODS workbook. The library never sees the file itself: it gets
 * a new one with only the parts that a table needs, unpacked by `openZip`, which stops at the sizes that were declared.
 * Throws Unreadable or GridRefused.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const zip = openZip(bytes)
  const { sheet, names } = zip.has('xl/workbook.xml') ? await readExcel(zip) : await readOpenDocument(zip)
  if (sheet === null) throw new GridRefused('empty')
  if (sheet.rows.length > gridLimits.furthestRow) throw new GridRefused('too-many-rows')
  return gridOf(
    sheet.rows.map((cells) => cells.map(textOf)),
    sheet.name,
    names.filter((name) => name !== sheet.name),
  )
}

const excelParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[\w.]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml)$/

function readExcel(zip: Zip): Promise<Read> {
  const file = partsOf(zip, excelParts, (name, markup) =>
    name.startsWith('xl/worksheets/') ? onlyCells(markup) : markup,
  )
  return attempt(async () => {
    const names: string[] = []
    const visible: number[] = []
    await readXlsx(file, {
      sheets({ name, hidden, veryHidden }, index) {
        names.push(name)
        if (hidden !== true && veryHidden !== true) visible.push(index)
        return false
      },
    })
    for (const index of visible) {
      const [sheet] = (await readXlsx(file, { sheets: [index] })).sheets
      if (sheet?.rows.some(hasText)) return { sheet, names }
    }
    return { sheet: null, names }
  })
}

/** Without merged cells, rules and drawings, which stand behind the cells and can be made to count without end. */
function onlyCells(markup: string): string {
  const end = /<\/(\w+:)?sheetData\s*>/.exec(markup)
  return end === null ? markup : `${markup.slice(0, end.index)}${end[0]}</${end[1] ?? ''}worksheet>`
}

const spreadsheetType = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/
const openDocumentParts = /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/

function readOpenDocument(zip: Zip): Promise<Read> {
  const type = zip.has('mimetype') ? strFromU8(zip.read('mimetype')) : ''
  if (!spreadsheetType.test(type)) throw new GridRefused('wrong-type')
  const file = partsOf(zip, openDocumentParts, (_, markup) => withFewRepeats(markup))
  return attempt(async () => {
    const { sheets } = await readOds(file)
    return { sheet: sheets.find(({ rows }) => rows.some(hasText)) ?? null, names: sheets.map(({ name }) => name) }
  })
}

/**
 * Equal cells, rows and spaces are stored as one with a count, up to a million for the empty ones, and written out that
 * often. A merged cell is the first of its cells; how many it covers does not matter here.
 */
function withFewRepeats(markup: string): string {
  const atMost = (most: number) => (_: string, name: string, count: string) => name + Math.min(Number(count), most)
  return markup
    .replace(/(:number-columns-repeated\s*=\s*["'])(\d+)/g, atMost(gridLimits.columns + 1))
    .replace(/(:number-rows-repeated\s*=\s*["'])(\d+)/g, atMost(gridLimits.furthestRow + 1))
    .replace(/(:number-(?:columns|rows)-spanned\s*=\s*["'])(\d+)/g, atMost(1))
    .replace(/(:s\s[^>]*?:c\s*=\s*["'])(\d+)/g, atMost(mostSpaces))
}

const mostSpaces = 32

/** What all parts of a workbook that are read may take together. */
const largestTogether = 40 * 1024 * 1024

/** A file with only these parts, not packed. */
function partsOf(zip: Zip, wanted: RegExp, change: (name: string, markup: string) => string): Uint8Array {
  let together = 0
  const parts: Record<string, Uint8Array> = {}
  for (const name of zip.names.filter((each) => wanted.test(each))) {
    const bytes = zip.read(name)
    together += bytes.length
    if (together > largestTogether) throw new GridRefused('too-large')
    const markup = Buffer.from(bytes).toString('utf8')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(markup.replaceAll('\u0000', ''))) throw new GridRefused('entities')
    parts[name] = strToU8(change(name, markup))
  }
  return zipSync(parts, { level: 0 })
}

/** Any fault that the library finds means that the file is damaged, or reaches further than it counts. */
async function attempt(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && /\blimit\b/.test(error.message)) throw new GridRefused('too-many-rows')
    throw new GridRefused('damaged')
  }
}

function hasText(cells: readonly Value[]): boolean {
  return cells.some((value) => textOf(value) !== '')
}

function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR'
  return value instanceof Date ? dateText(value) : value
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = date.toISOString().split('T')
  return time === '00:00:00.000Z' ? day! : `${day} ${time!.slice(0, 5)}`
}

/** The fifteen digits that a spreadsheet shows, with a decimal comma and written out: 0.30000000000000004 is `0,3`. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  const digits = mantissa.replace('.', '')
  const point = Number(exponent) + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const rest = `${'0'.repeat(Math.max(0, -point))}${digits.slice(Math.max(0, point))}`.replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `,${rest}`}`
}
