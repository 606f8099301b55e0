import type { Html } from '../../web/html.ts'
import type { Crumb, PageProps, Tab } from '../../web/layout.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { AgreementHead } from './read-agreement.ts'

export type AgreementTab = keyof typeof texts.tabs

export type AgreementPageProps = Omit<PageProps, 'crumbs' | 'tabs' | 'current'> & {
  /** the name of a page that has no tab of its own and stands under this one */
  readonly under?: string | undefined
}

/** A page of an agreement: its crumbs and tabs, and what the page itself says. */
export function agreementPage(
  head: AgreementHead,
  current: AgreementTab,
  { under, ...props }: AgreementPageProps,
): Html {
  const items = tabsOf(head).map(({ key, ...tab }) => ({ ...tab, current: key === current && under === undefined }))
  return page({
    ...props,
    crumbs: under === undefined ? crumbsOf(head, current) : crumbsUnder(head, current, under),
    tabs: { label: texts.tabsLabel, items },
    current: 'agreements',
  })
}

function tabsOf({ slug, findings, papers }: AgreementHead): (Tab & { readonly key: AgreementTab })[] {
  return [
    { key: 'overview', label: texts.tabs.overview, href: paths.agreement(slug) },
    { key: 'contributions', label: texts.tabs.contributions, href: paths.contributions(slug) },
    { key: 'findings', label: texts.tabs.findings, href: paths.agreementFindings(slug), count: findings },
    { key: 'papers', label: texts.tabs.papers, href: paths.agreementPapers(slug), count: papers },
  ]
}

function crumbsOf({ slug, shortTitle }: AgreementHead, current: AgreementTab): Crumb[] {
  const all = { label: texts.agreements, href: paths.agreements() }
  if (current === 'overview') return [all, { label: shortTitle }]
  return [all, { label: shortTitle, href: paths.agreement(slug) }, { label: texts.tabs[current] }]
}

function crumbsUnder(head: AgreementHead, current: AgreementTab, under: string): Crumb[] {
  const { href } = tabsOf(head).find(({ key }) => key === current)!
  const above = crumbsOf(head, current)
  return [...above.slice(0, -1), { ...above.at(-1)!, href }, { label: under }]
}
