import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { InvalidInput, RuleBroken } from '../../shared/errors.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'
import { isAccepted, ofKind, type ProposalOf } from './proposal.ts'
import { choicesFrom, leavesOpen, type ReadingQuestion } from './reading-choice.ts'

export type ChooseReading = { readonly intakeId: string; readonly question: ReadingQuestion; readonly choice: string }

/**
 * Records how a person reads a notation that can mean two things; it holds for every amount of this paper that leaves the
 * question open. Another choice is possible until one of those amounts is in the register; those that were accepted under
 * the earlier choice are open again.
 */
export async function chooseReading(tx: Tx, actor: Actor, input: ChooseReading): Promise<Intake> {
  await lockIntake(tx, input.intakeId)
  const intake = await loadIntake(tx, input.intakeId)
  check(intake, input)
  if (intake.chosen.some(({ question, choice }) => question === input.question && choice === input.choice))
    return intake
  const reopened = concerned(intake, input.question).filter(isAccepted)
  await save(tx, actor, intake, input)
  await reopen(tx, reopened)
  await record(tx, actor, {
    chain: 'platform',
    action: 'intake.reading-chosen',
    subjectKind: 'intake',
    subjectId: intake.id,
    after: {
      id: intake.id,
      question: input.question,
      choice: input.choice,
      reopened: reopened.map(({ number }) => number),
    },
  })
  return loadIntake(tx, input.intakeId)
}

/** The contributions whose reading follows from the answer to this question. */
export function concerned(
  intake: Pick<Intake, 'proposals' | 'choices'>,
  question: ReadingQuestion,
): ProposalOf<'contribution'>[] {
  return ofKind(intake.proposals, 'contribution').filter((proposal) => leavesOpen(proposal, question, intake.choices))
}

function check(intake: Intake, { question, choice }: ChooseReading): void {
  const answer = choicesFrom([{ question, choice }], false)[question]
  if (answer === null || concerned(intake, question).length === 0)
    throw new InvalidInput(texts.noSuchReading, { keuze: texts.chooseOne })
  if (concerned(intake, question).some(({ adoptedAt }) => adoptedAt !== null))
    throw new RuleBroken(texts.readingAdopted)
}

async function save(tx: Tx, actor: Actor, intake: Intake, { question, choice }: ChooseReading): Promise<void> {
  const chosen = { choice, chosenBy: actor.name, chosenAt: actor.now }
  await tx
    .insertInto('readingChoice')
    .values({ intakeId: intake.id, question, ...chosen })
    .onConflict((conflict) => conflict.columns(['intakeId', 'question']).doUpdateSet(chosen))
    .execute()
}

async function reopen(tx: Tx, proposals: readonly ProposalOf<'contribution'>[]): Promise<void> {
  if (proposals.length === 0) return
  const open = { state: 'open', value: null, judgedBy: null, judgedAt: null } as const
  const ids = proposals.map(({ id }) => id)
  await tx.updateTable('proposal').set(open).where('id', 'in', ids).execute()
}
