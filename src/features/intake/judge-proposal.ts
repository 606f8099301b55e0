import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { Conflict, NotFound, RuleBroken } from '../../shared/errors.ts'
import { byFact } from './adopt-plan.ts'
import { blockersOf } from './clear.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'
import { newProposal } from './new-proposal.ts'
import { partyAsRead } from './party-as-read.ts'
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
  await addPartyAsRead(tx, actor, intake, proposal, input.judgement)
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

/** A party that only stood with this amount becomes one of the paper when the reader chose it. */
async function addPartyAsRead(tx: Tx, actor: Actor, intake: Intake, proposal: Proposal, judgement: Judgement) {
  if (proposal.kind !== 'contribution' || judgement.verdict !== 'changed') return
  const fact = partyAsRead(proposal, intake.proposals)
  if (fact === null || !('partyRef' in judgement.value) || judgement.value.partyRef !== fact.id) return
  const accepted = columns(actor, { verdict: 'accepted' })
  const earlier = byFact(intake.proposals, 'party', fact.id)
  const number = Math.max(...intake.proposals.map((each) => each.number)) + 1
  const row = newProposal(intake.id, number, { kind: 'party', factId: fact.id, fact })
  if (earlier === undefined)
    await tx
      .insertInto('proposal')
      .values({ ...row, ...accepted })
      .execute()
  else await tx.updateTable('proposal').set(accepted).where('id', '=', earlier.id).execute()
  await record(tx, actor, {
    chain: 'platform',
    action: 'proposal.accepted',
    subjectKind: 'proposal',
    subjectId: earlier?.id ?? row.id,
    after: { intakeId: intake.id, number: earlier?.number ?? number, kind: 'party', ...accepted },
  })
}

function columns(actor: Actor, judgement: Judgement) {
  const state = stateAfter(judgement)
  const judged = state === 'open' ? { judgedBy: null, judgedAt: null } : { judgedBy: actor.name, judgedAt: actor.now }
  return { state, value: judgement.verdict === 'changed' ? JSON.stringify(judgement.value) : null, ...judged }
}

function stateAfter({ verdict }: Judgement): Proposal['state'] {
  return verdict === 'reopened' ? 'open' : verdict
}
