import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { readingResult } from '../src/features/intake/facts.ts'

type Schema = {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly (string | null)[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

const passageMeaning = 'The exact place in the document'
const page = new URL('./intake-json.md', import.meta.url)
const mark = '<!-- fields: written by npm run docs -->\n'

// `npm run docs` writes the tables again
if (import.meta.main) writeFileSync(page, `${readFileSync(page, 'utf8').split(mark)[0]}${mark}\n${schemaTables()}`)

/** The tables of docs/intake-json.md, made from the schema itself, so that the page cannot lag behind. */
export function schemaTables(): string {
  const schema = z.toJSONSchema(readingResult, { reused: 'inline' }) as Schema
  const passage = findPassage(schema)
  const groups = Object.entries(schema.properties ?? {})
  return [...groups.map(([name, group]) => table(name, group)), table('passage', passage)].join('\n')
}

function table(name: string, group: Schema): string {
  const fields = objectOf(group)?.properties
  if (fields === undefined) return `### \`${name}\`\n\n${kindOf(group)}: ${meaningOf(group)}\n`
  const rows = Object.entries(fields).map(
    ([field, schema]) => `| \`${field}\` | ${kindOf(schema)} | ${meaningOf(schema)} |`,
  )
  return [`### \`${name}\``, '', '| field | kind | meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

function objectOf(schema: Schema): Schema | undefined {
  if (schema.properties !== undefined) return schema
  if (schema.items !== undefined) return objectOf(schema.items)
  return schema.anyOf?.map(objectOf).find((found) => found !== undefined)
}

function findPassage(schema: Schema): Schema {
  const sections = schema.properties?.sections?.items?.properties?.source
  if (sections === undefined) throw new Error('sections have no source')
  return sections
}

function kindOf(schema: Schema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(kindOf).join(' or ')
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}`
  if (isPassage(schema)) return 'passage'
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(', ')} }`
  return [schema.type ?? 'any'].flat().join(' or ')
}

function isPassage(schema: Schema): boolean {
  return schema.properties?.quote !== undefined && schema.properties.endLine !== undefined
}

function meaningOf(schema: Schema): string {
  const own = schema.description === passageMeaning ? undefined : schema.description
  return own ?? schema.anyOf?.map(meaningOf).find((text) => text !== '') ?? ''
}
