import { type Column, type Sheet, sheetOf } from '../../documents/workbook.ts'
import type { Day } from '../../shared/day.ts'
import { euroCents } from '../../shared/euro.ts'
import { fteHundredths } from '../../shared/fte.ts'
import type { Past } from '../../shared/past.ts'
import { formatMarks, type Mark } from '../../web/components/mark.ts'
import { pastInWords } from '../../web/components/past.ts'
import { messages } from '../../web/messages.ts'
import type { OrganisationDetails } from '../organisations/index.ts'
import type { ContributionRow } from './participation.ts'
import { participationMessages as texts } from './participation-messages.ts'
import { purposeOf } from './purpose-of.ts'
import type { Participation } from './read-participation.ts'
import { isSigned } from './signed.ts'

/** A row of the file: a signature, a contribution or a promise. */
type Row = {
  readonly agreement: string
  readonly part: string
  readonly what: string
  readonly group: string | null
  readonly on: Day | null
  readonly contribution: ContributionRow | null
  readonly marks: readonly Mark[]
}

/** What is on the page of an organisation: what it signs, contributes and owes, and in which past. */
export function participationSheet(
  { name, fictitious }: OrganisationDetails,
  participations: readonly Participation[],
  past: Past,
): Sheet {
  return sheetOf({
    name: texts.sheet.name,
    lines: [name, ...(fictitious ? [messages.fictitiousFile] : []), ...pastInWords(past), texts.sheet.sourcesLine],
    columns,
    rows: participations.flatMap((each) => rowsOf(each, past)),
  })
}

function rowsOf({ title: agreement, signature, contributions, owed }: Participation, past: Past): readonly Row[] {
  const none = { agreement, group: null, on: null, contribution: null }
  const signed: Row[] =
    signature === null
      ? []
      : [
          {
            ...none,
            part: texts.signs,
            what: signature.representedBy ?? messages.voids.notInSource,
            on: isSigned(signature, past) ? signature.signedOn : null,
            marks: [...signature.marks, ...(isSigned(signature, past) ? signature.dayMarks : [])],
          },
        ]
  const contributed = contributions.map((row): Row => {
    const marks = Object.values(row.amounts).flatMap((of) => of.marks)
    const group = row.isOwn ? texts.own : texts.ofGroup(row.group)
    return { ...none, part: texts.contributes, what: purposeOf(row), group, contribution: row, marks }
  })
  const promised = owed.map(({ text, due, marks }): Row => ({ ...none, part: texts.owes, what: text, on: due, marks }))
  return [...signed, ...contributed, ...promised]
}

const blank = { absent: messages.voids.notStated }
const labels = texts.sheet

const columns: readonly Column<Row>[] = [
  { label: labels.agreement, type: 'text', of: ({ agreement }) => agreement },
  { label: labels.part, type: 'text', of: ({ part }) => part },
  { label: labels.what, type: 'text', of: ({ what }) => what },
  { label: labels.group, type: 'text', of: ({ group }) => group },
  { label: texts.period, type: 'integer', of: ({ contribution }) => contribution?.year ?? null },
  {
    label: texts.firmness,
    type: 'text',
    of: ({ contribution }) => (contribution === null ? null : messages.stages[contribution.stage]),
  },
  { label: labels.euro, type: 'euro', of: ({ contribution }) => amountOf(contribution, 'eur', euroCents) },
  { label: labels.fte, type: 'fte', of: ({ contribution }) => amountOf(contribution, 'fte', fteHundredths) },
  {
    label: texts.binding,
    type: 'text',
    of: ({ contribution }) => (contribution === null ? null : texts.bindings[contribution.binding]),
  },
  { label: labels.article, type: 'text', of: ({ contribution }) => contribution?.article ?? null },
  { label: labels.on, type: 'day', of: ({ on }) => on },
  { label: labels.sources, type: 'text', of: ({ marks }) => formatMarks(marks) },
]

function amountOf<Value>(row: ContributionRow | null, unit: 'eur' | 'fte', make: (amount: number) => Value) {
  const of = row?.amounts[unit]
  if (of === undefined) return null
  return of.amount === null ? blank : make(of.amount)
}
