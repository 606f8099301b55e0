import type { ReadDb, Tx } from '../../database/doors.ts'
import { NotFound } from '../../shared/errors.ts'
import { type Id, isId } from '../../shared/id.ts'
import type { ReadingResult } from './facts.ts'
import { mixesBasis } from './finding-codes.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import type { IntakeTable, ProposalTable, ReadingChoiceTable } from './intake-table.ts'
import type { IntakeId, Proposal } from './proposal.ts'
import { type Choices, choicesFrom } from './reading-choice.ts'

/** A paper being read in: what was read, what is proposed, and what a person made of it so far. */
export type Intake = {
  readonly id: IntakeId
  readonly documentId: Id<'document'>
  readonly state: IntakeTable['state']
  /** where it went; null until something was adopted */
  readonly agreementId: Id<'agreement'> | null
  readonly reading: ReadingResult
  readonly enteredFindings: readonly string[]
  readonly createdAt: Date
  readonly createdBy: string
  readonly proposals: readonly Proposal[]
  readonly choices: Choices
  /** by whom and when */
  readonly chosen: readonly ReadingChoiceTable[]
}

/** The whole intake, with the text of its document. Throws NotFound, also for a text that is no id. */
export async function loadIntake(db: ReadDb, id: string): Promise<Intake> {
  const intakeId = checkedId(id)
  const row = await db
    .selectFrom('intake')
    .innerJoin('document', 'document.id', 'intake.documentId')
    .selectAll('intake')
    .select('document.text')
    .where('intake.id', '=', intakeId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(texts.noSuchIntake)
  const proposals = await db
    .selectFrom('proposal')
    .selectAll()
    .where('intakeId', '=', intakeId)
    .orderBy('number')
    .execute()
  const chosen = await db.selectFrom('readingChoice').selectAll().where('intakeId', '=', intakeId).execute()
  const { facts, text, ...intake } = row
  const reading = completed(JSON.parse(facts), text ?? '')
  return {
    ...intake,
    reading,
    proposals: proposals.map(proposalFrom),
    choices: choicesFrom(chosen, mixesBasis(reading)),
    chosen,
  }
}

/** A reading with the text of its document, and with what was not yet noted when it was stored. */
function completed(reading: ReadingResult, text: string): ReadingResult {
  return { ...{ language: 'unknown' }, ...reading, document: { ...{ unread: [] }, ...reading.document, text } }
}

/** Keeps every other command on this intake waiting until this one is done. Throws NotFound. */
export async function lockIntake(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('intake').select('id').where('id', '=', checkedId(id)).forUpdate().executeTakeFirst()
  if (row === undefined) throw new NotFound(texts.noSuchIntake)
}

function checkedId(text: string): IntakeId {
  if (!isId<'intake'>(text)) throw new NotFound(texts.noSuchIntake)
  return text
}

function proposalFrom(row: ProposalTable): Proposal {
  return { ...row, fact: JSON.parse(row.fact), value: row.value === null ? null : JSON.parse(row.value) }
}
