import type { Day } from '../../shared/day.ts'
import { type DayRange, touchesYear } from '../../shared/day-range.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import type { AgreementState } from '../agreements/index.ts'
import type { EntryKind, Stage, Unit } from '../contributions/index.ts'
import { type Binding, bindingOf } from './binding.ts'

/** An agreement that an organisation has a part in. */
export type AgreementRef = {
  readonly agreementId: Id<'agreement'>
  readonly slug: string
  readonly title: string
  readonly state: AgreementState
  readonly term: Day | null
}

/** A group of an agreement, and how the organisation stands to it. */
export type Group = AgreementRef & {
  readonly constituencyId: Id<'constituency'>
  readonly name: string
  readonly umbrellaId: Id<'organisation'> | null
  readonly umbrella: string | null
  /** the umbrella put its signature under the agreement */
  readonly umbrellaSigns: boolean
  readonly memberFrom: Day | null
  readonly memberTo: Day | null
  /** every range of days in which it is a member; empty when nobody wrote its membership down */
  readonly memberships: readonly DayRange[]
  readonly associationArticle: string | null
}

/** A current amount that concerns the organisation: of a line of its own, or of a group it is in. */
export type Position = {
  readonly agreementId: Id<'agreement'>
  readonly constituencyId: Id<'constituency'>
  readonly constituency: string
  /** null: of the group as a whole */
  readonly organisationId: Id<'organisation'> | null
  readonly purpose: 'theme' | 'governance' | 'other' | null
  readonly theme: string | null
  readonly year: number
  readonly period: string
  readonly unit: Unit
  readonly stage: Stage
  /** cents or hundredths of fte; null is not stated */
  readonly amount: number | null
  readonly hasMandate: boolean
  /** what was done last */
  readonly kind: EntryKind
  readonly marks: readonly Mark[]
}

/** A line of the page: the euro and the fte of one purpose, period and stage, and what binds the organisation to it. */
export type ContributionRow = {
  readonly group: string
  readonly isOwn: boolean
  readonly purpose: Position['purpose']
  readonly theme: string | null
  readonly year: number
  readonly period: string
  readonly stage: Stage
  readonly binding: Binding
  readonly article: string | null
  /** how it came to this, where that explains the amount */
  readonly moved: 'taken-over' | 'handed-over' | 'withdrawn' | null
  readonly amounts: Partial<Record<Unit, Pick<Position, 'amount' | 'marks'>>>
}

/**
 * The lines to show of an organisation. What a group pledges for the years in which it is a member stands at a member as
 * "namens" until the member decides for itself: then its own line takes that place.
 */
export function contributionRows(
  organisationId: Id<'organisation'>,
  groups: readonly Group[],
  positions: readonly Position[],
): readonly ContributionRow[] {
  const byId = new Map(groups.map((group) => [group.constituencyId, group]))
  const placeOf = ({ constituencyId, purpose, theme, year, unit }: Position) =>
    [constituencyId, purpose, theme, year, unit].join('\n')
  const decided = new Set(positions.filter((each) => each.organisationId !== null && each.hasMandate).map(placeOf))
  const shown = positions.filter((position) => {
    const group = byId.get(position.constituencyId)
    if (position.organisationId !== null || group?.umbrellaId === organisationId) return true
    return isMemberIn(group, position.year) && !decided.has(placeOf(position))
  })
  const rows = shown.map((position) => rowOf(organisationId, byId.get(position.constituencyId), position))
  const grouped = Map.groupBy(rows, ({ amounts: _, ...row }) => JSON.stringify(row))
  return [...grouped.values()].map((same) => ({
    ...same[0]!,
    amounts: Object.assign({}, ...same.map(({ amounts }) => amounts)),
  }))
}

/** Whether it is a member on a day of this year. Where nobody wrote its membership down it may be. */
function isMemberIn(group: Group | undefined, year: number): boolean {
  const memberships = group?.memberships ?? []
  return memberships.length === 0 || memberships.some((each) => touchesYear(each, year))
}

function movedOf({ kind, amount }: Position): ContributionRow['moved'] {
  if (kind === 'withdraw') return 'withdrawn'
  if (kind !== 'transfer') return null
  return amount === 0 ? 'handed-over' : 'taken-over'
}

function rowOf(organisationId: Id<'organisation'>, group: Group | undefined, position: Position): ContributionRow {
  const isOwn = position.organisationId !== null
  const role = isOwn ? 'own' : group?.umbrellaId === organisationId ? 'umbrella' : 'member'
  const article = role === 'member' ? (group?.associationArticle ?? null) : null
  const hasUmbrella = group !== undefined && group.umbrellaId !== null
  const { constituency, purpose, theme, year, period, stage, unit, amount, marks, hasMandate } = position
  const binding = bindingOf({ role, hasMandate, hasUmbrella, associationArticle: article })
  return {
    group: constituency,
    isOwn,
    purpose,
    theme,
    year,
    period,
    stage,
    binding,
    article,
    moved: movedOf(position),
    amounts: { [unit]: { amount, marks } },
  }
}
