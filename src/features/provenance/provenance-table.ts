import type { Id } from '../../shared/id.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    document: DocumentTable
    documentFile: DocumentFileTable
    source: SourceTable
    recordSource: RecordSourceTable
  }
}

/** A paper or other document. Without fileName it is a record without a file: known by its title, its text is not here. */
export type DocumentTable = {
  id: Id<'document'>
  title: string
  fileName: string | null
  format: 'text' | 'pdf' | 'docx' | null
  sha256: string | null
  pages: number | null
  normaliser: number | null
  text: string | null
  visibility: 'concept' | 'besloten' | 'openbaar'
  createdAt: Date
}

type DocumentFileTable = {
  documentId: Id<'document'>
  bytes: Uint8Array
}

/** Exactly one of the kinds; the columns of the other kinds are null. Offsets are UTF-16 code units in document.text. */
export type SourceTable = {
  id: Id<'source'>
  kind: 'passage' | 'publication' | 'statement' | 'sign-up' | 'decision' | 'computed'
  documentId: Id<'document'> | null
  page: number | null
  line: number | null
  endPage: number | null
  endLine: number | null
  startOffset: number | null
  endOffset: number | null
  quote: string | null
  label: string | null
  /** of a publication its place on the web; of a computation the page of this register it was made from, if it says so */
  address: string | null
  title: string | null
  readOn: string | null
  saidBy: string | null
  saidOn: string | null
  formula: string | null
}

/** The sources of a record; field names a part of it, empty for the whole. */
type RecordSourceTable = {
  recordKind: string
  recordId: string
  field: string
  sourceId: Id<'source'>
  position: number
}
