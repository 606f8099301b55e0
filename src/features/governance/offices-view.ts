import { html } from 'hono/html'
import { formatDay, formatShortDay } from '../../shared/day.ts'
import type { DayRange } from '../../shared/day-range.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { absent, marks, type Void } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { type TableCell, table } from '../../web/components/table.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { governanceWords as words } from './governance-messages.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import type { Governance } from './read-governance.ts'
import type { Holder, Office } from './read-offices.ts'

/** The offices that play a part, who is in them, and what is theirs. */
export function officesSection({ head, offices }: Governance): Html {
  const add = buttonLink({ href: paths.governanceNewOffice(head.slug), label: texts.addOffice })
  const body =
    offices.length === 0
      ? empty({ title: texts.noOffices, text: texts.noOfficesText, action: add })
      : html`<div class="kb-stack">${officesTable(head.slug, offices)}${actions(add)}</div>`
  return section({ id: 'ambten', title: texts.offices, intro: [texts.officesIntro], body })
}

function officesTable(slug: string, offices: readonly Office[]): Html {
  return table({
    caption: texts.officesCaption,
    columns: [
      { label: texts.office },
      { label: texts.holder, full: true },
      { label: texts.deputy, full: true },
      { label: texts.part, full: true },
    ],
    rows: offices.map((office) => ({
      head: officeName(slug, office),
      cells: [html`${holderCell(slug, office)}${earlier(office)}`, deputies(office), partOf(slug, office)],
    })),
  })
}

function officeName(slug: string, { id, title, organisation, marks: sources }: Office): Html {
  return html`<a href="${paths.governanceOffice(slug, id)}">${title}</a><span class="kb-sub">${organisation.name}</span> ${marks(sources)}`
}

function holderCell(slug: string, { id, title, holders }: Office): Html {
  const { holder } = holders
  const next = html`<a class="kb-small" href="${paths.governanceHolder(slug, id)}">${texts.newHolder}<span class="kb-sr">: ${title}</span></a>`
  return html`${holder === null ? absent('notInSource') : inOffice(holder)}<br>${next}`
}

function deputies({ holders }: Office): TableCell {
  if (holders.deputies.length === 0) return 'notInSource'
  return join(holders.deputies.map(inOffice), html`<br>`)
}

/** A name, since when, until when where that is known, and the source. */
function inOffice({ name, validFrom, validTo, marks: sources }: Holder): Html {
  const since = validFrom === null ? absent('notInSource', texts.sinceUnknown) : texts.since(formatShortDay(validFrom))
  const until = validTo === null ? null : html`, ${texts.until(formatShortDay(validTo))}`
  return html`${name}<span class="kb-sub">${since}${until}</span> ${marks(sources)}`
}

/** Who was in the office before, or will be, folded away. */
function earlier({ holders }: Office): Html | null {
  const { others } = holders
  if (others.length === 0) return null
  const items = others.map(
    (each) =>
      html`<li>${each.name}, ${words.holderKinds[each.kind]}<span class="kb-sub">${rangeOf(each)}</span> ${marks([...each.marks, ...each.endMarks])}</li>`,
  )
  return html`<details class="kb-details"><summary class="kb-small">${texts.earlier(others.length)}</summary><ul class="kb-plain">${items}</ul></details>`
}

/** `1 januari 2025 tot en met 26 mei 2026`, with the void in words. */
function rangeOf({ validFrom, validTo }: DayRange): Content {
  const from = validFrom === null ? texts.beginUnknown : formatDay(validFrom)
  return validTo === null ? texts.since(from) : texts.fromTo(from, formatDay(validTo))
}

/** Signing, seats and mandates: what belongs to the office and not to who holds it. */
export function partOf(slug: string, { signs, seats, mandates }: Office): Content | Void {
  const lines = [
    ...signs.map(({ name, representedBy, marks: sources }) => {
      const by = representedBy === null ? null : html`<span class="kb-sub">${texts.representedBy(representedBy)}</span>`
      return html`${texts.signsFor(name)} ${marks(sources)}${by}`
    }),
    ...seats.map(({ bodyId, body, role }) => {
      const link = html`<a href="${paths.governanceBody(slug, bodyId)}">${body}</a>`
      return html`${texts.sits(words.seatRoles[role])} ${link}`
    }),
    ...mandates.map(({ description, marks: sources }) => html`${texts.mandate(description)} ${marks(sources)}`),
  ]
  if (lines.length === 0) return 'notInSource'
  return html`${lines.map((line) => html`<span class="kb-line">${line}</span>`)}`
}
