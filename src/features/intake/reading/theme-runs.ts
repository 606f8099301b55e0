import type { Block } from './flow.ts'
import type { Sentence } from './sentences.ts'
import { type Line, part, type Span } from './span.ts'
import { finite, type ListedTheme, leadLabel, oneKind } from './theme-words.ts'
import { governanceWord } from './vocabulary.ts'
import { whereIs } from './why-messages.ts'

const toLead = new RegExp(String.raw`^${leadLabel}\s(?:de\s|het\s)?(?=[\p{Lu}\p{Ll}])`, 'u')
/** A few words that are no sentence: "Opslag en opwek." */
const bareName = /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z])[.)]\s)?(\p{Lu}[^.:;?!\t]{2,50})\.$/u
/** Names that stand as sentences in running text, each with one that says who leads: "Opslag. Batterijen krijgen een plek. Trekker: X." */
export function inRuns(sentences: readonly Sentence[]): ListedTheme[] | null {
  const found: ListedTheme[] = []
  let start = 0
  for (const [index, { span, block }] of sentences.entries()) {
    if (sentences[start]?.block !== block) start = index
    if (!toLead.test(span.text)) continue
    const first = sentences[start]!
    const name = bareName.exec(first.span.text)?.[1]
    start = index + 1
    if (name === undefined || block.section === 'requested-decision') continue
    if (finite.test(` ${name} `) || governanceWord.test(name)) continue
    const from = first.span.text.indexOf(name)
    const theme = part(first.span, from, from + name.length)
    found.push({ span: theme, why: whereIs(block), below: null, lead: behindLabel(span) })
  }
  return found.length > 1 ? found : null
}

function behindLabel(span: Span): Span {
  const start = toLead.exec(span.text)![0].length
  return part(span, start, start + /^[^.;,(]*(?:\.(?=\s?\p{Lu})[^.;,(]*)*/u.exec(span.text.slice(start))![0].length)
}

const beforeName = new RegExp(
  String.raw`^(?:(?:${oneKind}\s)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]+)[.):]?\s+(?:[–-]\s)?|[-–•*]\s+)`,
  'iu',
)

/** Rows that each have a name, and in another column a word for who leads with that party: "Opslag | trekker: gemeente X". */
export function besideLabels(blocks: readonly Block[]): ListedTheme[] | null {
  const found = blocks.flatMap((block) =>
    (block.kind === 'cells' || block.kind === 'item' ? block.lines : []).flatMap((line) => rowOf(line, block)),
  )
  return found.length > 1 ? found : null
}

function rowOf(line: Line, block: Block): ListedTheme[] {
  const cells = line.text.split('\t')
  const column = cells.findIndex((cell, index) => index > 0 && toLead.test(cell.trim()))
  const name = cells[0]!.trim().replace(beforeName, '')
  if (column < 0 || !/^\p{Lu}[^.:;?]{2,60}$/u.test(name) || governanceWord.test(name)) return []
  const from = cells.slice(0, column).join('\t').length + 1
  const start = cells[0]!.length - cells[0]!.trimStart().replace(beforeName, '').length
  return [
    {
      span: part(line, start, cells[0]!.length),
      why: whereIs(block),
      below: null,
      lead: behindLabel(part(line, from, from + cells[column]!.length)),
    },
  ]
}
