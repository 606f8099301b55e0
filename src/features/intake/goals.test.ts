import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptAll,
  acceptClear,
  adopt,
  agreementsOf,
  chooseReadings,
  judge,
  numberOf,
  proposalsOf,
  readInWith,
  samplePaper,
} from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'
import type { ReadingResult } from './facts.ts'

let app: TestApp

/** What the sample holds of the kinds that stand in no table, with other figures where a test wants them. */
const told =
  (year = 2030, planYear = '2024') =>
  (reading: ReadingResult): Partial<ReadingResult> => {
    const source = reading.risks[0]!.source
    return {
      goals: [
        {
          id: 'goal-1',
          why: 'zin met een percentage en een jaar',
          text: '20% van de platte daken in de regio groen',
          percentage: 20,
          subject: 'platte daken',
          year,
          owner: null,
          source,
        },
      ],
      instruments: [
        {
          id: 'instrument-1',
          why: '',
          name: 'Regionaal Klimaatplan',
          kind: 'strategy',
          year: planYear,
          relation: 'elaborates',
          source,
        },
      ],
      undertakings: [
        {
          id: 'undertaking-1',
          why: '',
          text: 'Het college stuurt een brief.',
          by: 'het college',
          due: '2026-09',
          source,
        },
        { id: 'undertaking-2', why: '', text: 'Er komt een overzicht.', by: null, due: null, source },
      ],
      annexes: [{ id: 'annex-1', label: 'PRW 26-03a', title: 'Akkoord', source }],
    }
  }

async function adopted(text: string, more = told()): Promise<string> {
  const id = await readInWith(app, text, more)
  await chooseReadings(app, id)
  await acceptAll(app, id)
  const target = (await agreementsOf(app))[0]?.id ?? 'nieuw'
  assert.equal((await adopt(app, id, target)).status, 303)
  return id
}

