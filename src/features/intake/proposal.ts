import type { Id } from '../../shared/id.ts'
import type {
  AgreementFact,
  ContributionFact,
  GoalFact,
  InstrumentFact,
  MeetingFact,
  MilestoneFact,
  PaperFact,
  PartyFact,
  Passage,
  ReadingResult,
  RequestedDecisionFact,
  StatementFact,
  ThemeFact,
  UndertakingFact,
} from './facts.ts'

export type IntakeId = Id<'intake'>

/** A party, with the organisation of the register that a reader says it is: null is none of them, absent is not said. */
export type PartyChoice = PartyFact & { readonly organisationId?: Id<'organisation'> | null }

/** What is proposed, by kind, in the order in which the kinds stand on the page. */
export type Facts = {
  readonly paper: PaperFact
  readonly agreement: AgreementFact
  readonly decision: RequestedDecisionFact
  readonly party: PartyChoice
  readonly theme: ThemeFact
  readonly contribution: ContributionFact
  readonly meeting: MeetingFact
  readonly milestone: MilestoneFact
  readonly goal: GoalFact
  readonly instrument: InstrumentFact
  readonly undertaking: UndertakingFact
  readonly risk: StatementFact
  readonly 'attention-point': StatementFact
}
export type ProposalKind = keyof Facts

export const proposalKinds = [
  'paper',
  'agreement',
  'decision',
  'party',
  'theme',
  'contribution',
  'meeting',
  'milestone',
  'goal',
  'instrument',
  'undertaking',
  'risk',
  'attention-point',
] as const satisfies readonly ProposalKind[]

export type ProposalState = 'open' | 'accepted' | 'changed' | 'rejected'

/** What became of it in the register; `noted`: only a finding was made of it. */
export type ProposalOutcome = 'added' | 'confirmed' | 'differs' | 'noted'

/** One fact that the reader proposes, of one kind. `fact` is what was read, `value` what a person made of it. */
export type ProposalOf<Kind extends ProposalKind> = {
  readonly id: Id<'proposal'>
  readonly intakeId: IntakeId
  readonly number: number
  readonly kind: Kind
  /** names the fact within the reading */
  readonly factId: string
  readonly fact: Facts[Kind]
  readonly value: Facts[Kind] | null
  readonly state: ProposalState
  readonly judgedBy: string | null
  readonly judgedAt: Date | null
  readonly adoptedAt: Date | null
  readonly outcome: ProposalOutcome | null
  /** the record of the register that it became */
  readonly recordId: string | null
}
export type Proposal = { [Kind in ProposalKind]: ProposalOf<Kind> }[ProposalKind]

/** A fact of the reading that a proposal is to be made of. */
export type Proposed = {
  [Kind in ProposalKind]: { readonly kind: Kind; readonly factId: string; readonly fact: Facts[Kind] }
}[ProposalKind]

/** What a reading proposes, in the order of their numbers. A paper without a letter, as a scan, gives none. */
export function proposedBy(reading: ReadingResult): Proposed[] {
  if (reading.document.text.trim() === '') return []
  return [
    { kind: 'paper', factId: 'paper', fact: reading.paper },
    ...(reading.agreement === null ? [] : [of('agreement', reading.agreement)]),
    ...reading.requestedDecisions.map((fact) => of('decision', fact)),
    ...reading.parties.map((fact) => of('party', fact)),
    ...reading.themes.map((fact) => of('theme', fact)),
    ...reading.contributions.map((fact) => of('contribution', fact)),
    ...reading.meetings.map((fact) => of('meeting', fact)),
    ...reading.milestones.map((fact) => of('milestone', fact)),
    ...reading.goals.map((fact) => of('goal', fact)),
    ...reading.instruments.map((fact) => of('instrument', fact)),
    ...reading.undertakings.map((fact) => of('undertaking', fact)),
    ...reading.risks.map((fact) => of('risk', fact)),
    ...reading.attentionPoints.map((fact) => of('attention-point', fact)),
  ]
}

function of<Kind extends Exclude<ProposalKind, 'paper'>>(kind: Kind, fact: Facts[Kind]) {
  return { kind, factId: fact.id, fact }
}

/** What counts: what a person made of it, else what was read. */
export function currentFact<Kind extends ProposalKind>(proposal: ProposalOf<Kind>): Facts[Kind] {
  return proposal.value ?? proposal.fact
}

/** The proposals of one kind. */
export function ofKind<Kind extends ProposalKind>(proposals: readonly Proposal[], kind: Kind): ProposalOf<Kind>[] {
  return proposals.filter((proposal): proposal is Extract<Proposal, ProposalOf<Kind>> => proposal.kind === kind)
}

export function isJudged(proposal: Pick<Proposal, 'state'>): boolean {
  return proposal.state !== 'open'
}

/** Accepted as it stands or after a change. */
export function isAccepted(proposal: Pick<Proposal, 'state'>): boolean {
  return proposal.state === 'accepted' || proposal.state === 'changed'
}

/** Accepted and not yet in the register. */
export function isReady(proposal: Proposal): boolean {
  return isAccepted(proposal) && proposal.adoptedAt === null
}

/** The first open proposal after this number, else the first open one at all. */
export function nextOpen(proposals: readonly Proposal[], after = 0): Proposal | undefined {
  const open = proposals.filter((proposal) => !isJudged(proposal))
  return open.find((proposal) => proposal.number > after) ?? open[0]
}

/** What a form carries of the proposal it was made from, so that a later change is noticed. */
export function versionOf(proposal: Pick<Proposal, 'state' | 'judgedAt'>): string {
  return `${proposal.state}.${proposal.judgedAt?.getTime() ?? 0}`
}

/** The passages that a proposal rests on, the principal one first, without doubles. */
export function passagesOf(proposal: Proposal): Passage[] {
  return passagesOfFact(proposal)
}

/** The passages that a fact of the reading rests on, the principal one first, without doubles. */
export function passagesOfFact(proposed: Proposed): Passage[] {
  const all = allPassages(proposed).filter((passage) => passage !== null && passage !== undefined)
  return all.filter(
    (passage, index) => all.findIndex((other) => other.start === passage.start && other.end === passage.end) === index,
  )
}

function allPassages({ kind, fact }: Proposed): (Passage | null | undefined)[] {
  switch (kind) {
    case 'paper':
      return [fact.sources.kind, fact.sources.number, fact.sources.date, fact.sources.title]
    case 'agreement':
      return [fact.source, fact.termSource, ...fact.aliases.map(({ source }) => source)]
    case 'theme':
      return [fact.source, fact.leadSource]
    case 'contribution':
      return [fact.source, fact.euroSource, fact.fteSource]
    default:
      return [fact.source]
  }
}
