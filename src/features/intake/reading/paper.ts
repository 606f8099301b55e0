import type { PaperFact } from '../facts.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { sectionNameOf } from './headings.ts'
import { join, type Line, part, type Span } from './span.ts'
import { organisationWord } from './vocabulary.ts'
import { atTop } from './why-messages.ts'

type Kind = NonNullable<PaperFact['kind']>

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['bespreekstuk', /\bbespreekstuk(?:ken)?\b/i],
  ['hamerstuk', /\bhamerstuk(?:ken)?\b/i],
  ['raadsvoorstel', /\braadsvoorstel\b|\bvoorstel (?:aan|voor) de (?:gemeente)?raad\b|\binitiatiefvoorstel\b/i],
  ['statenvoorstel', /\bstatenvoorstel\b|\bvoorstel aan (?:de )?provinciale staten\b/i],
  [
    'collegeadvies',
    /\bcollege(?:advies|voorstel|nota|besluit)\b|\bb ?& ?w[- ]?(?:advies|voorstel|nota)\b|\b(?:advies|voorstel|nota) (?:aan|voor) (?:het )?college\b|\bburgemeester en wethouders\b.*\b(?:advies|voorstel)\b|\b(?:advies|voorstel|nota) aan (?:het college van )?burgemeester en wethouders\b/i,
  ],
  [
    'ab-voorstel',
    /\bAB-?(?:voorstel|stuk|advies)\b|\b(?:voorstel|agendapunt|advies) (?:aan|voor|van) (?:het )?(?:algemeen bestuur|AB)\b/i,
  ],
  [
    'db-voorstel',
    /\bDB-?(?:voorstel|stuk|advies)\b|\b(?:voorstel|agendapunt|advies) (?:aan|voor|van) (?:het )?(?:dagelijks bestuur|DB)\b/i,
  ],
  ['ingekomen-stuk', /\bingekomen stuk(?:ken)?\b/i],
  ['ter-kennisname', /\bter kennis(?:name|neming)\b/i],
  ['mededeling', /\bmededeling\b|\b(?:raads|staten|collega)?informatiebrief\b|\binformatienota\b|\bmemo\b/i],
]

const label = /^([\p{L}][\p{L} /.&()-]{1,40}?)\s*(?::\s*|\t\s*:?\s*)(\S.*)$/u
const numberLabel =
  /^(?:stuk|voorstel|zaak|document|registratie|raadsvoorstel|statenvoorstel|dossier|agenda|advies|besluit)?-?(?:nummer|nr\.?)$|^(?:ons )?kenmerk$|^zaak-?id$|^documentcode$|^corsa.*$/i
const dateLabel =
  /^(?:datum|dagtekening|datum (?:voorstel|stuk|advies|opgesteld|nota|college|brief)|opgesteld|d\.d\.)$/i
const meetingDateLabel =
  /^(?:datum )?(?:vergadering|vergaderdatum|raadsvergadering|collegevergadering|statenvergadering|commissievergadering|behandeling|overleg|.{0,30}vergadering.{0,12}|.*d\.d\.)$/i
const titleLabel = /^(?:onderwerp|titel|betreft|betreffende|naam voorstel)$/i

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

/** `label` is the word of the form that stands before it; null where it stands by itself. */
type Found<Value> = { readonly value: Value; readonly span: Span; readonly label: string | null }
type Top = { readonly lines: readonly Line[]; readonly labels: readonly { name: string; value: Span; line: Line }[] }

/** The lines above the first known section, and the headers and footers, where a paper's number and date often stand. */
function topOf(flow: Flow): Top {
  const first = flow.blocks.find((block) => block.kind === 'heading' && block.section !== 'other')?.lines[0]
  const before = flow.lines
    .filter((line) => (first === undefined ? line.number < 15 : line.start < first.start))
    .slice(0, 40)
  const form = formBelow(flow, first)
  const sheet = flow.furniture.filter((line) => line.page === null || line.page <= 2)
  const lines = [...new Set([...before, ...form, ...sheet])]
  return { lines, labels: lines.flatMap(labelIn) }
}

/** The labelled lines right below the first heading: a memo can have its kind as a heading above its form. */
function formBelow(flow: Flow, heading: Line | undefined): Line[] {
  const from = heading === undefined ? -1 : flow.lines.findIndex(({ start }) => start === heading.start)
  const rest = from < 0 || from > 8 ? [] : flow.lines.slice(from + 1, from + 12)
  const end = rest.findIndex((line) => labelIn(line).length === 0)
  const form = end < 0 ? rest : rest.slice(0, end)
  return form.length > 1 ? form : []
}

