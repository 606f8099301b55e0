import { type Day, formatDay, isDay } from '../../../shared/day.ts'
import { euroCents, formatEuro } from '../../../shared/euro.ts'
import { formatFte, fteHundredths } from '../../../shared/fte.ts'
import type { ContributionFact, FindingFact, ReadingResult } from '../facts.ts'
import { summaryMessages as messages } from './messages.ts'

/** A reading as plain Dutch text for a terminal: the paper, what it asks, the money, the findings, and what holds. */
export function summaryOf(reading: ReadingResult): string {
  const open = reading.findings.filter(({ holds }) => !holds)
  const holding = reading.findings.filter(({ holds }) => holds)
  const blocks = [
    paperLines(reading),
    section(
      messages.decisions,
      reading.requestedDecisions.map(({ number, text }) => `${number === null ? '-' : `${number}.`} ${text}`),
    ),
    section(messages.contributions, contributionLines(reading.contributions)),
    section(
      messages.meetings,
      reading.meetings.map(({ body, date, papers }) => [body, when(date), ...papers].join(', ')),
    ),
    section(
      messages.milestones,
      reading.milestones.map(
        ({ title, planned, realised }) =>
          `${title}: ${when(realised ?? planned)}${realised === null ? ` (${messages.planned})` : ''}`,
      ),
    ),
    ...otherFacts(reading),
    section(messages.findings(open.length), open.map(findingLine)),
    section(messages.holds, holding.map(findingLine)),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** What else the paper says, a line a fact. */
function otherFacts({ goals, instruments, undertakings, annexes, risks, attentionPoints }: ReadingResult): string[][] {
  return [
    section(
      messages.goals,
      goals.map(({ text, owner }) => (owner === null ? text : `${text} (${owner})`)),
    ),
    section(
      messages.instruments,
      instruments.map(({ name, year, relation }) =>
        [name, year === null ? null : when(year), relation === null ? null : messages.relation[relation]]
          .filter((text) => text !== null)
          .join(', '),
      ),
    ),
    section(
      messages.undertakings,
      undertakings.map(({ text, by, due }) =>
        [by, text, due === null ? null : `(${when(due)})`].filter((words) => words !== null).join(' · '),
      ),
    ),
    section(
      messages.annexes,
      annexes.map(({ label, title }) => [label, title].filter((text) => text !== null).join(': ')),
    ),
    section(
      messages.risks,
      risks.map(({ text }) => text),
    ),
    section(
      messages.attentionPoints,
      attentionPoints.map(({ text }) => text),
    ),
  ]
}

function paperLines({ document, paper, agreement, parties, themes }: ReadingResult): string[] {
  const format = messages.formats[document.format]
  return [
    document.name,
    ...row(messages.kind, paper.kind ?? messages.notInSource),
    ...row(messages.number, paper.number ?? messages.notInSource),
    ...row(messages.date, paper.date === null ? messages.notInSource : when(paper.date)),
    ...row(messages.title, paper.title),
    ...row(
      messages.agreement,
      agreement === null
        ? messages.notInSource
        : [agreement.title, agreement.term === null ? '' : `(${when(agreement.term)})`].join(' ').trim(),
    ),
    ...row(messages.aliases, agreement?.aliases.map(({ name }) => name).join('; ') || null),
    ...row(messages.parties, parties.map(({ name }) => name).join('; ') || null),
    ...row(messages.themes, themes.map(({ name }) => name).join('; ') || null),
    ...row(messages.read, `${format}${document.pages === null ? '' : `, ${messages.pages(document.pages)}`}`),
  ]
}

function row(name: string, value: string | null): string[] {
  return value === null ? [] : [`  ${name.padEnd(14)}${value}`]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function when(date: string | null): string {
  if (date === null) return messages.noYear
  return isDay(date) ? formatDay(date as Day) : date
}

function findingLine({ severity, holds, sentence }: FindingFact): string {
  return holds ? `klopt   ${sentence}` : `${severity.padEnd(8)}${sentence}`
}

/** One aligned table per table in the paper; where an amount has two readings, both stand side by side. */
function contributionLines(contributions: readonly ContributionFact[]): string[] {
  const tables = [...Map.groupBy(contributions, ({ table }) => table)]
  return tables.flatMap(([table, rows]) => {
    const open = rows.some(({ euroReadings }) => euroReadings.length > 0)
    const euroHeads = open ? [messages.thousands, messages.decimals] : [messages.euro]
    const cells = [['', ...euroHeads, 'fte'], ...rows.map((fact) => cellsOf(fact, open))]
    return [`${messages.table(table)}: ${termsOf(rows[0]!)}`, ...aligned(cells)]
  })
}

function cellsOf(fact: ContributionFact, open: boolean): string[] {
  const name = fact.isTotal
    ? messages.total
    : [fact.theme === null || fact.party === null ? null : fact.party, fact.theme ?? fact.party]
        .filter((text) => text !== null)
        .join(' · ')
  const euro = (cents: number | null | undefined) => (cents == null ? messages.notStated : formatEuro(euroCents(cents)))
  const reading = (notation: string) =>
    fact.euroReadings.find((found) => found.notation === notation)?.cents ?? fact.euroCents
  const euros = open ? [euro(reading('thousands')), euro(reading('decimals'))] : [euro(fact.euroCents)]
  return [
    name,
    ...euros,
    fact.fteHundredths === null ? messages.notStated : formatFte(fteHundredths(fact.fteHundredths)),
  ]
}

function termsOf({ basis, years, certainty }: ContributionFact): string {
  return [messages.basis[basis], years.join(', '), messages.certainty[certainty]]
    .filter((text) => text !== '')
    .join(', ')
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('   ')
      .trimEnd(),
  )
}
