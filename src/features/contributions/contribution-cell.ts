import type { Cell, CellPurpose, Ledger } from './ledger.ts'

/**
 * A cell in an address: `uvwenwaterschappen.inkoop.2025`. Names are keys of letters and digits, so that a sign before a word
 * tells what is no name: `-` all, `-governance`, `-overig`, `-onverdeeld`.
 */
export function formatCell(ledger: Pick<Ledger, 'constituencies' | 'themes'>, cell: Cell): string {
  const constituency = ledger.constituencies.find((each) => each.id === cell.constituencyId)
  const theme = ledger.themes.find((each) => each.id === cell.purpose)
  return [constituency?.nameKey ?? '-', theme?.nameKey ?? words[cell.purpose] ?? '-', cell.year].join('.')
}

/** The cell an address names; null when the ledger has no such constituency, purpose or year. */
export function parseCell(ledger: Pick<Ledger, 'constituencies' | 'themes' | 'years'>, text: string): Cell | null {
  const [who, what, when, ...more] = text.split('.')
  const constituency = ledger.constituencies.find((each) => each.nameKey === who)
  const purpose = purposeFrom(ledger, what ?? '')
  const year = ledger.years.find((each) => String(each) === when)
  if (more.length > 0 || purpose === null || year === undefined) return null
  if (constituency === undefined && who !== '-') return null
  return { constituencyId: constituency?.id ?? null, purpose, year }
}

/** The cell of everything in a year. */
export const sumCell = (year: number): string => `-.-.${year}`

const words: Readonly<Record<string, string>> = {
  governance: '-governance',
  other: '-overig',
  undivided: '-onverdeeld',
  total: '-',
}

function purposeFrom({ themes }: Pick<Ledger, 'themes'>, what: string): CellPurpose | null {
  const theme = themes.find((each) => each.nameKey === what)
  if (theme !== undefined) return theme.id
  const fixed = (['governance', 'other', 'undivided', 'total'] as const).find((purpose) => words[purpose] === what)
  return fixed ?? null
}
