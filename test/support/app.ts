import { createApp } from '../../src/app.ts'
import type { Doors } from '../../src/database/doors.ts'
import { emptyDatabase } from './database.ts'

/** The app on an empty database, spoken to by real requests. */
export type TestApp = {
  readonly doors: Doors
  get(path: string): Promise<Response>
  /** Posts a form as a page of the app would, with its cookie and its token; waits for a paper that is still being read. */
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
      const request = new Request(origin + path, {
        method: 'POST',
        body,
        headers: { cookie: `kb-csrf=${token}`, origin },
      })
      return afterReading(app, await app.request(request))
    },
  }
}

/** A reading that takes more than a second has a page of its own until it has ended. */
async function afterReading(app: ReturnType<typeof createApp>, response: Response): Promise<Response> {
  const place = response.headers.get('location') ?? ''
  if (!place.startsWith('/inlezen/bezig/')) return response
  for (;;) {
    const answer = await app.request(new Request(origin + place))
    const isBusy = answer.status === 200 && (await answer.clone().text()).includes('reading-progress.js')
    if (!isBusy) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
