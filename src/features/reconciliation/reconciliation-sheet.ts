import { type Sheet, sheetOf } from '../../documents/workbook.ts'
import { formatDay } from '../../shared/day.ts'
import { messages } from '../../web/messages.ts'
import type { Outcome } from './outcome.ts'
import { reconciliationMessages as texts } from './reconciliation-messages.ts'
import type { RegisterFacts } from './register-facts.ts'
import { plain } from './wording.ts'

/** The outcomes as a table for a spreadsheet, one a row. */
export function reconciliationSheet({ head, today }: RegisterFacts, outcomes: readonly Outcome[]): Sheet {
  const labels = texts.sheetColumns
  return sheetOf<Outcome>({
    name: texts.title,
    lines: [
      `${texts.title}: ${head.title}`,
      ...(head.fictitious ? [messages.fictitiousFile] : []),
      texts.countedOn(formatDay(today)),
    ],
    columns: [
      { label: labels.weight, type: 'text', of: ({ weight }) => messages.weights[weight] },
      { label: labels.kind, type: 'text', of: ({ kind }) => texts.kinds[kind] },
      { label: labels.title, type: 'text', of: ({ title }) => plain(title) },
      { label: labels.sentence, type: 'text', of: ({ sentence }) => plain(sentence) },
      { label: labels.path, type: 'text', of: ({ place }) => place.path },
    ],
    rows: outcomes,
  })
}
