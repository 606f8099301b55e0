import { type Day, lastDay } from '../../shared/day.ts'
import { holdsOn } from '../../shared/day-range.ts'
import type { Id } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { ConstituencyTable, ThemeTable } from '../agreements/index.ts'
import { exactKeys, matchOrganisation, type OrganisationMatch, type OrganisationTable } from '../organisations/index.ts'
import type { LineFields } from './add-entry.ts'
import { pasteMessages as texts } from './paste-messages.ts'

/** The names that a pasted table can hold: the groups and themes of one agreement, and every organisation. */
export type PasteNames = {
  readonly constituencies: readonly ConstituencyTable[]
  readonly themes: readonly ThemeTable[]
  readonly organisations: readonly OrganisationTable[]
  /** in which groups an organisation is or contributes, from and to which day where that is known */
  readonly memberships: readonly Membership[]
}

export type Membership = {
  readonly constituencyId: Id<'constituency'>
  readonly organisationId: Id<'organisation'>
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** What a name may mean, as a form carries it and as a person reads it. */
export type Choice = { readonly value: string; readonly label: string }

/** What a name means; or the sentence that says what to do, with what can be chosen from. */
export type NameRead<Value> = Named<Value> | { readonly error: string; readonly choices: readonly Choice[] }

type Named<Value> = { readonly value: Value; readonly label: string }

export type Contributor = Pick<LineFields, 'constituencyId' | 'organisationId'>
export type PurposeFields = Pick<LineFields, 'purpose' | 'themeId'>

/** How the names of contributors are read in one table. */
export type ContributorReader = {
  readonly names: PasteNames
  /** the day on which a membership counts */
  readonly on: Day
  /** the group of organisations of which nothing else says it; null: a person chooses for each */
  readonly constituencyId: Id<'constituency'> | null
}

/** Longer than any name: what is no name needs no search. */
const longestName = 200

/**
 * Who is meant by a name: a group as a whole, or an organisation in its group. `group` is what the row says of the group;
 * `chosen` is the choice that a person made.
 */
export function readContributor(
  reader: ContributorReader,
  text: string,
  group: Id<'constituency'> | null,
  chosen: string | null,
): NameRead<Contributor> {
  const { names } = reader
  const choice = chosen === null ? null : contributorOf(names, chosen)
  if (choice !== null && 'label' in choice) return choice
  if (choice !== null) return inGroup(reader, choice.organisation, group)
  if (text.length > longestName) return { error: texts.nameTooLong, choices: [] }
  const ofGroup = findConstituency(names, text)
  if (ofGroup !== null && group === null) return asGroup(ofGroup)
  const organisation = findOrganisation(names, text)
  if (organisation === null) return unknownContributor(names, text)
  const speaksFor = names.constituencies.filter(({ umbrellaId }) => umbrellaId === organisation.id)
  if (speaksFor.length === 0 || group !== null) return inGroup(reader, organisation, group)
  const choices = [...speaksFor.map(groupChoice), organisationChoice(organisation)]
  return { error: texts.groupOrUmbrella(organisation.name), choices }
}

/** The group with this name or short name; null when there is none, or more than one. */
function findConstituency({ constituencies }: PasteNames, text: string): ConstituencyTable | null {
  return onlyNamed(constituencies, text)
}

function onlyNamed<Row extends { readonly name: string; readonly shortName: string }>(
  all: readonly Row[],
  text: string,
): Row | null {
  const key = nameKey(text)
  const found = key === '' ? [] : all.filter(({ name, shortName }) => [name, shortName].map(nameKey).includes(key))
  return found.length === 1 ? found[0]! : null
}

function findOrganisation({ organisations }: PasteNames, text: string): OrganisationTable | null {
  const code = text.trim().toLowerCase()
  return organisations.find((each) => each.code === code) ?? matchName(organisations, text).exact
}

/** The names of a table recur in its rows, and each is compared with all of the register. */
const matches = new WeakMap<PasteNames['organisations'], Map<string, OrganisationMatch>>()

function matchName(organisations: PasteNames['organisations'], text: string): OrganisationMatch {
  const known = matches.get(organisations) ?? new Map<string, OrganisationMatch>()
  matches.set(organisations, known)
  const match = known.get(text) ?? matchOrganisation([text], organisations)
  known.set(text, match)
  return match
}

/** By what organisations are known: every cell of a table is asked, so that one with many must not be compared one by one. */
const exact = new WeakMap<PasteNames['organisations'], ReadonlySet<string>>()

/** Whether somebody is known by this name. */
export function isContributor(names: PasteNames, text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > longestName) return false
  const { organisations } = names
  const known = exact.get(organisations) ?? exactKeys(organisations)
  exact.set(organisations, known)
  const code = text.trim().toLowerCase()
  const isKnown = known.has(nameKey(text)) || organisations.some((each) => each.code === code)
  return isKnown || findConstituency(names, text) !== null
}

const asGroup = ({ id, name }: ConstituencyTable): Named<Contributor> => ({
  value: { constituencyId: id, organisationId: null },
  label: texts.asGroup(name),
})

