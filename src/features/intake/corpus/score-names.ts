import type { ReadingResult } from '../facts.ts'
import { comparable } from '../reading/vocabulary.ts'
import type { PaperKey } from './key.ts'
import { bareLabel, holdsAll, isNamed, isOneOf, type Score, score } from './score.ts'

/** What the paper says of itself, its sections, what it asks, its agreement, and who and what stand in it. */
export function nameScores(key: PaperKey, reading: ReadingResult): Score[] {
  return [
    paper(key, reading),
    ...(key.sections === undefined ? [] : [sections(key.sections, reading)]),
    decisions(key, reading),
    agreement(key, reading),
    parties(key, reading),
    ...themes(key, reading),
  ]
}

/** A value by its name; several answers may be right, and null among them makes it optional. */
type Field = { readonly name: string; readonly answers: readonly (string | null)[]; readonly optional: boolean }

function field(name: string, value: string | null | readonly (string | null)[]): Field[] {
  const answers = [value].flat()
  return answers.every((answer) => answer === null) ? [] : [{ name, answers, optional: answers.includes(null) }]
}

function fields(kind: string, asked: readonly Field[], given: readonly Field[]): Score {
  return score({
    kind,
    asked,
    given,
    matches: (one, found) =>
      one.name === found.name &&
      one.answers.some((answer) => comparable(answer ?? '?') === comparable(found.answers[0]!)),
    nameOf: ({ name, answers }) => `${name}: ${answers.join(' / ')}`,
  })
}

function paper(key: PaperKey, { paper: read }: ReadingResult): Score {
  const names = ['kind', 'number', 'date', 'title'] as const
  return fields(
    'paper',
    names.flatMap((name) => field(name, key.paper[name])),
    names.flatMap((name) => field(name, read[name])),
  )
}

/** An unknown heading is no section. */
function sections(asked: readonly string[], reading: ReadingResult): Score {
  const known = (names: readonly string[]) =>
    names.filter((name) => name !== 'other').flatMap((name) => field(name, ''))
  return fields('section', known(asked), known(reading.sections.map(({ name }) => name)))
}

function decisions(key: PaperKey, { requestedDecisions, themes: read }: ReadingResult): Score {
  const all = (names: readonly string[]) => names.map(bareLabel).sort().join()
  const found = requestedDecisions.map((decision) => ({
    ...decision,
    themes: decision.themes.map((id) => read.find((theme) => theme.id === id)?.name ?? id),
  }))
  return score({
    kind: 'decision',
    asked: key.requestedDecisions,
    given: found,
    matches: (one, { number, verb, text, annexes, themes: named }) =>
      isOneOf(one.number, number) &&
      isOneOf(one.verb, verb) &&
      holdsAll(text, one.words) &&
      all(one.annexes) === all(annexes) &&
      all(one.themes) === all(named),
    nameOf: (one) =>
      `${one.number} ${one.verb}: ${'text' in one ? one.text.slice(0, 80) : one.words} [${one.annexes}] (${one.themes})`,
  })
}

function agreement(key: PaperKey, { agreement: read }: ReadingResult): Score {
  const titles = [key.agreement?.title ?? []].flat()
  const keys = new Set(titles.flatMap((title) => (title === null ? [] : [comparable(title)])))
  const aliases = (names: readonly string[]) =>
    [...new Set(names.map(comparable))].filter((name) => !keys.has(name)).flatMap((name) => field('alias', name))
  return fields(
    'agreement',
    [
      ...field('title', titles),
      ...field('term', key.agreement?.term ?? null),
      ...aliases(key.agreement?.aliases ?? []),
    ],
    [
      ...field('title', read?.title ?? null),
      ...field('term', read?.term ?? null),
      ...aliases(read?.aliases.map(({ name }) => name) ?? []),
    ],
  )
}

type Named = { readonly name: string; readonly optional?: boolean }

function namesOf(kind: string, asked: readonly Named[], given: readonly Named[]): Score {
  const matches = (one: Named, found: Named) => comparable(one.name) === comparable(found.name)
  return score({ kind, asked, given, matches, nameOf: ({ name }) => name })
}

function parties(key: PaperKey, { parties: read }: ReadingResult): Score {
  const asked = key.parties.map((party) => (typeof party === 'string' ? { name: party } : party))
  return namesOf('party', asked, read)
}

function themes(key: PaperKey, { themes: read }: ReadingResult): Score[] {
  const led = key.themes.flatMap(({ name, lead, optional }) => {
    const leads = [lead].flat().filter((each) => each !== null)
    return leads.length === 0 ? [] : [{ name, leads, optional: optional || isOneOf(lead, null) }]
  })
  return [
    namesOf('theme', key.themes, read),
    score({
      kind: 'lead',
      asked: led,
      given: read.flatMap(({ name, lead }) => (lead === null ? [] : [{ name, leads: [lead], optional: false }])),
      matches: (one, found) =>
        comparable(one.name) === comparable(found.name) && one.leads.some((lead) => isNamed(lead, found.leads[0]!)),
      nameOf: ({ name, leads }) => `${name}: ${leads.join(' / ')}`,
    }),
  ]
}
