import { html } from 'hono/html'
import { type Day, day, firstDay, formatDay, formatShortDay, lastDay } from '../../shared/day.ts'
import type { AskedPast, ChangeDays, Past } from '../../shared/past.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { type FigureProps, figure, figures } from '../../web/components/figure.ts'
import { findings } from '../../web/components/finding.ts'
import { actions } from '../../web/components/form.ts'
import { absent, type Mark, marks } from '../../web/components/mark.ts'
import { inPast, pastControl, pastNotices } from '../../web/components/past.ts'
import { rail } from '../../web/components/rail.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { tally } from '../../web/components/tag.ts'
import { timetable, timetableKey } from '../../web/components/timetable.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementState, agreementPage, phaseOn, stateOn } from '../agreements/index.ts'
import { formatBareAmount, type Unit } from '../contributions/index.ts'
import { countByWeight } from '../findings/index.ts'
import { nextPeriodLink, originNotice, relatedSection } from '../lineage/index.ts'
import { distinctMarks } from '../provenance/index.ts'
import { contributorsSection } from './contributors-view.ts'
import { enumerate } from './enumerate.ts'
import { figureOf, ledgerOf, overYears, perYear, whyNoFigure, type YearView, yearView } from './figures.ts'
import { goalsSection } from './goals-view.ts'
import { type LifeCycle, lifeCycle } from './life-cycle.ts'
import { milestoneRows } from './milestone-rows.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import { papersTable } from './papers-view.ts'
import type { Overview } from './read-overview.ts'
import { risksSection, undertakingsSection } from './related-view.ts'
import { themesSection } from './themes-view.ts'

export type OverviewOn = {
  /** the day it is about */
  readonly today: Day
  readonly asked: AskedPast
  /** the days on which something changed; null on a page of now */
  readonly days: ChangeDays | null
}

/** The overview of an agreement on a day: where it stands, what it is about, and where each figure comes from. */
export function overviewPage(overview: Overview, { today, asked, days }: OverviewOn): Html {
  const { head, ledger } = overview
  const view = yearView(head.slug, ledger, today)
  const home = paths.agreement(head.slug)
  const state = phaseState(overview, asked.past)
  const { term } = head
  const control = pastControl({
    action: home,
    past: asked.past,
    hrefOf: (past) => inPast(home, past),
    days,
    changes: paths.agreementChanges(head.slug),
  })
  return agreementPage(head, 'overview', {
    past: asked.past,
    notices: [
      ...originNotice(overview.origin, head.slug),
      ...pastNotices(asked, { back: home, changes: paths.agreementChanges(head.slug, asked.past) }),
    ],
    title: head.title,
    heading: unbroken(head.title),
    lead: head.summary ?? undefined,
    below: rail(texts.railLabel, lifeCycle({ state, term, ...signedOn(overview) }, today)),
    body: html`${control}${glance(overview, view)}${
      view === null ? null : html`${contributorsSection(overview, view)}${themesSection(overview, view)}`
    }${signatoriesSection(overview, asked.past)}${timeline(overview, state, today, asked.past)}${goalsSection(overview)}${risksSection(overview)}${undertakingsSection(overview)}${relatedSection({ ...overview, instruments: overview.details.instruments })}${findingsSection(overview)}${papersSection(overview)}${actions(nextPeriodLink(head.slug))}`,
  })
}

/** The stored state; of a day on which nobody had signed yet what it can have been. */
function phaseState({ head, details }: Overview, { inForceOn }: Past): AgreementState {
  const days = details.signatories.flatMap(({ signedOn: on }) => (on === null ? [] : [on]))
  return inForceOn === null ? head.state : stateOn(head.state, days, inForceOn)
}

/** Keeps a word with a hyphen on one line: a name such as `Rijk-Bestuur` is one name. */
function unbroken(title: string): Html {
  return join(
    title
      .split(' ')
      .map((word) =>
        /^.{1,24}$/.test(word) && word.includes('-') ? html`<span class="kb-nowrap">${word}</span>` : word,
      ),
  )
}

function glance(overview: Overview, view: YearView | null): Html {
  const big = view === null ? [] : [bigFigure(view, 'eur', texts.money), bigFigure(view, 'fte', texts.people)]
  const shown = [...big.filter((each) => each !== null), facts(glanceFacts(overview))]
  return html`<section class="kb-figures-top" aria-labelledby="kern"><h2 id="kern" class="kb-sr">${texts.glance}</h2>${figures(shown)}</section>`
}

function bigFigure(view: YearView, unit: Unit, label: string): Html | null {
  const cell = { constituencyId: null, purpose: 'total' } as const
  const of = figureOf(view, cell, unit)
  if (of === null) {
    const later: Mark = { kind: 'sum', label: texts.holdsLater, href: paths.contributions(view.slug) }
    const isLater = whyNoFigure(view, cell, unit) === 'notYet'
    return isLater ? figure({ label: `${label} ${perYear(view)}`, value: 'notYet', marks: [later] }) : null
  }
  const { value, stage, marks: sources, reason } = of
  const bare = value === null ? '' : formatBareAmount(unit, value)
  const shown: FigureProps['value'] =
    value === null
      ? reason
      : { text: unit === 'eur' ? `€\u00a0${bare}` : bare, unit: unit === 'eur' ? undefined : 'fte', data: value / 100 }
  const over = overYears(view, cell, unit) ?? undefined
  return figure({ label: `${label} ${perYear(view)}`, value: shown, stage, marks: sources, over })
}

