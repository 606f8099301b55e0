import type { NormalisedDocument } from '../../../documents/document.ts'

/** A document for tests: the text as the normaliser would give it, blank lines left out, `\f` between pages. */
export function aDocument(text: string, over: Partial<NormalisedDocument> = {}): NormalisedDocument {
  const pages = text.split('\f').map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  )
  return {
    name: 'stuk.txt',
    format: 'text',
    sha256: 'a'.repeat(64),
    pages: pages.length > 1 ? pages.length : null,
    normaliser: 1,
    unread: [],
    text: pages.join('\f'),
    ...over,
  }
}

/** A sentence without the place it names: the same words stand on another line in another file. */
export function withoutPlace(sentence: string): string {
  return sentence.replace(
    /(?:op bladzijde \d+, |in )regel \d+(?: tot en met (?:bladzijde \d+, regel )?\d+)?/g,
    'op zijn plaats',
  )
}
