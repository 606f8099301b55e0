import { type SqlBool, sql } from 'kysely'
import { kindOf, readAfterImages } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import type { Tables } from '../../database/tables.ts'
import { type Day, lastDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Past } from '../../shared/past.ts'
import { inOrder } from '../agreements/index.ts'
import { isSpent, readMoment, readPositionsAround } from '../contributions/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import type { AgreementRef, Group } from './participation.ts'
import { byPlace, namesOf, type Parts, readGroups, readOwed, readSignatures, type Who } from './parts.ts'

/**
 * What an organisation signed, contributed and owed in a past. No record is ever taken away, so that those of today hold all that
 * there were: of a stand each is taken as its last after-image says, of a peildatum what was not in force is left out.
 */
export async function readPartsThen(db: ReadDb, who: Who, past: Past): Promise<Parts> {
  const records = await readRecords(db, who, past.standOn)
  const refs = new Map(records.agreement.map((row) => [row.id, refOf(row)]))
  const umbrellaIds = records.constituency.flatMap(({ umbrellaId }) => umbrellaId ?? [])
  const umbrellas = await readOrganisations(db, umbrellaIds, past.standOn)
  const positions = await readPositionsThen(db, who, records, past)
  const own = records.signatory.filter(({ organisationId }) => organisationId === who.id)
  const groups = records.constituency.flatMap((row): Group[] => {
    const ref = refs.get(row.agreementId)
    const member = memberOf(records, who, row.id, past.inForceOn)
    const isIn =
      row.umbrellaId === who.id ||
      member !== undefined ||
      own.some(({ constituencyId }) => constituencyId === row.id) ||
      positions.some(({ constituencyId, organisationId }) => constituencyId === row.id && organisationId !== null)
    if (ref === undefined || !isIn) return []
    const { id: constituencyId, name, umbrellaId } = row
    const umbrella = umbrellaId === null ? null : (umbrellas.get(umbrellaId)?.name ?? null)
    const signs = ({ agreementId, organisationId }: Tables['signatory']) =>
      agreementId === row.agreementId && organisationId === umbrellaId
    return [
      {
        ...{ ...ref, constituencyId, name, umbrellaId, umbrella, umbrellaSigns: records.signatory.some(signs) },
        memberFrom: member?.validFrom ?? null,
        memberTo: member?.validTo ?? null,
        memberships: records.constituencyMember.filter((each) => each.constituencyId === constituencyId),
        associationArticle: member?.associationArticle ?? null,
      },
    ]
  })
  const isShown = new Set(groups.map(({ constituencyId }) => constituencyId))
  return {
    signatures: own.flatMap(({ id, agreementId, constituencyId, representedBy, signedOn }) => {
      const ref = refs.get(agreementId)
      return ref === undefined ? [] : [{ ...ref, id, constituencyId, representedBy, signedOn }]
    }),
    groups,
    positions: positions.filter(({ constituencyId }) => isShown.has(constituencyId)),
    owed: records.undertaking.flatMap(({ id, agreementId, text, due, promisedBy }) => {
      const ref = refs.get(agreementId)
      const isHers = promisedBy !== null && namesOf(who).includes(promisedBy.toLowerCase())
      return ref === undefined || !isHers ? [] : [{ ...ref, id, text, due }]
    }),
  }
}

const recordTables = ['agreement', 'signatory', 'constituency', 'constituencyMember', 'theme', 'undertaking'] as const
type RecordTable = (typeof recordTables)[number]
type Records = { readonly [Table in RecordTable]: readonly Tables[Table][] }

/** Every record that can be about the organisation, as it stands now or as it stood at the end of a day. */
async function readRecords(db: ReadDb, who: Who, standOn: Day | null): Promise<Records> {
  const records = await readRecordsNow(db, who)
  if (standOn === null) return records
  const keys = recordTables.flatMap((table) => records[table].map(({ id }) => ({ kind: kindOf(table), id })))
  const images = await readAfterImages(db, { records: keys }, standOn)
  return {
    agreement: images.of('agreement').toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    signatory: images.of('signatory'),
    constituency: inOrder(images.of('constituency')),
    constituencyMember: images.of('constituencyMember'),
    theme: images.of('theme'),
    undertaking: inOrder(images.of('undertaking')),
  }
}

