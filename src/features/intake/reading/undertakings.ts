import type { UndertakingFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import type { Block, Flow } from './flow.ts'
import { cellsOf, cellUnder, type Grid, headIn } from './grids.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'
import { comparable, withoutArticle } from './vocabulary.ts'
import { rowUnder, triggeredBy, whereIs } from './why-messages.ts'

type Undertaking = Omit<UndertakingFact, 'id' | 'source'> & { readonly spans: readonly Span[] }

const promise =
  /\b(?:zegt|zeg|zeggen|zegde|zegden)\b(?=.{0,300}?\btoe\b)(?!\s(?:dat|niet)\b)|\b(?:heeft|hebben)\b.{0,100}?\bbeloofd\b|\bbelooft\b|\bne(?:emt|men)\s(?:het\s)?op zich\b|\b(?:heb|heeft|hebben|is|zijn|wordt|worden|had|werd)\b.{0,160}?\btoegezegd\b|\btoegezegd\s(?:is|wordt|werd|heeft|hebben)\b|\b(?:doet?|doen|deed|deden|gedaan)\b(?:\s\S+){0,4}?\sde\stoezegging\b|\btoezegging\s(?:dat|om|van \p{L}+ \p{L}+ (?:dat|om))\b/iu
const person = String.raw`(?:De heer|Mevrouw|Dhr\.|Mw\.|Mevr\.|(?:De )?(?:[Ww]ethouder|[Gg]edeputeerde|[Bb]urgemeester|[Hh]eemraad|[Dd]ijkgraaf|[Ss]ecretaris|[Vv]oorzitter|[Pp]ortefeuillehouder|[Dd]irecteur))`
/** What a person takes up in a meeting: "De heer Bos koppelt dit terug", "Mevrouw Vos biedt aan de cijfers na te sturen". */
const takenUp = new RegExp(
  String.raw`(?<=^${person}(?:\s(?:(?:van|de|der|den|ten)\s)*\p{Lu}[\p{L}.-]+)*\s)(?:koppelt\b.{0,80}\bterug|komt\b.{0,80}\bop terug|zoekt\b.{0,80}\buit|biedt aan\b(?=.*\bte\s\p{Ll}+en))\b`,
  'u',
)
const moneyPledge =
  /€|\bEUR\b|\b(?:bijdragen?|bedrag(?:en)?|subsidies?|middelen|budget(?:ten)?|krediet(?:en)?|geld|fte|inzet|capaciteit|menskracht|uren)\b/i
/** What is promised is to be done: "te doen toekomen", "dat de raad … hoort"; money that is only promised has neither. */
const toDo =
  /\bte\s(?!betalen|storten|financieren|dekken|dragen)\p{Ll}+en\b(?<!\bbij te dragen|\bbeschikbaar te stellen)|\b(?:toe|toegezegd|beloofd)\b[^.]{0,40}\bdat\b/iu
const notYet = /\b(?:niet|nog geen|nog niet|niets)\b.{0,30}\btoegezegd\b/i
const actionLine = /^(?:(?:nieuwe\s)?(?:actie|actiepunt|toezegging)(?:\s?(?:nr\.?\s?)?[\d.-]+)?)\s*[:–-]\s*(?=\S)/iu
const actionHeading =
  /^(?:(?:\d+[.)]?\s)?(?:lijst (?:met|van) )?(?:openstaande )?(?:toezegging|toezeggingen(?:lijst)?|acties|actiepunten(?:lijst)?|actielijst|actie- en besluitenlijst|afspraken(?:- en actie)?lijst|toezeggingen en moties))\b/i
const actionHead = /^(?:nr\.?\s)?(?:actie(?:punt)?|toezegging|omschrijving|afspraak|wat|onderwerp|taak)$/i
const whoHead =
  /^(?:wie|door|door wie|actiehouder|eigenaar|houder|verantwoordelijk(?:e)?|trekker|uitvoerder|portefeuillehouder|naam|bij)$/i
const whenHead =
  /^(?:wanneer|datum(?: gereed)?|deadline|gereed|termijn|planning|einddatum|voor|uiterlijk|afdoening|gereed op|streefdatum)$/i

/** What somebody promises to do or report: promises in sentences, "Actie:" lines, lists and tables of actions and promises. */
export function undertakingsOf(flow: Flow, grids: readonly Grid[], sentences: readonly Sentence[]): UndertakingFact[] {
  const inGrids = new Set([...grids.flatMap(({ blocks }) => blocks), ...belowHeads(flow.blocks)])
  const us = writerOf(flow.blocks)
  const promises = sentences.flatMap((sentence) => promiseIn(sentence, sentences, us))
  const listed = [
    ...flow.blocks.filter((block) => !inGrids.has(block)).flatMap(actionIn),
    ...grids.flatMap(rowsAsActions),
    ...lostRows(flow.blocks, grids),
  ]
  const found = [...promises, ...listed.filter((action) => !promises.some((promise) => isSame(promise, action)))]
  const seen = new Set<string>()
  return found
    .filter(({ text }) => !seen.has(comparable(text)) && seen.add(comparable(text)))
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ spans, ...undertaking }, index) => ({
      id: `undertaking-${index + 1}`,
      ...undertaking,
      source: flow.passages.over(spans),
    }))
}

