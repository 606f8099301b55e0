import { type Day, lastDay } from '../../shared/day.ts'
import type { Past } from '../../shared/past.ts'

/** Whether a signature had been put by the day that is asked for. A day that is not exact counts from its last. */
export function isSigned({ signedOn }: { readonly signedOn: Day | null }, { inForceOn }: Past): boolean {
  return signedOn !== null && (inForceOn === null || lastDay(signedOn) <= inForceOn)
}
