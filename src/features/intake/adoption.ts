import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, isId } from '../../shared/id.ts'
import type { Entered } from '../agreements/index.ts'
import { addFinding, type Severity } from '../findings/index.ts'
import { addSource } from '../provenance/index.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import type { Passage } from './facts.ts'
import type { Intake } from './load-intake.ts'
import type { Proposal, ProposalKind, ProposalOutcome } from './proposal.ts'
import { contradictionCodes, contradictionOf, type RegisterFinding } from './register-findings.ts'

/** One adoption under way: everything it does is one transaction. */
export type Adoption = {
  readonly tx: Tx
  readonly actor: Actor
  readonly intake: Intake
  readonly agreementId: Id<'agreement'>
  /** from which day the amounts hold */
  readonly effectiveOn: Day
  /** by proposal, what became of it */
  readonly results: Map<Proposal, Adopted>
}

/** What became of a proposal, and the record it became. */
export type Adopted = { readonly outcome: ProposalOutcome; readonly recordId: string | null }

/** The source for a passage of the paper; the paper as a whole without one. */
export function sourceOf(
  { tx, intake }: Pick<Adoption, 'tx' | 'intake'>,
  passage: Passage | null | undefined,
): Promise<Id<'source'>> {
  const { documentId } = intake
  if (passage === null || passage === undefined) {
    return addSource(tx, { kind: 'passage', documentId, passage: null, label: texts.wholePaper })
  }
  const { document: _, ...place } = passage
  return addSource(tx, { kind: 'passage', documentId, passage: place })
}

/** Notes what became of a proposal. Where something else stands in the register, that becomes a finding with both values. */
export async function settle(
  adoption: Adoption,
  proposal: Proposal,
  subject: string,
  sourceId: Id<'source'>,
  entered: readonly Entered[],
): Promise<void> {
  for (const each of entered) {
    if (each.outcome === 'differs' && !isFoundBefore(adoption, proposal))
      await noteDifference(adoption, proposal.kind, subject, sourceId, each)
  }
  adoption.results.set(proposal, { outcome: worstOf(entered), recordId: entered[0]?.id ?? null })
}

/** The findings about paper and register say so already of this fact, with both values. */
function isFoundBefore(adoption: Adoption, proposal: Proposal): boolean {
  return contradictionIn(adoption, proposal) !== undefined
}

/** The finding that the register says otherwise than this proposal; undefined when there is none. */
export function contradictionIn({ intake }: Adoption, { kind, factId }: Proposal): RegisterFinding | undefined {
  const code = codeOf(kind)
  return code === null ? undefined : contradictionOf(intake.reading.findings, code, factId)
}

function codeOf(kind: ProposalKind): string | null {
  return kind === 'agreement' || kind === 'goal' || kind === 'instrument' ? contradictionCodes[kind] : null
}

/** A finding of this adoption, about this paper. */
export function note(
  { tx, actor, agreementId, intake }: Adoption,
  finding: { readonly code: string; readonly severity: Severity; readonly title: string; readonly sentence: string },
  sourceId: Id<'source'>,
): Promise<Id<'finding'>> {
  return addFinding(tx, actor, agreementId, { ...finding, documentId: intake.documentId, holds: false }, [sourceId])
}

/** The id that the register gave, as the id of that kind of record. Throws TypeError for what is no id. */
export function idOf<Kind extends string>(text: string | null | undefined): Id<Kind> {
  if (text === null || text === undefined || !isId<Kind>(text)) throw new TypeError('no id')
  return text
}

/** The finding that the paper says something else than the register, with both values. */
export function noteDifference(
  adoption: Adoption,
  kind: ProposalKind,
  subject: string,
  sourceId: Id<'source'>,
  { existing = '', offered = '' }: Entered,
): Promise<Id<'finding'>> {
  const severity = kind === 'contribution' ? 'hoog' : 'midden'
  const words = { title: texts.differsTitle(subject), sentence: texts.differs(subject, existing, offered) }
  return note(adoption, { code: codeOf(kind) ?? 'differs-from-register', severity, ...words }, sourceId)
}

function worstOf(entered: readonly Entered[]): ProposalOutcome {
  if (entered.length === 0) return 'noted'
  if (entered.some(({ outcome }) => outcome === 'differs')) return 'differs'
  return entered.some(({ outcome }) => outcome === 'added') ? 'added' : 'confirmed'
}
