import type { UnreadPage } from '../../documents/document.ts'
import { type Line, linesOf } from '../../documents/place.ts'
import {
  foldQuietLines,
  type PaperBlock,
  type PaperLine,
  type PaperPart,
  type PassageState,
} from '../../web/components/paper-lines.ts'
import type { Passage, ReadingResult } from './facts.ts'
import { isAccepted, type Proposal, passagesOf } from './proposal.ts'
import { readingNotices as notices } from './reading-notices-messages.ts'
import { reviewMessages as texts } from './review-messages.ts'

/** The anchor of a line of the paper: `r3-24`, or `r24` without pages. */
export function lineAnchor({ page, line }: { readonly page: number | null; readonly line: number }): string {
  return page === null ? `r${line}` : `r${page}-${line}`
}

/** Where the file is, and its pages as pictures. */
export type PaperAddresses = { readonly file: string; readonly picture: (page: number) => string }

/** The paper in blocks, with the passages of the proposals marked and numbered; stretches without any are folded away. */
export function paperBlocks(
  reading: ReadingResult,
  proposals: readonly Proposal[],
  editing: number | null,
  at: PaperAddresses,
): PaperBlock[] {
  const text = reading.document.text
  const lines = linesOf(reading.document)
  const marked = byLine(
    lines,
    proposals.flatMap((proposal) => marksOf(proposal, proposal.number === editing)),
  )
  const headings = new Set(reading.sections.map(({ source }) => lineAnchor(source)))
  const pages = Map.groupBy(lines, ({ page }) => page)
  const unread = new Map(reading.document.unread.map((each) => [each.page, each.reason]))
  return pagesInOrder(pages, unread).flatMap(([page, onPage]): PaperBlock[] => {
    const drawn = onPage.map((line): PaperLine => {
      const id = lineAnchor(line)
      return {
        number: line.line,
        id,
        heading: headings.has(id),
        parts: partsOf(text, line.start, line.end, marked.get(line) ?? []),
      }
    })
    const head: PaperBlock[] = page === null ? [] : [{ kind: 'page', label: texts.page(page) }]
    return [...head, ...unreadPage(page, unread.get(page), at), ...foldQuietLines(drawn)]
  })
}

type Pages = ReadonlyMap<number | null, readonly Line[]>

/** The pages that have lines, and those that could not be read. */
function pagesInOrder(pages: Pages, unread: ReadonlyMap<number | null, unknown>): [number | null, readonly Line[]][] {
  const all = new Set([...pages.keys(), ...[...unread.keys()].filter((page) => page !== null)])
  return [...all].sort((a, b) => (a ?? 0) - (b ?? 0)).map((page) => [page, pages.get(page) ?? []])
}

/** What stands in the place of a page's lines: what it looks like, or why that cannot be shown. */
function unreadPage(page: number | null, reason: UnreadPage['reason'] | undefined, at: PaperAddresses): PaperBlock[] {
  if (page === null || reason === undefined) return []
  if (reason === 'damaged') return [{ kind: 'gap', label: notices.damagedPage }]
  if (reason === 'too-large')
    return [{ kind: 'gap', label: notices.pictureTooLarge, more: { href: at.file, label: notices.originalFile } }]
  return [{ kind: 'picture', src: at.picture(page), alt: notices.picture(page) }]
}

type Mark = { readonly start: number; readonly end: number; readonly number: number; readonly state: PassageState }

/** The passages of one proposal, without those that lie within another of its own. */
function marksOf(proposal: Proposal, editing: boolean): Mark[] {
  const passages = passagesOf(proposal)
  const outer = passages.filter(
    (one) => !passages.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
  )
  const state = editing ? 'current' : passageState(proposal)
  return outer.map(({ start, end }: Passage) => ({ start, end, number: proposal.number, state }))
}

function passageState(proposal: Proposal): PassageState {
  if (proposal.state === 'open') return 'open'
  return isAccepted(proposal) ? 'judged' : 'rejected'
}

/** The marks on each line, in their own order: a long paper has thousands of both. */
function byLine(lines: readonly Line[], marks: readonly Mark[]): ReadonlyMap<Line, readonly Mark[]> {
  const found = new Map<Line, Mark[]>()
  for (const mark of marks) {
    for (let at = firstEndingAfter(lines, mark.start); at < lines.length && lines[at]!.start < mark.end; at += 1) {
      const line = lines[at]!
      const known = found.get(line)
      if (known === undefined) found.set(line, [mark])
      else known.push(mark)
    }
  }
  return found
}

function firstEndingAfter(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Cuts a line where passages begin and end; where they overlap, the one that asks most of the reader shows. */
function partsOf(text: string, start: number, end: number, all: readonly Mark[]): PaperPart[] {
  const marks = all.filter((mark) => mark.start < end && mark.end > start)
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1]!
    const covering = marks.filter((mark) => mark.start < to && mark.end > from)
    const ending = covering.filter(
      (mark) => mark.end === to || (to === end && mark.end > end && isLineEnd(text, end, mark.end)),
    )
    return withBadges({ text: text.slice(from, to), mark: strongest(covering) }, ending)
  })
}

/** Whether the passage ends with this line, its end mark aside. */
function isLineEnd(text: string, end: number, passageEnd: number): boolean {
  return text.slice(end, passageEnd).trim() === ''
}

/** The numbers behind a passage, each in the state of its own proposal. */
function withBadges(part: PaperPart, ending: readonly Mark[]): PaperPart[] {
  const own = ending.find(({ state }) => state === part.mark)
  const others = ending.filter((mark) => mark !== own).map((mark) => ({ text: '', mark: mark.state, ...badgeOf(mark) }))
  return [own === undefined ? part : { ...part, ...badgeOf(own) }, ...others]
}

function badgeOf({ number }: Mark): Pick<PaperPart, 'badge' | 'href'> {
  return { badge: number, href: `#v${number}` }
}

const priority: readonly PassageState[] = ['current', 'open', 'judged', 'rejected']

function strongest(marks: readonly Mark[]): PassageState | undefined {
  return priority.find((state) => marks.some((mark) => mark.state === state))
}
