import { html } from 'hono/html'
import { type Day, formatShortDay } from '../../shared/day.ts'
import { selectField, textField } from '../../web/components/field.ts'
import { buttonLink, filterForm } from '../../web/components/form.ts'
import { empty } from '../../web/components/notice.ts'
import { pagination } from '../../web/components/pagination.ts'
import { table } from '../../web/components/table.ts'
import { stateTag } from '../../web/components/tag.ts'
import type { Content, Html } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { fileLinks } from '../../web/send-file.ts'
import { dayAfter, existenceOn, type OrganisationFacts, organisationKinds } from './organisation.ts'
import { formatFilter, longestSearch } from './organisation-filter.ts'
import { organisationMessages as texts } from './organisation-messages.ts'
import type { OrganisationFilter, OrganisationList } from './read-organisations.ts'

/** The organisations of the register, to search and to choose from by kind and province. */
export function organisationsPage(list: OrganisationList, filter: OrganisationFilter, today: Day): Html {
  return page({
    title: texts.title,
    lead: texts.lead,
    current: 'organisations',
    scripts: ['search.js'],
    body: html`${filters(list, filter)}<div id="resultaat">${
      list.rows.length === 0
        ? noneFound()
        : html`${organisationsTable(list, today)}${pages(list, filter)}${files(filter)}`
    }</div>`,
  })
}

function filters(
  { provinces, total, invented }: OrganisationList,
  { search, kind, province }: OrganisationFilter,
): Html {
  const fields = html`${textField({ name: 'zoek', label: texts.search, type: 'search', value: search, autocomplete: 'off', maxLength: longestSearch })}${selectField(
    {
      name: 'soort',
      label: texts.kind,
      value: kind ?? '',
      options: [
        { value: '', label: texts.all },
        ...organisationKinds.map((each) => ({ value: each, label: texts.kinds[each] })),
      ],
    },
  )}${selectField({
    name: 'provincie',
    label: texts.province,
    value: province ?? '',
    options: [
      { value: '', label: texts.all },
      ...provinces.map(({ code, shortName }) => ({ value: code, label: shortName })),
    ],
  })}`
  return filterForm({
    action: paths.organisations(),
    fields,
    submit: texts.show,
    enhance: 'search',
    result: html`<p id="aantal" class="kb-status" role="status">${texts.found(total, invented)}</p>`,
  })
}

function organisationsTable({ rows }: OrganisationList, today: Day): Html {
  return table({
    caption: texts.caption,
    className: 'kb-organisations',
    columns: [{ label: texts.organisation }, { label: texts.kind }, { label: texts.province }, { label: texts.exists }],
    rows: rows.map((row) => ({
      head: html`<a href="${paths.organisation(row.code)}">${row.name}</a>`,
      cells: [texts.kinds[row.kind], row.provinceName ?? 'notInSource', existence(row, today)],
    })),
  })
}

/** Whether it exists, in words; an organisation that ended is marked. */
export function existence(of: Pick<OrganisationFacts, 'validFrom' | 'validTo'>, today: Day): Content {
  const { validFrom, validTo } = of
  switch (existenceOn(of, today)) {
    case 'ended':
      return stateTag('open', texts.endedOn(formatShortDay(dayAfter(validTo!))))
    case 'not-yet':
      return stateTag('open', texts.beginsOn(formatShortDay(validFrom!)))
    case 'exists':
      return validTo === null ? texts.now : texts.endsOn(formatShortDay(dayAfter(validTo)))
  }
}

function pages({ rows, total, skipped }: OrganisationList, filter: OrganisationFilter): Html {
  const until = skipped + rows.length
  const to = (key: Pick<OrganisationFilter, 'after' | 'before'>) =>
    paths.organisations(formatFilter({ ...filter, ...key }))
  return pagination({
    shown: texts.shown(skipped + 1, until, total),
    previous: skipped > 0 ? to({ after: null, before: rows[0]!.code }) : undefined,
    next: until < total ? to({ after: rows.at(-1)!.code, before: null }) : undefined,
  })
}

/** Of the whole list that was asked for, not of this page of it alone. */
function files(filter: OrganisationFilter): Html {
  const query = formatFilter({ ...filter, after: null, before: null })
  return html`<p class="kb-more kb-small">${fileLinks((form) => paths.organisationsFile(form, query))}</p>`
}

function noneFound(): Html {
  return empty({
    title: texts.none,
    text: texts.noneText,
    action: buttonLink({ href: paths.organisations(), label: texts.showAll }),
  })
}
