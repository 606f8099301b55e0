import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { enterFact, lockAgreement, nextPosition } from '../agreements/index.ts'
import type { AgreementOfficeTable, OfficeTable } from './governance-table.ts'
import { checkOrganisation } from './load-governance.ts'

export type OfficeFields = Pick<OfficeTable, 'organisationId' | 'title'>

/** An office that plays a part in an agreement. Of one organisation an office with one title is the same in every agreement. */
export async function enterOffice(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { organisationId, title }: OfficeFields,
  sourceId: Id<'source'>,
): Promise<Id<'office'>> {
  await lockAgreement(tx, agreementId)
  await checkOrganisation(tx, organisationId)
  const { id } = await enterFact<OfficeTable>(tx, actor, {
    agreementId,
    chain: `organisation:${organisationId}`,
    kind: 'office',
    sourceId,
    existing: await findOffice(tx, { organisationId, title }),
    add: async () => {
      const row = { id: newId<'office'>(), organisationId, title, titleKey: nameKey(title) }
      await tx.insertInto('office').values(row).execute()
      return row
    },
  })
  await joinAgreement(tx, actor, agreementId, id as Id<'office'>, sourceId)
  return id as Id<'office'>
}

/** Keeps others from adding the same office from another agreement until the transaction ends. */
async function findOffice(tx: Tx, { organisationId, title }: OfficeFields): Promise<OfficeTable | undefined> {
  await tx.selectFrom('organisation').select('id').where('id', '=', organisationId).forUpdate().execute()
  return tx
    .selectFrom('office')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('titleKey', '=', nameKey(title))
    .executeTakeFirst()
}

async function joinAgreement(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  officeId: Id<'office'>,
  sourceId: Id<'source'>,
): Promise<void> {
  const existing = await tx
    .selectFrom('agreementOffice')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('officeId', '=', officeId)
    .executeTakeFirst()
  await enterFact<AgreementOfficeTable>(tx, actor, {
    agreementId,
    kind: 'agreement-office',
    sourceId,
    existing,
    add: async () => {
      const position = await nextPosition(tx, 'agreementOffice', agreementId)
      const row = { id: newId<'agreement-office'>(), agreementId, officeId, position }
      await tx.insertInto('agreementOffice').values(row).execute()
      return row
    },
  })
}
