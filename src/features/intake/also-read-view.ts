import { html } from 'hono/html'
import { marks } from '../../web/components/mark.ts'
import type { Html } from '../../web/html.ts'
import type { Passage } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { passageMark } from './passage-mark.ts'
import { reviewMessages as texts } from './review-messages.ts'

type Item = { readonly text: string; readonly source: Passage }

/** What was read about the paper itself, folded away; and what was read before the register had a place for it. */
export function alsoRead(intake: Pick<Intake, 'reading' | 'proposals'>): Html {
  const lists = alsoReadLists(intake).filter(({ items }) => items.length > 0)
  if (lists.length === 0) return html``
  return html`<details class="kb-details kb-group"><summary><h3>${texts.alsoRead}</h3></summary><p class="kb-small kb-soft">${texts.alsoReadText}</p>${lists.map(
    ({ title, items }) =>
      html`<h4>${title}</h4><ul class="kb-list">${items.map(({ text, source }) => html`<li>${text} ${marks([passageMark(source)])}</li>`)}</ul>`,
  )}</details>`
}

function alsoReadLists({ reading, proposals }: Pick<Intake, 'reading' | 'proposals'>): {
  readonly title: string
  readonly items: readonly Item[]
}[] {
  const proposed = new Set(proposals.map(({ factId }) => factId))
  const rest = <Fact extends { readonly id: string }>(facts: readonly Fact[]) =>
    facts.filter(({ id }) => !proposed.has(id))
  const named = (short: string | null, long: string | null) => [short, long].filter((part) => part !== null).join(': ')
  return [
    { title: texts.goals, items: rest(reading.goals) },
    { title: texts.risks, items: rest(reading.risks) },
    { title: texts.attentionPoints, items: rest(reading.attentionPoints) },
    {
      title: texts.instruments,
      items: rest(reading.instruments).map(({ name, source }) => ({ text: name, source })),
    },
    {
      title: texts.annexes,
      items: reading.annexes.map(({ label, title, source }) => ({ text: named(label, title), source })),
    },
    {
      title: texts.abbreviations,
      items: reading.abbreviations.map(({ short, expansion, source }) => ({ text: named(short, expansion), source })),
    },
  ]
}
