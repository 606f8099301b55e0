import { type NormalisedDocument, Unreadable } from '../../documents/document.ts'
import type { ReadingResult } from './facts.ts'
import type { Answer, Question } from './reader-worker.ts'
import { type Limits, type Progress, Readers } from './readers.ts'

/** A document with what was read from it. */
export type Read = { readonly document: NormalisedDocument; readonly reading: ReadingResult }

type Settings = {
  readonly limits?: Limits | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly readers?: Readers | undefined
}

const usual: Limits = { seconds: 60, megabytes: 1024 }
const ofPicture: Limits = { seconds: 20, megabytes: 1024 }

const allReaders = new Readers()

/**
 * Reads a file in a process of its own, so that no file can hold up the server. Throws Unreadable; with reason `too-complex`
 * when it takes more than the limits. Throws TooBusy when too many others wait.
 */
export async function readApart(name: string, bytes: Uint8Array, settings: Settings = {}): Promise<Read> {
  const answer = await ask({ kind: 'read', name, bytes }, { limits: usual, ...settings })
  if (answer.kind !== 'read') throw new Error(`a reader answered ${answer.kind}`)
  return { document: answer.document, reading: answer.reading }
}

/** A page of a PDF as a picture (PNG), drawn apart in the same way. */
export async function drawApart(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  const answer = await ask({ kind: 'draw', page, bytes }, { limits: ofPicture })
  if (answer.kind !== 'drawn') throw new Error(`a reader answered ${answer.kind}`)
  return new Uint8Array(answer.png)
}

async function ask(question: Question, settings: Settings): Promise<Answer> {
  const { limits = usual, onProgress = () => {}, readers = allReaders } = settings
  const answer = await readers.ask({ question, limits, onProgress })
  if (answer.kind === 'unreadable') throw new Unreadable(answer.reason, answer.page)
  if (answer.kind === 'failed') throw new Error(`a file could not be read: ${answer.stack}`)
  return answer
}
