import type { Id } from '../../shared/id.ts'
import { type Entered, enterInstrument, enterUndertaking } from '../agreements/index.ts'
import { enterGoal } from '../goals/index.ts'
import { enterRisk } from '../risks/index.ts'
import { type Adoption, contradictionIn, settle, sourceOf } from './adoption.ts'
import type { Passage } from './facts.ts'
import { goalOf, instrumentOf, undertakingOf } from './offered.ts'
import { currentFact, ofKind, type Proposal } from './proposal.ts'

/** Enters what the agreement wants and rests on: goals, instruments, undertakings, risks and attention points. */
export async function adoptGoals(adoption: Adoption, go: readonly Proposal[]): Promise<void> {
  const { tx, actor, agreementId } = adoption
  for (const proposal of ofKind(go, 'goal')) {
    const goal = goalOf(currentFact(proposal))
    await enter(adoption, proposal, goal.text, (sourceId) => enterGoal(tx, actor, agreementId, goal, sourceId))
  }
  for (const proposal of ofKind(go, 'instrument')) {
    const instrument = instrumentOf(currentFact(proposal))
    await enter(adoption, proposal, instrument.name, (sourceId) =>
      enterInstrument(tx, actor, agreementId, instrument, sourceId),
    )
  }
  for (const proposal of ofKind(go, 'undertaking')) {
    const undertaking = undertakingOf(currentFact(proposal))
    await enter(adoption, proposal, undertaking.text, (sourceId) =>
      enterUndertaking(tx, actor, agreementId, undertaking, sourceId),
    )
  }
  for (const kind of ['risk', 'attention-point'] as const) {
    for (const proposal of ofKind(go, kind)) {
      const { text } = currentFact(proposal)
      await enter(adoption, proposal, text, (sourceId) => enterRisk(tx, actor, agreementId, { kind, text }, sourceId))
    }
  }
}

/** One that contradicts a record of the register is not entered beside it: the finding has both values. */
async function enter(
  adoption: Adoption,
  proposal: Extract<Proposal, { readonly fact: { readonly source: Passage } }>,
  subject: string,
  run: (sourceId: Id<'source'>) => Promise<Entered>,
): Promise<void> {
  const found = contradictionIn(adoption, proposal)
  if (found !== undefined) {
    adoption.results.set(proposal, { outcome: 'differs', recordId: found.at.id })
    return
  }
  const sourceId = await sourceOf(adoption, currentSource(proposal))
  await settle(adoption, proposal, subject, sourceId, [await run(sourceId)])
}

function currentSource(proposal: Extract<Proposal, { readonly fact: { readonly source: Passage } }>): Passage {
  return (proposal.value ?? proposal.fact).source
}
