import type { Id } from '../../shared/id.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    risk: RiskTable
  }
}

/** What can go wrong, or what administrators must keep in mind, as a paper puts it. */
export type RiskTable = {
  id: Id<'risk'>
  agreementId: Id<'agreement'>
  kind: 'risk' | 'attention-point'
  text: string
  textKey: string
  position: number
}
