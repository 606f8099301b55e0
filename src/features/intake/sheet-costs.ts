import { euroCents, formatEuro } from '../../shared/euro.ts'
import { formatFte, formatFteYears, fteHundredths } from '../../shared/fte.ts'
import { contributionTitle, yearsWords } from './describe-contribution.ts'
import type { PartyFact, Passage, RequestedDecisionFact } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'
import { type Choices, leavesOpen, type ReadContribution, readProposal } from './reading-choice.ts'
import { sheetMessages as texts } from './sheet-messages.ts'

type Row = ProposalOf<'contribution'>

/** What something costs, in words: one for every reading that is still open. None: the paper does not say. */
export type Cost = {
  readonly title: string
  readonly euro: readonly string[]
  readonly fte: readonly string[]
  /** per year or in total, and for which years */
  readonly period: string
  /** over all years together */
  readonly over: readonly string[]
  /** from what it was added up, in words; null for a row of the paper */
  readonly sum: string | null
  /** the rows of the paper that the figures come from; none where those rows stand above it */
  readonly sources: readonly Passage[]
}

/** The rows a decision is about: those of the themes it names, of the parties it names, or else all of the paper. */
export function rowsFor(decision: RequestedDecisionFact, { proposals }: Pick<Intake, 'proposals'>): Row[] {
  const rows = ofKind(proposals, 'contribution').filter((row) => row.state !== 'rejected' && !currentFact(row).isTotal)
  const ofThemes = rows.filter((row) => decision.themes.includes(currentFact(row).themeRef ?? ''))
  if (ofThemes.length > 0) return ofThemes
  if (asksNoMoney(decision)) return []
  const whole = rows.filter((row) => currentFact(row).purpose === null)
  const ofTables = whole.filter((row) => currentFact(row).table !== null) // a text can tell of them again
  const all = [ofTables, whole].find((some) => some.length > 0) ?? rows
  const parties = ofKind(proposals, 'party').filter((party) => names(decision.text, currentFact(party)))
  const own = all.filter((row) => parties.some(({ factId }) => factId === currentFact(row).partyRef))
  return own.length > 0 ? own : all
}

/** Whether a decision only lets somebody act or know: it pays for nothing itself, unless it names a theme. */
export function asksNoMoney({ verb, themes }: RequestedDecisionFact): boolean {
  return themes.length === 0 && ['kennisnemen', 'machtigen', 'mandateren', 'aanwijzen'].includes(verb ?? '')
}

/** What the rows cost, each and together. More than four rows are only given together. */
export function costOf(rows: readonly Row[], intake: Intake): Cost[] {
  if (rows.length === 0) return []
  const many = rows.length > 4
  const each = many ? [] : rows.map((row) => cost(contributionTitle(currentFact(row), intake), [row], intake))
  if (rows.length === 1) return each
  const together = cost(many ? texts.allRows(rows.length) : texts.together, rows, intake)
  return [...each, { ...together, sum: sumOf(rows, intake), sources: many ? together.sources : [] }]
}

/** `= € 25.000 + € 10.000` for few rows with one reading; else how many were added up. */
function sumOf(rows: readonly Row[], intake: Intake): string {
  const amounts = rows.map((row) => readProposal(row, intake.choices).cents)
  const stated = amounts.filter((cents) => cents !== null)
  return rows.length > 4 || stated.length < rows.length ? texts.addedUp(rows.length) : texts.formula(stated.map(euro))
}

function names(text: string, { name, umbrella, constituency }: PartyFact): boolean {
  const words = text.toLowerCase()
  return [name, umbrella, constituency].some(
    (each) => each !== null && new RegExp(`(?<!\\p{L})${RegExp.escape(each.toLowerCase())}(?!\\p{L})`, 'u').test(words),
  )
}

