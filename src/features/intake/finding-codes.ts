import type { FindingFact, ReadingResult } from './facts.ts'
import type { ReadingQuestion } from './reading-choice.ts'

/** Findings that a reader's choice settles, by their code. */
const settledBy: Readonly<Record<string, ReadingQuestion>> = {
  'thousands-mark': 'thousands-mark',
  'per-year-beside-total': 'basis',
}

/** The question that settles this finding; null when no choice of the reader does. */
export function questionOf(finding: Pick<FindingFact, 'code' | 'holds'>): ReadingQuestion | null {
  return finding.holds ? null : (settledBy[finding.code] ?? null)
}

/** Whether the paper says both per year and in total of the same amounts. */
export function mixesBasis({ findings }: Pick<ReadingResult, 'findings'>): boolean {
  return findings.some((finding) => questionOf(finding) === 'basis')
}
