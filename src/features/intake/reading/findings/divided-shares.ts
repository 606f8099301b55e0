import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { comparable } from '../vocabulary.ts'
import type { Facts, Finding, ReadEntry, ReadTable } from './finding.ts'
import { type Names, namedIn, subjectNames } from './subject-names.ts'
import { amountOf, partsOf } from './sums.ts'
import { isRough, notNow, percent, unlike } from './text-shares.ts'

/** "De provincie neemt 60% voor haar rekening, de gemeenten samen 40%", held to what the tables say of each. */
export function dividedShareFindings(facts: Facts): Finding[] {
  const names = subjectNames(facts)
  return facts.sentences.flatMap((sentence) => {
    const shares = sharesIn(sentence)
    if (shares.length < 2) return []
    const payers = shares.map(({ text }) => payerIn(text, names))
    const checks = facts.tables.map((table) => shares.map((_, index) => shareOf(payers[index] ?? null, table)))
    const right = checks.find((one) => isWhole(one))
    const wrong = shares.findIndex(({ value, room }, index) => Math.abs(value - (right?.[index] ?? value)) > room)
    if (wrong < 0) return []
    const { written, start, end } = shares[wrong]!
    const place = facts.flow.passages.of(part(sentence.span, start, end))
    return [unlike(written, payers[wrong]!.name, right![wrong]!, place)]
  })
}

/** The payers of a sentence are all that the table has. */
function isWhole(shares: readonly (number | null)[]): boolean {
  return !shares.includes(null) && Math.abs(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0) - 100) < 0.5
}

type Share = {
  readonly text: string
  readonly written: string
  readonly value: number
  readonly room: number
  readonly start: number
  readonly end: number
}

const pays =
  /\b(?:betaalt|betalen|draagt|dragen|neemt|nemen|bekostigt|bekostigen|financiert|financieren|rekening|levert|leveren|brengt|brengen|komt|legt|leggen|bijdrage)\b/i

/** Every percentage of a sentence with the words of its own part; none where they are not about who pays now. */
function sharesIn({ span: { text }, block }: Sentence): Share[] {
  const found = [...text.matchAll(percent)]
  if (block.kind === 'cells' || found.length < 2 || !pays.test(text) || notNow.test(text) || /\bfte\b/i.test(text))
    return []
  const breaks = [...text.matchAll(/[,;:]\s(?:en\s)?|\sen\s/g)].map(({ index }) => index)
  const shares = found.map((match): Share => {
    const end = match.index + match[0].length
    const from = Math.max(0, ...breaks.filter((at) => at < match.index))
    const to = Math.min(text.length, ...breaks.filter((at) => at >= end))
    const room = isRough(text, match.index) ? 4 : 1
    return {
      text: text.slice(from, to),
      written: match[0],
      value: Number(match[1]!.replace(',', '.')),
      room,
      start: match.index,
      end,
    }
  })
  return shares.every((share) => [...share.text.matchAll(percent)].length === 1) ? shares : []
}

const groups: readonly RegExp[] = [
  /\bgemeenten?\b/i,
  /\bprovincies?\b/i,
  /\bwaterschap(?:pen)?\b/i,
  /\bhoogheemraadschap(?:pen)?\b/i,
  /\brijk(?:soverheid)?\b/i,
  /\bministeries?\b/i,
  /\bcorporaties?\b/i,
]

/** Whose share it is: of one party, or of all parties of one kind. */
type Payer = { readonly name: string; readonly isOwn: (entry: ReadEntry) => boolean }

/** What a payer brings in of all that the table has; null when the table does not tell. */
function shareOf(payer: Payer | null, { table, entries }: ReadTable): number | null {
  const parts = partsOf(entries).filter(({ fact }) => !fact.isTotal && fact.party !== null)
  const own = payer === null ? [] : parts.filter(payer.isOwn)
  const sum = (some: readonly ReadEntry[]) =>
    some.reduce((all, { fact }) => all + (amountOf(fact, 'euro', 'thousands') ?? 0), 0)
  if (table.captionParty !== null || own.length === 0 || own.length === parts.length || sum(parts) === 0) return null
  return (sum(own) / sum(parts)) * 100
}

function payerIn(text: string, names: Names): Payer | null {
  const [party, ...more] = namedIn(text, names)
  if (more.length > 0) return null
  const kinds = groups.filter((kind) => kind.test(text))
  if (party !== undefined && (kinds.length !== 1 || /\s/.test(comparable(party.name))))
    return { name: party.name, isOwn: ({ fact }) => fact.partyRef === party.id }
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) return null
  const match = kind.exec(text)!
  const article = /(?<=\b)(?:de|het)\s$/i.exec(text.slice(0, match.index))?.[0].toLowerCase() ?? ''
  return { name: `${article}${match[0]}`, isOwn: ({ fact }) => kind.test(fact.party!) }
}
