import { z } from 'zod'

const optional = z.boolean().default(false).describe('right when found, not missed when not')
const words = z.array(z.string()).describe('pieces of text that all stand in what was read')
const date = z.string().nullable()
const anyOf = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema)])

const contribution = z.object({
  optional,
  table: z.int().nullable(),
  party: z.string().nullable(),
  theme: z.string().nullable(),
  isTotal: z.boolean(),
  euroCents: z.int().nullable(),
  euroReadings: z.array(z.object({ cents: z.int(), notation: z.enum(['thousands', 'decimals']) })),
  euroRange: z.tuple([z.int(), z.int()]).optional(),
  fteHundredths: z.int().nullable(),
  basis: anyOf(z.string()),
  years: z.array(z.int()),
  certainty: anyOf(z.string()),
  vat: z.enum(['including', 'excluding']).optional(),
  recurrence: z.enum(['structural', 'incidental']).optional(),
})

const statement = z.object({ optional, words })

/** What a careful person reads in a paper. README.md of the corpus says what each field means; a kind that is left out is not scored. */
export const paperKey = z.object({
  files: z.array(z.string()).min(1),
  form: z.string().optional(),
  clean: z.boolean().optional(),
  paper: z.object({ kind: z.string().nullable(), number: z.string().nullable(), date, title: z.string().nullable() }),
  sections: z.array(z.string()).optional(),
  requestedDecisions: z.array(
    z.object({
      optional,
      number: z.string().nullable(),
      verb: anyOf(z.string().nullable()),
      words: words.default([]),
      annexes: z.array(z.string()),
      themes: z.array(z.string()),
    }),
  ),
  agreement: z.object({ title: anyOf(z.string()), aliases: z.array(z.string()), term: anyOf(date) }).nullable(),
  parties: z.array(z.union([z.string(), z.object({ name: z.string(), optional })])),
  themes: z.array(z.object({ optional, name: z.string(), lead: anyOf(z.string().nullable()) })),
  contributions: z.array(contribution),
  meetings: z.array(z.object({ optional, body: z.string(), date: anyOf(date) })),
  milestones: z.array(z.object({ optional, words, planned: date, realised: date })),
  risks: z.array(statement).optional(),
  attentionPoints: z.array(statement).optional(),
  goals: z
    .array(
      z.object({
        optional,
        words,
        percentage: z.number().nullable(),
        subject: z.string().nullable(),
        year: z.int().nullable(),
        owner: z.string().nullable(),
      }),
    )
    .optional(),
  instruments: z
    .array(
      z.object({
        optional,
        name: z.string(),
        kind: anyOf(z.string()),
        year: anyOf(z.union([z.int(), z.string()]).nullable()),
        relation: anyOf(z.string().nullable()),
      }),
    )
    .optional(),
  undertakings: z.array(z.object({ optional, words, by: z.string().nullable(), due: date })).optional(),
  annexes: z.array(z.object({ optional, label: z.string().nullable(), words })).optional(),
  abbreviations: z.array(z.object({ optional, short: z.string(), expansion: z.string().nullable() })).optional(),
  findings: z.array(z.object({ code: anyOf(z.string()), about: anyOf(z.string()), planted: z.boolean() })),
})

export type PaperKey = z.infer<typeof paperKey>
