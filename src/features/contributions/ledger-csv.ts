import { formatDay } from '../../shared/day.ts'
import { messages } from '../../web/messages.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { isSpent, type Ledger, type Position, purposeOf } from './ledger.ts'
import { purposeName } from './ledger-matrix.ts'

/** The ledger for a spreadsheet with Dutch settings: a byte order mark, semicolons, a decimal comma; one position a row. */
export function ledgerCsv(ledger: Ledger, organisations: ReadonlyMap<string, string>): string {
  const rows = ledger.positions.filter((position) => !isSpent(position)).map((each) => row(ledger, organisations, each))
  return `\uFEFF${[texts.csvColumns, ...rows].map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`
}

/** Quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]*$/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function row(ledger: Ledger, organisations: ReadonlyMap<string, string>, position: Position): string[] {
  const { constituencyId, organisationId, year, unit, stage, amount, effectiveOn, words, reading, marks } = position
  return [
    ledger.constituencies.find((each) => each.id === constituencyId)?.name ?? '',
    organisationId === null ? '' : (organisations.get(organisationId) ?? ''),
    purposeName(ledger, purposeOf(position)),
    String(year),
    texts.csvUnits[unit],
    messages.stages[stage],
    amount === null ? messages.voids.notStated : decimal(amount),
    formatDay(effectiveOn),
    words ?? '',
    reading === null ? '' : texts.readings[reading],
    marks.map((mark) => mark.label.replaceAll('\u00a0', ' ')).join(' | '),
  ]
}

/** Hundredths with a decimal comma and no thousands marks, as a Dutch spreadsheet reads a number. */
function decimal(hundredths: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(hundredths) / 100), Math.abs(hundredths) % 100]
  return `${hundredths < 0 ? '-' : ''}${whole},${String(rest).padStart(2, '0')}`
}
