import { html } from 'hono/html'
import { type Day, day, formatDay, formatShortDay, lastDay } from '../../shared/day.ts'
import type { AskedPast, ChangeDays, Past } from '../../shared/past.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { buttonLink } from '../../web/components/form.ts'
import { absent, type Mark, marks } from '../../web/components/mark.ts'
import { empty, fictiveNote, notice } from '../../web/components/notice.ts'
import { inPast, pastControl, pastNotices } from '../../web/components/past.ts'
import { section } from '../../web/components/section.ts'
import { stage } from '../../web/components/stage.ts'
import { type TableCell, table } from '../../web/components/table.ts'
import { type Content, type Html, join, link } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { fileLinks } from '../../web/send-file.ts'
import { formatAmount, type Unit } from '../contributions/index.ts'
import {
  dayAfter,
  existence,
  existenceOn,
  type OrganisationDetails,
  officialAddress,
  organisationMessages,
  type Succeeding,
} from '../organisations/index.ts'
import type { ContributionRow, Group } from './participation.ts'
import { participationMessages as texts } from './participation-messages.ts'
import { purposeOf } from './purpose-of.ts'
import type { Participation } from './read-participation.ts'
import { isSigned } from './signed.ts'

export type OrganisationOn = {
  /** the day it is about */
  readonly today: Day
  readonly asked: AskedPast
  /** the days on which something changed; null on a page of now */
  readonly days: ChangeDays | null
}

/** One organisation on a day: what it is, and by agreement what it signs, contributes and owes. */
export function organisationPage(
  organisation: OrganisationDetails,
  participations: readonly Participation[],
  { today, asked, days }: OrganisationOn,
): Html {
  const home = paths.organisation(organisation.code)
  const { past } = asked
  const control = pastControl({ action: home, past, hrefOf: (of) => inPast(home, of), days })
  const ended = existenceOn(organisation, today) === 'ended'
  return page({
    title: organisation.name,
    eyebrow: organisationMessages.kinds[organisation.kind],
    current: 'organisations',
    crumbs: [{ label: texts.organisations, href: paths.organisations() }, { label: organisation.shortName }],
    notices: [
      ...(organisation.fictitious ? [fictiveNote(texts.fictitious)] : []),
      ...pastNotices(asked, { back: home }),
      ...(ended ? [endedNote(organisation)] : []),
    ],
    body: html`${control}${facts(factsOf(organisation, today))}${
      participations.length === 0 ? none() : participations.map((each) => agreementSection(organisation, each, past))
    }${participations.length === 0 ? null : files(organisation, past)}`,
  })
}

function files({ code }: OrganisationDetails, past: Past): Html {
  return html`<p class="kb-more kb-small">${fileLinks((form) => inPast(paths.organisationFile(code, form), past))}</p>`
}

function endedNote({ validTo }: OrganisationDetails): Html {
  return notice({ tone: 'plain', title: texts.endedNote(formatDay(dayAfter(validTo!))), text: texts.endedText })
}

/** An organisation that was not in the register yet on the day of the stand. */
export function organisationUnknownThen({ name, shortName, code }: OrganisationDetails, standOn: Day): Html {
  const action = buttonLink({ href: paths.organisation(code), label: messages.past.back, kind: 'primary' })
  return page({
    title: name,
    current: 'organisations',
    crumbs: [{ label: texts.organisations, href: paths.organisations() }, { label: shortName }],
    body: empty({ title: texts.unknownThen(formatDay(standOn)), text: texts.unknownThenText, action }),
  })
}

function factsOf(organisation: OrganisationDetails, today: Day): Fact[] {
  const { kind, code, province, provinceName, validFrom, predecessors, successors, marks: sources } = organisation
  const address = officialAddress(code)
  const lies = province === null || provinceName === null ? null : link(paths.organisation(province), provinceName)
  return [
    { term: texts.kind, value: organisationMessages.kinds[kind], marks: sources },
    { term: texts.code, value: address === null ? texts.ownCode(code) : link(address, code) },
    ...(kind === 'municipality' || lies !== null
      ? [{ term: texts.province, value: lies ?? ('notInSource' as const) }]
      : []),
    { term: texts.begins, value: validFrom === null ? 'notInSource' : formatDay(validFrom) },
    { term: texts.ends, value: existence(organisation, today) },
    ...(predecessors.length === 0 ? [] : [{ term: texts.predecessors, value: others(predecessors) }]),
    ...(successors.length === 0 ? [] : [{ term: texts.successors, value: others(successors) }]),
  ]
}

function others(all: readonly Succeeding[]): Html {
  return join(
    all.map(
      ({ code, name, since }) =>
        html`<a href="${paths.organisation(code)}">${name}</a>${since === null ? null : ` ${texts.since(formatShortDay(since))}`}`,
    ),
    ', ',
  )
}

function none(): Html {
  return empty({
    title: texts.none,
    text: texts.noneText,
    action: buttonLink({ href: paths.agreements(), label: texts.agreements }),
  })
}

