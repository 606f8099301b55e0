import { readAfterImages } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import {
  type AgreementHead,
  type AgreementTable,
  type InstrumentTable,
  readAgreementHead,
} from '../agreements/index.ts'
import { readSources } from '../provenance/index.ts'

/** An agreement of the register, as far as it is shown beside another. */
export type AgreementRef = Pick<AgreementTable, 'id' | 'slug' | 'shortTitle' | 'term' | 'state'>

/** That an agreement hangs together with something, as it stands in the register of that agreement. */
export type Relation = Pick<InstrumentTable, 'id' | 'name' | 'kind' | 'year' | 'relation'> & {
  /** the agreement that it stands with */
  readonly by: AgreementRef
  /** what it is named, where that is in the register */
  readonly related: AgreementRef | null
  readonly marks: readonly Mark[]
}

/** What an agreement hangs together with, two steps back and two steps on. */
export type Lineage = {
  readonly head: AgreementHead
  readonly own: readonly Relation[]
  /** of the agreements that it comes from; only where they say how */
  readonly further: readonly Relation[]
  /** of other agreements that name this one */
  readonly incoming: readonly Relation[]
  /** of those that name the agreements that came of this one; only where they say how */
  readonly onwards: readonly Relation[]
  /** how many more name this one than `incoming` has */
  readonly more: number
}

/** So many others are shown of a step; what more there is, is counted. */
const mostPerStep = 50

/** Reads an agreement with its lineage in a fixed number of queries. Throws NotFound. */
export async function readLineage(db: ReadDb, slug: string): Promise<Lineage> {
  const head = await readAgreementHead(db, slug)
  const own = await readRelations(db, 'agreementId', [head.id])
  const { incoming, more } = await readIncoming(db, head.id)
  const earlier = own.flatMap(({ related, relation }) => (related === null || relation === null ? [] : [related.id]))
  const later = incoming.flatMap(({ by, relation }) => (relation === null ? [] : [by.id]))
  const known = ({ relation }: Relation) => relation !== null
  return {
    head,
    own,
    further: (await readRelations(db, 'agreementId', earlier)).filter(known),
    incoming,
    onwards: (await readRelations(db, 'relatedId', later)).filter(known),
    more,
  }
}

/** The relations of other agreements that name this one, by term and address. */
export async function readIncoming(db: ReadDb, id: Id<'agreement'>): Promise<Pick<Lineage, 'incoming' | 'more'>> {
  const incoming = await readRelations(db, 'relatedId', [id])
  if (incoming.length < mostPerStep) return { incoming, more: 0 }
  const { all } = await db
    .selectFrom('instrument')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .where('relatedId', '=', id)
    .executeTakeFirstOrThrow()
  return { incoming, more: Number(all) - incoming.length }
}

/**
 * The relations of other agreements that named this one by the end of a day, as they stood then. No relation is ever taken
 * away, so that those of today hold all that there were.
 */
export async function readIncomingThen(db: ReadDb, id: Id<'agreement'>, standOn: Day): Promise<readonly Relation[]> {
  const { incoming } = await readIncoming(db, id)
  const keys = incoming.map((each) => ({ kind: 'instrument', id: each.id }))
  const agreements = [id, ...incoming.map(({ by }) => by.id)].map((each) => ({ kind: 'agreement', id: each }))
  const images = await readAfterImages(db, { records: [...keys, ...agreements] }, standOn)
  const marks = await readSources(db, keys, standOn)
  const refs = new Map(images.of('agreement').map((row) => [row.id, refOf(row)]))
  const instruments = new Map(images.of('instrument').map((row) => [row.id, row]))
  return incoming.flatMap((now) => {
    const [then, by] = [instruments.get(now.id), refs.get(now.by.id)]
    if (then === undefined || by === undefined || then.relatedId !== id) return []
    const { name, kind, year, relation } = then
    return [
      { id: now.id, name, kind, year, relation, by, related: refs.get(id) ?? null, marks: marks('instrument', now.id) },
    ]
  })
}

function refOf({ id, slug, shortTitle, term, state }: AgreementTable): AgreementRef {
  return { id, slug, shortTitle, term, state }
}

async function readRelations(
  db: ReadDb,
  column: 'agreementId' | 'relatedId',
  ids: readonly Id<'agreement'>[],
): Promise<readonly Relation[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('instrument')
    .innerJoin('agreement as teller', 'teller.id', 'instrument.agreementId')
    .select(['instrument.id', 'instrument.name', 'instrument.kind', 'instrument.year', 'instrument.relation'])
    .select(['instrument.agreementId', 'instrument.relatedId'])
    .where(`instrument.${column}`, 'in', ids)
    .orderBy('teller.term')
    .orderBy('teller.slug')
    .orderBy('instrument.position')
    .$if(column === 'relatedId', (query) => query.limit(mostPerStep))
    .execute()
  const agreements = await readRefs(db, [
    ...new Set(rows.flatMap((row) => [row.agreementId, row.relatedId ?? []].flat())),
  ])
  const marks = await readSources(
    db,
    rows.map(({ id }) => ({ kind: 'instrument', id })),
  )
  return rows.map(({ agreementId, relatedId, ...row }) => ({
    ...row,
    by: agreements.get(agreementId)!,
    related: relatedId === null ? null : agreements.get(relatedId)!,
    marks: marks('instrument', row.id),
  }))
}

async function readRefs(
  db: ReadDb,
  ids: readonly Id<'agreement'>[],
): Promise<ReadonlyMap<Id<'agreement'>, AgreementRef>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'slug', 'shortTitle', 'term', 'state'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
