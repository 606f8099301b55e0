import type {
  AgreementFact,
  ContributionFact,
  FindingFact,
  MeetingFact,
  MilestoneFact,
  PaperFact,
  PartyFact,
  Passage,
  RequestedDecisionFact,
  Severity,
  ThemeFact,
} from '../../facts.ts'
import type { Abbreviation } from '../abbreviations.ts'
import type { ContributionTable, Entry } from '../contribution-tables.ts'
import type { Flow } from '../flow.ts'
import type { Sentence } from '../sentences.ts'

export type ReadEntry = { readonly entry: Entry; readonly fact: ContributionFact }
export type ReadTable = { readonly table: ContributionTable; readonly entries: readonly ReadEntry[] }

/** What the findings are drawn from: the facts of one paper, and the text they came from. */
export type Facts = {
  readonly flow: Flow
  readonly sentences: readonly Sentence[]
  readonly paper: PaperFact
  readonly agreement: AgreementFact | null
  readonly decisions: readonly RequestedDecisionFact[]
  readonly parties: readonly PartyFact[]
  readonly themes: readonly ThemeFact[]
  readonly tables: readonly ReadTable[]
  /** contributions that stand in running text */
  readonly inText: readonly ContributionFact[]
  readonly meetings: readonly MeetingFact[]
  readonly milestones: readonly MilestoneFact[]
  readonly abbreviations: readonly Abbreviation[]
}

/** A finding before it has its id. */
export type Finding = Omit<FindingFact, 'id'>

/** `correction`: what the author can write instead (correction-messages.ts); a finding that holds asks for none. */
export function finding(
  code: string,
  severity: Severity,
  holds: boolean,
  words: { readonly title: string; readonly sentence: string },
  passages: readonly (Passage | null)[],
  correction: string | null = null,
): Finding {
  const places = passages.filter((passage) => passage !== null)
  return { code, severity, holds, ...words, passages: places, correction: holds ? null : correction }
}

/** Whether a theme is named by the decision first, and by no list: the decision can name another theme by mistake. */
export function isInDecision({ decisions }: Pick<Facts, 'decisions'>, { start }: Passage): boolean {
  return decisions.some(({ source }) => source.start <= start && start < source.end)
}

/** The first of each that have the same key, in their order. */
export function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): Item[] {
  const first = new Map<string | number, Item>()
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item)
  return [...first.values()]
}
