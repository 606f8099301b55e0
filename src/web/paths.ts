import type { Past } from '../shared/past.ts'

/** Every address of the app. Views and routes take their paths from here, never from a string of their own. */
export const paths = {
  start: () => '/',
  agreements: () => '/akkoorden',
  agreement: (slug: string) => `/akkoorden/${slug}`,
  agreementGoals: (slug: string) => `/akkoorden/${slug}#doelen`,
  agreementSignatories: (slug: string) => `/akkoorden/${slug}#tekenaars`,
  /** the agreements, programmes, plans and laws that it hangs together with */
  agreementRelated: (slug: string) => `/akkoorden/${slug}/samenhang`,
  /** what was taken over from the agreement before it */
  agreementTaken: (slug: string) => `/akkoorden/${slug}/samenhang#overgenomen`,
  relateAgreement: (slug: string) => `/akkoorden/${slug}/samenhang/toevoegen`,
  /** one of them: to say how the agreement stands to it */
  instrument: (slug: string, id: string) => `/akkoorden/${slug}/samenhang/${id}`,
  nextPeriod: (slug: string) => `/akkoorden/${slug}/volgende-periode`,
  /** `cell` opens the entries of one cell: constituency, purpose and year, see contribution-cell.ts; `filter` is a query */
  contributions: (slug: string, cell?: string, filter = '') => {
    const query = [filter, cell === undefined ? '' : `cel=${encodeURIComponent(cell)}`]
      .filter((part) => part !== '')
      .join('&')
    return `/akkoorden/${slug}/bijdragen${query === '' ? '' : `?${query}`}${cell === undefined ? '' : '#posten'}`
  },
  /** the checks of sums in the ledger */
  contributionChecks: (slug: string) => `/akkoorden/${slug}/bijdragen#controle`,
  /** the ledger as a file for spreadsheets; `filter` is the query of the page */
  contributionsFile: (slug: string, form: 'csv' | 'xlsx' | 'ods', filter = '') =>
    `/akkoorden/${slug}/bijdragen.${form}${filter === '' ? '' : `?${filter}`}`,
  /** a whole table into the ledger: the form, and its preview */
  pasteContributions: (slug: string) => `/akkoorden/${slug}/bijdragen/invoegen`,
  newContribution: (slug: string) => `/akkoorden/${slug}/bijdragen/nieuw`,
  contributionEntry: (slug: string, entryId: string) => `/akkoorden/${slug}/bijdragen/posten/${entryId}`,
  /** the form of an act on an entry; `act` is the word in the address, see entry-acts.ts */
  contributionAct: (slug: string, entryId: string, act: string) =>
    `/akkoorden/${slug}/bijdragen/posten/${entryId}/${act}`,
  /** the page of one group that contributes, with its members; `after` and `before` are codes of organisations */
  constituency: (slug: string, nameKey: string, filter = '') =>
    `/akkoorden/${slug}/partijen/${encodeURIComponent(nameKey)}${filter === '' ? '' : `?${filter}`}`,
  newMember: (slug: string, nameKey: string) =>
    `/akkoorden/${slug}/partijen/${encodeURIComponent(nameKey)}/leden/nieuw`,
  endMembership: (slug: string, nameKey: string, memberId: string) =>
    `/akkoorden/${slug}/partijen/${encodeURIComponent(nameKey)}/leden/${memberId}/einde`,
  /** whether what stands in the register fits together; `filter` is a query */
  reconciliation: (slug: string, filter = '') => `/akkoorden/${slug}/controle${filter === '' ? '' : `?${filter}`}`,
  reconciliationFile: (slug: string, form: 'csv' | 'xlsx' | 'ods', filter = '') =>
    `/akkoorden/${slug}/controle.${form}${filter === '' ? '' : `?${filter}`}`,
  /** what changed in an agreement; since a past when it is given, which names the kind of date as well */
  agreementChanges: (slug: string, since?: Past) => {
    const day = since?.standOn ?? since?.inForceOn ?? null
    const kind = since !== undefined && since.standOn === null ? '&soort=peildatum' : ''
    return `/akkoorden/${slug}/veranderingen${day === null ? '' : `?van=${day}${kind}`}`
  },
  agreementChangesFile: (slug: string, form: 'csv' | 'xlsx' | 'ods', filter: string) =>
    `/akkoorden/${slug}/veranderingen.${form}?${filter}`,
  /** who decides, advises and leads, and the offices */
  governance: (slug: string) => `/akkoorden/${slug}/sturing`,
  /** `query` fills in what is known of it already */
  governanceNewBody: (slug: string, query = '') =>
    `/akkoorden/${slug}/sturing/nieuw-gremium${query === '' ? '' : `?${query}`}`,
  governanceBody: (slug: string, id: string) => `/akkoorden/${slug}/sturing/gremia/${id}`,
  governanceSeat: (slug: string, id: string) => `/akkoorden/${slug}/sturing/gremia/${id}/deelnemer`,
  governanceEscalation: (slug: string, id: string) => `/akkoorden/${slug}/sturing/gremia/${id}/escalatie`,
  governanceNewOffice: (slug: string) => `/akkoorden/${slug}/sturing/nieuw-ambt`,
  governanceOffice: (slug: string, id: string) => `/akkoorden/${slug}/sturing/ambten/${id}`,
  governanceHolder: (slug: string, id: string) => `/akkoorden/${slug}/sturing/ambten/${id}/bekleder`,
  governanceEnd: (slug: string, id: string) => `/akkoorden/${slug}/sturing/ambten/${id}/einde`,
  governanceMandate: (slug: string, id: string) => `/akkoorden/${slug}/sturing/ambten/${id}/mandaat`,
  agreementsAfter: (slug: string) => `/akkoorden?na=${slug}`,
  agreementFindings: (slug: string) => `/akkoorden/${slug}/bevindingen`,
  agreementPapers: (slug: string) => `/akkoorden/${slug}/stukken`,
  /** `filter` is a query: search, kind, province and page */
  organisations: (filter = '') => `/organisaties${filter === '' ? '' : `?${filter}`}`,
  organisation: (code: string) => `/organisaties/${code}`,
  organisationsFile: (form: 'csv' | 'xlsx' | 'ods', filter = '') =>
    `/organisaties.${form}${filter === '' ? '' : `?${filter}`}`,
  organisationFile: (code: string, form: 'csv' | 'xlsx' | 'ods') => `/organisaties/${code}/bijdragen.${form}`,
  documents: () => '/stukken',
  document: (id: string) => `/stukken/${id}`,
  /** the document, with the text between two offsets marked */
  documentPassage: (id: string, start: number, end: number) => `/stukken/${id}?van=${start}&tot=${end}#passage`,
  /** a source in a document without a file: its row in the list */
  documentSource: (id: string, sourceId: string) => `/stukken/${id}#bron-${sourceId}`,
  documentsAfter: (id: string) => `/stukken?na=${id}`,
  /** A source, opened where it stands: the passage in its document, or the words about it. */
  source: (id: string) => `/bronnen/${id}`,
  readIn: () => '/stukken/inlezen',
  readInSample: () => '/stukken/inlezen/voorbeeld',
  /** a file that is still being read */
  reading: (jobId: string) => `/inlezen/bezig/${jobId}`,
  intake: (id: string, anchor = '') => `/inlezen/${id}${anchor}`,
  intakeProposal: (id: string, number: number) => `/inlezen/${id}/voorstellen/${number}`,
  intakeAcceptClear: (id: string) => `/inlezen/${id}/duidelijke-voorstellen`,
  intakeReading: (id: string) => `/inlezen/${id}/lezing`,
  intakeChanges: (id: string) => `/inlezen/${id}/verschillen`,
  intakeVersion: (id: string) => `/inlezen/${id}/versie`,
  intakeTakeOver: (id: string) => `/inlezen/${id}/oordelen-overnemen`,
  intakeAdopt: (id: string) => `/inlezen/${id}/overnemen`,
  intakeReject: (id: string) => `/inlezen/${id}/weggooien`,
  /** a page of the paper as a picture */
  intakePage: (id: string, page: number) => `/inlezen/${id}/bladzijde/${page}.png`,
  /** the file as it was given */
  intakeFile: (id: string) => `/inlezen/${id}/bestand`,
  intakeSheet: (id: string) => `/inlezen/${id}/bevindingenblad`,
  intakeSheetFile: (id: string, form: 'pdf' | 'docx') => `/inlezen/${id}/bevindingenblad?vorm=${form}`,
} as const
