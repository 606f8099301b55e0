import { euroCents, formatEuro } from '../../shared/euro.ts'
import { formatFte, formatFteYears, fteHundredths } from '../../shared/fte.ts'
import type { ReadingOption } from '../../web/components/reading.ts'
import { concerned } from './choose-reading.ts'
import { yearsWords } from './describe-contribution.ts'
import type { EuroReading } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'
import { questionMessages as texts } from './question-messages.ts'
import { readProposal } from './reading-choice.ts'

type Row = ReadingOption['rows'][number]

/** Two readings of the same amounts, each with what it leads to: some amounts, the sum, and whether the sum holds. */
export function optionsOf(question: 'thousands-mark' | 'basis', intake: Intake): ReadingOption[] {
  if (question === 'basis') return [basisOption('per-year', intake), basisOption('total', intake)]
  return [notationOption('thousands', intake), notationOption('decimals', intake)]
}

function notationOption(notation: EuroReading['notation'], intake: Intake): ReadingOption {
  const rows = examples(concerned(intake, 'thousands-mark')).map((proposal): Row => {
    const { euroText, euroReadings } = currentFact(proposal)
    const reading = euroReadings.find((each) => each.notation === notation)
    return {
      source: euroText,
      reading: reading === undefined ? texts.notInSource : formatEuro(euroCents(reading.cents)),
    }
  })
  const sums = sumsOf(intake, notation)
  const holds = sums.every(({ sum, stated }) => sum === stated)
  return {
    value: notation,
    label: notation === 'thousands' ? texts.thousands : texts.decimals,
    rows: [
      ...rows,
      ...sums.map(
        ({ table, sum }): Row => ({ source: null, text: texts.sum(table), reading: formatEuro(euroCents(sum)) }),
      ),
    ],
    ...(sums.length === 0 ? {} : { verdict: { holds, text: holds ? texts.sumHolds : texts.sumFails } }),
  }
}

/** One amount of each way of writing: the first, and the first with another number of marks. */
function examples(proposals: readonly ProposalOf<'contribution'>[]): ProposalOf<'contribution'>[] {
  const shape = (proposal: ProposalOf<'contribution'>) => (currentFact(proposal).euroText ?? '').replace(/[^.,]/g, '')
  return proposals
    .filter((proposal, index) => proposals.findIndex((other) => shape(other) === shape(proposal)) === index)
    .slice(0, 3)
}

type Sum = { readonly table: number; readonly sum: number; readonly stated: number }

/** Per table with a total: what the rows add up to in this reading, and what the total row states. */
function sumsOf({ proposals }: Intake, notation: EuroReading['notation']): Sum[] {
  const rows = ofKind(proposals, 'contribution').map(({ fact }) => fact)
  const cents = (row: (typeof rows)[number]) =>
    row.euroReadings.find((each) => each.notation === notation)?.cents ?? row.euroCents ?? 0
  return rows
    .filter((row) => row.isTotal && row.euroText !== null)
    .flatMap((total) => {
      if (total.table === null) return []
      const parts = rows.filter((row) => row.table === total.table && !row.isTotal)
      return [{ table: total.table, sum: parts.reduce((sum, row) => sum + cents(row), 0), stated: cents(total) }]
    })
}

function basisOption(basis: 'per-year' | 'total', intake: Intake): ReadingOption {
  const all = concerned(intake, 'basis')
  const totals = all.filter((proposal) => currentFact(proposal).isTotal)
  const shown = totals[0] ?? all[0]
  const rows = shown === undefined ? [] : basisRows(shown, basis, intake)
  return { value: basis, label: basis === 'per-year' ? texts.perYear : texts.total, rows }
}

/** What an amount is per year and over its years. Per year out of a total is never computed. */
function basisRows(proposal: ProposalOf<'contribution'>, basis: 'per-year' | 'total', { choices }: Intake): Row[] {
  const { cents, hundredths, years, open } = readProposal(proposal, choices)
  const { euroText, fteText } = currentFact(proposal)
  const times = basis === 'per-year' ? years.length : 1
  const period = texts.overYears(years.length === 0 ? texts.allYears : yearsWords(years))
  const perYear = (words: string) => (basis === 'per-year' ? texts.perYearReading(words) : texts.perYearUnknown)
  const over = (words: string): Row => ({
    source: null,
    text: period,
    reading: times === 0 ? texts.notInSource : words,
  })
  const rows: Row[] = []
  if (open.includes('thousands-mark')) {
    rows.push({ source: euroText, reading: perYear(texts.thisAmount) })
    rows.push(over(times === 1 ? texts.thisAmount : texts.timesThisAmount(times)))
  } else if (cents !== null) {
    rows.push(
      { source: euroText, reading: perYear(formatEuro(euroCents(cents))) },
      over(formatEuro(euroCents(cents * times))),
    )
  }
  if (hundredths !== null) {
    rows.push({ source: fteText, reading: perYear(formatFte(fteHundredths(hundredths))) })
    rows.push(over(formatFteYears(fteHundredths(hundredths * times))))
  }
  return rows
}
