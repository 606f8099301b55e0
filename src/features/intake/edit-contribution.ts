import { euroCents, formatEuroBare } from '../../shared/euro.ts'
import type { FieldReader, FormResult } from '../../shared/field-reader.ts'
import { formatFteBare, fteHundredths } from '../../shared/fte.ts'
import { typedEuro, typedFte, typedYears } from '../../shared/typed-value.ts'
import { yearsWords } from './describe-contribution.ts'
import type { EditField } from './edit-fields.ts'
import { editMessages as texts } from './edit-messages.ts'
import type { ContributionFact } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { partyAsRead, partyOfThatName } from './party-as-read.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'
import { readProposal } from './reading-choice.ts'

type Contribution = ProposalOf<'contribution'>
type Context = Pick<Intake, 'proposals' | 'choices'>

/** The fields of a row of contributions. An amount with two readings shows the words of the paper, to be written out. */
export function contributionFields(proposal: Contribution, context: Context): EditField[] {
  const fact = currentFact(proposal)
  const read = readProposal(proposal, context.choices)
  const field = (name: string, label: string, value: string, more: Partial<EditField>): EditField => ({
    name,
    label,
    type: 'text',
    value,
    ...more,
  })
  return [
    field('partij', texts.contributor, partyValue(proposal, context), {
      type: 'select',
      options: partyOptions(proposal, context),
    }),
    ...(fact.isTotal
      ? []
      : [field('waarvoor', texts.purpose, purposeValue(fact), { type: 'select', options: purposeOptions(context) })]),
    field('euro', texts.euro, euroValue(proposal, context), { hint: texts.euroHint, size: 16, optional: true }),
    field('fte', texts.fte, fteValue(read.hundredths), { hint: texts.fteHint, size: 10, optional: true }),
    field('jaren', texts.years, read.years.length === 0 ? '' : yearsWords(read.years), {
      hint: texts.yearsHint,
      size: 24,
    }),
    field('geldt', texts.basis, read.basis ?? '', { type: 'radio', options: basisOptions }),
    field('vast', texts.certainty, fact.certainty, { type: 'select', options: certaintyOptions }),
  ]
}

/** The row as a person made it. What was left as it stood keeps its reading; a reading that is open must be settled. */
export function changedContribution(
  proposal: Contribution,
  read: FieldReader,
  context: Context,
): FormResult<ContributionFact> {
  const fact = currentFact(proposal)
  const partyRef = partyRefFrom(proposal, read.text('partij'), context)
  if (partyRef === null && !fact.isTotal) read.errors.partij = texts.contributorMissing
  const years = read.typed('jaren', typedYears)
  if (years?.length === 0) read.errors.jaren = texts.yearsMissing
  const basis = basisOptions.map(({ value }) => value).find((value) => value === read.text('geldt'))
  if (basis === undefined && (years ?? []).length !== 1) read.errors.geldt = texts.basisMissing
  const certainty =
    certaintyOptions.map(({ value }) => value).find((value) => value === read.text('vast')) ?? fact.certainty
  return read.result({
    ...fact,
    partyRef,
    ...(fact.isTotal ? {} : purposeFrom(read, context)),
    ...euroFrom(proposal, read, context),
    fteHundredths: read.typed('fte', typedFte) ?? null,
    years: years ?? [],
    basis: basis ?? 'per-year',
    certainty,
  })
}

const basisOptions = [
  { value: 'per-year', label: texts.basisPerYear },
  { value: 'total', label: texts.basisTotal },
] as const

const certaintyOptions = [
  { value: 'indicative', label: texts.certaintyIndicative },
  { value: 'firm', label: texts.certaintyFirm },
  { value: 'unknown', label: texts.certaintyUnknown },
] as const

/** The parties of the paper, and the one that only stands with this amount. */
function partyOptions(proposal: Contribution, { proposals }: Context) {
  const parties = ofKind(proposals, 'party').filter(({ state }) => state !== 'rejected')
  const asRead = partyAsRead(proposal, proposals)
  const none = currentFact(proposal).isTotal ? texts.wholeAgreement : texts.contributorNone
  return [
    { value: '', label: none },
    ...(asRead === null ? [] : [{ value: asRead.id, label: texts.contributorAsRead(asRead.name) }]),
    ...parties.map((party) => ({ value: party.factId, label: currentFact(party).name })),
  ]
}

/** The party it has; where none is known, the one whose name stands with it, so that to keep it settles the matter. */
function partyValue(proposal: Contribution, { proposals }: Context): string {
  const { partyRef, isTotal } = currentFact(proposal)
  if (partyRef !== null || isTotal) return partyRef ?? ''
  return partyOfThatName(proposal, proposals)?.factId ?? partyAsRead(proposal, proposals)?.id ?? ''
}

function partyRefFrom(proposal: Contribution, chosen: string, { proposals }: Context): string | null {
  if (chosen !== '' && chosen === partyAsRead(proposal, proposals)?.id) return chosen
  return ofKind(proposals, 'party').find(({ factId }) => factId === chosen)?.factId ?? null
}

const themePrefix = 'thema:'

function purposeOptions({ proposals }: Context) {
  const themes = ofKind(proposals, 'theme').filter(({ state }) => state !== 'rejected')
  return [
    { value: 'geheel', label: texts.purposeNone },
    ...themes.map((theme) => ({
      value: themePrefix + theme.factId,
      label: texts.purposeTheme(currentFact(theme).name),
    })),
    { value: 'governance', label: texts.purposeGovernance },
    { value: 'other', label: texts.purposeOther },
  ]
}

function purposeValue({ purpose, themeRef }: ContributionFact): string {
  if (purpose === 'theme') return themeRef === null ? '' : themePrefix + themeRef
  return purpose ?? 'geheel'
}

function purposeFrom(read: FieldReader, { proposals }: Context): Pick<ContributionFact, 'purpose' | 'themeRef'> {
  const chosen = read.text('waarvoor')
  if (chosen === 'geheel') return { purpose: null, themeRef: null }
  if (chosen === 'governance' || chosen === 'other') return { purpose: chosen, themeRef: null }
  const theme = ofKind(proposals, 'theme').find(({ factId }) => themePrefix + factId === chosen)
  if (theme === undefined) read.errors.waarvoor = texts.purposeUnknown
  return { purpose: 'theme', themeRef: theme?.factId ?? null }
}

function euroValue(proposal: Contribution, { choices }: Context): string {
  const { cents, open } = readProposal(proposal, choices)
  if (open.includes('thousands-mark')) return (currentFact(proposal).euroText ?? '').replace(/[€\s]+/g, '')
  return cents === null ? '' : formatEuroBare(euroCents(cents))
}

function fteValue(hundredths: number | null): string {
  return hundredths === null ? '' : formatFteBare(fteHundredths(hundredths))
}

function euroFrom(
  proposal: Contribution,
  read: FieldReader,
  context: Context,
): Pick<ContributionFact, 'euroCents' | 'euroReadings' | 'euroRange'> {
  const typed = read.typed('euro', typedEuro) ?? null
  const { euroCents: cents, euroReadings, euroRange } = currentFact(proposal)
  const { cents: current, open } = readProposal(proposal, context.choices)
  if (typed === null && euroRange !== null) read.errors.euro = texts.euroInRange
  const untouched = typed === current && !open.includes('thousands-mark')
  return untouched
    ? { euroCents: cents, euroReadings, euroRange }
    : { euroCents: typed, euroReadings: [], euroRange: null }
}
