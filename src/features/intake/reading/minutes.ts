import type { MeetingFact, PaperFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { part, type Span } from './span.ts'
import { bodyNoun } from './vocabulary.ts'
import { besideDate } from './why-messages.ts'

const title =
  /^(?:concept-?\s?)?(?:(?:kort |beknopt )?(?:vergader)?verslag|notulen|besluitenlijst|actie- en besluitenlijst)(?:\s(?:van|bij))?(?:\s(?:de|het))?(?=\s|$|:)/i

/** Whether the paper tells what a meeting decided: then it asks no decision of its own. */
export function isMinutes(flow: Flow): boolean {
  return titleOf(flow) !== null
}

function titleOf(flow: Flow) {
  return flow.blocks.slice(0, 6).find(({ span }) => span.text.length < 120 && title.test(span.text)) ?? null
}

/** The meeting that the minutes are of: the body in their title, on the date beside it or at the top. */
export function ownMeeting(flow: Flow, paper: PaperFact): Omit<MeetingFact, 'id'> | null {
  const block = titleOf(flow)
  if (block === null) return null
  const body = bodyIn(block.span)
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

/** The words of the title behind "verslag", up to a date or a mark, when they name a body. */
function bodyIn(span: Span): Span | null {
  const start = title.exec(span.text)![0].length
  const rest = span.text.slice(start)
  const end = Math.min(/[,:;|\t(–]|\s(?:van|d\.d\.|op)\s\d|$/.exec(rest)!.index, datesIn(rest)[0]?.start ?? rest.length)
  const body = part(span, start, start + end)
  return new RegExp(`(?<![\\p{L}-])${bodyNoun}(?![\\p{L}-])`, 'iu').test(body.text) ? body : null
}
