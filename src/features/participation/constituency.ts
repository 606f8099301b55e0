import type { Day } from '../../shared/day.ts'
import { touchesYear } from '../../shared/day-range.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { type Stage, stages, totalOf, type Unit } from '../contributions/index.ts'
import { type Binding, bindingOf } from './binding.ts'

/** A current amount of a group in one year: of the group as a whole, or of one organisation in it. */
export type GroupPosition = {
  readonly entryId: Id<'entry'>
  readonly lineId: Id<'line'>
  readonly organisationId: Id<'organisation'> | null
  readonly withinId: Id<'line'> | null
  readonly unit: Unit
  readonly stage: Stage
  readonly period: string
  /** cents or hundredths of fte; null is not stated */
  readonly amount: number | null
  readonly hasMandate: boolean
}

/** A membership of the group, from and to a day: null is unknown (from) or open (to). */
export type Membership = {
  readonly id: Id<'member'>
  readonly organisationId: Id<'organisation'>
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly associationArticle: string | null
  readonly marks: readonly Mark[]
}

/**
 * What a group says in one series, what its members fill in, and what they add, in cents or hundredths of fte. The amount is
 * own + over + extra: what members fill in where the group says nothing is all over.
 */
export type GroupTotal = {
  readonly stage: Stage
  readonly period: string
  readonly unit: Unit
  /** whether the group has a line of its own, and whether that states an amount */
  readonly said: 'stated' | 'notStated' | 'notInSource'
  /** whether any organisation says anything in this series */
  readonly isFilled: boolean
  /** null: nobody states an amount */
  readonly amount: number | null
  readonly own: number
  readonly filled: number
  readonly open: number
  readonly over: number
  readonly extra: number
  /** how many lines state no amount */
  readonly notStated: number
}

/** Per stage, period and unit the total of a group: the firmest last, euro before fte. Stages are never added. */
export function groupTotals(positions: readonly GroupPosition[]): readonly GroupTotal[] {
  const series = Map.groupBy(positions, seriesOf)
  return [...series.values()].map(groupTotal).toSorted(byStage)
}

function groupTotal(lines: readonly GroupPosition[]): GroupTotal {
  const { stage, period, unit } = lines[0]!
  const total = totalOf(lines)
  const ofGroup = lines.filter(({ organisationId }) => organisationId === null)
  const isStated = ofGroup.some(({ amount }) => amount !== null)
  const beside = lines.filter(({ organisationId, withinId }) => organisationId !== null && withinId === null)
  const extra = beside.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const unnamed = total.extra - extra
  return {
    ...{ stage, period, unit },
    said: ofGroup.length === 0 ? 'notInSource' : isStated ? 'stated' : 'notStated',
    isFilled: lines.length > ofGroup.length,
    amount: total.stated === 0 ? null : total.amount,
    own: total.own,
    filled: total.filled + unnamed,
    open: total.open,
    over: total.over + unnamed,
    extra,
    notStated: total.notStated,
  }
}

/** What one organisation says in one series: within what its group says, or extra. */
export type Share = {
  readonly stage: Stage
  readonly period: string
  readonly unit: Unit
  readonly filling: 'within' | 'extra'
  /** null: none of its amounts is stated */
  readonly amount: number | null
  readonly entryIds: readonly Id<'entry'>[]
}

/** What one organisation contributes, per stage, period and unit. */
export function sharesOf(positions: readonly GroupPosition[]): readonly Share[] {
  const series = Map.groupBy(positions, (position) => `${position.withinId === null} ${seriesOf(position)}`)
  const shares = [...series.values()].map((lines): Share => {
    const { stage, period, unit, withinId } = lines[0]!
    const stated = lines.flatMap(({ amount }) => (amount === null ? [] : [amount]))
    return {
      stage,
      period,
      unit,
      filling: withinId === null ? 'extra' : 'within',
      amount: stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0),
      entryIds: lines.map(({ entryId }) => entryId),
    }
  })
  return shares.toSorted(byStage)
}

/** What binds an organisation in a year: its own decision before all, then what its membership in that year says. */
export function bindingIn(
  year: number,
  own: readonly GroupPosition[],
  memberships: readonly Membership[],
  hasUmbrella: boolean,
): { readonly binding: Binding; readonly article: string | null } {
  if (own.some(({ hasMandate }) => hasMandate)) return { binding: 'own-decision', article: null }
  const membership = memberships.find((each) => touchesYear(each, year))
  if (membership === undefined) return { binding: 'unknown', article: null }
  const article = membership.associationArticle
  const binding = bindingOf({ role: 'member', hasMandate: false, hasUmbrella, associationArticle: article })
  return { binding, article }
}

function seriesOf({ stage, period, unit }: GroupPosition): string {
  return [stage, period, unit].join(' ')
}

type Placed = Pick<GroupPosition, 'stage' | 'unit'> & { readonly filling?: Share['filling'] }

function byStage(one: Placed, other: Placed): number {
  return placeOf(one) - placeOf(other)
}

function placeOf({ stage, unit, filling }: Placed): number {
  return stages.indexOf(stage) * 4 + (filling === 'extra' ? 2 : 0) + (unit === 'eur' ? 0 : 1)
}
