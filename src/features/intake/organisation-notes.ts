import { matchOrganisation, type OrganisationTable } from '../organisations/index.ts'
import { knownParty } from './known-organisation.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, type Proposal } from './proposal.ts'
import { reviewMessages as texts } from './review-messages.ts'

/** What the register has under the name of a party or a body, in words; nothing for other kinds. */
export function organisationNotes(
  proposal: Proposal,
  { organisations }: Pick<Intake, 'organisations'>,
): readonly string[] {
  if (proposal.kind === 'party') {
    const { organisation, candidates } = knownParty(currentFact(proposal), { organisations })
    if (organisation !== null) return [knownWords(organisation)]
    const isOpen = proposal.state === 'open' && candidates.length > 0
    return isOpen ? [texts.maybeKnownAs(namesOf(candidates))] : []
  }
  if (proposal.kind !== 'meeting') return []
  const { exact, similar } = matchOrganisation([currentFact(proposal).body], organisations)
  if (exact !== null) return [texts.knownAs(nameOf(exact))]
  return similar.length === 0 ? [] : [texts.bodyMaybeKnownAs(namesOf(similar))]
}

function knownWords(organisation: OrganisationTable): string {
  const name = nameOf(organisation)
  return organisation.kind === 'umbrella' ? texts.knownUmbrella(name) : texts.knownAs(name)
}

function namesOf(organisations: readonly OrganisationTable[]): string {
  return organisations.map(nameOf).join(` ${texts.or} `)
}

function nameOf({ name, shortName }: OrganisationTable): string {
  return name === shortName ? name : `${name} (${shortName})`
}
