import type { ReadDb } from '../../database/doors.ts'
import { day, formatDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { isSameMilestone, readAgreementDetails } from '../agreements/index.ts'
import { formatAmount, readPositions } from '../contributions/index.ts'
import { readGoals } from '../goals/index.ts'
import { readRisks } from '../risks/index.ts'
import { comparedAmounts } from './compare-amounts.ts'
import { compareGoals } from './compare-goals.ts'
import type { Target } from './find-target.ts'
import { constituencyOf } from './known-organisation.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, type Proposal } from './proposal.ts'
import { contradictionCodes, contradictionOf } from './register-findings.ts'
import { reviewMessages as texts } from './review-messages.ts'

/** How a proposal stands to the register: there already, or something else stands there. */
export type Comparison =
  | { readonly verdict: 'known' }
  | { readonly verdict: 'differs' /** what stands there, in Dutch words */; readonly existing: string }

/** By the number of the proposal; a proposal that is new to the register is not in it. */
export type Comparisons = ReadonlyMap<number, Comparison>

/**
 * Compares what is proposed with what the register has of the same agreement. Empty when it has no such agreement. The intake comes
 * with its findings against the register; see `withRegisterFindings`.
 */
export async function compareWithRegister(db: ReadDb, intake: Intake, target: Target | null): Promise<Comparisons> {
  if (target === null) return new Map()
  const known = await readKnown(db, target.id)
  const { findings } = intake.reading
  const pairs = intake.proposals
    .filter(({ adoptedAt }) => adoptedAt === null)
    .map((proposal) => {
      const compared = compare(proposal, intake, known)
      return [
        proposal.number,
        compared?.verdict === 'differs' ? compared : (found(proposal, findings) ?? compared),
      ] as const
    })
  return new Map(pairs.filter((pair): pair is readonly [number, Comparison] => pair[1] !== null))
}

export function numbersThatDiffer(comparisons: Comparisons): ReadonlySet<number> {
  return new Set([...comparisons].filter(([, { verdict }]) => verdict === 'differs').map(([number]) => number))
}

/** What the register has of one agreement, as far as proposals can meet it. */
export type Known = Awaited<ReturnType<typeof readKnown>>

async function readKnown(db: ReadDb, agreementId: Id<'agreement'>) {
  const agreement = await db.selectFrom('agreement').selectAll().where('id', '=', agreementId).executeTakeFirstOrThrow()
  return {
    agreement,
    ...(await readAgreementDetails(db, agreementId)),
    goals: await readGoals(db, agreementId),
    risks: await readRisks(db, agreementId),
    meetings: await db.selectFrom('meeting').selectAll().where('agreementId', '=', agreementId).execute(),
    positions: await readPositions(db, [agreementId]),
  }
}

/** What a finding about paper and register says of it: it knows a record under another name too. */
function found({ kind, factId }: Proposal, findings: Intake['reading']['findings']): Comparison | null {
  if (kind !== 'goal' && kind !== 'instrument') return null
  const finding = contradictionOf(findings, contradictionCodes[kind], factId)
  return finding === undefined ? null : { verdict: 'differs', existing: finding.existing }
}

const isKnown: Comparison = { verdict: 'known' }

function compare(proposal: Proposal, intake: Intake, known: Known): Comparison | null {
  switch (proposal.kind) {
    case 'agreement':
      return ofDays(known.agreement.term, currentFact(proposal).term) ?? isKnown
    case 'party':
      return constituencyOf(proposal, intake, known.constituencies) === undefined ? null : isKnown
    case 'theme': {
      const { name, abbreviation } = currentFact(proposal)
      const keys = [name, abbreviation ?? name].map(nameKey)
      return known.themes.some((row) => keys.includes(row.nameKey) || keys.includes(nameKey(row.shortName)))
        ? isKnown
        : null
    }
    case 'meeting': {
      const { body, date } = currentFact(proposal)
      return known.meetings.some((row) => nameKey(row.body) === nameKey(body) && row.heldOn === date) ? isKnown : null
    }
    case 'milestone': {
      const { title, planned, realised } = currentFact(proposal)
      const offered = {
        title,
        planned: planned === null ? null : day(planned),
        realised: realised === null ? null : day(realised),
      }
      const row = known.milestones.find((milestone) => isSameMilestone(milestone, offered))
      return row === undefined ? null : (ofDays(row.planned, planned) ?? ofDays(row.realised, realised) ?? isKnown)
    }
    case 'contribution':
      return ofAmounts(comparedAmounts(proposal, intake, known))
    case 'goal':
    case 'instrument':
    case 'undertaking':
    case 'risk':
    case 'attention-point':
      return compareGoals(proposal, known)
    default:
      return null
  }
}

function ofDays(existing: string | null, offered: string | null): Comparison | null {
  if (existing === null || offered === null || existing === offered) return null
  return { verdict: 'differs', existing: formatDay(day(existing)) }
}

function ofAmounts(pairs: ReturnType<typeof comparedAmounts>): Comparison | null {
  const met = pairs.filter(({ existing }) => existing !== undefined)
  if (met.length === 0) return null
  const other = met.find(({ existing, offered }) => existing !== offered)
  if (other === undefined) return met.length === pairs.length ? isKnown : null
  const amount = other.existing
  return {
    verdict: 'differs',
    existing: amount === null || amount === undefined ? texts.notStated : formatAmount(other.unit, amount),
  }
}
