import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readDocument } from '../../../documents/read-document.ts'
import { comparable } from '../reading/vocabulary.ts'
import type { PaperKey } from './key.ts'
import { type CorpusPaper, papersIn } from './read-corpus.ts'
import { score } from './score.ts'

const sets = ['tuning', 'aside'].map((set) => ({ set, papers: papersIn(new URL(`${set}/`, import.meta.url)) }))

// The keys are written by hand from the papers. These tests hold them to the papers, so that a slip of the pen in a key is not
// mistaken for a fault of the reading.
describe('the corpus', () => {
  const all = sets.flatMap(({ papers }) => papers)

  it('has papers enough, half of them without a contradiction, in every format, and a third of them kept aside', () => {
    assert.ok(all.length >= 16, `${all.length} papers`)
    const clean = all.filter(({ key }) => key.clean === true).length
    assert.ok(clean >= all.length / 3 && clean <= (all.length * 2) / 3, `${clean} of ${all.length} are clean`)
    const formats = new Set(all.flatMap(({ key }) => key.files.map((file) => file.split('.').at(-1))))
    assert.deepEqual([...formats].sort(), ['docx', 'pdf', 'txt'])
    assert.ok(papersOf('aside').length >= all.length / 3)
  })

  for (const paper of all) {
    it(`${paper.name}: holds every word of its key, in every format`, async () => {
      for (const { file, text } of await textsOf(paper)) {
        const absent = wordsOf(paper.key).filter(
          (words) => !text.includes(comparable(words)) && !isOverLines(text, words),
        )
        assert.deepEqual(absent, [], file)
      }
    })

    it(`${paper.name}: plants contradictions exactly where it is not clean`, () => {
      assert.equal(
        paper.key.findings.some(({ planted }) => planted),
        paper.key.clean !== true,
      )
    })
  }
})

describe('the score', () => {
  const matches = (asked: { name: string }, fact: string) => asked.name === fact
  const nameOf = (one: { name: string } | string) => (typeof one === 'string' ? one : one.name)

  it('counts what was found, what was missed and what is not there, each once', () => {
    const asked = [{ name: 'a' }, { name: 'b' }, { name: 'c', optional: true }, { name: 'd', optional: true }]
    const found = score({ kind: 'x', asked, given: ['a', 'a', 'c', 'e'], matches, nameOf })
    assert.deepEqual(found, { kind: 'x', right: 1, missed: ['b'], wrong: ['a', 'e'] })
  })
})

function papersOf(set: string): readonly CorpusPaper[] {
  return sets.find((one) => one.set === set)!.papers
}

async function textsOf({ folder, key }: CorpusPaper): Promise<{ file: string; text: string }[]> {
  const texts = []
  for (const file of key.files) {
    const { text } = await readDocument(file, readFileSync(new URL(file, folder)))
    const whole = text.replace(/(?<=\p{Ll})-[\n\f](?=\p{Ll})/gu, '')
    texts.push({ file, text: `${comparable(whole)} ${comparable(text)}` })
  }
  return texts
}

/** A name in a narrow cell stands over lines of its own, with the cells beside it in between: then its words are there apart. */
function isOverLines(text: string, name: string): boolean {
  const words = comparable(name).split(' ')
  return words.length <= 4 && words.every((word) => ` ${text} `.includes(` ${word} `))
}

/** Everything in a key that must stand in the paper to the letter. */
function wordsOf(key: PaperKey): string[] {
  const statements = [key.risks, key.attentionPoints, key.goals, key.undertakings, key.annexes].flatMap(
    (list) => list ?? [],
  )
  const words = [...key.requestedDecisions, ...statements].flatMap((each) => each.words)
  const names = [
    key.paper.number,
    ...key.parties.map((party) => (typeof party === 'string' ? party : party.name)),
    ...key.themes.map(({ name }) => name),
    ...key.meetings.map(({ body }) => body),
    ...(key.abbreviations ?? []).map(({ short }) => short),
  ].flat()
  return [...words, ...names.filter((name) => name !== null)]
}
