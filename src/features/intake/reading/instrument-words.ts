import type { InstrumentFact } from '../facts.ts'

type Kind = InstrumentFact['kind']

/** What a word says that it names: "Klimaatakkoord" an agreement. `prefix` is what stands before the noun in the word. */
export type NameHead = { readonly kind: Kind; readonly noun: string; readonly prefix: string }

const nouns: readonly (readonly [Kind, string])[] = [
  [
    'agreement',
    'akkoord convenant overeenkomst deal pact manifest verdrag verklaring contract charter handvest afspraak afspraken',
  ],
  ['programme', 'programma agenda'],
  [
    'strategy',
    'strategie visie plan nota routekaart toekomstbeeld perspectief koers raamwerk beleidskader toetsingskader ambitiedocument visiedocument',
  ],
  ['other', 'baseline handreiking leidraad gedragscode profiel protocol statuut'],
  ['law', 'wetboek grondwet wet verordening richtlijn besluit regeling beleidsregel'],
]
const kindOf = new Map(nouns.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)))
const suffix = new RegExp(`^(.*?)-?(${[...kindOf.keys()].join('|')})$`)

/** Words that end like a noun of an instrument and are none, and words for decisions and papers of the day. */
const others =
  /(?:impact|compact|ideal|televisie|revisie|supervisie|divisie|provisie|kaplan|netplan|stopprofiel|maatprofiel|gebruikersprofiel|bandprofiel|concours|plattegrond|gewet)$|^(?:raads|staten|college|bestuurs|kabinets|concept|ontwerp|voorkeurs|aanwijzings|verkeers|mandaat|delegatie|deel|vervolg|jaar|team|rooster|vergader|lange ?termijn)-?(?:besluit|plan|agenda|regeling|nota)$|^(?:deel|sub)programma$|^(?:proces|werk|maat|vervolg)?afspra(?:ak|ken)$/

/** Compounds that many places have: a name only with words or years behind them. */
export const generic =
  /^(?:samenwerkings|bestuurs|uitvoerings|beheer|dienstverlenings|intentie|raam|kader|koop|huur|anterieure|realisatie|subsidie|meerjaren|actie|coalitie|collectief|college|cao|bestuurs|voortgangs|beleids|toekomst|werk|project|stappen|communicatie|bestedings|financierings|prestatie|lange ?termijn|start|hoofdlijnen|trainee|opleidings|scholings|activiteiten|bezoek)[\p{L}-]*$/iu

/** Capitals at the head of a sentence that belong to no name. */
export const commonFirst =
  /^(?:De|Het|Een|Deze|Dit|Dat|Die|In|Op|Met|Voor|Van|Door|Bij|Na|Als|Ook|Daarom|Zie|Uit|Binnen|Naast|Volgens|Om|Onze|Ons|Conform|Via|Aan|Over|Tot|Tussen|Onder|Sinds|Er|Wij|We|Zij|Hun|Haar|Ieder|Elk|Alle|Geen|Vaststellen|Vaststelling|Instemmen|Kennisnemen|Onderwerp|Titel|Betreft|Concept|Ontwerp|Bijlage|Artikel|Gelet|Gelezen|Overwegende|Naar|Denk|Daarnaast|Verder|Vanuit|Tegen|Zonder|Krachtens|Ingevolge|Hiermee|Dankzij|Welke|Wanneer|Zodra|Toen|Nu|Nieuw|Nieuwe|Gemeente|Provincie|Waterschap|Evaluatie|Uitvoering|Actualisatie|Verlenging|Bekrachtiging|Ondertekening|Start|Voortgang|Stand|Herziening|Wijziging|Besluit|Advies|Reactie|Vervolg|Bespreking|Behandeling|Presentatie|Raadsvoorstel|Statenvoorstel|Collegeadvies|Collegevoorstel|Bestuursvoorstel|Voorstel|Memo|Mededeling|Notitie|Raadsinformatiebrief|Verslag|Toelichting|Gevolgen|Uitkomsten|Uitkomst|Afspraken|Tekst|Bijdrage|Aanpassing|Uitwerking|Kader)$/

/** Behind "van de": then it is whose it is, and no part of the name. */
export const organisation =
  /^(?:Rijk|Rijksoverheid|Ministerie|Provincie|Gemeente|Waterschap|Hoogheemraadschap|Unie|Kabinet|Regio|Regioraad|Tweede|Raad|Staten|VNG|IPO|UvW|EU|Europese|College|Gedeputeerde|Nederland|Kamer|Minister|Commissie|Artikel)$/

/** Words that end the plain words of a law: they go on with the sentence. */
export const notOfLaw =
  /^(?:is|zijn|was|wordt|vormt|vormen|bieden|stellen|verplichten|vragen|geven|schrijven|bepalen|regelen|eist|eisen|noemt|noemen|leggen|maken|worden|werd|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|regelt|bepaalt|schrijft|verplicht|geeft|biedt|vraagt|stelt|maakt|treedt|geldt|gelden|gaat|en|of|in|op|te|die|dat|de|het|een|van|voor|met|om|door|bij|als|tot|aan|uit|naar|over|er|niet|ook|nog|per|zoals|waarin|waarop|tussen|vast|beschikbaar|wil|legt|noemt|vereist|vervangt|inzake|door|tijdens|na|dan|daarom|\d.*|\p{Lu}.*)$/u

/** The head noun in a word, or null when it names no instrument. */
export function headOf(word: string): NameHead | null {
  const lower = word.toLowerCase()
  const match = suffix.exec(lower)
  return match === null || others.test(lower)
    ? null
    : { kind: kindOf.get(match[2]!)!, noun: match[2]!, prefix: match[1]! }
}

const small = new Set('van voor in op aan bij tussen over naar rond met de het der en'.split(' '))

/** A small word that can stand inside a name. */
export function isLink(word: string): boolean {
  return small.has(word)
}
