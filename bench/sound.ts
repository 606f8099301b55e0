import assert from 'node:assert/strict'
import type { NormalisedDocument } from '../src/documents/document.ts'
import { type ReadingResult, readingResult } from '../src/features/intake/facts.ts'

type Quoted = { readonly start: number; readonly end: number; readonly quote: string }

/** Fails unless a reading keeps its form, quotes what stands where it says, and leaves the pages that were not read empty. */
export function assertSound(document: NormalisedDocument, reading: ReadingResult): void {
  readingResult.parse(reading)
  for (const { start, end, quote } of passagesIn(reading)) assert.equal(document.text.slice(start, end), quote)
  const pages = document.text.split('\f')
  assert.ok(document.pages === null ? pages.length === 1 : pages.length === document.pages, 'pages and text differ')
  for (const { page } of document.unread) if (page !== null) assert.equal(pages[page - 1], '')
}

function passagesIn(value: unknown): Quoted[] {
  if (Array.isArray(value)) return value.flatMap(passagesIn)
  if (typeof value !== 'object' || value === null) return []
  if (isQuoted(value)) return [value]
  return Object.values(value).flatMap(passagesIn)
}

function isQuoted(value: object): value is Quoted {
  return 'quote' in value && 'start' in value && 'end' in value
}
