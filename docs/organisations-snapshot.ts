import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { planSync } from '../src/features/organisations/plan-sync.ts'
import { type Snapshot, snapshotFile, snapshotSchema } from '../src/features/organisations/snapshot.ts'
import { readValueList, type ValueList } from '../src/features/organisations/value-list.ts'

/**
 * The snapshot that these lists give. Organisations without an official list (ministries, umbrellas) are kept as they stand in
 * the snapshot before it: they are written by hand, each with its own source.
 */
export function snapshotOf(lists: readonly ValueList[], before: Snapshot): Snapshot {
  const plan = planSync(lists, { organisations: [], successions: [] })
  const isListed = new Set(plan.added.map(({ facts }) => facts.code))
  const own = before.organisations.filter(([code]) => !isListed.has(code) && /^(kp-|mnre)/.test(code))
  const ownSources = [...new Set(own.map((row) => row[8]))]
  return {
    sources: [
      ...lists.map(({ address, title, seenOn }) => ({ address, title, readOn: seenOn })),
      ...ownSources.map((index) => before.sources[index]!),
    ],
    successions: plan.successions.map(({ predecessor, successor, since }) => [predecessor, successor, since]),
    organisations: [
      ...plan.added
        .toSorted((a, b) => (a.facts.code < b.facts.code ? -1 : 1))
        .map(({ facts: each, list }): Snapshot['organisations'][number] => [
          each.code,
          each.name,
          each.shortName,
          each.kind,
          each.sortName,
          each.province,
          each.validFrom,
          each.validTo,
          lists.indexOf(list),
        ]),
      ...own.map(([code, name, short, kind, sort, province, from, to, source]): Snapshot['organisations'][number] => [
        code,
        name,
        short,
        kind,
        sort,
        province,
        from,
        to,
        lists.length + ownSources.indexOf(source),
      ]),
    ],
  }
}

/** Every list in a folder, by the name of its file. */
export function readFolder(folder: string): readonly ValueList[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => readValueList(name, readFileSync(`${folder}/${name}`, 'utf8')))
}

/** One organisation a line, so that a difference can be read. */
function format(snapshot: Snapshot): string {
  const parts = Object.entries(snapshot).map(
    ([name, rows]) => `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  )
  return `{\n${parts.join(',\n')}\n}\n`
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('Gebruik: npm run organisations -- MAP')
  const before = snapshotSchema.parse(JSON.parse(readFileSync(snapshotFile, 'utf8')))
  writeFileSync(snapshotFile, format(snapshotOf(readFolder(folder), before)))
}
