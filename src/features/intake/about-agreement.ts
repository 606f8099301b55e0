import { nameKey } from '../../shared/name-key.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'

/** How an agreement is called without its name. */
const byKind =
  /\b(?:dit|het|de|deze|ons|onze)\s+(?:[\p{L}-]+\s)?(?:akkoord|convenant|overeenkomst|samenwerking(?:s(?:akkoord|overeenkomst))?|bestuursakkoord|bestuursovereenkomst|regiodeal|deal|pact)\b/iu

/**
 * Whether a milestone is about the agreement of the paper: it names the agreement or a theme, or stands where the paper
 * says what follows. A paper also tells of what others did and when.
 */
export function isAboutAgreement(
  { fact }: ProposalOf<'milestone'>,
  { proposals, reading }: Pick<Intake, 'proposals' | 'reading'>,
): boolean {
  const { title, source } = fact
  const follows = reading.sections.some(
    ({ name, start, end }) =>
      (name === 'follow-up' || name === 'planning') && source.start >= start && source.start < end,
  )
  if (follows || byKind.test(source.quote) || byKind.test(title)) return true
  const told = `${nameKey(title)} ${nameKey(source.quote)}`
  return namesIn(proposals).some((key) => key.length > 2 && told.includes(key))
}

function namesIn(proposals: Intake['proposals']): string[] {
  const agreements = ofKind(proposals, 'agreement').map(currentFact)
  const themes = ofKind(proposals, 'theme').map(currentFact)
  return [
    ...agreements.flatMap(({ title, aliases }) => [title, ...aliases.map(({ name }) => name)]),
    ...themes.flatMap(({ name, abbreviation }) => [name, abbreviation ?? name]),
  ].map(nameKey)
}
