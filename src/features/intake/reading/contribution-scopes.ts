import { yearsOf } from './contribution-years.ts'
import { comparable, numberOf } from './vocabulary.ts'

/** A figure of which something may be said: whose it is and for what, for when, and whether it is capacity and no money. */
export type Figure = {
  readonly party: string | null
  /** the group of parties that its row stands in: "Subtotaal bedrijven" */
  readonly group: string | null
  readonly theme: string | null
  readonly years: readonly number[]
  readonly isCapacity: boolean
}

/** The table (or the text) in whose words a clause is to be understood. */
export type Scope = {
  readonly parties: readonly string[]
  readonly groups: readonly string[]
  readonly themes: readonly string[]
  readonly years: readonly number[]
  /** the number by which the paper calls it */
  readonly table: string | null
}

/** A clause about figures; null where it is about all of them. */
type Clause = {
  readonly words: string
  /** the clause before it, to which an exception belongs */
  readonly before: string
  readonly years: readonly number[] | null
  readonly parties: ReadonlySet<string> | null
  readonly themes: ReadonlySet<string> | null
  readonly isOfCapacity: boolean
}

/** How one property of figures is read from words. */
export type Property<Value> = {
  readonly read: (words: string) => Value | null
  /** what holds when clauses about all figures say each of these */
  readonly together: (values: readonly Value[]) => Value | null
  /** what holds for those that are taken out: "behalve die van de provincie" */
  readonly opposite: (value: Value) => Value
}

/** What some texts, nearest first, say of a figure: what is said of some figures alone outweighs what is said of all. */
export function valueIn<Value>(
  nearestFirst: readonly string[],
  scope: Scope,
  { read, together, opposite }: Property<Value>,
): (figure: Figure) => Value | null {
  const texts = nearestFirst.map((text) => clausesOf(text, scope))
  const ofSome = texts.flat().filter(isOfSome)
  const ofAll = texts
    .map((clauses) =>
      together(clauses.flatMap((clause) => (isOfSome(clause) ? [] : (read(clause.words) ?? [])) as Value[])),
    )
    .find((value) => value !== null)
  return (figure) => {
    const own = ofSome.filter((clause) => isOf(clause, figure))
    const said = own.map(({ words }) => read(words)).find((value) => value !== null)
    if (said !== undefined) return said
    if (ofAll === undefined) return null
    return own.some(({ words, before }) => exception.test(words) && read(before) !== null) ? opposite(ofAll!) : ofAll
  }
}

function isOfSome({ years, parties, themes, isOfCapacity }: Clause): boolean {
  return years !== null || parties !== null || themes !== null || isOfCapacity
}

function isOf(clause: Clause, { party, group, theme, years, isCapacity }: Figure): boolean {
  return (
    (clause.years === null || years.some((year) => clause.years!.includes(year))) &&
    (clause.parties === null || [party, group].some((name) => name !== null && clause.parties!.has(name))) &&
    (clause.themes === null || (theme !== null && clause.themes.has(theme))) &&
    (!clause.isOfCapacity || isCapacity)
  )
}

function clausesOf(text: string, scope: Scope): Clause[] {
  const clauses: Clause[] = []
  let told = ''
  let before = ''
  let tables: readonly string[] = []
  for (const words of text.split(clauseStart)) {
    const named = tablesNamed(words)
    if (named.length > 0) tables = named
    else if (/[.?!]$/.test(told) && !ofSame.test(words)) tables = []
    if (tables.length === 0 || scope.table === null || tables.includes(scope.table)) {
      const about = words.replace(reason, '')
      const parties = [...partiesNamed(about, scope.parties, told), ...namedIn(about, scope.groups)]
      const named = namedIn(about, scope.themes)
      const themes = named.length === scope.themes.length ? [] : named
      clauses.push({
        words,
        before,
        years: yearsNamed(about, scope.years, told),
        parties: parties.length === 0 ? null : new Set(parties),
        themes: themes.length === 0 ? null : new Set(themes),
        isOfCapacity: capacity.test(words) && !money.test(words),
      })
    }
    told = `${told} ${words}`.trim()
    before = words
  }
  return clauses
}

