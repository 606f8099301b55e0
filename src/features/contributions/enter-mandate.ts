import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { type Id, newId } from '../../shared/id.ts'
import { enterFact, lockAgreement } from '../agreements/index.ts'
import type { MandateTable } from './contribution-table.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'

export type MandateFields = Pick<MandateTable, 'description' | 'validFrom' | 'validTo'>

/**
 * Says which decision or person allows pledges and budgets in an agreement, and from when to when. One with the same words and
 * days is confirmed by the second source. Throws RuleBroken when it ends before it begins.
 */
export async function enterMandate(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { description, validFrom, validTo }: MandateFields,
  sourceId: Id<'source'>,
): Promise<Id<'mandate'>> {
  if (validFrom !== null && validTo !== null && validTo < validFrom) throw new RuleBroken(texts.endsBeforeItBegins)
  await lockAgreement(tx, agreementId)
  const existing = await tx
    .selectFrom('mandate')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('description', '=', description)
    .where('validFrom', 'is not distinct from', validFrom)
    .where('validTo', 'is not distinct from', validTo)
    .executeTakeFirst()
  const { id } = await enterFact<MandateTable>(tx, actor, {
    agreementId,
    kind: 'mandate',
    sourceId,
    existing,
    add: async () => {
      const row = { id: newId<'mandate'>(), agreementId, description, sourceId, validFrom, validTo, officeId: null }
      await tx.insertInto('mandate').values(row).execute()
      return row
    },
  })
  return id as Id<'mandate'>
}
