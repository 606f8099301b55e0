import { type Day, formatDay } from '../../shared/day.ts'
import { paths } from '../../web/paths.ts'
import { governanceWords as words } from '../governance/index.ts'
import { changeMessages as texts } from './change-messages.ts'
import { type Names, type RecordKind, recordKind } from './record-changes.ts'

const { fields, titles } = texts
const inDays = (on: Day | null) => on && formatDay(on)
const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ')
const bodies = (slug: string) => `${paths.governance(slug)}#gremia`
const offices = (slug: string) => `${paths.governance(slug)}#ambten`

type Seated = { readonly [Key in 'organisationId' | 'constituencyId' | 'officeId']: string | null }

/** Who decides, advises and leads: the bodies of an agreement, its offices, and who is in them. */
export const governanceKinds: readonly RecordKind[] = [
  recordKind({
    ...{ table: 'body', kind: 'body', title: titles.body, href: bodies },
    name: ({ name }) => name,
    fields: [
      [fields.shortName, ({ shortName }) => shortName],
      [fields.kind, ({ kind }) => words.kinds[kind]],
      [fields.does, ({ role }) => role && words.roles[role]],
      [fields.owner, ({ organisationId }, names) => names.organisation(organisationId)],
      [fields.theme, ({ themeId }, names) => names.theme(themeId)],
      [fields.goesTo, ({ escalatesTo }, names) => names.body(escalatesTo)],
    ],
  }),
  recordKind({
    ...{ table: 'bodySeat', kind: 'body-seat', title: titles['body-seat'], href: bodies },
    name: (seat, names) => joined([names.body(seat.bodyId), seated(seat, names)]),
    fields: [[fields.role, ({ role }) => words.seatRoles[role]]],
  }),
  recordKind({
    ...{ table: 'agreementOffice', kind: 'agreement-office', title: titles['agreement-office'], href: offices },
    name: ({ officeId }, names) => names.office(officeId) ?? '',
    fields: [],
  }),
  recordKind({
    ...{ table: 'office', kind: 'office', title: titles.office, href: offices },
    name: ({ title }) => title,
    fields: [[fields.organisation, ({ organisationId }, names) => names.organisation(organisationId)]],
  }),
  recordKind({
    ...{ table: 'officeHolder', kind: 'office-holder', title: titles['office-holder'], href: offices },
    name: ({ officeId, personId }, names) => joined([names.office(officeId), names.person(personId)]),
    fields: [
      [fields.role, ({ kind }) => words.holderKinds[kind]],
      [fields.from, ({ validFrom }) => inDays(validFrom)],
      [fields.until, ({ validTo }) => inDays(validTo)],
    ],
  }),
]

function seated({ organisationId, constituencyId, officeId }: Seated, names: Names): string | null {
  return names.organisation(organisationId) ?? names.constituency(constituencyId) ?? names.office(officeId)
}
