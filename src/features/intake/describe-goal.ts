import { day, formatDay } from '../../shared/day.ts'
import { absent } from '../../web/components/mark.ts'
import { instrumentMessages } from '../agreements/index.ts'
import { formatPercentage } from '../goals/index.ts'
import { describeMessages as texts } from './describe-messages.ts'
import type { Description } from './describe-proposal.ts'
import type { GoalFact, InstrumentFact, UndertakingFact } from './facts.ts'

/** A goal in its own words, with how much, of what, by when and whose. */
export function describeGoal({ text, percentage, subject, year, owner }: GoalFact): Description {
  return {
    title: text,
    values: [
      ...(percentage === null ? [] : [formatPercentage(percentage * 100)]),
      ...(subject === null ? [] : [texts.goalSubject(subject)]),
      year === null ? absent('notInSource', texts.noYear) : texts.goalYear(year),
      owner === null ? absent('notInSource', texts.noOwner) : texts.goalOwner(owner),
    ],
  }
}

/** Another agreement, programme, strategy or law, and how the agreement stands to it. */
export function describeInstrument({ name, kind, year, relation }: InstrumentFact): Description {
  return {
    title: name,
    values: [
      instrumentMessages.kinds[kind],
      year === null ? absent('notInSource', texts.noYear) : formatDay(day(year)),
      ...(relation === null ? [] : [instrumentMessages.relations[relation]]),
    ],
  }
}

/** A promise, by whom and by when. */
export function describeUndertaking({ text, by, due }: UndertakingFact): Description {
  return {
    title: text,
    values: [
      by === null ? absent('notInSource', texts.noPromiser) : texts.promisedBy(by),
      due === null ? absent('notInSource', texts.noDue) : texts.due(formatDay(day(due))),
    ],
  }
}
