import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { NotAllowed } from '../shared/errors.ts'
import { frameMessages } from './frame-messages.ts'

/** The security headers of every answer. No inline script or style, nothing from another host. */
export function securityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  })
}

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only to this machine's own names. Without sign-in, a site elsewhere whose name was made to point here could
 * otherwise read and write the register through the reader's browser.
 */
export function ownHostGuard(): MiddlewareHandler {
  return async (c, next) => {
    const named = c.req.header('host')
    const names = [new URL(c.req.url).hostname, ...(named === undefined ? [] : [named.replace(/:\d*$/, '')])]
    if (!names.every((name) => ownNames.has(name))) throw new NotAllowed(frameMessages.otherHost)
    await next()
  }
}
