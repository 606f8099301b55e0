import { existsSync, readFileSync } from 'node:fs'
import { readDocument } from '../src/documents/read-document.ts'
import { readApart } from '../src/features/intake/read-apart.ts'
import { readPaper } from '../src/features/intake/reading/read-paper.ts'

// Reads each paper in, warm, several times, and prints the median of each part. Figures of one run can be compared
// with each other; the machine's own speed is in all of them.
const real = new URL('../../shared/papers/', import.meta.url)
const samples = new URL('../src/features/intake/samples/', import.meta.url)
const papers = existsSync(real)
  ? ['txt', 'docx', 'pdf'].map((format) => new URL(`bespreekstuk-krachtenbundeling-ce.${format}`, real))
  : ['txt', 'docx', 'pdf'].map((format) => new URL(`akkoord-groene-daken.${format}`, samples))

const warmUps = 5
const runs = 20

console.log('inlezen, warm, mediaan in ms                        openen   lezen   samen  in eigen draad')
for (const paper of papers) {
  const bytes = readFileSync(paper)
  const name = paper.pathname.split('/').at(-1)!
  const times: { open: number; read: number; apart: number }[] = []
  for (let run = 0; run < warmUps + runs; run += 1) {
    const start = performance.now()
    const document = await readDocument(name, bytes)
    const opened = performance.now()
    readPaper(document)
    const read = performance.now()
    await readApart(name, bytes)
    times.push({ open: opened - start, read: read - opened, apart: performance.now() - read })
  }
  const counted = times.slice(warmUps)
  const columns = [
    median(counted.map((t) => t.open)),
    median(counted.map((t) => t.read)),
    median(counted.map((t) => t.open + t.read)),
    median(counted.map((t) => t.apart)),
  ]
  console.log(name.padEnd(48), ...columns.map((ms) => ms.toFixed(1).padStart(7)))
}

process.exit() // the reading thread stays warm otherwise

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
