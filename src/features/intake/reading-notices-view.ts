import { notice } from '../../web/components/notice.ts'
import type { Html } from '../../web/html.ts'
import type { ReadingResult } from './facts.ts'
import { noticesOf } from './reading-notices.ts'

/** Above the review: what the reader must know about how the paper was read. */
export function readingNotices(reading: ReadingResult): Html[] {
  return noticesOf(reading).map(({ title, text }) => notice({ tone: 'alert', title, text }))
}
