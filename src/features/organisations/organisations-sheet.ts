import { type Sheet, sheetOf } from '../../documents/workbook.ts'
import { now } from '../../shared/past.ts'
import { formatMarks } from '../../web/components/mark.ts'
import { pastInWords } from '../../web/components/past.ts'
import { messages } from '../../web/messages.ts'
import { organisationMessages as texts } from './organisation-messages.ts'
import type { readOrganisationsForFile } from './read-organisations.ts'

/** The organisations that the list was asked for, all pages of it, as a table for a spreadsheet. */
export function organisationsSheet(rows: Awaited<ReturnType<typeof readOrganisationsForFile>>): Sheet {
  const invented = rows.filter(({ fictitious }) => fictitious).length
  const blank = { absent: messages.voids.notInSource }
  return sheetOf({
    name: texts.title,
    lines: [texts.title, texts.found(rows.length, invented), ...pastInWords(now)],
    columns: [
      { label: texts.organisation, type: 'text', of: ({ name }) => name },
      { label: texts.shortName, type: 'text', of: ({ shortName }) => shortName },
      { label: texts.code, type: 'text', of: ({ code }) => code },
      { label: texts.kind, type: 'text', of: ({ kind }) => texts.kinds[kind] },
      { label: texts.province, type: 'text', of: ({ provinceName }) => provinceName ?? blank },
      { label: texts.begins, type: 'day', of: ({ validFrom }) => validFrom ?? blank },
      { label: texts.lastDay, type: 'day', of: ({ validTo }) => validTo },
      { label: texts.sources, type: 'text', of: ({ marks }) => formatMarks(marks) },
    ],
    rows,
  })
}
