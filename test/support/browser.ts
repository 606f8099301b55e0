import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createApp } from '../../src/app.ts'
import { loadExamples } from '../../src/features/overview/index.ts'
import { emptyDatabase, testDatabase } from './database.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Given to a journey's `skip`: a sentence where there is no Chromium on this machine, else false. */
export const withoutBrowser: string | false = executablePath === undefined ? 'Chromium niet gevonden' : false

/** A person with a browser, before an app that was just started with its example. */
export type Visit = {
  readonly origin: string
  /** empties the register, but for the example */
  startOver(): Promise<void>
  open(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the app on an emptied database with the example data, and a browser. */
export async function visit(): Promise<Visit> {
  const startOver = async () => {
    const { doors } = await emptyDatabase()
    await loadExamples(doors)
  }
  await startOver()
  const { doors } = await testDatabase()
  const { origin, stop } = await listen(createApp(doors).fetch)
  const browser: Browser = await chromium.launch({ executablePath: executablePath!, args: quiet })
  return {
    origin,
    startOver,
    open: async (options) => {
      const context = await browser.newContext({ baseURL: origin, ...options })
      context.setDefaultTimeout(120_000)
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      stop()
    },
  }
}

async function listen(fetch: ReturnType<typeof createApp>['fetch']): Promise<{ origin: string; stop(): void }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: 'localhost' }, ({ port }) => {
      resolve({ origin: `http://localhost:${port}`, stop: () => server.close() })
    })
  })
}
