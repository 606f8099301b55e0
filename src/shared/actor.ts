/**
 * Who acts, and when. Until people sign in there is one: whoever sits at this machine (the app answers on loopback only).
 * `now` comes in with the actor, so that rules stay pure.
 */
export type Actor = {
  /** as the journal names it */
  readonly name: string
  /** the moment of acting, UTC */
  readonly now: Date
}

/** The one person at this machine. */
export function localActor(now: Date = new Date()): Actor {
  return { name: 'lokale gebruiker', now }
}

/** The app itself, when it loads example data. */
export function systemActor(now: Date = new Date()): Actor {
  return { name: 'krachtenbundel', now }
}
