import type { SectionFact } from '../facts.ts'
import type { Flow } from './flow.ts'

/** The sections of the paper: each heading with its canonical name, and where its text begins and ends. */
export function sectionsOf(flow: Flow): SectionFact[] {
  const headings = flow.blocks.filter((block) => block.kind === 'heading')
  return headings.map((block, index) => {
    const source = flow.passages.of(block.span)
    const next = headings[index + 1]?.lines[0]?.start ?? flow.document.text.length
    return {
      id: `section-${index + 1}`,
      name: block.section!,
      heading: block.span.text,
      source,
      start: Math.min(source.end + 1, next),
      end: next,
    }
  })
}
