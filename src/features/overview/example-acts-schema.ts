import { z } from 'zod'
import { cover, purpose, stage } from './example-ledger-schema.ts'
import { isoDay, source } from './example-register-schema.ts'

/**
 * What a person does in the ledger. An act makes an entry for each of its years and for each unit it gives an amount of; null
 * is not stated. Entries are found by the name of the act that set them; later acts on that name act on what counts now.
 */
const amounts = {
  cents: z.int().nullable().optional(),
  hundredths: z.int().nullable().optional().describe('of one fte'),
}

const grounds = { mandate: z.string().nullable().default(null), reason: z.string().nullable().default(null), source }

const terms = {
  cover: cover.nullable().default(null),
  coverYear: z.int().nullable().default(null),
  vat: z.enum(['including', 'excluding']).nullable().default(null),
}

const entry = { entry: z.string().describe('name of the entries it acts on'), years: z.array(z.int()).min(1) }

const set = z.strictObject({
  act: z.literal('set'),
  name: z.string(),
  constituency: z.string(),
  organisation: z.string().nullable().default(null),
  purpose: purpose.nullable(),
  theme: z.string().nullable().default(null),
  years: z.array(z.int()).min(1),
  stage,
  period: z.string().optional().describe('report period, of what was realised'),
  ...amounts,
  effectiveOn: isoDay,
  filling: z.enum(['within', 'extra']).nullable().default(null),
  onTop: z.boolean().default(false),
  from: z.string().nullable().default(null).describe('name of the entries of another stage that it follows'),
  replaces: z.string().nullable().default(null).describe('name of the entries that stood in the wrong place'),
  ...terms,
  ...grounds,
})

const change = z.strictObject({
  act: z.literal('change'),
  ...entry,
  ...amounts,
  effectiveOn: isoDay,
  ...terms,
  ...grounds,
})

const correct = z.strictObject({ act: z.literal('correct'), ...entry, ...amounts, ...terms, ...grounds })

const withdraw = z.strictObject({
  act: z.literal('withdraw'),
  ...entry,
  units: z.array(z.enum(['eur', 'fte'])).min(1),
  effectiveOn: isoDay,
  ...grounds,
})

const split = z.strictObject({
  act: z.literal('split'),
  ...entry,
  parts: z.array(z.strictObject({ purpose, theme: z.string().nullable().default(null), ...amounts })).min(1),
  effectiveOn: isoDay,
  ...grounds,
})

const transfer = z.strictObject({
  act: z.literal('transfer'),
  ...entry,
  to: z.strictObject({ constituency: z.string(), organisation: z.string() }),
  ...amounts,
  effectiveOn: isoDay,
  ...grounds,
})

export const actSchema = z.discriminatedUnion('act', [set, change, correct, withdraw, split, transfer])

export type Act = z.infer<typeof actSchema>
export type Acting<Kind extends Act['act']> = Extract<Act, { readonly act: Kind }>
