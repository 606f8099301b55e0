import { sql } from 'kysely'
import type { Doors, Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { Conflict, InvalidInput, RuleBroken } from '../../shared/errors.ts'
import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import type { Id } from '../../shared/id.ts'
import type { Grounds } from './grounds.ts'
import { readGrounds, saveGrounds, type TypedGrounds } from './grounds-form.ts'
import { MayCountTwice } from './set-contribution.ts'

/** Does what a form asks, in one transaction, and gives the entry to show. */
export type Deed = (tx: Tx, actor: Actor, agreementId: Id<'agreement'>, grounds: Grounds) => Promise<Id<'entry'>>

/** What a form asks, read and not yet done. */
export type Asked = { readonly deed: Deed; readonly grounds: TypedGrounds }

/** Why a form was not done: sentences by field, or one about the whole. */
export type Refused = {
  readonly status: 400 | 409
  readonly errors: TypedFields
  readonly refusal?: string | undefined
}

/** What came of it: the entry to show with the last entry before it, a refusal, or that somebody else was first. */
export type Outcome =
  | { readonly entryId: Id<'entry'>; readonly after: number }
  | { readonly refused: Refused }
  | { readonly conflict: true }

/** Reads what was typed: the fields of a form by `readDeed`, and its grounds. All sentences at once. */
export function readAsked(
  fields: TypedFields,
  needsMandate: boolean,
  readDeed: (read: FieldReader) => Deed,
): FormResult<Asked> {
  const read = new FieldReader(fields)
  const deed = readDeed(read)
  const grounds = readGrounds(fields, { needsMandate })
  if ('errors' in grounds) return { errors: { ...read.errors, ...grounds.errors } }
  return read.result({ deed, grounds: grounds.value })
}

/** Does it, all or nothing. */
export async function doDeed(
  doors: Doors,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { deed, grounds }: Asked,
): Promise<Outcome> {
  try {
    return await doors.write(actor, async (tx) => {
      const after = await lastSeq(tx)
      const stored = await saveGrounds(tx, actor, agreementId, grounds)
      return { entryId: await deed(tx, actor, agreementId, stored), after }
    })
  } catch (error) {
    if (error instanceof Conflict) return { conflict: true }
    return { refused: refusedBy(error) }
  }
}

function refusedBy(error: unknown): Refused {
  if (error instanceof InvalidInput) return { status: 400, errors: error.fields }
  if (error instanceof MayCountTwice) return { status: 409, errors: { erbij: error.sentence } }
  if (error instanceof RuleBroken) return { status: 409, errors: {}, refusal: error.sentence }
  throw error
}

/** The last entry of any ledger: what comes after it is what this did. */
async function lastSeq(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('ledgerEntry')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  return last
}
