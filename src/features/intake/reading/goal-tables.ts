import { measuresIn } from './goal-measures.ts'
import type { Goal } from './goals.ts'
import { cellUnder, type Grid, headIn } from './grids.ts'
import { rowUnder } from './why-messages.ts'

const goalHead = /^(?:doel(?:en|stelling(?:en)?)?|ambitie|hoofddoel|subdoel|streefdoel|beoogd resultaat)$/i
const indicatorHead = /^(?:(?:prestatie|effect|resultaat)?-?indicator(?:en)?|kpi)$/i
const targetHead =
  /streef|doelwaarde|doelstand|norm|^(?:(?:doel|ambitie|stand|waarde|resultaat|gewenst) )?(?:in |eind |per )?20\d\d$/i
const measureHead = /streef|norm|indicator|doelwaarde|percentage|%|^(?:jaar|wanneer|termijn)|\b20\d\d\b/i

/** The rows of a table of goals or of their indicators. */
export function goalsOfGrid(grid: Grid): Goal[] {
  const named = [goalHead, indicatorHead].find((pattern) => headIn(grid, pattern) !== null)
  if (named === undefined || headIn(grid, named === goalHead ? measureHead : targetHead) === null) return []
  return grid.rows.flatMap((row) => {
    const cell = cellUnder(grid, row, named)
    if (cell === null) return []
    const whole = row.cells.map(({ text }) => text).join(' ')
    const target = row.cells.findLast((_, column) => targetHead.test(grid.heads[column]?.text ?? ''))
    const [measure] = [...measuresIn(target?.text ?? ''), ...measuresIn(whole)]
    const indicator = named === goalHead ? (cellUnder(grid, row, indicatorHead)?.text ?? '') : ''
    return [
      {
        why: rowUnder(row.number, headIn(grid, named), grid.heading),
        text: indicator === '' ? cell.text : `${cell.text}; ${indicator}`,
        percentage: measure?.value ?? null,
        subject: cell.text.length < 90 ? cell.text : null,
        year: yearOfRow(grid, whole),
        owner:
          cellUnder(grid, row, /^(?:wie|eigenaar|trekker|verantwoordelijk\p{L}*|organisatie|partij)/iu)?.text ?? null,
        spans: row.cells,
      },
    ]
  })
}

function yearOfRow({ heads }: Grid, row: string): number | null {
  const own = [...row.matchAll(/(?<![\d.,€-])(20\d{2})(?![\d.,-])/g)].at(-1)?.[1]
  const years = heads.flatMap(({ text }) => (targetHead.test(text) ? (/\b20\d{2}\b/.exec(text) ?? []) : []))
  const found = years.at(-1) ?? own
  return found === undefined ? null : Number(found)
}
