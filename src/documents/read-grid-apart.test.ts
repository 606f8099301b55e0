import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gridMessages } from './grid-messages.ts'
import { readGrid } from './read-grid.ts'
import { readGridApart } from './read-grid-apart.ts'
import { aWorkbook } from './workbook-sample.ts'
import { writeXlsx } from './write-xlsx.ts'

describe('a table read in a thread of its own', () => {
  it('is what it is in this one, also for more files at once', async () => {
    const files = [await writeXlsx(aWorkbook()), Buffer.from('a;b\n1;2'), Buffer.from('%PDF-1.7')]
    const apart = await Promise.all(files.map((bytes) => readGridApart(bytes)))
    assert.deepEqual(apart, await Promise.all(files.map((bytes) => readGrid(bytes))))
    assert.deepEqual(apart[2], { error: gridMessages['wrong-type'] })
  })
})
