import { day } from '../../shared/day.ts'
import type { OrganisationFacts } from './organisation.ts'
import type { ValueList } from './value-list.ts'

/** An invented organisation; say only what matters. */
export function facts(of: Partial<OrganisationFacts> & { readonly code: string }): OrganisationFacts {
  const name = of.name ?? `Gemeente ${of.code}`
  return {
    name,
    shortName: name.replace(/^Gemeente /, ''),
    kind: 'municipality',
    sortName: name.replace(/^Gemeente /, '').toLowerCase(),
    province: null,
    validFrom: null,
    validTo: null,
    ...of,
  }
}

/** An invented official list. */
export function valueList(
  organisations: readonly OrganisationFacts[],
  successions: ValueList['successions'] = [],
  version = 1,
): ValueList {
  return {
    title: `Proeflijst, versie ${version}`,
    address: `https://example.nl/lijst/${version}`,
    seenOn: day('2026-01-29'),
    organisations,
    successions,
  }
}

const ont = 'https://identifier.overheid.nl/tooi/def/ont/'
const id = 'https://identifier.overheid.nl/tooi/id/'
const prov = 'http://www.w3.org/ns/prov#'

/** A list as it comes from its publisher: JSON-LD in full. `more` are nodes beside the head. */
export function listFile(more: readonly object[], version = 1): string {
  const head = {
    '@id': `https://identifier.overheid.nl/tooi/set/rwc_proef/${version}`,
    '@type': ['https://identifier.overheid.nl/tooi/def/wl/RegisterwaardelijstCompleet'],
    [`${ont}titel`]: [{ '@value': 'Register proef compleet' }],
    [`${ont}zichtdatum`]: [{ '@value': '2026-01-29' }],
  }
  return JSON.stringify([head, ...more])
}

/** A municipality in such a file. */
export function municipalityNode(code: string, name: string, more: Readonly<Record<string, string>> = {}): object {
  return {
    '@id': `${id}gemeente/${code}`,
    '@type': [`${ont}Gemeente`],
    ...valuesOf({
      organisatiecode: code,
      officieleNaamExclSoort: name,
      officieleNaamInclSoort: `gemeente ${name}`,
      officieleNaamSorteer: name.replace(/^'s-/, '').toLowerCase(),
      ...more,
    }),
  }
}

/** A merger in such a file: who ended, and who came in their place. */
export function mergerNode(ended: readonly string[], made: readonly string[], on: string): object {
  const codes = (all: readonly string[]) => all.map((code) => ({ '@id': `${id}gemeente/${code}` }))
  return {
    '@id': `${id}gemeente/wzg_${ended.join('')}`,
    '@type': [`${ont}Samenvoeging`],
    [`${prov}invalidated`]: codes(ended),
    [`${prov}generated`]: codes(made),
    ...valuesOf({ tijdstipWijziging: `${on}T00:00:00+01:00` }),
  }
}

function valuesOf(texts: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${ont}${name}`, [{ '@value': text }]]))
}
