import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, formatDay } from '../../shared/day.ts'
import { NotFound } from '../../shared/errors.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { agreementMessages } from './agreement-messages.ts'
import type { AgreementAliasTable, AgreementTable } from './agreement-table.ts'
import { type Entered, enterFact, firstDifference } from './entered.ts'
import { linkInstruments } from './link-instruments.ts'

/**
 * Another name of the agreement; names are compared without case, accents and punctuation. Where other agreements named it
 * before it was in the register, they are related to it from now on.
 */
export async function enterAlias(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: { readonly name: string },
  sourceId: Id<'source'>,
): Promise<Entered> {
  const row: AgreementAliasTable = {
    id: newId<'alias'>(),
    agreementId,
    name: fields.name,
    nameKey: nameKey(fields.name),
  }
  const existing = await tx
    .selectFrom('agreementAlias')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('nameKey', '=', row.nameKey)
    .executeTakeFirst()
  const add = async () => {
    await tx.insertInto('agreementAlias').values(row).execute()
    await linkInstruments(tx, actor, agreementId, row.nameKey)
    return row
  }
  return enterFact(tx, actor, { agreementId, kind: 'alias', sourceId, existing, add })
}

/** The years the agreement runs; fills an unknown term. Throws NotFound. */
export async function enterTerm(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: { readonly term: Day },
  sourceId: Id<'source'>,
): Promise<Entered> {
  const existing = await tx.selectFrom('agreement').selectAll().where('id', '=', agreementId).executeTakeFirst()
  if (existing === undefined) throw new NotFound(agreementMessages.notFound)
  return enterFact<AgreementTable>(tx, actor, {
    agreementId,
    kind: 'agreement',
    fields: ['term'],
    sourceId,
    existing,
    add: async () => existing,
    difference: ({ term }) => firstDifference([term && formatDay(term), formatDay(fields.term)]),
    complete: async (agreement) => {
      if (agreement.term !== null) return null
      await tx.updateTable('agreement').set({ term: fields.term }).where('id', '=', agreementId).execute()
      return { ...agreement, term: fields.term }
    },
  })
}
