import { html } from 'hono/html'
import { attributes, type Content, classes, type Html } from '../html.ts'
import { messages } from '../messages.ts'
import { orAbsent, type Void } from './mark.ts'

export type FamilyNode = {
  /** how it stands to the node it hangs from, on the line between them */
  readonly words: Content
  readonly name: Content
  readonly year: Content | Void
  /** solid is known and behind us; dotted is ahead, or nobody knows how it hangs together */
  readonly line: 'solid' | 'dotted'
  /** what it hangs together with in turn, further away */
  readonly further: readonly FamilyNode[]
}

export type FamilyTreeProps = {
  /** above, the oldest first */
  readonly before: { readonly label: string; readonly nodes: readonly FamilyNode[] }
  readonly here: { readonly name: Content; readonly year: Content | Void }
  /** below */
  readonly after: { readonly label: string; readonly nodes: readonly FamilyNode[] }
}

/** Where something comes from and what came of it: time runs down, the ring is this one. For who cannot see it, three lists. */
export function familyTree({ before, here, after }: FamilyTreeProps): Html {
  return html`<div class="kb-family">${branch(before, 'kb-family__up')}
    <p class="kb-family__row kb-family__row--here"><b>${here.name}</b> <span class="kb-family__year">${orAbsent(here.year)}</span><span class="kb-sr"> ${messages.familyTree.here}</span></p>
    ${branch(after, 'kb-family__down')}</div>`
}

type Direction = 'kb-family__up' | 'kb-family__down'

function branch({ label, nodes }: { label?: string; nodes: readonly FamilyNode[] }, direction: Direction): Html {
  if (nodes.length === 0) return html``
  return html`<ol class="${direction}"${attributes({ 'aria-label': label })}>${nodes.map((node) => item(node, direction))}</ol>`
}

/** What is further away stands on the far side: above what is before, below what is after. */
function item(node: FamilyNode, direction: Direction): Html {
  const further = branch({ nodes: node.further }, direction)
  const [above, below] = direction === 'kb-family__up' ? [further, null] : [null, further]
  const name = classes('kb-family__item', node.line === 'dotted' && 'kb-family__item--dotted')
  return html`<li class="${name}">${above}<div class="kb-family__row"><span class="kb-family__words">${node.words}<span class="kb-sr">: </span></span> <span>${node.name} <span class="kb-family__year">${orAbsent(node.year)}</span></span></div>${below}</li>`
}
