import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { wordsOn } from '../../../test/support/words.ts'
import { loadExamples } from './load-examples.ts'

let app: TestApp

const real = '/akkoorden/circulaire-economie-2025-2026'
const invented = '/akkoorden/groene-wijken-proefdelta-fictief'

describe('how the example agreements are steered', () => {
  before(async () => {
    app = await testApp()
    await loadExamples(app.doors)
  })

  it('says what the sources say of the real one, and shows what they leave open', async () => {
    const text = await words(`${real}/sturing`)
    assert.match(text, /Ledenvergadering van de Unie van Waterschappen .*? besluit Openbare bron/)
    assert.match(text, /Commissie Waterketens en Emissies .*? adviseert Openbare bron/)
    assert.match(text, /Werkgroep Inkoop Bron: [^.]*\. 1, kern 1, werkgroepen UvW en waterschappen/)
    assert.match(text, /Werkgroep MKB Bron: [^.]*\. 1, kern 1, werkgroepen niet in bron niet in bron niet in bron/)
    assert.match(text, /Secretariaat: niet in bron/)
    assert.match(text, /Minister van EZ Ministerie van Economische Zaken .*? niet in bron Nieuwe bekleder/)
  })

  it('names the office that signs beside its organisation', async () => {
    assert.match(await words(real), /Ministerie van Economische Zaken .*? in het ambt Minister van EZ/)
  })

  it('lets an election change who holds the office, and leave its mandate and its seat alone', async () => {
    const text = await words(`${invented}/sturing`)
    const office = /Wethouder Klimaat Gemeente Voorbeeldstad \(fictief\) .*? 2 andere personen (.*?) Dijkgraaf/.exec(
      text,
    )!
    assert.match(office[0], /H\. Hersenschim \(fictief\) sinds 4 jun 2026/)
    assert.match(office[0], /B\. Bedacht \(fictief\), bekleder 9 juni 2022 tot en met 3 juni 2026/)
    assert.match(office[0], /lid in Stuurgroep Groene wijken mandaat: Volmacht wethouder Klimaat/)
  })

  it('tells that election among what changed, as the register showed it and as it was', async () => {
    const recorded = await words(`${invented}/veranderingen?van=2026-06-01&tot=2026-06-30`)
    assert.match(recorded, /Bekleders en plaatsvervangers .*?Wethouder Klimaat, B\. Bedacht \(fictief\)/)
    assert.match(recorded, /Wethouder Klimaat, H\. Hersenschim \(fictief\)/)
    const happened = await words(`${invented}/veranderingen?soort=peildatum&van=2025-12-01&tot=2026-01-31`)
    assert.match(happened, /Programmamanager Groene wijken, L\. Luchtkasteel \(fictief\)/)
    assert.doesNotMatch(happened, /Hersenschim/)
  })
})

const words = (path: string) => wordsOn(app, path)
