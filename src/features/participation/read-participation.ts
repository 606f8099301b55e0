import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { isNow, now, type Past } from '../../shared/past.ts'
import { readSources, type SourceMarks } from '../provenance/index.ts'
import { type AgreementRef, type ContributionRow, contributionRows, type Group } from './participation.ts'
import { type Owed, type Parts, readParts, type Signature, type Who } from './parts.ts'
import { readPartsThen } from './parts-then.ts'

/** What an organisation does in one agreement. */
export type Participation = AgreementRef & {
  readonly signature: Signature | null
  readonly groups: readonly Group[]
  readonly contributions: readonly ContributionRow[]
  readonly owed: readonly Owed[]
}

/** What an organisation signs, contributes and owes, by agreement; now in six queries, however much there is. */
export async function readParticipation(db: ReadDb, who: Who, past: Past = now): Promise<readonly Participation[]> {
  const parts = isNow(past) ? await readParts(db, who) : await readPartsThen(db, who, past)
  const { signatures, groups, positions, owed } = parts
  const keys = [
    ...signatures.map(({ id }) => ({ kind: 'signatory', id })),
    ...positions.map(({ entryId }) => ({ kind: 'ledger-entry', id: entryId })),
    ...owed.map(({ id }) => ({ kind: 'undertaking', id })),
  ]
  const marks = await readSources(db, keys, past.standOn)
  const agreements = new Map([...signatures, ...groups, ...owed].map((each) => [each.agreementId, each]))
  return [...agreements.values()].map((of) => participationOf(who, of, parts, marks))
}

function participationOf(who: Who, of: AgreementRef, parts: Parts, marks: SourceMarks): Participation {
  const { agreementId, slug, title, state, term } = of
  const isIn = (each: { readonly agreementId: Id<'agreement'> }) => each.agreementId === agreementId
  const signature = parts.signatures.find(isIn)
  const groups = parts.groups.filter(isIn)
  const positions = parts.positions.filter(isIn).map(({ entryId, ...position }) => {
    return { ...position, marks: marks('ledger-entry', entryId) }
  })
  return {
    ...{ agreementId, slug, title, state, term, groups },
    signature:
      signature === undefined
        ? null
        : {
            ...signature,
            marks: marks('signatory', signature.id, ''),
            dayMarks: marks('signatory', signature.id, 'signedOn'),
          },
    contributions: contributionRows(who.id, groups, positions),
    owed: parts.owed.filter(isIn).map((each) => ({ ...each, marks: marks('undertaking', each.id) })),
  }
}
