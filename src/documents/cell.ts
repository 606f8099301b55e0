/** A piece of a line, and from where to where it stands, in any unit that is the same for the whole page. */
export type Cell = { readonly left: number; readonly right: number; readonly text: string }

const amount = /^(€|eur)?\s*[-–—]?\s*\d[\d.,]*\s*(fte|%|euro)?$|^(€\s*)?[-–—]+$/i
const listMarker = /^(\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(\.\d{1,2})+\.?|[-–—•·▪◦*])$/i
const bareNumber = /^\d{1,2}$/

/** Whether a cell holds only an amount, a number or a dash for one that is not stated. */
export function isAmount(cell: Cell): boolean {
  return amount.test(cell.text)
}

/** Two neighbours as one, with a space between. */
export function joinCells(left: Cell, right: Cell): Cell {
  return { left: left.left, right: right.right, text: `${left.text} ${right.text}` }
}

/** Rejoins what only white space had parted: the mark of a list item and its text, a euro sign and its amount. */
export function rejoin(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = []
  for (const cell of cells) {
    const previous = joined.at(-1)
    const belongs = previous !== undefined && (isLooseSign(previous, cell) || isMarker(previous, cell, joined, cells))
    if (belongs) joined[joined.length - 1] = joinCells(previous, cell)
    else joined.push(cell)
  }
  return joined
}

function isLooseSign(previous: Cell, cell: Cell): boolean {
  return previous.text === '€' && isAmount(cell)
}

// A bare number counts as a mark only before a single text ("3   Financiën"): in a longer row it is a value.
function isMarker(previous: Cell, cell: Cell, joined: readonly Cell[], all: readonly Cell[]): boolean {
  if (joined.length !== 1 || previous !== all[0] || isAmount(cell)) return false
  return listMarker.test(previous.text) || (all.length === 2 && bareNumber.test(previous.text))
}

/** Whether two pieces, or a piece and a column, stand above each other for a part. */
export function meets(one: Edges): (other: Edges) => boolean {
  return (other) => other.left < one.right && other.right > one.left
}

type Edges = Pick<Cell, 'left' | 'right'>

const smallWord = /^(?:de|het|een|en|of|van|in|op|te|aan|bij|voor|met|door|dat|die|deze|dit|is|om|tot|uit|als|over)$/i

/** A word that fills no cell of a table: between others it stands apart only where a line was spread out. */
export function isSmallWord(text: string): boolean {
  return smallWord.test(text)
}
