import { createApp } from '../../src/app.ts'
import type { Doors } from '../../src/database/doors.ts'
import { emptyDatabase } from './database.ts'

/** The app on an empty database, spoken to by real requests. */
export type TestApp = {
  readonly doors: Doors
  get(path: string): Promise<Response>
  /** Posts a form as a page of the app would: with its cookie and its token. */
  post(path: string, fields: Readonly<Record<string, string | Blob>>): Promise<Response>
}

const origin = 'http://localhost:8080'
const token = 'x'.repeat(43)

/** Starts the app on an emptied database. */
export async function testApp(): Promise<TestApp> {
  const { doors } = await emptyDatabase()
  const app = createApp(doors)
  return {
    doors,
    get: async (path) => app.request(new Request(origin + path)),
    post: async (path, fields) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ _csrf: token, ...fields })) body.append(name, value)
      return app.request(
        new Request(origin + path, { method: 'POST', body, headers: { cookie: `kb-csrf=${token}`, origin } }),
      )
    },
  }
}
