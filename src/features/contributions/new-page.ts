import { errorSummary } from '../../web/components/form.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { agreementPage } from '../agreements/index.ts'
import { refusalNotice } from './act-page.ts'
import type { Filled } from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import { partedForm } from './form-parts.ts'
import type { FormScene } from './form-scene.ts'
import { lineParts } from './line-form.ts'

const texts = entryMessages.new

export type NewPageProps = {
  readonly scene: FormScene
  readonly of: Filled
  readonly csrf: string
  readonly refusal?: string | undefined
}

/** The form for an amount that is not in the ledger yet. */
export function newPage({ scene, of, csrf, refusal }: NewPageProps): Html {
  const { slug } = scene.head
  const body = partedForm({
    scene,
    of,
    csrf,
    action: paths.newContribution(slug),
    parts: lineParts(scene, of),
    submit: entryMessages.form.submit.new,
    back: paths.contributions(slug),
  })
  return agreementPage(scene.head, 'contributions', {
    at: [{ label: texts.title }],
    title: texts.title,
    lead: texts.lead,
    refused: refusal !== undefined || Object.keys(of.errors).length > 0,
    notices: [...(refusal === undefined ? [] : [refusalNotice(refusal)]), errorSummary(of.errors)],
    body,
  })
}
