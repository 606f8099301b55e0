import { day, formatDay } from '../../shared/day.ts'
import { euroCents, formatEuro } from '../../shared/euro.ts'
import { formatFte, fteHundredths } from '../../shared/fte.ts'
import { nameKey } from '../../shared/name-key.ts'
import { instrumentMessages } from '../agreements/index.ts'
import { formatPercentage } from '../goals/index.ts'
import { yearsWords } from './describe-contribution.ts'
import { describeMessages } from './describe-messages.ts'
import type { ContributionFact, EuroReading, Passage, ReadingResult } from './facts.ts'
import { type Facts, type ProposalKind, type Proposed, passagesOfFact, proposalKinds, proposedBy } from './proposal.ts'
import { versionMessages as texts } from './version-messages.ts'

/** A part of a fact as two versions are compared by it: `same` is equal where the part is, `words` is for the reader. */
export type VersionField = {
  readonly name: keyof typeof texts.fields
  readonly words: string | null
  readonly same: string
}

/** A fact of one version, ready to be found again in the other. */
export type VersionFact = {
  readonly kind: ProposalKind
  /** names it within its reading */
  readonly factId: string
  /** `Bijdrage Gemeenten 2026` */
  readonly title: string
  /** it is the same fact where one of these is equal; the strictest first */
  readonly keys: readonly string[]
  /** words to know it again by where no key is equal; null where likeness says nothing */
  readonly like: string | null
  readonly fields: readonly VersionField[]
  readonly passages: readonly Passage[]
}

/** How a version is looked at beside the other. */
export type VersionLook = {
  /** what parties and themes are called in both versions, so that a new name does not make new contributions */
  readonly names: (name: string) => string
  /** how amounts with two readings are written; null as the paper writes them */
  readonly notation: EuroReading['notation'] | null
}

const plainLook: VersionLook = { names: nameKey, notation: null }

/** The facts of a reading in the order of the page; of some kinds only, where they are named. */
export function versionFactsOf(
  reading: ReadingResult,
  look: VersionLook = plainLook,
  kinds: readonly ProposalKind[] = proposalKinds,
): VersionFact[] {
  const proposals = proposedBy(reading).filter(({ kind }) => kinds.includes(kind))
  return proposals.map((proposed) => ({
    kind: proposed.kind,
    factId: proposed.factId,
    passages: passagesOfFact(proposed),
    ...describe(proposed, reading, look),
  }))
}

type Described = Pick<VersionFact, 'title' | 'keys' | 'like' | 'fields'>

function describe(proposed: Proposed, reading: ReadingResult, look: VersionLook): Described {
  switch (proposed.kind) {
    case 'paper':
      return ofPaper(proposed.fact)
    case 'agreement':
      return ofAgreement(proposed.fact)
    case 'decision':
      return ofDecision(proposed.fact)
    case 'contribution':
      return ofContribution(proposed.fact, reading, look)
    case 'meeting':
      return ofMeeting(proposed.fact)
    case 'milestone':
      return ofMilestone(proposed.fact)
    case 'goal':
      return ofGoal(proposed.fact)
    case 'undertaking':
      return ofUndertaking(proposed.fact)
    case 'risk':
    case 'attention-point':
      return { ...named(proposed.kind, proposed.fact.text), fields: [text('text', proposed.fact.text)] }
    default:
      return ofName(proposed)
  }
}

/** What is known by its name: a party, a theme, an instrument. */
function ofName(proposed: Extract<Proposed, { readonly kind: 'party' | 'theme' | 'instrument' }>): Described {
  const known = named(proposed.kind, proposed.fact.name)
  const name = text('name', proposed.fact.name)
  switch (proposed.kind) {
    case 'party': {
      const { umbrella, constituency } = proposed.fact
      return { ...known, fields: [name, text('umbrella', umbrella), text('constituency', constituency)] }
    }
    case 'theme': {
      const { abbreviation, lead } = proposed.fact
      return { ...known, fields: [name, text('abbreviation', abbreviation), text('lead', lead)] }
    }
    case 'instrument': {
      const { year, relation } = proposed.fact
      const words = relation === null ? null : instrumentMessages.relations[relation]
      return { ...known, fields: [name, date('year', year), text('relation', words)] }
    }
  }
}

function ofPaper({ kind, number, date: dated, title }: Facts['paper']): Described {
  const words = kind === null ? null : describeMessages.paperKinds[kind]
  const fields = [text('kind', words), text('number', number), date('date', dated), text('title', title)]
  return { title: texts.kinds.paper, keys: ['paper'], like: null, fields }
}

