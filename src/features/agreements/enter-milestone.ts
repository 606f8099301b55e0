import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, formatDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { MeetingTable, MilestoneTable } from './agreement-table.ts'
import { type Entered, enterFact, firstDifference } from './entered.ts'

/** Something on the way. Null for planned or realised says nothing about it; another source may fill it later. */
export async function enterMilestone(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { title, planned, realised }: { readonly title: string; readonly planned: Day | null; readonly realised: Day | null },
  sourceId: Id<'source'>,
): Promise<Entered> {
  const titleKey = nameKey(title)
  const existing = await tx
    .selectFrom('milestone')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('titleKey', '=', titleKey)
    .executeTakeFirst()
  return enterFact<MilestoneTable>(tx, actor, {
    agreementId,
    kind: 'milestone',
    fields: ['', ...(planned === null ? [] : ['planned']), ...(realised === null ? [] : ['realised'])],
    sourceId,
    existing,
    difference: (row) => firstDifference(inWords(row.planned, planned), inWords(row.realised, realised)),
    add: async () => {
      const row = { id: newId<'milestone'>(), agreementId, title, titleKey, planned, realised }
      await tx.insertInto('milestone').values(row).execute()
      return row
    },
    complete: async (row) => {
      const completed = { planned: row.planned ?? planned, realised: row.realised ?? realised }
      if (completed.planned === row.planned && completed.realised === row.realised) return null
      await tx.updateTable('milestone').set(completed).where('id', '=', row.id).execute()
      return { ...row, ...completed }
    },
  })
}

/** A body that met about the agreement, on a day that may be unknown; adds the papers it had not yet. */
export async function enterMeeting(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { body, heldOn, papers }: { readonly body: string; readonly heldOn: Day | null; readonly papers: readonly string[] },
  sourceId: Id<'source'>,
): Promise<Entered> {
  const meetings = await tx.selectFrom('meeting').selectAll().where('agreementId', '=', agreementId).execute()
  const existing = meetings.find((row) => nameKey(row.body) === nameKey(body) && row.heldOn === heldOn)
  return enterFact<MeetingTable>(tx, actor, {
    agreementId,
    kind: 'meeting',
    sourceId,
    existing,
    add: async () => {
      const row = { id: newId<'meeting'>(), agreementId, body, heldOn, papers: [...papers] }
      await tx.insertInto('meeting').values(row).execute()
      return row
    },
    complete: async (row) => {
      const all = [...new Set([...row.papers, ...papers])]
      if (all.length === row.papers.length) return null
      await tx.updateTable('meeting').set({ papers: all }).where('id', '=', row.id).execute()
      return { ...row, papers: all }
    },
  })
}

function inWords(existing: Day | null, offered: Day | null): readonly [string | null, string | null] {
  return [existing && formatDay(existing), offered && formatDay(offered)]
}
