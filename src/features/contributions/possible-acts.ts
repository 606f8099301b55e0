import { DomainError } from '../../shared/errors.ts'
import { entryMessages } from './entry-messages.ts'
import type { EntryStory } from './entry-story.ts'
import { ledgerRuleMessages } from './ledger-rule-messages.ts'
import { checkCorrectable } from './ledger-rules.ts'

/** What people can do with an entry; `replace` sets it anew on another line or day. */
export const acts = ['change', 'correct', 'replace', 'withdraw', 'split', 'transfer'] as const
export type Act = (typeof acts)[number]

const texts = entryMessages.impossible

/** Why an act is not possible on this entry as it stands; null when it is. The commands check the same once more. */
export function whyNot(act: Act, { entry, series, current }: EntryStory): string | null {
  if (act === 'correct' || act === 'replace') {
    const valid = series.filter(({ state }) => state !== 'voided')
    return sentenceOf(() => checkCorrectable(entry, valid, entry.state === 'voided'))
  }
  if (entry.state !== 'current') return current === null ? texts.void : texts.replaced
  switch (act) {
    case 'change':
      return null
    case 'withdraw':
      return entry.kind === 'withdraw' ? ledgerRuleMessages.withdrawnAlready : null
    case 'split':
      if (entry.line.purpose !== null) return ledgerRuleMessages.notUndivided
      return entry.amount ? null : ledgerRuleMessages.nothingToDivide
    case 'transfer':
      if (entry.line.organisationId === null) return ledgerRuleMessages.groupOnly
      return entry.amount ? null : texts.nothingToTransfer
  }
}

/** What a rule says when it refuses; null when it does not. */
function sentenceOf(check: () => void): string | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.sentence
    throw error
  }
}
