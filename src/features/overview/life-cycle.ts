import { type Day, formatDay, lastDay } from '../../shared/day.ts'
import { absent } from '../../web/components/mark.ts'
import type { Stop } from '../../web/components/rail.ts'
import type { Content } from '../../web/html.ts'
import { type AgreementPhase, type AgreementState, phaseOn } from '../agreements/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'

export type LifeCycle = {
  readonly state: AgreementState
  readonly term: Day | null
  /** when it was signed: a day, or from the first signature to the last */
  readonly signedOn: Day | null
  /** of how many who sign the day is not known */
  readonly unsigned: number
}

/** The stops of an agreement's life on a day, `YYYY-MM-DD`. Evaluation is a milestone, and no stop. */
export function lifeCycle(agreement: LifeCycle, on: string): Stop[] {
  const phase = phaseOn(agreement, on)
  const last: AgreementPhase = phase === 'past' ? 'past' : 'ended'
  const stops: AgreementPhase[] = ['concept', 'agreed', 'signed', 'running', last]
  const now = stops.indexOf(phase)
  return stops.map((stop, index) => ({
    title: texts.stops[stop],
    when: whenOf(stop, agreement),
    state: index < now ? 'past' : index === now ? 'now' : 'future',
  }))
}

function whenOf(stop: AgreementPhase, { term, signedOn, unsigned }: LifeCycle): Content {
  if (stop === 'signed' && signedOn !== null)
    return unsigned === 0 ? formatDay(signedOn) : `${formatDay(signedOn)}; ${texts.dayUnknownOf(unsigned)}`
  if (stop === 'running' && term !== null) return formatDay(term)
  const end = term === null || term.endsWith('..') ? null : lastDay(term)
  if ((stop === 'ended' || stop === 'past') && end !== null) return texts.after(end.slice(0, 4))
  return absent('notInSource', texts.dateNotInSource)
}
