import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { NormalisedDocument } from '../../../documents/document.ts'
import { readDocument } from '../../../documents/read-document.ts'

// The keys say what a person reads in the papers. These tests hold them to the papers, so that a slip of the pen in a key
// is not mistaken for a fault of the reading.

type Row = {
  readonly table: number
  readonly party: string | null
  readonly theme: string | null
  readonly isTotal: boolean
  readonly euroCents: number | null
  readonly euroReadings: readonly { readonly cents: number; readonly notation: string }[]
  readonly fteHundredths: number
}
type Key = {
  readonly files: readonly string[]
  readonly paper: { readonly number: string; readonly title: string }
  readonly requestedDecisions: readonly { readonly annexes: readonly string[]; readonly themes: readonly string[] }[]
  readonly agreement: { readonly title: string; readonly aliases: readonly string[] }
  readonly parties: readonly string[]
  readonly themes: readonly { readonly name: string; readonly lead: string | null }[]
  readonly contributions: readonly Row[]
  readonly meetings: readonly { readonly body: string }[]
  readonly findings: readonly { readonly code: string }[]
}

const folder = new URL('./', import.meta.url)
const names = globSync('*.key.json', { cwd: folder }).map((file) => file.replace('.key.json', ''))

describe('the sample papers', () => {
  it('are three', () => assert.equal(names.length, 3))

  for (const name of names) {
    const key: Key = JSON.parse(readFileSync(new URL(`${name}.key.json`, folder), 'utf8'))

    it(`${name}: holds every name in its key, in every format`, async () => {
      for (const document of await documentsOf(key)) {
        const text = unwrapped(document)
        for (const word of namesIn(key)) assert.ok(text.includes(word.toLowerCase()), `${document.name}: ${word}`)
      }
    })

    it(`${name}: has the same words in every format`, async () => {
      const texts = (await documentsOf(key)).map(({ text }) => text.replace(/[\s•-]+/g, ''))
      for (const text of texts) assert.equal(text, texts[0])
    })

    it(`${name}: says of its sums what its rows add up to`, () => {
      assert.equal(
        faultIn(key, 'euro-sum'),
        tables(key).some((rows) => differs(rows, euroOf)),
      )
      assert.equal(
        faultIn(key, 'fte-sum'),
        tables(key).some((rows) => differs(rows, ({ fteHundredths }) => fteHundredths)),
      )
    })
  }
})

async function documentsOf(key: Key): Promise<NormalisedDocument[]> {
  return Promise.all(key.files.map((file) => readDocument(file, readFileSync(new URL(file, folder)))))
}

/** The text as running words in lower case, with split words whole; a hyphen in a name is no split. */
function unwrapped({ text }: NormalisedDocument): string {
  return text
    .replace(/(?<=[a-z])-\n(?=[a-z])/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

function namesIn(key: Key): string[] {
  const decisions = key.requestedDecisions.flatMap(({ annexes, themes }) => [...annexes, ...themes])
  const leads = key.themes.flatMap(({ name, lead }) => (lead === null ? [name] : [name, lead]))
  const cells = key.contributions.flatMap(({ party, theme }) => [party, theme].filter((cell) => cell !== null))
  const { title, aliases } = key.agreement
  const bodies = key.meetings.map(({ body }) => body)
  const paper = [key.paper.number, key.paper.title, title, ...aliases]
  return [...paper, ...decisions, ...key.parties, ...leads, ...cells, ...bodies]
}

function tables(key: Key): Row[][] {
  return [...new Set(key.contributions.map(({ table }) => table))].map((table) =>
    key.contributions.filter((row) => row.table === table),
  )
}

function differs(rows: readonly Row[], measure: (row: Row) => number): boolean {
  const sum = rows.filter(({ isTotal }) => !isTotal).reduce((total, row) => total + measure(row), 0)
  return rows.some((row) => row.isTotal && measure(row) !== sum)
}

/** The amount, in the reading as thousands while both are open: the sums hold in both or in neither. */
function euroOf({ euroCents, euroReadings }: Row): number {
  return euroCents ?? euroReadings[0]?.cents ?? 0
}

function faultIn(key: Key, code: string): boolean {
  return key.findings.some((finding) => finding.code === code)
}
