import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** The database that comes with the app: PGlite in a worker thread, reached by `pg` over a unix socket. */
export type EmbeddedServer = { readonly socketDirectory: string; readonly port: number; stop(): Promise<void> }

/** Another process already runs on this directory. */
export class DirectoryInUse extends Error {
  constructor(dataDir: string) {
    super(
      `De map ${dataDir} is al in gebruik door een andere Krachtenbundel. Stop die eerst, of kies een andere DATA_DIR.`,
    )
    this.name = 'DirectoryInUse'
  }
}

const port = 5432 // names the socket file only; nothing listens on a network

/** Starts the embedded database on a directory, which it makes when it is not there. Throws DirectoryInUse. */
export async function startEmbedded(dataDir: string): Promise<EmbeddedServer> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await chmod(dataDir, 0o700)
  const lock = await takeLock(dataDir)
  try {
    const socketDirectory = await mkdtemp(join(tmpdir(), 'krachtenbundel-'))
    const worker = await startWorker(join(dataDir, 'database'), join(socketDirectory, `.s.PGSQL.${port}`))
    return { socketDirectory, port, stop: () => stop(worker, lock, socketDirectory) }
  } catch (error) {
    lock.close()
    throw error
  }
}

/**
 * The embedded database has no lock of its own, and two processes on one directory lose rows. An abstract socket,
 * named after the directory, is held by one process at a time and is gone with it, however it ends.
 */
async function takeLock(dataDir: string): Promise<Server> {
  const name = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
  const lock = createServer((socket) => socket.destroy())
  lock.listen(`\0krachtenbundel-${name}`)
  try {
    await once(lock, 'listening')
  } catch {
    throw new DirectoryInUse(dataDir)
  }
  lock.unref()
  return lock
}

async function startWorker(directory: string, socketPath: string): Promise<Worker> {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: { directory, socketPath } })
  const [message] = (await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(() => Promise.reject(new Error('the embedded database ended while it started'))),
  ])) as [string]
  if (message !== 'listening') throw new Error(`the embedded database did not start: ${message}`)
  return worker
}

async function stop(worker: Worker, lock: Server, socketDirectory: string): Promise<void> {
  const ended = once(worker, 'exit')
  worker.postMessage('stop')
  await ended
  lock.close()
  await rm(socketDirectory, { recursive: true, force: true })
}
