import { html } from 'hono/html'
import { link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { Target } from './compare.ts'
import { intakeMessages } from './intake-messages.ts'
import { reviewMessages as texts } from './review-messages.ts'
import type { ReviewPage } from './review-page.ts'
import type { Flash } from './review-view.ts'

/** What the page has to say about what the reader just did, from the address; nothing for an address that says nothing known. */
export function flashOf(
  query: Readonly<Record<string, string>>,
  { intake, target }: ReviewPage,
): (Flash & { readonly at: number | null }) | undefined {
  const isEmpty = intake.proposals.length === 0
  const flash = flashFor(query.melding, numberIn(query.nummer), numberIn(query.aantal), target, isEmpty)
  if (flash === undefined) return undefined
  const at = numberIn(query.bij)
  return { ...flash, at: intake.proposals.some(({ number }) => number === at) ? at : null }
}

function flashFor(
  notice: string | undefined,
  number: number,
  count: number,
  target: Target | null,
  isEmpty: boolean,
): Flash | undefined {
  switch (notice) {
    case 'nieuw':
      return isEmpty ? intakeMessages.notices.leeg : intakeMessages.notices.nieuw
    case 'bekend':
      return intakeMessages.notices.bekend
    case 'lezing':
      return intakeMessages.notices.lezing
    case 'overgenomen':
      return adopted(target)
    case 'aanvaard':
      return { title: texts.judgedOk(number) }
    case 'afgewezen':
      return { title: texts.judgedNo(number) }
    case 'gewijzigd':
      return { title: texts.judgedChanged(number) }
    case 'heropend':
      return { title: texts.judgedReopened(number) }
    case 'duidelijk':
      return { title: texts.clearAccepted(count) }
    default:
      return undefined
  }
}

function adopted(target: Target | null): Flash {
  const { title, text } = intakeMessages.notices.overgenomen
  return { title, text: target === null ? text : html`${text} ${link(paths.agreement(target.slug), target.title)}` }
}

function numberIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : 0
}
