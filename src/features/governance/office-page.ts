import { html } from 'hono/html'
import { type Day, formatShortDay } from '../../shared/day.ts'
import { facts } from '../../web/components/facts.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { marks } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { type TableRow, table } from '../../web/components/table.ts'
import { type Html, link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { doneNotice } from './done-notice.ts'
import { governanceWords as words } from './governance-messages.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import { partOf } from './offices-view.ts'
import type { Holder, Office } from './read-offices.ts'

/** One office: whose it is, what it does in this agreement, and who is and was in it. */
export function officePage(head: AgreementHead, office: Office, done: string | undefined): Html {
  const { title, organisation, marks: sources } = office
  const about = facts([
    { term: texts.organisation, value: link(paths.organisation(organisation.code), organisation.name), marks: sources },
    { term: texts.part, value: partOf(head.slug, office) },
  ])
  const give = actions(buttonLink({ href: paths.governanceMandate(head.slug, office.id), label: texts.giveMandate }))
  return agreementPage(head, 'governance', {
    title,
    at: [{ label: title }],
    eyebrow: texts.office,
    notices: doneNotice(done),
    body: html`${section({ id: 'over', title: texts.aboutOffice, layout: 'split', body: html`<div class="kb-stack">${about}${give}</div>` })}${historySection(head.slug, office)}`,
  })
}

function historySection(slug: string, { id, title, holders }: Office): Html {
  const present = [...(holders.holder === null ? [] : [holders.holder]), ...holders.deputies]
  const all = [...present, ...holders.others]
  const add = buttonLink({ href: paths.governanceHolder(slug, id), label: texts.newHolder, kind: 'primary' })
  const canEnd = all.some(({ validTo }) => validTo === null)
  const end = canEnd ? buttonLink({ href: paths.governanceEnd(slug, id), label: texts.endHolder }) : null
  const body =
    all.length === 0
      ? empty({ title: texts.noHolders, text: texts.noHoldersText, action: add })
      : html`<div class="kb-stack">${table({
          caption: texts.historyCaption(title),
          columns: [{ label: texts.person }, { label: texts.asWhat }, { label: texts.from }, { label: texts.to }],
          rows: all.map(row),
        })}${actions(add, end ?? '')}</div>`
  return section({ id: 'bekleders', title: texts.history, intro: [texts.officesIntro], layout: 'split', body })
}

function row({ name, kind, validFrom, validTo, marks: sources, endMarks }: Holder): TableRow {
  return {
    head: html`<span class="kb-row-line">${name} ${marks(sources)}</span>`,
    cells: [
      words.holderKinds[kind],
      validFrom === null ? 'notInSource' : onOneLine(validFrom),
      validTo === null ? texts.still : html`${onOneLine(validTo)} ${marks(endMarks)}`,
    ],
  }
}

function onOneLine(on: Day): Html {
  return html`<span class="kb-nowrap">${formatShortDay(on)}</span>`
}
