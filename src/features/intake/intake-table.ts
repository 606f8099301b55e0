import type { Generated } from 'kysely'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { IntakeId, ProposalKind, ProposalOutcome, ProposalState } from './proposal.ts'
import type { ReadingQuestion } from './reading-choice.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    intake: IntakeTable
    proposal: ProposalTable
    readingChoice: ReadingChoiceTable
    intakeSketch: IntakeSketchTable
    intakeVersion: IntakeVersionTable
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

/** By what a paper is found again as an earlier version; see `paper-sketch.ts`. */
export type IntakeSketchTable = {
  intakeId: IntakeId
  kind: string | null
  numberKey: string | null
  titleKey: string | null
  dated: Day | null
  sketch: number[]
  bands: number[]
}

/** Which paper a paper is a next version of; `share` is the percentage of equal text. */
export type IntakeVersionTable = {
  intakeId: IntakeId
  previousId: IntakeId
  ground: 'number' | 'title' | 'text'
  share: number
  state: 'sure' | 'doubtful' | 'confirmed' | 'denied'
  decidedBy: string | null
  decidedAt: Date | null
}
