import { z } from 'zod'
import { day, isDay } from '../../shared/day.ts'
import { exampleGovernanceSchema, noGovernance } from './example-governance-schema.ts'

/** An agreement as example data: facts by name, each with the name of its source. */
const isoDay = z.string().refine(isDay).transform(day)
const source = z.string().describe('name of a source')

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passage'),
    document: z.string(),
    page: z.int().nullable(),
    label: z.string(),
    figures: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('publication'),
    address: z.url({ protocol: /^https$/ }),
    title: z.string(),
    readOn: isoDay,
  }),
])

const organisation = z.strictObject({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum([
    'ministry',
    'province',
    'municipality',
    'water-authority',
    'environmental-service',
    'umbrella',
    'partner',
  ]),
})

const stage = z.enum(['indicative', 'pledged', 'budgeted', 'realised'])
const reading = z.enum(['thousands', 'decimals']).nullable()

const contribution = z.strictObject({
  constituency: z.string(),
  purpose: z.enum(['theme', 'governance', 'other']).nullable(),
  theme: z.string().nullable(),
  years: z.array(z.int()),
  stage,
  effectiveOn: isoDay,
  euro: z.strictObject({ cents: z.int().nullable(), words: z.string(), reading }),
  fte: z.strictObject({ hundredths: z.int().nullable(), words: z.string() }),
  reason: z.string().nullable(),
  source,
  cover: z.strictObject({ kind: z.enum(['existing', 'new', 'none']), year: z.int(), source }).optional(),
})

const statedTotal = z.strictObject({
  constituency: z.string().nullable(),
  years: z.array(z.int()),
  stage,
  euro: z.strictObject({ cents: z.int(), words: z.string(), reading }),
  fte: z.strictObject({ hundredths: z.int(), words: z.string() }),
  sources: z.array(source),
})

const paper = z.strictObject({
  document: z.string(),
  kind: z.string().nullable(),
  number: z.string().nullable(),
  dated: isoDay.nullable(),
  title: z.string().nullable(),
  source,
  requestedDecisions: z.array(
    z.strictObject({
      number: z.string().nullable(),
      verb: z.string().nullable(),
      text: z.string(),
      annexes: z.array(z.string()),
      source,
    }),
  ),
})

export const exampleSchema = z.strictObject({
  organisations: z.array(organisation),
  documents: z.record(z.string(), z.strictObject({ title: z.string(), pages: z.int().nullable() })),
  sources: z.record(z.string(), sourceSchema),
  reading: z.strictObject({ by: z.string(), at: z.iso.datetime().transform((text) => new Date(text)) }),
  agreement: z.strictObject({
    title: z.string(),
    shortTitle: z.string(),
    summary: z.string().nullable(),
    state: z.enum(['concept', 'agreed', 'signed', 'ended']),
    visibility: z.enum(['concept', 'besloten', 'openbaar']),
    source,
    term: z.strictObject({ value: isoDay, source }).nullable(),
    aliases: z.array(z.strictObject({ name: z.string(), source })),
  }),
  constituencies: z.record(
    z.string(),
    z.strictObject({ name: z.string(), shortName: z.string(), umbrella: z.string().nullable(), source }),
  ),
  signatories: z.array(
    z.strictObject({
      organisation: z.string(),
      constituency: z.string().nullable(),
      representedBy: z.string().nullable(),
      source,
      signed: z.strictObject({ on: isoDay, source }).nullable(),
    }),
  ),
  themes: z.record(z.string(), z.strictObject({ name: z.string(), shortName: z.string(), source })),
  themeRoles: z.array(
    z.strictObject({ theme: z.string(), constituency: z.string(), role: z.enum(['lead', 'participant']), source }),
  ),
  contributions: z.array(contribution),
  statedTotals: z.array(statedTotal),
  milestones: z.array(
    z.strictObject({ title: z.string(), planned: isoDay.nullable(), realised: isoDay.nullable(), source }),
  ),
  meetings: z.array(
    z.strictObject({ body: z.string(), heldOn: isoDay.nullable(), papers: z.array(z.string()), source }),
  ),
  goals: z.array(
    z.strictObject({
      text: z.string(),
      percentage: z.number().nullable(),
      subject: z.string().nullable(),
      year: z.int().nullable(),
      owner: z.string().nullable(),
      sources: z.array(source).min(1),
    }),
  ),
  instruments: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['agreement', 'programme', 'strategy', 'law', 'other']),
      year: isoDay.nullable(),
      relation: z.enum(['follows', 'elaborates', 'replaces']).nullable(),
      sources: z.array(source).min(1),
    }),
  ),
  papers: z.array(paper),
  governance: exampleGovernanceSchema.default(noGovernance),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['hoog', 'midden', 'laag']),
      holds: z.boolean(),
      title: z.string(),
      sentence: z.string(),
      document: z.string().nullable(),
      sources: z.array(source),
    }),
  ),
})

export type Example = z.infer<typeof exampleSchema>
