import { html } from 'hono/html'
import { marks } from '../../web/components/mark.ts'
import type { Html } from '../../web/html.ts'
import type { Passage, ReadingResult } from './facts.ts'
import { passageMark } from './passage-mark.ts'
import { reviewMessages as texts } from './review-messages.ts'

type Item = { readonly text: string; readonly source: Passage }

/** What was read and has no place in the register yet, folded away. Nothing when there is none. */
export function alsoRead(reading: ReadingResult): Html {
  const lists = alsoReadLists(reading).filter(({ items }) => items.length > 0)
  if (lists.length === 0) return html``
  return html`<details class="kb-details kb-group"><summary><h3>${texts.alsoRead}</h3></summary><p class="kb-small kb-soft">${texts.alsoReadText}</p>${lists.map(
    ({ title, items }) =>
      html`<h4>${title}</h4><ul class="kb-list">${items.map(({ text, source }) => html`<li>${text} ${marks([passageMark(source)])}</li>`)}</ul>`,
  )}</details>`
}

function alsoReadLists(reading: ReadingResult): { readonly title: string; readonly items: readonly Item[] }[] {
  const { goals, risks, attentionPoints, instruments, abbreviations } = reading
  return [
    { title: texts.goals, items: goals },
    { title: texts.risks, items: risks },
    { title: texts.attentionPoints, items: attentionPoints },
    { title: texts.instruments, items: instruments.map(({ name, source }) => ({ text: name, source })) },
    {
      title: texts.abbreviations,
      items: abbreviations.map(({ short, expansion, source }) => ({
        text: expansion === null ? short : `${short}: ${expansion}`,
        source,
      })),
    },
  ]
}
