import type { Tx } from '../../database/doors.ts'
import { type Day, day, firstDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import type { ConstituencyMemberTable } from '../agreements/index.ts'
import type { CarryOver } from './carry-over.ts'
import type { Member } from './structure.ts'

/** The agreement that rows go to, and the first day of its term. */
export type Target = { readonly id: Id<'agreement'>; readonly begin: Day }

/** The same rows for another agreement, as new records that name each other; in the order of those they were made from. */
export function rowsFor({ id: agreementId, begin }: Target, carried: CarryOver) {
  const groups = new Map(carried.constituencies.map(({ id }) => [id, newId<'constituency'>()]))
  const themes = new Map(carried.themes.map(({ id }) => [id, newId<'theme'>()]))
  return {
    constituency: carried.constituencies.map((row) => ({ ...row, id: groups.get(row.id)!, agreementId })),
    theme: carried.themes.map((row) => ({ ...row, id: themes.get(row.id)!, agreementId })),
    'constituency-member': carried.members.map((row) => memberFor(row, groups.get(row.constituencyId)!, begin)),
    'theme-role': carried.roles.map((row) => {
      const places = { themeId: themes.get(row.themeId)!, constituencyId: groups.get(row.constituencyId)! }
      return { ...row, id: newId<'theme-role'>(), ...places }
    }),
    goal: carried.goals.map((row) => ({ ...row, id: newId<'goal'>(), agreementId })),
    undertaking: carried.undertakings.map((row) => ({ ...row, id: newId<'undertaking'>(), agreementId })),
    risk: carried.risks.map((row) => ({ ...row, id: newId<'risk'>(), agreementId })),
  }
}

export type CopiedRows = ReturnType<typeof rowsFor>
export type CopiedKind = keyof CopiedRows

/** A member from the first day of the new term; the decision that bound it to the old agreement does not bind it to this one. */
function memberFor(
  { organisation: _, ...row }: Member,
  constituencyId: Id<'constituency'>,
  begin: Day,
): ConstituencyMemberTable {
  const first = day(firstDay(begin))
  const validFrom = row.validFrom !== null && row.validFrom > first ? row.validFrom : first
  const validTo = row.validTo !== null && row.validTo >= validFrom ? row.validTo : null
  return { ...row, id: newId<'member'>(), constituencyId, validFrom, validTo, associationArticle: null }
}

/** Stores the rows: first those that others name. */
export async function insertRows(tx: Tx, rows: CopiedRows): Promise<void> {
  await inParts(rows.constituency, (some) => tx.insertInto('constituency').values(some).execute())
  await inParts(rows.theme, (some) => tx.insertInto('theme').values(some).execute())
  await inParts(rows['constituency-member'], (some) => tx.insertInto('constituencyMember').values(some).execute())
  await inParts(rows['theme-role'], (some) => tx.insertInto('themeRole').values(some).execute())
  await inParts(rows.goal, (some) => tx.insertInto('goal').values(some).execute())
  await inParts(rows.undertaking, (some) => tx.insertInto('undertaking').values(some).execute())
  await inParts(rows.risk, (some) => tx.insertInto('risk').values(some).execute())
}

/** A statement takes 65 535 values at most; this many rows stay far below it. */
const mostAtOnce = 1000

/** Does it for all rows, not too many at once. */
export async function inParts<Row>(rows: readonly Row[], run: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += mostAtOnce) await run(rows.slice(at, at + mostAtOnce))
}
