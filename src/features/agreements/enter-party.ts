import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, formatDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { ConstituencyTable, SignatoryTable } from './agreement-table.ts'
import { type Entered, enterFact, firstDifference } from './entered.ts'
import { nextPosition } from './next-position.ts'

export type ConstituencyFields = {
  readonly name: string
  /** for narrow columns; what stands before the first `en` when left out: `VNG` of `VNG en gemeenten` */
  readonly shortName?: string | undefined
  readonly umbrellaId?: Id<'organisation'> | null | undefined
}

/** A group that contributes. It is the same group when its name is the same, or its umbrella is. */
export async function enterConstituency(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { name, shortName, umbrellaId = null }: ConstituencyFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const all = await tx.selectFrom('constituency').selectAll().where('agreementId', '=', agreementId).execute()
  const existing =
    all.find((row) => row.nameKey === nameKey(name)) ??
    all.find((row) => umbrellaId !== null && row.umbrellaId === umbrellaId)
  return enterFact<ConstituencyTable>(tx, actor, {
    agreementId,
    kind: 'constituency',
    sourceId,
    existing,
    difference: (row) =>
      row.umbrellaId !== null && umbrellaId !== null && row.umbrellaId !== umbrellaId
        ? { existing: texts.underUmbrella(row.name), offered: texts.otherUmbrella(name) }
        : null,
    add: async () => {
      const position = await nextPosition(tx, 'constituency', agreementId)
      const id = newId<'constituency'>()
      const row = {
        id,
        agreementId,
        name,
        nameKey: nameKey(name),
        shortName: shortName ?? shortened(name),
        umbrellaId,
        position,
      }
      await tx.insertInto('constituency').values(row).execute()
      return row
    },
    complete: async (row) => {
      if (row.umbrellaId !== null || umbrellaId === null) return null
      await tx.updateTable('constituency').set({ umbrellaId }).where('id', '=', row.id).execute()
      return { ...row, umbrellaId }
    },
  })
}

function shortened(name: string): string {
  return name.split(/ en | & /)[0]!
}

export type SignatoryFields = {
  readonly organisationId: Id<'organisation'>
  readonly constituencyId?: Id<'constituency'> | null | undefined
  readonly representedBy?: string | null | undefined
  readonly signedOn?: Day | null | undefined
  /** the office that signs, e.g. the minister of the organisation */
  readonly officeId?: Id<'office'> | null | undefined
}

/** An organisation that signs; fills what was not known of its signature. */
export async function enterSignatory(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { organisationId, constituencyId = null, representedBy = null, signedOn = null, officeId = null }: SignatoryFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const existing = await tx
    .selectFrom('signatory')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return enterFact<SignatoryTable>(tx, actor, {
    agreementId,
    kind: 'signatory',
    // a source that only tells the day is a source of the day alone
    fields:
      signedOn === null ? [''] : existing !== undefined && representedBy === null ? ['signedOn'] : ['', 'signedOn'],
    sourceId,
    existing,
    difference: (row) =>
      firstDifference(
        [row.representedBy, representedBy],
        [row.signedOn && formatDay(row.signedOn), signedOn && formatDay(signedOn)],
      ),
    add: async () => {
      const position = await nextPosition(tx, 'signatory', agreementId)
      const id = newId<'signatory'>()
      const row = { id, agreementId, organisationId, constituencyId, representedBy, signedOn, officeId, position }
      await tx.insertInto('signatory').values(row).execute()
      return row
    },
    complete: (row) => completeSignatory(tx, row, { constituencyId, representedBy, signedOn, officeId }),
  })
}

async function completeSignatory(
  tx: Tx,
  row: SignatoryTable,
  offered: Pick<SignatoryTable, 'constituencyId' | 'representedBy' | 'signedOn' | 'officeId'>,
): Promise<SignatoryTable | null> {
  const completed = {
    constituencyId: row.constituencyId ?? offered.constituencyId,
    representedBy: row.representedBy ?? offered.representedBy,
    signedOn: row.signedOn ?? offered.signedOn,
    officeId: row.officeId ?? offered.officeId,
  }
  const same =
    completed.constituencyId === row.constituencyId &&
    completed.representedBy === row.representedBy &&
    completed.signedOn === row.signedOn &&
    completed.officeId === row.officeId
  if (same) return null
  await tx.updateTable('signatory').set(completed).where('id', '=', row.id).execute()
  return { ...row, ...completed }
}
