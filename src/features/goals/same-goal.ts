import { nameKey } from '../../shared/name-key.ts'
import { formatPercentage } from './format-percentage.ts'
import type { GoalTable } from './goal-table.ts'

/** A goal as one source tells of it. */
export type GoalFields = Pick<GoalTable, 'text' | 'percentageHundredths' | 'subject' | 'year' | 'owner'>

/**
 * The goal that stands there already: of the same owner, and in the same words, or of the same year and subject, or of the
 * same year and percentage with a subject that shares a word. Without an owner it is the one goal that fits; where several
 * do, none, for then nobody knows which.
 */
export function findSameGoal<Goal extends GoalFields>(all: readonly Goal[], offered: GoalFields): Goal | undefined {
  const alike = all.filter((goal) => isAlike(goal, offered))
  const own = alike.filter((goal) => keyOf(goal.owner) === keyOf(offered.owner))
  if (own.length > 0) return own.length === 1 ? own[0] : own.find((goal) => sameWords(goal, offered))
  const open = alike.filter((goal) => goal.owner === null || offered.owner === null)
  return open.length === 1 ? open[0] : undefined
}

/** What two sources of one goal cannot both be right about, in Dutch words; null when both can be. */
export function goalDifference(
  goal: GoalFields,
  offered: GoalFields,
): { readonly existing: string; readonly offered: string } | null {
  const [one, other] = [goal.percentageHundredths, offered.percentageHundredths]
  if (one !== null && other !== null && one !== other)
    return { existing: formatPercentage(one), offered: formatPercentage(other) }
  if (goal.year !== null && offered.year !== null && goal.year !== offered.year)
    return { existing: String(goal.year), offered: String(offered.year) }
  const [subject, otherSubject] = [goal.subject, offered.subject]
  if (subject !== null && otherSubject !== null && nameKey(subject) !== nameKey(otherSubject))
    return { existing: subject, offered: otherSubject }
  return null
}

function isAlike(goal: GoalFields, offered: GoalFields): boolean {
  if (sameWords(goal, offered)) return true
  if (goal.year === null || goal.year !== offered.year || goal.subject === null || offered.subject === null)
    return false
  if (nameKey(goal.subject) === nameKey(offered.subject)) return true
  const samePercentage =
    goal.percentageHundredths !== null && goal.percentageHundredths === offered.percentageHundredths
  return samePercentage && !wordsOf(goal.subject).isDisjointFrom(wordsOf(offered.subject))
}

function wordsOf(subject: string): Set<string> {
  return new Set(
    subject
      .split(/\s+/)
      .map(nameKey)
      .filter((word) => word.length > 3),
  )
}

function sameWords(goal: GoalFields, offered: GoalFields): boolean {
  return nameKey(goal.text) === nameKey(offered.text)
}

function keyOf(text: string | null): string | null {
  return text === null ? null : nameKey(text)
}
