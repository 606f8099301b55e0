import type { UnreadPage } from '../../documents/document.ts'
import type { ReadingResult } from './facts.ts'
import { readingNotices as texts } from './reading-notices-messages.ts'

export type ReadingNotice = { readonly title: string; readonly text: string }

/** What the reader must know about how a paper was read: pages that were not, a scan, another language. */
export function noticesOf({ document, language }: ReadingResult): ReadingNotice[] {
  const pagesOf = (reason: UnreadPage['reason']) =>
    document.unread.flatMap((each) => (each.reason === reason && each.page !== null ? [each.page] : []))
  const [shown, tooLarge, damaged] = [pagesOf('no-text'), pagesOf('too-large'), pagesOf('damaged')]
  const isScan = document.pages !== null && shown.length + tooLarge.length === document.pages
  const hasLostPart = document.unread.some(({ page }) => page === null)
  return [
    ...(isScan ? [texts.scan(shown.length > 0)] : []),
    ...(!isScan && shown.length > 0 ? [texts.scannedPages(shown)] : []),
    ...(tooLarge.length > 0 ? [texts.tooLargePages(tooLarge)] : []),
    ...(damaged.length > 0 ? [texts.damagedPages(damaged)] : []),
    ...(hasLostPart ? [texts.lostPart] : []),
    ...(language === 'other' ? [texts.notDutch] : []),
  ]
}
