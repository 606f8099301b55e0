import type { Context } from 'hono'
import type { Actor } from '../shared/actor.ts'

/** What every request carries. */
export type WebEnv = { Variables: { actor: Actor } }
export type WebContext = Context<WebEnv>
