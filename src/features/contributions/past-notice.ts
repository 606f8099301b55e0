import { html } from 'hono/html'
import { type Day, day, formatDay } from '../../shared/day.ts'
import { notice } from '../../web/components/notice.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import type { LedgerView } from './ledger-matrix.ts'
import { type ChangeDays, type Past, pastQuery } from './past.ts'

/** Which past a page or file shows, a sentence for each date; that it is as it stands now when there is none. */
export function pastInWords({ inForceOn, standOn }: Past): readonly string[] {
  if (inForceOn === null && standOn === null) return [texts.past.now]
  return [
    ...(inForceOn === null ? [] : [texts.past.inForce(formatDay(inForceOn))]),
    ...(standOn === null ? [] : [texts.past.stand(formatDay(standOn))]),
  ]
}

/** Above a page that shows a past: which, and the way back to now. Nothing on a page of today. */
export function pastNotice({ slug, filter }: LedgerView, past: Past): readonly Html[] {
  if (past.inForceOn === null && past.standOn === null) return []
  const query = new URLSearchParams(filter)
  for (const name of pastQuery(past).keys()) query.delete(name)
  const back = html`<a href="${paths.contributions(slug, undefined, query.toString())}">${texts.past.back}</a>`
  return [notice({ tone: 'plain', title: texts.past.title, text: pastInWords(past).join(' '), action: back })]
}

/** The days on which something changed, each a way to that day. */
export function changeDaysView({ slug }: LedgerView, { inForce, recorded }: ChangeDays): Html {
  const list = (days: readonly string[], of: (on: Day) => Past) =>
    join(
      days.map((each) => {
        const query = pastQuery(of(day(each))).toString()
        return html`<a href="${paths.contributions(slug, undefined, query)}">${formatDay(day(each))}</a>`
      }),
      ' · ',
    )
  return html`<details class="kb-small"><summary>${texts.past.days}</summary><p><b>${texts.past.inForceDays}</b> ${list(
    inForce,
    (on) => ({ inForceOn: on, standOn: null }),
  )}</p><p><b>${texts.past.recordedDays}</b> ${list(recorded, (on) => ({ inForceOn: null, standOn: on }))}</p></details>`
}
