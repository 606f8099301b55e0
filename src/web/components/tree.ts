import { html } from 'hono/html'
import { attributes, type Content, classes, type Html } from '../html.ts'
import { messages } from '../messages.ts'
import { orAbsent, type Void } from './mark.ts'

export type TreeNode = {
  /** how it stands to the node it hangs from, on the line between them */
  readonly words: Content
  readonly name: Content
  readonly year: Content | Void
  /** solid is known and behind us; dotted is ahead, or nobody knows how it hangs together */
  readonly line: 'solid' | 'dotted'
  /** what it hangs together with in turn, further away */
  readonly further: readonly TreeNode[]
}

export type TreeProps = {
  /** above, the oldest first */
  readonly before: { readonly label: string; readonly nodes: readonly TreeNode[] }
  readonly here: { readonly name: Content; readonly year: Content | Void }
  /** below */
  readonly after: { readonly label: string; readonly nodes: readonly TreeNode[] }
}

/** Where something comes from and what came of it: time runs down, the ring is this one. For who cannot see it, three lists. */
export function tree({ before, here, after }: TreeProps): Html {
  return html`<div class="kb-tree">${branch(before, 'kb-tree__up')}
    <p class="kb-tree__row kb-tree__row--here"><b>${here.name}</b> <span class="kb-tree__year">${orAbsent(here.year)}</span><span class="kb-sr"> ${messages.tree.here}</span></p>
    ${branch(after, 'kb-tree__down')}</div>`
}

type Direction = 'kb-tree__up' | 'kb-tree__down'

function branch({ label, nodes }: { label?: string; nodes: readonly TreeNode[] }, direction: Direction): Html {
  if (nodes.length === 0) return html``
  return html`<ol class="${direction}"${attributes({ 'aria-label': label })}>${nodes.map((node) => item(node, direction))}</ol>`
}

/** What is further away stands on the far side: above what is before, below what is after. */
function item(node: TreeNode, direction: Direction): Html {
  const further = branch({ nodes: node.further }, direction)
  const [above, below] = direction === 'kb-tree__up' ? [further, null] : [null, further]
  const name = classes('kb-tree__item', node.line === 'dotted' && 'kb-tree__item--dotted')
  return html`<li class="${name}">${above}<div class="kb-tree__row"><span class="kb-tree__words">${node.words}<span class="kb-sr">: </span></span> <span>${node.name} <span class="kb-tree__year">${orAbsent(node.year)}</span></span></div>${below}</li>`
}
