import type { ReadDb, Tx } from '../../database/doors.ts'
import { NotFound } from '../../shared/errors.ts'
import { type Id, isId } from '../../shared/id.ts'
import { type OrganisationTable, readAllOrganisations } from '../organisations/index.ts'
import type { ReadingResult } from './facts.ts'
import { mixesBasis } from './finding-codes.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import type { IntakeTable, IntakeVersionTable, ProposalTable, ReadingChoiceTable } from './intake-table.ts'
import type { IntakeId, Proposal } from './proposal.ts'
import { type Choices, choicesFrom } from './reading-choice.ts'

/** A paper being read in: what was read, what is proposed, and what a person made of it so far. */
export type Intake = {
  readonly id: IntakeId
  readonly documentId: Id<'document'>
  readonly state: IntakeTable['state']
  /** where it went; null until something was adopted */
  readonly agreementId: Id<'agreement'> | null
  readonly reading: ReadingResult
  readonly enteredFindings: readonly string[]
  readonly createdAt: Date
  readonly createdBy: string
  readonly proposals: readonly Proposal[]
  readonly choices: Choices
  /** by whom and when */
  readonly chosen: readonly ReadingChoiceTable[]
  /** the paper that this one looks like a next version of; null when there is none */
  readonly version: VersionLink | null
  /** of the register, to know parties and bodies by */
  readonly organisations: readonly OrganisationTable[]
}

/** An earlier paper that this one may be a version of, and what was said of that. */
export type VersionLink = Omit<IntakeVersionTable, 'intakeId'> & {
  /** the title of the earlier paper, or the name of its file */
  readonly title: string
  readonly readInAt: Date
}

/** The earlier paper that this one is a version of: surely, or because a person said so. */
export function previousOf({ version }: Pick<Intake, 'version'>): VersionLink | null {
  return version !== null && (version.state === 'sure' || version.state === 'confirmed') ? version : null
}

/** The whole intake, with the text of its document. Throws NotFound, also for a text that is no id. */
export async function loadIntake(db: ReadDb, id: string): Promise<Intake> {
  const intakeId = checkedId(id)
  const row = await db
    .selectFrom('intake')
    .innerJoin('document', 'document.id', 'intake.documentId')
    .selectAll('intake')
    .select('document.text')
    .where('intake.id', '=', intakeId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(texts.noSuchIntake)
  const proposals = await db
    .selectFrom('proposal')
    .selectAll()
    .where('intakeId', '=', intakeId)
    .orderBy('number')
    .execute()
  const chosen = await db.selectFrom('readingChoice').selectAll().where('intakeId', '=', intakeId).execute()
  const { facts, text, ...intake } = row
  const reading = completed(JSON.parse(facts), text ?? '')
  return {
    ...intake,
    reading,
    proposals: proposals.map(proposalFrom),
    choices: choicesFrom(chosen, mixesBasis(reading)),
    chosen,
    version: await readVersion(db, intakeId),
    organisations: await readAllOrganisations(db),
  }
}

async function readVersion(db: ReadDb, id: IntakeId): Promise<VersionLink | null> {
  const row = await db
    .selectFrom('intakeVersion')
    .innerJoin('intake', 'intake.id', 'intakeVersion.previousId')
    .innerJoin('document', 'document.id', 'intake.documentId')
    .select(['previousId', 'ground', 'share', 'intakeVersion.state', 'decidedBy', 'decidedAt'])
    .select(['document.title', 'intake.createdAt as readInAt'])
    .where('intakeVersion.intakeId', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** A stored reading with its text; one that was made before a kind of fact or a part of it was read has none of that. */
function completed(stored: ReadingResult, text: string): ReadingResult {
  const none = { goals: [], instruments: [], undertakings: [], annexes: [], risks: [], attentionPoints: [] }
  const lists = { ...none, ...{ language: 'unknown' as const }, ...stored }
  return {
    ...lists,
    goals: lists.goals.map((goal) => ({ ...emptyGoal, ...goal })),
    instruments: lists.instruments.map((instrument) => ({ ...emptyInstrument, ...instrument })),
    document: { ...{ unread: [] }, ...stored.document, text },
  }
}

const emptyGoal = { why: '', percentage: null, subject: null, year: null, owner: null }
const emptyInstrument = { why: '', kind: 'other', year: null, relation: null } as const

/** Keeps every other command on this intake waiting until this one is done. Throws NotFound. */
export async function lockIntake(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('intake').select('id').where('id', '=', checkedId(id)).forUpdate().executeTakeFirst()
  if (row === undefined) throw new NotFound(texts.noSuchIntake)
}

function checkedId(text: string): IntakeId {
  if (!isId<'intake'>(text)) throw new NotFound(texts.noSuchIntake)
  return text
}

function proposalFrom(row: ProposalTable): Proposal {
  const later = row.kind === 'contribution' ? { euroRange: null, vat: null, recurrence: null } : {}
  const factIn = (text: string) => ({ why: '', ...later, ...JSON.parse(text) })
  return { ...row, fact: factIn(row.fact), value: row.value === null ? null : factIn(row.value) }
}
