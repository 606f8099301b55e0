import type { Doors, Tx } from '../../src/database/doors.ts'
import { readAgreementHead } from '../../src/features/agreements/index.ts'
import {
  aLedgerScene,
  aSetContribution,
  type LedgerScene,
  sampleActor,
} from '../../src/features/contributions/contribution-samples.ts'
import { type SetContribution, setContribution } from '../../src/features/contributions/set-contribution.ts'
import type { Outcome } from '../../src/features/reconciliation/outcome.ts'
import { readFacts } from '../../src/features/reconciliation/read-facts.ts'
import { reconcile } from '../../src/features/reconciliation/reconcile.ts'
import { day } from '../../src/shared/day.ts'

/** What is done in a new agreement before its checks are looked at. */
type Act = (tx: Tx, scene: LedgerScene) => Promise<unknown>

/** Does something in a new agreement, and gives what every check finds on a day. */
export async function outcomesAfter(doors: Doors, act: Act, today = '2026-01-29'): Promise<readonly Outcome[]> {
  const scene = await aLedgerScene(doors)
  await doors.write(sampleActor, (tx) => act(tx, scene))
  return outcomesOf(doors, scene, today)
}

/** What every check of this agreement finds on a day. */
export function outcomesOf(doors: Doors, { slug }: LedgerScene, today = '2026-01-29'): Promise<readonly Outcome[]> {
  return doors.read(sampleActor, async (db) =>
    reconcile(await readFacts(db, await readAgreementHead(db, slug), day(today))),
  )
}

/** The weights of the outcomes with this in their title. */
export function weigh(outcomes: readonly Outcome[], title: RegExp): readonly string[] {
  return outcomes.filter((each) => title.test(each.title)).map(({ weight }) => weight)
}

/** Sets an amount in the agreement; see `aSetContribution` for what is left out. */
export function set(tx: Tx, scene: LedgerScene, fields: Partial<SetContribution> = {}) {
  return setContribution(tx, sampleActor, scene.agreementId, aSetContribution(scene, fields))
}
