import { countUnreadable } from './characters.ts'
import { Unreadable } from './document.ts'

/** Text from its bytes: UTF-8, UTF-16 with a byte order mark, or else windows-1252. Throws Unreadable for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (looksBinary(text)) throw new Unreadable('wrong-type')
  return text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A stray control in a long text is an accident; NUL never is, and neither is more than one in two hundred. */
function looksBinary(text: string): boolean {
  return text.includes('\u0000') || countUnreadable(text) * 200 > text.length
}
