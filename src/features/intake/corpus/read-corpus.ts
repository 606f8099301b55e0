import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readDocument } from '../../../documents/read-document.ts'
import { readPaper } from '../reading/read-paper.ts'
import { type PaperKey, paperKey } from './key.ts'
import type { Score } from './score.ts'
import { scoresOf } from './score-facts.ts'

export type CorpusPaper = { readonly name: string; readonly folder: URL; readonly key: PaperKey }

/** The papers with a key in a folder, by name. Throws when a key is not of the form that README.md describes. */
export function papersIn(folder: URL): CorpusPaper[] {
  const keys = readdirSync(folder).filter((file) => file.endsWith('.key.json'))
  return keys.sort().map((file) => {
    const { data: key, error } = paperKey.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    if (key === undefined) throw new Error(`${file}: ${z.prettifyError(error)}`)
    return { name: file.replace('.key.json', ''), folder, key }
  })
}

/** Reads every file of a paper and scores it. */
export async function scoresOfPaper({ folder, key }: CorpusPaper): Promise<{ file: string; scores: Score[] }[]> {
  const scored = []
  for (const file of key.files) {
    const document = await readDocument(file, readFileSync(new URL(file, folder)))
    scored.push({ file, scores: scoresOf(key, readPaper(document)) })
  }
  return scored
}
