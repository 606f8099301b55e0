import type { WebContext } from './context.ts'

/** The fields of a form as they were typed, line ends and odd characters put right. */
export type Form = {
  readonly fields: Readonly<Record<string, string>>
  /** without surrounding space; empty when the field was not sent */
  text(name: string): string
}

/** Reads the texts of a form that was sent; files and repeated fields fall out. */
export async function readForm(c: WebContext): Promise<Form> {
  const body = await c.req.parseBody()
  const texts = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const fields = Object.fromEntries(texts.map(([name, value]) => [name, clean(value)]))
  return { fields, text: (name) => (Object.hasOwn(fields, name) ? fields[name]!.trim() : '') }
}

/**
 * With one kind of line end, and without what nobody types: control characters, which PostgreSQL cannot store or a page cannot
 * show, and marks that turn the order of what is read around.
 */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unseen, '').toWellFormed()
}

const unseen = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
