import { type Day, firstDay, formatDay, lastDay, precision } from '../../shared/day.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { Mark } from '../../web/components/mark.ts'
import type { TimetableRow } from '../../web/components/timetable.ts'
import type { MilestoneTable } from '../agreements/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'

export type Milestone = MilestoneTable & { readonly marks: readonly Mark[] }
export type Term = { readonly term: Day; readonly marks: readonly Mark[]; readonly isRunning: boolean }

/** Milestones in order of time, the term among them. Every agreement is evaluated: without such a milestone the void shows. What happened after `inForceOn` had not happened yet. */
export function milestoneRows(
  milestones: readonly Milestone[],
  term: Term | null,
  inForceOn: Day | null = null,
): TimetableRow[] {
  const sorted = [...milestones].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  const rows = sorted.map((milestone) => rowOf(milestone, inForceOn))
  const isEvaluation = ({ title }: Milestone) => nameKey(title).includes(nameKey(texts.evaluation))
  const evaluation: TimetableRow = {
    title: texts.evaluation,
    marks: [],
    planned: 'notInSource',
    realised: 'notInSource',
  }
  return [...rows, ...(term === null ? [] : [termRow(term)]), ...(milestones.some(isEvaluation) ? [] : [evaluation])]
}

/** Whether something happened as planned; undefined as long as one of the two is unknown. */
export function judgement(planned: Day | null, realised: Day | null): TimetableRow['judgement'] {
  if (planned === null || realised === null) return undefined
  if (firstDay(realised) > lastDay(planned)) return { late: true, text: lateness(planned, realised) }
  return { late: false, text: lastDay(realised) < firstDay(planned) ? texts.earlier : texts.asPlanned }
}

function lateness(planned: Day, realised: Day): string {
  if (precision(realised) !== 'day') return texts.late
  const days = (Date.parse(realised) - Date.parse(lastDay(planned))) / 86_400_000
  const sameYear = precision(planned) !== 'year' && lastDay(planned).startsWith(realised.slice(0, 4))
  return texts.daysLate(days, sameYear ? formatDay(planned).replace(/ \d{4}$/, '') : formatDay(planned))
}

function rowOf({ title, planned, realised, marks }: Milestone, inForceOn: Day | null): TimetableRow {
  if (realised !== null && inForceOn !== null && lastDay(realised) > inForceOn) {
    return { title, marks, planned: planned ?? 'notInSource', realised: { text: texts.notHappenedYet } }
  }
  return {
    title,
    marks,
    planned: planned ?? 'notInSource',
    realised: realised ?? 'notInSource',
    judgement: judgement(planned, realised),
  }
}

function termRow({ term, marks, isRunning }: Term): TimetableRow {
  const realised = isRunning ? { text: texts.running } : ('notReported' as const)
  return { title: texts.termRow, marks, planned: term, realised }
}

function startOf({ planned, realised }: Milestone): string {
  const days = [planned, realised].flatMap((value) => (value === null ? [] : [firstDay(value)]))
  return days.sort()[0] ?? '9999'
}
