import type { Line, Span } from './span.ts'

/** How a point of a list begins, with its marker. */
export const item =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,2})[.)]?|([a-z]\.\d{1,2}(?=[.)]?\s)|[a-z](?=[.)])|[IVX]{1,4}(?=[.)])|[ivx]{1,4}(?=[.)]))[.)]?|\(([a-z\d])\)|([-–•·▪●◦‣*]|o(?=\s)))\s+(?=\S)/u

/** A point of a decision ends in a mark: a line below it that begins no point goes on with it. */
export function isUnended(
  open: { readonly kind: string; readonly spans: readonly Span[] } | null,
  { text }: Line,
): boolean {
  const above = open?.spans.at(-1)?.text ?? ''
  const isPoint = open?.kind === 'item' || /^\p{Ll}/u.test(open?.spans[0]?.text ?? '')
  return isPoint && /[\p{L}\d]$/u.test(above) && !item.test(text) && /^[\p{Lu}\d][^\t:]{2,60}[;.]$/u.test(text)
}

/** A bracket is still open that this line closes. */
export function isInBrackets(spans: readonly Span[], { text }: Line): boolean {
  const before = spans
    .slice(-2)
    .map((span) => span.text)
    .join(' ')
  return /\((?:\p{Ll}|[^()]*:$)[^()]*$/u.test(before) && /^[^()\t]{1,80}\)/.test(text)
}

/** Nothing ends in these words: what they belong to follows. */
export const leadsOn = /\s(?:de|het|een|van|met|tussen|per|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)$/
