import { numberOf, numberWords } from './vocabulary.ts'

/** A percentage, or a word for one, and where it stands. `value` is null for a state that has no figure: "klimaatneutraal". */
export type Measure = { readonly start: number; readonly end: number; readonly value: number | null }

const share = /(?<![\d.,€-]|€ )(\d{1,3}(?:,\d{1,2})?)\s?(?:%|procent\b)/giu
const shareWords: readonly (readonly [RegExp, number])[] = [
  [/\b(?:gehalveerd|halveren|halveert|halvering)\b|\bde helft (?:minder|lager)\b|\bmet de helft\b/i, 50],
  [/\bdriekwart\b/i, 75],
  [/\btwee ?derde\b/i, 67],
  [/\bde helft van\b/i, 50],
  [/\been kwart van\b/i, 25],
  [/\been derde van\b/i, 33],
  [/\been vijfde (?:minder|meer|lager|hoger)\b|\bmet een vijfde\b/i, 20],
  [/\been derde (?:minder|meer|lager|hoger)\b|\bmet een derde\b/i, 33],
  [/\been kwart (?:minder|meer|lager|hoger)\b|\bmet een kwart\b/i, 25],
  [
    /\b(?:volledig|geheel|helemaal|compleet) (?:circulair|klimaatneutraal|energieneutraal|emissievrij|aardgasvrij|duurzaam|CO2-neutraal|uitstootvrij|hernieuwbaar|klimaatbestendig)/i,
    100,
  ],
]
const state =
  /\b(?:klimaatneutra\p{L}+|energieneutra\p{L}+|CO2-neutra\p{L}+|circulaire?|emissievrij\p{L}*|emissieloos|aardgasvrij\p{L}*|klimaatbestendig|klimaatadaptief|waterrobuust|afvalvrij|rookvrij\p{L}*|verdubbel\p{L}*|geheel vervangen|vervangen door|voldoe[nt]\p{L}* aan|geen enkele?|op nul|nul uitstoot|beëindigd)\b/iu

/** Around a percentage: then it is a share of money, or a fact of how it is now. */
const money =
  /€|\b(?:kosten|uitgaven|inkomsten|opbrengst(?:en)?|gedekt|bijdragen?|begroting|budget|bedrag|bedragen|subsidie|cofinanciering|medefinanciering|financier\p{L}*|voor (?:haar|zijn|hun|eigen) rekening|verdeelsleutel|dekking|indexatie|indexering|inflatie|rente|btw|lasten|baten|inwonerbijdrage|betaalt|betalen|voorschot|opslag|onvoorzien|exploitatie|formatie|fte|stemmen|quorum)\b/iu

/** The measures of a clause that can be a goal. */
export function measuresIn(text: string): Measure[] {
  const shares = [...text.matchAll(share)]
    .filter((match) => Number(match[1]!.replace(',', '.')) <= 100 || /\b(?:meer|groei)/.test(text))
    .filter((match) => !isMoney(text, match.index, match.index + match[0].length) || isFallOfCost(text, match.index))
    .filter((match) => !isNow(text, match.index, match.index + match[0].length))
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
  const ratio = ratioIn.exec(text)
  if (ratio === null || isMoney(text, ratio.index, ratio.index + ratio[0].length)) return []
  const [part, whole] = [ratio[1]!, ratio[2]!].map(numberOf)
  return [
    { start: ratio.index, end: ratio.index + ratio[0].length, value: Math.round((100 * Math.max(1, part!)) / whole!) },
  ]
}

const numbers = numberWords.slice(1, 11)
const ratioIn = new RegExp(
  String.raw`\b([EÉeé]én|${numbers.map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')})\s(?:op|van)\sde\s(${numbers.join('|')})\s(?=\p{Ll}{4,})`,
  'u',
)

/** A state that is to be reached and has no figure. */
export function stateIn(text: string, wished: boolean): Measure | null {
  const match = state.exec(text)
  // that all must comply with a law is a duty, unless somebody wants it
  const isDuty = match !== null && /^voldoe/.test(match[0]) && !wished
  return match === null || isDuty ? null : { start: match.index, end: match.index + match[0].length, value: null }
}

