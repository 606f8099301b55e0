import { Unreadable } from '../src/documents/document.ts'
import { readApart } from '../src/features/intake/read-apart.ts'
import { type OddFile, oddFiles } from './odd-files.ts'
import { assertSound } from './sound.ts'

// Reads odd files and counts how each ends. Anything but a sound reading or a refusal with a reason is a failure.
//   npm run bench:fuzz [count] [seed]
const count = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? 20_260_101)
const limits = { seconds: 10, megabytes: 700 }

console.log(`${count} bestanden, zaad ${seed}`)
const outcomes = new Map<string, number>()
const failures: string[] = []
let slowest = { what: '', ms: 0 }
const start = performance.now()
let number = 0
for (const file of oddFiles(seed)) {
  if (number === count) break
  const begun = performance.now()
  const outcome = await outcomeOf(file)
  const ms = performance.now() - begun
  if (ms > slowest.ms) slowest = { what: `nr. ${number}, ${file.what}`, ms }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  // within the limits or not: a small file that is too complex hangs somewhere
  if (outcome.startsWith('fout') || outcome === 'too-complex') failures.push(`nr. ${number}, ${file.what}: ${outcome}`)
  number += 1
}
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(String(times).padStart(7), outcome)
console.log(
  `${((performance.now() - start) / 1000).toFixed(0)} s; langzaamste ${slowest.ms.toFixed(0)} ms: ${slowest.what}`,
)
console.log(failures.length === 0 ? 'geen fouten' : failures.slice(0, 40).join('\n'))
process.exit(failures.length === 0 ? 0 : 1) // a reader stays warm otherwise

async function outcomeOf({ bytes }: OddFile): Promise<string> {
  try {
    const { document, reading } = await readApart('vreemd', bytes, { limits })
    assertSound(document, reading)
    if (document.unread.length === 0) return 'gelezen'
    return document.text.trim() === '' ? 'gelezen, zonder tekst' : 'deels gelezen'
  } catch (error) {
    if (error instanceof Unreadable) return error.reason
    return `fout: ${error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : error}`
  }
}
