import type { Id } from '../../shared/id.ts'
import type { Severity } from './finding.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    finding: FindingTable
  }
}

/** What a check found; `holds` says that the check was made and it is in order. */
export type FindingTable = {
  id: Id<'finding'>
  agreementId: Id<'agreement'>
  documentId: Id<'document'> | null
  code: string
  severity: Severity
  holds: boolean
  title: string
  sentence: string
  foundAt: Date
}
