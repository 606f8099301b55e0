import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { NormalisedDocument } from '../../../documents/document.ts'
import { readDocument } from '../../../documents/read-document.ts'
import { withoutPlace } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** The same words on other lines and pages are the same facts. The Word file has one line per paragraph: a clean start. */
const sample = new URL('../samples/akkoord-groene-daken.docx', import.meta.url)

const sheets = [
  { width: 100, split: false, perPage: 0 },
  { width: 72, split: true, perPage: 0 },
  { width: 50, split: true, perPage: 0 },
  { width: 80, split: true, perPage: 40 },
  { width: 72, split: false, perPage: 17 },
]

for (const sheet of sheets) {
  test(`lines of ${sheet.width}${sheet.split ? ' with split words' : ''}, pages of ${sheet.perPage}`, async () => {
    const document = await readDocument('stuk.docx', readFileSync(sample))
    const text = onSheets(document.text, sheet)
    const pages = sheet.perPage === 0 ? null : text.split('\f').length
    assert.deepEqual(factsOf({ ...document, format: 'text', pages, text }), factsOf(document))
  })
}

function factsOf(document: NormalisedDocument): unknown {
  const { document: _, sections, risks: __, attentionPoints: ___, ...facts } = readPaper(document)
  const places = new Set(['source', 'sources', 'passages', 'euroSource', 'fteSource', 'termSource', 'leadSource'])
  const plain = { ...facts, sections: sections.map(({ name }) => name) }
  const told = (key: string, value: unknown) => {
    if (key === 'correction') return withoutPlace(String(value))
    return key === 'why' ? String(value).replace(/ op bladzijde \d+/, '') : value
  }
  return JSON.parse(JSON.stringify(plain, (key, value) => (places.has(key) ? undefined : told(key, value))))
}

function onSheets(text: string, { width, split, perPage }: (typeof sheets)[number]): string {
  const lines = text.split('\n').flatMap((line) => (line.includes('\t') ? [line] : wrap(line, width, split)))
  if (perPage === 0) return lines.join('\n')
  const count = Math.ceil(lines.length / perPage)
  const pages = Array.from({ length: count }, (_, page) => lines.slice(page * perPage, (page + 1) * perPage))
  return pages
    .map((page, index) => ['Regio Verzonnen', ...page, `Pagina ${index + 1} van ${count}`].join('\n'))
    .join('\f')
}

function wrap(paragraph: string, width: number, split: boolean): string[] {
  const lines = ['']
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)!
    const room = width - line.length - 2
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else if (split && room > 3 && /^\p{Ll}{9,}$/u.test(word)) {
      const cut = Math.min(room, word.length - 4)
      lines[lines.length - 1] = `${line} ${word.slice(0, cut)}-`
      lines.push(word.slice(cut))
    } else lines.push(word)
  }
  return lines
}
