import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { getDocumentProxy } from 'unpdf'
import { readDocument } from './read-document.ts'
import type { Report } from './report.ts'
import { aFinding, aReport } from './report-sample.ts'
import { type ReportFormat, writeReport } from './write-report.ts'

const formats = ['pdf', 'docx'] as const

/** What a reader of the file sees, with every stretch of white space as one space. */
async function textOf(report: Report, format: ReportFormat): Promise<string> {
  const { text } = await readDocument(`blad.${format}`, await writeReport(report, format))
  return text.replace(/\s+/g, ' ')
}

/** Every text that is meant for a reader: not what kind of block it is in, nor where a mark leads. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['kind', 'id', 'href', 'level', 'name', 'footer'].includes(key) ? [] : value.split(/\s+/)
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([name, each]) => wordsIn(each, name))
}

const hostile = [
  ['markup', '#let x = 1; #x *vet* _schuin_ $x^2$ `code` @label <label> // weg /* weg */ = kop \\ \\u{41} ~'],
  ['XML', '<w:p>&amp;<b>"x"</b> ]]> <!-- --> &#0;'],
  ['braces of the page words', '{n} {all} $x %s'],
] as const

describe('a report as a file', () => {
  for (const format of formats) {
    it(`holds every word of the report, as ${format}`, async () => {
      const report = aReport()
      const text = await textOf(report, format)
      for (const word of wordsIn(report)) assert.ok(text.includes(word), `${word} in ${text}`)
    })

    for (const [what, text] of hostile) {
      it(`shows ${what} as it stands, as ${format}`, async () => {
        const read = await textOf(aReport(text), format)
        for (const word of text.split(' ')) assert.ok(read.includes(word), `${word} in ${read}`)
      })
    }

    it(`is written whatever the texts are, as ${format}`, async () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
      )
      await fc.assert(
        fc.asyncProperty(text, async (any) => {
          assert.match(await textOf(aReport(any), format), /Deel twee/)
        }),
        { numRuns: 40 },
      )
    })

    it(`keeps 300 findings, and texts longer than a page, as ${format}`, async () => {
      const many = Array.from({ length: 300 }, (_, index) => aFinding('x', `Bevinding-${index}-`))
      const long = aFinding(`${'Een zin die doorgaat. '.repeat(600)}einde-van-de-tekst`)
      const endless = aFinding('w'.repeat(3000))
      const text = await textOf(aReport('tekst', [...many, long, endless]), format)
      for (const { title } of many) assert.ok(text.includes(title.split(' ')[0]!), title)
      assert.ok(text.includes('einde-van-de-tekst'))
      assert.ok(text.replace(/[^w]/g, '').length >= 9000)
    })

    it(`can be empty, as ${format}`, async () => {
      assert.match(await textOf({ ...aReport(), facts: [], sections: [] }, format), /Inleiding tekst/)
    })
  }

  it('answers each of several at once', async () => {
    const texts = await Promise.all(
      ['eerste', 'tweede', 'derde'].flatMap((name) => formats.map((format) => textOf(aReport(name), format))),
    )
    assert.deepEqual(
      texts.map((text) => /Titel (\w+)/.exec(text)?.[1]),
      ['eerste', 'eerste', 'tweede', 'tweede', 'derde', 'derde'],
    )
  })

  it('shows in PDF where a character is missing, and has it in Word', async () => {
    const pdf = await textOf(aReport('漢 שלום'), 'pdf')
    assert.match(pdf, /Titel □ □□□□/)
    assert.match(pdf, /Een □ staat voor een teken/)
    assert.match(await textOf(aReport('漢 שלום'), 'docx'), /Titel 漢 שלום/)
    assert.doesNotMatch(await textOf(aReport(), 'pdf'), /□/)
  })
})

describe('a report as PDF', () => {
  it('is tagged, says its language and shows its name', async () => {
    const pdf = await getDocumentProxy(await writeReport(aReport(), 'pdf'))
    const { info } = await pdf.getMetadata()
    assert.equal((await pdf.getMarkInfo())?.Marked, true)
    assert.partialDeepStrictEqual(info, { Language: 'nl-NL', Title: 'Naam tekst' })
    assert.partialDeepStrictEqual(await pdf.getViewerPreferences(), { DisplayDocTitle: true })
    const roles = rolesIn(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'L', 'LI', 'Table', 'TH', 'TD', 'Caption'])
      assert.ok(roles.includes(role), `${role} in ${roles}`)
    await pdf.loadingTask.destroy()
  })

  it('is the same file for the same report', async () => {
    assert.deepEqual(await writeReport(aReport(), 'pdf'), await writeReport(aReport(), 'pdf'))
  })
})

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...role, ...children.flatMap(rolesIn)]
}
