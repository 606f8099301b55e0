import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'

/** Which layer may import which; a layer may always import itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  root: ['features', 'documents', 'web', 'database', 'shared'],
  features: ['documents', 'web', 'database', 'shared'],
  documents: ['shared'],
  web: ['database', 'shared'],
  database: ['shared'],
  client: ['shared'],
  shared: [],
}

/** Which feature may import which, through its index.ts only. */
const features: Readonly<Record<string, readonly string[]>> = {
  provenance: [],
  organisations: ['provenance'],
  agreements: ['organisations', 'provenance'],
  contributions: ['agreements', 'organisations', 'provenance'],
  findings: ['agreements', 'provenance'],
  goals: ['agreements', 'provenance'],
  risks: ['agreements', 'provenance'],
  lineage: ['agreements', 'findings', 'goals', 'organisations', 'provenance', 'risks'],
  overview: [
    'agreements',
    'contributions',
    'findings',
    'goals',
    'governance',
    'lineage',
    'organisations',
    'provenance',
    'risks',
  ],
  intake: ['agreements', 'contributions', 'findings', 'goals', 'organisations', 'provenance', 'risks'],
  governance: ['agreements', 'organisations', 'provenance'],
  participation: ['agreements', 'contributions', 'organisations', 'provenance'],
  changes: ['agreements', 'contributions', 'goals', 'governance', 'organisations', 'provenance'],
  reconciliation: ['agreements', 'contributions', 'organisations', 'provenance'],
  start: ['agreements', 'intake', 'overview'],
}

type Import = { readonly from: string; readonly to: string }

const files = globSync('src/**/*.{ts,js}').filter((file) => !file.startsWith('src/web/public/'))
const imports = files.flatMap(importsOf)
const inProduct = imports.filter(({ from }) => !from.endsWith('.test.ts'))

describe('architecture', () => {
  it('has files and imports to look at', () => {
    assert.ok(files.length > 30, `only ${files.length} files scanned`)
    assert.ok(inProduct.length > 60, `only ${inProduct.length} imports scanned`)
  })

  it('imports from the outside in, never back', () => {
    const wrong = inProduct.filter(({ from, to }) => {
      const [a, b] = [layerOf(from), layerOf(to)]
      return a !== b && !layers[a]?.includes(b)
    })
    assert.deepEqual(wrong, [])
  })

  it('imports another feature along the list, through its index', () => {
    const wrong = inProduct.filter(({ from, to }) => {
      const [a, b] = [featureOf(from), featureOf(to)]
      if (a === null || b === null || a === b) return false
      return !features[a]?.includes(b) || to !== `src/features/${b}/index.ts`
    })
    assert.deepEqual(wrong, [])
  })

  it('lists every feature, without cycles', () => {
    const found = new Set(files.map(featureOf).filter((feature) => feature !== null))
    assert.deepEqual([...found].sort(), Object.keys(features).sort())
    for (const feature of found) assert.ok(!reaches(feature, feature), `${feature} imports itself in a circle`)
  })

  it('opens the database through the two doors only', () => {
    const wrong = inProduct.filter(({ from, to }) => to === 'src/database/connect.ts' && layerOf(from) !== 'root')
    assert.deepEqual(wrong, [])
  })

  it('sets every scene within a describe: the files of a test run share one process, where a hook of a file is one of all files', () => {
    const tests = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'])
    assert.ok(tests.length > 100, `only ${tests.length} test files scanned`)
    const wrong = tests.filter((file) => /^(before|beforeEach|afterEach)\(/m.test(readFileSync(file, 'utf8')))
    assert.deepEqual(wrong, [])
  })

  it('knows no agreement by name: that lives in example data', () => {
    const named = files.filter(
      (file) =>
        !file.endsWith('.test.ts') && /circulaire economie|rijk-regio|leeuwarden/i.test(readFileSync(file, 'utf8')),
    )
    assert.deepEqual(named, [])
  })
})

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!)
  return specifiers.map((specifier) => ({ from: file, to: normalize(join(dirname(file), specifier)) }))
}

function layerOf(file: string): string {
  const parts = file.split('/')
  return parts.length > 2 ? parts[1]! : 'root'
}

function featureOf(file: string): string | null {
  const parts = file.split('/')
  return parts[1] === 'features' && parts.length > 3 ? parts[2]! : null
}

function reaches(from: string, target: string, seen = new Set<string>()): boolean {
  return (features[from] ?? []).some((next) => {
    if (next === target) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(next, target, seen)
  })
}