/** A form whose lines have lost their columns: "Onderwerp Convenant Heldere Sloot". */
const labelWithoutColon =
  /^(Onderwerp|Titel|Betreft|Kenmerk|(?:[Ss]tuk|[Vv]oorstel|[Zz]aak|[Rr]egistratie|[Dd]ocument)?[Nn]ummer|Datum(?: \p{Ll}{4,})?)\s(?=[\p{Lu}\d‘“'"])(\S.*)$/u

function labelIn(line: Line): { name: string; value: Span; line: Line }[] {
  const pairs = pairsIn(line)
  if (pairs.length > 1) return pairs
  const match = label.exec(line.text) ?? labelWithoutColon.exec(line.text)
  if (match === null) return []
  return [{ name: match[1]!.trim(), value: part(line, line.text.length - match[2]!.length), line }]
}

/** A row of a form with two labels and two values: "Nummer | 2026-41 | Vergadering | 1 oktober 2026". */
function pairsIn(line: Line): { name: string; value: Span; line: Line }[] {
  const cells = line.text.split('\t')
  if (cells.length < 4 || cells.length % 2 === 1 || cells.some((cell) => cell.trim() === '')) return []
  const starts = cells.map((_, index) => cells.slice(0, index).join('\t').length + (index > 0 ? 1 : 0))
  return cells.flatMap((name, index) =>
    index % 2 === 1 || !/^\p{Lu}[^\d]{2,40}$/u.test(name.trim())
      ? []
      : [
          {
            name: name.trim().replace(/\s?:$/, ''),
            value: part(line, starts[index + 1]!, starts[index + 1]! + cells[index + 1]!.length),
            line,
          },
        ],
  )
}

function kindIn(top: Top): Found<Kind> | null {
  for (const line of top.lines) {
    if (line.text.length > 120 || titleLabel.test(label.exec(line.text)?.[1]?.trim() ?? '')) continue
    for (const [value, pattern] of kinds) {
      const match = pattern.exec(line.text)
      if (match !== null) return { value, span: part(line, match.index, match.index + match[0].length), label: null }
    }
  }
  return null
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
    const beside = kinds.some(([, kind]) => kind.test(line.text)) && !/^(\d{4})-(?:20)?\d{2}$/.test(match?.[1] ?? '')
    const isDate = !beside && datesIn(match?.[1] ?? '').some(({ value }) => value !== null && !isLaterRange(value))
    const isAmount = /^\d{1,3}\.\d{3}$|^0\d{2,3}-\d{2,7}$/.test(match?.[1] ?? '')
    if (match === null || line.text.length > 120 || isDate || isAmount) continue
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
  const value = part(span, 0, text.length)
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
    const [date] = datesIn(line.text)
    if (date?.value?.length !== 10 || !ownDate(line.text, date)) continue
    return { value: date.value, span: part(line, date.start, date.end), label: null }
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
  return (
    text.length < 110 && /^[\s,|)\t·–-]*$|^.*\d$/.test(after) && !/\b(?:is|zijn|wordt|heeft|sinds|vanaf)\b/.test(before)
  )
}

function titleIn(top: Top, flow: Flow): Found<string> | null {
  const titles = top.labels.filter(({ name }) => titleLabel.test(name))
  const labelled = titles.find(({ value }) => !isMailSubject(value.text)) ?? titles[0]
  if (labelled !== undefined && isMailSubject(labelled.value.text))
    return { ...bareSubject(labelled.value), label: labelled.name }
  if (labelled !== undefined) return { ...wholeTitle(labelled.value, labelled.line, flow), label: labelled.name }
  const kind = kindIn(top)
  if (kind === null) return firstTitle(top, flow)
  const onLine = top.lines.find((line) => line.at.includes(kind.span.at[0]!))!
  const rest = part(onLine, onLine.at.indexOf(kind.span.at.at(-1)!) + 1)
  const sameLine = part(rest, /^[\s:–-]*/.exec(rest.text)![0].length)
  if (/^[:–-]/.test(rest.text) && isTitle(sameLine.text)) return { value: sameLine.text, span: sameLine, label: null }
  const next = top.lines.filter((line) => line.start > onLine.start && !flow.furniture.includes(line)).slice(0, 4)
  const title = next.find((line) => isTitle(line.text))
  if (title !== undefined) return { value: title.text, span: title, label: null }
  const above = top.lines.find(
    (line) =>
      line.start < onLine.start && !flow.furniture.includes(line) && isTitle(line.text) && !isOrganisation(line.text),
  )
  return above !== undefined ? { value: above.text, span: above, label: null } : null
}

const mailPrefix = /^(?:(?:FW|FWD|RE|AW|ANTW|DOORST|DOORGEST)\s?:\s*)+/i

/** The subject of a message that the paper was sent with: who forwarded it says more in it than the title. */
function isMailSubject(text: string): boolean {
  return mailPrefix.test(text)
}

function bareSubject(subject: Span): { value: string; span: Span } {
  const span = part(subject, mailPrefix.exec(subject.text)![0].length)
  return { value: span.text, span }
}

/** Of a paper that is no proposal, such as an agreement or an annex: the first line that can be a title. */
function firstTitle(top: Top, flow: Flow): Found<string> | null {
  const lines = [...top.lines].sort((a, b) => a.start - b.start).slice(0, 5)
  const line =
    lines.find(({ text }) => titledAnnex.test(text)) ??
    lines.find(({ text }) => isTitle(text) && !isOrganisation(text) && /^\p{Lu}/u.test(text))
  if (line === undefined) return null
  const next = flow.lines[flow.lines.indexOf(line) + 1]
  const span = next !== undefined && isRestOfTitle(line, next) ? join([line, next], () => true) : line
  return { value: span.text, span, label: null }
}

/** A few words below a long line of a title, before the text begins. */
function isRestOfTitle({ text }: Line, next: Line): boolean {
  return (
    text.length > 45 &&
    next.text.length < 45 &&
    runsOn(next) &&
    !/[,;]$/.test(next.text) &&
    !/\d{4}$/.test(text) &&
    next.text.split(' ').length < 5 &&
    !organisationWord.test(next.text)
  )
}

/** A word that says what the paper is or is about: with it, two words can be a title. */
const titleNoun =
  /(?:akkoord|convenant|overeenkomst|deal|pact|manifest|agenda|programma|plan|visie|strategie|nota|notitie|begroting|jaarrekening|rapportage|verordening|regeling|evaluatie|monitor)(?![\p{L}])/iu

/** The name of the sender, as it stands at the top of its letters. */
function isOrganisation(text: string): boolean {
  const words = text.split(' ')
  return organisationWord.test(words[0]!) || (words.length < 3 && !titleNoun.test(text))
}

/** "Bijlage 3: Financiën": an annex whose first line gives its title behind its number. */
const titledAnnex = /^Bijlage\s(?:\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})(?:\s?[:.–-])?\s(?=\p{Lu})/u

