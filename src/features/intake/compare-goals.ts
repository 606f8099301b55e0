import { nameKey } from '../../shared/name-key.ts'
import { instrumentDifference, undertakingDifference } from '../agreements/index.ts'
import { findSameGoal, goalDifference } from '../goals/index.ts'
import type { Comparison, Known } from './compare.ts'
import { goalOf, instrumentOf, undertakingOf } from './offered.ts'
import { currentFact, type ProposalOf } from './proposal.ts'

type Kind = 'goal' | 'instrument' | 'undertaking' | 'risk' | 'attention-point'
type Compared = { [Each in Kind]: ProposalOf<Each> }[Kind]

/** How a goal, instrument, undertaking, risk or attention point stands to the register; null when it is new. */
export function compareGoals(proposal: Compared, known: Known): Comparison | null {
  switch (proposal.kind) {
    case 'goal': {
      const offered = goalOf(currentFact(proposal))
      const row = findSameGoal(known.goals, offered)
      return row === undefined ? null : verdictOf(goalDifference(row, offered))
    }
    case 'instrument': {
      const offered = instrumentOf(currentFact(proposal))
      const row = known.instruments.find((each) => each.nameKey === nameKey(offered.name))
      return row === undefined ? null : verdictOf(instrumentDifference(row, offered))
    }
    case 'undertaking': {
      const offered = undertakingOf(currentFact(proposal))
      const row = known.undertakings.find((each) => each.textKey === nameKey(offered.text))
      return row === undefined ? null : verdictOf(undertakingDifference(row, offered))
    }
    case 'risk':
    case 'attention-point': {
      const key = nameKey(currentFact(proposal).text)
      return known.risks.some(({ kind, textKey }) => kind === proposal.kind && textKey === key) ? verdictOf(null) : null
    }
  }
}

function verdictOf(difference: { readonly existing: string } | null): Comparison {
  return difference === null ? { verdict: 'known' } : { verdict: 'differs', existing: difference.existing }
}
