import { nameKey } from '../../shared/name-key.ts'
import type { ConstituencyTable } from '../agreements/index.ts'
import { matchOrganisation, type OrganisationTable } from '../organisations/index.ts'
import type { PartyFact } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type PartyChoice, type ProposalOf } from './proposal.ts'

type Context = Pick<Intake, 'proposals' | 'organisations'>

/** How a party stands to the organisations of the register. */
export type KnownParty = {
  /** chosen by a reader, or the only one that bears the name of the party or of its umbrella */
  readonly organisation: OrganisationTable | null
  /** may be meant: a reader must choose. Empty once somebody did. */
  readonly candidates: readonly OrganisationTable[]
}

/** Knows a party by its name or by the umbrella named in it. Never chooses among several. */
export function knownParty(party: PartyChoice, { organisations }: Pick<Context, 'organisations'>): KnownParty {
  if (party.organisationId !== undefined) {
    return { organisation: organisations.find(({ id }) => id === party.organisationId) ?? null, candidates: [] }
  }
  const { exact, similar } = matchOrganisation(namesOf(party), organisations)
  return { organisation: exact, candidates: similar }
}

/** Everything of the register that the party may be, for a reader to choose from. */
export function choosable(party: PartyChoice, { organisations }: Pick<Context, 'organisations'>): OrganisationTable[] {
  const { organisationId, ...read } = party
  const { organisation, candidates } = knownParty(read, { organisations })
  const chosen = organisations.filter(({ id }) => id === organisationId)
  return [...new Set([...chosen, ...(organisation === null ? [] : [organisation]), ...candidates])]
}

/**
 * The umbrella that a party is adopted under; null when it has none or nobody knows which. An umbrella named in several
 * parties of one paper links none of them, unless a reader said so: it would make them one.
 */
export function umbrellaOf(proposal: ProposalOf<'party'>, context: Context): OrganisationTable | null {
  const party = currentFact(proposal)
  const { organisation } = knownParty(party, context)
  if (organisation === null || organisation.kind !== 'umbrella') return null
  if (party.organisationId !== undefined) return organisation
  const sharing = ofKind(context.proposals, 'party').filter(
    (other) => other.state !== 'rejected' && knownParty(currentFact(other), context).organisation === organisation,
  )
  return sharing.length > 1 ? null : organisation
}

/** The group of the register that the party is: of its name, or else under its umbrella; undefined when there is none. */
export function constituencyOf<Row extends Pick<ConstituencyTable, 'nameKey' | 'umbrellaId'>>(
  proposal: ProposalOf<'party'>,
  context: Context,
  constituencies: readonly Row[],
): Row | undefined {
  const key = nameKey(currentFact(proposal).name)
  const umbrella = umbrellaOf(proposal, context)
  return (
    constituencies.find((row) => row.nameKey === key) ??
    constituencies.find((row) => umbrella !== null && row.umbrellaId === umbrella.id)
  )
}

function namesOf({ name, umbrella }: PartyFact): string[] {
  return umbrella === null ? [name] : [umbrella, name]
}
