import type { Intake } from './load-intake.ts'
import { currentFact, isAccepted, isReady, ofKind, type Proposal, type ProposalKind } from './proposal.ts'

/** What can go into the register now, and what waits for something that was not accepted. */
export type AdoptPlan = {
  readonly go: readonly Proposal[]
  readonly wait: readonly { readonly proposal: Proposal /** what it waits for */; readonly needs: Proposal }[]
}

/** Sorts the accepted proposals that are not in the register yet. A contribution needs its party, and its theme if it has one. */
export function planAdoption({ proposals }: Pick<Intake, 'proposals'>): AdoptPlan {
  const ready = proposals.filter(isReady)
  const waiting = ready.flatMap((proposal) => {
    const needs = neededBy(proposal, proposals)
    return needs === null ? [] : [{ proposal, needs }]
  })
  return { go: ready.filter((proposal) => !waiting.some((each) => each.proposal === proposal)), wait: waiting }
}

/** The party or theme of a contribution that is itself not accepted; null when there is none. */
function neededBy(proposal: Proposal, proposals: readonly Proposal[]): Proposal | null {
  if (proposal.kind !== 'contribution') return null
  const { partyRef, themeRef } = currentFact(proposal)
  const needed = [byFact(proposals, 'party', partyRef), byFact(proposals, 'theme', themeRef)]
  return needed.find((each) => each !== undefined && !isAccepted(each)) ?? null
}

/** The proposal of this kind that was made of this fact of the reading. */
export function byFact<Kind extends ProposalKind>(proposals: readonly Proposal[], kind: Kind, factId: string | null) {
  return factId === null ? undefined : ofKind(proposals, kind).find((proposal) => proposal.factId === factId)
}
