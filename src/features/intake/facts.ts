import { z } from 'zod'

/**
 * What a reading of a paper gives: the object that `krachtenbundel intake --json` prints and that the review starts from.
 * Everything in it is a proposal; nothing is a fact before a person accepts it.
 */

const isoDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?))?$/)
  .describe(
    'ISO date shortened to its precision: 2025-03-20, 2025-03, 2025; a range 2025/2026; after a day 2025-03-20/..',
  )

const passage = z
  .object({
    document: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('sha256 of the file'),
    page: z.int().min(1).nullable().describe('null when the format has no pages'),
    line: z.int().min(1).describe('first line on that page, blank lines not counted'),
    endPage: z.int().min(1).nullable(),
    endLine: z.int().min(1).describe('last line, on endPage'),
    start: z.int().min(0).describe('offset in the stored normalised text, UTF-16 code units'),
    end: z.int().min(1).describe('offset after the last character'),
    quote: z.string().min(1).describe('text.slice(start, end)'),
  })
  .describe('The exact place in the document')

const id = z.string().describe('names this record within this reading, e.g. party-2; stable for the same text')
const why = z
  .string()
  .describe('what in the paper made this a proposal, in a few Dutch words: "rij 3 van tabel 1, kolomkop ‘fte’"')

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

const paperFact = z.object({
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

const sectionFact = z.object({
  id,
  name: z.enum(sectionNames),
  heading: z.string().describe('as in the paper'),
  source: passage.describe('the heading'),
  start: z.int().describe('offset of the first character after the heading'),
  end: z.int().describe('offset after the section'),
})

const requestedDecisionFact = z.object({
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

const agreementFact = z.object({
  id,
  why,
  title: z.string().describe('its fullest name in the paper'),
  aliases: z.array(z.object({ name: z.string(), source: passage })),
  term: isoDay.nullable().describe('years it runs'),
  termSource: passage.nullable(),
  source: passage,
})

const partyFact = z.object({
  id,
  why,
  name: z.string().describe('as in the paper'),
  umbrella: z.string().nullable().describe('the umbrella named in it, e.g. VNG'),
  constituency: z.string().nullable().describe('the group named in it, e.g. gemeenten'),
  source: passage,
})

const themeFact = z.object({
  id,
  why,
  name: z.string(),
  abbreviation: z.string().nullable(),
  lead: z.string().nullable().describe('who leads it, as in the paper'),
  leadSource: passage.nullable(),
  source: passage,
})

const euroReading = z.object({
  cents: z.int().describe('whole euro cents in this reading'),
  notation: z.enum(['thousands', 'decimals']).describe('what the ambiguous mark separates'),
})

const contributionFact = z.object({
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

const meetingFact = z.object({
  id,
  why,
  body: z.string().describe('as in the paper, without article'),
  date: isoDay.nullable(),
  papers: z.array(z.string()).describe('numbers of papers discussed, e.g. ABC 24-15'),
  source: passage,
})

const milestoneFact = z.object({
  id,
  why,
  title: z.string(),
  planned: isoDay.nullable(),
  realised: isoDay.nullable(),
  source: passage,
})

const statement = z.object({
  id,
  why,
  text: z.string().describe('one point, unwrapped, without its number'),
  source: passage,
})

const goalFact = z.object({
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

const instrumentFact = z
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

const undertakingFact = z
  .object({
    id,
    why,
    text: z.string().describe('unwrapped'),
    by: z.string().nullable().describe('who promises, as in the paper'),
    due: isoDay.nullable(),
    source: passage,
  })
  .describe('A promise to do or report something (toezegging): no agreed duty and no requested decision')

const annexFact = z.object({
  id,
  label: z.string().nullable().describe('its number or letter as in the paper: 1, A, ABC 25-04b'),
  title: z.string().nullable(),
  source: passage,
})

const abbreviationFact = z.object({ id, short: z.string(), expansion: z.string().nullable(), source: passage })

export const severities = ['hoog', 'midden', 'laag'] as const

const findingFact = z.object({
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

export const languages = ['nl', 'other', 'unknown'] as const

export const readingResult = z.object({
  document: z.object({
    name: z.string(),
    format: z.enum(['text', 'pdf', 'docx']),
    sha256: z.string(),
    pages: z.int().nullable(),
    normaliser: z.int(),
    unread: z
      .array(z.object({ page: z.int().min(1).nullable(), reason: z.enum(['damaged', 'no-text', 'too-large']) }))
      .describe(
        'pages that could not be read, empty in the text; too-large: a scan whose picture is too large to draw; page null: a part beside the pages, such as notes',
      ),
    text: z.string().describe('the normalised text that every offset points into'),
  }),
  language: z.enum(languages).describe('of the text; where it is another than Dutch, words are not read'),
  paper: paperFact,
  sections: z.array(sectionFact),
  requestedDecisions: z.array(requestedDecisionFact),
  agreement: agreementFact.nullable(),
  parties: z.array(partyFact),
  themes: z.array(themeFact),
  contributions: z.array(contributionFact),
  meetings: z.array(meetingFact),
  milestones: z.array(milestoneFact),
  risks: z.array(statement),
  attentionPoints: z.array(statement),
  goals: z.array(goalFact),
  instruments: z.array(instrumentFact),
  undertakings: z.array(undertakingFact),
  annexes: z.array(annexFact),
  abbreviations: z.array(abbreviationFact),
  findings: z.array(findingFact),
})

export type Passage = z.infer<typeof passage>
export type PaperFact = z.infer<typeof paperFact>
export type SectionFact = z.infer<typeof sectionFact>
export type RequestedDecisionFact = z.infer<typeof requestedDecisionFact>
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
export type AnnexFact = z.infer<typeof annexFact>
export type FindingFact = z.infer<typeof findingFact>
export type Severity = (typeof severities)[number]
export type Language = (typeof languages)[number]
export type ReadingResult = z.infer<typeof readingResult>
