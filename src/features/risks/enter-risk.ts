import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { type Entered, enterFact, nextPosition } from '../agreements/index.ts'
import type { RiskTable } from './risk-table.ts'

/** A risk or an attention point. It is the same when its words are; put otherwise it is another, so that nothing is lost. */
export async function enterRisk(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { kind, text }: Pick<RiskTable, 'kind' | 'text'>,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const existing = await tx
    .selectFrom('risk')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('kind', '=', kind)
    .where('textKey', '=', nameKey(text))
    .executeTakeFirst()
  return enterFact<RiskTable>(tx, actor, {
    agreementId,
    kind: 'risk',
    sourceId,
    existing,
    add: async () => {
      const position = await nextPosition(tx, 'risk', agreementId)
      const row = { id: newId<'risk'>(), agreementId, kind, text, textKey: nameKey(text), position }
      await tx.insertInto('risk').values(row).execute()
      return row
    },
  })
}
