import type { ContributionFact, FindingFact, ReadingResult } from '../facts.ts'
import type { PaperKey } from './key.ts'
import { bareLabel, holds, holdsAll, isNamed, isOneOf, type Score, score } from './score.ts'
import { nameScores } from './score-names.ts'

/** All kinds of facts of one reading against its key. Kinds that the key leaves out are not among them. */
export function scoresOf(key: PaperKey, reading: ReadingResult): Score[] {
  return [
    ...nameScores(key, reading),
    contributions(key, reading),
    figures(key, reading),
    ...events(key, reading),
    ...statements('risk', key.risks, reading.risks),
    ...statements('attention-point', key.attentionPoints, reading.attentionPoints),
    ...goals(key, reading),
    ...instruments(key, reading),
    ...undertakings(key, reading),
    ...annexes(key, reading),
    ...abbreviations(key, reading),
    findings(key, reading),
  ]
}

type AskedRow = PaperKey['contributions'][number]

function contributions(key: PaperKey, { contributions: given }: ReadingResult): Score {
  return score({ kind: 'contribution', asked: key.contributions, given, matches: isContribution, nameOf: rowName })
}

/** The contributions without their terms: who brings in how much of what, whatever is said of how sure it is and of VAT. */
function figures(key: PaperKey, { contributions: given }: ReadingResult): Score {
  return score({ kind: 'figure', asked: key.contributions, given, matches: isFigure, nameOf: rowName })
}

function isFigure(asked: AskedRow, found: ContributionFact): boolean {
  return (
    (asked.table === null) === (found.table === null) &&
    isNamed(asked.party, found.party) &&
    isTheme(asked, found.theme) &&
    asked.isTotal === found.isTotal &&
    isAmount(asked, found) &&
    isOneOf(asked.fteHundredths, found.fteHundredths)
  )
}

function isContribution(asked: AskedRow, found: ContributionFact): boolean {
  return (
    isFigure(asked, found) &&
    isOneOf(asked.basis, found.basis) &&
    String(asked.years) === String(found.years) &&
    isOneOf(asked.certainty, found.certainty) &&
    (asked.vat === undefined || isOneOf(asked.vat, found.vat)) &&
    (asked.recurrence === undefined || isOneOf(asked.recurrence, found.recurrence))
  )
}

/** No theme asked: there is none, but a total may have one. */
function isTheme({ theme, isTotal }: AskedRow, found: string | null): boolean {
  return [theme].flat().some((one) => (one === null ? isTotal || found === null : isNamed(one, found)))
}

function isAmount(asked: AskedRow, found: ContributionFact): boolean {
  return [asked.euroCents].flat().some((euroCents) => amountsOf({ ...asked, euroCents }) === amountsOf(found))
}

/** The amounts in euro: one, both ends of a range, or the readings that are open. */
type Amounts = Pick<AskedRow | ContributionFact, 'euroReadings' | 'euroRange'> & {
  readonly euroCents: number | null | readonly (number | null)[]
}

function amountsOf({ euroCents, euroReadings, euroRange }: Amounts): string {
  const range = euroRange == null ? [] : Array.isArray(euroRange) ? euroRange : [euroRange.fromCents, euroRange.toCents]
  const readings = euroReadings.map(({ cents }) => cents).sort((a, b) => a - b)
  return [...[euroCents].flat(), ...range, ...readings].map((cents) => (cents === null ? '–' : cents / 100)).join(' ')
}

function rowName(row: AskedRow | ContributionFact): string {
  const who = `${row.table ?? 'text'}: ${row.party ?? '–'} · ${row.theme ?? '–'}${row.isTotal ? ' (total)' : ''}`
  const terms = [row.basis, row.years.join(), row.certainty, row.vat, row.recurrence].filter((each) => each != null)
  const fte = row.fteHundredths === null ? '–' : Number(row.fteHundredths) / 100
  return `${who} € ${amountsOf(row)} fte ${fte} ${terms.join(' ')}`
}

function events(key: PaperKey, { meetings, milestones }: ReadingResult): Score[] {
  return [
    score({
      kind: 'meeting',
      asked: key.meetings,
      given: meetings,
      matches: (one, { body, date }) =>
        isOneOf(one.date, date) && [one.body].flat().some((name) => holds(body, name ?? '')),
      nameOf: ({ body, date }) => `${body} ${date}`,
    }),
    score({
      kind: 'milestone',
      asked: key.milestones,
      given: milestones,
      // the title leaves out the date and what links it; the passage has the words of the paper
      matches: (one, { title, planned, realised, source }) =>
        isOneOf(one.planned, planned) &&
        isOneOf(one.realised, realised) &&
        (holdsAll(title, one.words) || holdsAll(source.quote, one.words)),
      nameOf: (one) => `${'title' in one ? one.title : one.words} ${one.planned} ${one.realised}`,
    }),
  ]
}

