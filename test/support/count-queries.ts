import type { KyselyPlugin } from 'kysely'
import type { ReadDb } from '../../src/database/doors.ts'
import { testDatabase } from './database.ts'

export type QueryCount = {
  readonly all: number
  /** those that read the journal: the past is drawn from it, and the present is not */
  readonly ofJournal: number
}

/** How many queries this reads with. */
export async function countQueries(read: (db: ReadDb) => Promise<unknown>): Promise<QueryCount> {
  const queries: string[] = []
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries.push(JSON.stringify(node))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await read((await testDatabase()).kysely.withPlugin(counter))
  return { all: queries.length, ofJournal: queries.filter((query) => query.includes('journal')).length }
}
