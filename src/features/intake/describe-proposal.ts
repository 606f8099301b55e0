import { html } from 'hono/html'
import { type Day, day, formatDay, precision } from '../../shared/day.ts'
import { absent } from '../../web/components/mark.ts'
import type { Content, Html } from '../../web/html.ts'
import { describeContribution } from './describe-contribution.ts'
import { describeGoal, describeInstrument, describeUndertaking } from './describe-goal.ts'
import { describeMessages as texts } from './describe-messages.ts'
import type { AgreementFact, MeetingFact, MilestoneFact, PaperFact, RequestedDecisionFact, ThemeFact } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type PartyChoice, type Proposal } from './proposal.ts'

/** What a proposal says, in words: a title, and the values under it. */
export type Description = { readonly title: string; readonly values: readonly Content[] }

export type DescribeContext = Pick<Intake, 'proposals' | 'choices' | 'organisations'>

/** Describes what counts now: what a person made of it, else what was read. */
export function describeProposal(proposal: Proposal, context: DescribeContext): Description {
  switch (proposal.kind) {
    case 'paper':
      return describePaper(currentFact(proposal))
    case 'agreement':
      return describeAgreement(currentFact(proposal))
    case 'decision':
      return describeDecision(currentFact(proposal), context)
    case 'party':
      return describeParty(currentFact(proposal), context)
    case 'theme':
      return describeTheme(currentFact(proposal))
    case 'contribution':
      return describeContribution(proposal, context)
    case 'meeting':
      return describeMeeting(currentFact(proposal))
    case 'milestone':
      return describeMilestone(currentFact(proposal))
    case 'goal':
      return describeGoal(currentFact(proposal))
    case 'instrument':
      return describeInstrument(currentFact(proposal))
    case 'undertaking':
      return describeUndertaking(currentFact(proposal))
    case 'risk':
    case 'attention-point':
      return { title: currentFact(proposal).text, values: [] }
  }
}

/** `februari 2025 (maand)`: a date with its precision said where it is not a day. */
function dateWords(value: string): Html {
  const date: Day = day(value)
  const note = texts.precision[precision(date)]
  return note === '' ? html`${formatDay(date)}` : html`${formatDay(date)} <span class="kb-soft">${note}</span>`
}

function describePaper({ kind, number, date, title }: PaperFact): Description {
  return {
    title: kind === null ? texts.paperUnknown : texts.paper(texts.paperKinds[kind]),
    values: [
      ...(title === null ? [] : [texts.titled(title)]),
      number === null ? absent('notInSource', texts.noNumber) : texts.number(number),
      date === null ? absent('notInSource', texts.noDate) : texts.dated(formatDay(day(date))),
    ],
  }
}

function describeAgreement({ title, aliases, term }: AgreementFact): Description {
  return {
    title: texts.agreement(title),
    values: [
      term === null ? absent('notInSource', texts.noTerm) : texts.term(formatDay(day(term))),
      ...(aliases.length === 0 ? [] : [texts.aliases(aliases.map(({ name }) => name).join(', '))]),
    ],
  }
}

function describeDecision(
  { number, text, annexes, themes }: RequestedDecisionFact,
  { proposals }: DescribeContext,
): Description {
  const names = ofKind(proposals, 'theme').filter(({ factId }) => themes.includes(factId))
  return {
    title: number === null ? text : `${number}. ${text}`,
    values: [
      ...(annexes.length === 0 ? [] : [texts.annexes(annexes.join(', '))]),
      ...(names.length === 0 ? [] : [texts.themes(names.map((theme) => currentFact(theme).name).join(', '))]),
    ],
  }
}

function describeParty(
  { name, umbrella, constituency, organisationId }: PartyChoice,
  { organisations }: DescribeContext,
): Description {
  const chosen = organisations.find(({ id }) => id === organisationId)
  return {
    title: name,
    values: [
      ...(umbrella === null ? [] : [texts.umbrella(umbrella)]),
      ...(constituency === null ? [] : [texts.constituency(constituency)]),
      ...(chosen === undefined ? [] : [texts.isOrganisation(chosen.name)]),
    ],
  }
}

function describeTheme({ name, abbreviation, lead }: ThemeFact): Description {
  return {
    title: name,
    values: [
      ...(abbreviation === null ? [] : [texts.abbreviation(abbreviation)]),
      lead === null ? absent('notInSource', texts.noLead) : texts.lead(lead),
    ],
  }
}

function describeMeeting({ body, date, papers }: MeetingFact): Description {
  return {
    title: body,
    values: [
      date === null ? absent('notInSource', texts.noDate) : dateWords(date),
      ...(papers.length === 0 ? [] : [texts.papers(papers.join(', '))]),
    ],
  }
}

function describeMilestone({ title, planned, realised }: MilestoneFact): Description {
  return {
    title,
    values: [
      ...(planned === null ? [] : [html`${texts.planned('')}${dateWords(planned)}`]),
      ...(realised === null ? [] : [html`${texts.realised('')}${dateWords(realised)}`]),
      ...(planned === null && realised === null ? [absent('notInSource', texts.noDate)] : []),
    ],
  }
}
