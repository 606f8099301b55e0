import { type NormalisedDocument, Unreadable, type UnreadableReason } from '../../documents/document.ts'
import { drawPage } from '../../documents/draw-page.ts'
import { readDocument } from '../../documents/read-document.ts'
import type { ReadingResult } from './facts.ts'
import { readPaper } from './reading/read-paper.ts'

/** What a reader is asked. */
export type Question =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'draw'; readonly page: number; readonly bytes: Uint8Array }

/** What it answers, once. */
export type Answer =
  | { readonly kind: 'read'; readonly document: NormalisedDocument; readonly reading: ReadingResult }
  | { readonly kind: 'drawn'; readonly png: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly page: number | null }
  | { readonly kind: 'failed'; readonly stack: string }

/** What it says in between: that it has started, the page it is at, and the memory of its process. */
export type Message =
  | Answer
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly page: number; readonly pages: number; readonly megabytes: number }

/** Between two messages about progress, in milliseconds. */
const tellEvery = 100

// The body of the process that readers.ts starts: one question, one answer, and again, until nobody asks any more.
process.on('message', async (question: Question) => tell(await answerTo(question)))
process.on('disconnect', () => process.exit())
// the reader of PDF leaves promises behind that nobody waits for; what matters to the answer has been waited for
process.on('unhandledRejection', () => {})
tell({ kind: 'ready' })

function tell(message: Message): void {
  process.send?.(message)
}

async function answerTo(question: Question): Promise<Answer> {
  const bytes = new Uint8Array(question.bytes)
  try {
    if (question.kind === 'draw') return { kind: 'drawn', png: await drawPage(bytes, question.page) }
    const document = await readDocument(question.name, bytes, tellingPages())
    return { kind: 'read', document, reading: readPaper(document) }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.reason, page: error.page }
    return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function tellingPages() {
  let told = 0
  return (page: number, pages: number): void => {
    const now = performance.now()
    if (now - told < tellEvery) return
    told = now
    tell({ kind: 'progress', page, pages, megabytes: process.memoryUsage.rss() / 1024 ** 2 })
  }
}
