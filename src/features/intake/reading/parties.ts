import type { PartyFact } from '../facts.ts'
import type { Flow } from './flow.ts'
import { remembered } from './remembered.ts'
import type { Span } from './span.ts'
import { comparable, constituencies, initialsOf, organisationNoun, organisationWord, umbrellas } from './vocabulary.ts'

/** Whether a name is that of a party: an umbrella, a group of governments, or an organisation. */
export function isPartyName(name: string): boolean {
  return (
    umbrellaIn(name) !== null ||
    constituencies.test(name) ||
    organisationWord.test(name) ||
    namedOrganisation.test(name)
  )
}

const namedOrganisation = new RegExp(String.raw`^${organisationNoun}\s\p{Lu}`, 'u')

/** The umbrella a name holds, as the paper writes it; null when there is none. */
function umbrellaIn(name: string): string | null {
  return umbrellaForms.find(({ pattern }) => pattern.test(name))?.form ?? null
}

const umbrellaForms = umbrellas.flatMap((names) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((form) => ({ form, pattern: new RegExp(`(?<![\\p{L}-])${form}(?![\\p{L}-])`, 'u') })),
)

/** A name of a party where the paper lists it, and what list or table that is. */
export type ListedName = { readonly name: Span; readonly why: string }

/** Makes parties from their names, each name once. `names` are rows of tables or items of lists, in the order of the paper. */
export function partiesOf(flow: Flow, names: readonly ListedName[]): PartyFact[] {
  const parties = new PartyIndex()
  // "Provincie Dalland" where a table elsewhere says "Dalland" only
  const bare = new Set(names.map(({ name }) => comparable(name.text)))
  const inFull = names.filter(({ name }) => abbreviated(name.text) !== null || bare.has(placeOf(name.text) ?? ''))
  for (const { name, why } of [...inFull, ...names]) {
    if (label.test(name.text) || isKindOfOne(name.text, names) || parties.like(name.text).length > 0) continue
    const umbrella = umbrellaIn(name.text)
    parties.add({
      id: `party-${parties.all.length + 1}`,
      why,
      name: name.text,
      umbrella,
      constituency: constituencyIn(name.text, umbrella),
      source: flow.passages.of(name),
    })
  }
  return parties.all
}

/** "Provincie" beside the one province that is named in full. */
function isKindOfOne(name: string, names: readonly ListedName[]): boolean {
  const kind = comparable(name)
  if (!government.test(`${kind} `)) return false
  const named = names.map((other) => comparable(other.name.text)).filter((other) => other.startsWith(`${kind} `))
  return new Set(named).size === 1
}

/** The head of a column of names or of a part of an amount, which names nobody: "Deelnemer", "Waarvan provincie". */
const label =
  /^(?:waarvan|w\.v\.|aandeel|deel|hiervan|daarvan)\s|^(?:deelnem(?:ers?|ende partijen)|partij(?:en)?|partners?|organisaties?|naam|bijdragers?|ondertekenaars?)$/iu

