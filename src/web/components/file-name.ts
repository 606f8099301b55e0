import { html } from 'hono/html'
import { shortFileName } from '../../shared/short-file-name.ts'
import type { Content } from '../html.ts'

/** The name of a file; behind a long one, which is shortened, stands the whole. */
export function fileName(name: string): Content {
  const short = shortFileName(name)
  return short === name ? name : html`<span title="${name}">${short}</span>`
}
