import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

// The body of the thread that embedded.ts starts: one database, one socket, until told to stop.
const { directory, socketPath } = workerData as { directory: string; socketPath: string }
const port = parentPort!

const database = await PGlite.create(directory)
const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 4 })
await server.start()
port.postMessage('listening')

port.once('message', async () => {
  await server.stop()
  await database.close()
  process.exit(0)
})
