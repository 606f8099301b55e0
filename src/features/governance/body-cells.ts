import { html } from 'hono/html'
import { formatShortDay } from '../../shared/day.ts'
import { absent, marks } from '../../web/components/mark.ts'
import type { TableCell } from '../../web/components/table.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { governanceWords as words } from './governance-messages.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import type { Body, Meeting } from './read-governance.ts'

/** The name as a link to all that is known, the name in full under a short one, and the sources. */
export function bodyName(slug: string, { id, name, shortName, marks: sources }: Body): Html {
  const full = name === shortName ? null : html`<span class="kb-sub">${name}</span>`
  return html`<a href="${paths.governanceBody(slug, id)}">${shortName}</a>${full} ${marks(sources)}`
}

/** `besluit`, with its source. */
export function roleOf({ role, roleMarks }: Body): TableCell {
  return role === null ? 'notInSource' : html`${words.roles[role]} ${marks(roleMarks)}`
}

/** To which body it goes with what it cannot settle. */
export function escalationOf(slug: string, body: Body, all: readonly Body[]): TableCell {
  const to = all.find(({ id }) => id === body.escalatesTo)
  if (to === undefined) return 'notInSource'
  return html`<a href="${paths.governanceBody(slug, to.id)}">${to.shortName}</a> ${marks(body.escalationMarks)}`
}

const mostMeetings = 3

/** The latest meetings, with their papers. */
export function meetingsOf(meetings: readonly Meeting[]): TableCell {
  if (meetings.length === 0) return 'notInSource'
  const latest = meetings.toReversed().slice(0, mostMeetings).map(meetingLine)
  const rest = meetings.length - latest.length
  return join([...latest, rest > 0 && texts.more(rest)], html`<br>`)
}

/** Numbers of papers, each on one line: a hyphen is no place to break. */
function numbers(papers: readonly string[]): Html {
  return join(
    papers.map((number) => html`<span class="kb-nowrap">${number}</span>`),
    ', ',
  )
}

/** When it met and about what. */
export function meetingLine({ heldOn, papers, marks: sources }: Meeting): Content {
  const when = heldOn === null ? absent('notInSource', texts.dayUnknown) : formatShortDay(heldOn)
  const dealt = papers.length === 0 ? null : html`, ${texts.dealtWith} ${numbers(papers)}`
  return html`${when}${dealt} ${marks(sources)}`
}
