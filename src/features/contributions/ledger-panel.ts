import { html } from 'hono/html'
import { calendarDay, day, formatDay, formatShortDay } from '../../shared/day.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { type EntryProps, entries, panel } from '../../web/components/panel.ts'
import { type Html, join } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { type DocumentPassages, distinctMarks, passagesView } from '../provenance/index.ts'
import { formatAmount, type Unit } from './contribution.ts'
import { formatCell } from './contribution-cell.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { amountInText, constituencyName, lineInText, purposeInText } from './entry-words.ts'
import { type Amounts, type Cell, isSpent, type Ledger, type Position, purposeOf } from './ledger.ts'
import type { LedgerView } from './ledger-matrix.ts'
import type { Entry } from './read-entries.ts'
import type { Total } from './total.ts'
import { shareOfYear } from './year-amount.ts'

export type PanelContent = {
  readonly amounts: Amounts
  readonly entries: readonly Entry[]
  readonly passages: readonly DocumentPassages[]
}

/** What the open cell is made of: its entries, and the passages they come from. */
export function ledgerPanel(ledger: Ledger, view: LedgerView, cell: Cell, content: PanelContent): Html {
  const { amounts, passages } = content
  return panel({
    id: 'posten',
    eyebrow: [
      constituencyName(ledger, cell.constituencyId),
      purposeInText(ledger, cell.purpose),
      String(cell.year),
    ].join(', '),
    title: `${amountsInText(amounts)}, ${messages.stages[amounts.stage]}`,
    close: { href: `${paths.contributions(view.slug, undefined, view.filter)}#matrix`, label: texts.close },
    main: html`${entryGroups(ledger, view, content.entries)}${facts(panelFacts(content))}`,
    passage: passages.length === 0 ? undefined : passagesView(passages),
  })
}

/** `€ 25.000 en 0,50 fte`; what is not there says why. */
function amountsInText({ eur, fte }: Amounts): string {
  const inText = (unit: Unit, total: Total) =>
    total.stated === 0
      ? `${unit === 'eur' ? '€' : 'fte'} ${messages.voids.notStated}`
      : formatAmount(unit, total.amount)
  const parts = [eur === null ? null : inText('eur', eur), fte === null ? null : inText('fte', fte)]
  return parts.filter((part) => part !== null).join(` ${texts.and} `)
}

/** The entries per line; of more than one line only the amounts, the rest is behind the line's own cell. */
function entryGroups(ledger: Ledger, view: LedgerView, all: readonly Entry[]): Html {
  const groups = [...Map.groupBy(all, (entry) => lineInText(ledger, entry))]
  const sorted = groups.sort(([, a], [, b]) => placeOf(ledger, a[0]!) - placeOf(ledger, b[0]!))
  if (sorted.length < 2) return html`<h3>${texts.entries}</h3>${entries(joined(view, all, true))}`
  return html`${sorted.map(
    ([name, group]) =>
      html`<h3><a href="${cellHref(ledger, view, group[0]!)}">${name}</a></h3>${entries(joined(view, group, false))}`,
  )}`
}

function cellHref(ledger: Ledger, view: LedgerView, { line, period }: Entry): string {
  const purpose = purposeOf(line)
  const divided = ledger.positions.some(
    (position) => position.constituencyId === line.constituencyId && position.purpose !== null,
  )
  const shown = purpose === 'undivided' && !divided ? 'total' : purpose
  const cell = { constituencyId: line.constituencyId, purpose: shown, year: Number(period.slice(0, 4)) }
  return paths.contributions(view.slug, formatCell(ledger, cell), view.filter)
}

function placeOf(ledger: Ledger, { line }: Entry): number {
  const who = ledger.constituencies.findIndex((each) => each.id === line.constituencyId)
  const theme = ledger.themes.findIndex((each) => each.id === line.themeId)
  return who * 1000 + (theme === -1 ? 999 : theme)
}

/** Euro and fte that were entered alike become one entry: `€ 25.000 en 0,50 fte`. */
function joined({ slug }: LedgerView, group: readonly Entry[], withNotes: boolean): EntryProps[] {
  const alike = Map.groupBy(group, ({ stage, period, kind, state, effectiveOn }) =>
    [stage, period, kind, state, effectiveOn].join(' '),
  )
  return [...alike.values()].map((pair) =>
    entryProps(
      slug,
      pair.toSorted((a, b) => order(a) - order(b)),
      withNotes,
    ),
  )
}

function order({ line, seq }: Entry): number {
  return (line.unit === 'eur' ? 0 : 1e9) + seq
}

