import type { Report } from '../../documents/report.ts'

type Told = { readonly advice: { readonly text: string } | null; readonly places: readonly string[] }

/** The suggestions to the author under each other, numbered, each with its places; empty when there are none. */
export function adviceList(findings: readonly Told[]): string {
  return findings
    .flatMap(({ advice, places }) => (advice === null ? [] : [`${advice.text}${placeWords(places)}`]))
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n')
}

/** The same of a whole report. */
export function adviceListOf({ sections }: Pick<Report, 'sections'>): string {
  const blocks = sections.flatMap((section) => section.blocks)
  const items = blocks.flatMap((block) => (block.kind === 'findings' ? block.items : []))
  return adviceList(items.map(({ advice, sources }) => ({ advice, places: sources.map(({ text }) => text) })))
}

function placeWords(places: readonly string[]): string {
  return places.length === 0 ? '' : ` (${places.join('; ')})`
}
