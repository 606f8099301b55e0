import type { Day } from '../../shared/day.ts'
import { daysAfter } from '../../shared/day-range.ts'
import { nameKey } from '../../shared/name-key.ts'

/** The kinds of organisation, in the order in which a reader chooses from them. */
export const organisationKinds = [
  'municipality',
  'province',
  'water-authority',
  'environmental-service',
  'ministry',
  'umbrella',
  'partner',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** What is known of an organisation, apart from its id. */
export type OrganisationFacts = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganisationKind
  readonly sortName: string
  readonly province: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** What a search looks in: name, short name and code, each as letters and digits. */
export function searchKey({ name, shortName, code }: Pick<OrganisationFacts, 'name' | 'shortName' | 'code'>): string {
  return [...new Set([name, shortName, code].map(nameKey))].join(' ')
}

/** How an organisation stands on a day. */
export type Existence = 'exists' | 'ended' | 'not-yet'

/** Whether it exists on this day. A begin that nobody knows does not make it exist less. */
export function existenceOn(
  { validFrom, validTo }: Pick<OrganisationFacts, 'validFrom' | 'validTo'>,
  on: Day,
): Existence {
  if (validTo !== null && validTo < on) return 'ended'
  return validFrom !== null && validFrom > on ? 'not-yet' : 'exists'
}

/** The first day on which it is no more: the day after its last. */
export function dayAfter(last: Day): Day {
  return daysAfter(last, 1)
}

const registers = new Map(
  Object.entries({
    gm: 'gemeente',
    pv: 'provincie',
    ws: 'waterschap',
    so: 'so',
    mnre: 'ministerie',
  }),
)

/** The address by which the official lists know it; null for a code of our own. */
export function officialAddress(code: string): string | null {
  const register = registers.get(/^[a-z]+(?=\d+$)/.exec(code)?.[0] ?? '')
  return register === undefined ? null : `https://identifier.overheid.nl/tooi/id/${register}/${code}`
}
