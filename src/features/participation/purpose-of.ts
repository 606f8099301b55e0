import type { ContributionRow } from './participation.ts'
import { participationMessages as texts } from './participation-messages.ts'

/** What a contribution is for, in words. */
export function purposeOf({ purpose, theme }: ContributionRow): string {
  return theme ?? (purpose === null || purpose === 'theme' ? texts.purposes.undivided : texts.purposes[purpose])
}
