import { parentPort } from 'node:worker_threads'
import { Unreadable } from '../../documents/document.ts'
import { readDocument } from '../../documents/read-document.ts'
import type { Answer, Question } from './read-apart.ts'
import { readPaper } from './reading/read-paper.ts'

// The body of the thread that read-apart.ts starts: one question, one answer, and again.
parentPort!.on('message', async (question: Question) => parentPort!.postMessage(await answerTo(question)))

async function answerTo({ name, bytes }: Question): Promise<Answer> {
  try {
    const document = await readDocument(name, bytes)
    return { kind: 'read', document, reading: readPaper(document) }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.reason, page: error.page }
    return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
