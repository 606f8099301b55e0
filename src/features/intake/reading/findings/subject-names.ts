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
export function subjectNames({ parties }: Facts): Names {
  const ofKind = Map.groupBy(parties, ({ name }) => kinds.exec(name)?.[1]?.toLowerCase())
  return parties.flatMap(({ id, name }) => {
    const [, kind, own] = kinds.exec(name) ?? []
    const alone = kind !== undefined && kind !== 'gemeente' && ofKind.get(kind.toLowerCase())!.length === 1
    const forms = [
      ...(name.length > 2 ? [named(name, 'iu')] : []),
      ...(own !== undefined && own.length > 3 ? [named(own, 'u')] : []),
      ...(alone
        ? [new RegExp(String.raw`(?<![\p{L}-])(?:[Dd]e|[Hh]et)\s${kind.toLowerCase()}(?!\s\p{Lu})(?![\p{L}-])`, 'u')]
        : []),
    ]
    return forms.length === 0 ? [] : [{ id, name, forms }]
  })
}

function named(name: string, flags: string): RegExp {
  const words = name.split(/\s+/).map((word) => RegExp.escape(word))
  return new RegExp(String.raw`(?<![\p{L}-])${words.join(String.raw`\s`)}(?![\p{L}-])`, flags)
}

/** The parties that a text names. */
export function namedIn(text: string, names: Names): Names {
  return names.filter(({ forms }) => forms.some((form) => form.test(text)))
}
