import type { Tx } from '../../database/doors.ts'
import { Conflict, NotFound } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { lockAgreement } from '../agreements/index.ts'
import type { LedgerEntryTable, LedgerLineTable } from './contribution-table.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { readPosition } from './read-positions.ts'

export type LoadedEntry = Omit<LedgerEntryTable, 'seq'> & { readonly seq: number }

/** An entry with its line, with the ledger of its agreement locked. Throws NotFound when the agreement has no such entry. */
export async function loadEntry(
  tx: Tx,
  agreementId: Id<'agreement'>,
  id: Id<'entry'>,
): Promise<{ readonly entry: LoadedEntry; readonly line: LedgerLineTable }> {
  await lockAgreement(tx, agreementId)
  const entry = await tx.selectFrom('ledgerEntry').selectAll().where('id', '=', id).executeTakeFirst()
  if (entry === undefined) throw new NotFound(texts.noEntry)
  const line = await tx.selectFrom('ledgerLine').selectAll().where('id', '=', entry.lineId).executeTakeFirstOrThrow()
  if (line.agreementId !== agreementId) throw new NotFound(texts.noEntry)
  return { entry, line }
}

/** The same, of an entry that must be what counts now. Throws Conflict when somebody changed it since. */
export async function loadCurrent(
  tx: Tx,
  agreementId: Id<'agreement'>,
  id: Id<'entry'>,
): Promise<{ readonly entry: LoadedEntry; readonly line: LedgerLineTable }> {
  const loaded = await loadEntry(tx, agreementId, id)
  const position = await readPosition(tx, loaded.entry)
  if (position?.entryId !== id) throw new Conflict(texts.changedAlready)
  return loaded
}
