/** What two lists have in common, and what only one of them has. */
export type PairedBy<Item> = {
  readonly pairs: readonly { readonly before: Item; readonly after: Item }[]
  readonly gone: readonly Item[]
  readonly added: readonly Item[]
}

/** Pairs more of what is left over: those with the same key, of several the first with the first. A null key has no pair. */
export function pairByKey<Item>(left: PairedBy<Item>, keyOf: (item: Item) => string | null): PairedBy<Item> {
  const waiting = Map.groupBy(left.added, keyOf)
  const found = left.gone.flatMap((before) => {
    const key = keyOf(before)
    const after = key === null ? undefined : waiting.get(key)?.shift()
    return after === undefined ? [] : [{ before, after }]
  })
  return withPairs(left, found)
}

/** Moves pairs that were found from what is left over to what is paired. */
export function withPairs<Item>(
  { pairs, gone, added }: PairedBy<Item>,
  found: PairedBy<Item>['pairs'],
): PairedBy<Item> {
  const old = new Set(found.map(({ before }) => before))
  const young = new Set(found.map(({ after }) => after))
  return {
    pairs: [...pairs, ...found],
    gone: gone.filter((item) => !old.has(item)),
    added: added.filter((item) => !young.has(item)),
  }
}
