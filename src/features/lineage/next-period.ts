import type { ReadDb, Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { calendarDay, type Day, firstDay } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import {
  type AgreementTable,
  createAgreement,
  enterInstrument,
  findAgreementByName,
  lockAgreement,
} from '../agreements/index.ts'
import { addSource } from '../provenance/index.ts'
import { carryOver, type Part } from './carry-over.ts'
import { copyRecords } from './copy-records.ts'
import { nextPeriodFields as fields, nextPeriodMessages as texts } from './next-period-messages.ts'
import { endsOf } from './next-term.ts'
import { readStructure } from './structure.ts'

export type NextPeriod = {
  /** the agreement it is made from */
  readonly agreementId: Id<'agreement'>
  readonly title: string
  readonly shortTitle: string
  readonly term: Day
  /** how the new agreement stands to the old one */
  readonly relation: 'follows' | 'replaces'
  readonly parts: ReadonlySet<Part>
  /** ids of the undertakings that go along as open */
  readonly undertakings: ReadonlySet<string>
}

/**
 * Makes an agreement with the structure of another, for the period after it: a concept that follows or replaces it, without any
 * money. The old agreement stays as it is. Throws InvalidInput for a name that is taken and a term that begins too early.
 */
export async function nextPeriod(
  tx: Tx,
  actor: Actor,
  input: NextPeriod,
): Promise<{ readonly id: Id<'agreement'>; readonly slug: string }> {
  await lockAgreement(tx, input.agreementId)
  const structure = await readStructure(tx, input.agreementId)
  const { agreement } = structure
  await checkNextPeriod(tx, agreement, input)
  const made = await createCopy(tx, actor, agreement, input)
  const { begin } = endsOf(input.term)
  const carried = carryOver(structure, { begin, ...input })
  await copyRecords(tx, actor, agreement, { id: made.id, begin }, carried)
  return made
}

/** Refuses a name that is taken (a second press of the button finds the name of the first) and a term that begins too early. */
export async function checkNextPeriod(
  db: ReadDb,
  { term }: Pick<AgreementTable, 'term'>,
  input: Pick<NextPeriod, 'title' | 'term'>,
): Promise<void> {
  if ((await findAgreementByName(db, [input.title])) !== null)
    throw new InvalidInput(texts.titleTaken, { [fields.title]: texts.titleTaken })
  if (term !== null && firstDay(input.term) <= firstDay(term))
    throw new InvalidInput(texts.beginsTooEarly, { [fields.begin]: texts.beginsTooEarly })
}

/** The agreement itself, on the word of who made it, and how it stands to the old one. */
async function createCopy(tx: Tx, actor: Actor, from: AgreementTable, input: NextPeriod) {
  const { title, shortTitle, term, relation } = input
  const sourceId = await addSource(tx, { kind: 'statement', saidBy: actor.name, saidOn: calendarDay(actor.now) })
  const facts = { title, shortTitle, aliases: [], term, fictitious: from.fictitious, sourceId }
  const made = await createAgreement(tx, actor, { ...facts, state: 'concept', visibility: 'concept' })
  const instrument = { name: from.title, kind: 'agreement', year: from.term, relation, relatedId: from.id } as const
  const { outcome } = await enterInstrument(tx, actor, made.id, instrument, sourceId)
  if (outcome === 'differs') throw new InvalidInput(texts.comesAfter, { [fields.title]: texts.comesAfter })
  return made
}
