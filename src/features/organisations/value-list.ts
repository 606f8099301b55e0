import { z } from 'zod'
import { type Day, day, isDay } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { OrganisationFacts, OrganisationKind } from './organisation.ts'
import { organisationMessages as texts } from './organisation-messages.ts'

/** An official value list (TOOI, JSON-LD): organisations, and who came in the place of whom. */
export type ValueList = {
  readonly title: string
  readonly address: string
  /** the day of which the list says what exists */
  readonly seenOn: Day
  readonly organisations: readonly OrganisationFacts[]
  readonly successions: readonly Succession[]
}

/** By code; `since` is null where the list gives no day. */
export type Succession = { readonly predecessor: string; readonly successor: string; readonly since: Day | null }

/**
 * Reads a value list. Names of the past (`/hv_`) and kinds that the register does not hold are left out. Throws InvalidInput
 * with a sentence about this file when it is no JSON, or no such list.
 */
export function readValueList(fileName: string, text: string): ValueList {
  const nodes = parse(fileName, text)
  const head = nodes.find((node) => isA(node, 'RegisterwaardelijstCompleet'))
  const seenOn = head && dayOf(head, `${ont}zichtdatum`)
  const title = head && textOf(head, `${ont}titel`)
  if (head === undefined || !seenOn) throw new InvalidInput(texts.sync.noList(fileName))
  const present = nodes.filter((node) => !node['@id'].includes('/hv_'))
  return {
    title: `${title ?? head['@id'].split('/').at(-2)}, ${texts.sync.version(head['@id'].split('/').at(-1)!)}`,
    address: head['@id'],
    seenOn,
    organisations: present.flatMap(organisationOf),
    successions: present.flatMap(successionsOf),
  }
}

const ont = 'https://identifier.overheid.nl/tooi/def/ont/'
const prov = 'http://www.w3.org/ns/prov#'

const value = z.object({ '@value': z.string().optional(), '@id': z.string().optional() })
const nodeSchema = z.looseObject({ '@id': z.string(), '@type': z.array(z.string()) })
type Node = z.infer<typeof nodeSchema>

function parse(fileName: string, text: string): readonly Node[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new InvalidInput(texts.sync.damaged(fileName))
  }
  const checked = z.array(nodeSchema).safeParse(json)
  if (!checked.success) throw new InvalidInput(texts.sync.noList(fileName))
  return checked.data
}

const kinds: Readonly<Record<string, OrganisationKind>> = {
  Gemeente: 'municipality',
  Provincie: 'province',
  Waterschap: 'water-authority',
}

/** The list of cooperation bodies does not say which are environmental services; their names do. */
const environmental = /omgevingsdienst|milieudienst|uitvoeringsdienst|utf[iî]eringstsjinst/i

function organisationOf(node: Node): OrganisationFacts[] {
  const code = textOf(node, `${ont}organisatiecode`)
  const official = textOf(node, `${ont}officieleNaamExclSoort`)
  if (code === null || official === null || !/^[a-z]{2,5}\d+$/.test(code)) return []
  const kind = kindOf(node, official)
  if (kind === null) return []
  const preferred = textOf(node, `${ont}voorkeursnaamExclSoort`) ?? official
  const isService = kind === 'environmental-service'
  const whole =
    isService || hasKindWord(official) ? official : (textOf(node, `${ont}officieleNaamInclSoort`) ?? official)
  return [
    {
      code,
      name: `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`,
      shortName: isService ? (textOf(node, `${ont}afkorting`) ?? preferred) : preferred,
      kind,
      sortName: textOf(node, `${ont}officieleNaamSorteer`) ?? official.toLowerCase(),
      province: idOf(node, `${ont}ligtInProvincie`),
      validFrom: dayOf(node, `${ont}begindatum`),
      validTo: dayOf(node, `${ont}einddatum`),
    },
  ]
}

function kindOf(node: Node, name: string): OrganisationKind | null {
  const type = Object.keys(kinds).find((each) => isA(node, each))
  if (type !== undefined) return kinds[type]!
  return isA(node, 'Samenwerkingsorganisatie') && environmental.test(name) ? 'environmental-service' : null
}

/** "waterschap Hoogheemraadschap van Delfland" says its kind twice. */
function hasKindWord(name: string): boolean {
  return /^(waterschap|hoogheemraadschap|wetterskip)\b/i.test(name)
}

/** A change names what it ended, and what it made or enlarged; a change of a name ends nothing. */
function successionsOf(node: Node): Succession[] {
  const ended = codesOf(node, `${prov}invalidated`)
  const followed = [...codesOf(node, `${prov}generated`), ...codesOf(node, `${prov}used`)]
  const since = dayOf(node, `${ont}tijdstipWijziging`)
  return ended.flatMap((predecessor) =>
    followed.filter((successor) => successor !== predecessor).map((successor) => ({ predecessor, successor, since })),
  )
}

function isA(node: Node, type: string): boolean {
  return node['@type'].some((each) => each.endsWith(`/${type}`))
}

function valuesOf(node: Node, key: string): z.infer<typeof value>[] {
  const checked = z.array(value).safeParse(node[key])
  return checked.success ? checked.data : []
}

function textOf(node: Node, ...keys: readonly string[]): string | null {
  const texts = keys.flatMap((key) =>
    valuesOf(node, key).map((each) => each['@value']?.replaceAll('\0', '').trim() ?? ''),
  )
  return texts.find((text) => text !== '') ?? null
}

function codesOf(node: Node, key: string): string[] {
  const addresses = valuesOf(node, key).map((each) => each['@id'] ?? '')
  return addresses.map((address) => address.split('/').at(-1)!).filter((code) => /^[a-z]{2,5}\d+$/.test(code))
}

function idOf(node: Node, key: string): string | null {
  return codesOf(node, key)[0] ?? null
}

/** A date, or the day of a moment as the list writes it, in its own time zone. */
function dayOf(node: Node, key: string): Day | null {
  const text = textOf(node, key)?.slice(0, 10) ?? ''
  return text.length === 10 && isDay(text) ? day(text) : null
}
