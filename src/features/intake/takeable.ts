import { concerned } from './choose-reading.ts'
import { blockersOf } from './clear.ts'
import type { Changes } from './compare-versions.ts'
import type { ReadingChoiceTable } from './intake-table.ts'
import type { Intake } from './load-intake.ts'
import type { Pair } from './pair-facts.ts'
import { isAccepted, isJudged, ofKind, type Proposal, type ProposalOf } from './proposal.ts'
import { type Choices, choicesFrom, readProposal } from './reading-choice.ts'

/** A judgement of the earlier version, as it would stand in the later one. */
export type Taken = {
  readonly proposal: Proposal
  readonly state: 'accepted' | 'changed' | 'rejected'
  /** what a person made of the fact, with the passages of the later version; null unless changed */
  readonly value: object | null
}

/** What can be taken over from an earlier version: readings of amounts, and judgements on facts that did not change. */
export type Takeable = {
  readonly readings: readonly Pick<ReadingChoiceTable, 'question' | 'choice'>[]
  readonly judgements: readonly Taken[]
}

/** Never a judgement on what changed, on what is judged already, or on an amount that would be read otherwise. */
export function takeable(before: Intake, after: Intake, { same }: Pick<Changes, 'same'>): Takeable {
  const readings = before.chosen.filter(
    ({ question }) => after.choices[question] === null && concerned(after, question).length > 0,
  )
  const made = choicesFrom([...after.chosen, ...readings], after.choices.mixedBasis)
  const refs = new Map(same.map((pair) => [pair.before.factId, pair.after.factId]))
  const judgements = same.flatMap((pair) => takenFrom(pair, before, after, made, refs) ?? [])
  return { readings: readings.map(({ question, choice }) => ({ question, choice })), judgements }
}

function takenFrom(
  pair: Pair,
  before: Intake,
  after: Intake,
  choices: Choices,
  refs: ReadonlyMap<string, string>,
): Taken | null {
  const [judged, proposal] = [proposalOf(before, pair.before), proposalOf(after, pair.after)]
  if (judged === undefined || proposal === undefined || !isJudged(judged) || isJudged(proposal)) return null
  if (judged.state === 'open' || proposal.kind !== judged.kind) return null
  const value = judged.value === null ? null : carriedOver(judged, judged.value, proposal, refs)
  if (judged.value !== null && value === null) return null
  if (isAccepted(judged) && judged.kind === 'contribution') {
    const [own] = ofKind([proposal], 'contribution')
    if (own === undefined || !readsAlike(judged, before.choices, own, choices)) return null
  }
  return { proposal, state: judged.state, value }
}

function proposalOf({ proposals }: Intake, { kind, factId }: Pair['before']): Proposal | undefined {
  return proposals.find((proposal) => proposal.kind === kind && proposal.factId === factId)
}

/** Whether the amount means the same in both papers, and nothing about it is open. */
function readsAlike(
  before: ProposalOf<'contribution'>,
  choicesBefore: Choices,
  after: ProposalOf<'contribution'>,
  choicesAfter: Choices,
): boolean {
  if (before.value !== null) return true
  if (blockersOf(after, { choices: choicesAfter }).length > 0) return false
  const [one, other] = [readProposal(before, choicesBefore), readProposal(after, choicesAfter)]
  return (
    JSON.stringify([one.cents, one.hundredths, one.basis, one.years]) ===
    JSON.stringify([other.cents, other.hundredths, other.basis, other.years])
  )
}

/** The later fact with what a person changed in the earlier one; null when it refers to what the later paper has not. */
function carriedOver(
  judged: Proposal,
  value: object,
  proposal: Proposal,
  refs: ReadonlyMap<string, string>,
): object | null {
  const read = new Map(Object.entries(judged.fact))
  const changes = Object.entries(value).filter(([name, made]) => !isEqual(read.get(name), made))
  const carried: Record<string, unknown> = { ...proposal.fact }
  for (const [name, made] of changes) {
    const isRef = (name === 'partyRef' || name === 'themeRef') && typeof made === 'string'
    if (isRef && !refs.has(made)) return null
    carried[name] = isRef ? refs.get(made) : name === 'aliases' ? aliasesIn(proposal, made) : made
  }
  return carried
}

/** Names with their passages in the later paper; one that was typed has the passage of the agreement. */
function aliasesIn(proposal: Proposal, made: unknown): unknown {
  if (proposal.kind !== 'agreement' || !Array.isArray(made)) return made
  const { aliases, source } = proposal.fact
  return made.map(({ name }: { name: string }) => aliases.find((alias) => alias.name === name) ?? { name, source })
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
