import { sectionNameOf } from './headings.ts'
import { join, type Line, part, type Span } from './span.ts'

/** A paper with fewer sections beside their labels has a table of them. */
const fewestSections = 3

/**
 * The lines of a paper that sets its headings in a column beside the text: there each heading becomes a line of its own above the
 * text. Of any other paper the lines as they are.
 */
export function withSideHeadings(lines: readonly Line[]): readonly Line[] {
  const beside = lines.flatMap((_, at) => besideAt(lines, at) ?? [])
  const known = beside.map(({ heading }) => sectionNameOf(heading.text)).filter((name) => name !== null)
  if (new Set(known).size < fewestSections) return lines
  const first = beside.findIndex(({ heading }) => sectionNameOf(heading.text) !== null)
  const apart = new Map(beside.slice(first).map((found) => [found.at, found]))
  return lines.flatMap((line, at) => {
    const found = apart.get(at)
    if (found !== undefined) return [found.heading, ...found.text]
    const isTaken = [at - 1, at - 2].some((before) => (apart.get(before)?.lines ?? 0) > at - before)
    return isTaken ? [] : [line]
  })
}

/** A heading that stands beside its text; over how many lines, where it is too long for its column. */
type Beside = { readonly at: number; readonly heading: Line; readonly text: readonly Line[]; readonly lines: number }

function besideAt(lines: readonly Line[], at: number): Beside | null {
  const rows = [lines[at]!, ...restOfHeading(lines, at)]
  const halves = rows.map(halvesOf)
  const [label, text] = halves[0]!
  if (label === null || text === null || !/^\p{Lu}[^:]*$/u.test(label.text) || formLabel.test(label.text)) return null
  const heading = join(
    halves.flatMap(([half]) => half ?? []),
    () => true,
  )
  const isKnown = sectionNameOf(heading.text) !== null && text.text.split(' ').length > 2
  const isTold = text.text.split(' ').length > 4 && /^\p{Lu}/u.test(text.text) && isHeading(heading.text)
  if (!isKnown && !(isTold && !lines[at - 1]?.text.includes('\t'))) return null
  return {
    at,
    heading: lineOf(rows[0]!, heading),
    text: halves.flatMap(([, half], index) => (half === null ? [] : [lineOf(rows[index]!, half)])),
    lines: rows.length,
  }
}

function isHeading(text: string): boolean {
  return text.length < 50 && text.split(' ').length < 7 && !/\d/.test(text)
}

/** What a form at the top says, which is no section. */
const formLabel =
  /^(?:onderwerp|titel|betreft|behandel\p{L}*|vergadering|portefeuille\p{L}*|opgesteld.*|steller|aan|van)$/iu

/** The next lines that begin with more of the heading: in lower case, beside text or below a text that has ended. */
function restOfHeading(lines: readonly Line[], at: number): Line[] {
  const rest: Line[] = []
  for (const line of lines.slice(at + 1, at + 3)) {
    const [label, text] = halvesOf(line)
    const above = halvesOf(lines[at + rest.length]!)[1]?.text ?? ''
    const isLabel = label !== null && /^[\p{Ll} ?]{2,30}$/u.test(label.text)
    if (!isLabel || (text === null && (!/[.:;?!]$/.test(above) || label.text.split(' ').length > 3))) break
    rest.push(line)
  }
  return rest
}

/** What stands in a line of two columns; the second is null where it holds one only. */
function halvesOf(line: Line): readonly [Span | null, Span | null] {
  const tab = line.text.indexOf('\t')
  if (tab < 0) return [line, null]
  if (tab === 0 || line.text.indexOf('\t', tab + 1) >= 0) return [null, null]
  return [part(line, 0, tab), part(line, tab + 1)]
}

function lineOf(line: Line, span: Span): Line {
  return { ...line, ...span, emptyAtEnd: 0, start: span.at[0]!, end: span.at.at(-1)! + 1 }
}
