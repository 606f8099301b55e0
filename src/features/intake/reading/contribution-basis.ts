import type { ContributionFact } from '../facts.ts'

type Basis = ContributionFact['basis']

/** A table that does not say whether its amounts are per year is like the table that states the same total for the same years. */
export function withSharedBasis(facts: readonly ContributionFact[]): ContributionFact[] {
  const byTable = Map.groupBy(facts, ({ table }) => table)
  const known = basisByAmount(facts)
  return [...byTable.values()].flatMap((own) => {
    const isOpen = own.every(({ basis, isTotal }) => basis === 'unknown' || isTotal)
    const totals = isOpen ? own.filter(({ isTotal, basis }) => isTotal && basis === 'unknown') : []
    const found = new Set(totals.flatMap((fact) => [...(known.get(keyOf(fact)) ?? [])]))
    const [basis] = found
    if (found.size !== 1) return own
    return own.map((fact) => (fact.basis === 'unknown' ? { ...fact, basis: basis! } : fact))
  })
}

function basisByAmount(facts: readonly ContributionFact[]): Map<string, Set<Basis>> {
  const known = new Map<string, Set<Basis>>()
  for (const fact of facts) {
    if (fact.basis === 'unknown' || fact.euroCents === null) continue
    const same = known.get(keyOf(fact))
    if (same === undefined) known.set(keyOf(fact), new Set([fact.basis]))
    else same.add(fact.basis)
  }
  return known
}

function keyOf({ euroCents, years }: ContributionFact): string {
  return `${euroCents} ${years}`
}