async function readRecordsNow(db: ReadDb, who: Who): Promise<Records> {
  const signatures = await readSignatures(db, who.id)
  const groups = await readGroups(db, who.id)
  const owed = await readOwed(db, who)
  const agreements = [...new Set([...signatures, ...groups, ...owed].map(({ agreementId }) => agreementId))]
  const signers = [who.id, ...groups.flatMap(({ umbrellaId }) => umbrellaId ?? [])]
  const groupIds = groups.map(({ constituencyId }) => constituencyId)
  const promises = owed.map(({ id }) => id)
  return {
    agreement: await db.selectFrom('agreement').selectAll().where(isOneOf('id', agreements)).orderBy('slug').execute(),
    signatory: await db
      .selectFrom('signatory')
      .selectAll()
      .where(isOneOf('agreementId', agreements))
      .where(isOneOf('organisationId', signers))
      .execute(),
    constituency: await db
      .selectFrom('constituency')
      .selectAll()
      .where(isOneOf('id', groupIds))
      .orderBy('position')
      .execute(),
    constituencyMember: await db
      .selectFrom('constituencyMember')
      .selectAll()
      .where('organisationId', '=', who.id)
      .execute(),
    theme: await db.selectFrom('theme').selectAll().where(isOneOf('agreementId', agreements)).execute(),
    undertaking: await db
      .selectFrom('undertaking')
      .selectAll()
      .where(isOneOf('id', promises))
      .orderBy('position')
      .execute(),
  }
}

/** Also of no ids at all, of which `in` can make no SQL. */
function isOneOf(column: string, ids: readonly string[]) {
  return sql<SqlBool>`${sql.ref(column)} = any(${[...ids]}::uuid[])`
}

async function readPositionsThen(
  db: ReadDb,
  who: Who,
  { agreement, constituency, theme }: Records,
  past: Past,
): Promise<Parts['positions']> {
  if (constituency.length === 0 || agreement.length === 0) return []
  const moment = await readMoment(
    db,
    agreement.map(({ id }) => id),
    past,
  )
  const groupIds = constituency.map(({ id }) => id)
  const rows = (await readPositionsAround(db, groupIds, who.id, moment)).filter((row) => !isSpent(row))
  const themes = new Map(theme.map((row) => [row.id, row]))
  const groups = new Map(constituency.map((row) => [row.id, row.name]))
  const themeOf = ({ themeId }: (typeof rows)[number]) => (themeId === null ? undefined : themes.get(themeId))
  return rows
    .map((row) => ({ ...row, themePosition: themeOf(row)?.position ?? null }))
    .toSorted((a, b) => (a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : 0))
    .toSorted(byPlace)
    .map((row) => {
      const { entryId, agreementId, constituencyId, organisationId, purpose, year, period, unit, stage, amount, kind } =
        row
      const names = { constituency: groups.get(constituencyId)!, theme: themeOf(row)?.name ?? null }
      const of = {
        entryId,
        agreementId,
        constituencyId,
        organisationId,
        purpose,
        year,
        period,
        unit,
        stage,
        amount,
        kind,
      }
      return { ...of, ...names, hasMandate: row.mandateId !== null }
    })
}

/** The membership in force on a day; of a past without such a day the latest that was known. */
function memberOf({ constituencyMember }: Records, who: Who, groupId: Id<'constituency'>, inForceOn: Day | null) {
  const all = constituencyMember.filter(
    ({ constituencyId, organisationId }) => constituencyId === groupId && organisationId === who.id,
  )
  const inForce = inForceOn === null ? all : all.filter((row) => isInForce(row, inForceOn))
  return inForce.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)).at(-1)
}

/** Whether a range of days holds on a day; a begin that is not exact counts from its last possible day. */
function isInForce({ validFrom, validTo }: Pick<Tables['constituencyMember'], 'validFrom' | 'validTo'>, on: Day) {
  return (validFrom === null || lastDay(validFrom) <= on) && (validTo === null || on <= lastDay(validTo))
}

function refOf({ id, slug, title, state, term }: Tables['agreement']): AgreementRef {
  return { agreementId: id, slug, title, state, term }
}
