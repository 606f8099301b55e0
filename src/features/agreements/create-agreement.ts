import { sql } from 'kysely'
import type { ReadDb, Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey, slugOf } from '../../shared/name-key.ts'
import { linkSource } from '../provenance/index.ts'
import type { AgreementState, Visibility } from './agreement.ts'
import type { AgreementTable } from './agreement-table.ts'
import { enterAlias } from './enter-alias.ts'

export type NewAgreement = {
  readonly title: string
  /** for crumbs and lists; the title when left out */
  readonly shortTitle?: string | undefined
  /** one or two sentences on what it is */
  readonly summary?: string | null | undefined
  /** other names it goes by; its title is one already */
  readonly aliases: readonly string[]
  readonly term: Day | null
  readonly state: AgreementState
  readonly visibility: Visibility
  /** everything in it is invented, and its pages say so; real when left out */
  readonly fictitious?: boolean | undefined
  /** where title, names, term and state were read */
  readonly sourceId: Id<'source'>
}

/** Adds an agreement to the register, with an address of its own that never changes. */
export async function createAgreement(
  tx: Tx,
  actor: Actor,
  input: NewAgreement,
): Promise<{ readonly id: Id<'agreement'>; readonly slug: string }> {
  const { title, term, state, visibility, fictitious = false, sourceId } = input
  const row: AgreementTable = {
    id: newId<'agreement'>(),
    slug: await freeSlug(tx, slugOf(input.shortTitle ?? title)),
    title,
    shortTitle: input.shortTitle ?? title,
    summary: input.summary ?? null,
    state,
    term,
    visibility,
    fictitious,
    createdAt: actor.now,
  }
  await tx.insertInto('agreement').values(row).execute()
  for (const field of ['', ...(term === null ? [] : ['term'])])
    await linkSource(tx, 'agreement', row.id, sourceId, field)
  await record(tx, actor, {
    chain: `agreement:${row.id}`,
    action: 'agreement.created',
    subjectKind: 'agreement',
    subjectId: row.id,
    after: { ...row, sourceId },
  })
  for (const name of [title, ...input.aliases]) await enterAlias(tx, actor, row.id, { name }, sourceId)
  return { id: row.id, slug: row.slug }
}

/** The agreement that goes by one of these names, in the order of the names; null when none does. */
export async function findAgreementByName(
  db: ReadDb,
  names: readonly string[],
): Promise<{ readonly id: Id<'agreement'>; readonly slug: string; readonly title: string } | null> {
  const keys = names.map(nameKey).filter((key) => key !== '')
  if (keys.length === 0) return null
  const rows = await db
    .selectFrom('agreementAlias')
    .innerJoin('agreement', 'agreement.id', 'agreementAlias.agreementId')
    .select(['agreement.id', 'agreement.slug', 'agreement.title', 'agreementAlias.nameKey'])
    .where('agreementAlias.nameKey', 'in', keys)
    .orderBy('agreement.createdAt')
    .execute()
  const found = keys.map((key) => rows.find((row) => row.nameKey === key)).find((row) => row !== undefined)
  return found === undefined ? null : { id: found.id, slug: found.slug, title: found.title }
}

/**
 * Keeps others from changing this agreement until the transaction ends, so that two papers do not add one fact twice. Its key
 * stays free: another agreement may be related to it meanwhile.
 */
export async function lockAgreement(tx: Tx, id: Id<'agreement'>): Promise<void> {
  const held = locks.get(tx) ?? new Set()
  if (held.has(id)) return
  await tx.selectFrom('agreement').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  locks.set(tx, held.add(id))
}

/** What a transaction has locked stays locked until it ends: asking again would be a round trip for nothing. */
const locks = new WeakMap<Tx, Set<Id<'agreement'>>>()

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`agreement ${wanted}`}))`.execute(tx) // of two at once, the second sees the first
  const rows = await tx.selectFrom('agreement').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
