import { html } from 'hono/html'
import { link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { Target } from './find-target.ts'
import { intakeMessages } from './intake-messages.ts'
import { isJudged } from './proposal.ts'
import { reviewMessages as texts } from './review-messages.ts'
import type { ReviewPage } from './review-page.ts'
import type { Flash, PlacedFlash } from './review-view.ts'
import { versionMessages } from './version-messages.ts'

/** What the page has to say about what the reader just did, from the address; nothing for an address that says nothing known. */
export function flashOf(
  query: Readonly<Record<string, string>>,
  { intake, target }: ReviewPage,
): PlacedFlash | undefined {
  const isEmpty = intake.proposals.length === 0
  const flash = flashFor(query.melding, numberIn(query.nummer), numberIn(query.aantal), target, isEmpty)
  if (flash === undefined) return undefined
  const at = numberIn(query.bij)
  const undo = intake.proposals.find((each) => each.number === numberIn(query.nummer) && isJudged(each))
  return {
    ...flash,
    undo: flash.undo === true ? undo : undefined,
    at: intake.proposals.some(({ number }) => number === at) ? at : null,
  }
}

type Said = Flash & { readonly undo?: true }

function flashFor(
  notice: string | undefined,
  number: number,
  count: number,
  target: Target | null,
  isEmpty: boolean,
): Said | undefined {
  switch (notice) {
    case 'nieuw':
      return isEmpty ? intakeMessages.notices.leeg : intakeMessages.notices.nieuw
    case 'bekend':
      return intakeMessages.notices.bekend
    case 'lezing':
      return intakeMessages.notices.lezing
    case 'overgenomen':
      return adopted(target)
    case 'geaccepteerd':
      return { title: texts.judgedOk(number), undo: true }
    case 'afgewezen':
      return { title: texts.judgedNo(number), undo: true }
    case 'gewijzigd':
      return { title: texts.judgedChanged(number), undo: true }
    case 'heropend':
      return { title: texts.judgedReopened(number) }
    case 'duidelijk':
      return { title: texts.clearAccepted(count) }
    case 'overgenomen-oordelen':
      return { title: versionMessages.tookOver(count) }
    case 'versie':
      return { title: versionMessages.versionKept }
    case 'geen-versie':
      return { title: versionMessages.versionDenied }
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