/** A list of promises repeats those of the text: for the same day, by the same person or in the same words. */
function isSame(promise: Undertaking, action: Undertaking): boolean {
  if (promise.due !== action.due) return false
  const words = new Set(tellingWords(promise.text))
  if (tellingWords(action.text).filter((word) => words.has(word)).length > 1) return true
  const [one, other] = [promise.by, action.by].map((by) => (by === null ? null : comparable(by).split(' ').at(-1)))
  return promise.due !== null && one !== null && one === other
}

function tellingWords(text: string): string[] {
  return comparable(text)
    .split(' ')
    .filter((word) => word.length > 6)
}

/** A row whose columns were lost: "T7 Brief sturen de heer Bos 1 juli 2026"; who does it stands right before the date. */
function lostRows(blocks: readonly Block[], grids: readonly Grid[]): Undertaking[] {
  const inGrids = new Set(grids.flatMap((grid) => grid.blocks))
  const rows = belowHeads(blocks).filter((block) => !inGrids.has(block) && block.kind !== 'cells')
  return rows.flatMap((block) => {
    const { span } = block
    const date = datesIn(span.text).at(-1)
    const match = date === undefined ? null : whoBeforeDate.exec(span.text.slice(0, date.start))
    if (match === null || date === undefined || (block.marker === null && !numbered.test(span.text))) return []
    const rest = span.text.slice(date.end).trim()
    const text = `${span.text.slice(0, match.index)} ${rest}`.replace(numbered, '').trim()
    return [{ why: whereIs(block), text, by: match[1]!, due: date.value, spans: [span] }]
  })
}

const whoBeforeDate =
  /\s((?:(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.|mw\.|mevr\.|wethouder|gedeputeerde|burgemeester|heemraad|dijkgraaf|secretaris|voorzitter|gemeente|provincie|waterschap)\s)?(?:\p{Lu}\.\s)*\p{Lu}[\p{L}-]+)\s$/u

/** What stands under the heads of a table of actions: its rows, or what is left of them when the cells cannot be told apart. */
function belowHeads(blocks: readonly Block[]): Block[] {
  let isBelow = false
  return blocks.filter((block) => {
    if (block.kind === 'heading') isBelow = false
    else if (block.kind === 'cells') {
      const cells = cellsOf(block)
      isBelow ||= cells.some(({ text }) => actionHead.test(text)) && cells.some(({ text }) => whoHead.test(text))
    }
    return isBelow
  })
}

function startOf({ spans }: Undertaking): number {
  return spans.find(({ at }) => at.length > 0)?.at[0] ?? 0
}

/** Who "wij" are in a letter: the body that signs it, or else the one it calls its own. */
function writerOf(blocks: readonly Block[]): string {
  const signed = blocks.slice(-12).flatMap(({ span }) => signer.exec(span.text)?.[1] ?? [])
  return signed[0] ?? (blocks.some(({ span }) => /\b(?:ons|het) college\b/i.test(span.text)) ? 'college' : 'Wij')
}

const signer =
  /(?:^|\b(?:hoogachtend|namens|groet(?:en)?),?\s)(?:het\s)?((?:college van )?(?:burgemeester en wethouders|gedeputeerde staten|dijkgraaf en (?:heemraden|hoogheemraden))|(?:dagelijks|algemeen) bestuur)/i

function promiseIn({ span, block, index }: Sentence, sentences: readonly Sentence[], us: string): Undertaking[] {
  const match = promise.exec(span.text) ?? takenUp.exec(span.text)
  const listed = actionLine.test(block.span.text) || (isActionList(block) && block.kind === 'item')
  if (match === null || listed || block.kind === 'cells' || block.section === 'requested-decision') return []
  if (isOfMoney(span.text) || notYet.test(span.text) || /\?$/.test(span.text)) return []
  const trigger = /\b(?:toegezegd|beloofd)$/.exec(match[0])?.[0] ?? match[0]
  return [
    {
      why: triggeredBy(trigger, block),
      text: span.text,
      by:
        promiserIn(span.text, match.index) ??
        (isOurs(span.text) ? us : personBefore(span.text, block, sentences.slice(Math.max(0, index - 3), index))),
      due: dueIn(span.text),
      spans: [span],
    },
  ]
}

