import type { PartyFact } from '../../facts.ts'
import { comparable } from '../vocabulary.ts'
import type { Facts } from './finding.ts'

export type Names = readonly {
  /** how the text can write it: whole, without the word for its kind, or by that word alone */
  readonly forms: readonly RegExp[]
  readonly name: string
  readonly id: string
}[]

const kinds =
  /^(?:(?:de|het)\s)?(gemeente|provincie|waterschap|hoogheemraadschap|ministerie|netbeheerder|stichting|vereniging)\s(?:van\s)?(\p{Lu}.*)$/iu

/** The names by which the text can call a party. */
export function subjectNames(facts: Facts): Names {
  const { parties } = facts
  const own = ownParty(facts)?.id
  const ofKind = Map.groupBy(parties, ({ name }) => kinds.exec(name)?.[1]?.toLowerCase())
  return parties.flatMap(({ id, name }) => {
    const [, kind, place] = kinds.exec(name) ?? []
    const alone = kind !== undefined && kind !== 'gemeente' && ofKind.get(kind.toLowerCase())!.length === 1
    const forms = [
      ...(name.length > 2 ? [named(name, 'iu')] : []),
      ...(place !== undefined && place.length > 3 ? [named(place, 'u')] : []),
      ...(alone
        ? [new RegExp(String.raw`(?<![\p{L}-])(?:[Dd]e|[Hh]et)\s${kind.toLowerCase()}(?!\s\p{Lu})(?![\p{L}-])`, 'u')]
        : []),
      ...(kind !== undefined && id === own
        ? [new RegExp(String.raw`(?<![\p{L}-])(?:[Oo]nze|[Oo]ns)\s(?:eigen\s)?${kind.toLowerCase()}(?![\p{L}-])`, 'u')]
        : []),
    ]
    return forms.length === 0 ? [] : [{ id, name, forms }]
  })
}

const writes = /^(?:(?:de|het)\s)?(?:gemeente|provincie|waterschap|hoogheemraadschap)\s/i

/** The government that the paper is of: the one party whose name stands in its head. Null where that could be more than one. */
export function ownParty({ parties, flow }: Pick<Facts, 'parties' | 'flow'>): PartyFact | null {
  const head = flow.lines.slice(0, 6).map(({ text }) => ` ${comparable(text)} `)
  const inHead = parties.filter(
    ({ name }) => writes.test(name) && head.some((line) => line.includes(` ${comparable(name)} `)),
  )
  return inHead.length === 1 ? inHead[0]! : null
}

function named(name: string, flags: string): RegExp {
  const words = name.split(/\s+/).map((word) => RegExp.escape(word))
  return new RegExp(String.raw`(?<![\p{L}-])${words.join(String.raw`\s`)}(?![\p{L}-])`, flags)
}

/** The parties that a text names. */
export function namedIn(text: string, names: Names): Names {
  return names.filter(({ forms }) => forms.some((form) => form.test(text)))
}
