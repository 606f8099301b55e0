import { z } from 'zod'
import { id, isoDay, passage, why } from './fact-parts.ts'

export const paperKinds = [
  'bespreekstuk',
  'hamerstuk',
  'mededeling',
  'ingekomen-stuk',
  'ter-kennisname',
  'raadsvoorstel',
  'statenvoorstel',
  'collegeadvies',
  'ab-voorstel',
  'db-voorstel',
] as const

export const paperFact = z.object({
  kind: z.enum(paperKinds).nullable(),
  number: z.string().nullable(),
  date: isoDay.nullable(),
  title: z.string().nullable(),
  why,
  sources: z.object({ kind: passage, number: passage, date: passage, title: passage }).partial(),
})

/** Canonical names of sections; municipal and provincial variants map onto them. */
const sectionNames = [
  'requested-decision',
  'core',
  'introduction',
  'intended-effect',
  'arguments',
  'attention-points',
  'risks',
  'discussed-in',
  'follow-up',
  'background',
  'financial',
  'planning',
  'annexes',
  'other',
] as const

export const sectionFact = z.object({
  id,
  name: z.enum(sectionNames),
  heading: z.string().describe('as in the paper'),
  source: passage.describe('the heading'),
  start: z.int().describe('offset of the first character after the heading'),
  end: z.int().describe('offset after the section'),
})

export const requestedDecisionFact = z.object({
  id,
  why,
  number: z.string().nullable().describe('as in the paper, without its dot; null when it has none'),
  verb: z
    .string()
    .nullable()
    .describe('canonical: akkoord gaan, instemmen, vaststellen, kennisnemen, samenwerken, concluderen, adviseren, …'),
  text: z.string().describe('unwrapped, without its number'),
  annexes: z.array(z.string()).describe('e.g. ABC 25-04b'),
  themes: z.array(z.string()).describe('ids of the themes it names'),
  source: passage,
})

export const annexFact = z.object({
  id,
  label: z.string().nullable().describe('its number or letter as in the paper: 1, A, ABC 25-04b'),
  title: z.string().nullable(),
  source: passage,
})

export const abbreviationFact = z.object({ id, short: z.string(), expansion: z.string().nullable(), source: passage })

export const severities = ['hoog', 'midden', 'laag'] as const

export const findingFact = z.object({
  id,
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('stable, e.g. euro-sum'),
  severity: z.enum(severities),
  holds: z.boolean().describe('true: the check was made and it is in order'),
  title: z.string().describe('the claim in a few words'),
  sentence: z.string().describe('one Dutch sentence, B1, with the figures'),
  passages: z.array(passage),
  correction: z
    .string()
    .nullable()
    .describe(
      'what the author can write instead, and where, in one or two Dutch sentences; null when there is no suggestion',
    ),
})

export type PaperFact = z.infer<typeof paperFact>
export type SectionFact = z.infer<typeof sectionFact>
export type RequestedDecisionFact = z.infer<typeof requestedDecisionFact>
export type AnnexFact = z.infer<typeof annexFact>
export type FindingFact = z.infer<typeof findingFact>
export type Severity = (typeof severities)[number]
