import type { ContributionFact } from '../facts.ts'
import { basis, basisOfCapacity } from './contribution-basis.ts'
import { certainty } from './contribution-certainty.ts'
import { yearRow } from './contribution-roles.ts'
import { type Figure, ofSame, tablesNamed, valueIn } from './contribution-scopes.ts'
import { notOfNow, ofOther, type Statements } from './contribution-statements.ts'
import { groupOf } from './contribution-sums.ts'
import type { ContributionTable } from './contribution-tables.ts'
import { recurrence, vat } from './contribution-terms.ts'
import { yearsOf } from './contribution-years.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** The words about the amounts of a table that stand outside it. */
export type Around = Statements & { readonly ofTable: string; readonly allVat: string }

/** What holds for each figure of a table, where its row and column do not say it. */
export type Terms = {
  readonly certainty: (figure: Figure) => ContributionFact['certainty'] | null
  readonly basis: (figure: Figure) => ContributionFact['basis'] | null
  readonly vat: (figure: Figure) => ContributionFact['vat']
  readonly recurrence: (figure: Figure) => ContributionFact['recurrence']
}

/** What the table says, or else the text around it. */
function termsIn(table: ContributionTable, { ofTable, ofSection, ofPaper, allVat }: Around): Terms {
  const { heads, entries } = table
  const lead = withoutOwnTerms(table.lead)
  const named = (names: readonly (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))]
  const parties = named(entries.map(({ party }) => party?.text))
  const themes = named(entries.map(({ theme }) => theme?.text))
  const groups = named(entries.map(({ row }) => groupOf(row, table.lines.rows) ?? undefined))
  const ofColumns = heads.columns.flatMap((column) => column.years)
  const ofRows = table.lines.rows.flatMap(({ labels }) =>
    yearRow.test(labels[0]!.text) ? yearsOf(labels[0]!.text) : [],
  )
  const ofCells = [...new Set([...ofColumns, ...ofRows])].sort()
  const years = ofCells.length > 0 ? ofCells : yearsOf(`${heads.caption} | ${lead}`)
  const scope = { parties, groups, themes, years, table: numberOf(table) }
  /** a head that says it of its own column says nothing of the others */
  const ofHeads = heads.columns.some(({ head }) => certainty.read(head) !== null) ? '' : heads.text
  const aboutBasis = [aboutMoney(lead), ofTable, ofSection, ofPaper]
  const [ofMoney, ofCapacity] = [valueIn(aboutBasis, scope, basis), valueIn(aboutBasis, scope, basisOfCapacity)]
  return {
    certainty: valueIn([heads.caption, ofHeads, aboutMoney(lead), ofTable, ofSection, ofPaper], scope, certainty),
    basis: (figure) => (figure.isCapacity ? ofCapacity : ofMoney)(figure),
    vat: valueIn([`${heads.caption} ${heads.text}`, lead, ofTable, ofSection, ofPaper, allVat], scope, vat),
    recurrence: valueIn([heads.caption, aboutMoney(lead), ofTable, ofSection, ofPaper], scope, recurrence),
  }
}

/** A table that divides a line of another table is as sure as that table. */
export function termsOfTables(tables: readonly ContributionTable[], aroundOf: ReadonlyMap<ContributionTable, Around>) {
  const own = new Map(tables.map((table) => [table, termsIn(table, aroundOf.get(table)!)]))
  return (table: ContributionTable): Terms => {
    const terms = own.get(table)!
    const first = table.role === 'party' ? undefined : tables.find((other) => other !== table && other.role === 'party')
    if (first === undefined) return terms
    return { ...terms, certainty: (figure) => terms.certainty(figure) ?? own.get(first)!.certainty(figure) }
  }
}

/** What the paper says anywhere of the amounts "in tabel 1", by the number of the table. */
export function sentencesByTable(sentences: readonly Sentence[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const { span, block, index } of sentences) {
    const named = money.test(span.text) ? tablesNamed(span.text) : []
    const next = sentences[index + 1]
    const goesOn = next !== undefined && next.block === block && ofSame.test(next.span.text)
    const text = goesOn ? `${span.text} ${next.span.text}` : span.text
    for (const number of named) said.set(number, `${said.get(number) ?? ''} ${text}`)
  }
  return said
}

/** The number by which the paper calls a table. */
export function numberOf({ heads, number }: ContributionTable): string {
  return /^tabel (\d{1,2})(?!\d)/i.exec(heads.caption)?.[1] ?? String(number)
}

/** "De brug kost € 40.000 exclusief btw" says it of that amount alone, and "De aanneemsom is inclusief btw" of other money. */
function withoutOwnTerms(text: string): string {
  return sentencesIn(text)
    .filter((sentence) => !ofOther.test(sentence))
    .join(' ')
    .replaceAll(/(€ ?[\d.,]+\d|\d euro)(?: (?:miljoen|mln))?,? \(?(?:exclusief|inclusief|excl\.?|incl\.?) btw/giu, '$1')
}

/** The sentences of a text that speak of the amounts. */
export function aboutMoney(text: string): string {
  return sentencesIn(text)
    .filter(
      (sentence, index, all) =>
        !notOfNow.test(sentence) &&
        !ofOther.test(sentence) &&
        (money.test(sentence) || (ofSame.test(sentence) && money.test(all[index - 1] ?? ''))),
    )
    .join(' ')
}

const money =
  /\b(?:bedragen|bedrag|bijdragen?|geld|kosten|middelen|dekking|capaciteit|inzet|tabel|cijfers|raming|begroting)\b|\bdra(?:agt|gen)\b[^.]*\bbij\b|\bbeta(?:alt|len)\b|^20\d{2} is |^(?:Voor )?de (?:overige|andere|latere|volgende|eerste|laatste) (?:\w+ )?ja(?:ar|ren) /i
