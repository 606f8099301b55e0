import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { aLedgerScene, type LedgerScene } from '../contributions/contribution-samples.ts'
import { loadExamples } from '../overview/index.ts'

let app: TestApp
let scene: LedgerScene
let example: string

async function text(path: string): Promise<string> {
  const response = await app.get(path)
  assert.equal(response.status, 200, path)
  return response.text()
}

describe('the page of checks', () => {
  before(async () => {
    app = await testApp()
    await loadExamples(app.doors)
    example = /href="\/akkoorden\/([\w-]+)"/.exec(await text('/akkoorden'))![1]!
    scene = await aLedgerScene(app.doors)
  })

  it('counts on top, tells what is to be looked at before what holds, and is a tab of the agreement', async () => {
    const page = await text(`/akkoorden/${example}/controle`)
    const [, open, holds] = /<b>(\d+) om na te kijken, (\d+) kloppen\.<\/b>/.exec(page)!
    assert.equal(page.match(/class="kb-finding"/g)?.length, Number(open) + Number(holds))
    assert.ok(page.indexOf('id="nakijken"') < page.indexOf('id="kloppend"'))
    assert.match(page, /aria-current="page"[^>]*>Controle</)
    assert.match(page, /Van een stuk is de tekst niet hier/)
    assert.match(await text(`/akkoorden/${example}`), new RegExp(`href="/akkoorden/${example}/controle"`))
  })

  it('leads every outcome to a page that is there', async () => {
    const page = await text(`/akkoorden/${example}/controle`)
    const findings = page.slice(page.indexOf('kb-findings'))
    const links = new Set(
      [...findings.matchAll(/href="(\/[^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&')),
    )
    assert.ok(links.size > 4, `only ${links.size} links`)
    for (const path of links) await text(path)
  })

  it('shows one severity, and says so when there is nothing of it', async () => {
    const holding = await text(`/akkoorden/${example}/controle?ernst=klopt`)
    assert.match(holding, /Wat klopt/)
    assert.doesNotMatch(holding, /id="nakijken"/)
    assert.match(holding, /<option value="klopt" selected>/)
    assert.match(holding, /controle\.csv\?ernst=klopt/)
    assert.match(await text(`/akkoorden/${example}/controle?ernst=hoog`), /Niets met deze ernst/)
    assert.match(await text(`/akkoorden/${example}/controle?ernst=%00zwaar`), /id="nakijken"[\s\S]*id="kloppend"/)
  })

  it('says of an agreement without contributions that little can be compared', async () => {
    assert.match(await text(`/akkoorden/${scene.slug}/controle`), /Dit akkoord heeft nog geen bijdragen/)
  })

  it('goes along as a file, with what is shown', async () => {
    const csv = await text(`/akkoorden/${example}/controle.csv?ernst=klopt`)
    assert.match(csv, /Ernst;Controle;Uitkomst;Toelichting;Waar te zien/)
    assert.match(csv, /^klopt;Standen;Het register rekent zichzelf na;/m)
    assert.doesNotMatch(csv, /^laag;/m)
    for (const form of ['xlsx', 'ods']) {
      const response = await app.get(`/akkoorden/${example}/controle.${form}`)
      assert.match(
        response.headers.get('content-disposition') ?? '',
        new RegExp(`filename="controle ${example}.${form}"`),
      )
      assert.equal(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 2)), 'PK')
    }
  })

  it('knows no agreement that is not there', async () => {
    for (const path of ['/akkoorden/niets/controle', '/akkoorden/niets/controle.csv', '/akkoorden/%00/controle'])
      assert.equal((await app.get(path)).status, 404, path)
  })
})
