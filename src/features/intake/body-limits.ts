import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Doors } from '../../database/doors.ts'
import { largestFile } from '../../documents/read-document.ts'
import type { WebEnv } from '../../web/context.ts'
import { errorPage } from '../../web/error-page.ts'
import { paths } from '../../web/paths.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { tooLargePage } from './upload-routes.ts'

const megabyte = 1024 * 1024

/**
 * How much a request may send: one file on the upload page, and a form everywhere else. Stands before everything that
 * reads a body, so that what is too large is refused from its announced length, or as soon as it goes over.
 */
export function bodyLimits(doors: Doors): MiddlewareHandler<WebEnv> {
  const ofUpload = bodyLimit({ maxSize: largestFile + megabyte, onError: (c) => tooLargePage(c, doors) })
  const ofForm = bodyLimit({
    maxSize: megabyte,
    onError: (c) => c.html(errorPage({ title: texts.tooMuchTitle, sentence: texts.tooMuch }), 413),
  })
  return (c, next) => (c.req.path === paths.readIn() ? ofUpload(c, next) : ofForm(c, next))
}
