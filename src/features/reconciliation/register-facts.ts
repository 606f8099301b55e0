import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import type { AgreementHead } from '../agreements/index.ts'
import type { Ledger, LedgerPosition, PositionEntry } from '../contributions/index.ts'

/** Everything of one agreement that must fit together, and the day on which that is asked. */
export type RegisterFacts = {
  readonly head: AgreementHead
  readonly today: Day
  readonly ledger: Ledger
  /** the positions that still mean something, with what else is said of them */
  readonly amounts: readonly Amount[]
  readonly members: readonly Member[]
  readonly signatories: readonly Signatory[]
  /** who has a line of its own, and the umbrellas */
  readonly organisations: ReadonlyMap<Id<'organisation'>, Organisation>
  readonly mandates: ReadonlyMap<Id<'mandate'>, Mandate>
  readonly sources: readonly Source[]
  /** records without any source, by kind */
  readonly unsourced: readonly { readonly kind: string; readonly count: number }[]
  /** every entry, also those that were replaced or voided */
  readonly entries: readonly SeriesEntry[]
  /** what papers leave to be looked at, by severity */
  readonly openFindings: readonly { readonly severity: 'hoog' | 'midden' | 'laag'; readonly count: number }[]
}

export type Amount = Ledger['positions'][number] & {
  readonly mandateId: Id<'mandate'> | null
  readonly cover: 'existing' | 'new' | 'none' | null
  readonly coverYear: number | null
}

/** An organisation in a group, from and to a day: null is unknown (from) or open (to). */
export type Member = {
  readonly constituencyId: Id<'constituency'>
  readonly organisationId: Id<'organisation'>
  readonly name: string
  readonly validFrom: Day | null
  readonly validTo: Day | null
  /** the last day of the organisation itself; null while it exists */
  readonly endedOn: Day | null
}

export type Signatory = {
  readonly organisationId: Id<'organisation'>
  readonly constituencyId: Id<'constituency'> | null
}

export type Organisation = {
  readonly name: string
  readonly code: string
  /** its last day; null while no end is known */
  readonly validTo: Day | null
}

export type Mandate = {
  readonly id: Id<'mandate'>
  readonly description: string
  readonly validFrom: Day | null
  /** its last day; null while it holds */
  readonly validTo: Day | null
  readonly marks: readonly Mark[]
}

/** A source that a current amount has. */
export type Source = {
  readonly id: Id<'source'>
  readonly kind: string
  readonly address: string | null
  readonly documentId: Id<'document'> | null
  readonly document: string | null
  /** it names a document of which the text is not here */
  readonly withoutText: boolean
}

export type SeriesEntry = PositionEntry & Pick<LedgerPosition, 'lineId' | 'stage' | 'period'>
