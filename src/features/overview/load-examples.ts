import { readdir, readFile } from 'node:fs/promises'
import type { Doors, Tx } from '../../database/doors.ts'
import { type Actor, systemActor } from '../../shared/actor.ts'
import { loadOrganisations } from '../organisations/index.ts'
import { type Example, exampleSchema } from './example-schema.ts'
import { loadGovernance } from './load-example-governance.ts'
import { loadLedger } from './load-example-ledger.ts'
import { loadRegister } from './load-example-register.ts'

const folder = new URL('../../../examples/', import.meta.url)

/**
 * Adds the organisations that the register misses, and loads the example agreements into a register that holds no agreement
 * yet, through the same commands as everything else. Returns how many agreements were loaded.
 */
export async function loadExamples(doors: Doors): Promise<number> {
  await loadOrganisations(doors)
  const actor = systemActor()
  const examples = await readExamples()
  return doors.write(actor, async (tx) => {
    const present = await tx.selectFrom('agreement').select('id').limit(1).executeTakeFirst()
    if (present !== undefined) return 0
    for (const example of examples) await loadExample(tx, actor, example)
    return examples.length
  })
}

async function loadExample(tx: Tx, actor: Actor, example: Example): Promise<void> {
  const loaded = await loadRegister(tx, actor, example)
  await loadLedger(tx, actor, example, loaded)
  await loadGovernance(tx, actor, example.governance, loaded)
}

async function readExamples(): Promise<Example[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  return texts.map((text) => exampleSchema.parse(JSON.parse(text)))
}
