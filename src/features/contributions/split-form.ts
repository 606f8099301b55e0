import { html } from 'hono/html'
import { fieldGroup, textField } from '../../web/components/field.ts'
import type { ActForm } from './act-forms.ts'
import { filled, fromField, readOptionalAmount } from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import { amountInText } from './entry-words.ts'
import { purposeChoices } from './purpose-words.ts'
import { readDayNeeded } from './read-day.ts'
import { readPosition } from './read-positions.ts'
import { splitContribution } from './split-contribution.ts'

const texts = entryMessages.form

/** The name of the field for the part of one purpose. */
export const partName = (word: string): string => `deel-${word}`

/** An amount per purpose, and from which day. */
export const splitForm: ActForm = {
  initial: () => ({}),
  parts: (scene, of) => {
    const { entry } = scene.story
    const fields = purposeChoices(scene).map(({ word, label }) =>
      textField({ ...filled(of, partName(word), label), size: 16 }),
    )
    const hint = texts.partsHint(amountInText(entry))
    const parts = fieldGroup({ label: texts.parts, hint, body: html`${fields}`, id: 'delen' })
    return [{ title: texts.change, body: html`${parts}${fromField(of)}` }]
  },
  read: (read, scene) => {
    const { entry } = scene.story
    const choices = purposeChoices(scene)
    const parts = choices.flatMap(({ word, purpose, themeId }) => {
      const amount = readOptionalAmount(read, entry.line.unit, partName(word))
      return amount === null ? [] : [{ purpose, themeId, amount }]
    })
    const isRefused = choices.some(({ word }) => read.errors[partName(word)] !== undefined)
    if (parts.length === 0 && !isRefused) read.errors[partName(choices[0]!.word)] = texts.partsMissing
    const input = { entryId: entry.id, parts, effectiveOn: readDayNeeded(read, 'vanaf')! }
    return async (tx, actor, agreementId, grounds) => {
      await splitContribution(tx, actor, agreementId, { ...input, ...grounds })
      return (await readPosition(tx, entry))!.entryId
    }
  },
}
