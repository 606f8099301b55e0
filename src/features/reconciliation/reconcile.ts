import { coverChecks } from './cover-checks.ts'
import { fillingChecks } from './filling-checks.ts'
import { mandateChecks } from './mandate-checks.ts'
import { memberChecks } from './member-checks.ts'
import { byWeight, type Outcome } from './outcome.ts'
import { paperCheck } from './paper-check.ts'
import { positionCheck } from './position-check.ts'
import type { RegisterFacts } from './register-facts.ts'
import { sourceChecks } from './source-checks.ts'
import { totalChecks } from './total-checks.ts'

/** Every check of an agreement, the heaviest first; what holds is reported too. */
export function reconcile(facts: RegisterFacts): readonly Outcome[] {
  const checks = [
    totalChecks,
    fillingChecks,
    memberChecks,
    coverChecks,
    sourceChecks,
    mandateChecks,
    positionCheck,
    paperCheck,
  ]
  return byWeight(checks.flatMap((check) => check(facts)))
}
