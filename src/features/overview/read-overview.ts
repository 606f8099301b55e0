import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import { now, type Past } from '../../shared/past.ts'
import type { FindingProps } from '../../web/components/finding.ts'
import type { Mark } from '../../web/components/mark.ts'
import {
  type AgreementDetails,
  type AgreementHead,
  type AgreementPaper,
  type AgreementRow,
  agreementsPerPage,
  type MeetingTable,
  readAgreementDetails,
  readAgreements,
  readMeetings,
  readPapers,
} from '../agreements/index.ts'
import { type Ledger, type LedgerPosition, readLedger, readPositions } from '../contributions/index.ts'
import { readFindings } from '../findings/index.ts'
import { type GoalTable, readGoals } from '../goals/index.ts'
import { type AgreementRef, type Relation, readIncoming, readIncomingThen, readOrigin } from '../lineage/index.ts'
import { type RecordKey, readSources, type SourceMarks } from '../provenance/index.ts'
import { type RiskTable, readRisks } from '../risks/index.ts'

/** Everything the overview of an agreement shows. */
export type Overview = {
  readonly head: AgreementHead
  readonly details: AgreementDetails
  readonly ledger: Ledger
  readonly findings: readonly FindingProps[]
  readonly papers: readonly AgreementPaper[]
  readonly goals: readonly GoalTable[]
  readonly risks: readonly RiskTable[]
  /** of other agreements that name this one */
  readonly incoming: readonly Relation[]
  /** how many more name it than `incoming` has */
  readonly more: number
  /** the agreement that this one was made from, for the next period */
  readonly origin: AgreementRef | null
  readonly marks: SourceMarks
}

/** Reads what an overview shows, now or in a past, of an agreement that was in the register then. */
export async function readOverview(db: ReadDb, head: AgreementHead, past: Past = now): Promise<Overview> {
  const { standOn } = past
  const details = await readAgreementDetails(db, head.id, standOn)
  const papers = await readPapers(db, head.id, standOn)
  const goals = await readGoals(db, head.id, standOn)
  const risks = await readRisks(db, head.id, standOn)
  const keys = (kind: string, rows: readonly { readonly id: string }[]): RecordKey[] =>
    rows.map(({ id }) => ({ kind, id }))
  return {
    head,
    details,
    ledger: await readLedger(db, head.id, past),
    findings: await readFindings(db, head, standOn),
    papers,
    goals,
    risks,
    ...(standOn === null
      ? await readIncoming(db, head.id)
      : { incoming: await readIncomingThen(db, head.id, standOn), more: 0 }),
    origin: await readOrigin(db, head.id),
    marks: await readSources(
      db,
      [
        { kind: 'agreement', id: head.id },
        ...keys('signatory', details.signatories),
        ...keys('constituency', details.constituencies),
        ...keys('theme', details.themes),
        ...keys('theme-role', details.roles),
        ...keys('milestone', details.milestones),
        ...keys('paper', papers),
        ...keys('goal', goals),
        ...keys('risk', risks),
        ...keys('instrument', details.instruments),
        ...keys('undertaking', details.undertakings),
      ],
      standOn,
    ),
  }
}

/** A page of agreements, each with the positions of its ledger. */
export type AgreementList = {
  readonly rows: readonly (AgreementRow & { readonly positions: readonly LedgerPosition[] })[]
  readonly hasMore: boolean
}

/** Agreements by address, after the one named. */
export async function readAgreementList(db: ReadDb, after: string): Promise<AgreementList> {
  const all = await readAgreements(db, after)
  const rows = all.slice(0, agreementsPerPage)
  const positions = await readPositions(
    db,
    rows.map((row) => row.id),
  )
  const byAgreement = Map.groupBy(positions, (position) => position.agreementId)
  return {
    rows: rows.map((row) => ({ ...row, positions: byAgreement.get(row.id) ?? [] })),
    hasMore: all.length > rows.length,
  }
}

/** The papers of an agreement, what they ask, and where it was discussed. */
export type AgreementPapers = {
  readonly head: AgreementHead
  readonly papers: readonly AgreementPaper[]
  readonly meetings: readonly (MeetingTable & { readonly marks: readonly Mark[] })[]
  readonly marks: SourceMarks
}

/** Reads the papers of an agreement, now or as the register showed them at the end of a day. */
export async function readAgreementPapers(
  db: ReadDb,
  head: AgreementHead,
  standOn: Day | null = null,
): Promise<AgreementPapers> {
  const papers = await readPapers(db, head.id, standOn)
  const meetings = await readMeetings(db, head.id, standOn)
  const keys: RecordKey[] = [
    ...papers.map(({ id }) => ({ kind: 'paper', id })),
    ...papers.flatMap(({ requests }) => requests.map(({ id }) => ({ kind: 'requested-decision', id }))),
    ...meetings.map(({ id }) => ({ kind: 'meeting', id })),
  ]
  const marks = await readSources(db, keys, standOn)
  return { head, papers, meetings: meetings.map((each) => ({ ...each, marks: marks('meeting', each.id) })), marks }
}