describe('goals, instruments, undertakings and risks in a paper', () => {
  beforeEach(async () => {
    app = await testApp()
  })

  it('are proposals like the others, and say why', async () => {
    const id = await readInWith(app, samplePaper(), told())
    const page = await (await app.get(`/inlezen/${id}`)).text()
    for (const group of ['goal', 'instrument', 'undertaking', 'risk', 'attention-point'])
      assert.ok(page.includes(`id="groep-${group}"`), group)
    assert.match(page, /<p class="kb-record__why">Waarom: zin met een percentage en een jaar<\/p>/)
    assert.equal(
      page.match(/kb-record__why/g)?.length,
      (await proposalsOf(app, id)).filter(({ fact }) => JSON.parse(fact).why !== '').length,
    )
    assert.match(page, /Ook gelezen[\s\S]*Bijlagen[\s\S]*PRW 26-03a: Akkoord/)
    assert.doesNotMatch(page.slice(page.indexOf('Ook gelezen')), /Risico’s<\/h4>/)
  })

  it('leave to a person what the paper does not say', async () => {
    const id = await readInWith(app, samplePaper(), told())
    await acceptClear(app, id)
    const states = async (kind: string) =>
      (await proposalsOf(app, id)).filter((row) => row.kind === kind).map(({ state }) => state)
    assert.deepEqual(await states('undertaking'), ['accepted', 'open'])
    assert.deepEqual(await states('goal'), ['accepted'])
    assert.deepEqual([...new Set(await states('risk'))], ['accepted'])
  })

  it('can be changed; what cannot be used gets a sentence', async () => {
    const id = await readInWith(app, samplePaper(), told())
    const number = await numberOf(app, id, 'goal', 'platte daken')
    const typed = {
      tekst: 'Een kwart van de daken groen',
      percentage: '25%',
      waarvan: 'daken',
      jaar: '2035',
      eigenaar: 'Regioraad',
    }
    const refused = await judge(app, id, number, 'bewaar', { ...typed, tekst: '', percentage: 'veel', jaar: '35' })
    const markup = await refused.text()
    assert.equal(refused.status, 400)
    for (const sentence of [
      /Vul in wat er bereikt moet worden/,
      /Schrijf een percentage/,
      /Schrijf één jaar/,
      /value="veel"/,
    ])
      assert.match(markup, sentence)
    await judge(app, id, number, 'bewaar', typed)
    const { value } = (await proposalsOf(app, id))[number - 1]!
    const { text, percentage, subject, year, owner } = JSON.parse(value!)
    assert.deepEqual(
      [text, percentage, subject, year, owner],
      ['Een kwart van de daken groen', 25, 'daken', 2035, 'Regioraad'],
    )
    const plan = await numberOf(app, id, 'instrument', 'Klimaatplan')
    await judge(app, id, plan, 'bewaar', {
      naam: 'Klimaatplan',
      soort: 'programme',
      jaar: '2024 tot en met 2030',
      verhouding: '',
    })
    const changed = JSON.parse((await proposalsOf(app, id))[plan - 1]!.value!)
    assert.deepEqual([changed.kind, changed.year, changed.relation], ['programme', '2024/2030', null])
    const promise = await numberOf(app, id, 'undertaking', 'overzicht')
    await judge(app, id, promise, 'bewaar', {
      tekst: 'Er komt een overzicht.',
      door: 'het bestuur',
      uiterlijk: 'mei 2026',
    })
    assert.equal(JSON.parse((await proposalsOf(app, id))[promise - 1]!.value!).due, '2026-05')
    const risk = await numberOf(app, id, 'risk', 'hoveniers')
    assert.match(await (await judge(app, id, risk, 'bewaar', { tekst: ' ' })).text(), /Vul de tekst in/)
  })

  it('stand on the page of the agreement with their source, and again in no second paper', async () => {
    await adopted(samplePaper())
    const [agreement] = await agreementsOf(app)
    const page = await (await app.get(`/akkoorden/${agreement!.slug}`)).text()
    for (const words of [
      '20%',
      'Regionaal Klimaatplan',
      'dit akkoord werkt het uit',
      'Het college stuurt een brief.',
      'sep 2026',
      'Aandachtspunten',
    ])
      assert.ok(page.includes(words), words)
    const id = await adopted(`${samplePaper()}\nTweede druk.`)
    const rows = (await proposalsOf(app, id)).filter(({ kind }) =>
      ['goal', 'instrument', 'undertaking', 'risk', 'attention-point'].includes(kind),
    )
    assert.ok(rows.length >= 8)
    assert.deepEqual([...new Set(rows.map(({ outcome }) => outcome))], ['confirmed'])
  })

  it('become a finding with both values where the register says otherwise', async () => {
    await adopted(samplePaper())
    const id = await readInWith(app, `${samplePaper()}\nTweede druk.`, told(2030, '2028'))
    assert.match(await (await app.get(`/inlezen/${id}`)).text(), /In het register staat nu: 2024/)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    await adopt(app, id, (await agreementsOf(app))[0]!.id)
    const found = await app.doors.read(localActor(), (db) =>
      db.selectFrom('finding').select('sentence').where('code', '=', 'instrument-differs').execute(),
    )
    assert.equal(found.length, 1)
    assert.match(found[0]!.sentence, /2028, maar in het register staat 2024/)
  })

  it('leave out a year or percentage that no goal has, and never fail on it', async () => {
    const odd = (reading: ReadingResult) => {
      const [goal] = told()(reading).goals!
      return { goals: [{ ...goal!, year: 99_999_999_999, percentage: 1e300 }] }
    }
    await adopted(samplePaper(), odd)
    const rows = await app.doors.read(localActor(), (db) => db.selectFrom('goal').selectAll().execute())
    assert.deepEqual([rows[0]!.year, rows[0]!.percentageHundredths], [null, null])
  })
})

describe('a paper that was read in before these kinds were', () => {
  it('still shows what was read, and can be judged and adopted', async () => {
    app = await testApp()
    const id = await readInWith(app, samplePaper(), () => ({}))
    await app.doors.write(localActor(), async (tx) => {
      const { facts } = await tx.selectFrom('intake').select('facts').executeTakeFirstOrThrow()
      const { undertakings: _, annexes: __, ...old } = JSON.parse(facts)
      const goals = [{ id: 'goal-1', text: 'Daken vergroenen', source: old.risks[0].source }]
      const instruments = [{ id: 'instrument-1', name: 'Klimaatplan', source: old.risks[0].source }]
      await tx
        .updateTable('intake')
        .set({ facts: JSON.stringify({ ...old, goals, instruments }) })
        .execute()
      await tx
        .deleteFrom('proposal')
        .where('kind', 'in', ['goal', 'instrument', 'undertaking', 'risk', 'attention-point'])
        .execute()
      await tx.deleteFrom('intakeSketch').execute()
    })
    const page = await (await app.get(`/inlezen/${id}`)).text()
    const rest = page.slice(page.indexOf('Ook gelezen'))
    for (const words of ['Daken vergroenen', 'Klimaatplan', 'hoveniers']) assert.ok(rest.includes(words), words)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    assert.equal((await adopt(app, id)).status, 303)
    const next = await readInWith(app, `${samplePaper()}\nTweede druk.`, () => ({}))
    assert.match(await (await app.get(`/inlezen/${next}`)).text(), /Dit is een volgende versie van/)
    assert.equal((await app.get(`/inlezen/${next}/verschillen`)).status, 200)
  })
})
