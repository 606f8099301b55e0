import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { sectionNameOf } from './headings.ts'
import { titleOfMinutes } from './minutes.ts'
import { type Found, isLabelled, labelIn, type Top, titleLabel } from './paper-form.ts'
import { kindIn, namesKind } from './paper-kind.ts'
import { join, type Line, part, type Span } from './span.ts'
import { organisationWord } from './vocabulary.ts'

/** The title of the paper: behind its label, beside or below its kind, or its first line that can be one. */
export function titleIn(top: Top, flow: Flow): Found<string> | null {
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
  if (title !== undefined) return withRest(title, flow)
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
    lines.find(({ text }) => titleOfMinutes.test(text) && isTitle(text)) ??
    titleAmong(
      lines.filter(
        ({ text }) => bareNoun.test(text) || (isTitle(text) && !isOrganisation(text) && /^\p{Lu}/u.test(text)),
      ),
    )
  return line === undefined ? null : withRest(line, flow)
}

/** The first line, unless one below it begins with it, or it is a short name and one below it says what the paper is. */
function titleAmong(lines: readonly Line[]): Line | undefined {
  const [first] = lines
  const fuller = lines.find(({ text }) => first !== undefined && text.startsWith(`${first.text} `))
  if (fuller !== undefined) return fuller
  const isName = first !== undefined && first.text.split(' ').length < 4 && !titleNoun.test(first.text)
  return isName ? (lines.find(({ text }) => titleNoun.test(text)) ?? first) : first
}

/** A line of a title with the next one where that goes on with it. */
function withRest(line: Line, flow: Flow): Found<string> {
  const next = flow.lines[flow.lines.indexOf(line) + 1]
  const whole = next !== undefined && isRestOfTitle(line, next) ? join([line, next], () => true) : line
  const span = part(whole, 0, whole.text.replace(/\s\(\p{Lu}[\p{L}&]{1,9}\)$/u, '').length)
  return { value: span.text, span, label: null }
}

/** What kind of agreement it is, above the rest of its name: "CONVENANT". */
const bareNoun =
  /^(?=\p{Lu})\p{L}*(?:overeenkomst|akkoord|convenant|pact|manifest|intentieverklaring)(?:\s(?:inzake|over|voor|tot))?$/iu

/** A few words below a long line of a title, or the name below its noun, before the text begins. */
function isRestOfTitle({ text }: Line, next: Line): boolean {
  if (/^20\d{2}(?:\s?[-–]\s?|\st\/m\s|\stot en met\s)(?:20)?\d{2}$/.test(next.text)) return true
  if (!runsOn(next) || /[,;]$/.test(next.text) || datesIn(next.text).some(({ value }) => value?.length === 10))
    return false
  if (bareNoun.test(text) || isCutOff.test(text)) return true
  if (titleNoun.test(text) && !/\d/.test(text) && next.text.length < 45 && endsInTerm.test(next.text)) return true
  return (
    text.length > 45 &&
    next.text.length < 45 &&
    !/\d{4}$/.test(text) &&
    next.text.split(' ').length < 5 &&
    !organisationWord.test(next.text) &&
    datesIn(next.text).every(({ value }) => value?.includes('/'))
  )
}

/** A title that cannot end there: its noun has a name still, or a word wants another. */
const isCutOff =
  /\s(?:\p{L}*(?:akkoord|convenant|overeenkomst|deal|pact|programma|agenda)|(?:bij|van|voor|over|tot|in|op|aan|met|en|de|het|der|inzake))$/iu
const endsInTerm = /^\p{Lu}.*\s20\d{2}(?:\s?[-–]\s?|\st\/m\s|\stot en met\s)(?:20)?\d{2}$/u

/** A word that says what the paper is or is about: with it, two words can be a title. */
const titleNoun =
  /(?:akkoord|convenant|overeenkomst|deal|pact|manifest|agenda|programma|plan|visie|strategie|nota|notitie|begroting|jaarrekening|rapportage|verordening|regeling|evaluatie|monitor|bijlage)(?![\p{L}])/iu

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
    !isLabelled(text) &&
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
    !isLabelled(text) &&
    sectionNameOf(text) === null &&
    !namesKind(text)
  )
}

const salutation = /^(?:Aan|Geachte|Beste|Van|Datum)\b/

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)
}

/** A labelled title can run on over the next lines, up to the next label or the first heading. */
function wholeTitle(value: Span, line: Line, flow: Flow): Omit<Found<string>, 'label'> {
  const index = flow.lines.indexOf(line)
  const rest: Line[] = []
  for (const next of flow.lines.slice(index + 1, index + 4)) {
    if (!runsOn(next) || (isShouted(next.text) && !isShouted(value.text))) break
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
