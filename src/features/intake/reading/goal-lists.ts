import type { Block, Flow } from './flow.ts'
import { ownerIn } from './goal-owners.ts'
import { lastSentence } from './sentences.ts'

/** The sentence that leads a list of goals in, with the year and the owner that it gives to all of them. */
export type ListLead = { readonly text: string; readonly year: number | null; readonly owner: string | null }

const lead =
  /\b(?:\p{L}*doel(?:en|stelling(?:en)?)?|ambities?|bereiken|streven|streeft|geslaagd (?:als|wanneer))\b[^.]*:$|\b(?:wil|willen)\b[^.]{0,80}\b20\d\d\b[^.]{0,30}:$/iu
const notGoals = /\b(?:besluit\p{L}*|gevraagd|voorgesteld|thema['’]?s|bijlagen?|doelgroep\p{L}*)\b/iu

/** The items of lists that are led in as goals, each with its lead. */
export function listLeadsOf(flow: Flow): Map<Block, ListLead> {
  const leads = new Map<Block, ListLead>()
  let open: ListLead | null = null
  for (const block of flow.blocks) {
    if (block.kind === 'item' && open !== null) leads.set(block, open)
    else open = leadIn(block)
  }
  return leads
}

function leadIn({ kind, section, span }: Block): ListLead | null {
  const last = lastSentence(span.text)
  if (kind !== 'paragraph' || section === 'requested-decision' || !lead.test(last) || notGoals.test(last)) return null
  const year = /\b20\d{2}(?![\d/–-])/.exec(last)?.[0]
  const owner = ownerIn(last)
  return { text: last, year: year === undefined ? null : Number(year), owner: owner === 'we' ? null : owner }
}
