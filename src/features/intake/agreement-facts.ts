import { z } from 'zod'
import { id, isoDay, passage, why } from './fact-parts.ts'

export const agreementFact = z.object({
  id,
  why,
  title: z.string().describe('its fullest name in the paper'),
  aliases: z.array(z.object({ name: z.string(), source: passage })),
  term: isoDay.nullable().describe('years it runs'),
  termSource: passage.nullable(),
  source: passage,
})

export const partyFact = z.object({
  id,
  why,
  name: z.string().describe('as in the paper'),
  umbrella: z.string().nullable().describe('the umbrella named in it, e.g. VNG'),
  constituency: z.string().nullable().describe('the group named in it, e.g. gemeenten'),
  source: passage,
})

export const themeFact = z.object({
  id,
  why,
  name: z.string(),
  abbreviation: z.string().nullable(),
  lead: z.string().nullable().describe('who leads it, as in the paper'),
  leadSource: passage.nullable(),
  source: passage,
})

export const euroReading = z.object({
  cents: z.int().describe('whole euro cents in this reading'),
  notation: z.enum(['thousands', 'decimals']).describe('what the ambiguous mark separates'),
})

export const contributionFact = z.object({
  id,
  why,
  table: z
    .int()
    .min(1)
    .nullable()
    .describe('the how-manieth table of contributions in the paper; null: it stands in the text'),
  party: z.string().nullable().describe('text as in the paper; null when the row names none and no caption does'),
  partyRef: z.string().nullable().describe('id of the party it belongs to'),
  theme: z.string().nullable().describe('text as in the paper; null when the row is not about a theme'),
  themeRef: z.string().nullable().describe('id of the theme; null for governance and other purposes'),
  purpose: z.enum(['theme', 'governance', 'other']).nullable().describe('null is not divided over purposes'),
  isTotal: z.boolean().describe('a control figure, never a contribution'),
  euroText: z.string().nullable().describe('the words of the source: € 130,000, or -'),
  euroCents: z.int().nullable().describe('null while two readings are open, or nothing is stated'),
  euroReadings: z.array(euroReading).describe('empty when unambiguous'),
  euroRange: z
    .object({ fromCents: z.int(), toCents: z.int() })
    .nullable()
    .describe('"€ 40.000–60.000": both ends; euroCents is then null, for only a person can say which holds'),
  fteText: z.string().nullable(),
  fteHundredths: z.int().nullable(),
  basis: z.enum(['per-year', 'total', 'unknown']),
  years: z.array(z.int()),
  certainty: z.enum(['indicative', 'firm', 'unknown']),
  vat: z.enum(['including', 'excluding']).nullable().describe('null when the paper does not say'),
  recurrence: z.enum(['structural', 'incidental']).nullable().describe('null when the paper does not say'),
  source: passage.describe('the row, or the sentence'),
  euroSource: passage.nullable().describe('the amount within it'),
  fteSource: passage.nullable(),
})

export const meetingFact = z.object({
  id,
  why,
  body: z.string().describe('as in the paper, without article'),
  date: isoDay.nullable(),
  papers: z.array(z.string()).describe('numbers of papers discussed, e.g. ABC 24-15'),
  source: passage,
})

export const milestoneFact = z.object({
  id,
  why,
  title: z.string(),
  planned: isoDay.nullable(),
  realised: isoDay.nullable(),
  source: passage,
})

export const statement = z.object({
  id,
  why,
  text: z.string().describe('one point, unwrapped, without its number'),
  source: passage,
})

export const goalFact = z.object({
  id,
  why,
  text: z.string().describe('the words that state it, unwrapped'),
  percentage: z.number().nullable().describe('50 for "50% minder" and for "halveren"; null when it names none'),
  subject: z.string().nullable().describe('what the percentage is of or what is to be reached, as in the paper'),
  year: z.int().nullable().describe('by when'),
  owner: z.string().nullable().describe('whose goal it is, as in the paper; null when the paper does not say'),
  source: passage,
})

export const instrumentKinds = ['agreement', 'programme', 'strategy', 'law', 'other'] as const
export const instrumentRelations = ['follows', 'elaborates', 'replaces'] as const

export const instrumentFact = z
  .object({
    id,
    why,
    name: z.string().describe('as in the paper, without its year and without an article'),
    kind: z.enum(instrumentKinds),
    year: isoDay.nullable().describe('the year, month or term that belongs to its name: 2017, 2023/2030'),
    relation: z
      .enum(instrumentRelations)
      .nullable()
      .describe('how the agreement of the paper stands to it, when the paper says so'),
    source: passage,
  })
  .describe('Another agreement, programme, strategy, plan or law that the paper rests on or refers to')

export const undertakingFact = z
  .object({
    id,
    why,
    text: z.string().describe('unwrapped'),
    by: z.string().nullable().describe('who promises, as in the paper'),
    due: isoDay.nullable(),
    source: passage,
  })
  .describe('A promise to do or report something (toezegging): no agreed duty and no requested decision')

export type AgreementFact = z.infer<typeof agreementFact>
export type PartyFact = z.infer<typeof partyFact>
export type ThemeFact = z.infer<typeof themeFact>
export type ContributionFact = z.infer<typeof contributionFact>
export type EuroReading = z.infer<typeof euroReading>
export type MeetingFact = z.infer<typeof meetingFact>
export type MilestoneFact = z.infer<typeof milestoneFact>
export type StatementFact = z.infer<typeof statement>
export type GoalFact = z.infer<typeof goalFact>
export type InstrumentFact = z.infer<typeof instrumentFact>
export type UndertakingFact = z.infer<typeof undertakingFact>