function constituencyIn(name: string, umbrella: string | null): string | null {
  const rest = umbrella === null ? name : name.replace(umbrella, ' ')
  const group = /\b(?:en|en de|\/|&|,|namens(?: de)?)\s*(\p{L}[\p{L}'’ -]*)$/u.exec(rest)?.[1]
  if (group !== undefined && constituencies.test(group)) return group.trim()
  return umbrella === null ? null : (constituencies.exec(rest)?.[0] ?? null)
}

/** The party a short or long name stands for: by its words, its abbreviation, or a known umbrella. */
export function partyNamed(parties: readonly PartyFact[], name: string): PartyFact | null {
  const same = indexOf(parties).like(name)
  if (same.length === 1) return same[0]!
  const exact = same.find((party) => comparable(party.name) === comparable(name))
  if (exact !== undefined || same.length > 0) return exact ?? same[0]!
  const partly = parties.filter((party) => ` ${comparable(party.name)} `.includes(` ${comparable(name)} `))
  return partly.length === 1 ? partly[0]! : null
}

/** Finds parties by name without comparing each with each: a long paper can name thousands. */
class PartyIndex {
  readonly all: PartyFact[] = []
  readonly #byForm = new Map<string, PartyFact[]>()
  readonly #byShortForm = new Map<string, PartyFact[]>()
  readonly #place = new Map<PartyFact, number>()

  add(party: PartyFact): void {
    this.#place.set(party, this.all.length)
    this.all.push(party)
    for (const form of [comparable(party.name), umbrellaKey(party.name), placeOf(party.name)])
      put(this.#byForm, form, party)
    for (const form of shortFormsOf(party.name)) put(this.#byShortForm, form, party)
  }

  /** The parties that a name can stand for, in the order of the paper. */
  like(name: string): PartyFact[] {
    const forms = [comparable(name), umbrellaKey(name), placeOf(name), ...shortFormsOf(name)]
    const near = [...forms.map((form) => this.#byForm.get(form ?? '')), this.#byShortForm.get(comparable(name))]
    const distinct = [...new Set(near.flatMap((found) => found ?? []))]
    const same = distinct.filter((party) => isSameParty(party.name, name))
    return same.sort((a, b) => this.#place.get(a)! - this.#place.get(b)!)
  }
}

function put(index: Map<string, PartyFact[]>, form: string | null, party: PartyFact): void {
  if (form === null) return
  const known = index.get(form)
  if (known === undefined) index.set(form, [party])
  else known.push(party)
}

/** "Regionaal Opleidingencentrum (ROC) De Haven" is "ROC De Haven"; null for a name without an abbreviation in it. */
function abbreviated(name: string): string | null {
  const match = /^.+\((\p{Lu}[\p{L}&]{1,9})\)(\s\p{Lu}.*)$/u.exec(name)
  return match === null ? null : comparable(`${match[1]}${match[2]}`)
}

/** What else a name can be called by: its first letters, and what stands before each "en". */
function shortFormsOf(name: string): string[] {
  const whole = comparable(name)
  return [
    abbreviated(name) ?? whole,
    ...initialsOf(name),
    ...[...whole.matchAll(/ en /g)].map(({ index }) => whole.slice(0, index)),
  ]
}

const indexes = new WeakMap<readonly PartyFact[], PartyIndex>()

function indexOf(parties: readonly PartyFact[]): PartyIndex {
  const known = indexes.get(parties)
  if (known !== undefined) return known
  const index = new PartyIndex()
  for (const party of parties) index.add(party)
  indexes.set(parties, index)
  return index
}

function isSameParty(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)]
  if (a === '' || b === '') return false
  if (a === b || isPlaceOf(a, b) || isPlaceOf(b, a) || abbreviated(one) === b || abbreviated(other) === a) return true
  const [first, second] = [umbrellaKey(one), umbrellaKey(other)]
  if (first !== null || second !== null) return first !== null && first === second
  return includesWords(a, b) || includesWords(b, a) || initialsOf(one).includes(b) || initialsOf(other).includes(a)
}

const umbrellaKey = remembered((name): string | null => {
  const found = umbrellaIn(name)
  return found === null ? null : umbrellas.find((names) => names.includes(found))![0]!
})

const government =
  /^(?:gemeente|provincie|waterschap|hoogheemraadschap|veiligheidsregio|omgevingsdienst|netbeheerder|zorgverzekeraar|woningcorporatie|drinkwaterbedrijf|vervoerder|stichting|vereniging) /

/** The name of a government without the word for what it is; null for other names. */
function placeOf(name: string): string | null {
  const form = comparable(name)
  return government.test(form) ? form.replace(government, '') : null
}

/** "Meerdam" in a list stands for "Gemeente Meerdam" in a table. */
function isPlaceOf(one: string, other: string): boolean {
  return government.test(one) && one.replace(government, '') === other
}

function includesWords(longer: string, shorter: string): boolean {
  return shorter.length > 3 && ` ${longer} `.startsWith(` ${shorter} en `)
}
