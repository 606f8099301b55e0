import { z } from 'zod'
import { actSchema } from './example-acts-schema.ts'
import { governance, noGovernance } from './example-governance-schema.ts'
import { contribution, mandate, statedTotal } from './example-ledger-schema.ts'
import {
  constituency,
  document,
  finding,
  goal,
  instrument,
  isoDay,
  meeting,
  member,
  milestone,
  organisation,
  paper,
  risk,
  signatory,
  source,
  sourceSchema,
  theme,
  themeRole,
  undertaking,
} from './example-register-schema.ts'

/** What an example may say at one time: records by name, each with the name of its source. What is left out is not there. */
const parts = {
  organisations: z.array(organisation).default([]),
  documents: z.record(z.string(), document).default({}),
  sources: z.record(z.string(), sourceSchema).default({}),
  constituencies: z.record(z.string(), constituency).default({}),
  members: z.array(member).default([]),
  signatories: z.array(signatory).default([]),
  themes: z.record(z.string(), theme).default({}),
  themeRoles: z.array(themeRole).default([]),
  milestones: z.array(milestone).default([]),
  meetings: z.array(meeting).default([]),
  goals: z.array(goal).default([]),
  instruments: z.array(instrument).default([]),
  undertakings: z.array(undertaking).default([]),
  risks: z.array(risk).default([]),
  papers: z.array(paper).default([]),
  governance: governance.default(noGovernance),
  findings: z.array(finding).default([]),
  mandates: z.record(z.string(), mandate).default({}),
  contributions: z.array(contribution).default([]),
  acts: z.array(actSchema).default([]),
  statedTotals: z.array(statedTotal).default([]),
}

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

/** What was written into the register at one moment, after all that came before. */
const chapterSchema = z.strictObject({ recorded: moment, ...parts })

export type Chapter = Omit<z.infer<typeof chapterSchema>, 'recorded'>

/**
 * An agreement as example data. `recorded` is when its first part was written into the register (now, when left out); `later`
 * holds what was added since, in order of time.
 */
export const exampleSchema = z.strictObject({
  reading: z.strictObject({ by: z.string(), at: z.iso.datetime().transform((text) => new Date(text)) }),
  agreement: z.strictObject({
    title: z.string(),
    shortTitle: z.string(),
    summary: z.string().nullable(),
    state: z.enum(['concept', 'agreed', 'signed', 'ended']),
    visibility: z.enum(['concept', 'besloten', 'openbaar']),
    fictitious: z.boolean().default(false),
    source,
    term: z.strictObject({ value: isoDay, source }).nullable(),
    aliases: z.array(z.strictObject({ name: z.string(), source })),
  }),
  recorded: moment.optional(),
  ...parts,
  later: z.array(chapterSchema).default([]),
})

export type Example = z.infer<typeof exampleSchema>
