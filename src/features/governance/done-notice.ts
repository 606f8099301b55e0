import { notice } from '../../web/components/notice.ts'
import type { Html } from '../../web/html.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'

/** What was just entered; nothing for a word in the address that says nothing. */
export function doneNotice(done: string | undefined): Html[] {
  if (done === undefined || !Object.hasOwn(texts.done, done)) return []
  return [notice({ tone: 'good', title: texts.done[done as keyof typeof texts.done], live: true })]
}
