import { type Day, formatDay } from '../../shared/day.ts'
import { now, type Past } from '../../shared/past.ts'
import { buttonLink } from '../../web/components/form.ts'
import { empty } from '../../web/components/notice.ts'
import { inPast } from '../../web/components/past.ts'
import type { Html } from '../../web/html.ts'
import type { Crumb, PageProps, Tab } from '../../web/layout.ts'
import { page } from '../../web/layout.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { AgreementHead } from './read-agreement.ts'

/** The tabs, and the page of changes that other pages lead to. */
export type AgreementTab = keyof typeof texts.tabs | 'changes'

/** A page of an agreement: its crumbs and tabs, and what the page itself says. Its tabs stay in the past that it shows. */
export function agreementPage(
  head: AgreementHead,
  current: AgreementTab,
  { past = now, ...props }: Omit<PageProps, 'crumbs' | 'tabs' | 'current'> & { readonly past?: Past },
): Html {
  const items = tabsOf(head).map(({ key, href, ...tab }) => ({
    ...tab,
    href: inPast(href, past),
    current: key === current,
  }))
  return page({
    ...props,
    crumbs: crumbsOf(head, current, past),
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

/** A page of an agreement that was not in the register yet on the day of the stand. */
export function unknownThen(head: AgreementHead, current: AgreementTab, standOn: Day): Html {
  const { slug, title } = head
  const href = current === 'contributions' ? paths.contributions(slug) : paths.agreement(slug)
  const action = buttonLink({ href, label: messages.past.back, kind: 'primary' })
  const body = empty({ title: texts.unknownThen(formatDay(standOn)), text: texts.unknownThenText, action })
  return agreementPage(head, current, { title, body })
}

function crumbsOf({ slug, shortTitle }: AgreementHead, current: AgreementTab, past: Past): Crumb[] {
  const all = { label: texts.agreements, href: paths.agreements() }
  if (current === 'overview') return [all, { label: shortTitle }]
  return [
    all,
    { label: shortTitle, href: inPast(paths.agreement(slug), past) },
    { label: current === 'changes' ? texts.changes : texts.tabs[current] },
  ]
}
