/** A soft hyphen is seen only where a word is split at a line's end. */
const seenHyphen = /\u00ad(?=[ \t]*(?:[\n\f]|$))/g
/** Characters that say nothing to a reader: controls, soft hyphens, zero-width and direction marks. */
const silent = /(?![\n\t\f])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
/** Bullets of the symbol fonts, which have no character of their own. */
const symbols = /[\uf020-\uf0ff]/g
const unreadable = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\ue000-\uefff\ufffd-\uffff]/gu
const lineBreaks = /\r\n?|[\v\u0085\u2028\u2029]/g
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** The text in composed characters (NFC), with plain spaces, `\n`, `\t` and `\f` and no other control characters. */
export function cleanCharacters(text: string): string {
  // half a character, which only a damaged file holds, could not be stored as it is
  const lines = text.toWellFormed().replace(lineBreaks, '\n').replace(seenHyphen, '-')
  return lines.replace(silent, '').replace(symbols, '•').replace(otherSpaces, ' ').normalize('NFC')
}

/** How many characters stand for a letter that is not known, or for none at all. */
export function countUnreadable(text: string): number {
  return text.match(unreadable)?.length ?? 0
}
