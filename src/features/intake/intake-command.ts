import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Unreadable } from '../../documents/document.ts'
import { readDocument } from '../../documents/read-document.ts'
import type { ReadingResult } from './facts.ts'
import { intakeMessages } from './intake-messages.ts'
import { commandMessages as messages } from './reading/messages.ts'
import { readPaper } from './reading/read-paper.ts'
import { summaryOf } from './reading/summary.ts'
import { noticesOf } from './reading-notices.ts'

/** Where a command writes: standard output or error, or a buffer. */
export type Output = { write(text: string): unknown }

/**
 * `intake FILE… [--json]`: reads papers and prints what they hold. With `--json` each file gives one object on a line of its own;
 * a file that cannot be read gives one sentence on `err`, as does, without `--json`, what could not be read of a file. Gives the exit code: 0 when every file was read, 1 otherwise.
 */
export async function runIntake(args: readonly string[], out: Output, err: Output): Promise<number> {
  const option = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (option !== undefined || files.length === 0) {
    err.write(`${option === undefined ? messages.usage : messages.unknownOption(option)}\n`)
    return 1
  }
  const json = args.includes('--json')
  let failed = false
  for (const [index, file] of files.entries()) {
    const reading = await readFileAt(file).catch((error: unknown) => {
      err.write(`${file}: ${sentenceOf(error)}\n`)
      return null
    })
    if (reading === null) failed = true
    else {
      for (const { title, text } of json ? [] : noticesOf(reading)) err.write(`${file}: ${title}. ${text}\n`)
      out.write(json ? `${JSON.stringify(reading)}\n` : `${index > 0 ? '\n' : ''}${summaryOf(reading)}`)
    }
  }
  return failed ? 1 : 0
}

async function readFileAt(file: string): Promise<ReadingResult> {
  const bytes = await readFile(file)
  return readPaper(await readDocument(basename(file), bytes))
}

/** One sentence without a stack; the person can act on it. */
function sentenceOf(error: unknown): string {
  if (error instanceof Unreadable) {
    const sentence = intakeMessages.unreadable[error.reason]
    return error.page === null ? sentence : intakeMessages.atPage(sentence, error.page)
  }
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return messages.noSuchFile
  if (code === 'EISDIR') return messages.isFolder
  return code === 'EACCES' || code === 'EPERM' ? messages.noAccess : messages.failed
}
