import type { ContributionFact } from '../facts.ts'
import type { Property } from './contribution-scopes.ts'

type Certainty = ContributionFact['certainty']

const open =
  /\bindicati(?:e|ef|eve|es)\b|\braming|\bgeraamd|\bcirca\b|\bongeveer\b|\b(?:in)?schatting|\b(?:in)?geschat|\bvoorlopig|\bnaar verwachting|\bverwachte?\b|\bprognose|\bonder (?:\p{L}+ )?voorbehoud\b|\b(?:richt|streef)(?:bedrag|cijfer|getal)|\bricht(?:inggevend|snoer)|\bvoorgenomen\b|\bbeoogde?\b|\bgeen rechten\b|\b(?:kan|kunnen) (?:nog |later |tussentijds )*(?:wijzigen|veranderen|worden (?:gewijzigd|aangepast|bijgesteld)|afwijken)|\bnog (?:\p{L}+ ){0,5}(?:besluiten|beslissen|instemmen|vast te stellen|te bepalen|uit te werken)\b|\bdefinitieve? \p{L}+ (?:volg|komt|komen)|\bvoorwaardelijk|\bafhankelijk van\b|\bonzeker|\brichtlijn\b|\b(?:in )?concept\b|\bconcept(?:bedragen|cijfers|begroting)\b|\b(?:grove|globale|ruwe|eerste) (?:\p{L}+ )?(?:berekening|opzet|doorrekening|verkenning|aanname)|\b(?:moet|moeten|dient|dienen) nog\b|\b(?:aanname|aannames)\b|\bnader te bepalen\b|\bonder (?:enig )?voorbehoud\b/iu
const settled =
  /\bvastgesteld|\bvastgelegd|(?:(?<![\p{L}])(?:staa[nt]|ligt|liggen|zijn|is|blijven|blijft)|\b(?:die|dat)) (?:[^.;,]{0,90} )?vast(?![\p{L}]| te )|\(vast\)|\bvastligg|\bvaststa|\bvast(?:e|en)? (?:toegezegd|afgesproken|overeengekomen)|\bbegroot|\btoegezegd|\btoezegging|\bvaste (?:\p{L}+ )?(?:bijdragen?|bedrag(?:en)?|inleg|inzet|inbreng)|\bvast bedrag|\bdefinitie(?:f|ve)\b|\bverplichte? (?:bijdrage|inleg)|\bovereengekomen|\b(?:zijn|is|werden|hebben)\b(?:(?! niet )[^.;]){0,40} afgesproken\b|\bafgesproken (?:bijdrage|bedrag|inzet|inleg)|\b(?:ver)?bindend\b|\bgebonden\b|\bverbind(?:t|en) zich\b|\bzich(?: \p{L}+){0,2} verbonden\b|\bverplich(?:t|ten) zich\b|\bgehouden (?:tot|aan)\b|\bonherroepelijk|\bonvoorwaardelijk|\b(?:zijn|is|blijven) hard\b|\bharde (?:bijdrage|bedrag|toezegging)|\bgarande|\bgegarandeerd|\bbekrachtigd|\bgeaccordeerd|\bgoedgekeurd|\bvastgestelde begroting|\bgecommitteerd\b|\bovereenstemming\b|\btaakstellend|\bin (?:de|hun|haar|zijn|onze) (?:eigen )?(?:\p{L}+)?begroting(?:en)? (?:opgenomen|verwerkt|voorzien|gereserveerd)|\b(?:opgenomen|verwerkt) in (?:de|hun|haar|zijn|onze) (?:eigen |vastgestelde )?(?:\p{L}+)?begroting|\bgereserveerd\b|\b(?:wijzig(?:t|en)|verander(?:t|en))(?: [^.;,]{0,30})? niet\b|\bniet (?:meer )?(?:gewijzigd|aangepast|bijgesteld|veranderd)\b|\bongewijzigd\b|\bzekerheid\b|\bzijn zeker\b/iu

/** "Nog niet vastgesteld", "worden later vastgesteld": what is settled only afterwards is open. */
const notYet =
  /\b(?:niet|geen|nog|pas|later|nadien|ooit|alsnog|onvoldoende|moet(?:en)?|zullen|zal)\b(?: (?!(?:en|maar|of|die|dat|tabel|tabellen)\b)[^ .;,]+){0,5}? (?:vastgesteld|vastgelegd|vast|definitie(?:f|ve)|bindende?|gebonden|hard|harde|toegezegd|zekere?|zekerheid|bekrachtigd|goedgekeurd|geaccordeerd|overeengekomen|afgesproken|begroot|gegarandeerd)(?![\p{L}])|\b(?:vastgesteld|bekrachtigd|bepaald|definitief) (?:na|zodra|nadat|als|bij|in het najaar|in het voorjaar)\b|\bword(?:en|t) (?:(?:jaarlijks|(?:ieder|elk|per) jaar|(?:bij|in|na|tijdens|door) [^.;,]{1,50}) )?(?:definitief|vastgesteld|bepaald|bekrachtigd)(?! op)/iu
/** "Geen raming", "zonder voorbehoud", "niet langer indicatief". */
const noLonger =
  /\b(?:geen|niet (?:langer |meer )?|zonder (?:enig )?)\s?(?:\p{L}+ )?(?:indicati(?:ef|eve|es?)|raming(?:en)?|schatting(?:en)?|voorlopige?|voorbehoud|voorwaardelijk|richtbedragen)(?![\p{L}])/iu

/** "De ramingen hebben prijspeil 2026" says of what year the prices are, and "afhankelijk van …, meer dan verwacht" nothing of the figures. */
const ofPrices =
  /\b(?:de |alle )?ramingen (?:hebben|kennen|zijn (?:op|in|uitgedrukt in)|staan in|luiden in|gaan uit van|met)(?: het)? (?:prijs|loon)(?:en)?\S*/giu

/** How sure figures are, by the words around them; null where these do not say it. */
function certaintyOf(words: string): Certainty | null {
  const about = words.replaceAll(ofPrices, '')
  if (notYet.test(about)) return 'indicative'
  if (noLonger.test(about)) return 'firm'
  if (open.test(about)) return 'indicative'
  return settled.test(about) ? 'firm' : null
}

/** How sure figures are, as clauses about them say. */
export const certainty: Property<Certainty> = {
  read: certaintyOf,
  together: (values) => (values.includes('indicative') ? 'indicative' : (values[0] ?? null)),
  opposite: (value) => (value === 'firm' ? 'indicative' : 'firm'),
}
