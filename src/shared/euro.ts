/** An amount of money in whole euro cents. "Not stated" is null, never 0. */
export type EuroCents = number & { readonly brand: 'EuroCents' }

/** Makes an amount from whole cents. Throws RangeError when it is not a safe integer. */
export function euroCents(cents: number): EuroCents {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`)
  return cents as EuroCents
}

/** Adds amounts; the sum of none is 0. */
export function sumEuro(amounts: readonly EuroCents[]): EuroCents {
  return euroCents(amounts.reduce((sum, amount) => sum + amount, 0))
}

/** `€ 1.355.000`, with a no-break space; cents are shown only where there are any. */
export function formatEuro(amount: EuroCents): string {
  return `€\u00a0${formatEuroBare(amount)}`
}

/** `1.355.000`: the amount without its sign, for a table whose head carries it. */
export function formatEuroBare(amount: EuroCents): string {
  return (amount % 100 === 0 ? inEuros : inCents).format(amount / 100)
}

// making one takes a hundred times as long as using it
const inEuros = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const inCents = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
