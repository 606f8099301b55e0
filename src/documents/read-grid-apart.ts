import { Worker } from 'node:worker_threads'
import { gridSentence } from './grid-messages.ts'
import type { readGrid } from './read-grid.ts'

type Outcome = Awaited<ReturnType<typeof readGrid>>

/**
 * Reads a table from a file as `readGrid` does, in a thread of its own: a workbook at the limits takes two seconds, and nobody
 * else waits for it. One file at a time; a file that needs more memory or time than a table does is too large.
 */
export function readGridApart(bytes: Uint8Array): Promise<Outcome> {
  const reading = last.then(() => inThread(bytes))
  last = reading.catch(() => {})
  return reading
}

let last: Promise<unknown> = Promise.resolve()

const mostMemory = 512
/** A file of a table is read in seconds; one that never ends must not hold up those that wait. */
const mostTime = 60_000
const tooLarge = { error: gridSentence('too-large', null) }

function inThread(bytes: Uint8Array): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-grid-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    worker.once('message', resolve)
    worker.once('error', (error) => (isOutOfMemory(error) ? resolve(tooLarge) : reject(error)))
    const tooLong = setTimeout(() => {
      resolve(tooLarge) // before the thread ends, which is an error otherwise
      void worker.terminate()
    }, mostTime)
    worker.once('exit', () => {
      clearTimeout(tooLong)
      reject(new Error('the thread that reads tables has stopped'))
    })
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
