import { Worker } from 'node:worker_threads'
import type { Report } from './report.ts'

export type ReportFormat = 'pdf' | 'docx'

/** What the thread is asked, and what it answers. */
export type Question = { readonly number: number; readonly format: ReportFormat; readonly report: Report }
export type Answer =
  | { readonly number: number; readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly kind: 'failed'; readonly stack: string }

/**
 * Writes a report as a file, in a thread of its own: a long one takes a third of a second, and nobody else waits for it.
 * The thread starts with the first report and stays, for then a report takes a few milliseconds.
 */
export async function writeReport(report: Report, format: ReportFormat): Promise<Uint8Array<ArrayBuffer>> {
  writer ??= startWriter()
  const answer = await writer.ask(format, report)
  if (answer.kind === 'failed') throw new Error(`a report could not be written: ${answer.stack}`)
  return answer.bytes
}

type Writer = { ask(format: ReportFormat, report: Report): Promise<Answer> }

let writer: Writer | undefined

function startWriter(): Writer {
  const worker = new Worker(new URL('./write-report-worker.ts', import.meta.url))
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  let asked = 0
  const started: Writer = {
    ask(format, report) {
      const answer = Promise.withResolvers<Answer>()
      const question: Question = { number: ++asked, format, report }
      waiting.set(question.number, answer)
      worker.ref()
      worker.postMessage(question)
      return answer.promise
    },
  }
  const stop = (error: unknown) => {
    if (writer === started) writer = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.number)?.resolve(answer)
    waiting.delete(answer.number)
    if (waiting.size === 0) worker.unref()
  })
  worker.on('error', stop)
  worker.on('exit', () => stop(new Error('the thread that writes reports has stopped')))
  worker.unref()
  return started
}
