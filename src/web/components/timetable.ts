import { scaleUtc } from 'd3-scale'
import { html } from 'hono/html'
import { type Day, firstDay, formatShortDay, lastDay, precision } from '../../shared/day.ts'
import type { Content, Html } from '../html.ts'
import { messages } from '../messages.ts'
import { absent, isVoid, type Mark, marks, type Void } from './mark.ts'
import { key, stageGlyph } from './stage.ts'

export type TimetableRow = {
  readonly title: Content
  readonly marks: readonly Mark[]
  readonly planned: Day | Void
  /** a text for what has no date of its own: `loopt` */
  readonly realised: Day | Void | { readonly text: string }
  /** under the realised date: `13 dagen na september`, `zoals gepland` */
  readonly judgement?: { readonly late: boolean; readonly text: string } | undefined
}

/**
 * Milestones with planned and realised date as two columns, and both on an axis: a day is a dot, anything wider a block,
 * planned above realised. On narrow screens the axis falls away, the dates stay.
 */
export function timetable({
  caption,
  rows,
}: {
  readonly caption: string
  readonly rows: readonly TimetableRow[]
}): Html {
  const axis = axisOf(rows)
  return html`<table class="kb-table kb-table--stack kb-table--pair kb-timetable">
    <caption class="kb-sr">${caption}</caption>
    <thead><tr><th scope="col">${texts.milestone}</th><th scope="col">${texts.planned}</th><th scope="col">${texts.realised}</th><th scope="col"><span class="kb-sr">${texts.axis}</span>${axisLabels(axis)}</th></tr></thead>
    <tbody>${rows.map((of) => row(of, axis))}</tbody>
  </table>`
}

/** What hatched and dark mean on the axis. */
export function timetableKey(): Html {
  return key(null, [
    html`${stageGlyph('indicative')}${texts.plannedKey}`,
    html`${stageGlyph('realised')}${texts.realisedKey}`,
  ])
}

const texts = messages.timetable

type Axis = { readonly ticks: readonly number[]; readonly years: number; readonly at: (day: string) => number }

function axisOf(rows: readonly TimetableRow[]): Axis {
  const days = rows.flatMap(({ planned, realised }) => [planned, realised].filter(isDay))
  if (days.length === 0) return { ticks: [], years: 0, at: () => 0 }
  const start = Math.min(...days.map((day) => yearOf(firstDay(day))))
  const end = Math.max(...days.map((day) => yearOf(isOpen(day) ? firstDay(day) : lastDay(day)))) + 1
  const scale = scaleUtc([new Date(Date.UTC(start, 0, 1)), new Date(Date.UTC(end, 0, 1))], [0, 100])
  const every = Math.ceil((end - start) / 5)
  const ticks = Array.from({ length: Math.ceil((end - start) / every) }, (_, index) => start + index * every)
  return { ticks, years: end - start, at: (day) => scale(new Date(`${day.padStart(10, '0')}T00:00:00Z`)) }
}

function axisLabels({ ticks, at }: Axis): Html {
  return html`<svg class="kb-bars__axis" aria-hidden="true" focusable="false">${ticks.map(
    (year) => html`<text class="kb-ink-text" x="${percent(at(`${year}-01-01`) + 1)}" y="15">${year}</text>`,
  )}</svg>`
}

function row(of: TimetableRow, axis: Axis): Html {
  const places = [...axis.ticks.map((year) => percent(axis.at(`${year}-01-01`))), '100%']
  const ticks = places.map((x) => html`<line class="kb-ink-tick" x1="${x}" x2="${x}" y1="0" y2="100%"/>`)
  const shapes = html`${isDay(of.planned) ? shape(of.planned, axis, 'planned') : null}${isDay(of.realised) ? shape(of.realised, axis, 'realised') : null}`
  return html`<tr><th scope="row"><span class="kb-row-line"><span>${of.title}</span>${marks(of.marks)}</span></th><td class="kb-when" data-label="${texts.planned}">${when(of.planned)}</td><td class="kb-when" data-label="${texts.realised}">${when(of.realised)}${judgement(of.judgement)}</td><td class="kb-timetable__strip"><svg class="kb-timetable__svg" aria-hidden="true" focusable="false">${ticks}<svg y="50%" overflow="visible">${shapes}</svg></svg></td></tr>`
}

function shape(day: Day, axis: Axis, series: 'planned' | 'realised'): Html {
  const planned = series === 'planned'
  const ink = planned ? html`class="kb-ink-hatched" fill="url(#hatch)"` : html`class="kb-ink-realised"`
  const x = axis.at(firstDay(day))
  if (precision(day) === 'day') return html`<circle ${ink} cx="${percent(x)}" cy="${planned ? -6 : 6}" r="5"/>`
  const width = isOpen(day) ? 100 / (12 * axis.years) : axis.at(lastDay(day)) - x
  return html`<rect ${ink} x="${percent(x)}" y="${planned ? -11 : 1}" width="${percent(Math.max(width, 1))}" height="10"/>`
}

function when(value: TimetableRow['realised']): Content {
  if (typeof value === 'object') return value.text
  return isVoid(value) ? absent(value) : formatShortDay(value)
}

function judgement(of: TimetableRow['judgement']): Html | null {
  return of === undefined ? null : html`<span class="${of.late ? 'kb-late' : 'kb-ontime'}">${of.text}</span>`
}

function isDay(value: TimetableRow['realised']): value is Day {
  return typeof value === 'string' && !isVoid(value)
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** After a day, without an end. */
function isOpen(day: Day): boolean {
  return day.endsWith('/..')
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`
}
