import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import { nameKey } from '../../shared/name-key.ts'
import { describeMessages } from './describe-messages.ts'
import { changedContribution, contributionFields } from './edit-contribution.ts'
import { dateField, type EditField, textField as text } from './edit-fields.ts'
import {
  changedGoal,
  changedInstrument,
  changedStatement,
  changedUndertaking,
  goalFields,
  instrumentFields,
  statementFields,
  undertakingFields,
} from './edit-goal.ts'
import { editMessages as texts } from './edit-messages.ts'
import { changedParty, partyFields } from './edit-party.ts'
import { type AgreementFact, type PaperFact, paperKinds, type RequestedDecisionFact, type ThemeFact } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, type Facts, ofKind, type Proposal, type ProposalKind } from './proposal.ts'

/** A proposal that is being changed: what was typed so far, and the sentences about it. */
export type Editing = {
  readonly number: number
  readonly fields: TypedFields
  readonly errors: Readonly<Record<string, string>>
}

type Context = Pick<Intake, 'proposals' | 'choices' | 'organisations'>

/** The fields of the form that changes this proposal, filled with what counts now. */
export function editFields(proposal: Proposal, context: Context): EditField[] {
  switch (proposal.kind) {
    case 'paper':
      return paperFields(currentFact(proposal))
    case 'agreement':
      return agreementFields(currentFact(proposal))
    case 'decision': {
      const { number, text: words, annexes } = currentFact(proposal)
      return [
        text('nummer', texts.number, number, { optional: true, size: 8 }),
        { ...text('tekst', texts.decisionText, words), type: 'area' },
        text('bijlagen', texts.annexes, annexes.join(', '), { optional: true, hint: texts.listHint }),
      ]
    }
    case 'party':
      return partyFields(currentFact(proposal), context)
    case 'theme':
      return themeFields(currentFact(proposal), context)
    case 'contribution':
      return contributionFields(proposal, context)
    case 'meeting': {
      const { body, date, papers } = currentFact(proposal)
      return [
        text('wie', texts.body, body),
        dateField('datum', texts.date, date),
        text('stukken', texts.papers, papers.join(', '), { optional: true, hint: texts.listHint }),
      ]
    }
    case 'milestone': {
      const { title, planned, realised } = currentFact(proposal)
      return [
        text('wat', texts.milestone, title),
        dateField('gepland', texts.planned, planned),
        dateField('gebeurd', texts.realised, realised),
      ]
    }
    case 'goal':
      return goalFields(currentFact(proposal))
    case 'instrument':
      return instrumentFields(currentFact(proposal))
    case 'undertaking':
      return undertakingFields(currentFact(proposal))
    case 'risk':
      return statementFields(currentFact(proposal), texts.risk)
    case 'attention-point':
      return statementFields(currentFact(proposal), texts.attentionPoint)
  }
}

/** The changed fact, or a sentence for each field that cannot be used. */
export function changedFact(
  proposal: Proposal,
  fields: TypedFields,
  context: Context,
): FormResult<Facts[ProposalKind]> {
  const read = new FieldReader(fields)
  switch (proposal.kind) {
    case 'paper':
      return changedPaper(currentFact(proposal), read)
    case 'agreement':
      return changedAgreement(currentFact(proposal), read)
    case 'decision':
      return changedDecision(currentFact(proposal), read)
    case 'party':
      return changedParty(currentFact(proposal), read, context)
    case 'theme':
      return changedTheme(currentFact(proposal), read)
    case 'contribution':
      return changedContribution(proposal, read, context)
    case 'meeting': {
      const body = read.required('wie', texts.bodyMissing)
      return read.result({ ...currentFact(proposal), body, date: read.day('datum'), papers: read.list('stukken') })
    }
    case 'milestone': {
      const title = read.required('wat', texts.milestoneMissing)
      return read.result({
        ...currentFact(proposal),
        title,
        planned: read.day('gepland'),
        realised: read.day('gebeurd'),
      })
    }
    case 'goal':
      return changedGoal(currentFact(proposal), read)
    case 'instrument':
      return changedInstrument(currentFact(proposal), read)
    case 'undertaking':
      return changedUndertaking(currentFact(proposal), read)
    case 'risk':
    case 'attention-point':
      return changedStatement(currentFact(proposal), read)
  }
}

function paperFields({ kind, number, date, title }: PaperFact): EditField[] {
  const options = paperKinds.map((value) => ({ value, label: describeMessages.paperKinds[value] }))
  return [
    {
      ...text('soort', texts.kind, kind),
      type: 'select',
      options: [{ value: '', label: texts.kindUnknown }, ...options],
    },
    text('nummer', texts.number, number, { optional: true, size: 16 }),
    dateField('datum', texts.date, date),
    text('titel', texts.paperTitle, title, { optional: true }),
  ]
}

function changedPaper(fact: PaperFact, read: FieldReader): FormResult<PaperFact> {
  const kind = paperKinds.find((each) => each === read.text('soort')) ?? null
  const [number, date, title] = [read.optional('nummer'), read.day('datum'), read.optional('titel')]
  return read.result({ ...fact, kind, number, date, title })
}

function agreementFields({ title, term, aliases }: AgreementFact): EditField[] {
  return [
    text('titel', texts.agreementTitle, title),
    { ...dateField('looptijd', texts.term, term), hint: texts.termHint },
    {
      ...text('namen', texts.aliases, aliases.map(({ name }) => name).join('\n')),
      type: 'area',
      hint: texts.aliasesHint,
      optional: true,
    },
  ]
}

/** A name that was typed has the passage of the agreement, since it has none of its own. */
function changedAgreement(fact: AgreementFact, read: FieldReader): FormResult<AgreementFact> {
  const title = read.required('titel', texts.agreementTitleMissing)
  const term = read.day('looptijd')
  const aliases = read.lines('namen').map((name) => {
    const known = fact.aliases.find((alias) => nameKey(alias.name) === nameKey(name))
    return { name, source: known?.source ?? fact.source }
  })
  return read.result({ ...fact, title, term, aliases })
}

function changedDecision(fact: RequestedDecisionFact, read: FieldReader): FormResult<RequestedDecisionFact> {
  const words = read.required('tekst', texts.decisionTextMissing, 5000)
  return read.result({ ...fact, number: read.optional('nummer', 20), text: words, annexes: read.list('bijlagen') })
}

function themeFields({ name, abbreviation, lead }: ThemeFact, { proposals }: Context): EditField[] {
  const names = ofKind(proposals, 'party').map((party) => currentFact(party).name)
  const all = lead === null || names.includes(lead) ? names : [lead, ...names]
  const options = [{ value: '', label: texts.leadNone }, ...all.map((value) => ({ value, label: value }))]
  return [
    text('naam', texts.theme, name),
    text('afkorting', texts.abbreviation, abbreviation, { optional: true, size: 12 }),
    { ...text('trekker', texts.lead, lead), type: 'select', options },
  ]
}

function changedTheme(fact: ThemeFact, read: FieldReader): FormResult<ThemeFact> {
  const name = read.required('naam', texts.themeMissing)
  return read.result({ ...fact, name, abbreviation: read.optional('afkorting', 40), lead: read.optional('trekker') })
}
