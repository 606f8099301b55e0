import { html } from 'hono/html'
import { formatDay, formatShortDay } from '../../shared/day.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { facts } from '../../web/components/facts.ts'
import { actions, button, form, hiddenField } from '../../web/components/form.ts'
import { section } from '../../web/components/section.ts'
import { type TableRow, table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { dayAfter } from '../organisations/index.ts'
import { type CarryOver, carryOver } from './carry-over.ts'
import type { TypedPeriod } from './next-period-form.ts'
import { nextPeriodFields as names, nextPeriodMessages as texts } from './next-period-messages.ts'
import { endsOf } from './next-term.ts'
import type { Structure } from './structure.ts'

export type PreviewProps = {
  readonly head: AgreementHead
  readonly structure: Structure
  readonly typed: TypedPeriod
  /** goes along to the command, as it was typed */
  readonly values: TypedFields
  readonly csrf: string
}

/** What the agreement for the next period will be: nothing is stored yet. */
export function previewPage(props: PreviewProps): Html {
  const { head, structure, typed } = props
  const carried = carryOver(structure, { begin: endsOf(typed.term).begin, ...typed })
  return agreementPage(head, 'overview', {
    at: [{ label: texts.crumb }],
    title: texts.preview,
    lead: texts.previewLead,
    body: html`${aboutSection(typed)}${goesSection(carried)}${staysSection(carried)}${confirmForm(props)}`,
  })
}

function aboutSection({ title, shortTitle, term, relation }: TypedPeriod): Html {
  const body = facts([
    { term: texts.newTitle, value: title },
    { term: texts.shortTitle, value: shortTitle },
    { term: texts.term, value: formatDay(term) },
    { term: texts.relation, value: texts.relations[relation] },
  ])
  return section({ id: 'nieuw', title: texts.which, layout: 'split', body })
}

function goesSection(carried: CarryOver): Html {
  const groups = new Map(carried.constituencies.map((row) => [row.id, row.name]))
  const themes = new Map(carried.themes.map((row) => [row.id, row.name]))
  const rows: TableRow[] = [
    row(
      texts.parts.constituencies,
      carried.constituencies.map(({ name }) => name),
    ),
    row(
      texts.parts.members,
      carried.members.map(({ organisation }) => organisation.name),
    ),
    row(
      texts.parts.themes,
      carried.themes.map(({ name }) => name),
    ),
    row(
      texts.parts.roles,
      carried.roles.map((each) =>
        texts.roleOf(texts.roles[each.role], themes.get(each.themeId)!, groups.get(each.constituencyId)!),
      ),
    ),
    row(texts.parts.goals, carried.goals.map(goalName)),
    row(
      texts.openUndertakings,
      carried.undertakings.map(({ text }) => text),
    ),
    row(
      texts.parts.risks,
      carried.risks.map(({ text }) => text),
    ),
  ]
  const columns = [{ label: texts.part }, { label: texts.names, full: true }]
  return section({
    id: 'mee',
    title: texts.goes,
    layout: 'split',
    body: table({ caption: texts.goesCaption, columns, rows }),
  })
}

/** A goal with its year and whose it is: goals of two owners may have the same words. */
function goalName({ text, year, owner }: Structure['goals'][number]): string {
  return [text, year, owner].filter((part) => part !== null).join(', ')
}

/** More names than this are folded away. */
const mostNames = 8

function row(part: string, all: readonly string[]): TableRow {
  const list = html`<ul class="kb-list">${all.map((name) => html`<li>${name}</li>`)}</ul>`
  const shown =
    all.length === 0
      ? texts.nothing
      : all.length <= mostNames
        ? list
        : html`<details class="kb-details"><summary>${texts.all(all.length)}</summary>${list}</details>`
  return { head: html`${part} <span class="kb-soft">${all.length}</span>`, cells: [shown] }
}

function staysSection({ leftMembers, leftGoals }: CarryOver): Html {
  const members = leftMembers.map(({ member, reason }) => {
    const { name, validFrom, validTo } = member.organisation
    const on = { ended: validTo && dayAfter(validTo), 'not-yet': validFrom, left: member.validTo }[reason]
    return texts.reasons[reason](name, formatShortDay(on!))
  })
  const goals = leftGoals.map(({ text, year }) => texts.leftGoal(text, year!))
  const lines = [texts.money, texts.neverText, ...members, ...goals]
  const body = html`<div class="kb-prose"><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`
  return section({ id: 'blijft', title: texts.stays, layout: 'split', body })
}

function confirmForm({ head, values, csrf }: PreviewProps): Html {
  const kept = Object.entries(values).filter(([name]) => name !== names.step && !name.startsWith('_'))
  const body = html`${kept.map(([name, value]) => hiddenField(name, value))}${actions(
    button({ label: texts.make, kind: 'primary', name: names.step, value: 'maak' }),
    button({ label: texts.change, name: names.step, value: 'wijzig' }),
  )}`
  return form({ action: paths.nextPeriod(head.slug), csrf, body })
}
