import { readdir, readFile } from 'node:fs/promises'
import type { Doors, ReadDb, Tx } from '../../database/doors.ts'
import { systemActor } from '../../shared/actor.ts'
import { loadOrganisations } from '../organisations/index.ts'
import { type LoadInto, newNames } from './example-names.ts'
import { type Chapter, type Example, exampleSchema } from './example-schema.ts'
import { loadActs } from './load-example-acts.ts'
import { loadAgreement } from './load-example-agreement.ts'
import { loadGovernance } from './load-example-governance.ts'
import { loadLedger, loadStatedTotals } from './load-example-ledger.ts'
import { loadRegister } from './load-example-register.ts'
import { loadSources } from './load-example-sources.ts'

const folder = new URL('../../../examples/', import.meta.url)

/**
 * Adds the organisations that the register misses, and loads the example agreements into a register that holds no agreement
 * yet, through the same commands as everything else. Returns how many agreements were loaded.
 */
export async function loadExamples(doors: Doors): Promise<number> {
  await loadOrganisations(doors)
  const actor = systemActor()
  if (await doors.read(actor, hasAgreement)) return 0
  const examples = await readExamples()
  return doors.write(actor, async (tx) => {
    if (await hasAgreement(tx)) return 0
    for (const example of examples) await loadExample(tx, example, actor.now)
    return examples.length
  })
}

async function hasAgreement(db: ReadDb): Promise<boolean> {
  return (await db.selectFrom('agreement').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** The first part, and what was added since, each recorded at its own moment. */
async function loadExample(tx: Tx, example: Example, now: Date): Promise<void> {
  const names = newNames()
  const at = (moment: Date) => ({ tx, actor: systemActor(moment), example, names })
  const first = at(example.recorded ?? now)
  await loadSources(first, example)
  const agreementId = await loadAgreement(first)
  await loadChapter({ ...first, agreementId }, example)
  for (const { recorded, ...chapter } of example.later) {
    await loadSources(at(recorded), chapter)
    await loadChapter({ ...at(recorded), agreementId }, chapter)
  }
}

async function loadChapter(load: LoadInto, chapter: Chapter): Promise<void> {
  await loadRegister(load, chapter)
  await loadLedger(load, chapter)
  await loadActs(load, chapter.acts)
  await loadStatedTotals(load, chapter)
  await loadGovernance(load, chapter.governance)
}

async function readExamples(): Promise<Example[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  return texts.map((text) => exampleSchema.parse(JSON.parse(text)))
}
