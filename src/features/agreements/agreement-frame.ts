import { fictiveNote } from '../../web/components/notice.ts'
import type { Html } from '../../web/html.ts'
import type { Crumb, PageProps, Tab } from '../../web/layout.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { AgreementHead } from './read-agreement.ts'

export type AgreementTab = keyof typeof texts.tabs

/**
 * A page of an agreement: its crumbs and tabs, that it is invented where it is, and what the page itself says. `at`: the
 * crumbs of a page behind a tab.
 */
export function agreementPage(
  head: AgreementHead,
  current: AgreementTab,
  { at, ...props }: Omit<PageProps, 'crumbs' | 'tabs' | 'current'> & { readonly at?: readonly Crumb[] | undefined },
): Html {
  const items = tabsOf(head).map(({ key, ...tab }) => ({ ...tab, current: key === current }))
  return page({
    ...props,
    notices: [...(head.fictitious ? [fictiveNote(texts.fictitious)] : []), ...(props.notices ?? [])],
    crumbs: crumbsOf(head, current, at),
    tabs: { label: texts.tabsLabel, items },
    current: 'agreements',
  })
}

function tabsOf({ slug, findings, papers }: AgreementHead): (Tab & { readonly key: AgreementTab })[] {
  return [
    { key: 'overview', label: texts.tabs.overview, href: paths.agreement(slug) },
    { key: 'contributions', label: texts.tabs.contributions, href: paths.contributions(slug) },
    { key: 'governance', label: texts.tabs.governance, href: paths.governance(slug) },
    { key: 'findings', label: texts.tabs.findings, href: paths.agreementFindings(slug), count: findings },
    { key: 'papers', label: texts.tabs.papers, href: paths.agreementPapers(slug), count: papers },
  ]
}

function crumbsOf(head: AgreementHead, current: AgreementTab, at: readonly Crumb[] = []): Crumb[] {
  const { slug, shortTitle } = head
  const all = { label: texts.agreements, href: paths.agreements() }
  if (current === 'overview') return [all, { label: shortTitle }]
  const agreement = { label: shortTitle, href: paths.agreement(slug) }
  if (at.length === 0) return [all, agreement, { label: texts.tabs[current] }]
  const tab = tabsOf(head).find(({ key }) => key === current)!
  return [all, agreement, { label: tab.label, href: tab.href }, ...at]
}
