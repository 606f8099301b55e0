import type { Generated } from 'kysely'
import type { Id } from '../../shared/id.ts'
import type { IntakeId, ProposalKind, ProposalOutcome, ProposalState } from './proposal.ts'
import type { ReadingQuestion } from './reading-choice.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    intake: IntakeTable
    proposal: ProposalTable
    readingChoice: ReadingChoiceTable
  }
}

export type IntakeTable = {
  id: IntakeId
  documentId: Id<'document'>
  state: 'in-review' | 'adopted'
  /** where it went; null until something was adopted */
  agreementId: Id<'agreement'> | null
  /** the ReadingResult as JSON, without the text of its document */
  facts: string
  /** ids, within the reading, of the findings that went into the register */
  enteredFindings: Generated<string[]>
  createdAt: Date
  createdBy: string
}

export type ProposalTable = {
  id: Id<'proposal'>
  intakeId: IntakeId
  number: number
  kind: ProposalKind
  factId: string
  /** what was read, as JSON */
  fact: string
  /** what a person made of it, as JSON; null unless changed */
  value: string | null
  state: ProposalState
  judgedBy: string | null
  judgedAt: Date | null
  adoptedAt: Date | null
  outcome: ProposalOutcome | null
  recordId: string | null
}

export type ReadingChoiceTable = {
  intakeId: IntakeId
  question: ReadingQuestion
  choice: string
  chosenBy: string
  chosenAt: Date
}
