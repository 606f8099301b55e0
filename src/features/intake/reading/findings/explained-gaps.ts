import type { Facts } from './finding.ts'
import { figuresIn } from './text-figures.ts'

/** Whether the text names the difference between two amounts, in whole cents: then the writer knows that they are not the same. */
export function gapsTold({ sentences }: Facts): (one: number, other: number) => boolean {
  const told = sentences
    .filter(({ block }) => block.kind !== 'cells')
    .flatMap(({ span }) => figuresIn(span.text))
    .filter(({ unit }) => unit === 'euro')
  return (one, other) => {
    const gap = Math.abs(one - other)
    const isGap = (amount: number, tolerance: number) => Math.abs(amount - gap) <= gap * tolerance
    return gap > 0 && told.some(({ amounts, tolerance }) => amounts.some((amount) => isGap(amount, tolerance)))
  }
}