/** Why figures are open or settled tells nothing of whose they are: "omdat het Rijk de begroting voor 2028 nog moet vaststellen". */
const reason = /,? (?:omdat|doordat|aangezien|want|totdat|zodra|nadat)(?!\p{L}).*$/iu

const exception = /^(?:,? ?(?:maar|en) )?(?:behalve|behoudens|met uitzondering van|uitgezonderd|op .{1,40} na\b)/iu
const clauseStart =
  /(?<=;) (?=[\p{L}\d])|(?<=[.?!]) (?=[\p{Lu}\d])|(?<=[,)]) (?=(?:maar|terwijl|doch|behalve|behoudens|uitgezonderd|waarbij|met (?:dien verstande|uitzondering)|(?:en )?(?:(?:die|deze) (?:van|voor|vanaf|in|over|uit)|alleen|voor|vanaf|(?:de|het) (?:\p{L}+ )?(?:bijdragen?|bedrag(?:en)?|cijfers|jaren|deel)|de (?:latere|overige)))(?!\p{L}))| (?=(?:behalve|behoudens|uitgezonderd|met uitzondering van|met dien verstande) )| (?=(?:en|maar) (?:die |de (?:bedragen|bijdragen|cijfers) )?(?:voor|van|over|vanaf|in|na) (?:het jaar |de jaren |de (?:latere|overige|laatste) )?(?:20\d{2}|jaren))/u

/** A sentence that goes on about the table of the one before. */
export const ofSame =
  /^(?:Deze|Dit|Dat|Die|Zij|Ze|Hij|Daarin|Hierin|Hierbij|Daarbij|Het (?:gaat|betreft|zijn)|De(?:ze)? verdeling)(?!\p{L})/u

const ordinals = ['eerste', 'tweede', 'derde', 'vierde']
const aTable =
  /\btabel(?:len)? (\d{1,2})(?!\d)(?:(?:, | en | t\/m )(\d{1,2})(?!\d))?|\b(eerste|tweede|derde|vierde) tabel\b/giu

/** The numbers of the tables that words name: "tabel 1 en 2", "de tweede tabel". */
export function tablesNamed(words: string): string[] {
  return [...words.matchAll(aTable)].flatMap(([, one, two, ordinal]) =>
    ordinal === undefined
      ? [one!, ...(two === undefined ? [] : [two])]
      : [String(ordinals.indexOf(ordinal.toLowerCase()) + 1)],
  )
}

