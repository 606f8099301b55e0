import { z } from 'zod'
import { isoDay, source } from './example-register-schema.ts'

export const stage = z.enum(['indicative', 'pledged', 'budgeted', 'realised'])
export const purpose = z.enum(['theme', 'governance', 'other'])
export const cover = z.enum(['existing', 'new', 'none'])
const reading = z.enum(['thousands', 'decimals']).nullable()

/** What a source says of one contributor, a row of its table: the same for every year, in euro and in fte. */
export const contribution = z.strictObject({
  name: z.string().optional().describe('by which acts find its entries'),
  constituency: z.string(),
  purpose: purpose.nullable(),
  theme: z.string().nullable(),
  years: z.array(z.int()),
  stage,
  effectiveOn: isoDay,
  euro: z.strictObject({ cents: z.int().nullable(), words: z.string(), reading }),
  fte: z.strictObject({ hundredths: z.int().nullable(), words: z.string() }),
  reason: z.string().nullable(),
  source,
  cover: z.strictObject({ kind: cover, year: z.int(), source }).optional(),
})

export const statedTotal = z.strictObject({
  constituency: z.string().nullable(),
  years: z.array(z.int()),
  stage,
  euro: z.strictObject({ cents: z.int(), words: z.string(), reading }),
  fte: z.strictObject({ hundredths: z.int(), words: z.string() }),
  sources: z.array(source),
})

export const mandate = z.strictObject({
  description: z.string(),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  source,
})
