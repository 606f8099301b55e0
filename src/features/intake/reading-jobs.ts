import { Unreadable } from '../../documents/document.ts'
import { type Id, newId } from '../../shared/id.ts'
import type { Progress } from './readers.ts'
import type { StartedIntake } from './start-intake.ts'

/** How a reading ended; `failed` is no fault of the file. */
export type Outcome =
  | { readonly kind: 'started'; readonly intake: StartedIntake }
  | { readonly kind: 'refused'; readonly why: Unreadable }
  | { readonly kind: 'failed'; readonly error: unknown }

/** A file that is being read, or was a short while ago. Who knows its id, which nobody can guess, may follow it. */
export type ReadingJob = {
  readonly id: Id<'reading-job'>
  /** the file's name */
  readonly name: string
  readonly progress: Progress
  /** null until it has ended */
  readonly outcome: Outcome | null
}

/** The work of a job: reads the file and starts its intake, telling how far it is. */
export type Work = (onProgress: (progress: Progress) => void) => Promise<StartedIntake>

/** How long an outcome can still be asked for, in milliseconds. */
const keptFor = 15 * 60 * 1000
/** Those at work are bounded by the readers; this bounds what has ended. */
const mostEnded = 50

type Job = { -readonly [Key in keyof ReadingJob]: ReadingJob[Key] } & { ended: number }

/** The files that are being read, in memory: after a restart their senders choose them again. */
export class ReadingJobs {
  readonly #jobs = new Map<string, Job>()

  /** Starts a job; gives it as it is when it has ended, or else after `patience` milliseconds. */
  async start(name: string, work: Work, patience: number): Promise<ReadingJob> {
    const job: Job = { id: newId<'reading-job'>(), name, progress: null, outcome: null, ended: 0 }
    this.#forgetOld()
    this.#jobs.set(job.id, job)
    const onProgress = (progress: Progress) => {
      job.progress = progress
    }
    const done = outcomeOf(work(onProgress)).then((outcome) => {
      job.outcome = outcome
      job.ended = Date.now()
    })
    await Promise.race([done, waited(patience)])
    return job
  }

  /** The job with this id; null when there is none, or no longer. */
  find(id: string): ReadingJob | null {
    this.#forgetOld()
    return this.#jobs.get(id) ?? null
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter(({ outcome }) => outcome !== null)
    const surplus = ended.slice(0, Math.max(0, ended.length - mostEnded))
    const old = ended.filter((job) => Date.now() - job.ended > keptFor)
    for (const { id } of [...surplus, ...old]) this.#jobs.delete(id)
  }
}

async function outcomeOf(work: Promise<StartedIntake>): Promise<Outcome> {
  try {
    return { kind: 'started', intake: await work }
  } catch (error) {
    return error instanceof Unreadable ? { kind: 'refused', why: error } : { kind: 'failed', error }
  }
}

function waited(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
