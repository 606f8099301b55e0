import type { Line } from './span.ts'

const edge = 3
/** The head of a table that goes on over a page end comes back too, but belongs to the text. */
const unitWord = /€|\bfte\b/i
const pageMark = /^(?:pagina|pag\.?|blad|blz\.?|p\.)?\s*[-–]?\s*\d{1,4}\s*(?:[-–]|(?:van|\/|uit)\s*\d{1,4})?\s*$/i
/** What is stamped on a sheet, alone on its line. */
const stamp = /^\(?(?:fictief|vertrouwelijk|kopie)\)?\.?$/i
const worded = /^(?:.{0,60}\b)?(?:pagina|blad)\s+\d{1,4}(?:\s*(?:van|\/|uit)\s*\d{1,4})?$/i

/**
 * The lines that belong to the sheet and not to the text: page numbers, and headers and footers that come back on other pages.
 * They stay in the stored text; only the reader passes over them.
 */
export function furnitureOf(lines: readonly Line[]): Set<Line> {
  const found = new Set(lines.filter(({ text }) => isWordedPageMark(text) || stamp.test(text)))
  const pages = Map.groupBy(lines, (line) => line.page ?? 0)
  if (pages.size > 1) addRecurring(found, [...pages.values()])
  else addBesidePageMarks(found, lines)
  return found
}

function isWordedPageMark(text: string): boolean {
  const bare = /^\d{1,3}\s?(?:\/|van)\s?\d{1,3}$|^[-–]\s?\d{1,3}\s?[-–]$/.test(text)
  return bare || (pageMark.test(text) && /\p{L}/u.test(text)) || (text.length < 80 && worded.test(text))
}

function addRecurring(found: Set<Line>, pages: readonly (readonly Line[])[]): void {
  const seen = new Map<string, Line[]>()
  for (const page of pages) {
    for (const line of edgesOf(page, found)) {
      if (pageMark.test(line.text) && isAtRim(line, page, found)) found.add(line)
      if (unitWord.test(line.text) || !/\p{L}/u.test(line.text) || isRowOfFigures(line)) continue
      const key = shapeOf(line.text)
      const same = seen.get(key)
      if (same === undefined) seen.set(key, [line])
      else same.push(line)
    }
  }
  for (const recurring of seen.values()) {
    const onPages = new Set(recurring.map((line) => line.page)).size
    if (onPages > 1 && onPages >= pages.length / 3) for (const line of recurring) found.add(line)
  }
}

/** A table that ends at a page end, as another does, is no footer; nor is the number of a note. */
function isRowOfFigures({ text }: Line): boolean {
  return text.split('\t').filter((cell) => /^-?\d[\d.,]*$/.test(cell.trim())).length > 1
}

function edgesOf(page: readonly Line[], found: ReadonlySet<Line>): Line[] {
  const live = page.filter((line) => !found.has(line))
  return [...new Set([...live.slice(0, edge), ...live.slice(-edge)])]
}

function isAtRim(line: Line, page: readonly Line[], found: ReadonlySet<Line>): boolean {
  const live = page.filter((other) => other === line || !found.has(other))
  return line === live[0] || line === live.at(-1)
}

/** A text without page ends: a line that stands beside a page number more than once is a header or footer. */
function addBesidePageMarks(found: Set<Line>, lines: readonly Line[]): void {
  const beside = lines.filter((line, index) => {
    const near = [lines[index - 1], lines[index + 1]]
    const isTableHead = unitWord.test(line.text)
    return !found.has(line) && !isTableHead && near.some((other) => other !== undefined && found.has(other))
  })
  const top = lines.filter((line) => !found.has(line)).slice(0, edge)
  const counts = Map.groupBy([...new Set([...top, ...beside])], (line) => shapeOf(line.text))
  for (const group of counts.values()) {
    if (group.length > 1 && group[0]!.text.length < 120) for (const line of group) found.add(line)
  }
}

/** Lines that differ in their figures only, such as a page number, have one shape. */
function shapeOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}
