import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that is safe to put in a page as it is: made by `html`, which escapes every value it is given. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A text, which is escaped where it is used, or markup. */
export type Content = string | Html

type AttributeValue = string | number | boolean | null | undefined

/** Puts a separator between the parts; parts that are null, undefined or false fall out. */
export function join(parts: readonly (Content | null | undefined | false)[], separator: Content = ' '): Html {
  const present = parts.filter((part) => part !== null && part !== undefined && part !== false)
  return html`${present.map((part, index) => (index === 0 ? part : [separator, part]))}`
}

/** ` name="value"` for every attribute that has a value; `true` gives the bare name. Names come from the code only. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): Html {
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== false)
  return html`${present.map(([name, value]) => (value === true ? html` ${name}` : html` ${name}="${String(value)}"`))}`
}

/** The class names that apply, separated by a space. */
export function classes(...names: readonly (string | null | undefined | false)[]): string {
  return names.filter((name) => name !== null && name !== undefined && name !== false && name !== '').join(' ')
}

const allowedSchemes = new Set(['http:', 'https:', 'mailto:'])

/** The address when it is relative, http, https or mailto; null for any other scheme, however it is spelled. */
export function safeHref(href: string): string | null {
  const bare = href.replace(/[\p{Cc}\s]+/gu, '')
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase()
  return scheme === undefined || allowedSchemes.has(scheme) ? href : null
}

/** A link; only its text when the address is missing or not safe. */
export function link(
  href: string | null | undefined,
  content: Content,
  more: Readonly<Record<string, AttributeValue>> = {},
): Html {
  const safe = href === null || href === undefined ? null : safeHref(href)
  if (safe === null) return html`<span${attributes(more)}>${content}</span>`
  return html`<a${attributes({ ...more, href: safe })}>${content}</a>`
}
