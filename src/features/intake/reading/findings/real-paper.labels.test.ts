import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { z } from 'zod'
import { readDocument } from '../../../../documents/read-document.ts'
import type { FindingFact } from '../../facts.ts'
import { readPaper } from '../read-paper.ts'

/**
 * A real paper may lie beside the project. A person judged every open finding in its text: right or not, and which of the oddities
 * that a careful reader noted it shows. Only codes and places stand here, no words of the paper.
 */
const labelled = z.array(
  z.object({
    code: z.string(),
    starts: z.array(z.int()),
    right: z.boolean(),
    oddity: z.int().min(1).max(17).nullable(),
  }),
)
const labels = labelled.parse(JSON.parse(readFileSync(new URL('real-paper.labels.json', import.meta.url), 'utf8')))

const folder = new URL('../../../../../../shared/papers/', import.meta.url)
const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.txt')) : undefined
const skip = name === undefined ? 'the real paper is not here' : false

const keyOf = (code: string, starts: readonly number[]) => `${code} ${starts.join()}`

describe('the findings of the real paper', { skip }, () => {
  let open: FindingFact[]

  before(async () => {
    const document = await readDocument(name!, readFileSync(new URL(name!, folder)))
    open = readPaper(document).findings.filter(({ holds }) => !holds)
  })

  const labelsOf = () => {
    const byKey = new Map(labels.map((label) => [keyOf(label.code, label.starts), label]))
    return open.map(({ code, passages }) => {
      const key = keyOf(
        code,
        passages.map(({ start }) => start),
      )
      return { key, label: byKey.get(key) }
    })
  }

  it('are each judged by a person', () => {
    const unjudged = labelsOf().filter(({ label }) => label === undefined)
    assert.deepEqual(
      unjudged.map(({ key }) => key),
      [],
    )
  })

  it('are at most thirty, and one in twenty may be wrong', (context) => {
    const right = labelsOf().filter(({ label }) => label?.right === true).length
    context.diagnostic(`${right} of ${open.length} right`)
    assert.ok(open.length <= 30, `${open.length} open`)
    assert.ok(right >= open.length * 0.95, `${right} of ${open.length} right`)
  })

  it('show at least fourteen of the seventeen oddities, without a register', (context) => {
    const shown = labelsOf().flatMap(({ label }) =>
      label?.right === true && label.oddity !== null ? [label.oddity] : [],
    )
    const distinct = new Set(shown)
    context.diagnostic(`${distinct.size} of 17`)
    assert.ok(distinct.size >= 14, [...distinct].join())
  })
})
