import type { ContributionFact } from '../facts.ts'
import { yearsOf } from './contribution-years.ts'
import { comparable } from './vocabulary.ts'

type Certainty = ContributionFact['certainty']

const open =
  /\bindicati(?:e|ef|eve|es)\b|\braming|\bgeraamd|\bcirca\b|\bongeveer\b|\b(?:in)?schatting|\b(?:in)?geschat|\bvoorlopig|\bnaar verwachting|\bverwachte?\b|\bprognose|\bonder (?:\p{L}+ )?voorbehoud\b|\b(?:richt|streef)(?:bedrag|cijfer|getal)|\bricht(?:inggevend|snoer)|\bvoorgenomen\b|\bbeoogde?\b|\bgeen rechten\b|\b(?:kan|kunnen) (?:nog |later |tussentijds )*(?:wijzigen|veranderen|worden (?:gewijzigd|aangepast|bijgesteld)|afwijken)|\bnog (?:\p{L}+ ){0,5}(?:besluiten|beslissen|instemmen|vast te stellen|te bepalen|uit te werken)\b|\bdefinitieve? \p{L}+ (?:volg|komt|komen)|\bvoorwaardelijk|\bafhankelijk van\b/iu
const settled =
  /\bvastgesteld|\bvastgelegd|(?:(?<![\p{L}])(?:staa[nt]|ligt|liggen|zijn|is|blijven|blijft)|\b(?:die|dat)) (?:[^.;,]{0,45} )?vast(?![\p{L}]| te )|\bvastligg|\bvaststa|\bvast(?:e|en)? (?:toegezegd|afgesproken|overeengekomen)|\bbegroot|\btoegezegd|\btoezegging|\bvaste (?:\p{L}+ )?(?:bijdragen?|bedrag(?:en)?|inleg|inzet|inbreng)|\bvast bedrag|\bdefinitie(?:f|ve)\b|\bverplichte? (?:bijdrage|inleg)|\bovereengekomen|\b(?:zijn|is|werden|hebben)\b(?:(?! niet )[^.;]){0,40} afgesproken\b|\bafgesproken (?:bijdrage|bedrag|inzet|inleg)|\b(?:ver)?bindend\b|\bgebonden\b|\bverbind(?:t|en) zich\b|\bzich(?: \p{L}+){0,2} verbonden\b|\bverplich(?:t|ten) zich\b|\bgehouden (?:tot|aan)\b|\bonherroepelijk|\bonvoorwaardelijk|\b(?:zijn|is|blijven) hard\b|\bharde (?:bijdrage|bedrag|toezegging)|\bgarande|\bgegarandeerd|\bbekrachtigd|\bgeaccordeerd|\bgoedgekeurd|\bvastgestelde begroting|\b(?:wijzig(?:t|en)|verander(?:t|en))(?: [^.;,]{0,30})? niet\b|\bniet (?:meer )?(?:gewijzigd|aangepast|bijgesteld|veranderd)\b|\bongewijzigd\b|\bzekerheid\b|\bzijn zeker\b/iu

/** "Nog niet vastgesteld", "worden later vastgesteld": what is settled only afterwards is open. */
const notYet =
  /\b(?:niet|geen|nog|pas|later|nadien|ooit|alsnog|onvoldoende|moet(?:en)?|zullen|zal)\b(?: (?!(?:en|maar|of|die|dat|tabel|tabellen)\b)[^ .;,]+){0,5}? (?:vastgesteld|vastgelegd|vast|definitie(?:f|ve)|bindende?|gebonden|hard|harde|toegezegd|zekere?|zekerheid|bekrachtigd|goedgekeurd|geaccordeerd|overeengekomen|afgesproken|begroot|gegarandeerd)(?![\p{L}])|\b(?:vastgesteld|bekrachtigd|bepaald|definitief) (?:na|zodra|nadat|als|bij|in het najaar|in het voorjaar)\b|\bworden (?:jaarlijks|ieder jaar|elk jaar|per jaar) vastgesteld/iu
/** "Geen raming", "zonder voorbehoud", "niet langer indicatief". */
const noLonger =
  /\b(?:geen|niet (?:langer |meer )?|zonder (?:enig )?)\s?(?:\p{L}+ )?(?:indicati(?:ef|eve|es?)|raming(?:en)?|schatting(?:en)?|voorlopige?|voorbehoud|voorwaardelijk|richtbedragen)(?![\p{L}])/iu

