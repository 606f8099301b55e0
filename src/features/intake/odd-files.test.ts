import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type OddFile, oddFiles } from '../../../bench/odd-files.ts'
import { assertSound } from '../../../bench/sound.ts'
import { testApp } from '../../../test/support/app.ts'
import { Unreadable } from '../../documents/document.ts'
import { readApart } from './read-apart.ts'
import { Readers } from './readers.ts'

/** `npm run bench:fuzz` reads ten thousand. */
function some(count: number, seed: number) {
  return oddFiles(seed).take(count).toArray()
}

describe('odd files', () => {
  it('are read soundly or refused with a reason', async () => {
    const reasons = new Set<string>()
    const readers = new Readers(2, 200)
    const readOne = async ({ what, bytes }: OddFile) => {
      const read = await readApart('vreemd', bytes, { readers }).catch((error: unknown) => error)
      if (read instanceof Unreadable) reasons.add(read.reason)
      else {
        assert.ok(!(read instanceof Error), `${what}: ${read}`)
        const { document, reading } = read as Awaited<ReturnType<typeof readApart>>
        assertSound(document, reading)
      }
    }
    await Promise.all(some(200, 7).map(readOne))
    assert.ok(reasons.size > 3 && !reasons.has('too-complex'), [...reasons].join())
  })

  it('get a page, and never a fault of ours', async () => {
    const app = await testApp()
    for (const { what, bytes } of some(25, 8)) {
      const sent = await app.post('/stukken/inlezen', { bestand: new File([new Uint8Array(bytes)], 'vreemd.pdf') })
      assert.ok([303, 400, 413].includes(sent.status), `${what}: ${sent.status}`)
      const place = sent.headers.get('location')
      if (place !== null) assert.equal((await app.get(place)).status, 200, what)
    }
  })
})
