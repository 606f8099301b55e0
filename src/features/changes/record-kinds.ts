import { type Day, formatDay } from '../../shared/day.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { instrumentMessages } from '../agreements/index.ts'
import { formatAmount } from '../contributions/index.ts'
import { formatPercentage } from '../goals/index.ts'
import { changeMessages as texts } from './change-messages.ts'
import { governanceKinds } from './governance-kinds.ts'
import { type RecordKind, recordKind } from './record-changes.ts'

const { fields, titles } = texts
const inDays = (on: Day | null) => on && formatDay(on)
const listed = (words: readonly string[]) => (words.length === 0 ? null : words.join(', '))
const section = (anchor: string) => (slug: string) => `${paths.agreement(slug)}#${anchor}`

/** Every kind of record of an agreement but its entries, with its parts as the screens name them. */
export const recordKinds: readonly RecordKind[] = [
  recordKind({
    ...{ table: 'agreement', kind: 'agreement', title: titles.agreement, href: paths.agreement },
    name: ({ title }) => title,
    fields: [
      [fields.title, ({ title }) => title],
      [fields.shortName, ({ shortTitle }) => shortTitle],
      [fields.summary, ({ summary }) => summary],
      [fields.state, ({ state }) => texts.states[state]],
      [fields.term, ({ term }) => inDays(term)],
    ],
  }),
  recordKind({
    ...{ table: 'agreementAlias', kind: 'alias', title: titles.alias, href: paths.agreement },
    name: ({ name }) => name,
    fields: [[fields.name, ({ name }) => name]],
  }),
  recordKind({
    ...{ table: 'signatory', kind: 'signatory', title: titles.signatory, href: section('tekenaars') },
    name: ({ organisationId }, names) => names.organisation(organisationId) ?? '',
    fields: [
      [fields.group, ({ constituencyId }, names) => names.constituency(constituencyId)],
      [fields.office, ({ officeId }, names) => names.office(officeId)],
      [fields.representedBy, ({ representedBy }) => representedBy],
      [fields.signedOn, ({ signedOn }) => inDays(signedOn)],
    ],
  }),
  recordKind({
    ...{ table: 'constituency', kind: 'constituency', title: titles.constituency, href: section('wie') },
    name: ({ name }) => name,
    fields: [
      [fields.name, ({ name }) => name],
      [fields.shortName, ({ shortName }) => shortName],
      [fields.umbrella, ({ umbrellaId }, names) => names.organisation(umbrellaId)],
    ],
  }),
  recordKind({
    ...{ table: 'constituencyMember', kind: 'constituency-member', title: titles['constituency-member'] },
    href: section('wie'),
    name: ({ organisationId }, names) => names.organisation(organisationId) ?? '',
    fields: [
      [fields.group, ({ constituencyId }, names) => names.constituency(constituencyId)],
      [fields.from, ({ validFrom }) => inDays(validFrom)],
      [fields.until, ({ validTo }) => inDays(validTo)],
      [fields.article, ({ associationArticle }) => associationArticle],
    ],
  }),
  recordKind({
    ...{ table: 'theme', kind: 'theme', title: titles.theme, href: section('themas') },
    name: ({ name }) => name,
    fields: [
      [fields.name, ({ name }) => name],
      [fields.shortName, ({ shortName }) => shortName],
    ],
  }),
  recordKind({
    ...{ table: 'themeRole', kind: 'theme-role', title: titles['theme-role'], href: section('themas') },
    name: ({ themeId, constituencyId }, names) =>
      [names.theme(themeId), names.constituency(constituencyId)].filter((name) => name !== null).join(', '),
    fields: [[fields.role, ({ role }) => texts.roles[role]]],
  }),
  recordKind({
    ...{ table: 'mandate', kind: 'mandate', title: titles.mandate, href: paths.contributions },
    name: ({ description }) => description,
    fields: [
      [fields.office, ({ officeId }, names) => names.office(officeId)],
      [fields.from, ({ validFrom }) => inDays(validFrom)],
      [fields.until, ({ validTo }) => inDays(validTo)],
    ],
  }),
  recordKind({
    ...{ table: 'statedTotal', kind: 'stated-total', title: titles['stated-total'], href: paths.contributionChecks },
    name: ({ constituencyId, year, stage }, names) =>
      [names.constituency(constituencyId), String(year), messages.stages[stage]]
        .filter((each) => each !== null)
        .join(', '),
    fields: [[fields.amount, ({ unit, amount }) => formatAmount(unit, amount)]],
  }),
  recordKind({
    ...{ table: 'milestone', kind: 'milestone', title: titles.milestone, href: section('tijdlijn') },
    name: ({ title }) => title,
    fields: [
      [fields.title, ({ title }) => title],
      [fields.planned, ({ planned }) => inDays(planned)],
      [fields.realised, ({ realised }) => inDays(realised)],
    ],
  }),
  recordKind({
    ...{ table: 'goal', kind: 'goal', title: titles.goal, href: paths.agreementGoals },
    name: ({ text }) => text,
    fields: [
      [fields.text, ({ text }) => text],
      [fields.percentage, ({ percentageHundredths: share }) => (share === null ? null : formatPercentage(share))],
      [fields.subject, ({ subject }) => subject],
      [fields.year, ({ year }) => (year === null ? null : String(year))],
      [fields.owner, ({ owner }) => owner],
    ],
  }),
  recordKind({
    ...{ table: 'risk', kind: 'risk', title: titles.risk, href: section('risicos') },
    name: ({ text }) => text,
    fields: [[fields.kind, ({ kind }) => texts.riskKinds[kind]]],
  }),
  recordKind({
    ...{ table: 'undertaking', kind: 'undertaking', title: titles.undertaking, href: section('toezeggingen') },
    name: ({ text }) => text,
    fields: [
      [fields.promisedBy, ({ promisedBy }) => promisedBy],
      [fields.due, ({ due }) => inDays(due)],
    ],
  }),
  recordKind({
    ...{ table: 'instrument', kind: 'instrument', title: titles.instrument, href: paths.agreementRelated },
    name: ({ name }) => name,
    fields: [
      [fields.kind, ({ kind }) => instrumentMessages.kinds[kind]],
      [fields.year, ({ year }) => inDays(year)],
      [fields.relation, ({ relation }) => relation && instrumentMessages.relations[relation]],
    ],
  }),
  recordKind({
    ...{ table: 'finding', kind: 'finding', title: titles.finding, href: paths.agreementFindings },
    name: ({ title }) => title,
    fields: [
      [fields.severity, ({ holds, severity }) => (holds ? texts.holds : severity)],
      [fields.text, ({ sentence }) => sentence],
    ],
  }),
  recordKind({
    ...{ table: 'paper', kind: 'paper', title: titles.paper, href: paths.agreementPapers },
    name: ({ id }, names) => names.paper(id) ?? '',
    fields: [
      [fields.kind, ({ kind }) => kind],
      [fields.number, ({ number }) => number],
      [fields.dated, ({ dated }) => inDays(dated)],
    ],
  }),
  recordKind({
    ...{ table: 'requestedDecision', kind: 'requested-decision', title: titles['requested-decision'] },
    href: paths.agreementPapers,
    name: ({ number, text }) => (number === null ? text : `${number}. ${text}`),
    fields: [
      [fields.papers, ({ paperId }, names) => names.paper(paperId)],
      [fields.text, ({ text }) => text],
      [fields.annexes, ({ annexes }) => listed(annexes)],
    ],
  }),
  recordKind({
    ...{ table: 'meeting', kind: 'meeting', title: titles.meeting, href: paths.agreementPapers },
    name: ({ body }) => body,
    fields: [
      [fields.heldOn, ({ heldOn }) => inDays(heldOn)],
      [fields.papers, ({ papers }) => listed(papers)],
    ],
  }),
  ...governanceKinds,
]
