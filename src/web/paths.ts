/** Every address of the app. Views and routes take their paths from here, never from a string of their own. */
export const paths = {
  start: () => '/',
  agreements: () => '/akkoorden',
  agreement: (slug: string) => `/akkoorden/${slug}`,
  agreementGoals: (slug: string) => `/akkoorden/${slug}#doelen`,
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
  agreementsAfter: (slug: string) => `/akkoorden?na=${slug}`,
  agreementFindings: (slug: string) => `/akkoorden/${slug}/bevindingen`,
  agreementPapers: (slug: string) => `/akkoorden/${slug}/stukken`,
  /** `filter` is a query: search, kind, province and page */
  organisations: (filter = '') => `/organisaties${filter === '' ? '' : `?${filter}`}`,
  organisation: (code: string) => `/organisaties/${code}`,
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
