import { notice } from '../../web/components/notice.ts'
import type { Html } from '../../web/html.ts'
import type { ReadingResult } from './facts.ts'
import { readingNotices as texts } from './reading-notices-messages.ts'

/** What the reader must know about how the paper was read: pages that were not, a scan, another language. */
export function readingNotices({ document, language }: ReadingResult): Html[] {
  const pagesOf = (reason: 'damaged' | 'no-text') =>
    document.unread.flatMap((each) => (each.reason === reason && each.page !== null ? [each.page] : []))
  const [scanned, damaged] = [pagesOf('no-text'), pagesOf('damaged')]
  const isScan = document.pages !== null && scanned.length === document.pages
  const hasLostPart = document.unread.some(({ page }) => page === null)
  return [
    ...(isScan ? [notice({ tone: 'alert', ...texts.scan })] : []),
    ...(!isScan && scanned.length > 0 ? [notice({ tone: 'alert', ...texts.scannedPages(scanned) })] : []),
    ...(damaged.length > 0 ? [notice({ tone: 'alert', ...texts.damagedPages(damaged) })] : []),
    ...(hasLostPart ? [notice({ tone: 'alert', ...texts.lostPart })] : []),
    ...(language === 'other' ? [notice({ tone: 'alert', ...texts.notDutch })] : []),
  ]
}
