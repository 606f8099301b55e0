import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptAll,
  accepted,
  adopt,
  agreementsOf,
  chooseReadings,
  judge,
  numberOf,
  proposalsOf,
  readIn,
  readInWith,
  samplePaper,
} from '../../../test/support/intake.ts'
import { readDocument } from '../../documents/read-document.ts'
import { localActor } from '../../shared/actor.ts'
import type { ReadingResult } from './facts.ts'

let app: TestApp

const findingsOf = async (...codes: string[]) => {
  const rows = await app.doors.read(localActor(), (db) =>
    db.selectFrom('finding').selectAll().where('code', 'in', codes).execute(),
  )
  return rows.map(({ code, sentence }) => `${code}: ${sentence}`).sort()
}
const pageOf = async (path: string) => (await app.get(path)).text()

/** The sample paper with another term, and with the short name of the agreement only. */
const other = () =>
  samplePaper()
    .replaceAll('2026 tot en met 2028', '2026 tot en met 2030')
    .replaceAll('Akkoord Groene Daken Zuidermeer', 'Akkoord Groene Daken')

/** A goal and a programme in the sample, each as one paper words it. */
const wanting =
  (subject: string, owner: string | null, name: string, year: string) =>
  ({ risks }: ReadingResult): Partial<ReadingResult> => {
    const { source } = risks[0]!
    const goal = { text: `20% van de ${subject} groen`, percentage: 20, subject, year: 2030, owner }
    return {
      goals: [{ id: 'goal-1', why: '', ...goal, source }],
      instruments: [{ id: 'instrument-1', why: '', name, kind: 'programme', year, relation: null, source }],
    }
  }

async function judged(text: string, more: ReturnType<typeof wanting>): Promise<string> {
  const id = await readInWith(app, text, more)
  await chooseReadings(app, id)
  await acceptAll(app, id)
  return id
}

const namesOf = async (table: 'goal' | 'instrument') =>
  app.doors.read(localActor(), async (db) =>
    table === 'goal'
      ? (await db.selectFrom('goal').select('text').execute()).map(({ text }) => text)
      : (await db.selectFrom('instrument').select('name').execute()).map(({ name }) => name),
  )

const again = () => `${samplePaper()}\nTweede druk.`

describe('a paper with a goal and a programme that the register has otherwise', () => {
  beforeEach(async () => {
    app = await testApp()
    const first = await judged(
      samplePaper(),
      wanting('platte daken', 'Zuidermeer', 'Programma Groene Stad', '2024/2030'),
    )
    assert.equal((await adopt(app, first)).status, 303)
  })

  const other = wanting('platte dalen', 'gemeente Zuidermeer', 'Programma Groene Stad', '2026/2030')

  it('says so on the review and the sheet, with the way to the goals and to what hangs together', async () => {
    const id = await judged(again(), other)
    const { slug, shortTitle } = (await agreementsOf(app))[0]!
    const review = await pageOf(`/inlezen/${id}`)
    assert.match(review, /zegt het stuk “dalen”, maar in het register staat “daken”/)
    assert.match(review, /In het register staat nu: daken/)
    const sheet = await pageOf(`/inlezen/${id}/bevindingenblad`)
    for (const markup of [review, sheet]) {
      assert.match(markup, new RegExp(`href="/akkoorden/${slug}#doelen"[^>]*>.*register: doelen van ${shortTitle}`))
      assert.match(markup, new RegExp(`href="/akkoorden/${slug}/samenhang"[^>]*>.*register: samenhang van`))
    }
    // in the narrow column of the PDF the words go over lines, with those of other columns between them
    for (const [form, words] of [
      ['pdf', 'register:'],
      ['docx', `register: doelen van ${shortTitle}`],
    ] as const) {
      const file = await app.get(`/inlezen/${id}/bevindingenblad?vorm=${form}`)
      const { text } = await readDocument(`blad.${form}`, new Uint8Array(await file.arrayBuffer()))
      assert.ok(text.replace(/\s+/g, ' ').includes(words), form)
    }
  })

  it('becomes one finding each, and no second goal or programme', async () => {
    const id = await judged(again(), other)
    const { id: target, slug } = (await agreementsOf(app))[0]!
    assert.match(await pageOf(`/inlezen/${id}/overnemen`), /2 voorstellen zeggen iets anders dan het register/)
    await adopt(app, id, target)
    assert.deepEqual(await findingsOf('goal-differs', 'instrument-differs', 'differs-from-register'), [
      'goal-differs: Bij het doel “20% van de platte daken groen” zegt het stuk “dalen”, maar in het register staat “daken”.',
      'instrument-differs: Het stuk zet bij “Programma Groene Stad” 2026 tot en met 2030, maar in het register staat 2024 tot en met 2030.',
    ])
    assert.deepEqual(await namesOf('goal'), ['20% van de platte daken groen'])
    assert.deepEqual(await namesOf('instrument'), ['Programma Groene Stad'])
    const outcomes = (await proposalsOf(app, id)).filter(({ kind }) => kind === 'goal' || kind === 'instrument')
    assert.deepEqual([...new Set(outcomes.map(({ outcome }) => outcome))], ['differs'])
    const page = await pageOf(`/akkoorden/${slug}/bevindingen`)
    for (const [place, label] of [
      ['#doelen', 'register: doelen'],
      ['/samenhang', 'register: samenhang'],
    ])
      assert.match(page, new RegExp(`href="/akkoorden/${slug}${place}"[^>]*>.*${label}`))
  })

  it('agrees once a person corrects what was read, and says nothing of what was rejected', async () => {
    const id = await readInWith(app, again(), other)
    const goal = await numberOf(app, id, 'goal', 'dalen')
    await judge(app, id, goal, 'bewaar', {
      tekst: '20% van de platte daken groen',
      percentage: '20%',
      waarvan: 'platte daken',
      jaar: '2030',
      eigenaar: 'Zuidermeer',
    })
    await judge(app, id, await numberOf(app, id, 'instrument', 'Groene Stad'), 'wijs-af')
    assert.doesNotMatch(await pageOf(`/inlezen/${id}`), /“dalen”|2026 tot en met 2030, maar/)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    await adopt(app, id, (await agreementsOf(app))[0]!.id)
    assert.deepEqual(await findingsOf('goal-differs', 'instrument-differs'), [])
    assert.equal((await proposalsOf(app, id)).find(({ kind }) => kind === 'goal')?.outcome, 'confirmed')
  })
})

