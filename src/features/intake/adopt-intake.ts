import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { calendarDay, type Day, day, firstDay, yearsOf } from '../../shared/day.ts'
import { InvalidInput, RuleBroken } from '../../shared/errors.ts'
import { type Id, isId } from '../../shared/id.ts'
import { createAgreement, lockAgreement } from '../agreements/index.ts'
import { addSource } from '../provenance/index.ts'
import { adoptContributions } from './adopt-contributions.ts'
import { adoptFindings } from './adopt-findings.ts'
import { adoptGoals } from './adopt-goals.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import { type AdoptPlan, planAdoption } from './adopt-plan.ts'
import { adoptRecords } from './adopt-records.ts'
import { type Adoption, sourceOf } from './adoption.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'
import { currentFact, ofKind } from './proposal.ts'
import { withFindingsAgainst } from './register-findings-known.ts'

export type AdoptIntake = {
  readonly intakeId: string
  /** an agreement of the register, or a new one; left out of account when something of this paper went there before */
  readonly target: { readonly agreementId: string } | { readonly newTitle: string | null }
  readonly effectiveOn: Day
}

/**
 * Adopts every accepted proposal that is not in the register yet, in one transaction; may be done again for the rest.
 * Equal facts get this paper as a second source; different ones change nothing and become a finding with both values.
 */
export async function adoptIntake(tx: Tx, actor: Actor, input: AdoptIntake): Promise<Intake> {
  await lockIntake(tx, input.intakeId)
  const loaded = await loadIntake(tx, input.intakeId)
  const plan = planAdoption(loaded)
  if (plan.go.length === 0) throw new RuleBroken(texts.nothing)
  const agreementId = await agreementFor(tx, actor, loaded, plan, input.target)
  await lockAgreement(tx, agreementId)
  await checkDate(tx, actor, loaded, agreementId, input.effectiveOn)
  const intake = await withFindingsAgainst(tx, loaded, agreementId) // before anything of this paper is in the register
  const adoption: Adoption = { tx, actor, intake, agreementId, effectiveOn: input.effectiveOn, results: new Map() }
  await adoptRecords(adoption, plan.go)
  await adoptGoals(adoption, plan.go)
  await adoptContributions(adoption, plan.go)
  const entered = await adoptFindings(adoption)
  await save(adoption, entered)
  return loadIntake(tx, input.intakeId)
}

async function agreementFor(
  tx: Tx,
  actor: Actor,
  intake: Intake,
  plan: AdoptPlan,
  target: AdoptIntake['target'],
): Promise<Id<'agreement'>> {
  if (intake.agreementId !== null) return intake.agreementId
  if ('agreementId' in target) return existingAgreement(tx, target.agreementId)
  const accepted = ofKind(plan.go, 'agreement')[0]
  const title = accepted === undefined ? target.newTitle : currentFact(accepted).title
  if (title === null) throw new InvalidInput(texts.newTitleMissing, { titel: texts.newTitleMissing })
  const sourceId =
    accepted === undefined
      ? await addSource(tx, { kind: 'statement', saidBy: actor.name, saidOn: calendarDay(actor.now) })
      : await sourceOf({ tx, intake }, accepted.fact.source)
  // names and term follow as facts of their own, each with its own passage
  const agreement = { title, aliases: [], term: null, state: 'concept', visibility: 'concept', sourceId } as const
  return (await createAgreement(tx, actor, agreement)).id
}

/** How many years after its term an agreement may still be paid for. */
const yearsAfterTerm = 5

/** Refuses a day that no amount of this agreement can hold from: years after its term, or after today without one. */
async function checkDate(
  tx: Tx,
  actor: Actor,
  { proposals }: Intake,
  agreementId: Id<'agreement'>,
  effectiveOn: Day,
): Promise<void> {
  const row = await tx.selectFrom('agreement').select('term').where('id', '=', agreementId).executeTakeFirst()
  const read = ofKind(proposals, 'agreement').map((proposal) => currentFact(proposal).term)
  const terms = [row?.term ?? null, ...read].flatMap((term) => (term === null ? [] : yearsOf(day(term))))
  const latest = Math.max(...terms, Number(calendarDay(actor.now).slice(0, 4))) + yearsAfterTerm
  if (Number(firstDay(effectiveOn).slice(0, 4)) <= latest) return
  throw new InvalidInput(texts.dateTooLate(latest), { datum: texts.dateTooLate(latest) })
}

async function existingAgreement(tx: Tx, text: string): Promise<Id<'agreement'>> {
  const row = isId<'agreement'>(text)
    ? await tx.selectFrom('agreement').select('id').where('id', '=', text).executeTakeFirst()
    : undefined
  if (row === undefined) throw new InvalidInput(texts.noSuchAgreement, { akkoord: texts.noSuchAgreement })
  return row.id
}

async function save({ tx, actor, intake, agreementId, results }: Adoption, entered: readonly string[]): Promise<void> {
  for (const [proposal, { outcome, recordId }] of results) {
    await tx
      .updateTable('proposal')
      .set({ adoptedAt: actor.now, outcome, recordId })
      .where('id', '=', proposal.id)
      .execute()
  }
  const enteredFindings = [...intake.enteredFindings, ...entered]
  await tx
    .updateTable('intake')
    .set({ state: 'adopted', agreementId, enteredFindings })
    .where('id', '=', intake.id)
    .execute()
  const adopted = [...results].map(([{ number }, result]) => ({ number, ...result }))
  await record(tx, actor, {
    chain: `agreement:${agreementId}`,
    action: 'intake.adopted',
    subjectKind: 'intake',
    subjectId: intake.id,
    after: { id: intake.id, documentId: intake.documentId, agreementId, adopted, findings: entered },
  })
}
