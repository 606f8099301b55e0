import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Conflict, DomainError, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../shared/errors.ts'
import type { WebContext, WebEnv } from './context.ts'
import { errorPage } from './error-page.ts'
import { frameMessages as texts } from './frame-messages.ts'

type Failure = { readonly status: 400 | 403 | 404 | 409 | 500 | 503; readonly title: string; readonly sentence: string }

/** Turns everything that was thrown into a page. Defects are logged, with no personal data; the person gets a sentence. */
export const handleError: ErrorHandler<WebEnv> = (error, c) => {
  const failure = failureOf(error)
  if (failure.status === 500) console.error(error)
  return c.html(errorPage(failure), failure.status)
}

/** The page for an address that does not exist. */
export function handleNotFound(c: WebContext): Response | Promise<Response> {
  return c.html(errorPage(failureOf(new NotFound(texts.notFound))), 404)
}

function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) return ofDomainError(error)
  if (error instanceof HTTPException && error.status < 500)
    return { status: 400, title: texts.invalidTitle, sentence: texts.badRequest }
  if (isDatabaseGone(error)) return { status: 503, title: texts.unavailableTitle, sentence: texts.unavailable }
  return { status: 500, title: texts.brokenTitle, sentence: texts.broken }
}

function ofDomainError(error: DomainError): Failure {
  const sentence = error.sentence
  if (error instanceof NotFound) return { status: 404, title: texts.notFoundTitle, sentence }
  if (error instanceof NotAllowed) return { status: 403, title: texts.notAllowedTitle, sentence }
  if (error instanceof InvalidInput) return { status: 400, title: texts.invalidTitle, sentence }
  if (error instanceof RuleBroken || error instanceof Conflict)
    return { status: 409, title: texts.invalidTitle, sentence }
  return { status: 500, title: texts.brokenTitle, sentence: texts.broken }
}

const goneCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOSPC|ETIMEDOUT|57P0[123]|08\d\d\d|53\d\d\d)$/

/** A lost connection, a full disk, or a server that is shutting down: nothing a person did. */
function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect' // the embedded server's socket is gone
  return (
    goneCodes.test(code) ||
    /connection terminated|timeout exceeded when trying to connect|cannot use a pool/i.test(error.message)
  )
}
