/** A page with a form: what it says, and its fields as a browser would send them. */
export type PageWithForm = {
  readonly status: number
  readonly page: string
  /** without markup and no-break spaces */
  readonly words: string
  readonly fields: Readonly<Record<string, string>>
}

/** Reads an answer as a browser without script does. Of all forms on the page together; files are left out. */
export async function formOf(response: Response): Promise<PageWithForm> {
  const page = await response.text()
  const fields: Record<string, string> = {}
  for (const [, attributes = ''] of page.matchAll(/<input([^>]*)>/g)) {
    const [name, type] = [attributeOf(attributes, 'name'), attributeOf(attributes, 'type')]
    const isBox = type === 'radio' || type === 'checkbox'
    if (name === undefined || type === 'file' || (isBox && !/ checked/.test(attributes))) continue
    fields[name] = attributeOf(attributes, 'value') ?? ''
  }
  for (const [, attributes = '', options = ''] of page.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option([^>]*) selected/.exec(options) ?? /<option([^>]*)>/.exec(options)
    fields[attributeOf(attributes, 'name')!] = attributeOf(chosen?.[1] ?? '', 'value') ?? ''
  }
  for (const [, attributes = '', text = ''] of page.matchAll(/<textarea([^>]*)>\n?(.*?)<\/textarea>/gs))
    fields[attributeOf(attributes, 'name')!] = unescaped(text)
  return { status: response.status, page, words: wordsOf(page), fields }
}

/** What a page says, its markup and no-break spaces taken out. */
export function wordsOf(page: string): string {
  return unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/(?:\u00a0|\s)+/g, ' ')
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

const characters: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' }

function unescaped(text: string): string {
  return text.replace(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => characters[name]!)
}
