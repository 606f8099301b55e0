import { type Column, type Sheet, sheetOf } from '../../documents/workbook.ts'
import { euroCents } from '../../shared/euro.ts'
import { fteHundredths } from '../../shared/fte.ts'
import { formatMarks } from '../../web/components/mark.ts'
import { pastInWords } from '../../web/components/past.ts'
import { messages } from '../../web/messages.ts'
import type { AgreementHead } from '../agreements/index.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { isSpent, type Ledger, type Position, purposeOf } from './ledger.ts'
import { type LedgerView, purposeName, shownPositions } from './ledger-matrix.ts'

/** What of the ledger is shown, as a table for a spreadsheet: one position a row, with its sources; which past it is stands above it. */
export function ledgerSheet(
  { title, fictitious }: Pick<AgreementHead, 'title' | 'fictitious'>,
  ledger: Ledger,
  view: LedgerView,
  organisations: ReadonlyMap<string, string>,
): Sheet {
  return sheetOf({
    name: texts.title,
    lines: [
      `${texts.title}: ${title}`,
      ...(fictitious ? [messages.fictitiousFile] : []),
      ...pastInWords(ledger.past),
      texts.sheetSources,
    ],
    columns: columnsOf(ledger, organisations),
    rows: shownPositions(ledger, view).filter((position) => !isSpent(position)),
  })
}

function columnsOf(ledger: Ledger, organisations: ReadonlyMap<string, string>): readonly Column<Position>[] {
  const labels = texts.sheetColumns
  const blank = { absent: messages.voids.notStated }
  return [
    {
      label: labels.constituency,
      type: 'text',
      of: ({ constituencyId }) => ledger.constituencies.find(({ id }) => id === constituencyId)?.name ?? null,
    },
    {
      label: labels.organisation,
      type: 'text',
      of: ({ organisationId }) => (organisationId === null ? null : (organisations.get(organisationId) ?? null)),
    },
    { label: labels.purpose, type: 'text', of: (position) => purposeName(ledger, purposeOf(position)) },
    { label: labels.year, type: 'integer', of: ({ year }) => year },
    { label: labels.period, type: 'text', of: ({ period, year }) => (period === String(year) ? null : period) },
    { label: labels.stage, type: 'text', of: ({ stage }) => messages.stages[stage] },
    {
      label: labels.euro,
      type: 'euro',
      of: ({ unit, amount }) => (unit === 'fte' ? null : amount === null ? blank : euroCents(amount)),
    },
    {
      label: labels.fte,
      type: 'fte',
      of: ({ unit, amount }) => (unit === 'eur' ? null : amount === null ? blank : fteHundredths(amount)),
    },
    { label: labels.effectiveOn, type: 'day', of: ({ effectiveOn }) => effectiveOn },
    { label: labels.words, type: 'text', of: ({ words }) => words },
    { label: labels.reading, type: 'text', of: ({ reading }) => (reading === null ? null : texts.readings[reading]) },
    {
      label: labels.sources,
      type: 'text',
      of: ({ marks }) => formatMarks(marks),
    },
  ]
}
