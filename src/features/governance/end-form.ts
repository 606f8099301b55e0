import { html } from 'hono/html'
import type { FieldReader } from '../../shared/field-reader.ts'
import { isId } from '../../shared/id.ts'
import { radioField, textField } from '../../web/components/field.ts'
import { paths } from '../../web/paths.ts'
import { saveSource } from '../provenance/index.ts'
import { endHolder } from './end-holder.ts'
import { type GovernanceForm, readExactDay, readId, taken, typedField } from './governance-form.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import { governanceWords as words } from './governance-messages.ts'
import { loadOffice } from './load-governance.ts'
import { officeOf } from './named-in-address.ts'

/** Says that somebody is no longer in an office, without a successor. */
export const endForm: GovernanceForm = {
  path: paths.governanceEnd(':slug', ':id'),
  blamed: 'laatste',
  heading: (props) => ({ title: texts.end.title(officeOf(props).title), lead: texts.end.lead }),
  fields: (props) => {
    const { holder, deputies, others } = officeOf(props).holders
    const open = [holder, ...deputies, ...others].filter((each) => each !== null && each.validTo === null)
    const options = open.map((each) => ({
      value: each!.id,
      label: `${each!.name}, ${words.holderKinds[each!.kind]}`,
    }))
    const last = { ...typedField(props, 'laatste', texts.end.last), hint: texts.holder.fromHint, size: 20 }
    return html`${radioField({ ...typedField(props, 'wie', texts.end.who), options })}${textField(last)}`
  },
  act: async (tx, actor, { head, id }, read) => {
    const { source, holderId, lastDay } = taken(read, readEnd(read))
    const { id: officeId } = await loadOffice(tx, id)
    const sourceId = await saveSource(tx, source)
    await endHolder(tx, actor, { officeId, holderId: holderId!, lastDay: lastDay!, sourceId }) // both were asked for
    return `${paths.governanceOffice(head.slug, officeId)}?melding=einde`
  },
}

function readEnd(read: FieldReader) {
  const holderId = readId(read, 'wie', isId<'office-holder'>)
  if (holderId === null) read.errors.wie = texts.chooseOne
  const lastDay = readExactDay(read, 'laatste')
  if (read.text('laatste') === '') read.errors.laatste = texts.end.lastMissing
  return { holderId, lastDay }
}
