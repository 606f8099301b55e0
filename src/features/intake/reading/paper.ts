import type { PaperFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { type Found, type Top, topOf } from './paper-form.ts'
import { kindIn, namesKind } from './paper-kind.ts'
import { titleIn } from './paper-title.ts'
import { part, type Span } from './span.ts'
import { atTop } from './why-messages.ts'

const numberLabel =
  /^(?:stuk|voorstel|zaak|document|registratie|raadsvoorstel|statenvoorstel|dossier|agenda|advies|besluit)?-?(?:nummer|nr\.?)(?: (?:en|\/) datum)?$|^(?:ons )?kenmerk(?: (?:en|\/) datum)?$|^zaak(?:-?id)?$|^documentcode$|^corsa.*$/i
const dateLabel =
  /^(?:datum|dagtekening|datum (?:voorstel|stuk|advies|opgesteld|nota|college|brief)|opgesteld|d\.d\.|\p{L}+ (?:en|\/) datum|datum (?:en|\/) \p{L}+)$/iu
const meetingDateLabel =
  /^(?:datum )?(?:vergadering|vergaderdatum|raadsvergadering|collegevergadering|statenvergadering|commissievergadering|behandeling|overleg|.{0,30}vergadering.{0,12}|.*d\.d\.)$/i

/** What the paper says about itself, above its first section: kind, number, date and title. */
export function paperOf(flow: Flow): PaperFact {
  const top = topOf(flow)
  const kind = kindIn(top)
  const number = numberIn(top)
  const date = dateIn(top, flow)
  const title = titleIn(top, flow)
  return {
    why: whyOf([kind, number, date, title]),
    kind: kind?.value ?? null,
    number: number?.value ?? null,
    date: date?.value ?? null,
    title: title?.value ?? null,
    sources: {
      ...(kind === null ? {} : { kind: flow.passages.of(kind.span) }),
      ...(number === null ? {} : { number: flow.passages.of(number.span) }),
      ...(date === null ? {} : { date: flow.passages.of(date.span) }),
      ...(title === null ? {} : { title: flow.passages.of(title.span) }),
    },
  }
}

function whyOf(found: readonly (Found<string> | null)[]): string {
  const there = found.filter((one) => one !== null)
  const labels = there.flatMap(({ label: name }) => (name === null ? [] : [name]))
  return atTop(
    [...new Set(labels)],
    there.filter(({ label: name }) => name === null).map(({ span }) => span.text),
  )
}

function numberIn(top: Top): Found<string> | null {
  const labelled = top.labels.find(
    ({ name, value }) => numberLabel.test(name) && /\d/.test(value.text) && !/^agenda/i.test(name),
  )
  if (labelled !== undefined) return { ...firstToken(labelled.value), label: labelled.name }
  for (const line of top.lines) {
    const inside = numberInLine.exec(line.text)
    if (inside === null) continue
    const start = inside.index + inside[0].length - inside[2]!.length
    return { value: inside[2]!, span: part(line, start, start + inside[2]!.length), label: inside[1]! }
  }
  for (const line of top.lines) {
    const match =
      /(?:^|[\s(])((?:[A-Z&]{2,8} )?(?:[A-Z][A-Za-z&]{1,7} )?\d{2,4}[-/.]\d{1,6}[a-z]?|[A-Z]{1,5}[-/]?\d{2,4}[-/.]\d{1,6}|[A-Z]{1,6}-?\d{4,12})(?=$|[\s),;])/.exec(
        line.text,
      )
    const beside = namesKind(line.text) && !/^(\d{4})-(?:20)?\d{2}$/.test(match?.[1] ?? '')
    const isDate = !beside && datesIn(match?.[1] ?? '').some(({ value }) => value !== null && !isLaterRange(value))
    const isTime =
      /^[012]?\d\.[0-5]\d$/.test(match?.[1] ?? '') && /\buur\b|\d\s?[-–]\s?[012]?\d[.:][0-5]\d/.test(line.text)
    const isAmount = /^\d{1,3}\.\d{3}$|^0\d{2,3}-\d{2,7}$/.test(match?.[1] ?? '')
    if (match === null || line.text.length > 120 || isDate || isTime || isAmount) continue
    const start = match.index + match[0].length - match[1]!.length
    return { value: match[1]!, span: part(line, start, start + match[1]!.length), label: null }
  }
  return null
}

/** A number behind its word, somewhere in a line of the form. */
const numberInLine =
  /\b((?:[Rr]egistratie|[Zz]aak|[Vv]oorstel|[Dd]ocument|[Ss]tuk|[Dd]ossier)nummer|[Kk]enmerk)\s?:?\s((?:[A-Z]{1,5}[ .-]?)?\d[\w./-]*\d)(?=\s|$|[,;])/

/** "2025-44" can be read as the years 2025 to 2044: a number, and no term of a paper. */
function isLaterRange(value: string): boolean {
  const [from, to] = value.split('/').map(Number)
  return to !== undefined && to - from! > 12
}

function firstToken(span: Span): Omit<Found<string>, 'label'> {
  const text = /^(?:[A-Z&]{2,8} )?(?:[A-Z][A-Za-z&]{1,7} )?\S+/.exec(span.text)![0].replace(/[,;]$/, '')
  // "Raadsmededeling 2026/112": the word before it says what it is the number of
  const start = /\d/.test(text) ? 0 : /\S*\d/.exec(span.text)!.index
  const value = part(
    span,
    start,
    start === 0 ? text.length : start + /^[^\s,;]+/.exec(span.text.slice(start))![0].length,
  )
  return { value: value.text, span: value }
}

function dateIn(top: Top, flow: Flow): Found<string> | null {
  for (const wanted of [dateLabel, meetingDateLabel]) {
    for (const { name, value } of top.labels) {
      if (!wanted.test(name)) continue
      const date = datesIn(value.text).find((found) => found.value !== null)
      if (date !== undefined) return { value: date.value!, span: part(value, date.start, date.end), label: name }
    }
  }
  for (const line of top.lines) {
    const date = datesIn(line.text).find(({ value }) => value?.length === 10)
    if (date === undefined || !ownDate(line.text, date)) continue
    return { value: date.value!, span: part(line, date.start, date.end), label: null }
  }
  return signedOn(flow)
}

/** Where it was signed: "Aldus overeengekomen … te Meerdam op 3 mei 2026", "Meerdam, 3 mei 2026" above the names. */
const signed =
  /^(?:Aldus|Ondertekend|Getekend|Opgemaakt|Vastgesteld)\b|^\p{Lu}[\p{L}'’ -]{2,30}, (?:d\.d\. )?\d{1,2} \p{L}+ 20\d{2}\.?$/u

function signedOn(flow: Flow): Found<string> | null {
  for (const block of flow.blocks.slice(-25)) {
    if (!signed.test(block.span.text)) continue
    const date = datesIn(block.span.text).find(({ value }) => value?.length === 10)
    if (date !== undefined && block.span.text.length < 160)
      return { value: date.value!, span: part(block.span, date.start, date.end), label: null }
  }
  return null
}

/** A date that stands by itself at the top, or behind a place, a meeting or the kind of paper: not one inside a sentence. */
function ownDate(text: string, date: { start: number; end: number }): boolean {
  const before = text.slice(0, date.start)
  const after = text.slice(date.end)
  if (/^(?:gehouden|vergadering|bijeenkomst|verslag|notulen)\b/i.test(before) && /^,\s(?:\d|van\s\d)/.test(after))
    return true
  return (
    text.length < 110 && /^[\s,|)\t·–-]*$|^.*\d$/.test(after) && !/\b(?:is|zijn|wordt|heeft|sinds|vanaf)\b/.test(before)
  )
}