/** "De ramingen hebben prijspeil 2026" says of what year the prices are, and "afhankelijk van …, meer dan verwacht" nothing of the figures. */
const ofPrices =
  /\b(?:de |alle )?ramingen (?:hebben|kennen|zijn (?:op|in|uitgedrukt in)|staan in|luiden in|gaan uit van|met)(?: het)? (?:prijs|loon)(?:en)?\S*/giu

/** How sure figures are, by the words around them. */
function certaintyOf(words: string): Certainty {
  const about = words.replaceAll(ofPrices, '')
  if (notYet.test(about)) return 'indicative'
  if (noLonger.test(about)) return 'firm'
  if (open.test(about)) return 'indicative'
  return settled.test(about) ? 'firm' : 'unknown'
}

/** How sure figures are by the first of some texts that says so. */
export function certaintyAround(nearestFirst: readonly string[]): Certainty {
  return nearestFirst.map(certaintyOf).find((each) => each !== 'unknown') ?? 'unknown'
}

/** How sure the figures of one party in some years are. */
export type CertaintyOf = (party: string | null, years: readonly number[]) => Certainty

/** What these texts say of figures, nearest first, when they are of these parties and years: what is said of some alone outweighs what is said of all. */
export function certaintyFrom(
  nearestFirst: readonly string[],
  parties: readonly string[],
  allYears: readonly number[],
): CertaintyOf {
  const texts = nearestFirst.map((text) => saidIn(text, parties, allYears)).filter((said) => said.length > 0)
  return (party, years) => {
    for (const said of texts) {
      const ofAll = said.find((each) => each.years === null && each.parties === null)?.certainty ?? 'unknown'
      const own = said.filter(
        (each) =>
          (each.years !== null || each.parties !== null) &&
          (each.years === null || years.some((year) => each.years!.includes(year))) &&
          (each.parties === null || (party !== null && each.parties.has(party))),
      )
      const found = own.find(({ certainty }) => certainty !== 'unknown')?.certainty
      if (found !== undefined) return found
      if (own.length > 0 && ofAll === 'firm') return 'indicative'
      if (own.length === 0 && ofAll !== 'unknown') return ofAll
    }
    return 'unknown'
  }
}

/** One clause; unknown where it only takes some out: "behalve die van de provincie". */
type Said = {
  readonly certainty: Certainty
  /** null where it is about all */
  readonly years: readonly number[] | null
  readonly parties: ReadonlySet<string> | null
}

function saidIn(text: string, parties: readonly string[], allYears: readonly number[]): Said[] {
  const said = text.split(clauseStart).flatMap((clause, index, all): Said[] => {
    const certainty = certaintyOf(clause)
    if (certainty === 'unknown' && !exception.test(clause)) return []
    const before = all.slice(0, index).join(' ')
    const named = partiesNamed(clause, parties, before)
    return [
      {
        certainty,
        years: yearsNamed(clause, allYears, before),
        parties: named.length === 0 ? null : new Set(named),
      },
    ]
  })
  const isIndicative = said.some(
    (each) => each.certainty === 'indicative' && each.years === null && each.parties === null,
  )
  return isIndicative
    ? said.filter((each) => each.certainty !== 'firm' || each.years !== null || each.parties !== null)
    : said
}

const exception = /^(?:,? ?(?:maar|en) )?(?:behalve|behoudens|met uitzondering van|uitgezonderd|op .{1,40} na\b)/iu
const clauseStart =
  /(?<=[;.?!]) (?=[\p{L}\d])|(?<=[,)]) (?=(?:maar|terwijl|doch|behalve|behoudens|uitgezonderd|waarbij|met (?:dien verstande|uitzondering)|(?:en )?(?:die|deze|alleen|voor|vanaf|de (?:bijdragen?|bedrag(?:en)?|cijfers|jaren|latere|overige)))(?!\p{L}))| (?=(?:behalve|behoudens|uitgezonderd|met uitzondering van|met dien verstande) )| (?=(?:en|maar) (?:die |de (?:bedragen|bijdragen|cijfers) )?(?:voor|van|over|vanaf|in|na) (?:het jaar |de jaren |de (?:latere|overige|laatste) )?(?:20\d{2}|jaren))/u

