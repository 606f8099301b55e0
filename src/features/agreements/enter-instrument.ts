import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, firstDay, formatDay, isSamePeriod, lastDay, precision } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { instrumentMessages as texts } from './agreement-messages.ts'
import type { InstrumentTable } from './agreement-table.ts'
import { type Difference, type Entered, enterFact, firstDifference } from './entered.ts'
import { agreementNamed, circleWith, lockLineage } from './link-instruments.ts'
import { nextPosition } from './next-position.ts'

export type InstrumentFields = Pick<InstrumentTable, 'name' | 'kind' | 'year' | 'relation'> & {
  /** the agreement of the register that it is, for who knows; else it is looked up by its name */
  readonly relatedId?: Id<'agreement'> | undefined
}

/**
 * Something the agreement rests on or is named beside. It is the same when its name is the same; another year or relation is a
 * difference, and so is a relation that would make an agreement of the register come before itself.
 */
export async function enterInstrument(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { name, kind, year, relation, relatedId: known }: InstrumentFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  await lockLineage(tx)
  const existing = await tx
    .selectFrom('instrument')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('nameKey', '=', nameKey(name))
    .executeTakeFirst()
  const relatedId = existing?.relatedId ?? known ?? (await agreementNamed(tx, name, agreementId))
  const circle = await circleWith(tx, { agreementId, relatedId, relation: existing?.relation ?? relation })
  if (circle !== null) return { id: existing?.id ?? circle, ...circleDifference(relation) }
  return enterFact<InstrumentTable>(tx, actor, {
    agreementId,
    kind: 'instrument',
    sourceId,
    existing,
    difference: (row) => instrumentDifference(row, { year, relation }),
    add: async () => {
      const position = await nextPosition(tx, 'instrument', agreementId)
      const ids = { id: newId<'instrument'>(), agreementId }
      const row = { ...ids, name, nameKey: nameKey(name), kind, year, relation, relatedId, position }
      await tx.insertInto('instrument').values(row).execute()
      return row
    },
    complete: async (row) => {
      const completed = { year: row.year ?? year, relation: row.relation ?? relation, relatedId }
      const isSame = completed.year === row.year && completed.relation === row.relation && relatedId === row.relatedId
      if (isSame) return null
      await tx.updateTable('instrument').set(completed).where('id', '=', row.id).execute()
      return { ...row, ...completed }
    },
  })
}

function circleDifference(relation: InstrumentTable['relation']): Omit<Entered, 'id'> {
  const offered = relation === null ? texts.named : texts.relations[relation]
  return { outcome: 'differs', existing: texts.comesAfter, offered }
}

/** What two sources cannot both be right about. */
export function instrumentDifference(
  row: Pick<InstrumentTable, 'year' | 'relation'>,
  offered: Pick<InstrumentTable, 'year' | 'relation'>,
): Difference | null {
  return firstDifference(yearsApart(row.year, offered.year), [
    row.relation && texts.relations[row.relation],
    offered.relation && texts.relations[offered.relation],
  ])
}

function yearsApart(one: Day | null, other: Day | null): readonly [string | null, string | null] {
  if (one === null || other === null || yearsAgree(one, other)) return [null, null]
  return [formatDay(one), formatDay(other)]
}

/** Two terms agree when they are the same; a year or a month within the other is when it was made, and no other term. */
export function yearsAgree(one: Day, other: Day): boolean {
  if (precision(one) === 'range' && precision(other) === 'range') return isSamePeriod(one, other)
  return firstDay(one) <= lastDay(other) && firstDay(other) <= lastDay(one)
}
