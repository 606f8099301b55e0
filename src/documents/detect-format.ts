import { type DocumentFormat, Unreadable } from './document.ts'

const oleCompoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Marked-up text is no paper: its tags would be read as words. */
const markup = /^\s*(\{\\rtf|%!PS|<\?xml|<!doctype|<html|<svg)/i

/** The format that the bytes have, whatever the file is called. Throws Unreadable for a format that is not read. */
export function detectFormat(bytes: Uint8Array): DocumentFormat {
  if (startsWith(bytes, oleCompoundFile)) throw new Unreadable(isEncryptedPackage(bytes) ? 'encrypted' : 'wrong-type')
  if (startsWith(bytes, ascii('PK\u0003\u0004'))) return 'docx'
  if (startsWith(bytes, ascii('PK\u0005\u0006'))) throw new Unreadable('wrong-type')
  if (pdfHeaderAt(bytes) !== -1) return 'pdf'
  if (markup.test(head(bytes, 200))) throw new Unreadable('wrong-type')
  return 'text'
}

// Readers of PDF accept rubbish before the header, and some scanners write it; a sentence about PDF is no header.
function pdfHeaderAt(bytes: Uint8Array): number {
  return head(bytes, 1024).search(/(?:^|[\r\n\0])%PDF-\d/)
}

// A password on a Word file wraps it in a compound file with a stream of this name, in UTF-16.
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
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
