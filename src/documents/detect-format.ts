import { type DocumentFormat, Unreadable, type UnreadableReason } from './document.ts'

const oleCompoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The format that the bytes have, whatever the file is called. Throws Unreadable for a format that is not read. */
export function detectFormat(bytes: Uint8Array): DocumentFormat {
  if (startsWith(bytes, oleCompoundFile)) throw new Unreadable(kindOfCompoundFile(bytes))
  if (startsWith(bytes, ascii('PK\u0003\u0004'))) return 'docx'
  if (startsWith(bytes, ascii('PK\u0005\u0006'))) throw new Unreadable('wrong-type')
  if (pdfHeaderAt(bytes) !== -1) return 'pdf'
  if (pictures.some((magic) => startsWith(bytes, magic)) || isOtherPicture(bytes)) throw new Unreadable('image')
  const known = markedUp.find(([pattern]) => pattern.test(head(bytes, 1024)))
  if (known !== undefined) throw new Unreadable(known[1])
  return 'text'
}

// Readers of PDF accept rubbish before the header, and some scanners write it; a sentence about PDF is no header.
function pdfHeaderAt(bytes: Uint8Array): number {
  return head(bytes, 1024).search(/(?:^|[\r\n\0])%PDF-\d/)
}

/** Marked-up text is no paper: its tags would be read as words. A mark of the byte order can stand before it. */
const markedUp: readonly (readonly [RegExp, UnreadableReason])[] = [
  [/^(?:ï»¿)?\s*\{\\rtf/i, 'rich-text'],
  [/^(?:ï»¿)?\s*(?:<!--[\s\S]*?-->\s*)?(?:<!doctype html|<html|<head|<body)/i, 'web-page'],
  [/^(?:ï»¿)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype html|<html)/i, 'web-page'],
  [/^(?:ï»¿)?\s*(?:<\?xml[^>]*\?>\s*)?<svg/i, 'image'],
  [/^(?:ï»¿)?\s*(?:%!PS|<\?xml|<!doctype)/i, 'wrong-type'],
]

/** PNG, JPEG, TIFF in both byte orders, GIF and BMP with its two reserved numbers. */
const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  ascii('GIF8'),
]

// WebP and HEIC say what they are behind a length
function isOtherPicture(bytes: Uint8Array): boolean {
  return /^(?:RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|heix|mif1|avif)|BM[\s\S]{4}\0{4})/.test(head(bytes, 16))
}

/** What an older Office program wrote; each kind has a stream with a name of its own, in UTF-16. */
const compoundFiles: readonly (readonly [name: string, UnreadableReason])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
]

function kindOfCompoundFile(bytes: Uint8Array): UnreadableReason {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return compoundFiles.find(([name]) => file.includes(name, 0, 'utf16le'))?.[1] ?? 'wrong-type'
}

function head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1')
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