describe('a paper that contradicts the register', () => {
  beforeEach(async () => {
    app = await testApp()
    await adopt(app, await accepted(app))
  })

  it('says so in the review and on the sheet, with the page of the register', async () => {
    const id = await readIn(app, other())
    const [agreement] = await agreementsOf(app)
    const review = await pageOf(`/inlezen/${id}`)
    const sentence =
      /Volgens het stuk loopt het akkoord over 2026 tot en met 2030, maar in het register staat 2026 tot en met 2028/
    assert.match(review, sentence)
    assert.match(review, /maar de titel in het register is “Akkoord Groene Daken Zuidermeer”/)
    assert.ok(review.includes(`href="/akkoorden/${agreement!.slug}"`))
    assert.match(await pageOf(`/inlezen/${id}/bevindingenblad`), sentence)
  })

  it('becomes one finding each, also when the rest is adopted later', async () => {
    const id = await accepted(app, other())
    const [agreement] = await agreementsOf(app)
    const late = await numberOf(app, id, 'milestone', 'Tussenevaluatie')
    await judge(app, id, late, 'herzien')
    await adopt(app, id, agreement!.id)
    await judge(app, id, late, 'accepteer')
    await adopt(app, id, agreement!.id)
    assert.ok((await proposalsOf(app, id)).every(({ adoptedAt }) => adoptedAt !== null))
    assert.deepEqual(await findingsOf('title-differs', 'term-differs'), [
      'term-differs: Volgens het stuk loopt het akkoord over 2026 tot en met 2030, maar in het register staat 2026 tot en met 2028.',
      'title-differs: Het stuk noemt het akkoord “Akkoord Groene Daken”, maar de titel in het register is “Akkoord Groene Daken Zuidermeer”.',
    ])
    const differences = await findingsOf('differs-from-register')
    assert.ok(
      differences.every((one) => !one.includes('looptijd')),
      differences.join('\n'),
    )
    assert.equal((await agreementsOf(app))[0]!.term, '2026/2028')
  })

  it('is not about the agreement that was rejected, nor about a new one', async () => {
    const id = await readIn(app, other())
    await judge(app, id, await numberOf(app, id, 'agreement', 'Groene Daken'), 'wijs-af')
    assert.doesNotMatch(await pageOf(`/inlezen/${id}`), /de titel in het register/)
    await adopt(app, await accepted(app, `${other()}\nTweede druk.`))
    assert.deepEqual(await findingsOf('title-differs', 'term-differs'), [])
  })
})
