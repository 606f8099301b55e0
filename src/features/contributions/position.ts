import type { Id } from '../../shared/id.ts'

/** What of an entry decides about the position. */
export type PositionEntry = {
  readonly id: Id<'entry'>
  readonly seq: number
  /** last possible day of effectiveOn, `YYYY-MM-DD` */
  readonly countsFrom: string
  readonly amount: number | null
  readonly voids: Id<'entry'> | null
}

/** Which past is asked for. Left out, everything known counts. */
export type Moment = {
  /** peildatum: what was in force on this day, as known now */
  readonly inForceOn?: string | undefined
  /** stand: what the register showed after this entry */
  readonly knownTo?: number | undefined
}

/**
 * The position of one line × stage × period: the last entry by (effectiveOn, seq) that is not voided. A voided entry never
 * comes back, also not when what voided it is voided itself. Null when there is none. `voiding` holds the entries that may void
 * one of these: those of other lines too, where an entry was moved.
 */
export function positionOf<Entry extends PositionEntry>(
  entries: readonly Entry[],
  { inForceOn, knownTo }: Moment = {},
  voiding: readonly PositionEntry[] = entries,
): Entry | null {
  const isKnown = (entry: PositionEntry) => knownTo === undefined || entry.seq <= knownTo
  const known = entries.filter(isKnown)
  const voided = new Set(voiding.filter(isKnown).map((entry) => entry.voids))
  const inForce = known.filter(
    (entry) => !voided.has(entry.id) && (inForceOn === undefined || entry.countsFrom <= inForceOn),
  )
  return inForce.reduce<Entry | null>((last, entry) => (last === null || isLater(entry, last) ? entry : last), null)
}

function isLater(entry: PositionEntry, than: PositionEntry): boolean {
  return entry.countsFrom === than.countsFrom ? entry.seq > than.seq : entry.countsFrom > than.countsFrom
}
