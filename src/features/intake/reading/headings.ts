import type { SectionFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import { bodyNoun } from './vocabulary.ts'

type SectionName = SectionFact['name']

const whoDecides =
  '(ab|db|ps|gs|b ?& ?w|(gemeente)?raad|college|staten|bestuur|(algemeen|dagelijks) bestuur|provinciale staten|gedeputeerde staten)'
const kindsOfThemes =
  '(thema.?s|programmalijnen|deelprogramma.?s|werksporen|sporen|pijlers|opgaven|actielijnen|werklijnen|speerpunten|werkpakketten|bouwstenen|ontwikkellijnen)'

/** Headings of board papers by canonical name: those of associations, municipalities, provinces and joint bodies. */
const dictionary: Readonly<Record<SectionName, readonly string[]>> = {
  'requested-decision': [
    '(gevraagd|geadviseerd|voorgenomen|gewenst|beoogd)e? (besluit(en)?|beslissing(en)?|beslispunt(en)?|advies|besluitvorming)',
    `(ontwerp|concept|voorgesteld(e)? |voorstel )?-?(besluit(en)?|beslissing(en)?)( ${whoDecides})?`,
    `(beslis|besluit|advies)punt(en)?( (voor|van|aan) .{3,40}| ${whoDecides})?`,
    'dictum',
    'voorstel(len)?( tot besluit)?',
    'wij stellen (u )?voor',
    'advies',
    'wat wordt (er )?(van u )?gevraagd',
    'wat (vragen|vraagt|stellen|stelt) (wij|we|het college|het dagelijks bestuur|gs)( (van )?(u|de raad|het college|provinciale staten|het bestuur|het (algemeen|dagelijks) bestuur))?( voor)?',
    '(gevraagd|verzoek|wij vragen u)( aan .{3,40})?',
    '(wij|het college|het dagelijks bestuur|gedeputeerde staten) stel(len|t) (u )?voor( om)?( te besluiten)?',
    'waarover (moet|wordt) (u|de raad) (besluiten|besloten)',
    '(te nemen|genomen|voorgesteld|voorgestelde|ontwerp-?|concept-?) ?(raads|staten|college|bestuurs|ab-?|db-?)?(besluit|beslissing)(en)?( (door|van) .{3,30})?',
    'wat besluit(en)? (u|de raad|de leden|het .{2,30})',
    '(u|de raad|de leden|provinciale staten|het (college|(algemeen |dagelijks )?bestuur|ab|db)) (besluit|besluiten|beslist|beslissen)( om)?',
    'voordracht',
    '(wij|we|het college|het dagelijks bestuur|gedeputeerde staten|gs) (adviseren|adviseert|verzoeken|verzoekt|vragen|vraagt|stellen|stelt) (u|(aan )?(de raad|het college|ps|provinciale staten|het (dagelijks |algemeen )?bestuur))( voor)?( (te besluiten|om)( (te besluiten|om))?)?',
    'gevraagd wordt',
    'het college besluit',
    '(de raad|provinciale staten|het (algemeen|dagelijks) bestuur) besluit(en)?',
  ],
  core: ['(de )?kern( van (het|de) .{3,30})?', 'kernboodschap', 'samenvatting', 'in het kort', 'korte inhoud'],
  introduction: [
    '(aanleiding|inleiding|context)( en (aanleiding|inleiding|context|achtergrond|doel))?',
    'waarom (nu )?((dit|deze) (voorstel|advies|nota|stuk)|nu|dit)',
    'wat is de aanleiding',
    'wat is er aan de hand',
    'waarom (ligt dit voor|nu|een .{3,40})',
    'wat speelt er',
    '(korte )?(schets|situatie)',
    'waar gaat het over',
  ],
  'intended-effect': [
    '(beoogd|gewenst|bedoeld|maatschappelijk)e? (effect(en)?|resultaat|resultaten|doel)',
    '(onze )?(doel(en|stelling(en)?)?|ambities?)( en (resultaat|resultaten|effect|ambities?|doel(en|stellingen)?))?',
    'wat (willen|wil|gaan|gaat|moeten) (we|wij|het college|de gemeente|de provincie|het waterschap) (hiermee )?bereiken',
    'wat is het doel',
    'waar (doen|werken) (wij|we) (het|naar ?toe)( voor)?',
    'wat (moet het|levert (het|dit)) op(leveren)?',
    '(waar|wat) (willen|streven) (we|wij)( in \\d{4})?( bereiken| heen| naar ?toe)?',
    'wat (we|wij) willen bereiken',
  ],
  arguments: [
    'argument(en|atie)?',
    'toelichting( op .{3,40})?',
    'motivering',
    'overwegingen',
    'onderbouwing',
    'waarom (stellen we dit voor|doen we dit)',
    'wat zijn de argumenten',
  ],
  'attention-points': [
    '((een|het) )?(bestuurlijke? |politieke? |belangrijke? )?aandachtspunt(en)?( (bij|voor|over|rond|van) (de|het|dit|deze|uw) [a-z-]+)?',
    'kanttekening(en)?',
    '(kanttekeningen|aandachtspunten) (en|\\/) risico.?s',
    'bestuurlijke (context|gevoeligheden)',
    'afwegingen',
    'wat zijn de kanttekeningen',
    'wat kan er ?tegen pleiten',
    'wat pleit er ?tegen',
    '(welke|wat) (zijn (de|er) )?(kanttekeningen|aandachtspunten|bezwaren|nadelen)( zijn er| horen erbij| zien (wij|we))?',
    '(aandacht voor|punten van aandacht|nadelen|dilemma.?s|tegenargumenten|bezwaren)',
    'waar (moet u|moeten wij|let(ten)? (u|we|wij)) op( letten)?',
    'waar moeten (we|wij) op letten',
    'let op',
  ],
  risks: [
    '(belangrijkste |financiële |juridische |mogelijke )?risico.?s?( en (beheersmaatregelen|maatregelen|beheersing|kansen|onzekerheden|kanttekeningen|aandachtspunten))?',
    'kansen en risico.?s',
    'wat kan er ?mis ?gaan',
    '(wat als|als) het tegenzit',
    'onzekerheden( en risico.?s)?',
    'risico(paragraaf|analyse|beheersing|tabel|inventarisatie)',
    'wat zijn de risico.?s',
    '(welke|wat) (zijn de )?risico.?s (zijn er|horen erbij|zien wij)',
    'risico.?s (bij|van|voor) .{3,40}',
  ],
  'discussed-in': [
    '(eerder )?besproken (in|met|door)( ?(\\/|en) ?.{3,25})?',
    '(eerdere |voorafgaande )?(besluitvorming|behandeling)',
    'eerder genomen besluiten',
    '(bestuurlijk|besluit)(e |vormings)(route|traject|proces)',
    'afstemming',
    'voorgeschiedenis',
    '(eerder |eerdere )?(besluiten|behandeld|besproken|geagendeerd|gesproken)( in| met| door)?',
    'wie (zijn|is) (al )?gehoord',
    'met wie is (erover|hierover|dit|er) ?(gesproken|besproken|overlegd)',
    'wat ging eraan vooraf',
    'gevolgde route',
    '(hoe is|wie is) (dit|er) (voorbereid|bij betrokken|over meegedacht)',
    'met wie (is|hebben (wij|we)) .{3,40}',
    '(overleg|consultatie|raadpleging)( en (besluitvorming|afstemming|overleg))?',
    'wie heeft (hier|er) ?(al )?(over|naar) (gesproken|besloten|gekeken)',
    'eerder (overleg|besloten|besluit)',
    '(behandelgeschiedenis|behandeltraject|behandelroute|gelopen route|route)',
    'voorbereiding en overleg',
  ],
  'follow-up': [
    'vervolg((procedure|stappen|traject|proces))?',
    'vervolg ?(\\/|en) ?(communicatie|planning|evaluatie|uitvoering)',
    'communicatie( en (participatie|vervolg|planning))?',
    'hoe (gaat het |gaan we )?(nu )?verder',
    'wat (gebeurt er|is de) (nu|hierna|vervolgstap|planning)',
    'hoe nu verder',
    'wat (zijn de|doen we|gebeurt er) (vervolgstappen|hierna|daarna)',
    'vervolgacties',
    'na (het|uw|dit) besluit',
    'participatie( en communicatie)?',
    'verdere (procedure|behandeling)',
  ],
  background: ['achtergrond(en|informatie)?', 'nadere informatie', 'feiten', 'situatieschets', 'huidige situatie'],
  financial: [
    'financi(ën|en|eel|ele?n?|ele paragraaf)',
    'financi[eë]le? ?(gevolgen|paragraaf|consequenties|aspecten|dekking|onderbouwing|effecten|middelen)?',
    'financi(ële|ele) (gevolgen|consequenties|aspecten) en dekking',
    'financiering',
    '(kosten|middelen)( en (dekking|capaciteit|middelen|baten))?',
    'budget(taire gevolgen)?',
    'dekking',
    'middelen en menskracht',
    'wat (mag|gaat|zal) (het|dit) kosten',
    'wat kost (het|dit)',
    'wat zijn de (kosten|financiële gevolgen)',
    'wat betalen .{3,30}',
    '(financiën|financieel|middelen|geld) en .{3,40}',
    'kosten, baten en dekking',
  ],
  planning: [
    '(planning|uitvoering|tijdpad|realisatie|evaluatie|fasering)( en (uitvoering|planning|evaluatie|monitoring|vervolg|communicatie))?',
    'uitvoering ?\\/ ?(planning|evaluatie)',
    'tijdlijn',
    'mijlpalen',
    '(verantwoording|procedure|proces|communicatie|uitvoering|vervolg|sturing) en (planning|vervolg)',
    '(tijdschema|tijdsplanning|tijdspad|wanneer gebeurt wat|wat gebeurt wanneer|kalender)',
    'planning (op hoofdlijnen|van .{3,30}|en .{3,30})',
    'wat gaan we doen',
    'hoe gaan we dat doen',
    'wanneer',
    'aanpak( en planning| ?\\/ ?uitvoering)?',
  ],
  annexes: [
    'bijlage(n|\\(n\\))?',
    'meegezonden( stukken)?',
    'bijgevoegd(e stukken)?',
    'lijst van bijlagen',
    'ter inzage( gelegd)?',
    'welke bijlagen (horen|zijn) .{2,30}',
    '(overzicht (van )?|lijst )bijlagen',
    'bijlagen? (bij [^:]{3,40}|\\(.{3,30}\\))',
    '(bijbehorende|meegestuurde|onderliggende|achterliggende) (stukken|documenten)',
    'wat sturen (wij|we) (u )?mee',
  ],
  other: [
    '(openstaande )?(actie(lijst|punten|puntenlijst|s)|toezegging(en)?|toezeggingenlijst)',
    'besluitenlijst',
    '(lijst van |lijst met |gebruikte )?afkortingen(lijst)?',
    '(rondvraag|sluiting)( en (rondvraag|sluiting))?',
    'ondertekening',
    `(de )?(twee|drie|vier|vijf|zes|zeven|acht) ${kindsOfThemes}|${kindsOfThemes}( en (trekkers|partijen))?`,
    'begrippen(lijst)?|begripsbepalingen|definities',
  ],
}

const patterns = Object.entries(dictionary).map(
  ([name, forms]) => [name as SectionName, new RegExp(`^(?:${forms.join('|')})$`, 'i')] as const,
)

/** The canonical name of a heading, or null when the words are not those of a known section. */
export function sectionNameOf(heading: string): SectionName | null {
  const bare = bareHeading(heading)
  if (bare.length > 60) return null
  const known = patterns.find(([, pattern]) => pattern.test(bare))?.[0]
  return known ?? (!leadsIn.test(heading) && asksDecision(bare) ? 'requested-decision' : null)
}

/** A sentence that leads its points in is no heading. */
const leadsIn = /\b(?:wordt|worden|stelt|stellen|vraagt|vragen|verzoekt|verzoeken|besluit|besluiten)\b.*:$/i
const asking =
  /^(?:gevraagde?|geadviseerde?|verzoek|verzocht|voorgestelde?|vraagt|vragen|verzoekt|verzoeken|voor|besluite?n?t?)$/
const aroundAsking =
  /^(?:aan|van|voor|om|in|mee|te|tot|ter|het|de|u|uw|waar|stemmen|acties?|wij|we|wat|welke?|er|dat|die|is|wordt|worden|nemen|stellen|stelt|besluite?n?t?|beslissing(?:en)?|besluitvorming|beslispunten|leden|algemene?|dagelijkse?|gemeente|provinciale|gedeputeerde|bestuurlijke?)$/
const decider = new RegExp(`^${bodyNoun}$`, 'iu')

/** "Aan de ledenraad wordt gevraagd", "Besluit dat wordt gevraagd": only words of asking, deciding, and of the body that is asked. */
function asksDecision(heading: string): boolean {
  const words = heading.toLowerCase().split(' ')
  const asked = words.some((word) => asking.test(word) && word !== 'voor')
  return (
    words.length > 1 &&
    asked &&
    /gevraagd|geadviseerd|verzo[ce]|voorgesteld|vraagt|vragen|stel(?:t|len)\b/.test(heading.toLowerCase()) &&
    words.every((word) => asking.test(word) || aroundAsking.test(word) || decider.test(word))
  )
}

/** "Artikel 4. Looptijd": the heading of an article in the text of an agreement. */
export function isArticleHeading(text: string): boolean {
  return /^Artikel\s\d{1,3}[a-z]?(?:\.\d+)?[.:]?(?:\s(?:[–-]\s)?\p{Lu}[^.;:]{2,70})?$/u.test(text)
}

/** A heading without its number and its colon. */
function bareHeading(heading: string): string {
  return heading
    .replace(/^Artikel\s\d{1,3}[a-z]?(?:\.\d+)?[.:]?\s(?:[–-]\s)?/, '')
    .replace(/^\s*(?:(?:§\s?)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]+)(?:[.):]|\s?[|–-])?\s+|[#*]+\s*)(?=\p{L})/u, '')
    .replace(/[\s:.?*#]+$/, '')
    .trim()
}

/**
 * Whether a line that stands by itself looks like a heading of another section. Strict on purpose: a heading that is missed does
 * less harm than a sentence that is taken for one.
 */
export function looksLikeHeading(text: string): boolean {
  if (isQuestion(text)) return true
  if (text.length < 3 || text.length > 70 || /[.;,?!]$|\t|€|\d{4}-\d\d|@/.test(text)) return false
  if (/:\s*\S/.test(text) || endsInDate(text)) return false
  const words = bareHeading(text).split(' ')
  return (
    words.length <= 8 && /^\p{Lu}/u.test(words[0]!) && !/\b(?:is|zijn|wordt|worden|heeft|hebben|wil|gaat)\b/.test(text)
  )
}

/** "Wat betalen de partijen?": a heading that asks what the text below it answers. */
export function isQuestion(text: string): boolean {
  const isShouted = text === text.toUpperCase()
  const words = isShouted ? text.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase()) : text
  return (
    text.length < 60 &&
    /^(?:(?:\d{1,2}(?:\.\d{1,2})?|[A-Z](?=[.)|]))(?:[.)]|\s?\|)?\s)?(?:Wat|Welke?|Waarom|Waarvoor|Hoe|Wie|Waar|Wanneer|Met wie|Voor wie)\s[^.:;?]+\?$/.test(
      words,
    )
  )
}

/** "Kernteam, maart 2026" is a point of a list; "Planning 2026" can be a heading. */
function endsInDate(text: string): boolean {
  const last = datesIn(text).at(-1)
  return last?.end === text.length && (last.value?.length ?? 0) > 4 && last.value?.includes('/') === false
}
