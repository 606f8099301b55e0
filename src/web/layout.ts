import { html, raw } from 'hono/html'
import { assetPath } from './assets.ts'
import { sprite } from './components/icon.ts'
import { attributes, type Content, classes, type Html, link } from './html.ts'
import { messages } from './messages.ts'
import { paths } from './paths.ts'

export type PageProps = {
  /** in the browser's title and, unless `heading` says otherwise, on the page */
  readonly title: string
  /** the heading where it needs markup */
  readonly heading?: Content | undefined
  /** one line above the heading */
  readonly eyebrow?: Content | undefined
  readonly lead?: Content | undefined
  /** from the outermost page to this one; this one has no address. Empty on the first page */
  readonly crumbs?: readonly Crumb[] | undefined
  /** which entry of the main menu this page belongs to */
  readonly current?: NavigationKey | undefined
  readonly tabs?: { readonly label: string; readonly items: readonly Tab[] } | undefined
  /** between header and content: flashes, the note on fictitious content, the error summary */
  readonly notices?: readonly Html[] | undefined
  readonly body: Content
  /** right of the heading on wide screens: progress, a figure */
  readonly aside?: Content | undefined
  /** under the lead: a rail */
  readonly below?: Content | undefined
  /** the heading may run over the full width */
  readonly wide?: boolean | undefined
  /** the form on the page was refused: the browser's title says so */
  readonly refused?: boolean | undefined
  /** after how many seconds a browser without script loads the page again */
  readonly refresh?: number | undefined
  /** files of src/client that this page needs, by name */
  readonly scripts?: readonly string[] | undefined
  /** right in the header: sign in, or who is signed in */
  readonly account?: { readonly href: string; readonly label: string } | undefined
  /** right in the footer: of which day the page is */
  readonly state?: Content | undefined
}

export type Crumb = { readonly label: Content; readonly href?: string | undefined }
export type Tab = {
  readonly label: string
  readonly href: string
  readonly current?: boolean | undefined
  readonly count?: number | undefined
}
export type NavigationKey = keyof typeof messages.nav

/** A complete document. */
export function page(props: PageProps): Html {
  return html`<!doctype html>
<html lang="nl">
${head(props)}
<body>
${sprite()}
<a class="kb-skip" href="#inhoud">${messages.skip}</a>
${header(props)}
<main id="inhoud" class="kb-wrap">
${crumbs(props.crumbs)}
${title(props)}
${tabs(props.tabs)}
<div class="kb-body">${props.notices ?? null}
${props.body}</div>
</main>
${footer(props.state)}
</body>
</html>
`
}

const navigation: readonly { readonly key: NavigationKey; readonly href: string }[] = [
  { key: 'agreements', href: paths.agreements() },
  { key: 'organisations', href: paths.organisations() },
  { key: 'papers', href: paths.documents() },
  { key: 'intake', href: paths.readIn() },
]

function head({ title, refused, refresh, scripts = [] }: PageProps): Html {
  return html`<head>
  <meta charset="utf-8">
  <title>${refused === true ? messages.titleError : ''}${title} – ${messages.brand}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="preload" href="${assetPath('fonts/source-sans-3.woff2')}" as="font" type="font/woff2" crossorigin>
  <link rel="stylesheet" href="${assetPath('krachtenbundel.css')}">
  <link rel="icon" type="image/svg+xml" href="${assetPath('krachtenbundel.svg')}">
  ${refresh === undefined ? null : html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>`}
  ${scripts.map((name) => html`<script type="module" src="${assetPath(name)}"></script>`)}
</head>`
}

function header({ current, account }: PageProps): Html {
  return html`<header class="kb-header">
  <div class="kb-wrap kb-header__row">
    <a class="kb-brand" href="${paths.start()}">${brandMark}${messages.brand}</a>
    <nav class="kb-nav" aria-label="${messages.navigation}"><ul class="kb-nav__list">${navigation.map(
      ({ key, href }) =>
        html`<li><a href="${href}"${attributes({ 'aria-current': key === current ? 'true' : null })}>${messages.nav[key]}</a></li>`,
    )}</ul></nav>
    ${account === undefined ? null : link(account.href, account.label, { class: 'kb-user' })}
  </div>
</header>`
}

function crumbs(items: readonly Crumb[] = []): Html {
  if (items.length === 0) return html``
  return html`<nav class="kb-crumbs" aria-label="${messages.crumbs}"><ol class="kb-crumbs__list">${items.map(
    ({ label, href }) =>
      html`<li>${href === undefined ? html`<span aria-current="page">${label}</span>` : link(href, label)}</li>`,
  )}</ol></nav>`
}

function title(props: PageProps): Html {
  const names = classes(
    'kb-title',
    props.wide === true && 'kb-title--wide',
    props.aside !== undefined && 'kb-title--aside',
  )
  return html`<header class="${names}">
  <div>
    ${props.eyebrow === undefined ? null : html`<p class="kb-title__eyebrow">${props.eyebrow}</p>`}
    <h1>${props.heading ?? props.title}</h1>
    ${props.lead === undefined ? null : html`<p class="kb-lead">${props.lead}</p>`}
    ${props.below ?? null}
  </div>
  ${props.aside === undefined ? null : html`<div class="kb-title__aside">${props.aside}</div>`}
</header>`
}

function tabs(of: PageProps['tabs']): Html {
  if (of === undefined) return html``
  return html`<nav class="kb-tabs" aria-label="${of.label}"><ul class="kb-tabs__list">${of.items.map(
    ({ label, href, current, count }) =>
      html`<li>${link(
        href,
        html`${label}${count === undefined ? null : html`<span class="kb-count">${count}</span>`}`,
        {
          'aria-current': current === true ? 'page' : null,
        },
      )}</li>`,
  )}</ul></nav>`
}

function footer(state: Content | undefined): Html {
  return html`<footer class="kb-footer"><div class="kb-wrap kb-footer__row"><span>${messages.footer}</span>${
    state === undefined ? null : html`<span>${state}</span>`
  }</div></footer>`
}

const brandMark = raw(
  '<svg class="kb-brand__mark" viewBox="0 0 44 28" aria-hidden="true" focusable="false"><path d="M1 2h6c11 0 11 7.8 22 7.8h14M1 8h6c11 0 11 3.9 22 3.9h14M1 14h42M1 20h6c11 0 11-3.9 22-3.9h14M1 26h6c11 0 11-7.8 22-7.8h14"/></svg>',
)