function agreementSection(organisation: OrganisationDetails, participation: Participation, past: Past): Html {
  const { slug, title, term } = participation
  return section({
    id: `akkoord-${slug}`,
    title: link(inPast(paths.agreement(slug), past), title),
    intro: term === null ? [] : [formatDay(term)],
    body: html`${part(texts.signs, signing(organisation.id, participation, past))}${part(texts.contributes, contributions(organisation, participation, past))}${part(texts.owes, owed(participation))}`,
  })
}

function part(title: string, body: Html): Html {
  return html`<div class="kb-part"><h3>${title}</h3>${body}</div>`
}

function signing(id: OrganisationDetails['id'], { signature, groups }: Participation, past: Past): Html {
  const roles = groups.map((group): Fact => ({ term: texts.role, value: roleIn(group, id) }))
  if (signature === null) return html`<p>${texts.signsNot}</p>${roles.length === 0 ? null : facts(roles)}`
  const { representedBy, signedOn, marks: sources, dayMarks } = signature
  return facts([
    { term: texts.representedBy, value: representedBy ?? 'notInSource', marks: sources },
    signedFact(signedOn, past, dayMarks),
    ...roles,
  ])
}

function signedFact(signedOn: Day | null, past: Past, sources: readonly Mark[]): Fact {
  if (signedOn === null) return { term: texts.signedOn, value: 'notInSource' }
  if (!isSigned({ signedOn }, past)) return { term: texts.signedOn, value: absent('notYet', texts.notSignedYet) }
  return { term: texts.signedOn, value: formatDay(signedOn), marks: sources }
}

function roleIn(
  { name, umbrellaId, umbrella, umbrellaSigns, memberFrom, memberTo, associationArticle }: Group,
  id: string,
): Content {
  if (umbrellaId === id) return html`${texts.umbrellaOf(name)}. ${texts.umbrellaNote}`
  const from = memberFrom === null ? '' : `, ${texts.since(formatDay(memberFrom))}`
  const to = memberTo === null ? '' : `, ${organisationMessages.endedOn(formatDay(dayAfter(day(lastDay(memberTo)))))}`
  const signs = umbrella !== null && umbrellaSigns ? ` ${texts.umbrellaSigns(umbrella)}` : ''
  const bound = associationArticle === null ? '' : ` ${texts.boundBy(associationArticle)}`
  return `${texts.memberOf(name)}${from}${to}.${signs}${bound}`
}

function contributions(
  { validTo }: OrganisationDetails,
  { slug, title, contributions: rows }: Participation,
  past: Past,
): Html {
  if (rows.length === 0)
    return html`<p>${past.inForceOn === null ? texts.noContributions : texts.noContributionsOn}</p>`
  const body = table({
    caption: texts.contributesCaption(title),
    className: 'kb-contributes',
    columns: [
      { label: texts.purpose },
      { label: texts.period },
      { label: '€', numeric: true },
      { label: 'fte', numeric: true },
      { label: texts.firmness },
      { label: texts.binding },
    ],
    rows: rows.map((row) => ({
      head: html`${purposeOf(row)}<span class="kb-sub">${whose(row)}</span>`,
      cells: [period(row, validTo), amount(row, 'eur'), amount(row, 'fte'), stage(row.stage), bindingCell(row)],
    })),
  })
  return html`${body}<p class="kb-more"><a href="${inPast(paths.contributions(slug), past)}">${texts.seeContributions}</a></p>`
}

/** Its own or its group's, and how it came to this amount. */
function whose({ isOwn, group, moved }: ContributionRow): string {
  const of = isOwn ? texts.own : texts.ofGroup(group)
  return moved === null ? of : `${of}, ${texts.moved[moved]}`
}

/** A year after its end stays with an organisation, and says so, until a decision gives it to another. */
function period({ stage: of, period: reported, year }: ContributionRow, validTo: Day | null): Content {
  const shown = of === 'realised' ? formatShortDay(day(reported)) : String(year)
  if (validTo === null || validTo >= `${year}-01-01`) return shown
  const ended = organisationMessages.endedOn(formatShortDay(dayAfter(validTo)))
  return html`${shown}<span class="kb-sub">${ended}</span>`
}

function amount({ amounts }: ContributionRow, unit: Unit): TableCell {
  const of = amounts[unit]
  if (of === undefined) return 'notInSource'
  return html`${of.amount === null ? absent('notStated') : formatAmount(unit, of.amount)} <br>${marks(of.marks)}`
}

function bindingCell({ binding, article }: ContributionRow): Content {
  const word = texts.bindings[binding]
  return article === null ? word : html`${word}<span class="kb-sub">${article}</span>`
}

function owed({ title, owed: rows }: Participation): Html {
  if (rows.length === 0) return html`<p>${texts.owesNothing}</p>`
  return table({
    caption: texts.owesCaption(title),
    columns: [{ label: texts.undertaking }, { label: texts.due }],
    rows: rows.map(({ text, due, marks: sources }) => ({
      head: html`${text} ${marks(sources)}`,
      cells: [due === null ? 'notInSource' : formatShortDay(due)],
    })),
  })
}
