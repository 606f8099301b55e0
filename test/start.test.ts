import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

const started: ChildProcess[] = []
const directory = mkdtempSync(join(tmpdir(), 'krachtenbundel-start-'))

describe('starting the app', { timeout: 600_000 }, () => {
  after(() => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })

  it('answers with the example, refuses a second process, keeps its data when it is killed', async () => {
    const port = await freePort()
    const first = start({ PORT: String(port), DATA_DIR: directory })
    await first.says(/draait op/)
    assert.match(await text(port, '/akkoorden'), /2025–2026/)

    const second = start({ PORT: String(await freePort()), DATA_DIR: directory })
    assert.equal(await second.ends(), 1)
    assert.match(second.output(), /al in gebruik/)
    assert.doesNotMatch(second.output(), /\n\s+at /)

    first.kill('SIGKILL')
    await first.ends()
    const again = start({ PORT: String(port), DATA_DIR: directory })
    await again.says(/draait op/)
    assert.match(await text(port, '/akkoorden'), /2025–2026/)
    again.kill('SIGTERM')
    assert.equal(await again.ends(), 0)
  })

  it('says in a sentence what is wrong with a setting', async () => {
    const child = start({ HOST: '0.0.0.0', DATA_DIR: directory })
    assert.equal(await child.ends(), 1)
    assert.match(child.output(), /HOST moet localhost/)
    assert.doesNotMatch(child.output(), /\n\s+at /)
  })

  it('says so when the port is taken', async () => {
    const server = createServer().listen(0, 'localhost')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const child = start({ PORT: String(port), DATA_DIR: join(directory, 'other') })
    assert.equal(await child.ends(), 1)
    assert.match(child.output(), /Poort \d+ is al in gebruik/)
    server.close()
  })

  it('says so when the database cannot be reached', async () => {
    const child = start({
      PORT: String(await freePort()),
      DATABASE_URL: `postgres://127.0.0.1:${await freePort()}/none`,
    })
    assert.equal(await child.ends(), 1)
    assert.match(child.output(), /DATABASE_URL/)
    assert.doesNotMatch(child.output(), /\n\s+at /)
  })
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  })
  started.push(child)
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    output: () => output,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ends: () => ended,
    says: async (pattern: RegExp) => {
      while (!pattern.test(output)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`ended before it said ${pattern}: ${output}`)
        await Promise.race([once(child.stdout, 'data'), ended])
      }
    },
  }
}

async function text(port: number, path: string): Promise<string> {
  const response = await fetch(`http://localhost:${port}${path}`)
  assert.equal(response.status, 200)
  return response.text()
}

/** A port that nobody has, outside the range from which the system hands out ports to others between now and its use. */
async function freePort(): Promise<number> {
  const port = 15_000 + Math.floor(Math.random() * 15_000)
  const server = createServer().listen(port, 'localhost')
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  server.close()
  return isFree ? port : freePort()
}
