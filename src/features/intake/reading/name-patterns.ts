import type { PartyFact } from '../facts.ts'

/** Ways in which running text names who brings something in. */
export type NamePatterns = {
  /** the parties of the paper, in full and by their own name, and names that are those of governments */
  readonly anywhere: RegExp
  /** a name that begins its sentence, as group 1: "De Ondernemerskring draagt" */
  readonly first: RegExp
  /** a name behind its verb, as group 1: "Daarnaast draagt Streekfonds Oost" */
  readonly inverted: RegExp
  /** a name between two amounts of a list, as group 1: ", Bronbedrijf Oost" */
  readonly listed: RegExp
}

const kinds =
  'gemeente provincie waterschap hoogheemraadschap ministerie omgevingsdienst veiligheidsregio regio drinkwaterbedrijf waterbedrijf netbeheerder woningcorporatie zorgverzekeraar vervoerder stichting recreatieschap vervoerregio metropoolregio havenbedrijf vereniging coöperatie vakbond universiteit hogeschool'.split(
    ' ',
  )
const groups = 'gemeenten provincies waterschappen ministeries omgevingsdiensten'.split(' ')
/** Words that begin a sentence and name nobody. */
const noNames =
  'Samen|Tezamen|Gezamenlijk|Voor|Met|In|Door|Van|Per|Bij|Verder|Ook|Daarnaast|Het|De|Een|Hij|Zij|Ze|Wij|We|Dit|Dat|Deze|Die|Er|Men|Ieder|Iedere|Elk|Elke|Wie|Alle|Beide|Partijen'
const verbs =
  'draagt|dragen|betaalt|betalen|levert|leveren|zet|zetten|brengt|brengen|stelt|stellen|legt|leggen|verwacht|verwachten|verstrekt|sponsort|steunt|maakt|reserveert|investeert|financiert|geeft|schenkt|doneert|subsidieert|vergoedt|neemt'
const capitalised = String.raw`\p{Lu}[\p{L}'’-]*`
const between = '(?: (?:en|van|de|der|den|het|aan|voor|in|op))*'
const name = `${capitalised}(?:${between} ${capitalised})*`
const named = `(?:${anyCase(kinds)})(?: (?:de|het|van|der|den))* ${name}`

/** The patterns for a paper with these parties. */
export function namePatterns(parties: readonly PartyFact[]): NamePatterns {
  const own = parties.map(({ name: full }) => full)
  const bare = own.flatMap(withoutKind)
  const alone = kinds.filter((kind) => own.filter((full) => full.toLowerCase().startsWith(`${kind} `)).length === 1)
  const all = [
    anyCase([...own, ...bare].sort((a, b) => b.length - a.length)),
    named,
    '[Rr]ijk',
    anyCase(groups),
    alone.length === 0 ? '' : `(?<=\\b[Dd]e |\\b[Hh]et )(?:${anyCase(alone)})(?! \\p{Lu})`,
  ].filter((each) => each !== '')
  return {
    anywhere: new RegExp(String.raw`(?<![\p{L}-])(?:${all.join('|')})(?![\p{L}-])`, 'gu'),
    first: new RegExp(
      String.raw`^(?:(?:Ook|Daarnaast|Verder|Tot slot) )?(?:(?:[Dd]e|[Hh]et) )?(?!(?:${noNames})(?![\p{L}]))(${capitalised}(?:${between} ${capitalised})*)(?:, [^,.;€]{3,60},)? (?:${verbs})(?![\p{L}])`,
      'u',
    ),
    inverted: new RegExp(
      String.raw`(?<![\p{L}])(?:${verbs}) (?:(?:de|het) )?(?!(?:${noNames})(?![\p{L}]))(${name})(?![\p{L}])`,
      'u',
    ),
    listed: new RegExp(
      String.raw`^(?:[^.€]{0,20}?[,;]|[^.€]{0,20}?\ben)? ?(?:en )?(?:(?:de|het) )?(${name})(?: (?:met|voor|voor een bedrag van))?$`,
      'u',
    ),
  }
}

/** "drinkwaterbedrijf Bronwater Oost" is also called "Bronwater Oost". */
function withoutKind(full: string): string[] {
  const kind = new RegExp(String.raw`^(?:${anyCase(kinds)}) (?:van )?(?=\p{Lu})`, 'u').exec(full)
  const bare = kind === null ? '' : full.slice(kind[0].length)
  return bare.length > 2 ? [bare] : []
}

/** Names that may begin a sentence. */
function anyCase(names: readonly string[]): string {
  return names
    .map((one) => {
      const [first = '', ...rest] = one
      const either = [first.toLowerCase(), first.toUpperCase()].map((letter) => RegExp.escape(letter))
      return `(?:${either.join('|')})${rest.map((letter) => RegExp.escape(letter)).join('')}`
    })
    .join('|')
}
