import { type Day, precision } from '../../shared/day.ts'
import { nameKey } from '../../shared/name-key.ts'

/** A milestone as one source tells of it. */
export type MilestoneFields = { readonly title: string; readonly planned: Day | null; readonly realised: Day | null }

/**
 * Whether two sources tell of one milestone: they give it the same name, or the same planned or realised day or month and
 * a name that shares a word. Papers seldom use one name for an event; a whole year is too wide to tell events apart.
 */
export function isSameMilestone(one: MilestoneFields, other: MilestoneFields): boolean {
  if (nameKey(one.title) === nameKey(other.title)) return true
  const sameDay = isSameDay(one.planned, other.planned) || isSameDay(one.realised, other.realised)
  return sameDay && sharesWord(one.title, other.title)
}

function isSameDay(one: Day | null, other: Day | null): boolean {
  return one !== null && one === other && ['day', 'month'].includes(precision(one))
}

const commonWords = new Set([
  'aan',
  'akkoor',
  'door',
  'overee',
  'naar',
  'voor',
  'wordt',
  'worden',
  'over',
  'deze',
  'zijn',
])

/** Compared by their first six letters, so that `ondertekening` meets `ondertekend`. */
function sharesWord(one: string, other: string): boolean {
  const stems = new Set(stemsOf(one))
  return stemsOf(other).some((stem) => stems.has(stem))
}

function stemsOf(title: string): string[] {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/\p{Letter}{4,}/gu) ?? []
  return words.map((word) => word.slice(0, 6)).filter((stem) => !commonWords.has(stem))
}