function isTitle(text: string): boolean {
  if (/^(?:nr|nummer|no|bijlage)\b|^(?:aan|van|voor|cc|pagina|blad|versie)\b/i.test(text)) return false
  if (/^(?:\(?(?:be)?hoort|behorende?|toelichting|als bedoeld|ter \p{L}+) (?:bij|tot|in)\b/iu.test(text)) return false
  const words = text.split(' ').length
  return (
    words >= 2 &&
    text.length >= 12 &&
    text.length < 160 &&
    !label.test(text) &&
    !labelWithoutColon.test(text) &&
    !/[.;:]$/.test(text) &&
    sectionNameOf(text) === null &&
    !datesIn(text).some(({ start, value }) => start === 0 || value?.length === 10)
  )
}

function runsOn({ text }: Line): boolean {
  return (
    text.length < 75 &&
    !/[.:]$/.test(text) &&
    !salutation.test(text) &&
    !label.test(text) &&
    !labelWithoutColon.test(text) &&
    sectionNameOf(text) === null &&
    kinds.every(([, kind]) => !kind.test(text))
  )
}

const salutation = /^(?:Aan|Geachte|Beste|Van|Datum)\b/

/** A labelled title can run on over the next lines, up to the next label or the first heading. */
function wholeTitle(value: Span, line: Line, flow: Flow): Omit<Found<string>, 'label'> {
  const index = flow.lines.indexOf(line)
  const rest: Line[] = []
  for (const next of flow.lines.slice(index + 1, index + 4)) {
    if (!runsOn(next)) break
    rest.push(next)
  }
  const after = flow.lines[index + 1 + rest.length]
  const closed =
    after === undefined ||
    labelIn(after).length > 0 ||
    sectionNameOf(after.text) !== null ||
    salutation.test(after.text)
  const whole = closed && !flow.furniture.includes(rest[0]!) ? join([value, ...rest], () => true) : value
  return { value: whole.text.replaceAll('\t', ' '), span: whole }
}