function isMoney(text: string, start: number, end: number): boolean {
  return money.test(text.slice(Math.max(0, start - 45), start)) || money.test(text.slice(end, end + 45))
}

/** "De kosten per rit liggen in 2030 10% lager": what comes down is the goal, and no part of a sum. */
function isFallOfCost(text: string, start: number): boolean {
  return (
    /\b(?:kosten|uitgaven|lasten)\b[^,;€]*$/i.test(text.slice(0, start)) &&
    /^\S+\s?(?:%|procent)?\s(?:lager|goedkoper|minder|omlaag|gedaald|verlaagd|teruggebracht)\b/i.test(text.slice(start))
  )
}

/** "van 24% nu naar 30%", "(nu 4%)": how it is, from where it starts. */
function isNow(text: string, start: number, end: number): boolean {
  return (
    /\b(?:nu|thans|momenteel|huidige|is dat|was dat|waren dat)\s(?:nog\s)?(?:maar\s)?\(?$/i.test(
      text.slice(0, start),
    ) || /^\s\(?(?:nu|thans|in 20\d\d)?\)?\s?(?:naar|tot)\s(?:.{0,20})\d/i.test(text.slice(end))
  )
}

const verbs =
  'gebruiken|verbruiken|uitstoten|bouwen|produceren|realiseren|hebben|bereiken|besparen|opwekken|kopen|inkopen|aanleggen|verminderen|reduceren|terugdringen|verlagen|halveren|inzetten|toepassen|zijn|worden|brengen|krijgen|leveren|maken|doen|houden|groeien|wonen|liggen|opvangen|vasthouden'
const stop = new RegExp(
  String.raw`^(?:is|zijn|was|wordt|worden|in|op|te|per|om|voor|vóór|door|met|en|of|aan|tot|bij|uit|dan|als|ten|t\.o\.v\.|uiterlijk|heeft|hebben|zal|zullen|kan|kunnen|moet|moeten|wil|willen|die|dat|waar|een installatie|gerealiseerd|bereikt|verminderd|gedaald|wekt|voldoet|voldoen|draait|rijdt|ligt|namelijk|(?:in|aan|af|op|uit)?ge\p{L}+[dt]|${verbs})$`,
  'iu',
)
const afterShare =
  /^\s*(?:(?:minder|meer|lagere?|hogere?|reductie|vermindering|besparing|afname|daling|groei|toename)\s)?(?:(?:van|op|in|aan|bij)\s)?(?:(?:al|alle|de|het|onze|hun|haar|zijn|elke|het totale|de totale|totale)\s)*/iu
const noun = String.raw`((?:(?:van|op|in|voor)\s(?:de|het|een)\s|(?!(?:de|het|een|als|heeft|doel|om)\s)[\p{L}\d₂-]+\s){1,6}?)`
const inYear = String.raw`(?:(?:uiterlijk\s)?(?:in|per|vóór|voor|uiterlijk|tegen|vanaf)\s(?:eind\s|het jaar\s)?(?:19|20)\d{2}\s)?`
const risesTo = new RegExp(
  String.raw`\b(?:[Dd]e|[Hh]et|onze|hun)\s${noun}(?:stijgt|daalt|groeit|gaat|neemt|moet|zal|is|wordt)\s.{0,60}$`,
  'u',
)
const beforeShare = new RegExp(
  String.raw`\b(?:[Dd]e|[Hh]et|onze|hun|haar|[Aa]lle|van|op)\s${noun}${inYear}(?:(?:wordt|worden|is|zijn|ligt|liggen|daalt|dalen|stijgt|neemt|moet|moeten)\s)?${inYear}(?:in|per|met|dan)?\s?(?:(?:minimaal|minstens|ten minste|zeker|ongeveer|circa)\s)?(?:met\s)?$`,
  'u',
)
const beforeVerb = new RegExp(
  String.raw`\b(?:[Dd]e|[Hh]et|onze|hun|haar)\s${noun}(?:(?:zijn|is|worden|wordt)\s)?${inYear}(?:(?:te|zijn|is)\s)?$`,
  'u',
)

/** "Van de inwoners die verhuizen, vindt 80% een woning": the whole stands in front, the share behind the verb. */
const fromWhole = new RegExp(
  String.raw`^(?:[^,]{0,30}\s)?[Vv]an\s(?:(?:de|het|alle|onze|hun)\s){1,2}${noun}(?:(?:die|dat|met|zonder|in)\s[^.;]{3,80}\s)?(?:\p{L}+[tn]|is|was)\s(?:in\s\d{4}\s)?(?:(?:minstens|minimaal|ten minste|ongeveer|circa|zeker)\s)?$`,
  'u',
)

/** What the percentage is of: the words behind it, or before "met 50% verminderen". Null when the clause does not say. */
export function subjectOf(text: string, { start, end }: Measure): string | null {
  const word = text.slice(start, end)
  const before = text.slice(0, start)
  if (/^(?:halv|gehalv)/i.test(word))
    return nounBefore(before, beforeVerb) ?? (/^\s*van\b/.test(text.slice(end)) ? nounBehind(text.slice(end)) : null)
  if (/^(?:vervangen|verdubbel|beëindigd)/.test(word)) return nounBefore(before, beforeVerb)
  if (/^\d/.test(word) && !/%|procent/.test(word)) return countedNoun(before, text.slice(end))
  if (/^(?:wil|willen|streeft|streven|beoogt|beogen)$|\d{4}$/i.test(word)) return null
  if (!/%|procent|^(?:met )?een (?:kwart|derde|vijfde)|^driekwart|^twee ?derde|\sde\s|^(?:met )?de helft/i.test(word))
    return namedState(word)
  const byShare = /^met\s/i.test(word) || /\bmet\s(?:\p{L}+\s)?$/u.test(before)
  const changed = byShare ? changedNoun(before) : null
  if (changed !== null) return changed
  const behind = byShare ? null : nounBehind(text.slice(end))
  const ofWhom = /^(?:de |alle |het )?(?:gevallen|keren|situaties|tijd)\b/u.test(behind ?? '')
    ? nounBefore(before, beforeShare)
    : null
  const compared = comparative.test(text.slice(end)) ? comparedNoun(before) : null
  const whole = compared === null ? nounBefore(before, fromWhole) : null
  if (ofWhom !== null || whole !== null) return ofWhom ?? whole
  const rising = /\b(?:naar|tot)\s(?:\p{L}+\s){0,3}$/u.test(before) ? nounBefore(before, risesTo) : null
  const ofNumber = /\b(?:aantal|aandeel|hoeveelheid|hoeveelheden)\s(\p{L}+(?:\s\p{L}{5,})?)/u.exec(before)?.[1] ?? null
  return rising ?? compared ?? behind ?? nounBefore(before, beforeShare) ?? ofNumber ?? inFront.exec(text)?.[1] ?? null
}

/** "Meer sporters: van 54% naar 60%". */
const inFront = /^(?:Meer|Minder|Betere?|Hogere?|Lagere?|Kortere?)?\s?(\p{L}[^:.;,]{3,60}):\s/u
const comparative = /^\s(?:lager|hoger|kleiner|groter|schoner|minder|meer)(?:[.,;]|\sdan\b|$)/

/** What is "met 30% verminderd": the first noun of the clause, behind who wants it, up to what it is of elsewhere. */
function changedNoun(before: string): string | null {
  const wanted = behindAim.exec(before)?.[1]
  return (wanted === undefined ? null : firstNoun(wanted)) ?? firstNoun(before)
}

const behindAim =
  /(?:(?:^|\b(?:is|en|luidt|beogen|beoogt|willen|wil|afgesproken|streven|doel)\s|[,:]\s)(?:dat|om)|\b(?:als|ten|tot) doel(?: om)?|\b(?:wil|willen|beoogt|beogen|ernaar(?: om)?))\s(.*)$/
const firstNounPhrase =
  /(?:^|\s)(?:[Dd]e|[Hh]et|onze|hun|haar|alle)\s(?!jaar\b|zomer\b|periode\b|doel|streven\b|ambitie\b|bedoeling\b|inzet\b)((?:(?!(?:in|is|zijn|wordt|worden|daalt|stijgt|neemt|met|door|uit|bij|per|uiterlijk|tegen|die|dat|dan|ten|moet|zal|kan|voor|vóór)\s)[\p{L}\d₂-]+\s){1,8})/u

function firstNoun(clause: string): string | null {
  const noun = firstNounPhrase.exec(clause)?.[1]?.trim() ?? ''
  return noun.length < 4 || stop.test(noun) ? null : noun
}

/** What is lower or higher: the first noun of the clause, without what it is of: "de uitstoot van … is 20% lager". */
function comparedNoun(before: string): string | null {
  return (
    /\b(?:[Dd]e|[Hh]et|onze|hun)\s(?!jaar\b)((?:aantal\s|aandeel\s)?(?:\p{Ll}{3,}e\s(?=\p{L}{4,}\s(?:is|zijn|ligt|liggen|daalt|stijgt|wordt|moet)\s))?\p{L}{4,}(?:\s(?:van|per)\s\p{L}{4,})?)/u.exec(
      before,
    )?.[1] ?? null
  )
}

function countedNoun(before: string, behind: string): string | null {
  const of = unitBefore.exec(behind)
  if (of === null) return nounBehind(behind)
  if (comparative.test(behind.slice(of[0].length))) return comparedNoun(before)
  if (/\b(?:met|tot|naar)\s(?:\p{L}+\s)?$/u.test(before)) return changedNoun(before) ?? nounBehind(behind)
  const noun = nounBehind(behind.slice(of[0].length))
  return (
    (noun !== null && !/^\p{Ll}+[dt]$/u.test(noun) ? noun : null) ??
    nounBefore(before, beforeShare) ??
    nounBehind(behind)
  )
}

/** "volledig circulair" is about "circulair", "1.200 woningen" about "woningen". */
function namedState(word: string): string | null {
  if (/^geen enkel/i.test(word)) return null
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
  return found.length < 4 || stop.test(found) || /^\d/.test(found) ? null : found
}

const count =
  /(?<![\d.,€-]|€ )(?:\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,2})?)(?![\d.,-]|e\b)(?=\s(\p{Ll}{4,}|[TGMk]Wh?\b|MW\b|m[23]\b|Mton\b|ton\b|km\b|ha\b|kg\b))/gu