/** "Wij zeggen u toe", "hebben wij toegezegd". */
function isOurs(text: string): boolean {
  return /(?:^|[,;:]\s)(?:wij|we)\s(?:zeg(?:gen|den)|hebben|beloven|doen)\b|\b(?:zeg(?:gen|den)|hebben|beloven|doen) (?:wij|we)\b/i.test(
    text,
  )
}

function isOfMoney(text: string): boolean {
  return /€|\bEUR\b|\bfte\b/.test(text) || (moneyPledge.test(text) && !toDo.test(text))
}

/** "Zij zegt toe …": who the nearest of the sentences before in the same block is about, when it begins with a person. */
function personBefore(text: string, block: Block, before: readonly Sentence[]): string | null {
  if (!/^(?:Zij|Hij|Ze|Die)\s/.test(text)) return null
  const person = before
    .filter((sentence) => sentence.block === block)
    .flatMap(({ span }) => personFirst.exec(span.text)?.[1] ?? [])
    .at(-1)
  return person === undefined ? null : withoutArticle(person)
}

const personFirst =
  /^((?:De heer|Mevrouw|Dhr\.|Mw\.|Mevr\.|Wethouder|Gedeputeerde|Burgemeester|Heemraad|Dijkgraaf|Minister|Directeur)\s(?:(?:van|de|der|den|ten)\s)*\p{Lu}[\p{L}-]+|De (?:voorzitter|secretaris|portefeuillehouder|wethouder|gedeputeerde))/u

/** Who promises: the words before the verb, or behind it in an inverted sentence, or behind "door". */
function promiserIn(text: string, at: number): string | null {
  const before = text
    .slice(0, at)
    .split(/[,;:]\s|\b(?:dat|omdat|want)\s/)
    .at(-1)!
    .trim()
  const subject = before.replace(/^(?:ook|daarnaast|verder|vervolgens|desgevraagd|tijdens .*|in de .*|op .*)\s?/i, '')
  if (/^ik$/i.test(subject)) return /^([^:]{3,40}):\sik\s/iu.exec(text)?.[1] ?? null
  if (/^(?:wij|we)$/i.test(subject)) return null
  const onBehalf = /\b[Nn]amens\s((?:de|het|ons)\s\p{L}+(?:\s\p{Lu}[\p{L}.]*)*)/u.exec(text)
  if (onBehalf !== null) return withoutArticle(onBehalf[1]!)
  if (/^\S+\s(?:ik|wij|we)\s/i.test(text.slice(at))) return null
  const apposition = /(?:^|\s)(?:[Dd]e|[Hh]et)\s\p{Ll}+,\s([^,]{3,60}),\s$/u.exec(text.slice(0, at))
  if (apposition !== null) return withoutArticle(apposition[1]!)
  if (isName(subject)) return withoutArticle(subject)
  const passive = byWhom.exec(text)
  if (passive !== null) return (passive[1] ?? passive[2])!
  const actor = /\b(?:is|wordt|werd) toegezegd dat (?:de|het) (\p{L}+(?:\s\p{Lu}[\p{L}.]*)?)\s/u.exec(text)?.[1]
  if (actor !== undefined) return actor
  const inverted =
    /^\S+\s((?:de|het)\s\p{L}+(?:\s\p{Lu}[\p{L}.]*){0,3}|(?:(?:wethouder|gedeputeerde|burgemeester|heemraad|dijkgraaf|voorzitter|minister|portefeuillehouder|directeur)\s(?:mevrouw\s|de heer\s)?|mevrouw\s|de heer\s)\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)/u.exec(
      text.slice(at),
    )
  return inverted === null || /^(?:is|wordt|werd)$/i.test(text.slice(at).split(' ')[0]!)
    ? null
    : withoutArticle(inverted[1]!)
}

const somebody = String.raw`\bdoor\s(?:de\s|het\s)?(\p{L}+(?:\s(?:van\s)?\p{Lu}[\p{L}.]*){0,3})`
/** "is door de dijkgraaf toegezegd", "is toegezegd door wethouder Bos" */
const byWhom = new RegExp(String.raw`${somebody}\stoegezegd\b|\btoegezegd\b.{0,20}?${somebody}`, 'u')

function isName(words: string): boolean {
  if (words === '' || words.split(' ').length > 8 || /\d/.test(words) || /^(?:met|door|als|bij|na|aan)\s/i.test(words))
    return false
  return (
    !/^(?:er|hierbij|daarbij|dit|dat|het|hij|zij|ze|ook|zo)$/i.test(words) && !/\b(?:die|waar|is|wordt)\b/i.test(words)
  )
}

const lead =
  /\b(?:vóór|voor|uiterlijk|in|per|eind|begin|medio|op|tot|het|najaar|voorjaar|zomer|herfst|winter|einde)\s(?:de\s|het\s|eind\s|einde\s|begin\s|uiterlijk\s|eerste\s|tweede\s)*(?:week van\s|van\s|van het jaar\s)?$|\bvergadering van\s$/iu

