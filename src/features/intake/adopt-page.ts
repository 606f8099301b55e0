import type { ReadDb } from '../../database/doors.ts'
import { calendarDay, type Day, day, formatDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type AdoptPlan, planAdoption } from './adopt-plan.ts'
import { type Comparison, compareWithRegister } from './compare.ts'
import { findTarget, type Target } from './find-target.ts'
import { type Intake, loadIntake } from './load-intake.ts'
import { currentFact, isAccepted, ofKind } from './proposal.ts'
import { withRegisterFindings } from './register-findings-known.ts'

/** Everything that the page before adopting shows. */
export type AdoptPage = {
  readonly intake: Intake
  readonly plan: AdoptPlan
  readonly target: Target | null
  readonly agreements: readonly { readonly id: Id<'agreement'>; readonly title: string }[]
  /** how many of what goes differ from the register */
  readonly differs: number
  /** how many of what goes are there already */
  readonly known: number
  /** the day proposed for the amounts, in Dutch words */
  readonly date: string
  readonly dateIsOfPaper: boolean
  /** the date of the paper in words, where it is no single day, month or year */
  readonly inexactDate: string | null
}

/** Reads the page before adopting, on this moment. Throws NotFound. */
export async function readAdoptPage(db: ReadDb, intakeId: string, now: Date): Promise<AdoptPage> {
  const loaded = await loadIntake(db, intakeId)
  const target = await findTarget(db, loaded)
  const intake = await withRegisterFindings(db, loaded, target)
  const plan = planAdoption(intake)
  const comparisons = await compareWithRegister(db, intake, target)
  const how = (verdict: Comparison['verdict']) =>
    plan.go.filter(({ number }) => comparisons.get(number)?.verdict === verdict).length
  const dated = paperDate(intake)
  const exact = dated === null || dated.includes('/') ? null : dated
  return {
    intake,
    plan,
    target,
    agreements: await db.selectFrom('agreement').select(['id', 'title']).orderBy('title').limit(50).execute(),
    differs: how('differs'),
    known: how('known'),
    date: formatDay(exact ?? calendarDay(now)),
    dateIsOfPaper: exact !== null,
    inexactDate: dated === null || exact !== null ? null : formatDay(dated),
  }
}

/** The date of the paper, once it was accepted. */
function paperDate({ proposals }: Intake): Day | null {
  const paper = ofKind(proposals, 'paper').find(isAccepted)
  const date = paper === undefined ? null : currentFact(paper).date
  return date === null ? null : day(date)
}
