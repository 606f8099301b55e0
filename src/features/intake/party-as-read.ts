import { nameKey } from '../../shared/name-key.ts'
import { describeMessages as texts } from './describe-messages.ts'
import type { PartyFact } from './facts.ts'
import { currentFact, ofKind, type Proposal, type ProposalOf } from './proposal.ts'

/** The party among the proposals that has the name which stands with this amount. */
export function partyOfThatName({ fact }: ProposalOf<'contribution'>, proposals: readonly Proposal[]) {
  const key = nameKey(fact.party ?? '')
  const parties = ofKind(proposals, 'party').filter(({ state }) => state !== 'rejected')
  return key === '' ? undefined : parties.find((party) => nameKey(currentFact(party).name) === key)
}

/** The party that stands with this amount and in no list of the paper, for a reader to make one of; null when there is none. */
export function partyAsRead(proposal: ProposalOf<'contribution'>, proposals: readonly Proposal[]): PartyFact | null {
  const { id, party, source } = proposal.fact
  if (nameKey(party ?? '') === '' || partyOfThatName(proposal, proposals) !== undefined) return null
  return { id: `party-of-${id}`, why: texts.withAmount, name: party!, umbrella: null, constituency: null, source }
}
