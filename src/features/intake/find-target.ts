import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { findAgreementByName } from '../agreements/index.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind } from './proposal.ts'

/** The agreement of the register that this paper is about. */
export type Target = { readonly id: Id<'agreement'>; readonly slug: string; readonly title: string }

/** Where the paper's facts go unless the reader says otherwise: where they went before, or the agreement of that name. */
export async function findTarget(
  db: ReadDb,
  intake: Pick<Intake, 'agreementId' | 'proposals'>,
): Promise<Target | null> {
  if (intake.agreementId !== null) {
    const row = await db
      .selectFrom('agreement')
      .select(['id', 'slug', 'title'])
      .where('id', '=', intake.agreementId)
      .executeTakeFirst()
    return row ?? null
  }
  const names = ofKind(intake.proposals, 'agreement').flatMap((proposal) => {
    const { title, aliases } = currentFact(proposal)
    return [title, proposal.fact.title, ...aliases.map(({ name }) => name)]
  })
  return findAgreementByName(db, names)
}
