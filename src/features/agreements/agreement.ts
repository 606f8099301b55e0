import { type Day, firstDay, lastDay } from '../../shared/day.ts'

/** The states that are stored. Running and past follow from the term; evaluation is a milestone. */
export type AgreementState = 'concept' | 'agreed' | 'signed' | 'ended'

export type Visibility = 'concept' | 'besloten' | 'openbaar'

/** Where an agreement stands on a day: the stored state, or what the term makes of it once it is signed. */
export type AgreementPhase = AgreementState | 'running' | 'past'

/** The phase on a calendar day, `YYYY-MM-DD`. Without a term a signed agreement stays signed. */
export function phaseOn(
  agreement: { readonly state: AgreementState; readonly term: Day | null },
  on: string,
): AgreementPhase {
  if (agreement.state !== 'signed' || agreement.term === null) return agreement.state
  if (on < firstDay(agreement.term)) return 'signed'
  return on > lastDay(agreement.term) ? 'past' : 'running'
}

/**
 * The state on a calendar day, as far as that is known: what everyone signed only later was no more than a concept then, because
 * nothing says since when it was agreed. A day that is not exact counts from its last.
 */
export function stateOn(state: AgreementState, signedOn: readonly Day[], on: Day): AgreementState {
  const isSigned = state === 'signed' || state === 'ended'
  return isSigned && signedOn.length > 0 && signedOn.every((day) => lastDay(day) > on) ? 'concept' : state
}
