import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import { Unreadable } from '../../documents/document.ts'
import { aPdfOf, aScan } from '../../documents/document-samples.ts'
import { readDocument } from '../../documents/read-document.ts'
import { drawApart, readApart } from './read-apart.ts'
import { Readers, TooBusy } from './readers.ts'
import { readPaper } from './reading/read-paper.ts'

const name = 'akkoord-groene-daken.pdf'
const sample = readFileSync(new URL(`./samples/${name}`, import.meta.url))
const isUnreadable = (reason: string) => (error: unknown) => error instanceof Unreadable && error.reason === reason
/** Takes far longer than any limit here. */
const long = Buffer.from('Gevraagd besluit\n1. in te stemmen met € 1.000 voor het jaar 2026.\n'.repeat(400_000))

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

  it('tells which page it is at', async () => {
    const heard: unknown[] = []
    await readApart(name, sample, { onProgress: (progress) => heard.push(progress) })
    assert.deepEqual(heard[0], { page: 1, pages: 2 })
  })

  it('gives up on a file that takes too long, while this process goes on', async () => {
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 20)
    await assert.rejects(
      readApart('lang.txt', long, { limits: { seconds: 0.5, megabytes: 2048 } }),
      isUnreadable('too-complex'),
    )
    clearInterval(ticking)
    assert.ok(ticks > 5, `this process stood still: ${ticks} ticks`)
    assert.equal((await readApart(name, sample)).document.pages, 2)
  })

  it('gives up on a file that takes too much memory, whatever kind', async () => {
    const limits = { seconds: 60, megabytes: 140 }
    await assert.rejects(readApart('groot.txt', long, { limits }), isUnreadable('too-complex'))
  })

  it('gives up on a picture that takes too much memory outside the heap', async () => {
    const side = 6300
    const dots = deflateSync(Buffer.alloc(side * side, 0x80)).toString('latin1')
    const dictionary = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8`
    const picture = `<< ${dictionary} /Filter /FlateDecode /Length ${dots.length} >>\nstream\n${dots}\nendstream`
    const bytes = aPdfOf([{ content: 'q 595 0 0 842 0 0 cm /Im1 Do Q' }], '', [picture])
    assert.ok(bytes.length < 50_000)
    const task = { limits: { seconds: 60, megabytes: 200 }, onProgress: () => {} }
    const readers = new Readers(1)
    await assert.rejects(
      readers.ask({ question: { kind: 'draw', page: 1, bytes }, ...task }),
      isUnreadable('too-complex'),
    )
    const next = await readers.ask({ question: { kind: 'draw', page: 1, bytes: aScan(1) }, ...task })
    assert.equal(next.kind, 'drawn')
  })

  it('draws a page, and says so of one that is not there', async () => {
    const png = await drawApart(aScan(2), 2)
    assert.deepEqual([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join(''), 'PNG')
    const [width, height] = [16, 20].map((at) => Buffer.from(png).readUInt32BE(at))
    assert.deepEqual([width, height], [1000, 1416])
    await assert.rejects(drawApart(aScan(2), 3), isUnreadable('damaged'))
  })
})

describe('files that come at once', () => {
  it('wait their turn, their limits with them, and twenty at most', async () => {
    const readers = new Readers(1)
    const settings = { readers, limits: { seconds: 3, megabytes: 1024 } }
    const first = readApart('lang.txt', long, settings).catch((error: unknown) => error)
    const waiting = Array.from({ length: 20 }, () => readApart(name, sample, settings))
    await assert.rejects(readApart(name, sample, settings), TooBusy)
    // each has three seconds of its own reader: behind the first they all wait longer than that
    assert.ok(isUnreadable('too-complex')(await first))
    const read = await Promise.all(waiting)
    assert.equal(read.filter(({ document }) => document.pages === 2).length, 20)
    assert.equal((await readApart(name, sample, settings)).document.pages, 2)
  })
})
