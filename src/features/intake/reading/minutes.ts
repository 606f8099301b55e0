import type { MeetingFact, PaperFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import type { Block, Flow } from './flow.ts'
import { part, type Span } from './span.ts'
import { type StackedRow, stackedRows } from './stacked-form.ts'
import { bodyNoun } from './vocabulary.ts'
import { besideDate } from './why-messages.ts'

/** How minutes begin. */
export const titleOfMinutes =
  /^(?:concept-?\s?)?(?:(?:kort |beknopt )?(?:vergader)?verslag|notulen|besluitenlijst|actie- en besluitenlijst)(?:\s(?:van|bij))?(?:\s(?:de|het))?(?=\s|$|:)/i

/** Whether the paper tells what a meeting decided: then it asks no decision of its own. */
export function isMinutes(flow: Flow): boolean {
  return titleOf(flow) !== null
}

function titleOf(flow: Flow) {
  return flow.blocks.slice(0, 6).find(({ span }) => span.text.length < 120 && titleOfMinutes.test(span.text)) ?? null
}

/** The meeting that the minutes are of: the body in their title, on the date beside it or at the top. */
export function ownMeeting(flow: Flow, paper: PaperFact): Omit<MeetingFact, 'id'> | null {
  const block = titleOf(flow)
  if (block === null) return null
  const body = bodyIn(block.span) ?? bodyAbove(flow, block)
  const date = datesIn(block.span.text).find(({ value }) => value !== null)?.value ?? paper.date
  if (body === null || date === null) return null
  const words = datesIn(block.span.text).length > 0 ? block.span.text : (paper.sources.date?.quote ?? date)
  return {
    body: body.text,
    date,
    papers: [],
    why: besideDate(body.text, words, block),
    source: flow.passages.of(block.span),
  }
}

/** "Bestuurlijk Overleg Beekdal" on the line above "Notulen van 3 maart 2026". */
function bodyAbove({ blocks }: Flow, title: Block): Span | null {
  const above = blocks[blocks.indexOf(title) - 1]
  const isBody = above !== undefined && above.span.text.length < 70 && isBodyName(above.span.text)
  return isBody && !/[:\t]/.test(above.span.text) ? above.span : null
}

/** The words of the title behind "verslag", up to a date or a mark, when they name a body. */
function bodyIn(span: Span): Span | null {
  const start = titleOfMinutes.exec(span.text)![0].length
  const rest = span.text.slice(start)
  const end = Math.min(/[,:;|\t(–]|\s(?:van|d\.d\.|op)\s\d|$/.exec(rest)!.index, datesIn(rest)[0]?.start ?? rest.length)
  const body = part(span, start, start + end)
  return isBodyName(body.text) ? body : null
}

/** The meeting before, of which these minutes settle the report: "2. Verslag van 10 september 2026" as a heading. */
export function previousMeeting(flow: Flow, body: string): Omit<MeetingFact, 'id'>[] {
  return flow.blocks.flatMap((block) => {
    const { kind, span } = block
    const date =
      (kind === 'heading' || (kind === 'item' && span.text.length < 80)) && earlierReport.test(span.text)
        ? datesIn(span.text).find(({ value }) => value?.length === 10)
        : undefined
    if (date === undefined) return []
    const why = besideDate('verslag', span.text.slice(date.start, date.end), block)
    return [{ body, date: date.value, papers: [], why, source: flow.passages.of(span) }]
  })
}

const earlierReport = /^(?:\d{1,2}[.)]?\s)?(?:(?:concept)?verslag|notulen|besluitenlijst)\b/i

/** An evening or a round of a council, by what it is for: "Beeldvormende avond", "Raadssessie", "Forum Ruimte". */
const session = String.raw`(?:\p{L}+e\s)?\p{L}*(?:avond|sessie|ronde|zitting|forum|markt|carrousel|bijeenkomst|kamer|raadsplein)(?:\s\p{Lu}[\p{L} ]{2,30})?`
const isSession = new RegExp(`^${session}$`, 'iu')

const formLabel = new RegExp(
  String.raw`^((?:datum )?\p{L}*(?:raads|commissie|staten)behandeling|(?:datum )?(?:\p{L}*(?:commissie|vergadering|raad|raden|bestuur|overleg|college|stuurgroep))|(?:datum )?(?:behandeling|bespreking|vergadering|besluitvorming)(?: (?:in )?(?:de |het )?\p{L}[\p{L} ]{1,30})?|${session}|\p{L}*(?:commissie|raad)\s\p{Lu}[\p{L} ]{2,40}|vergaderdatum|(?:vergadering |datum )?(?:AB|DB|PS|GS|raad|college|commissie))\s*(?::\s*|\t\s*:?\s*)(\S.*)$`,
  'iu',
)

/** "Vergadering van 4 juni 2026" on a line of its own. */
const bareMeeting =
  /^(?:[Vv]ergadering|[Rr]aadsvergadering|[Bb]ehandeling|[Bb]espreking)(?:\s(?:van|op|d\.d\.))?\s(?=(?:\p{L}+dag\s)?\d{1,2}\s)/u

const addressee =
  /^(?:aan|voor|(?:voorstel|advies|nota|notitie|memo|bespreekstuk|hamerstuk) (?:aan|voor|van))\s*(?::\s*|\t\s*:?\s*|\s)(?:(?:de )?(?:leden|voorzitter) van )?(?:de |het )?(\S.*)$/iu

/** The body that the paper is written to: "Aan: de leden van het Bestuurlijk Overleg Wonen". */
function addressed(top: readonly Block[]): string | null {
  for (const { span } of top) {
    const words = addressee.exec(span.text)?.[1]?.replace(/\s*\(.*$|[,;]\s.*$/, '')
    if (words !== undefined && isBodyName(words) && words.length < 80) return small(words.replace(/[.:]$/, ''))
  }
  return null
}

/** A name in capitals as it would stand in the text. */
function small(words: string): string {
  return words === words.toUpperCase() && words.includes(' ') ? words.toLowerCase() : words
}

/** The meetings that the form at the top names: "Raadscommissie: Ruimte, 29 september 2026", "Vergadering: Provinciale Staten, 11 november". */
export function formMeetings(flow: Flow): Omit<MeetingFact, 'id'>[] {
  const top = formOf(flow).filter(({ span }) => span.text.length < 140)
  const reader = addressed(top)
  const rows = top.flatMap((block) => rowsOf(block).flatMap((span) => meetingOfRow(flow, block, span, reader)))
  return [...rows, ...stackedMeetings(flow)]
}

/** Of a form with its values below its labels: a body above its day, or the body in one row and its day in another. */
function stackedMeetings(flow: Flow): Omit<MeetingFact, 'id'>[] {
  const rows = stackedRows(flow.lines)
  const named = rows.find(({ name, value }) => ofMeeting.test(name) && isBodyName(value.text))
  return rows.flatMap(({ name, value }) => {
    const date = datesIn(value.text).find((found) => found.value?.length === 10)
    const body = date === undefined ? null : bodyOfRow(name, value.text.slice(0, date.start), named)
    if (date === undefined || body === null) return []
    const why = besideDate(body, value.text.slice(date.start, date.end), flow.blocks[0]!)
    return [{ body, date: date.value, papers: [], why, source: flow.passages.of(value) }]
  })
}

const ofMeeting = /^(?:overleg|gremium|vergadering|behandeling|besluitvorming|aan|bestemd voor)$/i
const dayOfMeeting =
  /^(?:datum (?:van )?(?:het |de )?(?:overleg|vergadering|behandeling|besluitvorming|bespreking)|(?:vergader|overleg|behandel)datum)$/i

function bodyOfRow(label: string, before: string, named: StackedRow | undefined): string | null {
  if (isBodyName(before)) return before.replace(/[\s,:–-]+(?:op\s)?$/, '')
  if (dayOfMeeting.test(label) || ofMeeting.test(label)) return named?.value.text ?? null
  return isBodyName(label) || isSession.test(label) ? label : null
}

/** The blocks above the first heading, and those right below it that are rows of a form: a memo can have its kind as a heading. */
function formOf({ blocks }: Flow): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading')
  if (first < 0 || first > 5) return blocks.slice(0, first < 0 ? 12 : first)
  const rest = blocks.slice(first + 1)
  const end = rest.findIndex(({ span }) => !/^\p{L}[\p{L} ]{1,28}\s*(?::\s|\t)/u.test(span.text))
  return [...blocks.slice(0, first), ...rest.slice(0, end < 0 ? 12 : end)]
}

/** A row of a form; with two labels and two values it is two rows. */
function rowsOf({ span }: Block): Span[] {
  const cells = span.text.split('\t')
  if (cells.length !== 4) return [span]
  const middle = cells.slice(0, 2).join('\t').length
  return [part(span, 0, middle), part(span, middle + 1)]
}

/** The rest of a label that was too long for its column, below a date that is whole: "Commissie Bodem" with "en Water" below it. */
function restOfLabel({ blocks }: Flow, row: Block): string {
  const [below, after] = blocks.slice(blocks.indexOf(row) + 1)
  const isRest = below?.kind === 'paragraph' && after?.kind === 'cells' && /^[\p{L} -]{3,30}$/u.test(below.span.text)
  return isRest ? ` ${below.span.text}` : ''
}

function meetingOfRow(flow: Flow, block: Block, span: Span, reader: string | null): Omit<MeetingFact, 'id'>[] {
  const bare = bareMeeting.exec(span.text)
  const alone = bare === null ? null : [bare[0], bare[0].split(' ')[0]!, span.text.slice(bare[0].length)]
  const match = formLabel.exec(span.text) ?? alone
  const start = match === null ? 0 : span.text.length - match[2]!.length
  const date = match === null ? undefined : datesIn(match[2]!).find(({ value }) => value?.length === 10)
  if (match === null || date === undefined || date.start > 80) return []
  const named = part(span, start, start + /^[^,;(\d]*/.exec(match[2]!)![0].length).text.replace(
    /\s(?:van|op|d\.d\.)$/,
    '',
  )
  const isWhole = date.end === match[2]!.length && date.start === 0
  const label = `${match[1]!}${isWhole ? restOfLabel(flow, block) : ''}`
    .replace(/^(?:(?:vergader)?datum|vergadering)\s(?:van\s)?(?:de\s|het\s)?(?=\p{L})/iu, '')
    .replace(/^(?:behandeling|bespreking|besluitvorming)\s(?:in\s|door\s)?(?:de\s|het\s)?(?=\p{L})/iu, '')
    .replace(/^(raad|commissie|staten)s?behandeling$/i, '$1')
  const isCommittee = /commissie$/i.test(match[1]!) && /^\p{Lu}/u.test(named) && named.length < 60
  const body = isBodyName(named)
    ? named
    : isCommittee
      ? `${match[1]!} ${named}`
      : (isBodyName(label) || isSession.test(label)) && !/^(?:vergadering|overleg|bijeenkomst|bespreking)$/i.test(label)
        ? label
        : reader
  const words = match[2]!.slice(date.start, date.end)
  return body === null
    ? []
    : [{ body, date: date.value, papers: [], why: besideDate(body, words, block), source: flow.passages.of(span) }]
}

function isBodyName(words: string): boolean {
  if (/^(?:datum|vergaderdatum)\b/i.test(words)) return false
  return new RegExp(`(?<![\\p{L}-])${bodyNoun}(?![\\p{L}-])`, 'iu').test(words)
}
