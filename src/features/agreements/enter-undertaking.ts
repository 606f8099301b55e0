import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { formatDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { UndertakingTable } from './agreement-table.ts'
import { type Difference, type Entered, enterFact, firstDifference } from './entered.ts'
import { nextPosition } from './next-position.ts'

export type UndertakingFields = Pick<UndertakingTable, 'text' | 'promisedBy' | 'due'>

/** A promise. It is the same when its words are the same; another promiser or day is a difference. */
export async function enterUndertaking(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { text, promisedBy, due }: UndertakingFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const existing = await tx
    .selectFrom('undertaking')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('textKey', '=', nameKey(text))
    .executeTakeFirst()
  return enterFact<UndertakingTable>(tx, actor, {
    agreementId,
    kind: 'undertaking',
    sourceId,
    existing,
    difference: (row) => undertakingDifference(row, { promisedBy, due }),
    add: async () => {
      const position = await nextPosition(tx, 'undertaking', agreementId)
      const ids = { id: newId<'undertaking'>(), agreementId }
      const row = { ...ids, text, textKey: nameKey(text), promisedBy, due, position }
      await tx.insertInto('undertaking').values(row).execute()
      return row
    },
    complete: async (row) => {
      const completed = { promisedBy: row.promisedBy ?? promisedBy, due: row.due ?? due }
      if (completed.promisedBy === row.promisedBy && completed.due === row.due) return null
      await tx.updateTable('undertaking').set(completed).where('id', '=', row.id).execute()
      return { ...row, ...completed }
    },
  })
}

/** What two sources cannot both be right about: who promised it, or by when. */
export function undertakingDifference(
  row: Pick<UndertakingTable, 'promisedBy' | 'due'>,
  offered: Pick<UndertakingTable, 'promisedBy' | 'due'>,
): Difference | null {
  const isOther =
    row.promisedBy !== null && offered.promisedBy !== null && nameKey(row.promisedBy) !== nameKey(offered.promisedBy)
  return firstDifference(isOther ? [row.promisedBy, offered.promisedBy] : [null, null], [
    row.due && formatDay(row.due),
    offered.due && formatDay(offered.due),
  ])
}
