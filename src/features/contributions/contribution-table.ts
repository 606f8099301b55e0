import type { GeneratedAlways } from 'kysely'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Cover, EntryKind, Purpose, Reading, Stage, Unit, Vat } from './contribution.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    mandate: MandateTable
    ledgerLine: LedgerLineTable
    ledgerEntry: LedgerEntryTable
    ledgerPosition: LedgerPositionTable
    statedTotal: StatedTotalTable
  }
}

/** What allows a pledge or a budget, and the office it was given to. validFrom null is unknown; validTo is its last day, null while it holds. */
export type MandateTable = {
  id: Id<'mandate'>
  agreementId: Id<'agreement'>
  description: string
  sourceId: Id<'source'>
  validFrom: Day | null
  validTo: Day | null
  officeId: Id<'office'> | null
}

/** What one contribution is. organisationId null is the group as a whole; purpose null is not divided over purposes. */
export type LedgerLineTable = {
  id: Id<'line'>
  agreementId: Id<'agreement'>
  constituencyId: Id<'constituency'>
  organisationId: Id<'organisation'> | null
  purpose: Purpose | null
  themeId: Id<'theme'> | null
  year: number
  unit: Unit
  withinId: Id<'line'> | null
}

/** What was said about a line, append-only. Amounts are cents or hundredths of fte; null is not stated, never 0. */
export type LedgerEntryTable = {
  id: Id<'entry'>
  seq: GeneratedAlways<number>
  lineId: Id<'line'>
  stage: Stage
  period: string
  amount: number | null
  effectiveOn: Day
  countsFrom: string
  kind: EntryKind
  voids: Id<'entry'> | null
  fromId: Id<'entry'> | null
  sourceId: Id<'source'>
  mandateId: Id<'mandate'> | null
  reason: string | null
  cover: Cover | null
  coverYear: number | null
  vat: Vat | null
  words: string | null
  reading: Reading | null
  readingBy: string | null
  readingAt: Date | null
  readAmount: number | null
  recordedBy: string
  recordedAt: Date
}

/** Which entry counts now for a line, stage and period. Follows from the entries; see position.ts for the rule. */
export type LedgerPositionTable = {
  lineId: Id<'line'>
  stage: Stage
  period: string
  agreementId: Id<'agreement'>
  entryId: Id<'entry'>
}

/** A total that a paper states: a control figure, never a contribution. Without constituency it is of the whole agreement. */
export type StatedTotalTable = {
  id: Id<'stated-total'>
  agreementId: Id<'agreement'>
  constituencyId: Id<'constituency'> | null
  year: number
  unit: Unit
  stage: Stage
  amount: number
  words: string | null
  reading: Reading | null
  sourceId: Id<'source'>
}
