import { Worker } from 'node:worker_threads'
import type { NormalisedDocument } from '../../documents/document.ts'
import { Unreadable, type UnreadableReason } from '../../documents/document.ts'
import type { ReadingResult } from './facts.ts'

/** A document with what was read from it. */
export type Read = { readonly document: NormalisedDocument; readonly reading: ReadingResult }

/** What one file may take; `megabytes` is of the thread's own heap. */
export type Limits = { readonly seconds: number; readonly megabytes: number }

/** What the thread is asked, and what it answers. */
export type Question = { readonly name: string; readonly bytes: Uint8Array }
export type Answer =
  | ({ readonly kind: 'read' } & Read)
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly page: number | null }
  | { readonly kind: 'failed'; readonly stack: string }

const usual: Limits = { seconds: 30, megabytes: 1024 }

let idle: Worker | undefined // one thread stays warm between files

/**
 * Reads a file in a thread of its own, so that no file can hold up the server. Throws Unreadable; with reason `too-complex`
 * when it takes more than the limits.
 */
export async function readApart(name: string, bytes: Uint8Array, limits: Limits = usual): Promise<Read> {
  const worker = takeWorker(limits)
  const answer = await ask(worker, { name, bytes }, limits).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  if (limits === usual) keep(worker)
  else await worker.terminate()
  if (answer.kind === 'unreadable') throw new Unreadable(answer.reason, answer.page)
  if (answer.kind === 'failed') throw new Error(`a file could not be read: ${answer.stack}`)
  return answer
}

function takeWorker(limits: Limits): Worker {
  const warm = limits === usual ? idle : undefined
  if (warm === undefined) return startWorker(limits)
  idle = undefined
  warm.ref()
  return warm
}

function startWorker({ megabytes }: Limits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes }
  return new Worker(new URL('./read-apart-worker.ts', import.meta.url), { resourceLimits })
}

function keep(worker: Worker): void {
  if (idle !== undefined) {
    void worker.terminate()
    return
  }
  worker.unref()
  idle = worker
}

async function ask(worker: Worker, question: Question, { seconds }: Limits): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const tooComplex = () => reject(new Unreadable('too-complex'))
  const timer = setTimeout(tooComplex, seconds * 1000)
  worker.once('message', resolve)
  worker.once('error', tooComplex) // out of memory; everything else is answered
  worker.once('exit', tooComplex)
  worker.postMessage(question)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', tooComplex).off('exit', tooComplex)
  }
}
