import type { Heads } from './contribution-columns.ts'
import { isOneOf, type KnownNames, type LabelRole, perParty } from './contribution-roles.ts'
import { isPartyName } from './parties.ts'
import { comparable } from './vocabulary.ts'

/**
 * Whether the columns of a matrix are named after parties or after themes: what the rows are not. Where the rows are years or
 * something else, a name that is known tells it for all columns, or else what the caption or the text above says is divided.
 */
export function columnNamesOf(heads: Heads, role: LabelRole, known: KnownNames, lead: string): 'party' | 'theme' {
  if (role !== 'other') return role === 'party' ? 'theme' : 'party'
  const names = heads.columns.flatMap(({ name }) => (name === null ? [] : [name.text]))
  if (names.some((name) => isOneOf(known.themes, name))) return 'theme'
  if (names.some((name) => isPartyName(name) || isPartOfOne(known.parties, name))) return 'party'
  if (names.some((name) => isPartOfOne(known.themes, name))) return 'theme'
  const said = [heads.caption, heads.text, lead].find(
    (text) => perParty.test(text) || perTheme.test(text) || brought.test(text),
  )
  return said !== undefined && (perParty.test(said) || !perTheme.test(said)) ? 'party' : 'theme'
}

/** Only parties bring something in. */
const brought =
  /\b(?:bijdragen?|inleg|inbreng|aandelen|aandeel|bijdragende|bijdraagt|inleggen|inlegt|inbrengen|inbrengt|wie betaalt|partijen|deelnemers|partners|deelnemende)\b/i
const perTheme =
  /\b(?:per|over|naar) (?:de |het |alle |\p{L}+ )?(?:thema|onderdeel|onderdelen|programmalijn|spoor|sporen|werkspoor|werksporen|opgave|pijler|lijn|speerpunt|activiteit|project)(?:['’]?s|en|n)?\b/iu

/** "Oostveen" of the municipality Oostveen. */
function isPartOfOne(names: readonly string[], name: string): boolean {
  const words = comparable(name)
  return words.length > 3 && names.some((one) => ` ${comparable(one)} `.includes(` ${words} `))
}
