import { html } from 'hono/html'
import { nameKey } from '../../shared/name-key.ts'
import { buttonLink } from '../../web/components/form.ts'
import { type GoalProps, goals } from '../../web/components/goal.ts'
import { absent, type Mark, marks } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { formatPercentage, type GoalTable } from '../goals/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { Overview } from './read-overview.ts'

/** What is to be reached, a road for everyone whose goals they are. Without a goal the void shows: it is what it is all for. */
export function goalsSection({ goals: all, marks: sources }: Overview): Html {
  if (all.length === 0) {
    const action = buttonLink({ href: paths.readIn(), label: texts.readIn })
    const body = empty({ title: texts.noGoals, text: texts.noGoalsText, action })
    return section({ id: 'doelen', title: texts.goals, layout: 'split', body })
  }
  const byOwner = Map.groupBy(all, ({ owner }) => (owner === null ? null : nameKey(owner)))
  const roads = [...byOwner.values()].map((own) => roadOf(own, sources))
  return section({ id: 'doelen', title: texts.goals, intro: [texts.goalsIntro], layout: 'split', body: goals(roads) })
}

function roadOf(own: readonly GoalTable[], sources: Overview['marks']): GoalProps {
  const owner = own[0]?.owner ?? null
  const dated = own.filter(({ year }) => year !== null).toSorted((a, b) => a.year! - b.year!)
  const undated = own.filter(({ year }) => year === null)
  return {
    title: owner === null ? absent('notInSource', texts.ownerUnknown) : capital(owner),
    note: subjectOf(own),
    steps: dated.map((goal) => stepOf(goal, sources('goal', goal.id))),
    undated: undated.length === 0 ? undefined : undatedList(undated, sources),
  }
}

function undatedList(undated: readonly GoalTable[], sources: Overview['marks']): Html {
  return html`${undated.map(
    ({ id, text }) =>
      html`<p>${capital(text)}. ${absent('notInSource', texts.yearUnknown)} ${marks(sources('goal', id))}</p>`,
  )}`
}

/** What the goals are about, where they have one subject that their own words do not name. */
function subjectOf(own: readonly GoalTable[]): string | undefined {
  const about = own.filter(({ subject }) => subject !== null)
  const [subject, other] = new Set(about.map((goal) => goal.subject!))
  const isSaid = about.every(({ text }) => text.toLowerCase().includes((subject ?? '').toLowerCase()))
  return subject === undefined || other !== undefined || isSaid ? undefined : capital(subject)
}

function stepOf({ text, percentageHundredths, year }: GoalTable, sources: readonly Mark[]): GoalProps['steps'][number] {
  const [first, ...more] = sources
  if (first === undefined) throw new TypeError(`goal without a source: ${text}`)
  const value = percentageHundredths === null ? undefined : formatPercentage(percentageHundredths)
  return {
    year: String(year),
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
