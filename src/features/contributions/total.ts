import type { Id } from '../../shared/id.ts'

/** A line with its position, for adding up. All lines of one total share year, unit and stage. */
export type TotalLine = {
  readonly lineId: Id<'line'>
  /** null: the group as a whole */
  readonly organisationId: Id<'organisation'> | null
  /** the group's line that this one fills */
  readonly withinId: Id<'line'> | null
  /** cents or hundredths; null is not stated */
  readonly amount: number | null
  /** of how many of its periods none is stated; left out: of its one period, when the amount is null */
  readonly notStated?: number
}

/** A total with its parts, in cents or hundredths of fte. */
export type Total = {
  /** the sum, over lines that are not within another, of the greater of own and filled */
  readonly amount: number
  /** what the groups set themselves */
  readonly own: number
  /** what members fill in within their group's line */
  readonly filled: number
  /** of the group's own amount, what no member fills in yet */
  readonly open: number
  /** what members fill in beyond the group's own amount */
  readonly over: number
  /** what members add that is not within a group's line */
  readonly extra: number
  /** how many lines state an amount */
  readonly stated: number
  /** how many periods of lines state none; these count as nothing, and are counted */
  readonly notStated: number
}

/** Adds lines up. Lines within a line that is not among them count as extra. */
export function totalOf(lines: readonly TotalLine[]): Total {
  const ids = new Set(lines.map((line) => line.lineId))
  const filledOf = new Map<Id<'line'>, number>()
  for (const line of lines) {
    if (line.withinId !== null && ids.has(line.withinId)) {
      filledOf.set(line.withinId, (filledOf.get(line.withinId) ?? 0) + (line.amount ?? 0))
    }
  }
  const free = lines.filter((line) => line.withinId === null || !ids.has(line.withinId))
  const parts = free.map((line) => partOf(line, filledOf.get(line.lineId) ?? 0))
  const sum = (key: keyof Part) => parts.reduce((total, part) => total + part[key], 0)
  const stated = lines.filter((line) => line.amount !== null).length
  const notStated = lines.reduce((count, line) => count + (line.notStated ?? (line.amount === null ? 1 : 0)), 0)
  const [own, filled, open, over, extra] = [sum('own'), sum('filled'), sum('open'), sum('over'), sum('extra')]
  return { amount: own + over + extra, own, filled, open, over, extra, stated, notStated }
}

type Part = Pick<Total, 'own' | 'filled' | 'open' | 'over' | 'extra'>

function partOf(line: TotalLine, filled: number): Part {
  const amount = line.amount ?? 0
  if (line.organisationId !== null) return { own: 0, filled: 0, open: 0, over: 0, extra: amount }
  return { own: amount, filled, open: Math.max(0, amount - filled), over: Math.max(0, filled - amount), extra: 0 }
}
