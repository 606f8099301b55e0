import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

const directory = mkdtempSync(join(tmpdir(), 'krachtenbundel-check-'))

describe('krachtenbundel check in a shell', { timeout: 60_000 }, () => {
  after(() => rmSync(directory, { recursive: true, force: true }))

  it('ends with 2 where it could not look, so that a script can tell that from what it found', async () => {
    const wrong = await run({ DATA_DIR: directory }, 'check', '--yaml')
    assert.equal(wrong.code, 2, wrong.said)
    const away = await run({ DATABASE_URL: `postgres://127.0.0.1:${await freePort()}/none` }, 'check')
    assert.equal(away.code, 2, away.said)
    assert.match(away.said, /^De database van DATABASE_URL is niet te openen/)
    assert.doesNotMatch(away.said, /\n\s+at /)
  })

  it('ends with 0 in an empty register, and leaves the codes of other commands alone', async () => {
    const empty = await run({ DATA_DIR: directory }, 'check')
    assert.equal(empty.code, 0, empty.said)
    assert.match(empty.said, /^Dit register kent nog geen akkoord/)
    assert.equal((await run({ DATA_DIR: directory }, 'chekc')).code, 1)
    assert.match((await run({}, 'help')).said, /check \[AKKOORD\]/)
  })
})

async function run(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { env: { PATH, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