function glanceFacts({ head, details, ledger, findings: all, marks: sources }: Overview): Fact[] {
  const { signatories, constituencies } = details
  const of = (kind: string, rows: readonly { readonly id: string }[]) =>
    distinctMarks(rows.flatMap(({ id }) => sources(kind, id, ''))).slice(0, 3)
  const names = signatories.map(({ shortName }) => shortName)
  const counts = countByWeight(all)
  const count = counts.hoog + counts.midden + counts.laag
  const link = html`<a href="${inPast(paths.agreementFindings(head.slug), ledger.past)}">${texts.findingsCount(count, counts.hoog)}</a>`
  return [
    { term: texts.officialTitle, value: head.title, marks: sources('agreement', head.id, '') },
    {
      term: texts.term,
      value: head.term === null ? 'notInSource' : formatDay(head.term),
      marks: sources('agreement', head.id, 'term'),
    },
    {
      term: texts.whoSigns,
      value: names.length === 0 ? 'notInSource' : `${texts.signers(names.length, enumerate(names))}.`,
      marks: of('signatory', signatories),
    },
    {
      term: texts.whoContributes,
      value: constituencies.length === 0 ? 'notInSource' : contributors(details),
      marks:
        ledger.positions.length === 0
          ? of('constituency', constituencies)
          : [listed(ledgerOf({ slug: head.slug, ledger }), constituencies.length)],
    },
    { term: texts.findings, value: count === 0 ? texts.noFindings : link },
  ]
}

/** The sources of every contributor stand in the ledger. */
function listed(href: string, count: number): Mark {
  return { kind: 'sum', label: texts.listed(count), href }
}

function contributors({ signatories, constituencies }: Overview['details']): string {
  const names = (rows: typeof constituencies) => enumerate(rows.map(({ shortName }) => shortName))
  const silent = constituencies.filter(({ id }) => !signatories.some(({ constituencyId }) => constituencyId === id))
  const all = `${texts.contributors(constituencies.length, names(constituencies))}.`
  const known = signatories.length > 0 && silent.length > 0
  return known ? `${all} ${texts.onlyContributes(names(silent), silent.length)}` : all
}

function signatoriesSection({ details, marks: sources }: Overview, past: Past): Html {
  const { signatories } = details
  if (signatories.length === 0) return html``
  const body = table({
    caption: texts.signatoriesCaption,
    columns: [{ label: texts.organisation }, { label: texts.representedBy }, { label: texts.signedOn }],
    rows: signatories.map(({ id, code, name, office, representedBy, signedOn: on }) => ({
      head: html`<span class="kb-row-line"><a href="${paths.organisation(code)}">${name}</a> ${marks(sources('signatory', id, ''))}</span>${inOffice(office)}`,
      cells: [
        representedBy ?? 'notInSource',
        on === null ? 'notInSource' : signedCell(on, sources('signatory', id, 'signedOn'), past),
      ],
    })),
  })
  return section({ id: 'tekenaars', title: texts.whoSigns, intro: [texts.signatoriesIntro], layout: 'split', body })
}

/** The office that signs for its organisation; an office stays when its holder goes. */
function inOffice(office: string | null): Html | null {
  return office === null ? null : html`<span class="kb-sub">${texts.inOffice(office)}</span>`
}

function signedCell(on: Day, sources: readonly Mark[], { inForceOn }: Past): Html {
  if (inForceOn !== null && lastDay(on) > inForceOn) return absent('notYet', texts.notSignedYet)
  return html`<span class="kb-nowrap">${formatShortDay(on)}</span> ${marks(sources)}`
}

function timeline(
  { head, details, marks: sources }: Overview,
  state: AgreementState,
  today: Day,
  { inForceOn }: Past,
): Html {
  const milestones = details.milestones.map((each) => ({ ...each, marks: sources('milestone', each.id) }))
  const isRunning = phaseOn({ ...head, state }, today) === 'running'
  const term = head.term === null ? null : { term: head.term, marks: sources('agreement', head.id, 'term'), isRunning }
  const body = timetable({ caption: texts.timelineCaption, rows: milestoneRows(milestones, term, inForceOn) })
  return section({ id: 'tijdlijn', title: texts.timeline, intro: [texts.timelineIntro, timetableKey()], body })
}

function findingsSection({ head, ledger, findings: all }: Overview): Html {
  if (all.length === 0) return html``
  const top = all.filter((finding) => finding.weight !== 'holds').slice(0, 3)
  const more = html`<p class="kb-more"><a href="${inPast(paths.agreementFindings(head.slug), ledger.past)}">${texts.seeFindings}</a></p>`
  const body = html`${tally(countByWeight(all))}${findings(top)}${more}`
  return section({ id: 'bevindingen', title: texts.findings, intro: [texts.findingsIntro], layout: 'split', body })
}

function papersSection({ head, ledger, papers, marks: sources }: Overview): Html {
  if (papers.length === 0) return html``
  const more = html`<p class="kb-more"><a href="${inPast(paths.agreementPapers(head.slug), ledger.past)}">${texts.seePapers}</a></p>`
  const withMarks = papers.map((paper) => ({ paper, marks: sources('paper', paper.id) }))
  return section({ id: 'stukken', title: texts.papers, layout: 'split', body: html`${papersTable(withMarks)}${more}` })
}

/** The day of signing, or from the first to the last, and of how many it is not known. */
function signedOn({ details }: Overview): Pick<LifeCycle, 'signedOn' | 'unsigned'> {
  const days = details.signatories.flatMap((signatory) => signatory.signedOn ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const unsigned = details.signatories.length - days.length
  if (first === undefined || last === undefined) return { signedOn: null, unsigned }
  return { signedOn: first === last ? first : day(`${firstDay(first)}/${lastDay(last)}`), unsigned }
}
