import { type Day, day } from '../shared/day.ts'
import { type EuroCents, euroCents } from '../shared/euro.ts'
import { type FteHundredths, fteHundredths } from '../shared/fte.ts'
import { type Absent, type Column, sheetOf, type Workbook } from './workbook.ts'

type Pledge = {
  readonly party: string
  readonly euro: EuroCents | null
  readonly fte: FteHundredths | Absent
  readonly decided: Day | null
  readonly count: number | null
}

const columns: readonly Column<Pledge>[] = [
  { label: 'Partij', type: 'text', of: ({ party }) => party },
  { label: 'Toegezegd (€)', type: 'euro', of: ({ euro }) => euro },
  { label: 'Toegezegd (fte)', type: 'fte', of: ({ fte }) => fte },
  { label: 'Besloten op', type: 'day', of: ({ decided }) => decided },
  { label: 'Leden', type: 'integer', of: ({ count }) => count },
]

const rows: readonly Pledge[] = [
  {
    party: 'Waterschap Zonnewijzer',
    euro: euroCents(135_500_050),
    fte: fteHundredths(2975),
    decided: day('2025-03-20'),
    count: 12,
  },
  {
    party: '=HYPERLINK("https://example.nl";"klik")',
    euro: euroCents(-5),
    fte: { absent: 'niet vermeld' },
    decided: day('2025'),
    count: 0,
  },
  { party: 'twee\nregels; met & <b> "q"  én é\u0001', euro: null, fte: fteHundredths(30), decided: null, count: null },
  { party: '+31 6', euro: euroCents(0), fte: null, decided: day('1850-01-01'), count: 3 },
]

/** A workbook with every type of cell, with what is hard for a format, and with a second sheet of the same name. */
export function aWorkbook(): Workbook {
  const lines = ['Toezeggingen aan een verzonnen akkoord', 'Stand: 12 maart 2026', 'Bron: verzonnen']
  const first = sheetOf({ name: 'Bijdragen: 2025/2026', lines, columns, rows })
  const second = sheetOf({ name: 'Bijdragen: 2025/2026', lines: [], columns, rows: rows.slice(0, 1) })
  return { title: 'Toezeggingen & meer', sheets: [first, second], made: new Date('2026-03-12T10:00:00Z') }
}

/** What `readGrid` gives of the first sheet: the number of the row, then its cells. */
export const workbookAsRead = (fte: (text: string) => string): readonly (readonly (string | number)[])[] => [
  [1, 'Toezeggingen aan een verzonnen akkoord'],
  [2, 'Stand: 12 maart 2026'],
  [3, 'Bron: verzonnen'],
  [5, 'Partij', 'Toegezegd (€)', 'Toegezegd (fte)', 'Besloten op', 'Leden'],
  [6, 'Waterschap Zonnewijzer', fte('1355000,50'), '29,75', '2025-03-20', '12'],
  [7, '=HYPERLINK("https://example.nl";"klik")', '-0,05', 'niet vermeld', '2025', '0'],
  [8, 'twee\nregels; met & <b> "q"  én é', '', fte('0,30')],
  [9, '+31 6', fte('0,00'), '', '1 januari 1850', '3'],
]
