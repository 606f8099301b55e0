/** `50%`, `12,5%`: a percentage in hundredths as a Dutch reader writes it. */
export function formatPercentage(hundredths: number): string {
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }).format(hundredths / 100)}%`
}
