import type { ReadDb } from '../../database/doors.ts'
import { clearProposals } from './clear.ts'
import { type Comparisons, compareWithRegister, numbersThatDiffer } from './compare.ts'
import { findTarget, type Target } from './find-target.ts'
import { type Intake, loadIntake } from './load-intake.ts'
import { withRegisterFindings } from './register-findings-known.ts'
import { readVersions, type Versions } from './take-over.ts'

/** Everything that the review of a paper shows. */
export type ReviewPage = {
  readonly intake: Intake
  readonly target: Target | null
  readonly comparisons: Comparisons
  /** how many open proposals are clear */
  readonly clear: number
  /** beside the earlier paper that it looks like; null when there is none */
  readonly versions: Versions | null
}

/** Reads the review of a paper. Throws NotFound. */
export async function readReview(db: ReadDb, intakeId: string): Promise<ReviewPage> {
  const loaded = await loadIntake(db, intakeId)
  const versions = await readVersions(db, loaded)
  const target = await findTarget(db, loaded)
  const intake = await withRegisterFindings(db, loaded, target)
  const comparisons = await compareWithRegister(db, intake, target)
  const clear = clearProposals(intake, numbersThatDiffer(comparisons)).length
  return { intake, target, comparisons, clear, versions }
}
