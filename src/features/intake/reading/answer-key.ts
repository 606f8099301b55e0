import { z } from 'zod'
import type { ReadingResult } from '../facts.ts'
import { comparable } from './vocabulary.ts'

const row = z.object({
  table: z.int(),
  party: z.string().nullable(),
  theme: z.string().nullable(),
  isTotal: z.boolean(),
  euroCents: z.int().nullable(),
  euroReadings: z.array(z.object({ cents: z.int(), notation: z.string() })),
  fteHundredths: z.int().nullable(),
  basis: z.union([z.string(), z.array(z.string())]),
  years: z.array(z.int()),
  certainty: z.string(),
})

/** What a careful person reads in a sample paper; samples/README.md says what each field means. */
export const answerKey = z.object({
  files: z.array(z.string()),
  paper: z.object({
    kind: z.string().nullable(),
    number: z.string().nullable(),
    date: z.string().nullable(),
    title: z.string().nullable(),
  }),
  sections: z.array(z.string()),
  requestedDecisions: z.array(
    z.object({
      number: z.string().nullable(),
      verb: z.string().nullable(),
      annexes: z.array(z.string()),
      themes: z.array(z.string()),
    }),
  ),
  agreement: z.object({ title: z.string(), aliases: z.array(z.string()), term: z.string().nullable() }).nullable(),
  parties: z.array(z.string()),
  themes: z.array(z.object({ name: z.string(), lead: z.string().nullable() })),
  contributions: z.array(row),
  meetings: z.array(z.object({ body: z.string(), date: z.string().nullable(), optional: z.boolean().default(false) })),
  milestones: z.array(
    z.object({
      words: z.array(z.string()),
      planned: z.string().nullable(),
      realised: z.string().nullable(),
      optional: z.boolean().default(false),
    }),
  ),
  findings: z.array(z.object({ code: z.string(), holds: z.boolean() })),
  unexpanded: z.array(z.string()),
})

export type AnswerKey = z.infer<typeof answerKey>

/** One question to a reading, and whether it was answered as a careful person would. */
export type Answer = { readonly question: string; readonly right: boolean }

/** Compares a reading with its answer key, question by question. */
export function answersTo(key: AnswerKey, reading: ReadingResult): Answer[] {
  return [
    ...paperAnswers(key, reading),
    ...decisionAnswers(key, reading),
    ...agreementAnswers(key, reading),
    ...nameAnswers(key, reading),
    ...contributionAnswers(key, reading),
    ...eventAnswers(key, reading),
    ...findingAnswers(key, reading),
  ]
}

function same(question: string, wanted: unknown, found: unknown): Answer {
  const right = JSON.stringify(wanted) === JSON.stringify(found)
  return { question: right ? question : `${question}: ${JSON.stringify(wanted)}, not ${JSON.stringify(found)}`, right }
}

function holds(question: string, right: boolean): Answer {
  return { question, right }
}

function within(whole: string | null, wanted: string): boolean {
  return whole !== null && comparable(whole).includes(comparable(wanted))
}

function paperAnswers(key: AnswerKey, reading: ReadingResult): Answer[] {
  const { paper } = reading
  const sections = reading.sections.map(({ name }) => name).filter((name) => name !== 'other')
  return [
    same('kind', key.paper.kind, paper.kind),
    same('number', key.paper.number, paper.number),
    same('date', key.paper.date, paper.date),
    same('title', key.paper.title, paper.title),
    same(
      'sections',
      key.sections.filter((name) => name !== 'other'),
      sections,
    ),
  ]
}

function decisionAnswers(key: AnswerKey, { requestedDecisions: found, themes }: ReadingResult): Answer[] {
  const bare = (annex: string) => annex.replace(/^bijlage /i, '')
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? id
  return [
    same('decisions', key.requestedDecisions.length, found.length),
    ...key.requestedDecisions.flatMap((wanted, index) => [
      same(`decision ${index + 1} number`, wanted.number, found[index]?.number),
      same(`decision ${index + 1} verb`, wanted.verb, found[index]?.verb),
      same(`decision ${index + 1} annexes`, wanted.annexes.map(bare), found[index]?.annexes.map(bare)),
      same(`decision ${index + 1} themes`, [...wanted.themes].sort(), found[index]?.themes.map(nameOf).sort()),
    ]),
  ]
}