/** "uiterlijk 15 mei van elk jaar, voor het eerst in 2028". */
const firstYear = /\bvoor het eerst in (20\d{2})\b/i

function dueIn(text: string): string | null {
  const year = firstYear.exec(text)?.[1]
  const every = datesIn(text).find(({ monthDay }) => monthDay !== null)?.monthDay
  if (year !== undefined && every != null) return `${year}-${every}`
  const dates = datesIn(text).filter(({ value }) => value !== null)
  return dates.findLast(({ start }) => lead.test(text.slice(0, start)))?.value ?? null
}

function isActionList({ heading, kind }: Block): boolean {
  return heading !== null && actionHeading.test(heading) && kind !== 'heading'
}

/** "Actie: Jansen stuurt het verslag rond (voor 1 mei 2026)", or a line under the heading "Actiepunten". */
function actionIn(block: Block): Undertaking[] {
  const { span, kind } = block
  const match = actionLine.exec(span.text)
  if (kind === 'heading' || kind === 'cells') return []
  if (match === null && !(isActionList(block) && (kind === 'item' || span.text.length < 200))) return []
  const body = span.text.slice(match?.[0].length ?? 0)
  const isPlain = match === null && kind !== 'item'
  if (isPlain && (promise.test(span.text) || datesIn(body).length === 0)) return []
  if (body.length < 8 || /:$/.test(body) || /^geen\b/i.test(body) || /^(?:bijlagen?|namens|aldus)\b/i.test(span.text))
    return []
  const { text, by } = whoIn(body)
  return [
    {
      why: match === null ? whereIs(block) : triggeredBy(match[0], block),
      text,
      by,
      due: dueIn(body) ?? datesIn(body).findLast(({ value }) => value !== null)?.value ?? null,
      spans: [span],
    },
  ]
}

/** Who does it stands in front ("secretaris: …"), in brackets or behind a dash at the end, or is the subject ("Jansen stuurt …"). */
function whoIn(body: string): { text: string; by: string | null } {
  const front = /^(\p{L}[\p{L}. ]{1,38}):\s(?=\S)/u.exec(body)
  if (front !== null) return { text: body.slice(front[0].length), by: withoutArticle(front[1]!) }
  const end =
    /\s(?:\(|[–-]\s|\|\s)(?:actie:?\s|door\s)?((?:de\s|het\s)?\p{L}[\p{L}.& ]{1,38}?)(?:[,;]\s[^()]*)?\)?\.?$/u.exec(
      body,
    )
  if (end !== null && datesIn(end[1]!).length === 0 && !/^(?:voor|vóór|uiterlijk|zie|in|op|eind)\b/i.test(end[1]!))
    return { text: body, by: withoutArticle(end[1]!) }
  const subject =
    /^((?:[Dd]e |[Hh]et )?\p{L}+(?:\s(?:van\s)?\p{Lu}[\p{L}.]*){0,3})\s(?:stuurt|zorgt|zegt|zeggen|doet|maakt|neemt|komt|levert|werkt|vraagt|plant|zoekt|bereidt|informeert|past|zet|stelt|organiseert|agendeert|koppelt|deelt|legt|gaat|zal|zullen|onderzoekt|rapporteert|bespreekt|verspreidt|regelt)\b/u.exec(
      body,
    )
  return { text: body, by: subject === null ? null : withoutArticle(subject[1]!) }
}

/** The number of an action that stands in one cell with it. */
const numbered = /^[A-Z]{0,2}\d{1,4}(?:[-.]\d{1,4})?[.)]?\s+(?=\p{L})/u

function rowsAsActions(grid: Grid): Undertaking[] {
  const isList = headIn(grid, actionHead) !== null && headIn(grid, whoHead) !== null
  const titled = grid.heading !== null && actionHeading.test(grid.heading)
  const isActions = headIn(grid, /^(?:actie(?:punt)?|toezegging)$/i) !== null
  const isPlanning = grid.section === 'planning' || grid.section === 'follow-up'
  if (!isList || !(titled || isActions || (headIn(grid, whenHead) !== null && !isPlanning))) return []
  return grid.rows.flatMap((row) => {
    const action = cellUnder(grid, row, /^(?:actie(?:punt)?|toezegging)$/i) ?? cellUnder(grid, row, actionHead)
    if (action === null || action.text.length < 4) return []
    const when = cellUnder(grid, row, whenHead)?.text ?? ''
    return [
      {
        why: rowUnder(row.number, headIn(grid, actionHead), grid.heading),
        text: action.text.replace(numbered, ''),
        by: cellUnder(grid, row, whoHead)?.text ?? null,
        due: datesIn(when).at(-1)?.value ?? null,
        spans: row.cells,
      },
    ]
  })
}
