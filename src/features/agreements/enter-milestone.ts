import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, formatDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { MeetingTable, MilestoneTable } from './agreement-table.ts'
import { type Entered, enterFact, firstDifference } from './entered.ts'
import { isSameMilestone, type MilestoneFields } from './same-milestone.ts'

/** Something on the way. Null for planned or realised says nothing about it; another source may fill it later. */
export async function enterMilestone(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { title, planned, realised }: MilestoneFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const titleKey = nameKey(title)
  const existing = await findMilestone(tx, agreementId, { title, planned, realised }, sourceId)
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

/** By its name; else by its day and a word of its name, where another document tells of it: one paper knows its events apart. */
async function findMilestone(
  tx: Tx,
  agreementId: Id<'agreement'>,
  fields: MilestoneFields,
  sourceId: Id<'source'>,
): Promise<MilestoneTable | undefined> {
  const all = await tx.selectFrom('milestone').selectAll().where('agreementId', '=', agreementId).execute()
  const named = all.find((row) => row.titleKey === nameKey(fields.title))
  if (named !== undefined) return named
  const ofThisDocument = new Set(await milestonesOfDocument(tx, sourceId))
  return all.find((row) => !ofThisDocument.has(row.id) && isSameMilestone(row, fields))
}

async function milestonesOfDocument(tx: Tx, sourceId: Id<'source'>): Promise<string[]> {
  const rows = await tx
    .selectFrom('source as given')
    .innerJoin('source', 'source.documentId', 'given.documentId')
    .innerJoin('recordSource', 'recordSource.sourceId', 'source.id')
    .select('recordSource.recordId')
    .where('given.id', '=', sourceId)
    .where('recordSource.recordKind', '=', 'milestone')
    .execute()
  return rows.map((row) => row.recordId)
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
