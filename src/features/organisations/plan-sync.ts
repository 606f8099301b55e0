import { nameKey } from '../../shared/name-key.ts'
import type { OrganisationFacts } from './organisation.ts'
import type { Succession, ValueList } from './value-list.ts'

/** What the register holds now. */
export type Register = {
  readonly organisations: readonly OrganisationFacts[]
  readonly successions: readonly Succession[]
}

/** What official lists would do to the register. Nothing is ever removed, and an end that the register knows stays. */
export type SyncPlan = {
  readonly added: readonly Listed[]
  /** something else than an end changes */
  readonly changed: readonly Change[]
  /** the list gives it an end that the register does not know yet */
  readonly ended: readonly Change[]
  readonly successions: readonly Succession[]
  readonly warnings: readonly SyncWarning[]
  readonly unchanged: number
}

/** An organisation with the list that says so. */
export type Listed = { readonly facts: OrganisationFacts; readonly list: ValueList }

export type Change = {
  readonly before: OrganisationFacts
  readonly after: OrganisationFacts
  readonly fields: readonly Field[]
  readonly list: ValueList
}

/** What only a person can settle. */
export type SyncWarning =
  /** the list names a successor, but gives its predecessor no end */
  | {
      readonly kind: 'open-predecessor'
      readonly predecessor: OrganisationFacts
      readonly successor: OrganisationFacts
    }
  /** one began last under the name of others that have no end; the list does not say that it follows them */
  | {
      readonly kind: 'same-name'
      readonly predecessors: readonly OrganisationFacts[]
      readonly successor: OrganisationFacts
    }
  /** the register knows an end, the list does not */
  | { readonly kind: 'end-not-listed'; readonly organisation: OrganisationFacts }
  /** of a kind that was read, but in none of the lists */
  | { readonly kind: 'not-listed'; readonly organisation: OrganisationFacts }

const fieldNames = ['name', 'shortName', 'kind', 'sortName', 'province', 'validFrom', 'validTo'] as const
export type Field = (typeof fieldNames)[number]

/** An organisation that ended before this day matters only to a register that has it already. */
const endedSince = '2024-01-01'

/** Compares official lists with the register: what is new, what changed, what ended, and what a person must look at. */
export function planSync(lists: readonly ValueList[], register: Register): SyncPlan {
  const known = new Map(register.organisations.map((each) => [each.code, each]))
  const listed = relevant(lists, known)
  const all = new Map(known)
  const added: Listed[] = []
  const changes: Change[] = []
  for (const { facts, list } of listed.values()) {
    const before = known.get(facts.code)
    const after = before === undefined ? facts : completed(facts, before)
    all.set(facts.code, after)
    if (before === undefined) added.push({ facts, list })
    else {
      const fields = fieldNames.filter((field) => before[field] !== after[field])
      if (fields.length > 0) changes.push({ before, after, fields, list })
    }
  }
  const isEnd = ({ before, after }: Change) => before.validTo === null && after.validTo !== null
  const successions = newSuccessions(lists, register, all)
  return {
    added,
    changed: changes.filter((change) => !isEnd(change)),
    ended: changes.filter(isEnd),
    successions,
    warnings: warningsOf(lists, listed, register, all),
    unchanged: listed.size - added.length - changes.length,
  }
}

/** Whether there is anything to apply. */
export function isEmptyPlan({ added, changed, ended, successions }: SyncPlan): boolean {
  return [added, changed, ended, successions].every((part) => part.length === 0)
}

/** The first list that names an organisation counts. */
function relevant(lists: readonly ValueList[], known: ReadonlyMap<string, unknown>): ReadonlyMap<string, Listed> {
  const first = new Map<string, Listed>()
  for (const list of lists) {
    for (const facts of list.organisations) if (!first.has(facts.code)) first.set(facts.code, { facts, list })
  }
  const matters = ({ facts: { code, validTo } }: Listed) => validTo === null || validTo >= endedSince || known.has(code)
  return new Map([...first].filter(([, listed]) => matters(listed)))
}

/** A list that is silent does not contradict what the register knows. */
function completed(facts: OrganisationFacts, before: OrganisationFacts): OrganisationFacts {
  return {
    ...facts,
    province: facts.province ?? before.province,
    validFrom: facts.validFrom ?? before.validFrom,
    validTo: facts.validTo ?? before.validTo,
  }
}

function newSuccessions(
  lists: readonly ValueList[],
  register: Register,
  all: ReadonlyMap<string, OrganisationFacts>,
): readonly Succession[] {
  const keyOf = ({ predecessor, successor }: Succession) => `${predecessor} ${successor}`
  const known = new Set(register.successions.map(keyOf))
  const found = lists
    .flatMap((list) => list.successions)
    .filter(({ predecessor, successor }) => all.has(predecessor) && all.has(successor))
  const fresh = found.filter((succession) => !known.has(keyOf(succession)))
  return [...new Map(fresh.map((succession) => [keyOf(succession), succession])).values()]
}

function warningsOf(
  lists: readonly ValueList[],
  listed: ReadonlyMap<string, Listed>,
  register: Register,
  all: ReadonlyMap<string, OrganisationFacts>,
): readonly SyncWarning[] {
  const readKinds = new Set([...listed.values()].map(({ facts }) => facts.kind))
  const open = lists
    .flatMap((list) => list.successions)
    .flatMap(({ predecessor, successor }): SyncWarning[] => {
      const [before, after] = [all.get(predecessor), all.get(successor)]
      if (before === undefined || after === undefined || before.validTo !== null) return []
      return [{ kind: 'open-predecessor', predecessor: before, successor: after }]
    })
  const ours = register.organisations.flatMap((organisation): SyncWarning[] => {
    const found = listed.get(organisation.code)
    if (found === undefined) {
      const expected = readKinds.has(organisation.kind) && !organisation.code.startsWith('kp-')
      return expected ? [{ kind: 'not-listed', organisation }] : []
    }
    const isLost = organisation.validTo !== null && found.facts.validTo === null
    return isLost ? [{ kind: 'end-not-listed', organisation }] : []
  })
  return [...open, ...sameNames([...all.values()]), ...ours]
}

function sameNames(organisations: readonly OrganisationFacts[]): readonly SyncWarning[] {
  const existing = organisations.filter(({ validTo }) => validTo === null)
  const groups = Map.groupBy(existing, (each) => `${each.kind} ${bareName(each.name)}`)
  return [...groups.values()].flatMap((group): SyncWarning[] => {
    const [successor, ...predecessors] = group.toSorted((a, b) => (begin(a) > begin(b) ? -1 : 1))
    const [last] = predecessors
    const isLater = successor !== undefined && last !== undefined && begin(successor) > begin(last)
    return isLater ? [{ kind: 'same-name', successor, predecessors }] : []
  })
}

/** A begin that nobody knows was before every begin that somebody knows. */
function begin({ validFrom }: OrganisationFacts): string {
  return validFrom ?? ''
}

/** The name without the words that many of its kind share, so that two names for one region are the same. */
function bareName(name: string): string {
  return nameKey(
    name.replace(/\b(omgevingsdienst|milieudienst|regionale|uitvoeringsdienst|regio|de|\d[\d.]*)\b/gi, ' '),
  )
}
