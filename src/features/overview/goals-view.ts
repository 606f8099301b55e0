import { buttonLink } from '../../web/components/form.ts'
import { type GoalProps, goals } from '../../web/components/goal.ts'
import { absent, type Mark } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { formatPercentage, type GoalTable } from '../goals/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { Overview } from './read-overview.ts'

/** What is to be reached, a road for everyone whose goals they are. Without a goal the void shows: it is what it is all for. */
export function goalsSection({ goals: all, marks }: Overview): Html {
  if (all.length === 0) {
    const action = buttonLink({ href: paths.readIn(), label: texts.readIn })
    const body = empty({ title: texts.noGoals, text: texts.noGoalsText, action })
    return section({ id: 'doelen', title: texts.goals, layout: 'split', body })
  }
  const byOwner = Map.groupBy(all, ({ owner }) => owner)
  const roads = [...byOwner].map(([owner, own]): GoalProps => {
    const sorted = own.toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999))
    const title = owner ?? absent('notInSource', texts.ownerUnknown)
    return { title, note: subjectOf(own), steps: sorted.map((goal) => stepOf(goal, marks('goal', goal.id))) }
  })
  return section({ id: 'doelen', title: texts.goals, intro: [texts.goalsIntro], layout: 'split', body: goals(roads) })
}

/** What the goals are about, where they have one subject that their own words do not all name. */
function subjectOf(own: readonly GoalTable[]): string | undefined {
  const subjects = [...new Set(own.flatMap(({ subject }) => (subject === null ? [] : [subject])))]
  const [subject] = subjects
  const isSaid = own.every(({ text }) => subject !== undefined && text.toLowerCase().includes(subject.toLowerCase()))
  return subject === undefined || subjects.length > 1 || isSaid ? undefined : capital(subject)
}

function stepOf({ text, percentageHundredths, year }: GoalTable, sources: readonly Mark[]): GoalProps['steps'][number] {
  const [first, ...more] = sources
  if (first === undefined) throw new TypeError(`goal without a source: ${text}`)
  const value = percentageHundredths === null ? undefined : formatPercentage(percentageHundredths)
  return {
    year: year === null ? absent('notInSource', texts.yearUnknown) : String(year),
    value,
    text: value === undefined ? text : withoutValue(text, value),
    marks: [first, ...more],
  }
}

/** The words that follow a percentage that is drawn large: `50% minder gas` becomes `minder gas`. */
function withoutValue(text: string, value: string): string {
  const bare = text.replace(/^(\d+(?:,\d+)?)\s+(?:%|procent)/, '$1%')
  return bare.startsWith(`${value} `) ? bare.slice(value.length + 1) : text
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
