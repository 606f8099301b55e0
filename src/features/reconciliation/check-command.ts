import { parseArgs } from 'node:util'
import type { Doors } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { calendarDay } from '../../shared/day.ts'
import { DomainError } from '../../shared/errors.ts'
import { type AgreementHead, agreementsPerPage, readAgreementHead, readAgreements } from '../agreements/index.ts'
import { describeOutcomes, outcomesAsData } from './check-report.ts'
import { isAtLeast, type Outcome } from './outcome.ts'
import { readFacts } from './read-facts.ts'
import { reconcile } from './reconcile.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { RegisterFacts } from './register-facts.ts'

const texts = reconciliationMessages.command

/** What the command needs of the world around it. */
export type CheckEnvironment = {
  readonly out: { write(text: string): unknown }
  readonly err: { write(text: string): unknown }
  /** opens the register; its errors are the caller's */
  readonly open: () => Promise<{ readonly doors: Doors; close(): Promise<void> }>
}

/** The exit codes: nothing to look at, something to look at, and that it could not look. */
export const checkExit = { holds: 0, found: 1, failed: 2 } as const

/**
 * `check [AGREEMENT] [--json] [--ernst laag|midden|hoog]`: looks whether the register fits together, of one agreement or of all.
 * Gives the exit code: 1 when an outcome has that severity (`midden` when left out) or a higher one.
 */
export async function runCheck(args: readonly string[], environment: CheckEnvironment): Promise<number> {
  try {
    const asked = parseCheck(args)
    const { doors, close } = await environment.open()
    try {
      return await check(asked, doors, environment.out)
    } finally {
      await close()
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    environment.err.write(`${error.sentence}\n`)
    return checkExit.failed
  }
}

type Asked = { readonly slug: string | null; readonly json: boolean; readonly least: Severity }
type Severity = 'hoog' | 'midden' | 'laag'

/** Throws DomainError with what to type instead. */
function parseCheck(args: readonly string[]): Asked {
  const option = args.find((arg) => arg.startsWith('-') && !/^--(?:json|ernst(?:=.*)?)$/.test(arg))
  if (option !== undefined) throw new DomainError(texts.unknownOption(option))
  const { values, positionals } = parsed(args)
  const least = (['hoog', 'midden', 'laag'] as const).find((each) => each === (values.ernst ?? 'midden'))
  if (least === undefined) throw new DomainError(texts.unknownSeverity(values.ernst!))
  if (positionals.length > 1) throw new DomainError(texts.usage)
  return { slug: positionals[0] ?? null, json: values.json === true, least }
}

function parsed(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, ernst: { type: 'string' } } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new DomainError(texts.usage)
  }
}

async function check({ slug, json, least }: Asked, doors: Doors, out: CheckEnvironment['out']): Promise<number> {
  const data: object[] = []
  let [count, found] = [0, 0]
  for await (const { facts, outcomes } of checked(doors, slug)) {
    if (json) data.push(outcomesAsData(facts, outcomes))
    else out.write(`${count === 0 ? '' : '\n'}${describeOutcomes(facts, outcomes)}`)
    count += 1
    found += outcomes.filter(({ weight }) => isAtLeast(weight, least)).length
  }
  if (json) out.write(`${JSON.stringify(data, null, 2)}\n`)
  else out.write(count === 0 ? `${texts.noAgreements}\n` : `\n${texts.outcome(found, least)}\n`)
  return found === 0 ? checkExit.holds : checkExit.found
}

type Checked = { readonly facts: RegisterFacts; readonly outcomes: readonly Outcome[] }

/** One agreement, or all of them by address; each in a transaction of its own. */
async function* checked(doors: Doors, slug: string | null): AsyncGenerator<Checked> {
  const actor = localActor()
  const today = calendarDay(actor.now)
  for await (const head of heads(doors, slug)) {
    const facts = await doors.read(actor, (db) => readFacts(db, head, today))
    yield { facts, outcomes: reconcile(facts) }
  }
}

async function* heads(doors: Doors, slug: string | null): AsyncGenerator<AgreementHead> {
  const actor = localActor()
  if (slug !== null) return void (yield await doors.read(actor, (db) => readAgreementHead(db, slug)))
  let after: string | undefined = ''
  while (after !== undefined) {
    const key: string = after
    const rows: readonly AgreementHead[] = await doors.read(actor, (db) => readAgreements(db, key))
    const page = rows.slice(0, agreementsPerPage)
    yield* page
    after = rows.length > agreementsPerPage ? page.at(-1)!.slug : undefined
  }
}
