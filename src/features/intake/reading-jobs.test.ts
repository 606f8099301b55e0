import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import { Unreadable } from '../../documents/document.ts'
import { newId } from '../../shared/id.ts'
import type { Progress } from './readers.ts'
import { type ReadingJob, ReadingJobs } from './reading-jobs.ts'

const started = { id: newId<'intake'>(), isNew: true }
const never = () => new Promise<never>(() => {})

describe('the files that are being read', () => {
  it('have ended at once when they are read at once', async () => {
    const job = await new ReadingJobs().start('kort.txt', async () => started, 10_000)
    assert.deepEqual(job.outcome, { kind: 'started', intake: started })
  })

  it('can be followed by their id, and say how far they are', async () => {
    const jobs = new ReadingJobs()
    let tell: (progress: Progress) => void = () => {}
    const work = (onProgress: typeof tell) => {
      tell = onProgress
      return never()
    }
    const { id, outcome } = await jobs.start('lang.pdf', work, 1)
    assert.equal(outcome, null)
    tell({ page: 120, pages: 300 })
    assert.deepEqual(jobs.find(id)?.progress, { page: 120, pages: 300 })
    assert.equal(jobs.find(newId()), null)
  })

  it('tell a fault of the file from any other', async () => {
    const jobs = new ReadingJobs()
    const [why, error] = [new Unreadable('damaged'), new Error('schijf vol')]
    const outcomes = [why, error].map(
      async (thrown) => (await jobs.start('x', () => Promise.reject(thrown), 100)).outcome,
    )
    assert.deepEqual(await Promise.all(outcomes), [
      { kind: 'refused', why },
      { kind: 'failed', error },
    ])
  })

  it('are forgotten after a quarter of an hour, and the oldest of many before', async (t) => {
    t.after(() => mock.timers.reset())
    mock.timers.enable({ apis: ['Date'], now: 0 })
    const jobs = new ReadingJobs()
    const ended: ReadingJob[] = []
    for (let at = 0; at < 60; at += 1) ended.push(await jobs.start(`${at}`, async () => started, 100))
    const running = await jobs.start('lang', never, 1)
    const known = () => ended.filter(({ id }) => jobs.find(id) !== null).map(({ name }) => name)
    assert.deepEqual([known().length, known()[0]], [50, '10'])
    mock.timers.setTime(15 * 60 * 1000 + 1)
    assert.deepEqual(known(), [])
    assert.notEqual(jobs.find(running.id), null)
  })
})
