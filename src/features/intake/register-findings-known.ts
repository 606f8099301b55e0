import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { paths } from '../../web/paths.ts'
import { readInstruments } from '../agreements/index.ts'
import { readGoals } from '../goals/index.ts'
import type { ReadingResult } from './facts.ts'
import type { Target } from './find-target.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type ProposalKind, type ProposalOf } from './proposal.ts'
import { isRegisterFinding, type KnownForFindings, registerFindings } from './register-findings.ts'
import { registerFindingsMessages as texts } from './register-findings-messages.ts'

/** The intake with, behind the findings of the paper alone, those about the paper and the agreement of the register that it is about. */
export async function withRegisterFindings(db: ReadDb, intake: Intake, target: Target | null): Promise<Intake> {
  return target === null ? intake : withFindingsAgainst(db, intake, target.id)
}

/** The same against an agreement that a person chose. */
export async function withFindingsAgainst(db: ReadDb, intake: Intake, agreementId: Id<'agreement'>): Promise<Intake> {
  const known = await readKnownForFindings(db, agreementId)
  const ofPaper = intake.reading.findings.filter((finding) => !isRegisterFinding(finding))
  const found = registerFindings(known, readingAsJudged(intake))
  return { ...intake, reading: { ...intake.reading, findings: [...ofPaper, ...found] } }
}

/** What the register knows that a paper can contradict. Throws when there is no such agreement. */
async function readKnownForFindings(db: ReadDb, agreementId: Id<'agreement'>): Promise<KnownForFindings> {
  const { title, shortTitle, term, slug } = await db
    .selectFrom('agreement')
    .select(['title', 'shortTitle', 'term', 'slug'])
    .where('id', '=', agreementId)
    .executeTakeFirstOrThrow()
  const goals = await readGoals(db, agreementId)
  const instruments = await readInstruments(db, agreementId)
  const { places } = texts
  const ofGoals = { path: paths.agreementGoals(slug), label: places.goals(shortTitle) }
  const ofInstruments = { path: paths.agreementRelated(slug), label: places.instruments(shortTitle) }
  return {
    agreement: {
      title,
      term,
      at: { id: agreementId, path: paths.agreement(slug), label: places.agreement(shortTitle) },
    },
    goals: goals.map(({ id, text, percentageHundredths, subject, year, owner }) => {
      const percentage = percentageHundredths === null ? null : percentageHundredths / 100
      return { text, percentage, subject, year, owner, at: { id, ...ofGoals } }
    }),
    instruments: instruments.map(({ id, name, year }) => ({ name, year, at: { id, ...ofInstruments } })),
  }
}

/** What was read, with what a person made of it, and without what was rejected. */
function readingAsJudged({ reading, proposals }: Intake): ReadingResult {
  return {
    ...reading,
    agreement: reading.agreement === null ? null : (asJudged(proposals, 'agreement', [reading.agreement])[0] ?? null),
    goals: asJudged(proposals, 'goal', reading.goals),
    instruments: asJudged(proposals, 'instrument', reading.instruments),
  }
}

/** A fact that was no proposal yet when the paper was read in stays as it was read. */
function asJudged<Kind extends ProposalKind>(
  proposals: Intake['proposals'],
  kind: Kind,
  facts: readonly (ProposalOf<Kind>['fact'] & { readonly id: string })[],
): ProposalOf<Kind>['fact'][] {
  const own = ofKind(proposals, kind)
  return facts.flatMap((fact) => {
    const proposal = own.find(({ factId }) => factId === fact.id)
    if (proposal === undefined) return [fact]
    return proposal.state === 'rejected' ? [] : [currentFact(proposal)]
  })
}
