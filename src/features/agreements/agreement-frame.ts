import { type Day, formatDay } from '../../shared/day.ts'
import { now, type Past } from '../../shared/past.ts'
import { buttonLink } from '../../web/components/form.ts'
import { empty, fictiveNote } from '../../web/components/notice.ts'
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

type FrameProps = Omit<PageProps, 'crumbs' | 'tabs' | 'current'> & {
  readonly past?: Past
  readonly at?: readonly Crumb[] | undefined
}

/**
 * A page of an agreement: its crumbs and tabs, that it is invented where it is, and what the page itself says. Its tabs stay in the past that it shows.
 * `at`: the crumbs of a page behind a tab.
 */
export function agreementPage(
  head: AgreementHead,
  current: AgreementTab,
  { past = now, at, ...props }: FrameProps,
): Html {
  const items = tabsOf(head).map(({ key, href, ...tab }) => ({
    ...tab,
    href: inPast(href, past),
    current: key === current,
  }))
  return page({
    ...props,
    notices: [...(head.fictitious ? [fictiveNote(texts.fictitious)] : []), ...(props.notices ?? [])],
    crumbs: crumbsOf(head, current, past, at),
    tabs: { label: texts.tabsLabel, items },
    current: 'agreements',
  })
}

function tabsOf({ slug, findings, papers }: AgreementHead): (Tab & { readonly key: AgreementTab })[] {
  return [
    { key: 'overview', label: texts.tabs.overview, href: paths.agreement(slug) },
    { key: 'contributions', label: texts.tabs.contributions, href: paths.contributions(slug) },
    { key: 'governance', label: texts.tabs.governance, href: paths.governance(slug) },
    { key: 'reconciliation', label: texts.tabs.reconciliation, href: paths.reconciliation(slug) },
    { key: 'findings', label: texts.tabs.findings, href: paths.agreementFindings(slug), count: findings },
    { key: 'papers', label: texts.tabs.papers, href: paths.agreementPapers(slug), count: papers },
  ]
}

/** A page of an agreement that was not in the register yet on the day of the stand. */
export function unknownThen(head: AgreementHead, current: AgreementTab, standOn: Day): Html {
  const { slug, title } = head
  const href = tabsOf(head).find(({ key }) => key === current)?.href ?? paths.agreement(slug)
  const action = buttonLink({ href, label: messages.past.back, kind: 'primary' })
  const body = empty({ title: texts.unknownThen(formatDay(standOn)), text: texts.unknownThenText, action })
  return agreementPage(head, current, { title, body })
}

function crumbsOf(head: AgreementHead, current: AgreementTab, past: Past, at: readonly Crumb[] = []): Crumb[] {
  const { slug, shortTitle } = head
  const all = { label: texts.agreements, href: paths.agreements() }
  const agreement = { label: shortTitle, href: inPast(paths.agreement(slug), past) }
  if (current === 'overview') return at.length === 0 ? [all, { label: shortTitle }] : [all, agreement, ...at]
  if (current === 'changes') return [all, agreement, { label: texts.changes }]
  if (at.length === 0) return [all, agreement, { label: texts.tabs[current] }]
  const tab = tabsOf(head).find(({ key }) => key === current)!
  return [all, agreement, { label: tab.label, href: inPast(tab.href, past) }, ...at]
}
