/** A percentage, or a word for one, and where it stands. `value` is null for a state that has no figure: "klimaatneutraal". */
export type Measure = { readonly start: number; readonly end: number; readonly value: number | null }

const share = /(?<![\d.,€-]|€ )(\d{1,3}(?:,\d{1,2})?)\s?(?:%|procent\b)/giu
const shareWords: readonly (readonly [RegExp, number])[] = [
  [/\b(?:gehalveerd|halveren|halveert|halvering)\b|\bde helft (?:minder|lager)\b/i, 50],
  [/\been kwart (?:minder|meer|lager)\b/i, 25],
  [
    /\b(?:volledig|geheel|helemaal|compleet) (?:circulair|klimaatneutraal|energieneutraal|emissievrij|aardgasvrij|duurzaam|CO2-neutraal|uitstootvrij|hernieuwbaar|klimaatbestendig)/i,
    100,
  ],
]
const state =
  /\b(?:klimaatneutra\p{L}+|energieneutra\p{L}+|CO2-neutra\p{L}+|circulaire?|emissievrij\p{L}*|emissieloos|aardgasvrij\p{L}*|klimaatbestendig|klimaatadaptief|waterrobuust|afvalvrij|rookvrij\p{L}*|verdubbel\p{L}*|geheel vervangen|vervangen door|voldoe[nt]\p{L}* aan|geen enkele?|op nul|nul uitstoot|beëindigd)\b/iu

/** Around a percentage: then it is a share of money, or a fact of how it is now. */
const money =
  /€|\b(?:kosten|bijdragen?|begroting|budget|bedrag|bedragen|subsidie|cofinanciering|medefinanciering|financier\p{L}*|verdeelsleutel|dekking|indexatie|indexering|inflatie|rente|btw|lasten|baten|inwonerbijdrage|betaalt|betalen|voorschot|opslag|onvoorzien|exploitatie|formatie|fte|stemmen|quorum)\b/iu

/** The measures of a clause that can be a goal. */
export function measuresIn(text: string): Measure[] {
  const shares = [...text.matchAll(share)]
    .filter((match) => Number(match[1]!.replace(',', '.')) <= 100 || /\b(?:meer|groei)/.test(text))
    .filter((match) => !isMoney(text, match.index, match.index + match[0].length))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: Number(match[1]!.replace(',', '.')),
    }))
  if (shares.length > 0) return shares
  for (const [pattern, value] of shareWords) {
    const match = pattern.exec(text)
    if (match !== null && !isMoney(text, match.index, match.index + match[0].length))
      return [{ start: match.index, end: match.index + match[0].length, value }]
  }
  return []
}

/** A state that is to be reached and has no figure. */
export function stateIn(text: string): Measure | null {
  const match = state.exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length, value: null }
}

function isMoney(text: string, start: number, end: number): boolean {
  return money.test(text.slice(Math.max(0, start - 45), start)) || money.test(text.slice(end, end + 45))
}

const verbs =
  'gebruiken|verbruiken|uitstoten|bouwen|produceren|realiseren|hebben|bereiken|besparen|opwekken|kopen|inkopen|aanleggen|verminderen|reduceren|terugdringen|verlagen|halveren|inzetten|toepassen|zijn|worden|brengen|krijgen|leveren|maken|doen|houden|groeien|wonen|liggen|opvangen|vasthouden'
const stop = new RegExp(
  String.raw`^(?:is|zijn|was|wordt|worden|in|op|te|per|om|voor|vóór|door|met|en|of|aan|tot|bij|uit|dan|als|ten|t\.o\.v\.|uiterlijk|heeft|hebben|zal|zullen|kan|kunnen|moet|moeten|wil|willen|die|dat|waar|een installatie|gerealiseerd|bereikt|verminderd|gedaald|wekt|voldoet|voldoen|draait|rijdt|ligt|afgekoppeld|namelijk|${verbs})$`,
  'i',
)
const afterShare =
  /^\s*(?:(?:minder|meer|lagere?|hogere?|reductie|vermindering|besparing|afname|daling|groei|toename)\s)?(?:(?:van|op|in|aan|bij)\s)?(?:(?:al|alle|de|het|onze|hun|haar|zijn|elke|het totale|de totale|totale)\s)*/iu
const beforeShare =
  /\b(?:de|het|onze|hun|haar|alle|van|op)\s((?:[\p{L}\d₂-]+\s){1,6}?)(?:(?:in|per|vóór|voor|uiterlijk|tegen|vanaf)\s(?:eind\s|uiterlijk\s|het jaar\s)?(?:19|20)\d{2}\s)?(?:(?:wordt|worden|is|zijn|daalt|dalen|stijgt|neemt|moet|moeten)\s)?(?:in|per|met|ten minste|minimaal|minstens|dan)?\s?(?:(?:minimaal|minstens|ten minste|zeker|ongeveer|circa)\s)?(?:met\s)?$/iu
const beforeVerb = /\b(?:de|het|onze|hun|haar)\s((?:[\p{L}\d₂-]+\s){1,6}?)(?:te\s|(?:zijn|is|worden|wordt)\s)?$/iu

/** What the percentage is of: the words behind it, or before "met 50% verminderen". Null when the clause does not say. */
export function subjectOf(text: string, { start, end }: Measure): string | null {
  const word = text.slice(start, end)
  const before = text.slice(0, start)
  if (/^(?:halv|gehalv)/i.test(word))
    return nounBefore(before, beforeVerb) ?? (/^\s*van\b/.test(text.slice(end)) ? nounBehind(text.slice(end)) : null)
  if (/^vervangen/.test(word)) return nounBefore(before, beforeVerb)
  if (!/%|procent|^een kwart|^de helft/i.test(word)) return namedState(word)
  const behind = /\bmet\s(?:\p{L}+\s)?$/u.test(before) ? null : nounBehind(text.slice(end))
  return behind ?? nounBefore(before, beforeShare)
}

/** "volledig circulair" is about "circulair", "1.200 woningen" about "woningen". */
function namedState(word: string): string {
  return /\s(\p{L}.*)$/u.exec(word)?.[1] ?? word
}

function nounBehind(text: string): string | null {
  const rest = text.slice(afterShare.exec(text)![0].length)
  const words: string[] = []
  for (const word of rest.split(' ')) {
    const bare = word.replace(/[.,;:!?)]+$/, '')
    if (words.length >= 6 || stop.test(bare) || /^[(\d€–-]/.test(word)) break
    words.push(bare)
    if (/[.,;:!?)]$/.test(word)) break
  }
  while (words.length > 0 && /^(?:van|de|het|een|der|ook|al)$/i.test(words.at(-1)!)) words.pop()
  const found = words.join(' ')
  return found.length < 3 ? null : found
}

function nounBefore(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text)?.[1]?.trim() ?? ''
  return found.length < 4 || stop.test(found) ? null : found
}

const count =
  /(?<![\d.,€-]|€ )(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d.,-]|e\b)\s(?:(?:extra|nieuwe|betaalbare|sociale|miljoen|hectare|kilometer|kton|megaton|Mton|ton|GWh|TWh|MW|m2)\s)?\p{Ll}{4,}/u
const noCount =
  /\b\d+\s(?:jaar|jaren|maanden?|weken|dagen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|partijen|thema|euro|procent)/

/** A number of things that is to be reached: "1.200 woningen". Years, days and parties are no such number. */
export function numberIn(text: string): Measure | null {
  const match = count.exec(text)
  if (match === null || noCount.test(match[0]) || /^(?:19|20)\d\d\b/.test(match[0])) return null
  return { start: match.index, end: match.index + match[0].length, value: null }
}
