import type { ContributionFact } from '../facts.ts'
import type { Unit } from './amounts.ts'
import type { Property } from './contribution-scopes.ts'

type Basis = ContributionFact['basis']

/** For each year anew: "per jaar", "elk van de vier jaren", "op jaarbasis", "jaarbedragen". */
export const perYear =
  /(?<!\b(?:\p{L}*maal|keer|[x×]) )\bper (?:\p{Ll}*jaar|jr)\b|\bjaarlijks|\bp\.?\/?j\.?\b|\/ ?jaar\b|\b(?:elke?|iedere?|één)(?: van de| van deze)? (?:\p{L}+ )?\p{Ll}*ja(?:ar|ren)\b|\bin alle (?:\p{L}+ )?jaren\b|\bjaar(?:basis|bedrag|bijdrage|last)/iu
export const recurring = /\bstructure(?:el|le)\b/i
export const once = /\beenmalig|\bincidenteel|\bineens\b|\bin één (?:keer|termijn|bedrag)\b/i
/** For some years together: "over de hele looptijd", "in drie jaar", "2027-2029 samen". */
export const overYears = new RegExp(
  [
    String.raw`\bin totaal\b|\btotale? (?:bijdrage|kosten|bedrag)|\bcumulatief\b|\btotaal(?:bedrag|bijdrage)|\btotalen\b|\b(?:als geheel|in zijn geheel)\b`,
    String.raw`\b(?:gehele|hele|volledige|totale) \p{Ll}*(?:periode|looptijd|termijn|duur|tijd|tijdvak|uitvoering|programma|project|traject)\b`,
    String.raw`\b(?:over|gedurende|tijdens|in|som van) de \p{Ll}*(?:looptijd|periode|duur)\b`,
    String.raw`\b(?:over|voor|in|van|beslaan|beslaat|betreffen|betreft|dekken|dekt|omvatten|omvat) (?:alle |de |die |deze )?(?:[2-9]|1\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) ja(?:ar|ren)\b(?! ?per)`,
    String.raw`\b(?:20\d{2}|jaren|jaar|\p{Ll}*periode|\p{Ll}*looptijd|\p{Ll}*duur)[,)]? (?:samen|tezamen|bij elkaar|opgeteld|totaal)\b`,
    String.raw`\b(?:samen|opgeteld|gesommeerd|cumulatief|tezamen)[,:]? (?:over|voor|van|in)(?: de)?(?: jaren| periode)? 20\d{2}`,
    String.raw`\btota(?:al|le)\b(?! per jaar)[^.;|]{0,25}\b20\d{2} ?(?:[-–/]|t\/m|tot en met) ?20\d{2}\b|\b20\d{2} ?(?:[-–/]|t\/m|tot en met) ?20\d{2},? ?\(?(?:in )?totaal\b`,
  ].join('|'),
  'iu',
)

/** For how long an amount is, by the words around it. "Per jaar" outweighs "totaal": a total per year is per year. */
export function basisOf(words: string): Basis {
  if (perYear.test(words)) return 'per-year'
  if (overYears.test(words)) return 'total'
  if (recurring.test(words)) return 'per-year'
  return once.test(words) ? 'total' : 'unknown'
}

const capacityWord = /\bfte\b|\bmenskracht\b|\bformatie\b|\bcapaciteit\b|\binzet\b|\buren\b/i
const moneyWord = /€|\bEUR\b|\beuro|\bgeld\b|\bbijdragen?\b|\bbedrag(?:en)?\b|\bkosten\b|\bbudget|\bmiddelen\b/i

/** What a caption or head says of amounts of one unit: "Bijdragen (€) en menskracht (fte per jaar)" says it of the capacity alone. */
export function basisOfUnit(words: string, unit: Unit | null): Basis {
  const other = unit === 'fte' ? moneyWord : capacityWord
  const own = unit === 'fte' ? capacityWord : moneyWord
  const pieces = words.split(/(?<=[.,;)])\s|\s(?=\()|(?<!(?:€|EUR|euro|fte|geld)) en /iu)
  const said = basisOf(pieces.filter((piece) => own.test(piece) || !other.test(piece)).join(' '))
  return said === 'unknown' && unit === 'fte' ? basisOf(words) : said
}

/** For how long figures of money are, as sentences about them say. */
export const basis = propertyOf('euro')
/** For how long figures of capacity are. */
export const basisOfCapacity = propertyOf('fte')

function propertyOf(unit: Unit): Property<Exclude<Basis, 'unknown'>> {
  return {
    read: (words) => {
      const said = basisSaid(words, unit)
      return said === 'unknown' ? null : said
    },
    together: (values) => (values.includes('per-year') ? 'per-year' : (values[0] ?? null)),
    opposite: (value) => (value === 'total' ? 'per-year' : 'total'),
  }
}

function basisSaid(words: string, unit: Unit): Basis {
  const said = basisOfUnit(words, unit)
  return said === 'per-year' ? basisOfUnit(withoutDoings(words), unit) : said
}

/** "De bijdragen worden ieder jaar in twee termijnen betaald" tells when something is done, and not for how long an amount is. */
function withoutDoings(text: string): string {
  return text
    .split(/(?<=[.;?!]) |, (?=en |waarna |die )| en (?=worden |wordt )/u)
    .filter((clause) => !doings.test(clause))
    .join('. ')
}

const doings =
  /\b(?:int|innen|geïnd|factuur|facturen|factureert|gefactureerd|in rekening|overgemaakt|termijnen|voorschot\p{L}*|afgerekend|verrekend|verantwoord|verantwoording|rapporteert|rapporteren|gerapporteerd|evalueert|geëvalueerd|indexeert|indexeren|geïndexeerd|indexatie|bijgesteld|bijstellen|(?:stelt|stellen) [^.;]*\bbij|past [^.;]*\baan|passen [^.;]*\baan|herziet|herijken|bepaalt|bepalen|verdeelt|verdelen|herijkt|herzien|aangepast|geactualiseerd|actualiseert|vastgesteld|vaststelt|besluit|besluiten|besproken|bespreekt|beoordeelt|beoordeeld|bekeken|bekijkt|opnieuw)\b/iu

/** A table that does not say whether its amounts are per year is like the table that states the same total for the same years. */
export function withSharedBasis(facts: readonly ContributionFact[]): ContributionFact[] {
  const byTable = Map.groupBy(facts, ({ table }) => table)
  const known = basisByAmount(facts)
  return [...byTable.values()].flatMap((own) => {
    const isOpen = own.every(({ basis, isTotal }) => basis === 'unknown' || isTotal)
    const totals = isOpen ? own.filter(({ isTotal, basis }) => isTotal && basis === 'unknown') : []
    const found = new Set(totals.flatMap((fact) => [...(known.get(keyOf(fact)) ?? [])]))
    const [basis] = found
    if (found.size !== 1) return own
    return own.map((fact) => (fact.basis === 'unknown' ? { ...fact, basis: basis! } : fact))
  })
}

function basisByAmount(facts: readonly ContributionFact[]): Map<string, Set<Basis>> {
  const known = new Map<string, Set<Basis>>()
  for (const fact of facts) {
    if (fact.basis === 'unknown' || fact.euroCents === null) continue
    const same = known.get(keyOf(fact))
    if (same === undefined) known.set(keyOf(fact), new Set([fact.basis]))
    else same.add(fact.basis)
  }
  return known
}

function keyOf({ euroCents, years }: ContributionFact): string {
  return `${euroCents} ${years}`
}
