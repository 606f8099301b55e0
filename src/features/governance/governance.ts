import type { Day } from '../../shared/day.ts'
import { type DayRange, holdsOn, overlaps } from '../../shared/day-range.ts'

export const bodyKinds = ['steering', 'official', 'working-group', 'secretariat', 'other'] as const
/** What a body is: administrators among each other, officials among each other, a group for one theme, a secretariat. */
export type BodyKind = (typeof bodyKinds)[number]

export const bodyRoles = ['decides', 'advises', 'prepares'] as const
/** What a body does. A party has agreed when the body that decides for it has; advice never counts. */
export type BodyRole = (typeof bodyRoles)[number]

export const seatRoles = ['chair', 'secretary', 'lead', 'member'] as const
export type SeatRole = (typeof seatRoles)[number]

export type HolderKind = 'holder' | 'deputy'

type Escalating = { readonly id: string; readonly escalatesTo: string | null }

/** Whether a body would come back to itself when it goes to `to` with what it cannot settle. */
export function makesCircle(bodies: readonly Escalating[], id: string, to: string): boolean {
  const above = new Map(bodies.map((body) => [body.id, body.escalatesTo]))
  const seen = new Set<string>()
  for (let at: string | null = to; at !== null && !seen.has(at); at = above.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** A body with those that come to it when they cannot settle something. */
export type Branch<Body> = { readonly body: Body; readonly below: readonly Branch<Body>[] }

/** Bodies as trees, in the order given: on top those of which nobody knows where they go. */
export function escalationTrees<Body extends Escalating>(bodies: readonly Body[]): readonly Branch<Body>[] {
  const below = Map.groupBy(bodies, (body) => body.escalatesTo)
  const branch = (body: Body): Branch<Body> => ({ body, below: (below.get(body.id) ?? []).map(branch) })
  return (below.get(null) ?? []).map(branch)
}

type Holding = DayRange & { readonly kind: HolderKind }

/** Whether an office would have two holders on one day. Deputies may be more than one. */
export function isTaken(holders: readonly Holding[], offered: Holding): boolean {
  return offered.kind === 'holder' && holders.some((each) => each.kind === 'holder' && overlaps(each, offered))
}

/** Who holds an office on a day, who stands in, and who did or will. */
export type Holders<Row> = {
  readonly holder: Row | null
  readonly deputies: readonly Row[]
  readonly others: readonly Row[]
}

/** Sorts the holders of one office by what they are on a day. */
export function holdersOn<Row extends Holding>(rows: readonly Row[], on: Day): Holders<Row> {
  const now = rows.filter((row) => holdsOn(row, on))
  return {
    holder: now.find((row) => row.kind === 'holder') ?? null,
    deputies: now.filter((row) => row.kind === 'deputy'),
    others: rows.filter((row) => !now.includes(row)).toSorted(byBegin),
  }
}

/** The latest first; a begin that nobody knows is last. */
function byBegin(a: DayRange, b: DayRange): number {
  return (b.validFrom ?? b.validTo ?? '').localeCompare(a.validFrom ?? a.validTo ?? '')
}
