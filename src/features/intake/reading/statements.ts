import type { StatementFact } from '../facts.ts'
import type { Block, Flow } from './flow.ts'
import { type Grid, headIn } from './grids.ts'
import { sectionPoints } from './section-points.ts'
import { lastSentence, type Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { itemAfter, rowUnder, triggeredBy, whereIs } from './why-messages.ts'

type Kind = 'risk' | 'attention-point'
type Point = { readonly kind: Kind; readonly text: string; readonly spans: readonly Span[]; readonly why: string }

const riskHead =
  /^risico(?:['’]?s|omschrijving|beschrijving)?$|^(?:omschrijving|beschrijving) (?:van het )?risico|^risico \//i
const attentionHead = /^(?:aandachtspunt(?:en)?|kanttekening(?:en)?)$/i
const riskWord =
  /\brisico|\b(?:kans|gevolg|impact):|\bkans (?:bestaat|dat|op)\b|\bonzeker|\bgevaar\b|\bvertrag|\btegenval|\boverschrijd|\bmislu|\bin gevaar\b|\bverlies\b/i
const riskSentence =
  /\b(?:risico(?:['’]s)? (?:is|zijn|bestaat|hierbij|daarbij|vormt|vormen)\b|(?:bestaat|is|blijft|ontstaat)(?: er)?(?: nog| altijd)? (?:het|een|een groot|een klein|een reëel|wel een|wel het) risico\b|risico dat\b|grootste risico\b|(?:bestaat|is)(?: er)?(?: ook| wel)? (?:de|een)(?: reële| grote| kleine)? kans dat\b)/i
const noRisk = /\b(?:geen|nauwelijks|zonder) risico/i
const attentionSentence =
  /\b(?:aandachtspunt(?:en)?|kanttekening(?:en)?) (?:hierbij |daarbij |is|zijn|blijft|vormt|vormen)\b|\bals aandachtspunt\b|\bpunt van (?:aandacht|zorg)\b|\b(?:verdient|behoeft) (?:extra |bijzondere |blijvend )?aandacht\b|\bvraagt (?:extra |bijzondere |blijvend )?aandacht\b/i

/** The risks and attention points of the paper, one a point: of their sections and tables; without these, of sentences that say so. */
export function statementsOf(
  flow: Flow,
  grids: readonly Grid[],
  sentences: readonly Sentence[],
): { risks: StatementFact[]; attentionPoints: StatementFact[] } {
  const inGrids = new Set(grids.flatMap(({ blocks }) => blocks))
  const running = withoutLostTables(flow.blocks).filter((block) => !inGrids.has(block))
  const placed = [...pointsOfSections(running), ...ledPoints(running), ...grids.flatMap(rowsAsPoints)]
  const kinds = new Set(placed.map(({ kind }) => kind))
  const sections = new Set(flow.blocks.map(({ section }) => section))
  const loose = [
    ...(kinds.has('risk') || sections.has('risks') ? [] : sentencesWith(sentences, 'risk')),
    ...(kinds.has('attention-point') || sections.has('attention-points')
      ? []
      : sentencesWith(sentences, 'attention-point')),
  ]
  const points = inOrder([...placed, ...loose])
  return { risks: factsOf(flow, points, 'risk'), attentionPoints: factsOf(flow, points, 'attention-point') }
}

function factsOf(flow: Flow, points: readonly Point[], kind: Kind): StatementFact[] {
  const facts: StatementFact[] = []
  const seen = new Set<string>()
  for (const point of points) {
    if (point.kind !== kind || point.text === '' || seen.has(point.text)) continue
    seen.add(point.text)
    const source = flow.passages.over(point.spans)
    facts.push({ id: `${kind}-${facts.length + 1}`, why: point.why, text: point.text, source })
  }
  return facts
}

function inOrder(points: readonly Point[]): Point[] {
  const startOf = ({ spans }: Point) => spans.find(({ at }) => at.length > 0)?.at[0] ?? 0
  return [...points].sort((a, b) => startOf(a) - startOf(b))
}

/** A table whose cells cannot be told apart gives no points, rather than wrong ones: what stands below its heads is left out. */
function withoutLostTables(blocks: readonly Block[]): Block[] {
  let isLost = false
  return blocks.filter((block) => {
    if (block.kind === 'heading') isLost = false
    else if (block.kind === 'cells' && (block.span.text.match(tableHeads)?.length ?? 0) > 1) isLost = true
    return !isLost
  })
}

const tableHeads = /(?:^|\t)(?:risico|kans|gevolg|effect|impact|(?:beheers)?maatregel)(?:en|['’]s)?(?=\t|$)/gi

function pointsOfSections(blocks: readonly Block[]): Point[] {
  return sectionPoints(blocks, ({ section }) => section === 'risks' || section === 'attention-points').map(
    ({ first, spans, text }) => ({ kind: kindOf(first, text), text, spans, why: whereIs(first) }),
  )
}

const listLead = /\b(risico['’]?s|aandachtspunten|kanttekeningen)\b[^.:]{0,40}:$/i

/** The points of a list that is led in as one of risks or attention points, wherever it stands. */
function ledPoints(blocks: readonly Block[]): Point[] {
  const points: Point[] = []
  let lead: { readonly kind: Kind; readonly text: string } | null = null
  for (const block of blocks) {
    const isOwn = block.section === 'risks' || block.section === 'attention-points'
    if (block.kind === 'item' && lead !== null) {
      const { kind, text } = lead
      points.push({ kind, text: block.span.text.replace(/;$/, ''), spans: [block.span], why: itemAfter(text) })
      continue
    }
    const last = lastSentence(block.span.text)
    const word = block.kind === 'paragraph' && !isOwn ? listLead.exec(last)?.[1] : undefined
    lead = word === undefined ? null : { kind: /^risico/i.test(word) ? 'risk' : 'attention-point', text: last }
  }
  return points
}

/** A section that is about both, or whose heading says neither ("Waar letten wij op?"), is decided by the words of the point. */
function kindOf({ section, heading }: Block, text: string): Kind {
  if (/^(?:als |een |het )?(?:aandachtspunt|kanttekening)\b/i.test(text)) return 'attention-point'
  const [ofRisks, ofPoints] = [/risico/i.test(heading ?? ''), /kanttekening|aandachtspunt/i.test(heading ?? '')]
  if (!ofRisks && !ofPoints && section === 'risks') return 'risk'
  if (ofRisks === ofPoints) return riskWord.test(text) ? 'risk' : 'attention-point'
  return section === 'risks' ? 'risk' : 'attention-point'
}

function rowsAsPoints(grid: Grid): Point[] {
  const kind = kindOfGrid(grid)
  if (kind === null) return []
  const head = headIn(grid, kind === 'risk' ? riskHead : attentionHead)
  return grid.rows
    .filter(({ cells }) => cells.some(({ text }) => text.length > 3))
    .map(({ cells, number }) => ({
      kind,
      text: rowText(grid, cells),
      spans: cells,
      why: rowUnder(number, head, grid.heading),
    }))
}

function kindOfGrid(grid: Grid): Kind | null {
  if (headIn(grid, riskHead) !== null) return 'risk'
  if (headIn(grid, attentionHead) !== null) return 'attention-point'
  return grid.section === 'risks' ? 'risk' : grid.section === 'attention-points' ? 'attention-point' : null
}

/** The risk itself, then the other columns with their heads: "Vertraging; kans: groot; maatregel: eerder beginnen". */
function rowText({ heads }: Grid, cells: readonly Span[]): string {
  const main = Math.max(
    0,
    heads.findIndex(({ text }) => riskHead.test(text) || attentionHead.test(text)),
  )
  const others = cells.flatMap(({ text }, column) => {
    if (column === main || text === '' || /^(?:nr\.?|nummer|#)$/i.test(heads[column]?.text ?? '')) return []
    const head = heads[column]?.text.toLowerCase() ?? ''
    return [head === '' ? text : `${head}: ${text}`]
  })
  return [cells[main]?.text ?? '', ...others].filter((text) => text !== '').join('; ')
}

/** What somebody says at a meeting: "De heer X vraagt aandacht voor …". */
const somebody =
  /^(?:De heer|Mevrouw|Dhr\.|Mw\.|(?:De )?(?:[Ww]ethouder|[Gg]edeputeerde|[Vv]oorzitter|[Ss]ecretaris))\s/

function sentencesWith(sentences: readonly Sentence[], kind: Kind): Point[] {
  const pattern = kind === 'risk' ? riskSentence : attentionSentence
  return sentences.flatMap(({ span, block }) => {
    const match = pattern.exec(span.text)
    if (
      match === null ||
      noRisk.test(span.text) ||
      somebody.test(span.text) ||
      block.section === 'requested-decision' ||
      block.kind === 'cells'
    )
      return []
    return [{ kind, text: span.text, spans: [part(span, 0)], why: `zin met ${triggeredBy(match[0], block)}` }]
  })
}
