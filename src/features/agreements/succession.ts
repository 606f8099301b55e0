/** That an agreement follows or replaces another, over one step. */
export type Succession = { readonly later: string; readonly earlier: string }

/**
 * The last step by which `one` comes after `other`, over any number of steps; null when it does not. Where it does, `other`
 * cannot come after `one`: an agreement would come before itself.
 */
export function comesAfter<Step extends Succession>(steps: readonly Step[], one: string, other: string): Step | null {
  const byLater = Map.groupBy(steps, (step) => step.later)
  const seen = new Set([one])
  for (const at of seen) {
    // a set that grows while it is walked is walked to its end
    for (const step of byLater.get(at) ?? []) {
      if (step.earlier === other) return step
      seen.add(step.earlier)
    }
  }
  return null
}
