import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'

/** The suite in parts, each run in a process of its own with a database of its own; together they are all tests. */
export const journeys = ['test/journeys/*.test.ts']
export const intake = ['src/features/intake/*.test.ts']
export const all = ['src/**/*.test.ts', 'test/**/*.test.ts']

/** Runs the tests of these files in this process, in order of their names. */
export function importTests(name: string, patterns: readonly string[], exclude: readonly string[] = []): void {
  // within a suite: beside one, the first file's tests could end the run before the last file is known
  describe(name, async () => {
    const files = globSync([...patterns], { exclude: [...exclude] }).sort()
    if (files.length === 0) throw new Error(`no tests in ${patterns}`)
    for (const file of files) await import(pathToFileURL(resolve(file)).href)
  })
}
