import { paths } from '../../web/paths.ts'
import { type Outcome, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { RegisterFacts } from './register-facts.ts'
import { enumerated } from './wording.ts'

const texts = reconciliationMessages.papers

/**
 * What papers leave to be looked at, in one line. It weighs little here, whatever it weighs there: a finding about a paper is a
 * question to its author, and stays when the register is in order.
 */
export function paperCheck({ head, openFindings }: RegisterFacts): readonly Outcome[] {
  const place = { label: texts.findings, path: paths.agreementFindings(head.slug) }
  const count = openFindings.reduce((sum, each) => sum + each.count, 0)
  const kind = 'papers'
  if (count === 0) return [outcome({ kind, weight: 'holds', title: texts.none, sentence: texts.noneText, place })]
  const parts = (['hoog', 'midden', 'laag'] as const).flatMap((severity) => {
    const of = openFindings.find((each) => each.severity === severity)
    return of === undefined ? [] : [`${of.count} ${severity}`]
  })
  const sentence = texts.openText(enumerated(parts))
  return [outcome({ kind, weight: 'laag', title: texts.open(count), sentence, place })]
}
