import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { createAgreement } from '../agreements/index.ts'
import { aLedgerScene, aSetContribution, type LedgerScene, sampleActor } from '../contributions/contribution-samples.ts'
import { setContribution } from '../contributions/set-contribution.ts'
import { addSource } from '../provenance/index.ts'
import { runCheck } from './check-command.ts'

let app: TestApp
let scene: LedgerScene

/** Runs the command as the shell does, and tells what it said, its exit code, and whether it opened the register. */
async function check(...args: readonly string[]) {
  const said = { out: '', err: '', opened: 0, closed: 0 }
  const code = await runCheck(args, {
    out: { write: (text) => (said.out += text) },
    err: { write: (text) => (said.err += text) },
    open: async () => {
      said.opened += 1
      const close = async () => {
        said.closed += 1
      }
      return { doors: app.doors, close }
    },
  })
  return { code, ...said }
}

describe('krachtenbundel check', () => {
  before(async () => {
    app = await testApp()
  })

  it('has nothing to look at in an empty register', async () => {
    assert.deepEqual(await check(), {
      ...{ code: 0, err: '', opened: 1, closed: 1 },
      out: 'Dit register kent nog geen akkoord. Er is niets om na te kijken.\n',
    })
  })

  it('ends with 0 or 1 by what was found and how heavy that must be', async () => {
    scene = await aLedgerScene(app.doors)
    const light = await check(scene.slug)
    assert.equal(light.code, 0, light.out)
    assert.match(
      light.out,
      /^Akkoord van Proefland \w+\n\/akkoorden\/[\w-]+\/controle\n\d+ om na te kijken, \d+ kloppen\./,
    )
    assert.match(light.out, /^laag {4}Wie tekent, is niet bekend\n {8}.+\n {8}\/akkoorden\/[\w-]+#tekenaars$/m)
    assert.match(light.out, /^klopt {3}Het register rekent zichzelf na$/m)
    assert.equal((await check(scene.slug, '--ernst', 'laag')).code, 1)
    await app.doors.write(sampleActor, (tx) =>
      setContribution(tx, sampleActor, scene.agreementId, aSetContribution(scene, { year: 2027, period: '2027' })),
    )
    const found = await check(scene.slug)
    assert.equal(found.code, 1)
    assert.match(found.out, /\n1 om na te kijken met ernst midden of hoger\.\n$/)
    assert.equal((await check(scene.slug, '--ernst=hoog')).code, 0)
  })

  it('gives the same as data, of every agreement beyond a page', async () => {
    await app.doors.write(sampleActor, async (tx) => {
      const sourceId = await addSource(tx, { kind: 'statement', saidBy: 'Proefpersoon (fictief)', saidOn: null })
      const base = { aliases: [], term: day('2025'), state: 'concept', visibility: 'openbaar', sourceId } as const
      for (let count = 0; count < 55; count += 1)
        await createAgreement(tx, sampleActor, { ...base, title: `Proef ${newId()}` })
    })
    const { out, code, closed } = await check('--json')
    assert.deepEqual([code, closed], [1, 1])
    const data = JSON.parse(out) as {
      agreement: string
      outcomes: { check: string; holds: boolean; severity: string | null; title: string; path: string }[]
    }[]
    assert.equal(new Set(data.map(({ agreement }) => agreement)).size, 56)
    const [own] = data.filter(({ agreement }) => agreement === scene.slug)
    const outside = own?.outcomes.find(({ title }) => /buiten de looptijd/.test(title))
    assert.deepEqual([outside?.check, outside?.holds, outside?.severity], ['cover', false, 'midden'])
    assert.equal((await app.get(outside!.path)).status, 200)
  })

  it('writes no signs that a terminal obeys', async () => {
    const sourceId = scene.sourceId
    const base = { aliases: [], term: null, state: 'concept', visibility: 'openbaar', sourceId } as const
    const { slug } = await app.doors.write(sampleActor, (tx) =>
      createAgreement(tx, sampleActor, { ...base, title: 'Rood\u001b[31m akkoord' }),
    )
    assert.doesNotMatch((await check(slug)).out, /[^\P{Cc}\n]/u)
  })

  it('ends with 2 and one sentence for wrong use, and opens no register for it', async () => {
    for (const [args, sentence] of [
      [['--ernst', 'zwaar'], /^Onbekende ernst: zwaar\. Kies laag, midden of hoog\.$/],
      [['--ernst'], /^Gebruik: /],
      [['--ernst', '--json'], /^Gebruik: /],
      [['--yaml'], /^Onbekende optie: --yaml\./],
      [['-x'], /^Onbekende optie: -x\./],
      [['--json=ja'], /^Onbekende optie: --json=ja\./],
      [['een', 'twee'], /^Gebruik: /],
    ] as const) {
      const { code, out, err, opened } = await check(...args)
      assert.deepEqual([code, out, opened], [2, '', 0], err)
      assert.match(err.trimEnd(), sentence)
    }
    for (const slug of ['bestaat-niet', '../etc', "o'brien", '\0', 'É']) {
      const { code, out, err, closed } = await check(slug)
      assert.deepEqual([code, out, closed], [2, '', 1], err)
      assert.match(err, /^Dit akkoord staat niet in het register\. .+\n$/)
    }
  })

  it('leaves it to the caller when the register cannot be opened', async () => {
    const gone = new Error('weg')
    const open = async () => Promise.reject(gone)
    await assert.rejects(runCheck([], { out: { write: () => {} }, err: { write: () => {} }, open }), gone)
  })
})
