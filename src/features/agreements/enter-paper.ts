import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { formatDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { PaperTable, RequestedDecisionTable } from './agreement-table.ts'
import { type Entered, enterFact, firstDifference } from './entered.ts'

/** A document as a paper about the agreement; fills what was not known of it. */
export async function enterPaper(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { documentId, kind, number, dated, title }: Omit<PaperTable, 'id' | 'agreementId'>,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const existing = await tx
    .selectFrom('paper')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  return enterFact<PaperTable>(tx, actor, {
    agreementId,
    kind: 'paper',
    sourceId,
    existing,
    difference: (row) =>
      firstDifference(
        [row.kind, kind],
        [row.number, number],
        [row.dated && formatDay(row.dated), dated && formatDay(dated)],
        [row.title, title],
      ),
    add: async () => {
      const row = { id: newId<'paper'>(), agreementId, documentId, kind, number, dated, title }
      await tx.insertInto('paper').values(row).execute()
      return row
    },
    complete: (row) => completePaper(tx, row, { kind, number, dated, title }),
  })
}

async function completePaper(
  tx: Tx,
  row: PaperTable,
  offered: Pick<PaperTable, 'kind' | 'number' | 'dated' | 'title'>,
): Promise<PaperTable | null> {
  const completed = {
    kind: row.kind ?? offered.kind,
    number: row.number ?? offered.number,
    dated: row.dated ?? offered.dated,
    title: row.title ?? offered.title,
  }
  const { kind, number, dated, title } = completed
  if (kind === row.kind && number === row.number && dated === row.dated && title === row.title) return null
  await tx.updateTable('paper').set(completed).where('id', '=', row.id).execute()
  return { ...row, ...completed }
}

/** What a paper asks a body to decide. It is the same request when its number is the same, or else its text. */
export async function enterRequestedDecision(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { annexes, ...fields }: Omit<RequestedDecisionTable, 'id' | 'annexes'> & { readonly annexes: readonly string[] },
  sourceId: Id<'source'>,
): Promise<Entered> {
  const rows = await tx.selectFrom('requestedDecision').selectAll().where('paperId', '=', fields.paperId).execute()
  const sameText = (row: RequestedDecisionTable) => nameKey(row.text) === nameKey(fields.text)
  const existing = rows.find((row) => fields.number !== null && row.number === fields.number) ?? rows.find(sameText)
  return enterFact<RequestedDecisionTable>(tx, actor, {
    agreementId,
    kind: 'requested-decision',
    sourceId,
    existing,
    difference: (row) => (sameText(row) ? null : { existing: row.text, offered: fields.text }),
    add: async () => {
      const row = { id: newId<'requested-decision'>(), annexes: [...annexes], ...fields }
      await tx.insertInto('requestedDecision').values(row).execute()
      return row
    },
  })
}
