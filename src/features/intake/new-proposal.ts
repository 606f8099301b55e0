import { newId } from '../../shared/id.ts'
import type { ProposalTable } from './intake-table.ts'
import type { IntakeId, Proposed } from './proposal.ts'

/** A proposal that nobody has judged yet, as it is stored. */
export function newProposal(intakeId: IntakeId, number: number, { kind, factId, fact }: Proposed): ProposalTable {
  return {
    id: newId<'proposal'>(),
    intakeId,
    number,
    kind,
    factId,
    fact: JSON.stringify(fact),
    value: null,
    state: 'open',
    ...{ judgedBy: null, judgedAt: null, adoptedAt: null, outcome: null, recordId: null },
  }
}