function cost(title: string, rows: readonly Row[], intake: Intake): Cost {
  const readings = scenarios(rows, intake).map((choices) => rows.map((row) => readProposal(row, choices)))
  const without = rows.filter((row) => currentFact(row).euroText !== null && isNotStated(row, intake)).length
  const ranges = rows.flatMap((row) => currentFact(row).euroRange ?? [])
  return {
    title: rows.length > 1 && without > 0 ? `${title}${texts.notStated(without)}` : title,
    euro: eachOnce([
      ...readings.map((read) =>
        sumWords(
          read.map(({ cents }) => cents),
          euro,
        ),
      ),
      ...(rows.length === 1 ? ranges.map(({ fromCents, toCents }) => texts.range(euro(fromCents), euro(toCents))) : []),
    ]),
    fte: eachOnce(
      readings.map((read) =>
        sumWords(
          read.map(({ hundredths }) => hundredths),
          (sum) => formatFte(fteHundredths(sum)),
        ),
      ),
    ),
    period: periodOf(rows, intake),
    over: eachOnce(readings.map(overWords)),
    sum: null,
    sources: rows.map((row) => currentFact(row).source),
  }
}

/** The source gives no one amount: it leaves it blank or names a range. An amount with two readings is another matter. */
function isNotStated(row: Row, { choices }: Intake): boolean {
  const { cents, open } = readProposal(row, choices)
  return cents === null && !open.includes('thousands-mark')
}

/** The choices under which these rows can still be read: one where nothing is open, up to four. */
function scenarios(rows: readonly Row[], { choices }: Intake): Choices[] {
  const isOpen = (question: 'thousands-mark' | 'basis') =>
    choices[question] === null && rows.some((row) => leavesOpen(row, question, choices))
  const marks = isOpen('thousands-mark') ? (['thousands', 'decimals'] as const) : [choices['thousands-mark']]
  const bases = isOpen('basis') ? (['per-year', 'total'] as const) : [choices.basis]
  return marks.flatMap((mark) => bases.map((basis) => ({ ...choices, 'thousands-mark': mark, basis })))
}

function sumWords(amounts: readonly (number | null)[], words: (sum: number) => string): string | null {
  const stated = amounts.filter((amount) => amount !== null)
  return stated.length === 0 ? null : words(stated.reduce((sum, amount) => sum + amount, 0))
}

/** Over all years: what is per year counts once for each; what is in total counts once. Unknown years give nothing. */
function overWords(read: readonly ReadContribution[]): string | null {
  if (read.some(({ years, basis }) => basis === null || (years.length === 0 && basis === 'per-year'))) return null
  const times = ({ basis, years }: ReadContribution) => (basis === 'per-year' ? years.length : 1)
  const money = sumWords(
    read.map((each) => (each.cents === null ? null : each.cents * times(each))),
    euro,
  )
  const capacity = sumWords(
    read.map((each) => (each.hundredths === null ? null : each.hundredths * times(each))),
    (sum) => formatFteYears(fteHundredths(sum)),
  )
  return [money, capacity].filter((words) => words !== null).join(texts.and)
}

function euro(cents: number): string {
  return formatEuro(euroCents(cents))
}

function eachOnce(words: readonly (string | null)[]): string[] {
  return [...new Set(words.flatMap((each) => (each === null || each === '' ? [] : [each])))]
}

function periodOf(rows: readonly Row[], { choices }: Intake): string {
  const read = rows.map((row) => readProposal(row, choices))
  const years = [...new Set(read.flatMap((each) => each.years))].sort((a, b) => a - b)
  const bases = new Set(read.map(({ basis, open }) => (open.includes('basis') ? 'open' : (basis ?? 'open'))))
  if (years.length === 1) return yearsWords(years) // in one year, per year and in total are the same
  const basis = bases.size > 1 ? texts.basis.mixed : texts.basis[[...bases][0] ?? 'open']
  return years.length === 0 ? `${basis}, ${texts.noYears}` : `${basis}, ${yearsWords(years)}`
}
