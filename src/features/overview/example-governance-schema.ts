import { z } from 'zod'
import { day } from '../../shared/day.ts'
import { source } from './example-register-schema.ts'

const exactDay = z.iso.date().transform(day)
const organisation = z.string().describe('code of an organisation of the example')

const body = z.strictObject({
  name: z.string(),
  shortName: z.string().nullable().default(null),
  kind: z.enum(['steering', 'official', 'working-group', 'secretariat', 'other']),
  organisation: organisation.nullable().default(null).describe('whose body it is; null of all parties together'),
  theme: z.string().nullable().default(null).describe('name of a theme; of a working group only'),
  source,
  role: z
    .strictObject({ value: z.enum(['decides', 'advises', 'prepares']), source })
    .nullable()
    .default(null),
  escalatesTo: z.strictObject({ body: z.string(), source }).nullable().default(null),
})

const seat = z.strictObject({
  body: z.string(),
  who: z.union([
    z.strictObject({ organisation }),
    z.strictObject({ constituency: z.string() }),
    z.strictObject({ office: z.string() }),
  ]),
  role: z.enum(['chair', 'secretary', 'lead', 'member']),
  source,
})

const holder = z.strictObject({
  name: z.string(),
  kind: z.enum(['holder', 'deputy']),
  from: exactDay.nullable(),
  to: exactDay.nullable().describe('the last day; null while it lasts'),
  source,
})

const office = z.strictObject({
  organisation,
  title: z.string(),
  source,
  signsFor: z.array(z.strictObject({ organisation, source })).default([]),
  holders: z.array(holder).default([]),
})

const succession = z.strictObject({
  office: z.string(),
  name: z.string(),
  from: exactDay,
  deputy: z.string().nullable().default(null),
  source,
})

/** How an agreement is steered: bodies and offices by name, who sits where, whose a mandate is, and who took over an office. */
export const governance = z.strictObject({
  bodies: z.record(z.string(), body).default({}),
  offices: z.record(z.string(), office).default({}),
  seats: z.array(seat).default([]),
  mandates: z.array(z.strictObject({ mandate: z.string(), office: z.string(), source })).default([]),
  successions: z.array(succession).default([]),
})

export type ExampleGovernance = z.infer<typeof governance>

/** What an example says that says nothing of it. */
export const noGovernance: ExampleGovernance = { bodies: {}, offices: {}, seats: [], mandates: [], successions: [] }
