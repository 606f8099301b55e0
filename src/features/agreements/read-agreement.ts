import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import { NotFound } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { readOrganisations } from '../organisations/index.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type {
  AgreementTable,
  ConstituencyTable,
  InstrumentTable,
  MeetingTable,
  MilestoneTable,
  PaperTable,
  RequestedDecisionTable,
  SignatoryTable,
  ThemeRoleTable,
  ThemeTable,
  UndertakingTable,
} from './agreement-table.ts'
import { readDetailsThen, readMeetingsThen, readPapersThen } from './agreement-then.ts'
import { readOfficeTitles } from './office-titles.ts'

/** What every page of an agreement needs: who it is, and how much is behind its tabs. */
export type AgreementHead = Pick<
  AgreementTable,
  'id' | 'slug' | 'title' | 'shortTitle' | 'summary' | 'state' | 'term' | 'fictitious'
> & {
  /** findings that are not in order */
  readonly findings: number
  readonly papers: number
}

/** The agreement at this address. Throws NotFound. */
export async function readAgreementHead(db: ReadDb, slug: string): Promise<AgreementHead> {
  if (!/^[a-z0-9-]+$/.test(slug)) throw new NotFound(texts.notFound)
  const row = await headsOf(db).where('agreement.slug', '=', slug).executeTakeFirst()
  if (row === undefined) throw new NotFound(texts.notFound)
  return row
}

export const agreementsPerPage = 50

export type AgreementRow = AgreementHead & { readonly signatories: number }

/** Agreements by address; `after` is the last of the page before. One more than a page tells that there are more. */
export async function readAgreements(db: ReadDb, after: string): Promise<readonly AgreementRow[]> {
  return headsOf(db)
    .select((eb) =>
      eb
        .selectFrom('signatory')
        .whereRef('signatory.agreementId', '=', 'agreement.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('signatories'),
    )
    .where('agreement.slug', '>', after)
    .orderBy('agreement.slug')
    .limit(agreementsPerPage + 1)
    .execute()
}

/** A signatory with the names and the code of its organisation, and the office that signs. */
type Signatory = SignatoryTable & {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly office: string | null
}

/** Everything an overview shows of an agreement, apart from its ledger and findings. */
export type AgreementDetails = {
  readonly signatories: readonly Signatory[]
  readonly constituencies: readonly ConstituencyTable[]
  readonly themes: readonly ThemeTable[]
  readonly roles: readonly ThemeRoleTable[]
  readonly milestones: readonly MilestoneTable[]
  readonly instruments: readonly InstrumentTable[]
  readonly undertakings: readonly UndertakingTable[]
}

/** The details of an agreement, now or as the register showed them at the end of a day. */
export async function readAgreementDetails(
  db: ReadDb,
  id: Id<'agreement'>,
  standOn: Day | null = null,
): Promise<AgreementDetails> {
  if (standOn !== null) return readDetailsThen(db, id, standOn)
  return {
    signatories: await readSignatories(db, id),
    constituencies: await readConstituencies(db, id),
    themes: await readThemes(db, id),
    roles: await db
      .selectFrom('themeRole')
      .innerJoin('theme', 'theme.id', 'themeRole.themeId')
      .selectAll('themeRole')
      .where('theme.agreementId', '=', id)
      .execute(),
    milestones: await db.selectFrom('milestone').selectAll().where('agreementId', '=', id).orderBy('title').execute(),
    instruments: await readInstruments(db, id),
    undertakings: await db
      .selectFrom('undertaking')
      .selectAll()
      .where('agreementId', '=', id)
      .orderBy('position')
      .execute(),
  }
}

/** What it hangs together with, in the order of the source. */
export async function readInstruments(db: ReadDb, id: Id<'agreement'>): Promise<readonly InstrumentTable[]> {
  return db.selectFrom('instrument').selectAll().where('agreementId', '=', id).orderBy('position').execute()
}

/** The groups that contribute, in the order of the source. */
export async function readConstituencies(db: ReadDb, id: Id<'agreement'>): Promise<readonly ConstituencyTable[]> {
  return db.selectFrom('constituency').selectAll().where('agreementId', '=', id).orderBy('position').execute()
}

/** The themes, in the order of the source. */
export async function readThemes(db: ReadDb, id: Id<'agreement'>): Promise<readonly ThemeTable[]> {
  return db.selectFrom('theme').selectAll().where('agreementId', '=', id).orderBy('position').execute()
}

/** A paper with its document and what it asks. `supplied`: its text is here. */
export type AgreementPaper = PaperTable & {
  readonly documentTitle: string
  readonly supplied: boolean
  readonly requests: readonly RequestedDecisionTable[]
}

/** The papers about an agreement, now or as the register showed them at the end of a day. */
export async function readPapers(
  db: ReadDb,
  id: Id<'agreement'>,
  standOn: Day | null = null,
): Promise<readonly AgreementPaper[]> {
  if (standOn !== null) return readPapersThen(db, id, standOn)
  const papers = await db
    .selectFrom('paper')
    .innerJoin('document', 'document.id', 'paper.documentId')
    .selectAll('paper')
    .select(['document.title as documentTitle', sql<SqlBool>`document.file_name is not null`.as('supplied')])
    .where('paper.agreementId', '=', id)
    .orderBy('document.createdAt')
    .execute()
  const requests = await db
    .selectFrom('requestedDecision')
    .innerJoin('paper', 'paper.id', 'requestedDecision.paperId')
    .selectAll('requestedDecision')
    .where('paper.agreementId', '=', id)
    .orderBy('requestedDecision.position')
    .execute()
  const byPaper = Map.groupBy(requests, (request) => request.paperId)
  return papers.map((paper) => ({ ...paper, supplied: paper.supplied === true, requests: byPaper.get(paper.id) ?? [] }))
}

/** The meetings about an agreement, in order of time, those without a day last. */
export async function readMeetings(
  db: ReadDb,
  id: Id<'agreement'>,
  standOn: Day | null = null,
): Promise<readonly MeetingTable[]> {
  if (standOn !== null) return readMeetingsThen(db, id, standOn)
  return db
    .selectFrom('meeting')
    .selectAll()
    .where('agreementId', '=', id)
    .orderBy('heldOn', (order) => order.asc().nullsLast())
    .execute()
}

async function readSignatories(db: ReadDb, id: Id<'agreement'>): Promise<readonly Signatory[]> {
  const rows = await db.selectFrom('signatory').selectAll().where('agreementId', '=', id).orderBy('position').execute()
  const officeOf = await readOfficeTitles(db, rows)
  const organisations = await readOrganisations(
    db,
    rows.map((row) => row.organisationId),
  )
  return rows.map((row) => {
    const { code, name, shortName } = organisations.get(row.organisationId)!
    return { ...row, code, name, shortName, office: officeOf(row) }
  })
}

function headsOf(db: ReadDb) {
  return db
    .selectFrom('agreement')
    .select(['id', 'slug', 'title', 'shortTitle', 'summary', 'state', 'term', 'fictitious'])
    .select((eb) => [
      eb
        .selectFrom('finding')
        .whereRef('finding.agreementId', '=', 'agreement.id')
        .where('finding.holds', '=', false)
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('findings'),
      eb
        .selectFrom('paper')
        .whereRef('paper.agreementId', '=', 'agreement.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('papers'),
    ])
}
