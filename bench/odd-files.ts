import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { aDocx, aPdfOf, aScan, aZip, docxParts, p } from '../src/documents/document-samples.ts'
import { Chance } from './chance.ts'
import { asPdf, asText, longPaper } from './long-paper.ts'

/** A file that no maker of papers ever made; `what` says how it came about. */
export type OddFile = { readonly what: string; readonly bytes: Uint8Array }

const samples = new URL('../src/features/intake/samples/', import.meta.url)
const papers = ['pdf', 'docx', 'txt'].map((extension) =>
  readFileSync(new URL(`akkoord-groene-daken.${extension}`, samples)),
)
const seeds: readonly Uint8Array[] = [
  ...papers,
  asPdf(longPaper(3)),
  asText(longPaper(3)),
  aScan(1),
  aDocx(p('Gevraagd besluit') + p('1. in te stemmen met € 1.000')),
]

/** Odd files without end, the same ones for the same seed. */
export function* oddFiles(seed: number): Generator<OddFile> {
  const chance = new Chance(seed)
  for (;;) {
    const [what, make] = chance.of(makers)
    yield { what, bytes: make(chance) }
  }
}

type Maker = readonly [what: string, make: (chance: Chance) => Uint8Array]

const makers: readonly Maker[] = [
  ['bytes changed', changed],
  ['cut', (chance) => pick(chance).subarray(0, chance.below(200_000))],
  ['without its beginning', (chance) => pick(chance).subarray(chance.below(2000))],
  ['two files in one', spliced],
  ['a part repeated', repeated],
  ['a part left out', leftOut],
  ['odd text', (chance) => Buffer.from(oddText(chance))],
  ['odd table', (chance) => Buffer.from(oddTable(chance))],
  ['lines of papers shuffled', shuffled],
  ['odd PDF', oddPdf],
  ['odd Word document', oddDocx],
  ['odd zip', oddZip],
  ['bytes', (chance) => Uint8Array.from(chance.times(600, () => chance.below(256)))],
]

function pick(chance: Chance): Uint8Array {
  return chance.of(seeds)
}

function changed(chance: Chance): Uint8Array {
  const copy = Uint8Array.from(pick(chance))
  for (let left = 1 + chance.below(30); left > 0; left -= 1) copy[chance.below(copy.length)] = chance.below(256)
  return copy
}

function spliced(chance: Chance): Uint8Array {
  const [one, other] = [pick(chance), pick(chance)]
  return Buffer.concat([one.subarray(0, chance.below(one.length)), other.subarray(chance.below(other.length))])
}

function repeated(chance: Chance): Uint8Array {
  const file = pick(chance)
  const [from, length] = [chance.below(file.length), 1 + chance.below(500)]
  const piece = file.subarray(from, from + length)
  return Buffer.concat([
    file.subarray(0, from),
    ...Array.from({ length: 1 + chance.below(40) }, () => piece),
    file.subarray(from),
  ])
}

function leftOut(chance: Chance): Uint8Array {
  const file = pick(chance)
  const from = chance.below(file.length)
  return Buffer.concat([file.subarray(0, from), file.subarray(from + chance.below(3000))])
}

const oddCharacters = [
  '\u202e',
  '\u2066',
  '\u200f',
  '\u0000',
  '\u0007',
  '\u001b[2J',
  '\u00ad',
  '\ufeff',
  '\ufffd',
  '\ud83d\ude00',
  '\ud800',
  'שלום',
  'مرحبا',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '\u2028',
  '\f',
  '\t',
  '\r',
  '\u00a0',
  '𝟏𝟎',
  '€',
  '½',
  '<b>',
  '&amp;',
  '\\',
  '"',
]
const words = [
  'Gevraagd besluit',
  'Bespreekstuk',
  'Totaal',
  'gemeenten',
  'fte',
  '€ 1.000',
  '€ 10,000',
  '1.',
  'a)',
  '-',
  '•',
  'thema',
  "thema's:",
  'op 3 maart 2026',
  '31 februari 2026',
  '2026-2029',
  'akkoord',
  'Akkoord De Brug',
  '(AB)',
  'Risico’s',
  'Planning',
  'per jaar',
  '12 mei',
  'VNG',
  'en',
  'de',
  'samen-',
  'het',
  'Bijdrage',
  '0,5 fte',
  '999999999999999999999',
  '-€ 5',
  '€ -',
  '0,00',
  '1e999',
  'Datum:',
  'Partij',
]

function oddText(chance: Chance): string {
  const glue = chance.of([' ', '  ', '', '\t', '     '])
  const line = () =>
    chance.times(14, () => (chance.below(4) === 0 ? chance.of(oddCharacters) : chance.of(words))).join(glue)
  return chance.times(60, line).join(chance.of(['\n', '\n', '\r\n', '\f', '\n\n']))
}

