import { html } from 'hono/html'
import type { AskedPast } from '../../shared/past.ts'
import { type FindingProps, findings } from '../../web/components/finding.ts'
import { empty } from '../../web/components/notice.ts'
import { pastNotices } from '../../web/components/past.ts'
import { section } from '../../web/components/section.ts'
import { tally } from '../../web/components/tag.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { findingMessages as texts } from './finding-messages.ts'
import { countByWeight } from './read-findings.ts'

/** All findings of an agreement: first what a person must look at, then what was checked and is in order. */
export function findingsPage(head: AgreementHead, all: readonly FindingProps[], asked: AskedPast): Html {
  const open = all.filter((finding) => finding.weight !== 'holds')
  const holds = all.filter((finding) => finding.weight === 'holds')
  const body = html`${tally(countByWeight(all))}${part('vragen', texts.open, texts.openIntro, open)}${part('kloppend', texts.holds, texts.holdsIntro, holds)}`
  const none = empty({ title: texts.none, text: texts.noneText })
  return agreementPage(head, 'findings', {
    title: texts.title,
    lead: texts.lead,
    past: asked.past,
    notices: pastNotices(asked, { back: paths.agreementFindings(head.slug), undated: true }),
    body: all.length === 0 ? none : body,
  })
}

function part(id: string, title: string, intro: string, items: readonly FindingProps[]): Html {
  if (items.length === 0) return html``
  return section({ id, title, intro: [intro], layout: 'split', body: findings(items) })
}
