import { html } from 'hono/html'
import { formatShortDay } from '../../shared/day.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { absent, marks } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { type Html, link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { agreementPage } from '../agreements/index.ts'
import { doneNotice } from './done-notice.ts'
import { governanceWords as words } from './governance-messages.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import type { Body, Governance } from './read-governance.ts'
import { seatName } from './seat-names.ts'

/** One body: what it is, who sits in it, where it goes, and when it met. */
export function bodyPage(governance: Governance, body: Body, done: string | undefined): Html {
  const { head } = governance
  return agreementPage(head, 'governance', {
    title: body.name,
    at: [{ label: body.shortName }],
    eyebrow: words.kinds[body.kind],
    notices: doneNotice(done),
    body: html`${section({ id: 'over', title: texts.aboutBody, layout: 'split', body: facts(factsOf(governance, body)) })}${seatsSection(head.slug, body)}${meetingsSection(body)}`,
  })
}

function factsOf({ head, bodies, themes }: Governance, body: Body): Fact[] {
  const to = bodies.find(({ id }) => id === body.escalatesTo)
  const theme = themes.find(({ id }) => id === body.themeId)
  const set = html`<a href="${paths.governanceEscalation(head.slug, body.id)}">${texts.setEscalation}</a>`
  const goesTo = to === undefined ? absent('notInSource') : link(paths.governanceBody(head.slug, to.id), to.name)
  return [
    { term: texts.kind, value: words.kinds[body.kind], marks: body.marks },
    { term: texts.does, value: body.role === null ? 'notInSource' : words.roles[body.role], marks: body.roleMarks },
    { term: texts.ofWhom, value: body.organisation ?? texts.together },
    ...(theme === undefined ? [] : [{ term: texts.theme, value: theme.name }]),
    { term: texts.goesTo, value: html`${goesTo} ${marks(to === undefined ? [] : body.escalationMarks)}<br>${set}` },
  ]
}

function seatsSection(slug: string, body: Body): Html {
  const add = buttonLink({ href: paths.governanceSeat(slug, body.id), label: texts.addSeat })
  const content =
    body.seats.length === 0
      ? empty({ title: texts.noSeats, text: texts.noSeatsText, action: add })
      : html`<div class="kb-stack">${table({
          caption: texts.seatsCaption(body.name),
          columns: [{ label: texts.seatWho }, { label: texts.seatAs }],
          rows: body.seats.map((seat) => ({
            head: html`<span class="kb-row-line"><span>${seatName(slug, seat)}</span> ${marks(seat.marks)}</span>`,
            cells: [words.seatRoles[seat.role]],
          })),
        })}${actions(add)}</div>`
  return section({ id: 'deelnemers', title: texts.who, layout: 'split', body: content })
}

function meetingsSection({ name, meetings }: Body): Html {
  const body =
    meetings.length === 0
      ? html`<p>${texts.noMeetings}</p>`
      : table({
          caption: texts.meetingsCaption(name),
          columns: [{ label: texts.heldOn }, { label: texts.papers }],
          rows: meetings.map(({ heldOn, papers, marks: sources }) => ({
            head: html`${heldOn === null ? absent('notInSource', texts.dayUnknown) : formatShortDay(heldOn)} ${marks(sources)}`,
            cells: [papers.length === 0 ? 'notInSource' : papers.join(', ')],
          })),
        })
  return section({ id: 'vergaderingen', title: texts.meetings, layout: 'split', body })
}