function agreementAnswers(key: AnswerKey, { agreement }: ReadingResult): Answer[] {
  if (key.agreement === null) return [same('agreement', null, agreement)]
  const names = [agreement?.title ?? '', ...(agreement?.aliases.map(({ name }) => name) ?? [])].map(comparable)
  return [
    same('agreement title', key.agreement.title, agreement?.title),
    same('agreement term', key.agreement.term, agreement?.term),
    ...key.agreement.aliases.map((alias) => holds(`alias ${alias}, not ${names}`, names.includes(comparable(alias)))),
  ]
}

function nameAnswers(key: AnswerKey, { parties, themes }: ReadingResult): Answer[] {
  const partyNames = parties.map(({ name }) => name)
  return [
    same('parties', key.parties.map(comparable).sort(), partyNames.map(comparable).sort()),
    same(
      'themes',
      key.themes.map(({ name }) => comparable(name)).sort(),
      themes.map(({ name }) => comparable(name)).sort(),
    ),
    ...key.themes.map(({ name, lead }) => {
      const found = themes.find((theme) => comparable(theme.name) === comparable(name))?.lead ?? null
      return holds(
        `lead of ${name}: ${lead}, not ${found}`,
        lead === null ? found === null : found !== null && (within(found, lead) || within(lead, found)),
      )
    }),
  ]
}

function contributionAnswers(key: AnswerKey, { contributions }: ReadingResult): Answer[] {
  return [
    same('rows', key.contributions.length, contributions.length),
    ...key.contributions.flatMap((wanted, index) => {
      const found = contributions[index]
      const bases = [wanted.basis].flat()
      const name = `row ${index + 1}`
      return [
        holds(
          `${name} party ${wanted.party}, not ${found?.party}`,
          wanted.party === null || within(found?.party ?? null, wanted.party),
        ),
        holds(
          `${name} theme ${wanted.theme}, not ${found?.theme}`,
          wanted.theme === null ? found?.theme == null : within(found?.theme ?? null, wanted.theme),
        ),
        same(`${name} table`, [wanted.table, wanted.isTotal], [found?.table, found?.isTotal]),
        same(
          `${name} euro`,
          [wanted.euroCents, wanted.euroReadings.map(({ cents }) => cents).sort()],
          [found?.euroCents, found?.euroReadings.map(({ cents }) => cents).sort()],
        ),
        same(`${name} fte`, wanted.fteHundredths, found?.fteHundredths),
        holds(`${name} basis ${bases}, not ${found?.basis}`, found !== undefined && bases.includes(found.basis)),
        same(`${name} years`, wanted.years, found?.years),
        same(`${name} certainty`, wanted.certainty, found?.certainty),
      ]
    }),
  ]
}

function eventAnswers(key: AnswerKey, { meetings, milestones }: ReadingResult): Answer[] {
  const isMeeting = (wanted: AnswerKey['meetings'][number], found: ReadingResult['meetings'][number]) =>
    found.date === wanted.date && within(found.body, wanted.body)
  const isMilestone = (wanted: AnswerKey['milestones'][number], found: ReadingResult['milestones'][number]) =>
    found.planned === wanted.planned &&
    found.realised === wanted.realised &&
    wanted.words.every((word) => within(found.title, word))
  return [
    ...key.meetings
      .filter(({ optional }) => !optional)
      .map((wanted) =>
        holds(
          `meeting ${wanted.body} ${wanted.date}`,
          meetings.some((found) => isMeeting(wanted, found)),
        ),
      ),
    ...meetings.map((found) =>
      holds(
        `no meeting ${found.body} ${found.date}`,
        key.meetings.some((wanted) => isMeeting(wanted, found)),
      ),
    ),
    ...key.milestones
      .filter(({ optional }) => !optional)
      .map((wanted) =>
        holds(
          `milestone ${wanted.words} ${wanted.planned} ${wanted.realised}`,
          milestones.some((found) => isMilestone(wanted, found)),
        ),
      ),
  ]
}

function findingAnswers(key: AnswerKey, { findings, abbreviations }: ReadingResult): Answer[] {
  const open = findings.filter((finding) => !finding.holds)
  const faults = new Set(key.findings.filter((finding) => !finding.holds).map(({ code }) => code))
  const named = open
    .filter(({ code }) => code === 'abbreviation-unexpanded')
    .flatMap(({ passages }) => passages.map(({ quote }) => quote))
  return [
    ...[...faults].map((code) =>
      holds(
        `finding ${code}`,
        open.some((finding) => finding.code === code),
      ),
    ),
    ...open.map(({ code, sentence }) => holds(`no finding ${code}: ${sentence}`, faults.has(code))),
    ...key.unexpanded.map((short) => holds(`unexpanded ${short} (of ${abbreviations.length})`, named.includes(short))),
  ]
}
