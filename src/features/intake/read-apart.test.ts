import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Unreadable } from '../../documents/document.ts'
import { readDocument } from '../../documents/read-document.ts'
import { readApart } from './read-apart.ts'
import { readPaper } from './reading/read-paper.ts'

const name = 'akkoord-groene-daken.pdf'
const sample = readFileSync(new URL(`./samples/${name}`, import.meta.url))
const isUnreadable = (reason: string) => (error: unknown) => error instanceof Unreadable && error.reason === reason

describe('reading a file apart', () => {
  it('gives what reading it here gives, also for several at once', async () => {
    const document = await readDocument(name, sample)
    const expected = { document, reading: readPaper(document) }
    const all = await Promise.all([1, 2, 3].map(() => readApart(name, sample)))
    for (const { document: read, reading } of all) assert.deepEqual({ document: read, reading }, expected)
  })

  it('says why a file cannot be read, and reads the next one', async () => {
    await assert.rejects(readApart('leeg.pdf', new Uint8Array()), isUnreadable('empty'))
    assert.equal((await readApart(name, sample)).reading.findings.length > 0, true)
  })

  it('gives up on a file that takes too long, while this thread goes on', async () => {
    const limits = { seconds: 0.5, megabytes: 1024 }
    const long = Buffer.from('Gevraagd besluit\n1. in te stemmen met € 1.000 voor het jaar 2026.\n'.repeat(400_000))
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 20)
    await assert.rejects(readApart('lang.txt', long, limits), isUnreadable('too-complex'))
    clearInterval(ticking)
    assert.ok(ticks > 5, `this thread stood still: ${ticks} ticks`)
  })

  it('gives up on a file that takes too much memory', async () => {
    const limits = { seconds: 60, megabytes: 32 }
    const long = Buffer.from('Gevraagd besluit\n1. in te stemmen met € 1.000 voor het jaar 2026.\n'.repeat(400_000))
    await assert.rejects(readApart('groot.txt', long, limits), isUnreadable('too-complex'))
  })
})