type Text = { readonly text: string }
type Asked = { readonly words: readonly string[] }

function wordsOf(one: Text | Asked): string {
  return 'text' in one ? one.text.slice(0, 100) : one.words.join(' … ')
}

function statements(kind: string, asked: readonly Asked[] | undefined, given: readonly Text[]): Score[] {
  if (asked === undefined) return []
  const matches = (one: Asked, { text }: Text) => holdsAll(text, one.words)
  return [score({ kind, asked, given, matches, nameOf: wordsOf })]
}

function goals({ goals: asked }: PaperKey, { goals: given }: ReadingResult): Score[] {
  if (asked === undefined) return []
  return [
    score({
      kind: 'goal',
      asked,
      given,
      matches: (one, { text, percentage, subject, year, owner }) =>
        holdsAll(text, one.words) &&
        isOneOf(one.percentage, percentage) &&
        isOneOf(one.year, year) &&
        isNamed(one.subject, subject ?? text) &&
        isNamed(one.owner, owner),
      nameOf: (one) => `${wordsOf(one)}: ${one.percentage}% ${one.subject} ${one.year} (${one.owner})`,
    }),
  ]
}

function instruments({ instruments: asked }: PaperKey, { instruments: given }: ReadingResult): Score[] {
  if (asked === undefined) return []
  return [
    score({
      kind: 'instrument',
      asked: asked.map((one) => ({
        ...one,
        years: [one.year].flat().map((year) => (year === null ? null : `${year}`)),
      })),
      given: given.map((one) => ({ ...one, years: [one.year] })),
      matches: (one, { name, kind, year, relation }) =>
        isNamed(one.name, name) &&
        isOneOf(one.kind, kind) &&
        isOneOf(one.years, year) &&
        isOneOf(one.relation, relation),
      nameOf: ({ name, kind, years, relation }) => `${name} ${kind} ${years} ${relation}`,
    }),
  ]
}

function undertakings({ undertakings: asked }: PaperKey, { undertakings: given }: ReadingResult): Score[] {
  if (asked === undefined) return []
  return [
    score({
      kind: 'undertaking',
      asked,
      given,
      matches: (one, { text, by, due }) => holdsAll(text, one.words) && isOneOf(one.due, due) && isNamed(one.by, by),
      nameOf: (one) => `${wordsOf(one)} ${one.by} ${one.due}`,
    }),
  ]
}

function annexes({ annexes: asked }: PaperKey, { annexes: given }: ReadingResult): Score[] {
  if (asked === undefined) return []
  return [
    score({
      kind: 'annex',
      asked,
      given,
      matches: (one, { label, title }) =>
        [one.label].flat().some((each) => bareLabel(each ?? '') === bareLabel(label ?? '')) &&
        holdsAll(title, one.words),
      nameOf: (one) => `${one.label} ${'title' in one ? one.title : one.words}`,
    }),
  ]
}

function abbreviations({ abbreviations: asked }: PaperKey, { abbreviations: given }: ReadingResult): Score[] {
  if (asked === undefined) return []
  return [
    score({
      kind: 'abbreviation',
      asked,
      given,
      matches: (one, { short, expansion }) => one.short === short && isExpansion(one.expansion, expansion),
      nameOf: ({ short, expansion }) => `${short} = ${expansion}`,
    }),
  ]
}

function isExpansion(asked: string | null | readonly (string | null)[], found: string | null): boolean {
  return [asked].flat().some((one) => (one === null ? found === null : isNamed(one, found)))
}

type AskedFinding = PaperKey['findings'][number]

/** Planted contradictions must be found; what is true may be reported, also more than once; any other open finding is a false alarm. */
function findings(key: PaperKey, reading: ReadingResult): Score {
  const open = reading.findings.filter((finding) => !finding.holds)
  const missed = key.findings.filter((one) => one.planted && !open.some((finding) => isAbout(one, finding)))
  const wrong = open.filter((finding) => !key.findings.some((one) => isAbout(one, finding)))
  return {
    kind: 'finding',
    right: key.findings.filter(({ planted }) => planted).length - missed.length,
    missed: missed.map(({ code, about }) => `${[code].flat().join('/')}: ${[about].flat().join(' / ')}`),
    wrong: wrong.map(({ code, sentence }) => `${code}: ${sentence}`),
  }
}

function isAbout({ code, about }: AskedFinding, { code: found, sentence, passages }: FindingFact): boolean {
  const quotes = passages.map(({ quote }) => quote.replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, ''))
  const places = [sentence, ...quotes, ...passages.map(({ quote }) => quote)]
  return isOneOf(code, found) && [about].flat().some((words) => places.some((place) => holds(place, words)))
}
