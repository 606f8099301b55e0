import type { Id } from '../../shared/id.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    goal: GoalTable
  }
}

/** What is to be reached. `percentageHundredths`: 5000 is 50%. What the source does not say is null. */
export type GoalTable = {
  id: Id<'goal'>
  agreementId: Id<'agreement'>
  text: string
  percentageHundredths: number | null
  subject: string | null
  year: number | null
  owner: string | null
  position: number
}