function oddTable(chance: Chance): string {
  const columns = 1 + chance.below(chance.of([4, 8, 60]))
  const cell = () =>
    chance.below(3) === 0
      ? ''
      : chance.of([...words, `€ ${chance.below(100_000)}`, `${chance.below(50)},${chance.below(99)}`])
  const row = () => Array.from({ length: columns }, cell).join(chance.of(['\t', '      ']))
  return ['Bijdrage per partij in euro per jaar', ...chance.times(50, row), chance.of(['Totaal\t€ 1', ''])].join('\n')
}

function shuffled(chance: Chance): Uint8Array {
  const lines = seeds
    .slice(2, 3)
    .concat(seeds[4]!)
    .flatMap((file) => Buffer.from(file).toString().split('\n'))
  return Buffer.from(chance.times(120, () => chance.of(lines)).join('\n'))
}

const oddOperators = [
  'BT /F1 10 Tf 56 780 Td (Gevraagd besluit) Tj ET',
  'BT /F9 10 Tf (x) Tj ET',
  'BT /F1 0 Tf 1 1 Td (nul) Tj ET',
  'BT /F1 1e9 Tf (groot) Tj ET',
  '/Im1 Do',
  'q q q',
  'Q Q',
  'BT Tf Td (x) Tj ET',
  'BT /F1 10 Tf 0 0 0 0 0 0 Tm (plat) Tj ET',
  'BI /W 9999 /H 9999 ID x EI',
  '<<',
  '[ (a) -99999 (b) ] TJ',
  '(\\',
  'BT /F1 10 Tf NaN 5 Td (x) Tj ET',
  'BT /F1 10 Tf -9e9 9e9 Td (ver) Tj ET',
]
const oddObjects = [
  '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R >>',
  '[1 0 R 2 0 R]',
  '<< /Length 5 0 R >>\nstream\nx\nendstream',
  '<< /Type /ObjStm /N 9 /First 9 /Length 3 >>\nstream\nabc\nendstream',
  'null',
  '<< /Type /XRef /W [1 2 1] /Size 9 /Length 0 >>\nstream\n\nendstream',
  '<< /Type /Catalog /Pages 4 0 R >>',
]

function oddPdf(chance: Chance): Uint8Array {
  const contents = Array.from({ length: 1 + chance.below(4) }, () =>
    chance.times(8, () => chance.of(oddOperators)).join('\n'),
  )
  const extras = chance.of([
    '',
    '/Rotate 90',
    '/Rotate 7',
    '/MediaBox [0 0 0 0]',
    '/MediaBox [0 0 1e9 1e9]',
    '/UserUnit 0',
    '/Contents 2 0 R',
  ])
  const packed = chance.below(2) === 0
  const file = aPdfOf(
    contents.map((content) =>
      packed ? { content: deflateSync(content).toString('latin1'), extras: '/Filter /FlateDecode' } : { content },
    ),
    extras,
    chance.times(4, () => chance.of(oddObjects)),
  )
  return chance.below(2) === 0 ? file : renumbered(chance, file)
}

/** With references that point elsewhere. */
function renumbered(chance: Chance, file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1')
  return Buffer.from(
    text.replace(/\b\d+ 0 (R|obj)\b/g, (whole, kind) =>
      chance.below(8) === 0 ? `${chance.below(12)} 0 ${kind}` : whole,
    ),
    'latin1',
  )
}

const oddMarks = [
  p('Gevraagd besluit'),
  p('x', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>'),
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
  '<w:tbl/>',
  '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>',
  '<w:p><w:r><w:br/><w:tab/><w:sym w:char="F0B7"/></w:r></w:p>',
  '<w:p>',
  '</w:p>',
  '&onbekend;',
  '<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
  '<!-- -->',
  '<w:del><w:r><w:delText>x</w:delText></w:r></w:del>',
]

function oddDocx(chance: Chance): Uint8Array {
  const body = chance.times(10, () => chance.of(oddMarks)).join('')
  const lists = chance.of([
    '',
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99"/></w:abstractNum>',
  ])
  const part = chance.of([
    'word/footnotes.xml',
    'word/styles.xml',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    '[Content_Types].xml',
    '_rels/.rels',
  ])
  return aDocx(body, lists, chance.below(2) === 0 ? {} : { [part]: chance.of(['', '<', '<a/>', oddText(chance)]) })
}

const declared: readonly ((size: number) => number)[] = [(size) => size, () => 0, () => 0xffff_ffff, (size) => size + 1]

function oddZip(chance: Chance): Uint8Array {
  const names = [
    'word/document.xml',
    'xl/workbook.xml',
    'ppt/presentation.xml',
    'mimetype',
    '../../etc/passwd',
    '',
    'word/document.xml ',
    'a'.repeat(300),
  ]
  const files = Object.fromEntries(
    chance.times(6, () => [chance.of(names), chance.of(['', 'x', '<w:document/>', 'nul '.repeat(50_000)])]),
  )
  const zip = Buffer.from(aZip({ ...(chance.below(2) === 0 ? docxParts(p('x')) : {}), ...files }, chance.of(declared)))
  if (chance.below(2) === 0 && zip.length > 30) zip.writeUInt32LE(chance.below(2 ** 31), chance.below(zip.length - 4))
  return zip
}
