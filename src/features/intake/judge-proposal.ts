import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { Conflict, NotFound, RuleBroken } from '../../shared/errors.ts'
import { blockersOf } from './clear.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'
import { type Facts, type Proposal, type ProposalKind, versionOf } from './proposal.ts'

/** What a person makes of a proposal. `reopened` brings a judged one back. */
export type Judgement =
  | { readonly verdict: 'accepted' | 'rejected' | 'reopened' }
  | { readonly verdict: 'changed'; readonly value: Facts[ProposalKind] }

export type JudgeProposal = {
  readonly intakeId: string
  readonly number: number
  /** of the proposal as it stood on the form; see `versionOf` */
  readonly version: string
  readonly judgement: Judgement
}

/**
 * Judges one proposal. Refused when it is in the register already (RuleBroken), when somebody else judged it in the
 * meantime (Conflict), and when it is accepted while a reading is open (RuleBroken).
 */
export async function judgeProposal(tx: Tx, actor: Actor, input: JudgeProposal): Promise<Intake> {
  await lockIntake(tx, input.intakeId)
  const intake = await loadIntake(tx, input.intakeId)
  const proposal = proposalNumbered(intake, input.number)
  const target = stateAfter(input.judgement)
  if (proposal.state === target && target !== 'changed' && proposal.adoptedAt === null) return intake
  check(intake, proposal, input)
  await save(tx, actor, proposal, input.judgement)
  await record(tx, actor, {
    chain: 'platform',
    action: `proposal.${input.judgement.verdict}`,
    subjectKind: 'proposal',
    subjectId: proposal.id,
    after: { intakeId: intake.id, number: proposal.number, kind: proposal.kind, ...columns(actor, input.judgement) },
  })
  return loadIntake(tx, input.intakeId)
}

/** The proposal with this number. Throws NotFound. */
export function proposalNumbered(intake: Intake, number: number): Proposal {
  const proposal = intake.proposals.find((each) => each.number === number)
  if (proposal === undefined) throw new NotFound(texts.noSuchProposal)
  return proposal
}

function check(intake: Intake, proposal: Proposal, { version, judgement }: JudgeProposal): void {
  if (proposal.adoptedAt !== null) throw new RuleBroken(texts.alreadyAdopted(proposal.number))
  if (versionOf(proposal) !== version)
    throw new Conflict(texts.judgedMeanwhile(proposal.number, texts.states[proposal.state]))
  if (judgement.verdict === 'accepted' && blockersOf(proposal, intake).length > 0)
    throw new RuleBroken(texts.blocked(proposal.number))
}

async function save(tx: Tx, actor: Actor, proposal: Proposal, judgement: Judgement): Promise<void> {
  await tx.updateTable('proposal').set(columns(actor, judgement)).where('id', '=', proposal.id).execute()
}

function columns(actor: Actor, judgement: Judgement) {
  const state = stateAfter(judgement)
  const judged = state === 'open' ? { judgedBy: null, judgedAt: null } : { judgedBy: actor.name, judgedAt: actor.now }
  return { state, value: judgement.verdict === 'changed' ? JSON.stringify(judgement.value) : null, ...judged }
}

function stateAfter({ verdict }: Judgement): Proposal['state'] {
  return verdict === 'reopened' ? 'open' : verdict
}