const capacity =
  /(?<![\p{L}])(?:\p{L}*capaciteit|menskracht|formatie|uren|urenraming|(?:ambtelijke|personele) inzet|fte['’]?s?)(?![\p{L}])/iu
const money =
  /(?<![\p{L}])(?:\p{L}*bedrag(?:en)?|\p{L}*bijdragen?|geld|\p{L}*kosten|\p{L}*budget(?:ten)?|middelen|cijfers|lasten|euro['’]?s?|€|btw)(?![\p{L}])/iu

/** The years a clause is about: "voor 2027", "de eerste twee jaren", "de jaren daarna". Null when it names none of the table's. */
function yearsNamed(clause: string, all: readonly number[], before: string): readonly number[] | null {
  const edge = /\b(eerste|laatste)(?: (twee|drie|vier|vijf|\d))? (?:begrotings|kalender|boek)?ja(?:ar|ren)\b/i.exec(
    clause,
  )
  if (edge !== null) {
    const many = edge[2] === undefined ? 1 : numberOf(edge[2])
    return edge[1]!.toLowerCase() === 'eerste' ? all.slice(0, many) : all.slice(-many)
  }
  if (
    /\b(?:latere|overige|andere|volgende|daaropvolgende|resterende) ja(?:ar|ren)\b|\bja(?:ar|ren) (?:daarna|erna)\b|\bdaarna\b/i.test(
      clause,
    )
  ) {
    const told = yearsNamed(before, all, '') ?? all.slice(0, 1)
    return all.filter((year) => !told.includes(year))
  }
  const named = [...clause.matchAll(ofYears)].map(([words]) => words).join(' | ')
  const years = yearsOf(named).filter((year) => all.includes(year))
  if (years.length === 0 || years.length === all.length) return null
  if (/\b(?:tot en met|t\/m) 20\d{2}/i.test(named) && years.length === 1) return all.filter((year) => year <= years[0]!)
  const isOpen = /\b(?:vanaf|na) (?:het jaar |de jaren )?20\d{2}|20\d{2} en (?:verder|later)/i.test(clause)
  return isOpen ? all.filter((year) => year >= years[0]!) : years
}

/** "In 2026 vastgesteld" is a year of the decision. */
const ofYears =
  /(?<![\p{L}])(?:voor|van|over|vanaf|na|t\/m|tot en met|betreft|betreffen|jaar|jaren|jaarschijf|jaarschijven|in(?= [^.;]*\b(?:is|zijn|staan|staat)\b)) (?:het jaar |de jaren |jaar |alleen )?20\d{2}(?:(?:, | en | tot en met | t\/m |[-–])20\d{2})*|^[^\p{L}\d]*20\d{2}(?=[ :])/giu

const kindOf =
  /^(gemeente|provincie|waterschap|hoogheemraadschap|ministerie|stichting|veiligheidsregio|vervoerregio|omgevingsdienst)\s/i

/** How all parties of a kind are called together. */
const together: Readonly<Record<string, string>> = {
  gemeente: 'gemeenten|gemeentelijke',
  provincie: 'provincies|provinciale',
  waterschap: 'waterschappen|waterschapsbijdrage|waterschapsbijdragen',
  hoogheemraadschap: 'waterschappen|hoogheemraadschappen',
  ministerie: 'ministeries|rijksbijdrage|rijksbijdragen|rijksmiddelen|rijk',
  omgevingsdienst: 'omgevingsdiensten',
}

/** "In het bestuurlijk overleg Zandstreek" names a body or a plan, and no party. */
function ofElsewhere(place: string): RegExp {
  return new RegExp(
    String.raw` \p{L}*(?:overleg|beraad|groep|tafel|team|raad|commissie|bestuur|platform|akkoord|convenant|deal|overeenkomst|programma|agenda|visie|plan|samenwerking|verband) ${RegExp.escape(place)}(?= )`,
    'gu',
  )
}

/** The parties a clause is about; none where it is about all. */
function partiesNamed(clause: string, all: readonly string[], before: string): readonly string[] {
  const named = all.filter((party) => isNamed(clause, party, all))
  if (named.length === all.length) return []
  if (!/\b(?:alle|overige|andere) (?:partijen|deelnemers|partners|gemeenten|bijdragen|bedragen)\b/i.test(clause))
    return named
  if (named.length > 0 || /\balle\b/i.test(clause)) return []
  return all.filter((party) => !isNamed(before, party, all))
}

/** The names that stand in a clause as whole words. */
function namedIn(clause: string, names: readonly string[]): readonly string[] {
  const words = ` ${comparable(clause)} `
  return names.filter((name) => words.includes(` ${comparable(name)} `))
}

/** Whether a clause names a party: by its name, its place, or by its kind where no other of the table is of that kind. */
function isNamed(clause: string, party: string, parties: readonly string[]): boolean {
  const words = ` ${comparable(clause)} `
  const name = comparable(party)
  const kind = kindOf.exec(name)?.[1]
  const place = kind === undefined ? '' : name.slice(kind.length + 1)
  if (
    words.includes(` ${name} `) ||
    (place.length > 3 && words.replaceAll(ofElsewhere(place), ' ').includes(` ${place} `))
  )
    return true
  if (kind === undefined) return false
  if (together[kind] !== undefined && new RegExp(` (?:${together[kind]}) `, 'u').test(words)) return true
  if (!new RegExp(String.raw`(?<![\p{L}])(?:de|het) ${kind}(?! \p{Lu})(?![\p{L}])`, 'u').test(clause)) return false
  return parties.filter((other) => comparable(other).startsWith(`${kind} `)).length === 1
}