function inGroup(
  { names, on, constituencyId }: ContributorReader,
  organisation: OrganisationTable,
  group: Id<'constituency'> | null,
): NameRead<Contributor> {
  const of = (id: Id<'constituency'>): NameRead<Contributor> => ({
    value: { constituencyId: id, organisationId: organisation.id },
    label: texts.inGroup(organisation.name, names.constituencies.find((each) => each.id === id)?.name ?? ''),
  })
  if (group !== null) return of(group)
  const groups = groupsOf(names, organisation.id, on)
  if (groups.length === 1) return of(groups[0]!)
  if (constituencyId !== null && (groups.length === 0 || groups.includes(constituencyId))) return of(constituencyId)
  const open = names.constituencies.filter(({ id }) => groups.length === 0 || groups.includes(id))
  const choices = open.map(({ id, name }) => ({
    value: `org:${organisation.id}:${id}`,
    label: texts.inGroup(organisation.name, name),
  }))
  return { error: texts.whichGroup(organisation.name), choices }
}

/** The groups that an organisation is in on a day; it counts as in on every day of which that is not known. */
function groupsOf({ memberships }: PasteNames, organisationId: Id<'organisation'>, on: Day): Id<'constituency'>[] {
  const day = lastDay(on)
  const own = memberships.filter((each) => each.organisationId === organisationId && holdsOn(each, day))
  return [...new Set(own.map((each) => each.constituencyId))]
}

function unknownContributor(names: PasteNames, text: string): NameRead<Contributor> {
  const key = nameKey(text)
  const { similar } = matchName(names.organisations, text)
  const isSame = similar.some(({ name, shortName }) => [name, shortName].map(nameKey).includes(key))
  if (isSame) return { error: texts.ambiguousName(text), choices: similar.map(organisationChoice) }
  const choices = [...similar.map(organisationChoice), ...names.constituencies.map(groupChoice)]
  return { error: key === '' ? texts.noName : texts.unknownName(text), choices }
}

const groupChoice = ({ id, name }: ConstituencyTable): Choice => ({ value: `groep:${id}`, label: texts.asGroup(name) })
const organisationChoice = ({ id, name }: OrganisationTable): Choice => ({ value: `org:${id}`, label: name })

/** What a choice stands for; null when it is none that this register knows. */
function contributorOf(
  names: PasteNames,
  chosen: string,
): Named<Contributor> | { readonly organisation: OrganisationTable } | null {
  const [kind, id, group] = chosen.split(':')
  const constituency = names.constituencies.find((each) => each.id === (kind === 'groep' ? id : group))
  if (kind === 'groep') return constituency === undefined ? null : asGroup(constituency)
  const organisation = names.organisations.find((each) => each.id === id)
  if (kind !== 'org' || organisation === undefined) return null
  if (constituency === undefined) return { organisation }
  const value = { constituencyId: constituency.id, organisationId: organisation.id }
  return { value, label: texts.inGroup(organisation.name, constituency.name) }
}

const fixedPurposes = ['governance', 'other', 'undivided'] as const

/** What every contribution of this agreement can be for. */
export function purposesToChoose({ themes }: Pick<PasteNames, 'themes'>): readonly Choice[] {
  return [
    ...themes.map(({ id, name }) => ({ value: `thema:${id}`, label: name })),
    ...fixedPurposes.map((each) => ({ value: texts.purposeValues[each], label: texts.purposes[each] })),
  ]
}

/** What a chosen purpose stands for; null when it is none of this agreement. */
export function purposeOfChoice(names: Pick<PasteNames, 'themes'>, chosen: string): Named<PurposeFields> | null {
  const theme = names.themes.find(({ id }) => chosen === `thema:${id}`)
  if (theme !== undefined) return { value: { purpose: 'theme', themeId: theme.id }, label: theme.name }
  const fixed = fixedPurposes.find((each) => texts.purposeValues[each] === chosen)
  if (fixed === undefined) return null
  return { value: { purpose: fixed === 'undivided' ? null : fixed, themeId: null }, label: texts.purposes[fixed] }
}

/** For what a contribution is, from the words in a cell or from what a person chose for them. */
export function readPurpose(
  names: Pick<PasteNames, 'themes'>,
  text: string,
  chosen: string | null,
): NameRead<PurposeFields> {
  const choice = chosen === null ? null : purposeOfChoice(names, chosen)
  if (choice !== null) return choice
  const theme = text.length > longestName ? null : onlyNamed(names.themes, text)
  const fixed = fixedPurposes.find((each) => texts.purposeWords[each].includes(nameKey(text.slice(0, longestName))))
  const found = theme === null ? (fixed === undefined ? null : texts.purposeValues[fixed]) : `thema:${theme.id}`
  const read = found === null ? null : purposeOfChoice(names, found)
  if (read !== null) return read
  return { error: text === '' ? texts.noPurpose : texts.unknownPurpose(text), choices: purposesToChoose(names) }
}
