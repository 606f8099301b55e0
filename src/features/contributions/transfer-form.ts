import { html } from 'hono/html'
import { selectField, textField } from '../../web/components/field.ts'
import type { ActForm } from './act-forms.ts'
import { amountValue, chosen, filled, fromField, readAmountField } from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import { hasNoMandate } from './grounds-form.ts'
import { ledgerRuleMessages } from './ledger-rule-messages.ts'
import { readDayNeeded } from './read-day.ts'
import { readPosition } from './read-positions.ts'
import { transferContribution } from './transfer-contribution.ts'

const texts = entryMessages.form

/** To whom, how much, and from which day. */
export const transferForm: ActForm = {
  initial: ({ line, amount }) => ({ groep: line.constituencyId, bedrag: amountValue(line.unit, amount) }),
  parts: (scene, of) => {
    const groups = scene.constituencies.map(({ id, name }) => ({ value: id, label: name }))
    const organisation = { ...filled(of, 'organisatie', texts.toOrganisation), hint: texts.organisationHint, size: 40 }
    const amount = { ...filled(of, 'bedrag', texts.part), hint: texts.amounts[scene.story.entry.line.unit], size: 16 }
    return [
      {
        title: texts.change,
        body: html`${selectField({ ...filled(of, 'groep', texts.to), options: groups })}${textField({ ...organisation, suggestions: scene.known })}${textField(amount)}${fromField(of)}`,
      },
    ]
  },
  read: (read, scene) => {
    const { entry } = scene.story
    const groups = scene.constituencies.map(({ id }) => [id, id] as const)
    const constituencyId = chosen(read, 'groep', groups, texts.contributorMissing)
    if (read.text('groep') === '') read.errors.groep = texts.contributorMissing
    const organisationId = read.typed('organisatie', () => scene.organisation) ?? null
    if (read.text('organisatie') === '') read.errors.organisatie = texts.organisationMissing
    if (hasNoMandate(read)) read.errors.mandaat = ledgerRuleMessages.needsDecision
    const amount = readAmountField(read, entry.line.unit)
    const to = { constituencyId: constituencyId!, organisationId: organisationId! }
    const input = { entryId: entry.id, to, amount: amount ?? 0, effectiveOn: readDayNeeded(read, 'vanaf')! }
    return async (tx, actor, agreementId, grounds) => {
      await transferContribution(tx, actor, agreementId, { ...input, ...grounds })
      return (await readPosition(tx, entry))!.entryId
    }
  },
}
