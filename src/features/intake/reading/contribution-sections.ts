import type { Flow } from './flow.ts'

/** Where the sections of a paper begin, in rising order: at its headings, and at lines that go on "A.", "B.", "C.". */
export function sectionStarts(flow: Flow): number[] {
  const headings = flow.blocks.filter(({ kind }) => kind === 'heading').map(({ lines }) => lines[0]!.start)
  const lettered = flow.lines.filter(({ text }) => letteredHeading.test(text))
  const inOrder = lettered.filter(
    (line, index) => isNext(lettered[index - 1], line) || isNext(line, lettered[index + 1]),
  )
  const starts = inOrder.length < 3 ? [] : inOrder.map(({ start }) => start)
  return [...new Set([...headings, ...starts])].sort((a, b) => a - b)
}

/** "B. Bijdragen per partij": a line by itself, and no point of a list that ends as a sentence does. */
export const letteredHeading = /^[A-Z][.)]? {1,3}\p{Lu}[^\t;€]{2,70}(?<![.,:;])$/u

function isNext(one: { readonly text: string } | undefined, other: { readonly text: string } | undefined): boolean {
  return one !== undefined && other !== undefined && other.text.charCodeAt(0) === one.text.charCodeAt(0) + 1
}

/** How many of these places, in rising order, stand at or before another. */
export function lastBefore(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low
}
