import { remembered } from './remembered.ts'

/** Words of Dutch government in general; nothing here is about one paper or one agreement. */

/** The numbers as words, from nul on. */
export const numberWords: readonly string[] =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  )

/** A number in figures or as a word; -1 for any other word. */
export function numberOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : numberWords.indexOf(written.toLowerCase())
}

/** Umbrella associations by the names a paper gives them; the first is the one we compare with. */
export const umbrellas: readonly (readonly string[])[] = [
  ['VNG', 'Vereniging van Nederlandse Gemeenten', 'Vereniging Nederlandse Gemeenten'],
  ['IPO', 'Interprovinciaal Overleg'],
  ['UvW', 'Unie van Waterschappen', 'Uvw', 'UVW', 'Waterschapsunie', 'Unie'],
  ['ODNL', 'Omgevingsdienst NL', 'Omgevingsdienst Nederland'],
  ['GGD GHOR', 'GGD GHOR Nederland'],
  ['VNO-NCW', 'VNO-NCW en MKB-Nederland'],
]

/** The groups of organisations that stand behind a party, in the plural and in the singular. */
export const constituencies =
  /\b(?:mede)?(?:gemeenten?|provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|ministeries?|departementen|rijksoverheid|rijk|omgevingsdienst(?:en)?|veiligheidsregio['’]?s?|ggd['’]?en|ggd|regio['’]?s?|overheden|bedrijven|bedrijfsleven|woningcorporaties|corporaties|netbeheerders?|drinkwaterbedrij(?:f|ven)|waterbeheerders?|zorgverzekeraars?|vervoerders?|kennisinstellingen|onderwijsinstellingen|universiteit(?:en)?|hogescho(?:ol|len)|natuurorganisaties|terreinbeheerders|ondernemers)\b/i

/** Words that make a name that of an organisation. */
export const organisationWord =
  /\b(?:gemeente|provincie|waterschap|hoogheemraadschap|wetterskip|ministerie|rijkswaterstaat|omgevingsdienst|veiligheidsregio|ggd|rijk|rijksoverheid|stichting|vereniging|coöperatie|universiteit|hogeschool|staatsbosbeheer|prorail|unie|metropoolregio|regio|samenwerkingsverband|gemeenschappelijke regeling|recreatieschap|vervoerregio|n\.?v\.?|b\.?v\.?)\b/i

const organisations =
  'provincie gemeente gemeenten waterschap hoogheemraadschap regio ministerie bedrijf corporatie stichting vereniging coöperatie federatie bond koepel unie alliantie fonds bank maatschappij instelling instituut college school hogeschool universiteit academie dienst bureau agentschap eenheid platform kring centrum centrale netwerk beheerder verzekeraar vervoerder aanbieder bibliotheek ziekenhuis museum schap organisatie brandweer politie'

/** What an organisation is, as it stands before its name: "vervoersbedrijf", "Stichting", "politie-eenheid". */
export const organisationNoun = String.raw`(?:(?:\p{L}[\p{Ll}-]*)?(?:${either(organisations)})(?:\s(?:van|voor)(?:\s(?:de|het))?(?=\s\p{Lu}))?)`

const bodies =
  'colleges raden overleg vergadering beraad commissie stuurgroep werkgroep regiegroep kerngroep projectgroep klankbordgroep kopgroep voorbereidingsgroep begeleidingsgroep adviesgroep expertgroep ambtenarengroep bestuurdersgroep bestuur college raad staten presidium directie platform kamer tafel conferentie forum kring driehoek taskforce kernteam regieteam portefeuillehouders'

/** Nouns for a body that meets, also as the last part of a longer word. */
export const bodyNoun = String.raw`(?:(?:\p{L}*-?(?:${either(bodies)}))|BO|DO|PHO|PFO|POHO|ALV|AB|DB|GS|PS|MT)`
export const bodyWord = new RegExp(`(?<![\\p{L}-])${bodyNoun}(?![\\p{L}-])`, 'u')

function either(words: string): string {
  return words
    .split(' ')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|')
}

/** Purposes that are no theme: running the co-operation itself. */
export const governanceWord =
  /\b(?:governance|organisatie|secretariaat|programmabureau|projectbureau|programmamanagement|programmaleiding|programmaorganisatie|programmateam|coördinatie|procesbegeleiding|bestuurlijke ondersteuning|overhead|regie|projectleiding|procesleiding|projectorganisatie|projectmanagement|projectteam|penvoering|penvoerderschap|onvoorzien|^(?:algemene |ambtelijke )?(?:ondersteuning|leiding|beheer)$)\b/i

/** A row of money for the co-operation as a whole: "Uitvoeringskosten", "Monitoring en evaluatie". */
export const isOfRunning =
  /^(?:\p{L}*kosten|(?:monitoring|evaluatie|onderzoek)(?:\s(?:en|&)\s(?:monitoring|evaluatie|onderzoek|verantwoording))?|overige?n?|algemeen|diversen|btw|(?:risico|stel)\p{L}*(?:reservering|post))$/iu

export const totalWord =
  /^(?:sub)?totalen?\b|^(?:sub|eind|algemeen )?totaal\b|^(?:som|samen|tezamen)(?:$|:| van\b| over\b)|^totale\b|^alle (?:kosten|lasten|baten|uitgaven|inkomsten|bijdragen|partijen|partners|deelnemers|thema['’]s|programmalijnen|sporen|jaren)(?: (?:samen|tezamen|bij elkaar))?$|^generaal\b|\btotaal$|^(?:per |begrotings)?saldo\b|^netto(?: (?:lasten|kosten|resultaat))?$|^(?:nog te dekken|(?:dekkings|begrotings|exploitatie)?(?:tekort|overschot|resultaat)$)/i

/** Whether a name is that of the total of a whole table: "Totaal", "Eindtotaal (x € 1.000)", and not "Totaal baten". */
export function isGrandTotal(name: string): boolean {
  if (!totalWord.test(name) || /^sub/i.test(name)) return false
  const said = name.replace(
    /\([^)]*\)|\b(?:19|20)\d{2}\b|\bper jaar\b|\bgeneraal\b|\balle \p{L}+|\bover de looptijd\b/giu,
    '',
  )
  return /^(?:(?:eind|algemeen )?totaal|som|samen|tezamen|saldo.*|)[\s:–-]*$/i.test(said.trim())
}

/** A total that sets income against costs: what it adds up depends on how the paper writes its minus signs. */
export const netWord = /\bsaldo\b|^netto\b|\bresultaat$/i

const articles = /^(?:de|het|een|den|'t|’t|onze|ons|deze|dit|die|dat)\s+/i

/** Words without the article before them. */
export function withoutArticle(text: string): string {
  return text.replace(articles, '')
}

/** Text to compare names with: lower case, without articles, marks and double spaces. */
export const comparable = remembered((text) =>
  text
    .toLowerCase()
    .replace(/[’‘'`´"“”]/g, '')
    .replace(/[^\p{L}\d&+]+/gu, ' ')
    .replace(/\b(?:de|het|een)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** The first letters of the words that count, as an abbreviation has them: "Unie van Waterschappen" → "uvw" and "uw". */
export const initialsOf = remembered((text): readonly string[] => {
  const words = text.split(/[\s,/-]+/).filter((word) => /^\p{L}/u.test(word))
  const all = words.map((word) => word[0]!.toLowerCase()).join('')
  const counting = words
    .filter((word) => !/^(?:de|het|een|van|voor|en|der|des|den|in|op|te|tot|met|aan|bij|om|of)$/i.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('')
  return [all, counting]
})
