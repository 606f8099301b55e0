import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Unreadable } from '../../documents/document.ts'
import type { Answer, Message, Question } from './reader-worker.ts'

/**
 * What one file may take of a reader that has started: seconds of computing, so that a busy machine is not the file's fault,
 * and all the memory of the reader's process.
 */
export type Limits = { readonly seconds: number; readonly megabytes: number }

/** How far a reading is: null as long as it waits for a reader, or when the file has no pages. */
export type Progress = { readonly page: number; readonly pages: number } | null

/** All readers are at work and enough files wait already. Nothing was done. */
export class TooBusy extends Error {}

export type Task = {
  readonly question: Question
  readonly limits: Limits
  readonly onProgress: (progress: Progress) => void
}

type Waiting = Task & { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }

const usuallyWaiting = 20
/** Files that wait stay in memory, in bytes. */
const mostWaitingBytes = 200 * 1024 * 1024
/** A reader that has grown larger than this is not kept for the next file. */
const keptMegabytes = 300
/** What a reader may take to start, in seconds: the file is not to blame for a busy machine. */
const mostToStart = 60
/** How often is looked at what a reader takes, in milliseconds. */
const watchEvery = 100
/** How many times its limit of computing a file may take by the clock, on a machine that is busy with other things. */
const mostByClock = 10

/**
 * Processes that read files, few at a time; others wait their turn. A file can take no more than its own reader: that one is
 * stopped, however deep in its work it is.
 */
export class Readers {
  readonly #most: number
  readonly #mostWaiting: number
  readonly #waiting: Waiting[] = []
  #running = 0
  /** one reader stays warm between files */
  #idle: ChildProcess | undefined

  constructor(most: number = Math.max(1, availableParallelism() - 1), mostWaiting: number = usuallyWaiting) {
    this.#most = most
    this.#mostWaiting = mostWaiting
  }

  /** Throws Unreadable with reason `too-complex` when the task takes more than its limits, and TooBusy. */
  async ask(task: Task): Promise<Answer> {
    const waitingBytes = this.#waiting.reduce((sum, { question }) => sum + question.bytes.length, 0)
    const full =
      this.#waiting.length >= this.#mostWaiting || waitingBytes + task.question.bytes.length > mostWaitingBytes
    if (this.#running >= this.#most && full) throw new TooBusy()
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    this.#waiting.push({ ...task, resolve, reject })
    this.#next()
    return promise
  }

  #next(): void {
    if (this.#running >= this.#most) return
    const task = this.#waiting.shift()
    if (task === undefined) return
    this.#running += 1
    const reader = this.#idle !== undefined && isAlive(this.#idle) ? this.#idle : startReader()
    this.#idle = undefined
    void answerFrom(reader, task)
      .then(task.resolve, task.reject)
      .finally(() => this.#release(reader))
  }

  #release(reader: ChildProcess): void {
    this.#running -= 1
    const keep = this.#idle === undefined && isAlive(reader) && (megabytesOf(reader) ?? 0) < keptMegabytes
    if (keep) {
      reader.unref()
      reader.channel?.unref()
      this.#idle = reader
    } else reader.kill('SIGKILL')
    this.#next()
  }
}

function startReader(): ChildProcess {
  return fork(fileURLToPath(new URL('./reader-worker.ts', import.meta.url)), {
    serialization: 'advanced',
    env: {}, // who opens files of others knows no address or password of a database
    execArgv: ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Readers that have started. */
const ready = new WeakSet<ChildProcess>()

function isAlive({ connected, killed, exitCode, signalCode }: ChildProcess): boolean {
  return connected && !killed && exitCode === null && signalCode === null
}

async function answerFrom(reader: ChildProcess, { question, limits, onProgress }: Task): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const stop = () => {
    reject(new Unreadable('too-complex'))
    reader.kill('SIGKILL')
  }
  let timer = setTimeout(stop, mostToStart * 1000)
  let computedBefore = Number.POSITIVE_INFINITY
  const begin = () => {
    ready.add(reader)
    clearTimeout(timer)
    const computed = computingSecondsOf(reader)
    computedBefore = computed ?? Number.POSITIVE_INFINITY
    timer = setTimeout(stop, limits.seconds * 1000 * (computed === null ? 1 : mostByClock))
  }
  const hear = (message: Message) => {
    if (message.kind === 'ready') begin()
    else if (message.kind !== 'progress') resolve(message)
    else if (message.megabytes > limits.megabytes) stop()
    else onProgress({ page: message.page, pages: message.pages })
  }
  if (ready.has(reader)) begin()
  const watch = setInterval(() => {
    const computed = (computingSecondsOf(reader) ?? 0) - computedBefore
    if (computed > limits.seconds || (megabytesOf(reader) ?? 0) > limits.megabytes) stop()
  }, watchEvery)
  reader.ref()
  reader.channel?.ref()
  reader.on('message', hear).once('exit', stop).once('error', stop)
  reader.send(question, (error) => error !== null && stop())
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    reader.off('message', hear).off('exit', stop).off('error', stop)
  }
}

// The memory as the system counts it, so with what pictures take outside the heap. Elsewhere than on Linux the reader tells it
// itself, at every page.
function megabytesOf({ pid }: ChildProcess): number | null {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1024 ** 2
  } catch {
    return null
  }
}

/** The processor time of all its threads, which Linux counts in hundredths of a second; null elsewhere. */
function computingSecondsOf({ pid }: ChildProcess): number | null {
  try {
    const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = after!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return null
  }
}