const count: Readonly<Record<string, number>> = { twee: 2, drie: 3, vier: 4, vijf: 5 }

/** The years a clause is about: "voor 2027", "de eerste twee jaren", "de jaren daarna". Null when it names none of the table's. */
function yearsNamed(clause: string, all: readonly number[], before: string): readonly number[] | null {
  const edge = /\b(eerste|laatste)(?: (twee|drie|vier|vijf|\d))? ja(?:ar|ren)\b/i.exec(clause)
  if (edge !== null) {
    const many = edge[2] === undefined ? 1 : (count[edge[2].toLowerCase()] ?? Number(edge[2]))
    return edge[1]!.toLowerCase() === 'eerste' ? all.slice(0, many) : all.slice(-many)
  }
  if (
    /\b(?:latere|overige|andere|volgende|daaropvolgende|resterende) ja(?:ar|ren)\b|\bja(?:ar|ren) (?:daarna|erna)\b/i.test(
      clause,
    )
  ) {
    const told = yearsNamed(before, all, '') ?? all.slice(0, 1)
    return all.filter((year) => !told.includes(year))
  }
  const named = [...clause.matchAll(ofYears)].map(([words]) => words).join(' | ')
  const years = yearsOf(named).filter((year) => all.includes(year))
  if (years.length === 0 || years.length === all.length) return null
  const isOpen = /\b(?:vanaf|na) (?:het jaar )?20\d{2}|20\d{2} en (?:verder|later)/i.test(clause)
  return isOpen ? all.filter((year) => year >= years[0]!) : years
}

/** "In 2026 vastgesteld" is a year of the decision. */
const ofYears =
  /(?<![\p{L}])(?:voor|van|over|vanaf|na|t\/m|tot en met|betreft|betreffen|jaar|jaren|jaarschijf|jaarschijven|in(?= [^.;]*\b(?:is|zijn|staan|staat)\b)) (?:het jaar |de jaren |jaar |alleen )?20\d{2}(?:(?:, | en | tot en met | t\/m |[-–])20\d{2})*|^[^\p{L}\d]*20\d{2}(?=[ :])/giu

const kindOf =
  /^(gemeente|provincie|waterschap|hoogheemraadschap|ministerie|stichting|veiligheidsregio|vervoerregio|omgevingsdienst)\s/i

const plurals: Readonly<Record<string, string>> = {
  gemeente: 'gemeenten',
  provincie: 'provincies',
  waterschap: 'waterschappen',
  hoogheemraadschap: 'hoogheemraadschappen',
  ministerie: 'ministeries',
  omgevingsdienst: 'omgevingsdiensten',
}

/** The parties a clause is about; none where it is about all. */
function partiesNamed(clause: string, all: readonly string[], before: string): readonly string[] {
  const named = all.filter((party) => isNamed(clause, party, all))
  if (!/\b(?:alle|overige|andere) (?:partijen|deelnemers|partners|gemeenten)\b/i.test(clause)) return named
  if (named.length > 0 || /\balle\b/i.test(clause)) return []
  return all.filter((party) => !isNamed(before, party, all))
}

/** Whether a clause names a party: by its name, its place, or by its kind where no other of the table is of that kind. */
function isNamed(clause: string, party: string, parties: readonly string[]): boolean {
  const words = ` ${comparable(clause)} `
  const name = comparable(party)
  const kind = kindOf.exec(name)?.[1]
  const place = kind === undefined ? '' : name.slice(kind.length + 1)
  if (words.includes(` ${name} `) || (place.length > 3 && words.includes(` ${place} `))) return true
  if (kind !== undefined && plurals[kind] !== undefined && words.includes(` van ${plurals[kind]} `)) return true
  if (
    kind === undefined ||
    !new RegExp(String.raw`(?<![\p{L}])(?:de|het) ${kind}(?! \p{Lu})(?![\p{L}])`, 'u').test(clause)
  )
    return false
  return parties.filter((other) => comparable(other).startsWith(`${kind} `)).length === 1
}
