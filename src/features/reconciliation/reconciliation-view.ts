import { html } from 'hono/html'
import { formatDay } from '../../shared/day.ts'
import { selectField } from '../../web/components/field.ts'
import { type FindingProps, findings } from '../../web/components/finding.ts'
import { buttonLink, filterForm } from '../../web/components/form.ts'
import { empty, notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { tally, type Weight } from '../../web/components/tag.ts'
import type { Html } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { fileLinks } from '../../web/send-file.ts'
import { agreementPage } from '../agreements/index.ts'
import { countOutcomes, type Outcome } from './outcome.ts'
import { reconciliationMessages as texts } from './reconciliation-messages.ts'
import type { RegisterFacts } from './register-facts.ts'

export type ReconciliationProps = {
  readonly facts: RegisterFacts
  /** every outcome, the heaviest first */
  readonly outcomes: readonly Outcome[]
  /** which weight is shown; null shows all */
  readonly weight: Weight | null
}

/** Whether what stands in the register fits together: first what a person must look at, then what holds. */
export function reconciliationPage({ facts, outcomes, weight }: ReconciliationProps): Html {
  const shown = shownOutcomes(outcomes, weight)
  const open = shown.filter((each) => each.weight !== 'holds')
  const holds = shown.filter((each) => each.weight === 'holds')
  const parts = html`${part('nakijken', texts.open, texts.openIntro, open, 'one')}${part('kloppend', texts.holds, texts.holdsIntro, holds, 'two')}`
  return agreementPage(facts.head, 'reconciliation', {
    title: texts.title,
    eyebrow: facts.head.title,
    lead: texts.lead,
    notices:
      facts.amounts.length === 0 ? [notice({ tone: 'plain', title: texts.noAmounts, text: texts.noAmountsText })] : [],
    body: html`${counts(facts, outcomes)}${filter(facts.head.slug, weight)}${shown.length === 0 ? noneShown(facts.head.slug) : parts}`,
  })
}

/** The outcomes of this weight, or all. */
export function shownOutcomes(outcomes: readonly Outcome[], weight: Weight | null): readonly Outcome[] {
  return weight === null ? outcomes : outcomes.filter((each) => each.weight === weight)
}

function counts({ today }: RegisterFacts, outcomes: readonly Outcome[]): Html {
  const of = countOutcomes(outcomes)
  return html`<p><b>${texts.counted(outcomes.length - of.holds, of.holds)}</b> ${texts.countedOn(formatDay(today))}</p><p>${tally(of)}</p>`
}

function filter(slug: string, weight: Weight | null): Html {
  const options = [
    { value: '', label: texts.all },
    ...(['hoog', 'midden', 'laag', 'holds'] as const).map((each) => ({
      value: messages.weights[each],
      label: messages.weights[each],
    })),
  ]
  const value = weight === null ? '' : messages.weights[weight]
  const query = weight === null ? '' : `ernst=${messages.weights[weight]}`
  return filterForm({
    action: paths.reconciliation(slug),
    fields: selectField({ name: 'ernst', label: texts.severity, options, value }),
    submit: texts.show,
    result: fileLinks((form) => paths.reconciliationFile(slug, form, query)),
  })
}

function noneShown(slug: string): Html {
  const action = buttonLink({ href: paths.reconciliation(slug), label: texts.showAll })
  return empty({ title: texts.noneShown, text: texts.noneShownText, action })
}

/** Over the full width: a heading beside a list this long would keep it from breaking over pages of paper. */
function part(id: string, title: string, intro: string, items: readonly Outcome[], layout: 'one' | 'two'): Html {
  if (items.length === 0) return html``
  return section({ id, title, intro: [intro], body: findings(items.map(findingOf), layout) })
}

function findingOf({ weight, title, sentence, place, marks }: Outcome): FindingProps {
  const link = html`<a class="kb-nowrap" href="${place.path}">${place.label}<span class="kb-sr">: ${title}</span></a>`
  return { weight, title, text: html`${sentence} ${link}`, marks }
}
