import type { ThemeFact } from '../facts.ts'
import type { Flow } from './flow.ts'
import { onlyOneNamed, personName } from './lead-names.ts'
import { type Sentence, split } from './sentences.ts'
import { part, type Span } from './span.ts'
import type { LedTheme } from './theme-sentences.ts'
import { leadRole, noun } from './theme-words.ts'
import { comparable, organisationNoun, withoutArticle } from './vocabulary.ts'

type Lead = Pick<ThemeFact, 'lead' | 'leadSource'>

const none: Lead = { lead: null, leadSource: null }
const name = String.raw`(${personName}|(?:${organisationNoun}\s)?\p{Lu}[\p{L}-]*(?:\s(?:(?:van|voor|en|de|het|in)\s){0,2}(?:[BN]\.V\.|\p{Lu}[\p{L}-]*))*|(?:de\s|het\s)?${organisationNoun}(?=[).,;]|$))`
const leads = String.raw`(?:trekt|leidt|coördineert|is (?:de\s)?(?:\p{L}*trekker|penvoerder|coördinator)|heeft de (?:leiding|coördinatie|regie)|neemt de leiding|heeft de trekkersrol|voert de regie|is verantwoordelijk)`
const beside: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[\s(.:;,–-])${leadRole}(?:\s(?:(?:van|voor)\s(?:deze|dit|die|dat|het|de)\s\p{Ll}+|hiervan|daarvan|hiervoor|daarvoor))?(?:\s(?:is|zijn|wordt|worden))?:?\s(?:de\s|het\s)?${name}`,
    'u',
  ),
  new RegExp(String.raw`(?:^[\s.:;,–-]*|[.:;]\s)(?:De\s|Het\s|de\s|het\s)?${name}\s${leads}(?![\p{L}])`, 'u'),
  new RegExp(String.raw`^,?\s*met\s(?:de\s|het\s)?${name}\sals\s(?:\p{L}*trekker|penvoerder)`, 'u'),
  new RegExp(String.raw`^\s*[(:|–-]\s*(?:de\s|het\s)?(?=${organisationNoun})${name}\)?[.;,]?$`, 'u'),
  new RegExp(String.raw`^[\s.:;,–-]*Wij\strekken\s[^.]*,\sals\s${name}`, 'u'),
]

/** Who leads a theme, where its list says it: in the cell beside it, behind its name, or in the line below. */
export function leadBeside(flow: Flow, cell: Span | null, rest: Span, below: Span | null): Lead {
  if (cell !== null) return leadAt(flow, cell, 0, cell.text.length)
  for (const span of below === null ? [rest] : [rest, below]) {
    for (const form of beside) {
      const match = form.exec(span.text)
      if (match === null) continue
      const from = match.index + match[0].lastIndexOf(match[1]!)
      return leadAt(flow, span, from, from + match[1]!.length)
    }
    const told = leadInSentence(flow, split(span))
    if (told !== null) return told
  }
  return none
}

const saysWhoLeads =
  /trekker|\b(?:trekt|trekken|getrokken|trok|leidt|leiden|geleid|leiding|penvoerder|coördineert|coördinator|coördinatie|regie|voortouw|kartrekker|eindverantwoordelijk)\b/i
const saysNobodyYet = /\b(?:nog|geen|niet)\b/i

/** A sentence about one theme that says who leads and names only one who could: however it puts it. */
function leadInSentence(flow: Flow, sentences: readonly Span[]): Lead | null {
  for (const span of sentences) {
    if (!saysWhoLeads.test(span.text) || saysNobodyYet.test(span.text)) continue
    const named = onlyOneNamed(span.text)
    if (named !== null) return leadAt(flow, span, named.from, named.to)
  }
  return null
}

function leadAt(flow: Flow, span: Span, from: number, to: number): Lead {
  const whole = part(span, from, to)
  const bare = part(whole, whole.text.length - withoutArticle(whole.text).length)
  return bare.text === '' || undecided.test(bare.text) ? none : { lead: bare.text, leadSource: flow.passages.of(bare) }
}

/** A cell that says that nobody leads the theme yet. */
const undecided =
  /^(?:(?:nog )?(?:nader )?(?:te bepalen|te benoemen|te kiezen|in te vullen|af te spreken|vast te stellen|te verdelen)|(?:nog )?(?:niet|on)\s?bekend|(?:nog )?(?:open|vacant|vacature)|nog geen\b.*|n\.?n\.?b\.?|n\.?t\.?b\.?|n\.?v\.?t\.?|geen|pm|p\.m\.|[–?-]+)\.?$/i

/** Who leads a theme: "(dat door de X wordt getrokken)", "trekker: X", "X is trekker van het thema". */
export function leadOf(
  flow: Flow,
  led: readonly LedTheme[],
  ofLeads: readonly Sentence[],
  theme: ThemeFact,
  others: readonly string[],
): Lead {
  const called = [theme.name, ...(theme.abbreviation === null ? [] : [theme.abbreviation])]
  const said = led.find(({ name }) => called.some((one) => comparable(one) === comparable(name.text)))
  if (said !== undefined) return leadAt(flow, said.lead, 0, said.lead.text.length)
  const leading = ofLeads.filter(({ span }) => called.some((one) => span.text.includes(one)))
  const row = leadInRow(flow, called)
  if (row !== null) return row
  if (leading.length === 0) return none
  const names = called.map((one) => RegExp.escape(one)).join('|')
  const who = String.raw`(${personName}|(?:[Pp]rovincie|[Gg]emeente|[Ww]aterschap|[Hh]oogheemraadschap|[Oo]mgevingsdienst|[Vv]eiligheidsregio|[Rr]egio)(?=[).,;]|\s(?:wordt|en|getrokken|geleid)|$)|(?:${organisationNoun}\s)?\p{Lu}[\p{L}-]*(?:(?: van| voor| en| de| het)* \p{Lu}[\p{L}-]*)*)`
  const forms = [
    String.raw`\b(?:${names})\b\s*(?:\([^()]{0,60}?\))?[^.;)]{0,12}?\(?(?:dat|die|wat|deze)? ?(?:wordt )?door (?:de |het )?${who} (?:wordt |word )?(?:getrokken|geleid)`,
    String.raw`\b(?:${names}) door (?:de |het )?${who}`,
    String.raw`\b(?:${names})\b[^.;\n]{0,20}?\(?trekkers?(?: is)?:? (?:de |het )?${who}`,
    String.raw`${who} \((?:het |de )?(?:thema|spoor|programmalijn|lijn|pijler) (?:${names})\)`,
    `trekker van (?:het |de )?(?:thema |opgave |onderdeel |deelprogramma |werkgroep |spoor |programmalijn |pijler )?(?:${names}) is (?:de |het )?${who}`,
    String.raw`${who}(?: \([^()]{2,12}\))? (?:is (?:de )?trekker van|trekt|leidt) (?:het |de )?(?:\p{L}+ )?(?:${names})\b`,
    String.raw`(?:trekt|leidt)\b[^.;]{4,80}?,?\s(?:en|terwijl)\s(?:de |het )?${who} (?:het |de )(?:\p{L}+ )?(?:${names})\b`,
    String.raw`\b(?:${names})\b[^.;\n]{0,30}?(?:wordt |onder leiding van |getrokken door )(?:getrokken door )?(?:de |het )?${who}`,
  ]
  for (const form of forms) {
    const pattern = new RegExp(form, 'u')
    for (const { span } of leading) {
      const match = pattern.exec(span.text)
      if (match === null) continue
      const who = withoutArticle(match[1]!)
      const start = match.index + match[0].indexOf(match[1]!) + match[1]!.length - who.length
      return { lead: who, leadSource: flow.passages.of(part(span, start, start + who.length)) }
    }
  }
  const only = leading.filter(({ span }) => !others.some((other) => span.text.includes(other)))
  return (
    leadInSentence(
      flow,
      only.map(({ span }) => span),
    ) ?? none
  )
}

const ofEach = new RegExp(String.raw`\b(?:alle|beide|elk van de)\s(?:\p{L}+\s)?${noun}(?![\p{L}-])`, 'iu')

/** "Beide pijlers worden door X getrokken": who leads every theme for which nobody else is named. */
export function leadOfAll(flow: Flow, ofLeads: readonly Sentence[]): Lead {
  const said = ofLeads.filter(({ span }) => ofEach.test(span.text))
  return (
    leadInSentence(
      flow,
      said.map(({ span }) => span),
    ) ?? none
  )
}

const leadsWhat = /^(?:trekker van|trekt|leidt|getrokken thema|trekkerschap(?: van)?|(?:is )?trekker (?:voor|bij))$/i

/** The first name of a row that has the theme under "Trekker van". */
function leadInRow({ blocks, tables, passages }: Flow, called: readonly string[]): Lead | null {
  const head = blocks.findIndex(({ kind, span }) => kind === 'cells' && isOfLeads(span))
  const below = head < 0 ? [] : blocks.slice(head + 1)
  const end = below.findIndex(({ kind }) => kind !== 'cells')
  const rows = [
    ...below.slice(0, end < 0 ? below.length : end).map(({ span }) => span),
    ...tables.filter(({ heads }) => heads.some(isOfLeads)).flatMap(({ lines }) => lines),
  ]
  const row = rows.find(({ text }) => called.some((one) => text.indexOf(one) > text.indexOf('\t')))
  if (row === undefined) return null
  const lead = part(row, 0, row.text.indexOf('\t'))
  return lead.text === '' ? null : { lead: lead.text, leadSource: passages.of(lead) }
}

function isOfLeads({ text }: Span): boolean {
  return text.split('\t').some((cell) => leadsWhat.test(cell))
}
