import { z } from 'zod'

const optional = z.boolean().default(false).describe('right when found, not missed when not')
const words = z.array(z.string()).describe('pieces of text that all stand in what was read')
/** One answer, or a list of answers that are all right. */
const anyOf = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema)])
const text = anyOf(z.string().nullable())
const date = text
const number = anyOf(z.number().nullable())

const contribution = z.object({
  optional,
  table: z.int().nullable(),
  party: text,
  theme: text,
  isTotal: z.boolean(),
  euroCents: number,
  euroReadings: z.array(z.object({ cents: z.int(), notation: z.enum(['thousands', 'decimals']) })),
  euroRange: z.tuple([z.int(), z.int()]).optional(),
  fteHundredths: number,
  basis: text,
  years: z.array(z.int()),
  certainty: text,
  vat: text.optional(),
  recurrence: text.optional(),
})

const statement = z.object({ optional, words })

/** What a careful person reads in a paper. README.md of the corpus says what each field means; a kind that is left out is not scored. */
export const paperKey = z.object({
  files: z.array(z.string()).min(1),
  form: z.string().optional(),
  clean: z.boolean().optional(),
  paper: z.object({ kind: text, number: text, date, title: text }),
  sections: z.array(z.string()).optional(),
  requestedDecisions: z.array(
    z.object({
      optional,
      number: text,
      verb: text,
      words: words.default([]),
      annexes: z.array(z.string()),
      themes: z.array(z.string()),
    }),
  ),
  agreement: z.object({ title: text, aliases: z.array(z.string()), term: date }).nullable(),
  parties: z.array(z.union([z.string(), z.object({ name: z.string(), optional })])),
  themes: z.array(z.object({ optional, name: z.string(), lead: text })),
  contributions: z.array(contribution),
  meetings: z.array(z.object({ optional, body: text, date })),
  milestones: z.array(z.object({ optional, words, planned: date, realised: date })),
  risks: z.array(statement).optional(),
  attentionPoints: z.array(statement).optional(),
  goals: z
    .array(
      z.object({
        optional,
        words,
        percentage: number,
        subject: text,
        year: number,
        owner: text,
      }),
    )
    .optional(),
  instruments: z
    .array(
      z.object({
        optional,
        name: z.string(),
        kind: text,
        year: anyOf(z.union([z.int(), z.string()]).nullable()),
        relation: text,
      }),
    )
    .optional(),
  undertakings: z.array(z.object({ optional, words, by: text, due: date })).optional(),
  annexes: z.array(z.object({ optional, label: text, words })).optional(),
  abbreviations: z.array(z.object({ optional, short: z.string(), expansion: text })).optional(),
  findings: z.array(z.object({ code: anyOf(z.string()), about: anyOf(z.string()), planted: z.boolean() })),
})

export type PaperKey = z.infer<typeof paperKey>
