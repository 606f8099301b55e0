import { calendarDay, formatDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Entered } from '../agreements/index.ts'
import { enterContribution, enterStatedTotal, formatAmountOverYears, type Unit } from '../contributions/index.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import { byFact } from './adopt-plan.ts'
import { recordOf } from './adopt-records.ts'
import { type Adoption, idOf, note, settle, sourceOf } from './adoption.ts'
import { contributionTitle, yearsWords } from './describe-contribution.ts'
import type { ContributionFact } from './facts.ts'
import { currentFact, ofKind, type Proposal, type ProposalOf } from './proposal.ts'
import { choiceWords } from './question-view.ts'
import { isPerYear, leavesOpen, type ReadContribution, readProposal } from './reading-choice.ts'

type Contribution = ProposalOf<'contribution'>

/**
 * Enters the rows of the tables: contributions per year and unit, and totals as control figures. A row that another table
 * divides completely comes after its parts, and then confirms their sum; otherwise it comes first, and the parts are taken
 * from it. Either way nothing counts double.
 */
export async function adoptContributions(adoption: Adoption, go: readonly Proposal[]): Promise<void> {
  const rows = ofKind(go, 'contribution')
  const entered = new Map<Contribution, Entered[]>(rows.map((row) => [row, []]))
  for (const unit of ['eur', 'fte'] as const) {
    for (const row of inOrder(rows, unit, adoption)) entered.get(row)!.push(...(await enterRow(adoption, row, unit)))
  }
  for (const row of rows) await finishRow(adoption, row, entered.get(row)!)
  await noteFirm(adoption, rows)
}

/** Parts first where they make up the whole row, the whole row first where they do not; totals last. */
function inOrder(rows: readonly Contribution[], unit: Unit, { intake }: Adoption): Contribution[] {
  const amount = (row: Contribution) => amountOf(readProposal(row, intake.choices), unit)
  const place = (row: Contribution): number => {
    const { isTotal, purpose, partyRef } = currentFact(row)
    if (isTotal) return 3
    if (purpose !== null) return 1
    const parts = rows.filter((other) => currentFact(other).partyRef === partyRef && isPart(other))
    const sum = parts.reduce((total, part) => total + (amount(part) ?? 0), 0)
    return parts.length > 0 && sum === amount(row) ? 2 : 0
  }
  return rows.toSorted((a, b) => place(a) - place(b) || a.number - b.number)
}

function isPart(row: Contribution): boolean {
  const { isTotal, purpose } = currentFact(row)
  return !isTotal && purpose !== null
}

/** Enters one row in one unit, for each of its years. Nothing where the row says nothing, or does not say it per year. */
async function enterRow(adoption: Adoption, row: Contribution, unit: Unit): Promise<Entered[]> {
  const read = readProposal(row, adoption.intake.choices)
  if (!isPerYear(read) || !speaksOf(currentFact(row), unit)) return []
  const sourceId = await sourceOf(adoption, currentFact(row).source)
  const entered: Entered[] = []
  for (const year of read.years) {
    const one = currentFact(row).isTotal
      ? await enterTotal(adoption, row, unit, year, sourceId)
      : await enterAmount(adoption, row, unit, year, sourceId)
    if (one !== null) entered.push(one)
  }
  return entered
}

async function enterAmount(
  adoption: Adoption,
  row: Contribution,
  unit: Unit,
  year: number,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const { tx, actor, intake, agreementId, effectiveOn } = adoption
  const fact = currentFact(row)
  const read = readProposal(row, intake.choices)
  const made = intake.chosen.find(({ question }) => question === 'thousands-mark')
  const theme = fact.purpose === 'theme' ? recordOf(adoption, byFact(intake.proposals, 'theme', fact.themeRef)) : null
  const fields = {
    constituencyId: idOf<'constituency'>(recordOf(adoption, byFact(intake.proposals, 'party', fact.partyRef))),
    purpose: fact.purpose,
    themeId: theme === null ? null : idOf<'theme'>(theme),
    year,
    unit,
    // a firmer stage needs a mandate, and a paper that asks for a decision is none
    stage: 'indicative' as const,
    amount: amountOf(read, unit),
    effectiveOn,
    words: unit === 'eur' ? fact.euroText : fact.fteText,
    reading: unit === 'eur' ? read.notation : null,
    ...(made === undefined ? {} : { readingBy: made.chosenBy, readingAt: made.chosenAt }),
    readAmount: readBefore(row, unit, adoption),
    reason: reasonOf(row, adoption),
    ...{ cover: null, coverYear: null, vat: unit === 'eur' ? fact.vat : null },
  }
  return enterContribution(tx, actor, agreementId, fields, sourceId)
}

