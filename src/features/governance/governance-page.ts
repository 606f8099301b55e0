import { html } from 'hono/html'
import { actions, buttonLink } from '../../web/components/form.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { agreementPage } from '../agreements/index.ts'
import { bodyName, escalationOf, meetingLine, meetingsOf, roleOf } from './body-cells.ts'
import { bodyTrees } from './body-trees.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import { officesSection } from './offices-view.ts'
import type { Body, Governance, Meeting } from './read-governance.ts'
import { seatNames } from './seat-names.ts'
import { groupsSection } from './working-groups-view.ts'

/** How an agreement is steered: its bodies on a line, its working groups, its secretariat and its offices. */
export function governancePage(governance: Governance): Html {
  const { head } = governance
  return agreementPage(head, 'governance', {
    title: texts.title,
    lead: texts.lead,
    body: html`${bodiesSection(governance)}${groupsSection(governance)}${secretariatSection(governance)}${officesSection(governance)}`,
  })
}

function bodiesSection({ head, bodies, loose }: Governance): Html {
  const add = actions(buttonLink({ href: paths.governanceNewBody(head.slug), label: texts.addBody }))
  const shown = bodies.filter(({ kind }) => kind !== 'working-group' && kind !== 'secretariat')
  const body =
    shown.length === 0
      ? empty({ title: texts.noBodies, text: texts.noBodiesText, action: add })
      : html`${bodyTrees(head.slug, bodies)}${bodiesTable(head.slug, shown, bodies)}${add}`
  return section({
    id: 'gremia',
    title: texts.bodies,
    intro: [texts.bodiesIntro],
    body: html`<div class="kb-stack">${body}${looseNames(head.slug, loose)}</div>`,
  })
}

function bodiesTable(slug: string, shown: readonly Body[], all: readonly Body[]): Html {
  return table({
    caption: texts.bodiesCaption,
    className: 'kb-bodies',
    columns: [
      { label: texts.body },
      { label: texts.does },
      { label: texts.chair },
      { label: texts.who, full: true },
      { label: texts.goesTo },
      { label: texts.met, full: true },
    ],
    rows: shown.map((body) => ({
      head: bodyName(slug, body),
      cells: [
        roleOf(body),
        seatNames(slug, body.seats, ['chair']),
        seatNames(slug, body.seats, ['secretary', 'lead', 'member']),
        escalationOf(slug, body, all),
        meetingsOf(body.meetings),
      ],
    })),
  })
}

function looseNames(slug: string, loose: readonly Meeting[]): Html | null {
  if (loose.length === 0) return null
  const names = [...Map.groupBy(loose, ({ body }) => body)]
  const rows = names.map(([name, meetings]) => {
    const query = new URLSearchParams({ naam: name }).toString()
    const add = html`<a href="${paths.governanceNewBody(slug, query)}">${texts.enterIt}<span class="kb-sr">: ${name}</span></a>`
    return { head: name, cells: [join(meetings.map(meetingLine), html`<br>`), add] }
  })
  const columns = [{ label: texts.name }, { label: texts.met, full: true }, { label: texts.entering }]
  return html`<div class="kb-part"><h3>${texts.loose}</h3><p class="kb-soft kb-small">${texts.looseText}</p>${table({ caption: texts.looseCaption, columns, rows })}</div>`
}

function secretariatSection({ head, bodies }: Governance): Html {
  const secretariats = bodies.filter(({ kind }) => kind === 'secretariat')
  const query = new URLSearchParams({ soort: 'secretariat' }).toString()
  const add = buttonLink({ href: paths.governanceNewBody(head.slug, query), label: texts.addSecretariat })
  const body =
    secretariats.length === 0
      ? empty({ title: texts.noSecretariat, text: texts.noSecretariatText, action: add })
      : bodiesTable(head.slug, secretariats, bodies)
  return section({
    id: 'secretariaat',
    title: texts.secretariat,
    intro: [texts.secretariatIntro],
    layout: secretariats.length === 0 ? 'split' : 'row',
    body,
  })
}
