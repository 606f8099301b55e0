import { html } from 'hono/html'
import { absent, type Mark, marks } from '../../web/components/mark.ts'
import type { TableCell } from '../../web/components/table.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { distinctMarks } from '../provenance/index.ts'
import type { SeatRole } from './governance.ts'
import { governanceWords as words } from './governance-messages.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import type { Office } from './read-offices.ts'
import type { Seat } from './read-seats.ts'

/** Those who sit somewhere in one of these roles, with their sources; a role other than that of a member is named. */
export function seatNames(slug: string, seats: readonly Seat[], roles: readonly SeatRole[]): TableCell {
  const shown = seats.filter(({ role }) => roles.includes(role))
  if (shown.length === 0) return 'notInSource'
  const shared = sharedMarks(shown)
  const lines = shown.map((seat) => {
    const role = roles.length > 1 && seat.role !== 'member' ? `, ${words.seatRoles[seat.role]}` : ''
    return html`<span class="kb-line">${seatName(slug, seat, role)} ${shared === null ? marks(seat.marks) : null}</span>`
  })
  return html`${lines}${shared === null ? null : marks(shared)}`
}

/** A name; of an office also whose it is and who holds it now. `more` comes right after the name. */
export function seatName(slug: string, { name, code, office }: Seat, more = ''): Html {
  if (office !== null) {
    const title = html`<a href="${paths.governanceOffice(slug, office.id)}">${name}</a>${more}`
    return html`${title}<span class="kb-sub">${officeNow(office)}</span>`
  }
  return code === null ? html`${name}${more}` : html`<a href="${paths.organisation(code)}">${name}</a>${more}`
}

function officeNow({ organisation, holders }: Office): Html {
  const { holder } = holders
  return join(
    [organisation.shortName, holder === null ? absent('notInSource', texts.holderUnknown) : texts.now(holder.name)],
    ', ',
  )
}

/** The marks of all of them where they are the same: said once. */
function sharedMarks(seats: readonly Seat[]): readonly Mark[] | null {
  const all = distinctMarks(seats.flatMap((seat) => seat.marks))
  return seats.every((seat) => seat.marks.length === all.length) ? all : null
}
