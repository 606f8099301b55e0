/** A capacity in whole hundredths of an fte. It is a rate: over years it becomes fte-jaar, never fte. */
export type FteHundredths = number & { readonly brand: 'FteHundredths' }

/** Makes a capacity from whole hundredths. Throws RangeError when it is not a safe integer. */
export function fteHundredths(hundredths: number): FteHundredths {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not a whole number of hundredths: ${hundredths}`)
  return hundredths as FteHundredths
}

/** Adds capacities of the same period; the sum of none is 0. */
export function sumFte(capacities: readonly FteHundredths[]): FteHundredths {
  return fteHundredths(capacities.reduce((sum, capacity) => sum + capacity, 0))
}

/** `29,75 fte`, always two decimals. */
export function formatFte(capacity: FteHundredths): string {
  return `${formatFteBare(capacity)}\u00a0fte`
}

/** `59,50 fte-jaar`: a capacity added up over years, the unit of which is always written. */
export function formatFteYears(capacity: FteHundredths): string {
  return `${formatFteBare(capacity)}\u00a0fte-jaar`
}

/** `29,75`: the capacity without its unit, for a table whose head carries it. */
export function formatFteBare(capacity: FteHundredths): string {
  return inHundredths.format(capacity / 100)
}

const inHundredths = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
