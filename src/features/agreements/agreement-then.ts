import { type SqlBool, sql } from 'kysely'
import { type AfterImages, readAfterImages } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readOrganisations } from '../organisations/index.ts'
import type { ConstituencyTable, MeetingTable, ThemeTable } from './agreement-table.ts'
import { readOfficeTitles } from './office-titles.ts'
import type { AgreementDetails, AgreementPaper } from './read-agreement.ts'

/** Records of an agreement as the register held them at the end of a day; `kinds` as the journal calls them. */
export function readImagesOf(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  standOn: Day,
  kinds: readonly string[],
): Promise<AfterImages> {
  return readAfterImages(db, { chain: `agreement:${agreementId}`, kinds }, standOn)
}

const detailKinds = [
  'signatory',
  'constituency',
  'theme',
  'theme-role',
  'milestone',
  'instrument',
  'undertaking',
] as const

/** The details of an agreement at the end of a day, each from its last after-image. */
export async function readDetailsThen(db: ReadDb, id: Id<'agreement'>, standOn: Day): Promise<AgreementDetails> {
  const images = await readImagesOf(db, id, standOn, detailKinds)
  const signatories = inOrder(images.of('signatory'))
  const organisations = await readOrganisations(
    db,
    signatories.map((row) => row.organisationId),
    standOn,
  )
  const officeOf = await readOfficeTitles(db, signatories)
  return {
    signatories: signatories.map((row) => {
      const { code, name, shortName } = organisations.get(row.organisationId)!
      return { ...row, code, name, shortName, office: officeOf(row) }
    }),
    constituencies: inOrder(images.of('constituency')),
    themes: inOrder(images.of('theme')),
    roles: images.of('themeRole'),
    milestones: images.of('milestone').toSorted((a, b) => a.title.localeCompare(b.title)),
    instruments: inOrder(images.of('instrument')),
    undertakings: inOrder(images.of('undertaking')),
  }
}

/** The groups and themes at the end of a day, in the order of the source. */
export async function readPartiesThen(
  db: ReadDb,
  id: Id<'agreement'>,
  standOn: Day,
): Promise<{ readonly constituencies: readonly ConstituencyTable[]; readonly themes: readonly ThemeTable[] }> {
  const images = await readImagesOf(db, id, standOn, ['constituency', 'theme'])
  return { constituencies: inOrder(images.of('constituency')), themes: inOrder(images.of('theme')) }
}

/** The papers at the end of a day, with what they asked. A document itself never changes. */
export async function readPapersThen(
  db: ReadDb,
  id: Id<'agreement'>,
  standOn: Day,
): Promise<readonly AgreementPaper[]> {
  const images = await readImagesOf(db, id, standOn, ['paper', 'requested-decision'])
  const papers = images.of('paper')
  if (papers.length === 0) return []
  const documents = await db
    .selectFrom('document')
    .select(['id', 'title', sql<SqlBool>`file_name is not null`.as('supplied')])
    .where(
      'id',
      'in',
      papers.map((paper) => paper.documentId),
    )
    .orderBy('createdAt')
    .execute()
  const requests = Map.groupBy(inOrder(images.of('requestedDecision')), (request) => request.paperId)
  return documents.flatMap(({ id: documentId, title, supplied }) =>
    papers
      .filter((paper) => paper.documentId === documentId)
      .map((paper) => {
        const own = requests.get(paper.id) ?? []
        return { ...paper, documentTitle: title, supplied: supplied === true, requests: own }
      }),
  )
}

/** The meetings at the end of a day, in order of time, those without a day last. */
export async function readMeetingsThen(
  db: ReadDb,
  id: Id<'agreement'>,
  standOn: Day,
): Promise<readonly MeetingTable[]> {
  const images = await readImagesOf(db, id, standOn, ['meeting'])
  return images.of('meeting').toSorted((a, b) => ((a.heldOn ?? '9999') < (b.heldOn ?? '9999') ? -1 : 1))
}

/** In the order of the source. */
export function inOrder<Row extends { readonly position: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => a.position - b.position)
}
