import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { paths } from '../../web/paths.ts'
import { findTarget } from './compare.ts'
import type { ReadingResult } from './facts.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind } from './proposal.ts'
import { type KnownForFindings, registerFindings } from './register-findings.ts'

/** The intake with, behind the findings of the paper alone, those about the paper and the agreement of the register that it is about. */
export async function withRegisterFindings(db: ReadDb, intake: Intake): Promise<Intake> {
  const target = await findTarget(db, intake)
  return target === null ? intake : withFindingsAgainst(db, intake, target.id)
}

/** The same against an agreement that a person chose. */
export async function withFindingsAgainst(db: ReadDb, intake: Intake, agreementId: Id<'agreement'>): Promise<Intake> {
  const known = await readKnownForFindings(db, agreementId)
  const found = registerFindings(known, readingAsJudged(intake))
  return { ...intake, reading: { ...intake.reading, findings: [...intake.reading.findings, ...found] } }
}

/** What the register knows that a paper can contradict. Throws when there is no such agreement. */
async function readKnownForFindings(db: ReadDb, agreementId: Id<'agreement'>): Promise<KnownForFindings> {
  const { title, term, slug } = await db
    .selectFrom('agreement')
    .select(['title', 'term', 'slug'])
    .where('id', '=', agreementId)
    .executeTakeFirstOrThrow()
  return { agreement: { title, term, path: paths.agreement(slug) }, goals: [], instruments: [] }
}

/** What was read, with what a person made of the agreement; without it when it was rejected. */
function readingAsJudged({ reading, proposals }: Intake): ReadingResult {
  const proposal = ofKind(proposals, 'agreement').find(({ state }) => state !== 'rejected')
  return { ...reading, agreement: proposal === undefined ? null : currentFact(proposal) }
}
