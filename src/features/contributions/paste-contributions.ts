import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { Conflict, DomainError, NotFound, RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { changeContribution } from './change-contribution.ts'
import type { Grounds } from './grounds.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { cellKey, type PastePlan, type PasteTerms, type PlannedEntry } from './paste-plan.ts'
import { setContribution } from './set-contribution.ts'

/** The ledger refused some amounts of a table, and so all of it; why stands at each cell, by `cellKey`. */
export class PasteRefused extends DomainError {
  readonly cells: ReadonlyMap<string, string>

  constructor(cells: ReadonlyMap<string, string>) {
    super(texts.refused)
    this.cells = cells
  }
}

export type PastedCount = { readonly added: number; readonly changed: number }

/**
 * Enters all amounts of a table on the same grounds, each by the command of the ledger for one: what is new is set, and what
 * differs is changed. Throws PasteRefused with every amount that a rule forbids, or that somebody changed meanwhile.
 */
export async function pasteContributions(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: { readonly writes: PastePlan['writes']; readonly terms: PasteTerms; readonly grounds: Grounds },
): Promise<PastedCount> {
  const refused = new Map<string, string>()
  for (const write of input.writes) {
    try {
      await enter(tx, actor, agreementId, write, input.terms, input.grounds)
    } catch (error) {
      // all of it is undone in the end; the others are still tried, to name everything that is refused at once
      if (!(error instanceof RuleBroken || error instanceof Conflict || error instanceof NotFound)) throw error
      refused.set(cellKey(write.entry), error.sentence)
    }
  }
  if (refused.size > 0) throw new PasteRefused(refused)
  const added = input.writes.filter(({ position }) => position === null).length
  return { added, changed: input.writes.length - added }
}

function enter(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { entry, position }: PlannedEntry,
  terms: PasteTerms,
  grounds: Grounds,
): Promise<Id<'entry'>> {
  const { effectiveOn, stage, filling, onTop, terms: money } = terms
  const said = { ...grounds, amount: entry.amount, effectiveOn, ...money, vat: entry.unit === 'fte' ? null : money.vat }
  if (position !== null) return changeContribution(tx, actor, agreementId, { ...said, entryId: position.entryId })
  const { constituencyId, organisationId, purpose, themeId, year, unit } = entry
  const line = { constituencyId, organisationId, purpose, themeId, year, unit }
  const how = { stage, period: String(year), onTop, fromId: null, voids: null }
  return setContribution(tx, actor, agreementId, {
    ...line,
    ...said,
    ...how,
    filling: organisationId === null ? null : filling,
  })
}
