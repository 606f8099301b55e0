import type { Id } from '../../shared/id.ts'
import type { Purpose } from './contribution.ts'
import { entryMessages } from './entry-messages.ts'
import type { LedgerNames } from './entry-words.ts'

const texts = entryMessages.form

/** One purpose that an amount can be for, with the word that stands for it in a form. */
export type PurposeChoice = {
  readonly word: string
  readonly label: string
  readonly purpose: Purpose
  readonly themeId: Id<'theme'> | null
}

/** The purposes of an agreement: its themes, governance, and anything else. */
export function purposeChoices({ themes }: LedgerNames): readonly PurposeChoice[] {
  return [
    ...themes.map(
      ({ id, name }) => ({ word: id, label: texts.purposeTheme(name), purpose: 'theme', themeId: id }) as const,
    ),
    { word: 'governance', label: texts.purposes.governance, purpose: 'governance', themeId: null },
    { word: 'overig', label: texts.purposes.other, purpose: 'other', themeId: null },
  ]
}
