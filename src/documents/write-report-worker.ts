import { parentPort } from 'node:worker_threads'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'
import type { Answer, Question } from './write-report.ts'

// The body of the thread that write-report.ts starts: every question gets one answer.
parentPort!.on('message', async (question: Question) => {
  const answer = await answerTo(question)
  parentPort!.postMessage(answer, answer.kind === 'written' ? [answer.bytes.buffer] : [])
})

async function answerTo({ number, format, report }: Question): Promise<Answer> {
  try {
    const bytes = format === 'pdf' ? writePdf(report) : await writeDocx(report)
    // the writers' own buffers may be pieces of larger ones, which must not travel along
    return { number, kind: 'written', bytes: Uint8Array.from(bytes) }
  } catch (error) {
    return { number, kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
