import { html } from 'hono/html'
import { marks } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { strip } from '../../web/components/strip.ts'
import { type TableCell, type TableRow, table } from '../../web/components/table.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { type Cell, positionsIn, purposeOf, type Unit } from '../contributions/index.ts'
import { distinctMarks } from '../provenance/index.ts'
import { figureOf, ledgerOf, perYear, whyNoFigure, type YearView } from './figures.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { Overview } from './read-overview.ts'

type Purpose = Cell['purpose']
type Theme = Overview['details']['themes'][number]

/** Per theme, and per purpose that is none: who leads, what is known to be for it, and who says so. */
export function themesSection(overview: Overview, view: YearView): Html {
  const { themes } = overview.details
  if (themes.length === 0) return html``
  const others = (['governance', 'other'] as const).filter((purpose) => positions(view, purpose).length > 0)
  const body = table({
    caption: `${texts.themesCaption}, ${perYear(view)}`,
    className: 'kb-themes',
    columns: [
      { label: texts.theme },
      { label: texts.lead, full: true },
      { label: `€ ${perYear(view)}`, numeric: true },
      { label: `fte ${perYear(view)}`, numeric: true },
      { label: texts.whoNames, full: true },
    ],
    rows: [
      ...themes.map((theme) => themeRow(overview, view, theme)),
      ...others.map((purpose) => otherRow(overview, view, purpose)),
    ],
    foot: [undividedRow(view)],
  })
  const link = html`<a href="${ledgerOf(view)}">${texts.allContributions}</a>`
  return section({ id: 'themas', title: texts.themes(themes.length), intro: [divided(overview, view), link], body })
}

function divided({ details }: Overview, view: YearView): string {
  const dividing = details.constituencies.filter(({ id }) =>
    positionsIn(view.ledger, { constituencyId: id, purpose: 'total', year: view.year }).some(
      (position) => purposeOf(position) !== 'undivided',
    ),
  )
  return texts.dividedBy(dividing.length, details.constituencies.length)
}

function themeRow(overview: Overview, view: YearView, theme: Theme): TableRow {
  const { id, name, shortName } = theme
  const title = shortName === name || !/^\p{Lu}+$/u.test(shortName) ? name : `${name} (${shortName})`
  const head = html`<span class="kb-row-line">${title} ${marks(overview.marks('theme', id).slice(0, 1))}</span>`
  const leads = roles(overview, id)
  const chips = whoNames(overview, view, id)
  if (leads === null && positions(view, id).length === 0) {
    const reason = whyNoFigure(view, { constituencyId: null, purpose: id })
    return { head, cells: [{ content: reason, span: 3, label: texts.leadAndAmounts }, chips] }
  }
  return { head, cells: [leads ?? 'notInSource', amount(view, id, 'eur'), amount(view, id, 'fte'), chips] }
}

function otherRow(overview: Overview, view: YearView, purpose: 'governance' | 'other'): TableRow {
  const soft = html`<span class="kb-soft">${texts.noTheme}</span>`
  const cells = [soft, amount(view, purpose, 'eur'), amount(view, purpose, 'fte'), whoNames(overview, view, purpose)]
  return { head: texts.purposes[purpose], cells }
}

function undividedRow(view: YearView): TableRow {
  return { head: texts.notDivided, cells: ['', amount(view, 'undivided', 'eur'), amount(view, 'undivided', 'fte'), ''] }
}

function roles({ details, marks: sources }: Overview, themeId: Theme['id']): Content | null {
  const of = details.roles.filter((role) => role.themeId === themeId)
  if (of.length === 0) return null
  const name = (id: string) => details.constituencies.find((each) => each.id === id)?.shortName ?? ''
  const sorted = of.toSorted((a, b) => a.role.localeCompare(b.role))
  const shared = distinctMarks(of.flatMap(({ id }) => sources('theme-role', id).slice(0, 1)))
  const own = (id: string) => (shared.length === 1 ? null : html` ${marks(sources('theme-role', id).slice(0, 1))}`)
  const lines = sorted.map(
    ({ id, role, constituencyId }) =>
      html`<span class="kb-nowrap">${name(constituencyId)}, ${texts.roles[role]}</span>${own(id)}`,
  )
  return join([...lines, ...(shared.length === 1 ? [marks(shared)] : [])], html`<br>`)
}

function amount(view: YearView, purpose: Purpose, unit: Unit): TableCell {
  const cell = { constituencyId: null, purpose }
  const figure = figureOf(view, cell, unit)
  if (figure === null) return whyNoFigure(view, cell, unit)
  return figure.text === null ? figure.reason : html`${figure.text}<br>${marks(figure.marks)}`
}

/** Every contributor as a chip; where their names are long, only those who name an amount. */
function whoNames({ details }: Overview, view: YearView, purpose: Purpose): TableCell {
  const named = new Set(
    positions(view, purpose).flatMap(({ constituencyId, amount: stated }) => (stated === null ? [] : [constituencyId])),
  )
  const isShort = details.constituencies.every(({ shortName }) => shortName.length <= 8)
  const shown = details.constituencies.filter(({ id }) => isShort || named.has(id))
  if (shown.length === 0) return 'notInSource'
  return strip(
    shown.map(({ id, shortName }) => ({
      name: shortName,
      present: named.has(id),
      meaning: named.has(id) ? texts.named : texts.notNamed,
    })),
  )
}

function positions({ ledger, year }: YearView, purpose: Purpose) {
  return positionsIn(ledger, { constituencyId: null, purpose, year })
}
