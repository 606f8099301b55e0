import { messages } from '../messages.ts'

/** How far a passage has been judged; `current` is being worked on. */
export type PassageState = 'open' | 'judged' | 'rejected' | 'current'

export type PaperPart = {
  /** as in the stored text; a tab divides cells */
  readonly text: string
  readonly mark?: PassageState | undefined
  /** number of the proposal, after the passage's last part */
  readonly badge?: number | undefined
  /** where the number leads: the proposal */
  readonly href?: string | undefined
  readonly id?: string | undefined
}

export type PaperLine = {
  /** on its page, from 1 */
  readonly number: number
  readonly parts: readonly PaperPart[]
  /** where a source mark leads: `r3-24` */
  readonly id?: string | undefined
  readonly heading?: boolean | undefined
}

export type PaperBlock =
  | { readonly kind: 'page'; readonly label: string }
  | { readonly kind: 'lines'; readonly lines: readonly PaperLine[] }
  /** a page without lines: what it looks like, and that in words */
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string }
  /** lines that are left out: `regels 21–29` */
  | { readonly kind: 'gap'; readonly label: string; readonly more?: { readonly href: string; readonly label: string } }
  | { readonly kind: 'fold'; readonly label: string; readonly lines: readonly PaperLine[] }

/** Lines that belong together on the page. */
export type LineGroup = { readonly kind: 'heading' | 'paragraph' | 'table'; readonly lines: readonly PaperLine[] }

/**
 * Groups lines into headings, tables and paragraphs. The stored text says nothing of paragraphs, so a line goes on with
 * the one before it when that one was full; an item of a list starts anew. Without `flow` every line stands on its own.
 */
export function groupLines(lines: readonly PaperLine[], flow: boolean): LineGroup[] {
  const full = Math.max(...lines.map(lengthOf)) * 0.8
  const groups: { kind: LineGroup['kind']; lines: PaperLine[] }[] = []
  for (const line of lines) {
    const kind = line.heading === true ? 'heading' : textOf(line).includes('\t') ? 'table' : 'paragraph'
    const last = groups.at(-1)
    if (last !== undefined && last.kind === kind && continues(kind, last.lines.at(-1)!, line, flow, full))
      last.lines.push(line)
    else groups.push({ kind, lines: [line] })
  }
  return groups
}

/**
 * Folds away at least `minimum` lines in a row in which nothing is marked, whole paragraphs at a time. A heading stays
 * with the paragraph it stands above.
 */
export function foldQuietLines(lines: readonly PaperLine[], minimum = 6): PaperBlock[] {
  const blocks: PaperBlock[] = []
  let quiet: LineGroup[] = []
  let shown: PaperLine[] = []
  const flush = (): void => {
    if (shown.length > 0) blocks.push({ kind: 'lines', lines: shown })
    shown = []
  }
  const close = (isLast: boolean): void => {
    const kept = isLast ? [] : trailingHeadings(quiet)
    const folded = quiet.slice(0, quiet.length - kept.length).flatMap((group) => group.lines)
    if (folded.length >= minimum) {
      flush()
      blocks.push({ kind: 'fold', label: foldLabel(folded), lines: folded })
    } else shown.push(...folded)
    shown.push(...kept.flatMap((group) => group.lines))
    quiet = []
  }
  for (const group of groupLines(lines, true)) {
    if (!group.lines.some(isMarked)) quiet.push(group)
    else {
      close(false)
      shown.push(...group.lines)
    }
  }
  close(true)
  flush()
  return blocks
}

function continues(kind: LineGroup['kind'], before: PaperLine, line: PaperLine, flow: boolean, full: number): boolean {
  if (kind === 'table') return true
  return (
    flow && kind === 'paragraph' && lengthOf(before) >= full && !/^\s*([-–•*]|\d+[.)]|[a-z][.)])\s/.test(textOf(line))
  )
}

function trailingHeadings(groups: readonly LineGroup[]): LineGroup[] {
  const last = groups.findLastIndex((group) => group.kind !== 'heading')
  return groups.slice(last + 1)
}

function foldLabel(lines: readonly PaperLine[]): string {
  const headings = lines.filter((line) => line.heading === true).map((line) => textOf(line).trim())
  const range = `${messages.paper.lines} ${lines[0]!.number}–${lines.at(-1)!.number}`
  return headings.length === 0 ? range : `${range}: ${headings.join(', ')}`
}

function isMarked(line: PaperLine): boolean {
  return line.parts.some((part) => part.mark !== undefined || part.badge !== undefined)
}

function textOf(line: PaperLine): string {
  return line.parts.map((part) => part.text).join('')
}

function lengthOf(line: PaperLine): number {
  return textOf(line).length
}
