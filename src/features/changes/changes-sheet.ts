import { type Column, type Sheet, sheetOf } from '../../documents/workbook.ts'
import { euroCents } from '../../shared/euro.ts'
import { fteHundredths } from '../../shared/fte.ts'
import { formatMarks } from '../../web/components/mark.ts'
import { messages } from '../../web/messages.ts'
import { purposeName, purposeOf, type Stage, type Unit } from '../contributions/index.ts'
import { changeMessages as texts } from './change-messages.ts'
import type { Amount, TotalChange } from './ledger-changes.ts'
import type { Changes, ExplainedLine } from './read-changes.ts'
import { inWords } from './span-words.ts'

/** A row of the file: a line of the ledger, or a part of another record in words. */
type Row = {
  readonly what: string
  readonly name: string
  readonly organisation: string | null
  readonly purpose: string | null
  readonly happened: string
  readonly field: string | null
  readonly year: number | null
  readonly stage: Stage | null
  readonly unit: Unit | null
  readonly was: Amount
  readonly became: Amount
  readonly difference: number | null
  readonly wasWords: string | null
  readonly becameWords: string | null
  readonly why: string | null
  readonly sources: string | null
}

/** All that changed, one change a row, and the totals; both name the two days. */
export function changesSheets(changes: Changes): readonly [Sheet, Sheet] {
  const { head, span } = changes
  const above = [`${texts.title}: ${head.title}`, ...(head.fictitious ? [messages.fictitiousFile] : []), inWords(span)]
  const rows = [...changes.lines.map((line) => lineRow(changes, line)), ...recordRows(changes)]
  return [
    sheetOf({ name: texts.sheetLines, lines: [...above, texts.sheetSources], columns: changeColumns, rows }),
    sheetOf({
      name: texts.sheetTotals,
      lines: [...above, texts.totalsIntro],
      columns: totalColumns,
      rows: changes.totals,
    }),
  ]
}

function lineRow({ ledger }: Changes, line: ExplainedLine): Row {
  const { position, why, gone } = line
  const name = ledger.constituencies.find(({ id }) => id === position.constituencyId)?.name ?? ''
  const mandate = why?.mandate == null ? null : texts.onMandate(why.mandate)
  const told = [why === null ? null : texts.entryKinds[why.kind], why?.reason ?? null, mandate]
  return {
    what: texts.lines,
    name,
    organisation: line.organisation,
    purpose: purposeName(ledger, purposeOf(position)),
    happened: gone !== null ? texts.what.gone : line.was === undefined ? texts.what.added : texts.what.changed,
    field: position.period === String(position.year) ? null : position.period,
    year: position.year,
    stage: position.stage,
    unit: position.unit,
    was: line.was,
    became: line.became,
    difference: line.difference,
    wasWords: line.was === undefined ? texts.wasNone : null,
    becameWords: line.became === undefined ? texts.isGone : null,
    why: told.filter((each) => each !== null).join('. '),
    sources: why === null ? null : formatMarks(why.marks),
  }
}

function recordRows({ records }: Changes): readonly Row[] {
  const none = { organisation: null, purpose: null, year: null, stage: null, unit: null, why: null, sources: null }
  const amounts = { was: undefined, became: undefined, difference: null }
  return records.flatMap(({ kind, changes }) =>
    changes.flatMap(({ name, what, fields }): Row[] => {
      const of = { ...none, ...amounts, what: kind.title, name, happened: texts.what[what] }
      if (fields.length === 0) return [{ ...of, field: null, wasWords: null, becameWords: null }]
      return fields.map(({ label, was, became }) => ({ ...of, field: label, wasWords: was, becameWords: became }))
    }),
  )
}

const blank = { absent: messages.voids.notStated }

/** An amount in a column of its unit: empty for another unit or no amount, a word where it is not stated. */
function inUnit<Value>(of: Unit, unit: Unit | null, amount: Amount, make: (amount: number) => Value) {
  if (unit !== of || amount === undefined) return null
  return amount === null ? blank : make(amount)
}

const changeColumns: readonly Column<Row>[] = [
  { label: texts.sheet.what, type: 'text', of: ({ what }) => what },
  { label: texts.sheet.name, type: 'text', of: ({ name }) => name },
  { label: texts.sheet.organisation, type: 'text', of: ({ organisation }) => organisation },
  { label: texts.sheet.purpose, type: 'text', of: ({ purpose }) => purpose },
  { label: texts.sheet.happened, type: 'text', of: ({ happened }) => happened },
  { label: texts.sheet.field, type: 'text', of: ({ field }) => field },
  { label: texts.year, type: 'integer', of: ({ year }) => year },
  { label: texts.stage, type: 'text', of: ({ stage }) => (stage === null ? null : messages.stages[stage]) },
  { label: texts.sheet.wasEuro, type: 'euro', of: ({ unit, was }) => inUnit('eur', unit, was, euroCents) },
  { label: texts.sheet.becameEuro, type: 'euro', of: ({ unit, became }) => inUnit('eur', unit, became, euroCents) },
  {
    label: texts.sheet.differenceEuro,
    type: 'euro',
    of: ({ unit, difference }) => inUnit('eur', unit, difference, euroCents),
  },
  { label: texts.sheet.wasFte, type: 'fte', of: ({ unit, was }) => inUnit('fte', unit, was, fteHundredths) },
  { label: texts.sheet.becameFte, type: 'fte', of: ({ unit, became }) => inUnit('fte', unit, became, fteHundredths) },
  {
    label: texts.sheet.differenceFte,
    type: 'fte',
    of: ({ unit, difference }) => inUnit('fte', unit, difference, fteHundredths),
  },
  { label: texts.sheet.wasWords, type: 'text', of: ({ wasWords }) => wasWords },
  { label: texts.sheet.becameWords, type: 'text', of: ({ becameWords }) => becameWords },
  { label: texts.why, type: 'text', of: ({ why }) => why },
  { label: texts.sheet.sources, type: 'text', of: ({ sources }) => sources },
]

const totalColumns: readonly Column<TotalChange>[] = [
  { label: texts.stage, type: 'text', of: ({ stage }) => messages.stages[stage] },
  { label: texts.year, type: 'integer', of: ({ year }) => year },
  { label: texts.sheet.wasEuro, type: 'euro', of: ({ unit, before }) => total('eur', unit, before, euroCents) },
  { label: texts.sheet.becameEuro, type: 'euro', of: ({ unit, after }) => total('eur', unit, after, euroCents) },
  {
    label: texts.sheet.differenceEuro,
    type: 'euro',
    of: ({ unit, difference }) => total('eur', unit, difference, euroCents),
  },
  { label: texts.sheet.wasFte, type: 'fte', of: ({ unit, before }) => total('fte', unit, before, fteHundredths) },
  { label: texts.sheet.becameFte, type: 'fte', of: ({ unit, after }) => total('fte', unit, after, fteHundredths) },
  {
    label: texts.sheet.differenceFte,
    type: 'fte',
    of: ({ unit, difference }) => total('fte', unit, difference, fteHundredths),
  },
]

function total<Value>(of: Unit, unit: Unit, amount: number | null, make: (amount: number) => Value) {
  return unit !== of || amount === null ? null : make(amount)
}
