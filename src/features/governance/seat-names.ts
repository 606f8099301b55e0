import { html } from 'hono/html'
import { marks } from '../../web/components/mark.ts'
import type { TableCell } from '../../web/components/table.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { SeatRole } from './governance.ts'
import { governanceWords as words } from './governance-messages.ts'
import type { Seat } from './read-seats.ts'

/** Those who sit somewhere in one of these roles, with their sources; a role other than that of a member is named. */
export function seatNames(slug: string, seats: readonly Seat[], roles: readonly SeatRole[]): TableCell {
  const shown = seats.filter(({ role }) => roles.includes(role))
  if (shown.length === 0) return 'notInSource'
  return join(
    shown.map((seat) => seatLine(slug, seat, roles.length > 1 && seat.role !== 'member')),
    html`<br>`,
  )
}

/** A name, and of an office also who holds it now. */
export function seatName(slug: string, { name, code, officeId, holder }: Seat): Html {
  const href =
    officeId !== null ? paths.governanceOffice(slug, officeId) : code === null ? null : paths.organisation(code)
  const title = href === null ? html`${name}` : html`<a href="${href}">${name}</a>`
  return holder === null ? title : html`${title} (${holder})`
}

function seatLine(slug: string, seat: Seat, withRole: boolean): Html {
  return html`${seatName(slug, seat)}${withRole ? `, ${words.seatRoles[seat.role]}` : null} ${marks(seat.marks)}`
}
