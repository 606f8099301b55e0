import type { ReadingResult } from './facts.ts'
import { readingNotices as texts } from './reading-notices-messages.ts'

export type ReadingNotice = { readonly title: string; readonly text: string }

/** What the reader must know about how a paper was read: pages that were not, a scan, another language. */
export function noticesOf({ document, language }: ReadingResult): ReadingNotice[] {
  const pagesOf = (reason: 'damaged' | 'no-text') =>
    document.unread.flatMap((each) => (each.reason === reason && each.page !== null ? [each.page] : []))
  const [scanned, damaged] = [pagesOf('no-text'), pagesOf('damaged')]
  const isScan = document.pages !== null && scanned.length === document.pages
  const hasLostPart = document.unread.some(({ page }) => page === null)
  return [
    ...(isScan ? [texts.scan] : []),
    ...(!isScan && scanned.length > 0 ? [texts.scannedPages(scanned)] : []),
    ...(damaged.length > 0 ? [texts.damagedPages(damaged)] : []),
    ...(hasLostPart ? [texts.lostPart] : []),
    ...(language === 'other' ? [texts.notDutch] : []),
  ]
}
