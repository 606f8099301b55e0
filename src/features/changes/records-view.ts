import { html } from 'hono/html'
import { absent } from '../../web/components/mark.ts'
import { inPast } from '../../web/components/past.ts'
import { section } from '../../web/components/section.ts'
import { type TableRow, table } from '../../web/components/table.ts'
import type { Content, Html } from '../../web/html.ts'
import { changeMessages as texts } from './change-messages.ts'
import type { Changes } from './read-changes.ts'
import type { FieldChange, KindChanges, RecordChange } from './record-changes.ts'
import { mostShown, rest } from './rest.ts'
import { pastAt } from './span.ts'

/** Every record but the lines of the ledger: what came, and what of it became otherwise. Nothing without any. */
export function recordsSection({ head, span, records }: Changes): Html {
  if (records.length === 0) return html``
  const past = pastAt(span.kind, span.to)
  const parts = records.map((of) => kindTable(of, inPast(of.kind.href(head.slug), past)))
  const intro = [span.kind === 'stand' ? texts.recordsIntro : texts.recordsOn]
  return section({ id: 'gegevens', title: texts.records, intro, body: html`${parts}` })
}

function kindTable({ kind, changes }: KindChanges, href: string): Html {
  const body = table({
    caption: texts.recordCaption(kind.title),
    columns: [{ label: texts.record }, { label: texts.happened }, { label: texts.was }, { label: texts.became }],
    rows: changes.slice(0, mostShown).flatMap(rowsOf),
  })
  const more = html`<p class="kb-more"><a href="${href}">${texts.look}<span class="kb-sr">: ${kind.title}</span></a></p>`
  const open = changes.length <= mostOpen ? html` open` : null
  return html`<details class="kb-details kb-group"${open}><summary><h3>${kind.title}</h3><span class="kb-group__count">${countsOf(changes)}</span></summary>${body}${rest(changes.length)}${more}</details>`
}

/** A kind with more changes than this is folded up. */
const mostOpen = 5

/** `9 nieuw, 1 gewijzigd`. */
function countsOf(changes: readonly RecordChange[]): string {
  const counts = (['added', 'changed', 'gone'] as const).map((what) => ({
    what,
    count: changes.filter((change) => change.what === what).length,
  }))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${count} ${texts.what[what]}`)
    .join(', ')
}

/** Of a new record one row with what is known of it; of one that changed a row for each part. */
function rowsOf({ name, what, fields }: RecordChange): readonly TableRow[] {
  if (what === 'changed') {
    return fields.map((field) => ({
      head: html`${name}<span class="kb-sub">${field.label}</span>`,
      cells: [texts.what.changed, value(field.was), value(field.became)],
    }))
  }
  const known = fields.filter((field) => (field.became ?? field.was) !== name)
  const told = html`${known.map((field, index) => html`${index === 0 ? '' : html`<br>`}${partOf(field)}`)}`
  const blank = absent('notYet', what === 'added' ? texts.wasNone : texts.isGone)
  return [{ head: name, cells: what === 'added' ? [texts.what.added, blank, told] : [texts.what.gone, told, blank] }]
}

function partOf({ label, was, became }: FieldChange): Html {
  return html`<span class="kb-soft">${label}:</span> ${became ?? was ?? ''}`
}

function value(words: string | null): Content {
  return words ?? absent('notInSource')
}
