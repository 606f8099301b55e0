import { html } from 'hono/html'
import type { TypedFields } from '../../shared/field-reader.ts'
import { textField } from '../../web/components/field.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { type DocumentChoice, sourceFields } from '../provenance/index.ts'
import { constituencyMessages as texts } from './constituency-messages.ts'
import type { Constituency } from './read-constituency.ts'

/** What both forms of a membership need: where they stand, what was typed, and what was wrong with it. */
export type MemberFormProps = {
  readonly head: AgreementHead
  readonly constituency: Constituency
  readonly documents: readonly DocumentChoice[]
  readonly csrf: string
  readonly values: TypedFields
  readonly errors: TypedFields
}

/** The form that adds a member to a group. */
export function newMemberPage(props: MemberFormProps): Html {
  const { head, constituency } = props
  const who = { ...field(props, 'organisatie', texts.who), hint: texts.whoHint, size: 40, autocomplete: 'off' }
  const from = { ...field(props, 'lid-sinds', texts.from), hint: texts.fromHint, optional: true, size: 20 }
  const article = { ...field(props, 'verenigingsbesluit', texts.article), hint: texts.articleHint, optional: true }
  return formPage(props, {
    title: texts.newMember,
    lead: texts.newMemberLead(constituency.name),
    action: paths.newMember(head.slug, constituency.nameKey),
    fields: html`${textField(who)}${textField(from)}${textField({ ...article, size: 40 })}`,
  })
}

/** The form that ends a membership. */
export function endMembershipPage(props: MemberFormProps, id: string, name: string): Html {
  const { head, constituency } = props
  const last = { ...field(props, 'laatste-dag', texts.last), hint: texts.lastHint, size: 20 }
  return formPage(props, {
    title: texts.endMembership,
    lead: `${texts.endLead(name, constituency.name)} ${texts.endNote}`,
    action: paths.endMembership(head.slug, constituency.nameKey, id),
    fields: textField(last),
  })
}

type FormPart = { readonly title: string; readonly lead: string; readonly action: string; readonly fields: Html }

function formPage(props: MemberFormProps, { title, lead, action, fields }: FormPart): Html {
  const { head, constituency, csrf, errors } = props
  const back = paths.constituency(head.slug, constituency.nameKey)
  const buttons = actions(
    button({ label: texts.save, kind: 'primary' }),
    buttonLink({ href: back, label: texts.cancel, kind: 'quiet' }),
  )
  return agreementPage(head, 'overview', {
    at: [{ label: constituency.name, href: back }, { label: title }],
    title,
    lead,
    notices: [errorSummary(errors)],
    refused: Object.keys(errors).length > 0,
    body: form({ action, csrf, body: html`${fields}${sourceFields(props)}${buttons}` }),
  })
}

function field({ values, errors }: MemberFormProps, name: string, label: string) {
  return { name, label, value: values[name], error: errors[name] }
}
