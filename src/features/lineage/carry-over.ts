import { type Day, day, firstDay, lastDay } from '../../shared/day.ts'
import { existenceOn } from '../organisations/index.ts'
import type { Member, Structure } from './structure.ts'

/** What can go along to the next period, in the order of the page. Undertakings are chosen one by one. */
export const parts = ['constituencies', 'members', 'themes', 'roles', 'goals', 'risks'] as const
export type Part = (typeof parts)[number]

/** What a part hangs on: it goes along only with these. */
export const needs: Readonly<Partial<Record<Part, readonly Part[]>>> = {
  members: ['constituencies'],
  roles: ['constituencies', 'themes'],
}

export type Wishes = {
  /** the first day of the next period */
  readonly begin: Day
  readonly parts: ReadonlySet<Part>
  /** ids of the undertakings that are still open, as far as the one who chose knows */
  readonly undertakings: ReadonlySet<string>
}

/** Why a member does not go along. */
export type LeftReason = 'ended' | 'not-yet' | 'left'

export type CarryOver = Omit<Structure, 'agreement'> & {
  readonly leftMembers: readonly { readonly member: Member; readonly reason: LeftReason }[]
  readonly leftGoals: Structure['goals']
}

/** What goes along to the next period, and what was wished and does not. Never money: it is no part of a structure. */
export function carryOver(structure: Structure, { begin, parts: wished, undertakings }: Wishes): CarryOver {
  const wishes = (part: Part) => wished.has(part) && (needs[part] ?? []).every((each) => wished.has(each))
  const of = <Row>(part: Part, rows: readonly Row[]) => (wishes(part) ? rows : [])
  const members = of('members', structure.members).map((member) => ({
    member,
    reason: whyLeft(member, structure.agreement.term, begin),
  }))
  const goals = of('goals', structure.goals)
  return {
    constituencies: of('constituencies', structure.constituencies),
    members: onceEach(members.flatMap(({ member, reason }) => (reason === null ? [member] : []))),
    themes: of('themes', structure.themes),
    roles: of('roles', structure.roles),
    goals: goals.filter((goal) => !isPast(goal.year, begin)),
    undertakings: structure.undertakings.filter(({ id }) => undertakings.has(id)),
    risks: of('risks', structure.risks),
    leftMembers: members.flatMap(({ member, reason }) => (reason === null ? [] : [{ member, reason }])),
    leftGoals: goals.filter((goal) => isPast(goal.year, begin)),
  }
}

/** A goal of a year before the new period; one without a year is never past. */
function isPast(year: number | null, begin: Day): boolean {
  return year !== null && year < Number(firstDay(begin).slice(0, 4))
}

/** Null for who was a member until the end of the old term, and exists on the first day of the new one. */
function whyLeft({ validTo, organisation }: Member, oldTerm: Day | null, begin: Day): LeftReason | null {
  const first = day(firstDay(begin))
  const existence = existenceOn(organisation, first)
  if (existence !== 'exists') return existence
  const until = oldTerm === null || oldTerm.endsWith('..') ? first : lastDay(oldTerm)
  return validTo !== null && lastDay(validTo) < until ? 'left' : null
}

/** One range of a member that had more: the latest. */
function onceEach(members: readonly Member[]): Member[] {
  const latest = new Map<string, Member>()
  for (const member of members) {
    const key = `${member.constituencyId} ${member.organisationId}`
    const other = latest.get(key)
    if (other === undefined || (member.validFrom ?? '') > (other.validFrom ?? '')) latest.set(key, member)
  }
  return [...latest.values()]
}
