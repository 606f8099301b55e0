/**
 * A text that every format can hold: whole characters only, no controls, and on one line. Markup cannot come of it; what
 * a reader sees does not change.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replace(lineEnds, ' ').replace(noText, '')
}

const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const noText = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu
