/**
 * What binds an organisation to a duty or a contribution. `own-decision`: it decided itself. `association-decision`: its
 * association did, in a way that binds members, by an article that is named. `on-behalf`: its umbrella speaks, and that does
 * not bind it. `unknown`: nobody wrote down who decided.
 */
export type Binding = 'own-decision' | 'association-decision' | 'on-behalf' | 'unknown'

/** How an organisation stands to the line that it is shown. */
export type Standing = {
  /** `own`: a line of its own. `umbrella`: it speaks for the group. `member`: it is in the group. */
  readonly role: 'own' | 'umbrella' | 'member'
  /** a decision or a mandated person stands behind the amount */
  readonly hasMandate: boolean
  /** the group has an umbrella that speaks for it */
  readonly hasUmbrella: boolean
  /** the decision of the association that binds this member */
  readonly associationArticle: string | null
}

/** An umbrella's signature does not bind its members (semantics 3). */
export function bindingOf({ role, hasMandate, hasUmbrella, associationArticle }: Standing): Binding {
  if (role !== 'member') return hasMandate ? 'own-decision' : 'unknown'
  if (associationArticle !== null) return 'association-decision'
  return hasUmbrella ? 'on-behalf' : 'unknown'
}
