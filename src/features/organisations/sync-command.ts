import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Doors } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { DomainError } from '../../shared/errors.ts'
import { applySync, readRegister } from './apply-sync.ts'
import { organisationMessages } from './organisation-messages.ts'
import { isEmptyPlan, planSync } from './plan-sync.ts'
import { describePlan } from './sync-report.ts'
import { readValueList, type ValueList } from './value-list.ts'

const texts = organisationMessages.sync

/** What the command needs of the world around it. */
export type SyncEnvironment = {
  readonly out: { write(text: string): unknown }
  readonly err: { write(text: string): unknown }
  /** asks a person yes or no; null where there is nobody to ask */
  readonly ask: ((question: string) => Promise<boolean>) | null
  /** opens the register once the lists have been read; its errors are the caller's */
  readonly open: () => Promise<{ readonly doors: Doors; close(): Promise<void> }>
}

/**
 * `organisations sync PATH [--yes]`: reads official lists, says what they would change, and does it once somebody agrees.
 * Gives the exit code: 0 when it said or did what was asked, 1 when it could not.
 */
export async function runSync(args: readonly string[], environment: SyncEnvironment): Promise<number> {
  const [action, ...more] = args
  const option = more.find((arg) => arg.startsWith('--') && arg !== '--yes')
  const paths = more.filter((arg) => !arg.startsWith('--'))
  if (action !== 'sync' || option !== undefined || paths.length !== 1) {
    environment.err.write(`${option === undefined ? texts.usage : texts.unknownOption(option)}\n`)
    return 1
  }
  try {
    const lists = await readLists(paths[0]!)
    await sync(lists, more.includes('--yes'), environment)
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    environment.err.write(`${error.sentence}\n`)
    return 1
  }
}

async function sync(lists: readonly ValueList[], agreed: boolean, { out, ask, open }: SyncEnvironment): Promise<void> {
  const { doors, close } = await open()
  try {
    const plan = planSync(lists, await doors.read(localActor(), readRegister))
    out.write(describePlan(lists, plan))
    if (isEmptyPlan(plan)) return void out.write(`${texts.nothing}\n`)
    const answer = agreed || (ask === null ? null : await ask(texts.ask))
    if (answer !== true) return void out.write(`${answer === null ? texts.notApplied : texts.declined}\n`)
    const actor = localActor()
    await doors.write(actor, (tx) => applySync(tx, actor, lists, plan))
    out.write(`${texts.applied}\n`)
  } finally {
    await close()
  }
}

/** The lists in a file, or in every JSON file of a folder. Throws DomainError with a sentence about the file. */
async function readLists(path: string): Promise<readonly ValueList[]> {
  const files = await filesAt(path)
  if (files.length === 0) throw new DomainError(texts.noFiles(path))
  const lists: ValueList[] = []
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => refuse(file, error))
    lists.push(readValueList(basename(file), text))
  }
  return lists
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: unknown) => refuse(path, error))
  if (!found.isDirectory()) return [path]
  const names = await readdir(path).catch((error: unknown) => refuse(path, error))
  const wanted = names.filter((name) => /\.json(ld)?$/i.test(name)).sort()
  return wanted.map((name) => join(path, name))
}

function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null
  throw new DomainError(code === 'ENOENT' || code === 'ENOTDIR' ? texts.noSuchPath(path) : texts.noAccess(path))
}
