import { nameKey } from '../../shared/name-key.ts'
import { isAboutAgreement } from './about-agreement.ts'
import type { PartyFact } from './facts.ts'
import { knownParty } from './known-organisation.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, isJudged, ofKind, type Proposal, type ProposalOf } from './proposal.ts'
import { isPerYear, type ReadingQuestion, readProposal } from './reading-choice.ts'

/** What must be settled before a proposal can be accepted: a reading, or who it belongs to. */
export type Blocker = ReadingQuestion | 'no-party' | 'no-theme' | 'range'

/** Why a proposal that can be accepted still asks for a look of its own. */
export type Doubt =
  | 'not-per-year'
  | 'no-date'
  | 'no-year'
  | 'no-promiser'
  | 'no-kind'
  | 'lead-unknown'
  | 'organisation-unclear'
  | 'not-about-agreement'
  | 'differs'

type Context = Pick<Intake, 'proposals' | 'choices' | 'reading' | 'organisations'>

/** What keeps this proposal from being accepted as it stands. */
export function blockersOf(proposal: Proposal, { choices }: Pick<Context, 'choices'>): Blocker[] {
  if (proposal.kind !== 'contribution') return []
  const fact = currentFact(proposal)
  const needsParty = !fact.isTotal && fact.partyRef === null
  const needsTheme = !fact.isTotal && fact.purpose === 'theme' && fact.themeRef === null
  return [
    ...readProposal(proposal, choices).open,
    ...(needsParty ? ['no-party' as const] : []),
    ...(needsTheme ? ['no-theme' as const] : []),
    ...(fact.euroRange === null ? [] : ['range' as const]),
  ]
}

/** Why this proposal is left out of "everything that is clear". `differs`: numbers that contradict the register. */
export function doubtsOf(proposal: Proposal, context: Context, differs: ReadonlySet<number>): Doubt[] {
  const own = ownDoubts(proposal, context)
  return differs.has(proposal.number) ? [...own, 'differs'] : own
}

/** Unambiguous, complete, without an open reading, and not contradicting the register. */
function isClear(proposal: Proposal, context: Context, differs: ReadonlySet<number>): boolean {
  return blockersOf(proposal, context).length === 0 && doubtsOf(proposal, context, differs).length === 0
}

/** The open proposals that "accept everything that is clear" accepts. */
export function clearProposals(context: Context, differs: ReadonlySet<number>): Proposal[] {
  return context.proposals.filter((proposal) => !isJudged(proposal) && isClear(proposal, context, differs))
}

function ownDoubts(proposal: Proposal, context: Context): Doubt[] {
  switch (proposal.kind) {
    case 'paper':
      return currentFact(proposal).kind === null ? ['no-kind'] : []
    case 'meeting':
      return currentFact(proposal).date === null ? ['no-date'] : []
    case 'milestone': {
      const { planned, realised } = currentFact(proposal)
      const dated = planned !== null || realised !== null
      return [
        ...(dated ? [] : (['no-date'] as const)),
        ...(isAboutAgreement(proposal, context) ? [] : (['not-about-agreement'] as const)),
      ]
    }
    case 'party':
      return knownParty(currentFact(proposal), context).candidates.length > 0 ? ['organisation-unclear'] : []
    case 'goal':
      return currentFact(proposal).year === null ? ['no-year'] : []
    case 'undertaking':
      return currentFact(proposal).by === null ? ['no-promiser'] : []
    case 'theme': {
      const { lead } = currentFact(proposal)
      return lead !== null && leadOf(lead, context.proposals) === null ? ['lead-unknown'] : []
    }
    case 'contribution':
      return contributionDoubts(proposal, context)
    default:
      return []
  }
}

function contributionDoubts(proposal: ProposalOf<'contribution'>, { choices }: Context): Doubt[] {
  const read = readProposal(proposal, choices)
  return read.open.length === 0 && !isPerYear(read) ? ['not-per-year'] : []
}

/** The party that a lead named in the paper is: the one of that name, or the one whose table bears it; null when there is none. */
export function leadOf(lead: string, proposals: readonly Proposal[]): ProposalOf<'party'> | null {
  const key = nameKey(lead.replace(/^(de|het)\s+/i, ''))
  const names = ({ name, umbrella, constituency }: PartyFact) =>
    [name, umbrella, constituency].map((each) => nameKey(each ?? ''))
  const parties = ofKind(proposals, 'party')
  const named = parties.find((party) => names(currentFact(party)).includes(key))
  if (named !== undefined) return named
  const row = ofKind(proposals, 'contribution').find(({ fact }) => nameKey(fact.party ?? '') === key)
  return parties.find(({ fact }) => fact.id === row?.fact.partyRef) ?? null
}
