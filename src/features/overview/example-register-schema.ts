import { z } from 'zod'
import { day, isDay } from '../../shared/day.ts'

export const isoDay = z.string().refine(isDay).transform(day)
export const source = z.string().describe('name of a source')

export const sourceSchema = z.discriminatedUnion('kind', [
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
  z.strictObject({ kind: z.literal('statement'), saidBy: z.string(), saidOn: isoDay.nullable() }),
])

export const organisation = z.strictObject({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  sortName: z.string().optional().describe('its name in small letters, when left out'),
  kind: z.enum([
    'ministry',
    'province',
    'municipality',
    'water-authority',
    'environmental-service',
    'umbrella',
    'partner',
  ]),
  province: z.string().nullable().default(null).describe('code of the province it lies in'),
  validFrom: isoDay.nullable().default(null),
  validTo: isoDay.nullable().default(null).describe('the last day it exists'),
  successors: z.array(z.strictObject({ code: z.string(), since: isoDay })).default([]),
})

export const document = z.strictObject({ title: z.string(), pages: z.int().nullable() })

export const constituency = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  umbrella: z.string().nullable(),
  source,
})

export const member = z.strictObject({
  constituency: z.string(),
  organisation: z.string(),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  associationArticle: z.string().nullable(),
  source,
})

export const signatory = z.strictObject({
  organisation: z.string(),
  constituency: z.string().nullable(),
  representedBy: z.string().nullable(),
  source,
  signed: z.strictObject({ on: isoDay, source }).nullable(),
})

export const theme = z.strictObject({ name: z.string(), shortName: z.string(), source })

export const themeRole = z.strictObject({
  theme: z.string(),
  constituency: z.string(),
  role: z.enum(['lead', 'participant']),
  source,
})

export const milestone = z.strictObject({
  title: z.string(),
  planned: isoDay.nullable(),
  realised: isoDay.nullable(),
  source,
})

export const meeting = z.strictObject({
  body: z.string(),
  heldOn: isoDay.nullable(),
  papers: z.array(z.string()),
  source,
})

export const goal = z.strictObject({
  text: z.string(),
  percentage: z.number().nullable(),
  subject: z.string().nullable(),
  year: z.int().nullable(),
  owner: z.string().nullable(),
  sources: z.array(source).min(1),
})

export const instrument = z.strictObject({
  name: z.string(),
  kind: z.enum(['agreement', 'programme', 'strategy', 'law', 'other']),
  year: isoDay.nullable(),
  relation: z.enum(['follows', 'elaborates', 'replaces']).nullable(),
  sources: z.array(source).min(1),
})

export const undertaking = z.strictObject({
  text: z.string(),
  promisedBy: z.string().nullable(),
  due: isoDay.nullable(),
  source,
})

export const risk = z.strictObject({ kind: z.enum(['risk', 'attention-point']), text: z.string(), source })

export const paper = z.strictObject({
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

export const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['hoog', 'midden', 'laag']),
  holds: z.boolean(),
  title: z.string(),
  sentence: z.string(),
  document: z.string().nullable(),
  sources: z.array(source),
})
