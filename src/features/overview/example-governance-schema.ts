import { z } from 'zod'
import { day, isDay } from '../../shared/day.ts'

/** How an agreement is steered, as example data: bodies and offices by name, each fact with the name of its source. */
const source = z.string().describe('name of a source')
const exactDay = z.iso.date().refine(isDay).transform(day)

const body = z.strictObject({
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(['steering', 'official', 'working-group', 'secretariat', 'other']),
  organisation: z.string().nullable().describe('code of the organisation whose body it is; null of all parties'),
  theme: z.string().nullable().describe('name of a theme; of a working group only'),
  source,
  role: z.strictObject({ value: z.enum(['decides', 'advises', 'prepares']), source }).nullable(),
  escalatesTo: z.strictObject({ body: z.string(), source }).nullable(),
})

const seat = z.strictObject({
  body: z.string(),
  who: z.union([
    z.strictObject({ organisation: z.string() }),
    z.strictObject({ constituency: z.string() }),
    z.strictObject({ office: z.string() }),
  ]),
  role: z.enum(['chair', 'secretary', 'lead', 'member']),
  source,
})

const office = z.strictObject({
  organisation: z.string().describe('code of an organisation'),
  title: z.string(),
  source,
  /** the organisations that it signs for, by code */
  signsFor: z.array(z.strictObject({ organisation: z.string(), source })),
  holders: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['holder', 'deputy']),
      from: exactDay.nullable(),
      to: exactDay.nullable(),
      source,
    }),
  ),
})

export const exampleGovernanceSchema = z.strictObject({
  bodies: z.record(z.string(), body),
  offices: z.record(z.string(), office),
  seats: z.array(seat),
})

export type ExampleGovernance = z.infer<typeof exampleGovernanceSchema>

/** What an example says that says nothing of it. */
export const noGovernance: ExampleGovernance = { bodies: {}, offices: {}, seats: [] }