function entryProps(slug: string, pair: readonly Entry[], withNotes: boolean): EntryProps {
  const [first] = pair
  return {
    stage: first!.stage,
    state: stateOf(first!),
    value: join(
      pair.map((entry) => html`<a href="${paths.contributionEntry(slug, entry.id)}">${amountInText(entry)}</a>`),
      ` ${texts.and} `,
    ),
    note: withNotes ? notesOf(pair) : undefined,
    marks: distinctMarks(pair.flatMap((entry) => entry.marks)),
    old: first!.state !== 'current' || isSpent({ ...first!, purpose: first!.line.purpose }),
  }
}

/** Whether it counts now, and for what was realised in a part of the year which part. */
function stateOf({ state, kind, period }: Entry): string {
  const word = state === 'current' && kind === 'withdraw' ? texts.withdrawn : texts[state]
  return /^\d{4}$/.test(period) ? word : `${formatShortDay(day(period))}, ${word}`
}

/** What is known of entries that were entered alike, a line each. */
function notesOf(pair: readonly Entry[]): Html {
  const words = pair.flatMap((entry) => entry.words ?? [])
  const quoted = words.length === 0 ? '' : texts.quoted(words.map((each) => `‘${each}’`).join(` ${texts.and} `))
  const lines = [quoted, ...pair.flatMap(readingNotes), ...pair.flatMap(otherNotes)].filter((note) => note !== '')
  return join([...new Set(lines)], html`<br>`)
}

function readingNotes({ reading, readingBy, readingAt, readAmount, amount, line }: Entry): string[] {
  return [
    reading === null ? '' : texts.readAs(texts.readings[reading], readingBy ?? '', dayOf(readingAt)),
    readAmount === null || readAmount === amount ? '' : texts.readInstead(formatAmount(line.unit, readAmount)),
  ]
}

function otherNotes({ kind, reason, cover, coverYear, vat, effectiveOn }: Entry): string[] {
  return [
    texts.kinds[kind],
    reason ?? '',
    cover === null ? '' : `${[texts.covers[cover], coverYear].filter((part) => part !== null).join(' ')}.`,
    vat === null ? '' : texts.vats[vat],
    texts.from(formatDay(effectiveOn)),
  ]
}

function dayOf(moment: Date | null): string {
  return moment === null ? '' : formatDay(calendarDay(moment))
}

function panelFacts({ amounts, entries: all }: PanelContent): Fact[] {
  const mandates = [
    ...new Set(
      all.flatMap(({ state, mandate, office }) =>
        state !== 'current' || mandate === null ? [] : [office === null ? mandate : texts.mandateOf(mandate, office)],
      ),
    ),
  ]
  return [
    ...sumFacts('eur', amounts),
    ...sumFacts('fte', amounts),
    { term: texts.mandate, value: mandates.length === 0 ? 'notInSource' : mandates.join(', ') },
    ...(all.some((entry) => entry.stage === 'realised') ? [] : [{ term: texts.spent, value: 'notReported' } as const]),
  ]
}

/** Capacity in a part of the year counts for that part. */
function isWeighted({ unit, period, year }: Position): boolean {
  return unit === 'fte' && period !== String(year)
}

function termInText(position: Position): string[] {
  const { amount, unit } = position
  if (amount === null) return []
  const { days, of } = shareOfYear(position)
  return [isWeighted(position) ? texts.partOfYear(formatAmount(unit, amount), days, of) : formatAmount(unit, amount)]
}

/** How a sum of several amounts is made up; nothing for a single one. */
function sumFacts(unit: Unit, amounts: Amounts): Fact[] {
  const total = amounts[unit]
  const lines = amounts.positions.filter((position) => position.unit === unit)
  if (total === null || (lines.length < 2 && !lines.some(isWeighted))) return []
  const shown = (['filled', 'open', 'over', 'extra'] as const).filter((part) => total[part] !== 0)
  const hasMembers = total.filled > 0 || total.extra > 0
  const terms = lines.flatMap(termInText)
  return [
    {
      term: texts.sum,
      value: hasMembers
        ? formatAmount(unit, total.amount)
        : `${formatAmount(unit, total.amount)} = ${terms.join(' + ')}`,
    },
    ...(hasMembers
      ? (['own', ...shown] as const).map((part) => ({
          term: texts.parts[part],
          value: formatAmount(unit, total[part]),
        }))
      : []),
    ...(total.notStated === 0 ? [] : [{ term: texts.blank, value: texts.blankCount(total.notStated) }]),
  ]
}
