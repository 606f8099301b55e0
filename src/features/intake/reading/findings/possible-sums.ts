import type { ContributionFact } from '../../facts.ts'
import type { ReadEntry } from './finding.ts'
import type { TextFigure } from './text-figures.ts'

/** What a fact states in a unit: nothing, one amount, or two where its mark can be read both ways. */
export function amountsOf(fact: ContributionFact, unit: TextFigure['unit']): number[] {
  if (unit === 'fte') return fact.fteHundredths === null ? [] : [fact.fteHundredths]
  return fact.euroReadings.length > 0
    ? fact.euroReadings.map(({ cents }) => cents)
    : fact.euroCents === null
      ? []
      : [fact.euroCents]
}

const most = 8

/** Every sum of some of the rows, per year and over the years that they are for; only each by itself and all together where there are many. */
export function possibleSums(entries: readonly ReadEntry[], unit: TextFigure['unit']): number[] {
  const stated = entries
    .map(({ entry, fact }) => ({ entry, fact, amounts: amountsOf(fact, unit) }))
    .filter(({ amounts }) => amounts.length > 0)
  const sums: number[] = []
  for (const reading of [0, 1]) {
    const amounts = stated.map(({ entry, fact, amounts: readings }) => ({
      amount: readings[Math.min(reading, readings.length - 1)]!,
      years: Math.max(1, fact.years.length),
      isTotal: fact.basis === 'total',
      addsUp: entry.sumsColumns,
    }))
    const sets = [true, false].flatMap((addsUp) => setsOf(amounts.filter((amount) => amount.addsUp === addsUp)))
    for (const set of sets) {
      const sum = set.reduce((all, { amount }) => all + amount, 0)
      const years = Math.max(1, ...set.map((one) => one.years))
      const mostTimes = set.every(({ isTotal }) => isTotal) ? 1 : years
      for (let times = 1; times <= mostTimes; times += 1) sums.push(sum * times)
      sums.push(Math.floor(sum / years / 100) * 100, Math.round(sum / years / 100) * 100, sum / years)
    }
  }
  return sums.filter((sum) => sum > 0)
}

function setsOf<Item>(amounts: readonly Item[]): Item[][] {
  return amounts.length > most ? [...amounts.map((amount) => [amount]), [...amounts]] : subsets(amounts)
}

function subsets<Item>(amounts: readonly Item[]): Item[][] {
  const sets: Item[][] = [[]]
  for (const amount of amounts) sets.push(...sets.map((set) => [...set, amount]))
  return sets
}
