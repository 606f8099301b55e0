import type { Id } from '../../shared/id.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    recordOrigin: RecordOriginTable
  }
}

/** From which record of the same kind a record was taken over, and of which earlier agreement that one is. */
export type RecordOriginTable = {
  recordKind: string
  recordId: string
  originId: string
  agreementId: Id<'agreement'>
}
