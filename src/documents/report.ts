/**
 * A report as content alone: what it says and what each part is, never how it looks. Every writer (PDF, Word, and the page
 * of a feature) draws this one model, so that they cannot say different things.
 */
export type Report = {
  readonly title: string
  /** tells the file from others, in a list of files or above a window */
  readonly name: string
  readonly lead: string
  /** what it is about and how it was made, under the title */
  readonly facts: readonly ReportFact[]
  readonly sections: readonly ReportSection[]
  /** at the foot of every page, beside the page's number */
  readonly footer: string
  /** the moment it was made */
  readonly made: Date
}

/** A part with a heading of its own. One that is `whole` stays on one page where it fits on one. */
export type ReportSection = {
  /** names it within the report, as an anchor */
  readonly id: string
  readonly title: string
  readonly whole: boolean
  readonly blocks: readonly ReportBlock[]
}

export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: ReportText }
  | { readonly kind: 'facts'; readonly items: readonly ReportFact[] }
  | { readonly kind: 'list'; readonly items: readonly ReportText[] }
  | ReportTable
  | { readonly kind: 'findings'; readonly items: readonly ReportFinding[] }

/** A term and what is known of it. */
export type ReportFact = { readonly term: string; readonly value: ReportText }

/** The first column names the row. */
export type ReportTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly ReportRow[]
  /** sums, under a strong rule; none: empty */
  readonly foot: readonly ReportRow[]
}

/** As many texts as the table has columns. */
export type ReportRow = readonly ReportText[]

/** What was noticed, how much it asks for a person, where it stands, and perhaps what to do about it. */
export type ReportFinding = {
  readonly weight: Weight
  readonly title: string
  readonly text: string
  readonly sources: readonly ReportSource[]
  /** null: there is nothing to suggest */
  readonly advice: { readonly label: string; readonly text: string } | null
}

/** How much something asks for a person, with its word; `good`: it was checked and is in order. */
export type Weight = { readonly level: 'high' | 'middle' | 'low' | 'good'; readonly word: string }

/** Running text, with in it what is more than words. */
export type ReportText = readonly ReportRun[]

export type ReportRun =
  | string
  | { readonly kind: 'break' }
  /** less important than what stands around it */
  | { readonly kind: 'soft'; readonly text: string }
  /** what nobody knows, in words */
  | { readonly kind: 'absent'; readonly text: string }
  /** from what a figure was computed: `= 2 × € 1.977.000` */
  | { readonly kind: 'sum'; readonly text: string }
  | { readonly kind: 'weight'; readonly weight: Weight }
  | ReportSource

/** Where a statement stands, as page and line. On paper it is text; where it can be followed, `href` says where to. */
export type ReportSource = { readonly kind: 'source'; readonly text: string; readonly href: string }
