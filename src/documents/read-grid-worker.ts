import { parentPort, workerData } from 'node:worker_threads'
import { readGrid } from './read-grid.ts'

// The body of the thread that read-grid-apart.ts starts: one file, one answer.
parentPort!.postMessage(await readGrid(new Uint8Array(workerData)))
