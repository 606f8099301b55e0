import type { Block, Flow } from './flow.ts'
import { isPartyName, type ListedName } from './parties.ts'
import { part, type Span } from './span.ts'
import { withoutArticle } from './vocabulary.ts'
import { itemAfter } from './why-messages.ts'

const lead =
  /^(?:de )?(?:\p{L}+ )?(?:partijen|ondergetekenden|deelnemers|ondertekenaars)(?: (?:bij|in|aan|van) (?:dit|deze|het|de) \p{L}+)?(?: zijn)?\s*[:,]?$|\b(?:partijen|ondergetekenden|deelnemers) (?:zijn|bij (?:dit|deze|het|de) \p{L}+ zijn)\s*:$/iu
const tail =
  /\s*(?:,|;|\.$|\(|\b(?:te dezen|hierbij|rechtsgeldig|vertegenwoordigd|gevestigd|hierna|verder te noemen|namens deze)\b)/i

const considers = /\b(?:overwegende|in overweging nemende|nemen in overweging|constaterende)\b/i
const alsoFor =
  /\b(?:mede namens|tevens namens|mede handelend namens)\s(?:de |het )?((?:[Mm]inisterie|[Mm]inister|[Ss]taatssecretaris|[Gg]emeente|[Pp]rovincie|[Ww]aterschap)(?:\s(?:van|voor)(?:\sde|\shet)?)?\s\p{Lu}[\p{L}-]*(?:(?:,\s|\s)(?:(?:en|van|de)\s)?\p{Lu}[\p{L}-]*)*)/gu

/** The parties that the text of an agreement lists at its head: "De ondergetekenden: 1. de gemeente …, vertegenwoordigd door …". */
export function listedParties(flow: Flow): ListedName[] {
  const start = flow.blocks.findIndex(({ span }) => lead.test(span.text))
  if (start < 0) return []
  const items: Block[] = []
  for (const block of flow.blocks.slice(start + 1)) {
    const goesOn = items.length === 0 || isSameStyle(items[0]!.marker, block.marker)
    const isLine = block.kind === 'paragraph' && block.span.text.length < 80 && !/[.:]$/.test(block.span.text)
    if ((block.kind === 'item' && goesOn) || (isLine && goesOn)) items.push(block)
    else if (items.length > 0) break
    if (considers.test(block.span.text)) break
  }
  const names = items.map(({ span }) => nameOf(span))
  const others = items.flatMap(({ span }) => represented(span))
  const isList = items.length > 1 && names.filter(({ text }) => isPartyName(text)).length * 2 >= items.length
  const why = itemAfter(flow.blocks[start]!.span.text)
  return isList
    ? [...names, ...others].filter(({ text }) => text.length > 2 && text.length < 90).map((name) => ({ name, why }))
    : []
}

/** "1" and "2" are of one list, "c" and "1" are not. */
function isSameStyle(one: string | null, other: string | null): boolean {
  const styleOf = (marker: string | null) => marker?.replace(/\d+/, '1').replace(/^[a-z]$/, 'a')
  return styleOf(one) === styleOf(other)
}

/** The parties for whom another one signs: "mede namens het ministerie van Financiën". */
function represented(span: Span): Span[] {
  return [...span.text.matchAll(alsoFor)].map((match) =>
    part(span, match.index + match[0].length - match[1]!.length, match.index + match[0].length),
  )
}

function nameOf(span: Span): Span {
  const start = span.text.length - withoutArticle(span.text).length
  const isGroup = /^(?:gemeenten|provincies|waterschappen)\s/i.test(span.text.slice(start))
  const end = (isGroup ? /[;.]$/ : tail).exec(span.text.slice(start))?.index ?? span.text.length - start
  return part(span, start, start + end)
}
