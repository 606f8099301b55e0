import { html } from 'hono/html'
import { absent } from '../../web/components/mark.ts'
import { type TreeStop, tree } from '../../web/components/tree.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type Branch, escalationTrees } from './governance.ts'
import { governanceWords as words } from './governance-messages.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import type { Body } from './read-governance.ts'

/** The bodies on a line: first those of all parties together, then those of each organisation. */
export function bodyTrees(slug: string, bodies: readonly Body[]): Html {
  const shown = escalationTrees(bodies).filter(isDrawn)
  const groups = [...Map.groupBy(shown, ({ body }) => body.organisation)].toSorted(
    ([a], [b]) => Number(a !== null) - Number(b !== null),
  )
  return html`${groups.map(([organisation, trees]) => {
    const name = organisation ?? texts.together
    const stops = trees.map((branch) => stopOf(slug, branch, true))
    return html`<div class="kb-part"><h3>${name}</h3>${tree(texts.drawing(name), stops)}</div>`
  })}`
}

/** A working group or secretariat that goes nowhere, as far as known, stands in its own list only. */
function isDrawn({ body, below }: Branch<Body>): boolean {
  return below.length > 0 || (body.kind !== 'working-group' && body.kind !== 'secretariat')
}

function stopOf(slug: string, { body, below }: Branch<Body>, isTop: boolean): TreeStop {
  const { id, shortName, kind, role } = body
  // what a body that decides cannot settle is not on its way to another
  const ending = isTop && role !== 'decides' ? absent('notInSource', texts.goesToUnknown) : null
  return {
    title: html`<a href="${paths.governanceBody(slug, id)}">${shortName}</a>`,
    text: join(
      [
        html`${kind === 'other' ? null : `${words.kinds[kind]}, `}${role === null ? absent('notInSource', texts.roleUnknown) : words.roles[role]}`,
        ending,
      ],
      html`<br>`,
    ),
    weight: role ?? 'unknown',
    below: below.map((branch) => stopOf(slug, branch, false)),
  }
}