const noThing =
  /^(?:jaar|jaren|maand|maanden|weken|dagen|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|partijen|thema|euro|procent|uur|samen|moet|moeten|wordt|worden|willen|heeft|hebben|zijn|gaan|naar|voor|over|door|niet|alle|deze|leden)$/
const measureUnit = `(?:hectare|ha|kilometers?|km|centimeters?|cm|millimeters?|meters?|graden|kubieke meters?|vierkante meters?|kilo|kilogram|kg|kiloton|megaton|kton|Mton|ton|terawattuur|gigawattuur|megawattuur|megawatt|kilowatt|TWh|GWh|MWh|MW|m2|m3|liter)`
const unit = new RegExp(`^(?:${measureUnit}|woningen|laadpalen|laadpunten|bomen|banen)$`)
/** A unit is not what the number is of: "0,42 terawattuur (TWh) duurzame stroom" is about stroom. */
const unitBefore = new RegExp(String.raw`^\s*${measureUnit}(?![\p{L}])(?:\s\([^()]{1,8}\))?`, 'u')

/** A number of things that is to be reached: "1.200 woningen". Years, days and parties are no such number. */
export function numberIn(text: string): Measure | null {
  return counted(text, (thing) => !noThing.test(thing))
}

/** A number with a unit that a goal is measured in. */
export function quantityIn(text: string): Measure | null {
  return counted(text, (thing) => unit.test(thing))
}

function counted(text: string, isThing: (word: string) => boolean): Measure | null {
  const match = [...text.matchAll(count)].find((found) => isThing(found[1]!) && !/^(?:19|20)\d\d$/.test(found[0]))
  return match === undefined ? null : { start: match.index, end: match.index + match[0].length, value: null }
}
