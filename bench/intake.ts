import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type CorpusPaper, papersIn, scoresOfPaper } from '../src/features/intake/corpus/read-corpus.ts'
import type { Score } from '../src/features/intake/corpus/score.ts'

// Reads every paper of the corpus and prints, per kind of fact, how much of what is there was found (recall) and how much of what
// was found is there (precision); then the planted contradictions that were missed, and the false alarms on clean papers.
//
//   npm run bench:intake                          all papers, figures only
//   npm run bench:intake -- --set tuning --faults every fact that was missed or wrong
//   npm run bench:intake -- --paper NAME --faults one paper
//   npm run bench:intake -- --folder PATH         papers with keys in another folder
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    set: { type: 'string' },
    paper: { type: 'string' },
    faults: { type: 'boolean', default: false },
  },
})

const corpus = new URL('../src/features/intake/corpus/', import.meta.url)
const sets = { tuning: 'om de lezer mee te verbeteren', aside: 'apart gehouden' }

for (const [set, meaning] of Object.entries(options.folder === undefined ? sets : { [options.folder]: 'eigen map' })) {
  if (options.set !== undefined && options.set !== set) continue
  const papers = papersIn(folderOf(set)).filter(({ name }) => options.paper === undefined || name === options.paper)
  if (papers.length > 0) await printSet(`${set} (${meaning})`, papers)
}

function folderOf(set: string): URL {
  return options.folder === undefined ? new URL(`${set}/`, corpus) : pathToFileURL(`${resolve(options.folder)}/`)
}

type Read = { readonly paper: CorpusPaper; readonly file: string; readonly scores: readonly Score[] }

async function printSet(title: string, papers: readonly CorpusPaper[]): Promise<void> {
  const read: Read[] = []
  for (const paper of papers) for (const one of await scoresOfPaper(paper)) read.push({ paper, ...one })
  console.log(`\n${title}: ${papers.length} stukken, ${read.length} bestanden`)
  if (options.faults) printFaults(read)
  printKinds(read)
  printFindings(read)
}

function printFaults(read: readonly Read[]): void {
  for (const { file, scores } of read) {
    console.log(`\n== ${file}`)
    for (const { kind, missed, wrong } of scores) {
      for (const name of missed) console.log(`  ${kind.padEnd(16)} - ${name}`)
      for (const name of wrong) console.log(`  ${kind.padEnd(16)} + ${name}`)
    }
  }
  console.log()
}

function printKinds(read: readonly Read[]): void {
  console.log('soort                 precisie  vondst    goed gemist   fout')
  const byKind = Map.groupBy(
    read.flatMap(({ scores }) => scores),
    ({ kind }) => kind,
  )
  for (const [kind, scores] of byKind) {
    if (kind === 'finding') continue
    const [right, missed, wrong] = [
      sum(scores, ({ right }) => right),
      sum(scores, ({ missed }) => missed.length),
      sum(scores, ({ wrong }) => wrong.length),
    ]
    const shares = [share(right, right + wrong), share(right, right + missed)].map((text) => text.padStart(8))
    console.log(kind.padEnd(20), ...shares, ...[right, missed, wrong].map((count) => String(count).padStart(6)))
  }
}

function printFindings(read: readonly Read[]): void {
  const findings = (one: Read) => one.scores.find(({ kind }) => kind === 'finding')!
  const [right, missed] = [sum(read, (one) => findings(one).right), sum(read, (one) => findings(one).missed.length)]
  const clean = read.filter(({ paper }) => paper.key.clean === true)
  const alarms = sum(clean, (one) => findings(one).wrong.length)
  const others = sum(read, (one) => findings(one).wrong.length) - alarms
  console.log(`\ngeplante tegenstrijdigheden: ${right} gevonden, ${missed} gemist`)
  for (const one of read) for (const name of findings(one).missed) console.log(`  gemist in ${one.file}: ${name}`)
  const perPaper = clean.length === 0 ? '–' : (alarms / clean.length).toFixed(2)
  console.log(
    `vals alarm: ${alarms} op ${clean.length} schone bestanden (${perPaper} per stuk), ${others} op de andere`,
  )
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
