import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { type Entered, enterInstrument, type InstrumentFields, lockAgreement } from '../agreements/index.ts'
import { addFinding } from '../findings/index.ts'
import { type NewSource, saveSource } from '../provenance/index.ts'
import { relateFields, relateMessages as texts } from './relate-messages.ts'

export type RelateAgreement = {
  readonly agreementId: Id<'agreement'>
  readonly instrument: InstrumentFields
  readonly source: NewSource
}

/**
 * Says with what an agreement hangs together, and how, on a source. What stands there already gets a second source; what stands
 * there otherwise stays, and the difference becomes a finding. Throws InvalidInput for the agreement itself, and for a document
 * that is not there.
 */
export async function relateAgreement(
  tx: Tx,
  actor: Actor,
  { agreementId, instrument, source }: RelateAgreement,
): Promise<Entered['outcome']> {
  await lockAgreement(tx, agreementId)
  await checkAnother(tx, agreementId, instrument.name)
  const sourceId = await saveSource(tx, source)
  const entered = await enterInstrument(tx, actor, agreementId, instrument, sourceId)
  if (entered.outcome !== 'differs') return entered.outcome
  const { existing = '', offered = '' } = entered
  const words = {
    title: texts.differsTitle(instrument.name),
    sentence: texts.differs(instrument.name, existing, offered),
  }
  const documentId = source.kind === 'passage' ? source.documentId : null
  const finding = { documentId, code: 'instrument-differs', severity: 'midden', holds: false, ...words } as const
  await addFinding(tx, actor, agreementId, finding, [sourceId])
  return entered.outcome
}

async function checkAnother(tx: Tx, agreementId: Id<'agreement'>, name: string): Promise<void> {
  const own = await tx
    .selectFrom('agreementAlias')
    .select('id')
    .where('agreementId', '=', agreementId)
    .where('nameKey', '=', nameKey(name))
    .executeTakeFirst()
  if (own !== undefined) throw new InvalidInput(texts.itself, { [relateFields.name]: texts.itself })
}
