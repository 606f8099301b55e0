import { comparable, constituencies, organisationWord, withoutArticle } from './vocabulary.ts'

const group = String.raw`((?:[\p{L}&-]+\s){0,5}?[\p{L}&-]+)`
const ownerForms: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|\b(?:dat|omdat|waarin|en|want)\s)(?:[Dd]e|[Hh]et|[Aa]lle|[Oo]nze)?\s?${group}\s(?:wil|willen|streeft|streven|beoogt|beogen|mikt|mikken|moet|moeten|(?:heeft|hebben)\s(?:zich\s)?(?:(?:het|als|tot|ten)\s)?(?:doel|ambitie|de ambitie|de doelstelling|ten doel|tot doel|voorgenomen))\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:wil|willen|streeft|streven|beoogt|beogen)\s(?:de\s|het\s|alle\s)?${group}\s(?:namelijk|dan|ook|daarom|om|dat|in|er|samen|gezamenlijk|het|de|een|hun|zijn|haar|naar|\d)`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Dd]oel|[Aa]mbitie|[Ss]treven|[Dd]oelstelling)\s(?:is|luidt)(?:,|\som)?\sdat\s(?:de\s|het\s|alle\s)?${group}\s(?:in|uiterlijk|per|vóór|tegen|eind|medio)\s`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Hh]et doel|[Dd]e doelstelling|[Dd]e ambitie|[Dd]oel|[Aa]mbitie)\svan\s(?:de\s|het\s)?${group}\s(?:is|luidt)\b`,
    'u',
  ),
]

const organisations =
  '(?:[Pp]rovincie|[Gg]emeenten?|[Ww]aterschap(?:pen)?|[Hh]oogheemraadschap|[Rr]egio|[Rr]ijk|[Mm]inisterie van|[Rr]ijksdienst|[Oo]mgevingsdienst|[Ss]tichting|[Vv]ereniging|[Cc]oöperatie|[Vv]eiligheidsregio|[Ll]uchthaven|[Hh]aven|[Nn]etbeheerders?|[Vv]ervoerders?|[Ww]oningcorporaties?|[Cc]orporaties?|[Uu]niversiteit|[Hh]ogeschool|[Zz]iekenhuis|[Zz]orgverzekeraars?|[Dd]rinkwaterbedrij(?:f|ven)|[Ww]aterbeheerders?|[Ww]erkgevers|[Oo]ndernemers|[Kk]oepel)'
/** "Het waterschap Oosterdijk heeft in 2030 …": the subject that the sentence begins with. */
const subject = new RegExp(
  String.raw`^(?:(?:De|Het)\s)?(${organisations}(?:\s(?:(?:van|voor|en|de|het)\s){0,2}\p{Lu}[\p{L}-]*)*|\p{Lu}[\p{L}-]{3,}(?=\s(?:heeft|hebben)\s))\s(?=\p{Ll}+(?:t|en)\s)`,
  'u',
)

/** Whose goal the clause says it is: an organisation, a group of them, a country; "we" and "wij" as they stand; null otherwise. */
export function ownerIn(text: string): string | null {
  for (const form of ownerForms) {
    const found = form.exec(text)?.[1]
    if (found === undefined) continue
    const name = withoutArticle(found.replace(/^(?:In|Per|Uiterlijk|Ook|Daarom)\s.*?\s(?=\p{Lu})/u, ''))
    if (/^(?:we|wij)\b/i.test(name)) return 'we'
    if (isOwner(name)) return name
  }
  const inFront = /^(\p{Lu}[^,.;:]{2,50}):\s/u.exec(text)?.[1]
  if (inFront !== undefined && (constituencies.test(inFront) || organisationWord.test(inFront))) return inFront
  const first = subject.exec(text.replace(/^(?:Doel|Ambitie|Streven):\s/i, ''))?.[1] ?? null
  return first === null || adverb.test(first) ? null : first
}

/** What a sentence can begin with before its verb, and is nobody. */
const adverb =
  /^(?:Daarnaast|Daarmee|Daarbij|Hiermee|Hierbij|Ook|Verder|Daarom|Bovendien|Vervolgens|Tevens|Tegelijk|Uiteindelijk|Samen|Zo|Dan|Nu|Eind|Begin|Medio|Uiterlijk|Voor|Bij|Met|Alles|Minimaal|Ten|Er)\b/

function isOwner(name: string): boolean {
  if (/\d/.test(name) || adverb.test(name)) return false
  if (
    /^(?:er|dit|dat|het|hij|zij|ze|men|iedereen|(?:alle |de |samenwerkende |deelnemende )*partijen|akkoord|convenant|overeenkomst)$/i.test(
      name,
    )
  )
    return false
  if (constituencies.test(name) || organisationWord.test(name)) return true
  return /^(?:\p{Lu}[\p{L}&-]*(?:\s(?:en|van|de|het)?\s?\p{Lu}?[\p{L}&-]*)?|kabinet|college|raad|regering|coalitie)$/u.test(
    name,
  )
}

/** The group of organisations that a point is about: the one it names most, for "we" in it. "andere gemeenten" are not "we". */
export function mostNamedGroup(text: string): string | null {
  const counts = new Map<string, { name: string; count: number }>()
  for (const match of text.matchAll(/(?<!\bandere )(?<![\p{L}-])(\p{L}+)(?![\p{L}-])/gu)) {
    const word = match[1]!
    if (constituencies.exec(word)?.[0] !== word || /^(?:mede)?overhe(?:den|id)$|^regio$/i.test(word)) continue
    const key = comparable(word)
    counts.set(key, { name: word, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count)
  return ranked.length > 1 && ranked[0]!.count === ranked[1]!.count ? null : (ranked[0]?.name ?? null)
}
