import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { AgreementHead } from '../agreements/index.ts'
import { isSpent, readLedger } from '../contributions/index.ts'
import { readSources } from '../provenance/index.ts'
import type { Amount, Mandate, Organisation, RegisterFacts, SeriesEntry, Source } from './register-facts.ts'

/** Reads what the checks look at: the same number of queries, however much there is. */
export async function readFacts(db: ReadDb, head: AgreementHead, today: Day): Promise<RegisterFacts> {
  const ledger = await readLedger(db, head.id)
  const terms = await readTerms(db, head.id)
  const amounts = ledger.positions
    .filter((position) => !isSpent(position))
    .flatMap((position): Amount[] => {
      const of = terms.get(position.entryId)
      return of === undefined ? [] : [{ ...position, ...of }]
    })
  return {
    head,
    today,
    ledger,
    amounts,
    members: await readMembers(db, head.id),
    signatories: await db
      .selectFrom('signatory')
      .select(['organisationId', 'constituencyId'])
      .where('agreementId', '=', head.id)
      .execute(),
    organisations: await readOrganisationsOf(db, head.id),
    mandates: await readMandates(db, head.id),
    sources: await readSourcesOf(db, head.id),
    unsourced: await readUnsourced(db, head.id),
    entries: await readSeries(db, head.id),
    openFindings: await db
      .selectFrom('finding')
      .select((eb) => ['severity', eb.fn.countAll<number>().as('count')])
      .where('agreementId', '=', head.id)
      .where('holds', '=', false)
      .groupBy('severity')
      .execute(),
  }
}

async function readTerms(db: ReadDb, id: Id<'agreement'>) {
  const rows = await db
    .selectFrom('ledgerPosition as position')
    .innerJoin('ledgerEntry as entry', 'entry.id', 'position.entryId')
    .select(['entry.id', 'entry.mandateId', 'entry.cover', 'entry.coverYear'])
    .where('position.agreementId', '=', id)
    .execute()
  return new Map(rows.map(({ id: entryId, ...of }) => [entryId, of]))
}

function readMembers(db: ReadDb, id: Id<'agreement'>) {
  return db
    .selectFrom('constituencyMember as member')
    .innerJoin('constituency', 'constituency.id', 'member.constituencyId')
    .innerJoin('organisation', 'organisation.id', 'member.organisationId')
    .select(['member.constituencyId', 'member.organisationId', 'organisation.name'])
    .select(['member.validFrom', 'member.validTo', 'organisation.validTo as endedOn'])
    .where('constituency.agreementId', '=', id)
    .orderBy('organisation.sortName')
    .orderBy('member.validFrom')
    .execute()
}

/** Who has a line of its own, and the umbrellas. */
async function readOrganisationsOf(
  db: ReadDb,
  id: Id<'agreement'>,
): Promise<ReadonlyMap<Id<'organisation'>, Organisation>> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'code', 'validTo'])
    .where(
      sql<SqlBool>`organisation.id in (
        select organisation_id from ledger_line where agreement_id = ${id}
        union select umbrella_id from constituency where agreement_id = ${id})`,
    )
    .execute()
  return new Map(rows.map(({ id: organisationId, ...of }) => [organisationId, of]))
}

async function readMandates(db: ReadDb, id: Id<'agreement'>): Promise<ReadonlyMap<Id<'mandate'>, Mandate>> {
  const rows = await db
    .selectFrom('mandate')
    .select(['id', 'description', 'validFrom', 'validTo'])
    .where('agreementId', '=', id)
    .orderBy('description')
    .execute()
  const marks = await readSources(
    db,
    rows.map((row) => ({ kind: 'mandate', id: row.id })),
  )
  return new Map(rows.map((row) => [row.id, { ...row, marks: marks('mandate', row.id) }]))
}

/** The sources of the amounts that count now. */
async function readSourcesOf(db: ReadDb, id: Id<'agreement'>): Promise<readonly Source[]> {
  const rows = await db
    .selectFrom('ledgerPosition as position')
    .innerJoin('recordSource as link', (join) =>
      join.onRef('link.recordId', '=', 'position.entryId').on('link.recordKind', '=', 'ledger-entry'),
    )
    .innerJoin('source', 'source.id', 'link.sourceId')
    .leftJoin('document', 'document.id', 'source.documentId')
    .select(['source.id', 'source.kind', 'source.address', 'source.documentId', 'document.title as document'])
    .select(sql<SqlBool>`document.id is not null and document.text is null`.as('withoutText'))
    .distinct()
    .where('position.agreementId', '=', id)
    .orderBy('document.title')
    .orderBy('source.id')
    .execute()
  return rows.map((row) => ({ ...row, withoutText: row.withoutText === true }))
}

/** Records that show no source, by kind; an amount in the ledger is looked at by itself. */
async function readUnsourced(db: ReadDb, id: Id<'agreement'>) {
  const { rows } = await sql<{ kind: string; count: number }>`
    select part.kind, count(*) as count
    from (
      select 'constituency' as kind, id from constituency where agreement_id = ${id}
      union all select 'constituency-member', member.id from constituency_member as member
        join constituency on constituency.id = member.constituency_id where constituency.agreement_id = ${id}
      union all select 'signatory', id from signatory where agreement_id = ${id}
      union all select 'theme', id from theme where agreement_id = ${id}
      union all select 'milestone', id from milestone where agreement_id = ${id}
      union all select 'instrument', id from instrument where agreement_id = ${id}
      union all select 'undertaking', id from undertaking where agreement_id = ${id}
      union all select 'goal', id from goal where agreement_id = ${id}
      union all select 'risk', id from risk where agreement_id = ${id}
      union all select 'stated-total', id from stated_total where agreement_id = ${id}
    ) as part
    where not exists (
      select from record_source as link where link.record_kind = part.kind and link.record_id = part.id
    )
    group by part.kind
    order by part.kind`.execute(db)
  return rows
}

function readSeries(db: ReadDb, id: Id<'agreement'>): Promise<SeriesEntry[]> {
  return db
    .selectFrom('ledgerEntry as entry')
    .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
    .select(['entry.id', 'entry.seq', 'entry.countsFrom', 'entry.amount', 'entry.voids'])
    .select(['entry.lineId', 'entry.stage', 'entry.period'])
    .where('line.agreementId', '=', id)
    .orderBy('entry.seq')
    .execute()
}
