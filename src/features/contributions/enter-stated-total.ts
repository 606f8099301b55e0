import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { type Entered, enterFact } from '../agreements/index.ts'
import { formatAmount } from './contribution.ts'
import type { StatedTotalTable } from './contribution-table.ts'

/** A total that a source states: a control figure beside the register's own sum, never a line of the ledger. */
export async function enterStatedTotal(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: Omit<StatedTotalTable, 'id' | 'agreementId' | 'sourceId'>,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const { constituencyId, year, unit, stage, amount, words, reading } = fields
  const rows = await tx
    .selectFrom('statedTotal')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('constituencyId', constituencyId === null ? 'is' : '=', constituencyId)
    .where('year', '=', year)
    .where('unit', '=', unit)
    .where('stage', '=', stage)
    .execute()
  return enterFact<StatedTotalTable>(tx, actor, {
    agreementId,
    kind: 'stated-total',
    sourceId,
    existing: rows[0],
    difference: (row) =>
      row.amount === amount ? null : { existing: formatAmount(unit, row.amount), offered: formatAmount(unit, amount) },
    add: async () => {
      const id = newId<'stated-total'>()
      const row = { id, agreementId, constituencyId, year, unit, stage, amount, words, reading, sourceId }
      await tx.insertInto('statedTotal').values(row).execute()
      return row
    },
  })
}