async function enterTotal(
  adoption: Adoption,
  row: Contribution,
  unit: Unit,
  year: number,
  sourceId: Id<'source'>,
): Promise<Entered | null> {
  const { tx, actor, intake, agreementId } = adoption
  const fact = currentFact(row)
  const read = readProposal(row, intake.choices)
  const amount = amountOf(read, unit)
  // a control figure is kept for a contributor or for the whole agreement, not for one purpose
  if (amount === null || fact.purpose !== null) return null
  const party = byFact(intake.proposals, 'party', fact.partyRef)
  const constituencyId = party === undefined ? null : idOf<'constituency'>(recordOf(adoption, party))
  const words = unit === 'eur' ? fact.euroText : fact.fteText
  const total = {
    constituencyId,
    year,
    unit,
    stage: 'indicative' as const,
    amount,
    words,
    reading: unit === 'eur' ? read.notation : null,
  }
  return enterStatedTotal(tx, actor, agreementId, total, sourceId)
}

async function finishRow(adoption: Adoption, row: Contribution, entered: readonly Entered[]): Promise<void> {
  const { intake } = adoption
  const subject = contributionTitle(currentFact(row), intake)
  const sourceId = await sourceOf(adoption, currentFact(row).source)
  await settle(adoption, row, subject, sourceId, entered)
  const read = readProposal(row, intake.choices)
  if (isPerYear(read) || currentFact(row).isTotal) return
  const amounts = (['eur', 'fte'] as const).flatMap((unit) => {
    const amount = amountOf(read, unit)
    return amount === null ? [] : [formatAmountOverYears(unit, amount)]
  })
  const words = {
    title: texts.notDividedTitle(subject),
    sentence: texts.notDivided(subject, amounts.join(' en '), yearsWords(read.years)),
  }
  await note(adoption, { code: 'not-divided-over-years', severity: 'midden', ...words }, sourceId)
}

/** One finding for all rows that the paper calls firm: they stand in the register as indicative until a decision is there. */
async function noteFirm(adoption: Adoption, rows: readonly Contribution[]): Promise<void> {
  const firm = rows.filter((row) => currentFact(row).certainty === 'firm' && !currentFact(row).isTotal)
  if (firm.length === 0) return
  const sourceId = await sourceOf(adoption, currentFact(firm[0]!).source)
  const words = { title: texts.firmTitle, sentence: texts.firm(firm.length) }
  await note(adoption, { code: 'firm-without-decision', severity: 'midden', ...words }, sourceId)
}

function speaksOf(fact: ContributionFact, unit: Unit): boolean {
  return unit === 'eur'
    ? fact.euroText !== null || fact.euroCents !== null
    : fact.fteText !== null || fact.fteHundredths !== null
}

function amountOf(read: ReadContribution, unit: Unit): number | null {
  return unit === 'eur' ? read.cents : read.hundredths
}

/** What was read, where a person made something else of it. */
function readBefore(row: Contribution, unit: Unit, { intake }: Adoption): number | null {
  if (row.value === null) return null
  const before = amountOf(readProposal({ ...row, value: null }, intake.choices), unit)
  return before === amountOf(readProposal(row, intake.choices), unit) ? null : before
}

/** What a later reader must know of this amount: whose choice it rests on, and that a paper calling it firm is no decision. */
function reasonOf(row: Contribution, { intake }: Adoption): string | null {
  const made = intake.chosen.filter(
    ({ question }) => question !== 'thousands-mark' && leavesOpen(row, question, intake.choices),
  )
  const choices = made.map(({ question, chosenBy, chosenAt }) =>
    texts.basisReason(choiceWords(question, intake), chosenBy, formatDay(calendarDay(chosenAt))),
  )
  const all = [...choices, ...(currentFact(row).certainty === 'firm' ? [texts.firmReason] : [])]
  return all.length === 0 ? null : all.join(' ')
}