function ofAgreement({ title, term, aliases }: Facts['agreement']): Described {
  const others = [...new Set(aliases.map(({ name }) => name))]
  const same = others.map(nameKey).sort().join('|')
  const fields = [text('title', title), date('term', term), { ...text('aliases', others.join(', ')), same }]
  return { title: texts.kinds.agreement, keys: ['agreement'], like: null, fields }
}

function ofDecision({ number, text: words, annexes }: Facts['decision']): Described {
  const fields = [text('number', number), text('text', words), text('annexes', annexes.join(', '))]
  const title = number === null ? titled('decision', words) : `${texts.kinds.decision} ${number}`
  return { title, keys: [nameKey(words)], like: words, fields }
}

function ofContribution(fact: ContributionFact, reading: ReadingResult, { names, notation }: VersionLook): Described {
  const party = reading.parties.find(({ id }) => id === fact.partyRef)?.name ?? fact.party ?? ''
  const theme = reading.themes.find(({ id }) => id === fact.themeRef)?.name ?? bareTheme(fact.theme)
  const years = fact.years.length === 0 ? null : yearsWords(fact.years)
  const subject = [party, theme, fact.isTotal ? texts.total : '', years ?? ''].filter((part) => part !== '')
  const known = [names(party), names(theme), fact.purpose, fact.isTotal].join('|')
  const fields = [
    euroField(fact, notation),
    plain('fte', fact.fteHundredths === null ? null : formatFte(fteHundredths(fact.fteHundredths))),
    plain('basis', texts.bases[fact.basis]),
    plain('years', years),
    plain('certainty', texts.certainties[fact.certainty]),
  ]
  const keys = [`${known}|${fact.years}|${fact.table}`, `${known}|${fact.years}`, known]
  return { title: `${texts.kinds.contribution} ${subject.join(', ')}`, keys, like: null, fields }
}

/** `Thema Preventie` in a row is the theme Preventie. */
function bareTheme(theme: string | null): string {
  return (theme ?? '').replace(/^thema(?=$|[\s:])[\s:]*/i, '')
}

/** The amount; where it can be read in two ways, as the reader reads it, or else the words of the paper. */
function euroField(
  { euroCents: cents, euroText, euroReadings }: ContributionFact,
  notation: VersionLook['notation'],
): VersionField {
  if (cents !== null) return plain('euro', formatEuro(euroCents(cents)))
  const read = euroReadings.find((reading) => reading.notation === notation)
  const words = read === undefined ? euroText : formatEuro(euroCents(read.cents))
  return { ...plain('euro', words), same: (euroText ?? '').replace(/\s+/g, '') }
}

function ofMeeting({ body, date: held, papers }: Facts['meeting']): Described {
  return {
    ...named('meeting', body),
    fields: [text('name', body), date('date', held), text('papers', papers.join(', '))],
  }
}

function ofMilestone({ title, planned, realised }: Facts['milestone']): Described {
  const fields = [text('name', title), date('planned', planned), date('realised', realised)]
  return { ...named('milestone', title), fields }
}

function ofGoal({ text: words, percentage, subject, year, owner }: Facts['goal']): Described {
  const fields = [
    text('text', words),
    plain('percentage', percentage === null ? null : formatPercentage(percentage * 100)),
    text('subject', subject),
    plain('year', year === null ? null : String(year)),
    text('owner', owner),
  ]
  const keys = [nameKey(words), [owner ?? '', year, subject ?? words].map((part) => nameKey(String(part))).join('|')]
  return { title: titled('goal', words), keys, like: words, fields }
}

function ofUndertaking({ text: words, by, due }: Facts['undertaking']): Described {
  return { ...named('undertaking', words), fields: [text('text', words), text('by', by), date('due', due)] }
}

function named(kind: ProposalKind, name: string): Pick<Described, 'title' | 'keys' | 'like'> {
  return { title: titled(kind, name), keys: [nameKey(name)], like: name }
}

const longestTitle = 90

function titled(kind: ProposalKind, name: string): string {
  const short = name.length > longestTitle ? `${name.slice(0, longestTitle).replace(/\s+\S*$/, '')}…` : name
  return `${texts.kinds[kind]} ${short}`
}

/** Compared by its letters and digits: another form of the file breaks lines and words elsewhere. */
function text(name: VersionField['name'], words: string | null): VersionField {
  return { name, words: words === '' ? null : words, same: nameKey(words ?? '') }
}

function plain(name: VersionField['name'], words: string | null): VersionField {
  return { name, words, same: words ?? '' }
}

function date(name: VersionField['name'], value: string | null): VersionField {
  return plain(name, value === null ? null : formatDay(day(value)))
}
