/** A piece of a line, and from where to where it stands, in any unit that is the same for the whole page. */
export type Cell = { readonly left: number; readonly right: number; readonly text: string }

const amount = /^(€|eur)?\s*[-–—]?\s*\d[\d.,]*\s*(fte|%|euro)?$|^(€\s*)?[-–—]+$/i
const listMarker = /^(\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[-–—•·▪◦*])$/i

/** Whether a cell holds only an amount, a number or a dash for one that is not stated. */
export function isAmount(text: string): boolean {
  return amount.test(text)
}

/** Whether a cell is the mark of a list item: `1.`, `a)`, `-`. */
export function isListMarker(text: string): boolean {
  return listMarker.test(text)
}

/** Puts the mark of a list item back in front of its text, from which a wide space had parted it. */
export function joinListMarker(cells: readonly Cell[]): Cell[] {
  const [first, second, ...rest] = cells
  if (first === undefined || second === undefined || !isListMarker(first.text)) return [...cells]
  return [{ left: first.left, right: second.right, text: `${first.text} ${second.text}` }, ...rest]
}
