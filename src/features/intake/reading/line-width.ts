import type { Line } from './span.ts'

/** How many characters fit on a line of running text: few lines are longer. */
export function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 40)
  if (lengths.length === 0) return 80
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) * 0.9)]!
}

const around = 8
/** Fewer lines of which the sentence goes on in the next say nothing of a column. */
const fewest = 4

/** How many characters fit where a line stands: in a column that is narrower than the page, those of the full lines around it. */
export function widthAt(lines: readonly Line[], index: number, width: number): number {
  const near = lines.slice(Math.max(0, index - around), index + around + 1)
  const full = near.filter(({ text }, at) => goesOn(text, near[at + 1]?.text)).map(({ text }) => text.length)
  const column = Math.max(...full)
  return full.length >= fewest && column < width * 0.75 ? column : width
}

function goesOn(text: string, next: string | undefined): boolean {
  return text.length > 25 && !/\t|[.:;]$/.test(text) && next !== undefined && /^\p{Ll}[^\t]*$/u.test(next)
}
