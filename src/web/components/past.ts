import { html } from 'hono/html'
import { type Day, formatDay } from '../../shared/day.ts'
import { type AskedPast, type ChangeDays, isNow, type Past, pastQuery } from '../../shared/past.ts'
import { type Html, join } from '../html.ts'
import { messages } from '../messages.ts'
import { textField } from './field.ts'
import { filterForm, hiddenField } from './form.ts'
import { notice } from './notice.ts'

/** Which past a page or file shows, a sentence for each date; that it is as it stands now when there is none. */
export function pastInWords({ inForceOn, standOn }: Past): readonly string[] {
  if (inForceOn === null && standOn === null) return [texts.now]
  return [
    ...(inForceOn === null ? [] : [texts.inForce(formatDay(inForceOn))]),
    ...(standOn === null ? [] : [texts.stand(formatDay(standOn))]),
  ]
}

export type PastNoticeProps = {
  /** the page as it stands now */
  readonly back: string
  /** what changed since then */
  readonly changes?: string | undefined
  /** nothing on the page has a day from which it holds */
  readonly undated?: boolean | undefined
}

/** Above a page: that the date it asks for cannot be shown, or which past it shows. Nothing on a page of today. */
export function pastNotices({ past, problem }: AskedPast, props: PastNoticeProps): readonly Html[] {
  if (problem !== null) return [notice({ tone: 'alert', ...texts.problems[problem] })]
  if (isNow(past)) return []
  const { back, changes, undated = false } = props
  const shown = undated ? { ...past, inForceOn: null } : past
  const words = [
    ...(isNow(shown) ? [] : pastInWords(shown)),
    ...(undated && past.inForceOn !== null ? [texts.noInForce] : []),
  ]
  const since = changes === undefined ? null : html`<a href="${changes}">${texts.changesSince}</a>`
  const action = join([html`<a href="${back}">${texts.back}</a>`, since], ' · ')
  return [notice({ tone: 'plain', title: texts.title, text: words.join(' '), action })]
}

/** The two dates of a form that chooses what is shown. */
export function pastFields({ inForceOn, standOn }: Past): Html {
  const field = (name: string, label: string, value: Day | null) =>
    textField({ name, label, type: 'date', value: value ?? '' })
  return html`${field('peildatum', texts.inForceField, inForceOn)}${field('stand', texts.standField, standOn)}`
}

export type PastControlProps = {
  /** the page itself, without a past */
  readonly action: string
  readonly past: Past
  /** what of the address stays */
  readonly keep?: Readonly<Record<string, string>> | undefined
  /** the page in that past */
  readonly hrefOf: (past: Past) => string
  /** null where the page does not list them */
  readonly days: ChangeDays | null
  /** the page of what changed between two days */
  readonly changes?: string | undefined
}

/** Folded up on a page of today: two dates to look back on, and the days on which something changed. */
export function pastControl({ action, past, keep = {}, hrefOf, days, changes }: PastControlProps): Html {
  const hidden = Object.entries(keep).map(([name, value]) => hiddenField(name, value))
  const form = filterForm({ action, fields: html`${hidden}${pastFields(past)}`, submit: texts.show })
  const more = changes === undefined ? null : html`<p class="kb-small"><a href="${changes}">${texts.changes}</a></p>`
  const open = isNow(past) ? '' : ' open'
  return html`<details class="kb-details kb-past"${open}><summary>${texts.look}</summary><p class="kb-small">${texts.explained}</p>${form}${
    days === null ? null : dayLists(days, hrefOf)
  }${more}</details>`
}

/** The days on which something changed, each a way to that day; folded up. */
export function changeDaysView(days: ChangeDays, hrefOf: PastControlProps['hrefOf'], changes?: string): Html {
  const more = changes === undefined ? null : html`<p class="kb-small"><a href="${changes}">${texts.changes}</a></p>`
  return html`<details class="kb-details kb-past"><summary>${texts.days}</summary>${dayLists(days, hrefOf)}${more}</details>`
}

function dayLists({ inForce, recorded }: ChangeDays, hrefOf: PastControlProps['hrefOf']): Html {
  const list = (days: readonly Day[], of: (on: Day) => Past) =>
    join(
      days.map((on) => html`<a href="${hrefOf(of(on))}">${formatDay(on)}</a>`),
      ' · ',
    )
  const part = (label: string, days: readonly Day[], of: (on: Day) => Past) =>
    days.length === 0 ? null : html`<p class="kb-small"><b>${label}</b> ${list(days, of)}</p>`
  return html`${part(texts.inForceDays, inForce, (on) => ({ inForceOn: on, standOn: null }))}${part(
    texts.recordedDays,
    recorded,
    (on) => ({ inForceOn: null, standOn: on }),
  )}`
}

/** An address with this past in its query. */
export function inPast(path: string, past: Past): string {
  const query = pastQuery(past).toString()
  if (query === '') return path
  const [page, anchor] = path.split('#')
  return `${page}${page!.includes('?') ? '&' : '?'}${query}${anchor === undefined ? '' : `#${anchor}`}`
}

const texts = messages.past
