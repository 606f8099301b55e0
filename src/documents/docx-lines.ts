import { cleanCharacters } from './characters.ts'
import { layOut } from './columns.ts'
import { rowOf } from './read-text.ts'

/** The part of mammoth's document that holds text. */
type DocxNode = {
  readonly type: string
  readonly children?: readonly DocxNode[]
  readonly value?: string
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly noteType?: string
  readonly noteId?: string
  readonly checked?: boolean
}
export type DocxDocument = DocxNode & {
  readonly notes: { resolve(reference: DocxNode): { readonly body: readonly DocxNode[] } | null }
}

/** A row whose cells hold more than this many characters in several paragraphs is a form, not a table. */
const longestCell = 300

/** A document's lines: one for each paragraph and each table row (cells parted by `\t`), and its notes at the end. */
export function docxLines(document: DocxDocument): string[] {
  const notes: string[] = []
  const note = (reference: DocxNode): string => {
    const body = document.notes.resolve(reference)?.body
    if (body === undefined) return ''
    const mark = `[${notes.length + 1}]`
    notes.push(
      `${mark} ${blockLines(body, () => '')
        .join(' ')
        .replace(/\s+/g, ' ')}`,
    )
    return mark
  }
  return [...blockLines(document.children ?? [], note), ...notes]
}

type Note = (reference: DocxNode) => string

function blockLines(nodes: readonly DocxNode[], note: Note): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return paragraphLines(node, note)
    if (node.type === 'table') return tableLines(node, note)
    return blockLines(node.children ?? [], note)
  })
}

function paragraphLines(paragraph: DocxNode, note: Note): string[] {
  const lines = cleanCharacters(inlineText(paragraph, note)).split(/[\n\f]/)
  return lines.filter((line) => line.trim() !== '').flatMap((line) => layOut([rowOf(line, false)]))
}

function inlineText(node: DocxNode, note: Note): string {
  switch (node.type) {
    case 'text':
      return node.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    case 'noteReference':
      return note(node)
    case 'checkbox':
      return node.checked === true ? '☒' : '☐'
    default:
      return (node.children ?? []).map((child) => inlineText(child, note)).join('')
  }
}

function tableLines(table: DocxNode, note: Note): string[] {
  /** for each column, over how many rows a cell from above still reaches */
  const covered: number[] = []
  return (table.children ?? []).flatMap((row) => {
    if (row.type !== 'tableRow') return blockLines([row], note)
    const cells = (row.children ?? []).map((cell) => ({ cell, lines: blockLines(cell.children ?? [], note) }))
    const texts = inColumns(cells, covered)
    if (cells.length === 1 || cells.some(({ lines }) => isForm(lines))) return cells.flatMap(({ lines }) => lines)
    return texts.every((text) => text === '') ? [] : [texts.join('\t')]
  })
}

function isForm(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.join(' ').length > longestCell
}

/** The row's texts, each in its column: a cell that spans columns or rows leaves empty ones. */
function inColumns(
  cells: readonly { readonly cell: DocxNode; readonly lines: readonly string[] }[],
  covered: number[],
): string[] {
  const texts: string[] = []
  const skipCovered = () => {
    while ((covered[texts.length] ?? 0) > 0) {
      covered[texts.length]! -= 1
      texts.push('')
    }
  }
  for (const { cell, lines } of cells) {
    skipCovered()
    for (let column = 0; column < Math.min(cell.colSpan ?? 1, 64); column += 1) {
      covered[texts.length] = (cell.rowSpan ?? 1) - 1
      texts.push(column === 0 ? lines.join(' ').replace(/\s+/g, ' ').trim() : '')
    }
  }
  skipCovered()
  return texts
}
