import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aPdf } from '../../documents/document-samples.ts'
import { readingResult } from './facts.ts'
import { runIntake } from './intake-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'intake-'))
const paper = join(folder, 'stuk.txt')
const empty = join(folder, 'leeg.txt')
writeFileSync(
  paper,
  'Bespreekstuk\nGevraagd besluit\n1. akkoord te gaan met het Akkoord Heldere Sloot.\nFinancieel\nGemeenten € 10,000 0,5 fte\nProvincies € 5,000 0,2 fte\nTotaal € 15,000 0,7 fte\n',
)
writeFileSync(empty, '')
after(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await runIntake(args, { write: (text) => (out += text) }, { write: (text) => (err += text) })
  return { code, out, err }
}

test('each file gives one line of JSON', async () => {
  const { code, out, err } = await run(paper, paper, '--json')
  const lines = out.trimEnd().split('\n')
  assert.deepEqual([code, err, lines.length], [0, '', 2])
  for (const line of lines) readingResult.parse(JSON.parse(line))
})

test('without --json there is a summary with both readings side by side', async () => {
  const { code, out } = await run(paper)
  assert.equal(code, 0)
  assert.match(out, /Akkoord Heldere Sloot/)
  assert.match(out, /Gemeenten +€\u00a010\.000 +€\u00a010 +0,50\u00a0fte/)
  assert.match(out, /klopt +De twee bedragen/)
})

test('a file that cannot be read gives one sentence, and the others are read', async () => {
  const { code, out, err } = await run(empty, join(folder, 'weg.pdf'), paper, '--json')
  assert.equal(code, 1)
  assert.equal(out.trimEnd().split('\n').length, 1)
  assert.match(err, /leeg\.txt: .+\.\n.*weg\.pdf: Dit bestand bestaat niet\./)
  assert.doesNotMatch(err, /at .*\.ts/)
})

test('what could not be read of a file is said', async () => {
  const mixed = join(folder, 'scan.pdf')
  writeFileSync(mixed, aPdf(['BT /F1 10 Tf 56 780 Td (Bespreekstuk) Tj ET', '']))
  const { code, err } = await run(mixed)
  assert.equal(code, 0)
  assert.match(err, /scan\.pdf: Bladzijde 2 heeft geen tekst die wij kunnen lezen\./)
  assert.equal((await run(mixed, '--json')).err, '')
})

test('without a file, or with another option, it says how to use it', async () => {
  assert.match((await run()).err, /Gebruik/)
  assert.match((await run(paper, '--xml')).err, /--xml/)
})
