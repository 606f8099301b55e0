import { z } from 'zod'
import {
  agreementFact,
  contributionFact,
  goalFact,
  instrumentFact,
  meetingFact,
  milestoneFact,
  partyFact,
  statement,
  themeFact,
  undertakingFact,
} from './agreement-facts.ts'
import {
  abbreviationFact,
  annexFact,
  findingFact,
  paperFact,
  requestedDecisionFact,
  sectionFact,
} from './paper-facts.ts'

export type {
  AgreementFact,
  ContributionFact,
  EuroReading,
  GoalFact,
  InstrumentFact,
  MeetingFact,
  MilestoneFact,
  PartyFact,
  StatementFact,
  ThemeFact,
  UndertakingFact,
} from './agreement-facts.ts'
export { instrumentKinds, instrumentRelations } from './agreement-facts.ts'
export type { Passage } from './fact-parts.ts'
export type { AnnexFact, FindingFact, PaperFact, RequestedDecisionFact, SectionFact, Severity } from './paper-facts.ts'
export { paperKinds, severities } from './paper-facts.ts'

export const languages = ['nl', 'other', 'unknown'] as const

/**
 * What a reading of a paper gives: the object that `krachtenbundel intake --json` prints and that the review starts from.
 * Everything in it is a proposal; nothing is a fact before a person accepts it.
 */
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

export type Language = (typeof languages)[number]
export type ReadingResult = z.infer<typeof readingResult>
