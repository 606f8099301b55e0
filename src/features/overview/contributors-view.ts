import { html } from 'hono/html'
import { type BarRow, type BarValue, bars, barsKey } from '../../web/components/bars.ts'
import { marks, type Void } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { stateTag } from '../../web/components/tag.ts'
import { type Content, type Html, link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { Unit } from '../contributions/index.ts'
import { enumerate } from './enumerate.ts'
import { type Figure, figureOf, isConfirmed, perYear, whyNoFigure, type YearView } from './figures.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { Overview } from './read-overview.ts'

/** Who brings in what: a bar for every contributor, in euro and in fte, the largest first. */
export function contributorsSection({ head, details }: Overview, view: YearView): Html {
  const rows = details.constituencies.map((each) => contributorRow(details, view, head.slug, each))
  const sorted = rows.toSorted((a, b) => b.size - a.size)
  const body = bars({
    caption: `${texts.barsCaption}, ${perYear(view)}`,
    head: texts.contributor,
    panels: [`€ ${perYear(view)}`, `fte ${perYear(view)}`],
    rows: sorted.map(({ row }) => row),
    total: { name: `${texts.total} ${perYear(view)}`, values: [totalIn(view, 'eur'), totalIn(view, 'fte')] },
  })
  const shown = sorted.flatMap(({ row }) => row.values)
  const intro = [texts.twoKinds]
  return section({ id: 'wie', title: texts.whoBringsWhat, intro, layout: 'split', body: html`${body}${keyOf(shown)}` })
}

type Sized = { readonly size: number; readonly row: BarRow }

function contributorRow(
  details: Overview['details'],
  view: YearView,
  slug: string,
  { id, name, nameKey }: Overview['details']['constituencies'][number],
): Sized {
  const cell = { constituencyId: id, purpose: 'total' } as const
  const figures = (['eur', 'fte'] as const).map((unit) => figureOf(view, cell, unit))
  const voids = (['eur', 'fte'] as const).map((unit) => whyNoFigure(view, cell, unit))
  const [euro, fte] = figures
  // who names no amount comes after who does, by capacity
  const size = euro?.value ?? (fte?.value ?? 0) / 1e9
  return {
    size,
    row: {
      name: link(paths.constituency(slug, nameKey), name),
      sub: signersOf(details, id),
      values: figures.map((figure, index) => barValue(figure, voids[index]!)),
    },
  }
}

type Cell = Overview['details']['constituencies'][number]['id']

function barValue(figure: Figure | null, nothing: Void): BarValue {
  if (figure === null) return { reason: nothing, marks: [] }
  const { value, text, stage, marks: sources, reason } = figure
  return value === null || text === null ? { reason, marks: sources } : { text, size: value, stage, marks: sources }
}

function signersOf({ signatories }: Overview['details'], id: Cell): string | undefined {
  if (signatories.length === 0) return undefined
  const names = signatories.filter(({ constituencyId }) => constituencyId === id).map(({ shortName }) => shortName)
  if (names.length === 0) return texts.signsNot
  return `${names.length === 1 ? texts.signsOne : texts.signsMany}: ${enumerate(names)}`
}

function totalIn(view: YearView, unit: Unit): Content {
  const figure = figureOf(view, { constituencyId: null, purpose: 'total' }, unit)
  if (figure === null || figure.text === null) return ''
  const confirmed = isConfirmed(view, null, unit)
  const tag =
    confirmed === null ? null : stateTag(confirmed ? 'good' : 'alert', confirmed ? texts.sumHolds : texts.sumDiffers)
  return html`${figure.text} ${tag} ${marks(figure.marks)}`
}

function keyOf(values: readonly BarValue[]): Html {
  const stages = [...new Set(values.flatMap((value) => ('stage' in value ? [value.stage] : [])))]
  const hasVoid = values.some((value) => 'reason' in value && value.reason === 'notStated')
  const items = [...stages, ...(hasVoid ? (['void'] as const) : [])]
  return barsKey(items.map((stage) => ({ stage, text: texts.keys[stage] })))
}
