import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { InvalidInput, NotAllowed } from '../shared/errors.ts'
import type { WebContext, WebEnv } from './context.ts'
import { frameMessages } from './frame-messages.ts'

/** The name of the hidden field that every form carries. */
export const csrfField = '_csrf'

const cookieName = 'kb-csrf'
const tokenForm = /^[\w-]{43}$/

/** The token for the forms of this page; sets its cookie when the browser has none yet. */
export function csrfToken(c: WebContext): string {
  const existing = getCookie(c, cookieName)
  if (existing !== undefined && tokenForm.test(existing)) return existing
  const token = randomBytes(32).toString('base64url')
  setCookie(c, cookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
  return token
}

/** Lets a POST through only when it comes from this site's own pages: right origin, and the token of its cookie. */
export function csrfGuard(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      if (!fromOwnOrigin(c) || !(await carriesToken(c))) throw new NotAllowed(frameMessages.formExpired)
    }
    await next()
  }
}

function fromOwnOrigin(c: WebContext): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('origin')
  return origin === undefined || origin === new URL(c.req.url).origin
}

async function carriesToken(c: WebContext): Promise<boolean> {
  const cookie = getCookie(c, cookieName)
  const sent = (await parseForm(c))[csrfField]
  if (cookie === undefined || !tokenForm.test(cookie) || typeof sent !== 'string') return false
  const [a, b] = [Buffer.from(cookie), Buffer.from(sent)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The fields of the form. Throws InvalidInput for a body that is no form, or a broken one. */
async function parseForm(c: WebContext): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody()
  } catch (error) {
    if (error instanceof TypeError) throw new InvalidInput(frameMessages.badRequest)
    throw error
  }
}
