import { type OrganisationKind, organisationKinds } from './organisation.ts'
import type { OrganisationFilter } from './read-organisations.ts'

/** A name longer than this is no name; the rest of a search is not looked at. */
export const longestSearch = 100

/** The filter in an address. What is no kind, province or page key counts as not asked for. */
export function parseFilter(query: Readonly<Record<string, string>>): OrganisationFilter {
  const of = (name: string) => (query[name] ?? '').replaceAll('\0', '')
  const kind = of('soort')
  const codeOf = (name: string) => (/^[a-z0-9-]{1,60}$/.test(of(name)) ? of(name) : null)
  const before = codeOf('voor')
  return {
    search: of('zoek').slice(0, longestSearch),
    kind: isKind(kind) ? kind : null,
    province: codeOf('provincie'),
    after: before === null ? codeOf('na') : null,
    before,
  }
}

/** The filter as a query, without what is not asked for. */
export function formatFilter({ search, kind, province, after, before }: OrganisationFilter): string {
  const query = new URLSearchParams()
  const parts = { zoek: search.trim(), soort: kind, provincie: province, na: after, voor: before }
  for (const [name, value] of Object.entries(parts)) if (value !== null && value !== '') query.set(name, value)
  return query.toString()
}

function isKind(text: string): text is OrganisationKind {
  return organisationKinds.some((kind) => kind === text)
}
