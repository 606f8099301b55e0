import { messages } from '../../web/messages.ts'
import { formatAmount, type LedgerCheck, ledgerChecks } from '../contributions/index.ts'
import { type Outcome, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { RegisterFacts } from './register-facts.ts'
import { cellPlace, constituencyName, enumerated } from './wording.ts'

const texts = reconciliationMessages.totals

/** Every total that a source states beside the register's own sum. */
export function totalChecks(facts: RegisterFacts): readonly Outcome[] {
  return ledgerChecks(facts.ledger).map((check) => outcomeOf(facts, check))
}

function outcomeOf(facts: RegisterFacts, check: LedgerCheck): Outcome {
  const { constituencyId, unit, stage, stated, counted, notStated, marks } = check
  const years = enumerated(check.years.map(String), 10)
  const what = texts.sumOf(constituencyName(facts, constituencyId), unit, years)
  const figures = { stated: formatAmount(unit, stated), stage: messages.stages[stage] }
  const place = cellPlace(facts, { constituencyId, purpose: 'total', year: check.years[0]! })
  const shared = { kind: 'totals', place, marks } as const
  if (check.holds)
    return outcome({ ...shared, weight: 'holds', title: texts.holds(what), sentence: texts.same(figures) })
  if (counted === null)
    return outcome({ ...shared, weight: 'midden', title: texts.nothing(what), sentence: texts.nothingThere(figures) })
  const difference = formatAmount(unit, Math.abs(counted - stated))
  const title = counted > stated ? texts.more(what, difference) : texts.less(what, difference)
  const sentence = texts.differs({ ...figures, counted: formatAmount(unit, counted) }, notStated)
  return outcome({ ...shared, weight: 'hoog', title, sentence })
}
