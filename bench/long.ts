import { execFileSync } from 'node:child_process'
import { readDocument } from '../src/documents/read-document.ts'
import { readPaper } from '../src/features/intake/reading/read-paper.ts'
import { asPdf, asText, longPaper } from './long-paper.ts'

// Reads papers of more and more pages, each in a process of its own, and prints the time and the most memory that it took.
//   npm run bench:long
const [format, pages] = process.argv.slice(2)
if (format !== undefined) await measure(format, Number(pages))
else {
  console.log('lang stuk, koud        openen   lezen  in ms   MB op zijn hoogst')
  for (const each of ['pdf', 'text']) {
    for (const count of ['10', '100', '300', '1000'])
      process.stdout.write(execFileSync(process.execPath, [import.meta.filename, each, count]))
  }
}

async function measure(kind: string, count: number): Promise<void> {
  const paper = longPaper(count)
  const bytes = kind === 'pdf' ? asPdf(paper) : asText(paper)
  const start = performance.now()
  const document = await readDocument(`stuk.${kind}`, bytes)
  const opened = performance.now()
  readPaper(document)
  const times = [opened - start, performance.now() - opened].map((ms) => ms.toFixed(0).padStart(7))
  const megabytes = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(`${kind.padEnd(5)}${String(count).padStart(5)} bladzijden `, ...times, megabytes.padStart(16))
}
