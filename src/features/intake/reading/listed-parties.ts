import type { Block, Flow } from './flow.ts'
import { isPartyName, type ListedName } from './parties.ts'
import { part, type Span } from './span.ts'
import { withoutArticle } from './vocabulary.ts'
import { itemAfter } from './why-messages.ts'

const lead = /^(?:de )?(?:partijen|ondergetekenden|deelnemende partijen|deelnemers|ondertekenaars)(?: zijn)?\s*[:,]?$/i
const tail =
  /\s*(?:,|;|\.$|\(|\b(?:te dezen|hierbij|rechtsgeldig|vertegenwoordigd|gevestigd|hierna|verder te noemen|namens deze)\b)/i

/** The parties that the text of an agreement lists at its head: "De ondergetekenden: 1. de gemeente …, vertegenwoordigd door …". */
export function listedParties(flow: Flow): ListedName[] {
  const start = flow.blocks.findIndex(({ span }) => lead.test(span.text))
  if (start < 0) return []
  const items: Block[] = []
  for (const block of flow.blocks.slice(start + 1)) {
    if (block.kind === 'item') items.push(block)
    else if (items.length > 0) break
  }
  const names = items.map(({ span }) => nameOf(span))
  const isList = items.length > 1 && names.filter(({ text }) => isPartyName(text)).length * 2 >= items.length
  const why = itemAfter(flow.blocks[start]!.span.text)
  return isList ? names.filter(({ text }) => text.length > 2 && text.length < 90).map((name) => ({ name, why })) : []
}

function nameOf(span: Span): Span {
  const start = span.text.length - withoutArticle(span.text).length
  const end = tail.exec(span.text.slice(start))?.index ?? span.text.length - start
  return part(span, start, start + end)
}
