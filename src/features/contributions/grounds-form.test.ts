import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { newId } from '../../shared/id.ts'
import { addDocument } from '../provenance/index.ts'
import { aLedgerScene, type LedgerScene, sampleActor } from './contribution-samples.ts'
import { groundsFields, readGrounds, saveGrounds } from './grounds-form.ts'

const statement = { bron: 'mededeling', 'gezegd-door': 'De programmamanager (fictief)', 'gezegd-op': '20-3-2025' }
const publication = { bron: 'publicatie', adres: 'https://example.nl/besluit', titel: 'Besluit', 'gelezen-op': '2025' }
const aDocument = (stuk: string = newId()) => ({ bron: 'stuk', stuk, pagina: '3', plek: 'tabel 2, rij 3' })

const errorsOf = (fields: TypedFields, options = {}): readonly string[] => {
  const result = readGrounds(fields, options)
  return 'errors' in result ? Object.keys(result.errors) : []
}
const madeOf = (fields: TypedFields) => {
  const result = readGrounds(fields)
  assert.ok('value' in result, JSON.stringify(result))
  return result.value
}

describe('the grounds that somebody types', () => {
  it('are a statement, a publication or a place in a document', () => {
    assert.deepEqual(madeOf(statement).source, {
      kind: 'statement',
      saidBy: 'De programmamanager (fictief)',
      saidOn: '2025-03-20',
    })
    assert.deepEqual(madeOf(publication).source, {
      kind: 'publication',
      address: 'https://example.nl/besluit',
      title: 'Besluit',
      readOn: '2025',
    })
    const documentId = newId()
    const place = { kind: 'passage', documentId, passage: null, page: 3, label: 'tabel 2, rij 3' }
    assert.deepEqual(madeOf(aDocument(documentId)).source, place)
  })

  it('ask for everything that the chosen source needs, and for nothing of another', () => {
    assert.deepEqual(errorsOf({}), ['bron'])
    assert.deepEqual(errorsOf({ bron: 'mededeling' }), ['gezegd-door', 'gezegd-op'])
    assert.deepEqual(errorsOf({ bron: 'publicatie' }), ['adres', 'titel', 'gelezen-op'])
    assert.deepEqual(errorsOf({ bron: 'stuk' }), ['plek', 'stuk'])
    assert.deepEqual(errorsOf({ ...statement, adres: 'javascript:alert(1)', pagina: '½' }), [])
  })

  it('refuse an address that nobody can open', () => {
    const wrong = ['javascript:alert(1)', 'http://example.nl', 'example.nl', 'https://', 'https://a:b@example.nl', 'x']
    for (const adres of [...wrong, `https://example.nl/${'x'.repeat(3000)}`, 'https://example.nl/a b'])
      assert.deepEqual(errorsOf({ ...publication, adres }), ['adres'], adres)
  })

  it('refuse a day that does not exist, or never comes', () => {
    for (const day of ['31 februari 2025', '31-2-2025', '20 maart', '1-1-3000', 'na 20 maart 2025', 'morgen', ''])
      assert.deepEqual(errorsOf({ ...statement, 'gezegd-op': day }), ['gezegd-op'], day)
  })

  it('refuse a page that is no number, and a document or mandate that has no id', () => {
    for (const pagina of ['½', '-3', '0', '3-4', '99999'])
      assert.deepEqual(errorsOf({ ...aDocument(), pagina }), ['pagina'], pagina)
    assert.deepEqual(errorsOf(aDocument('1; drop table')), ['stuk'])
    assert.deepEqual(errorsOf({ ...statement, mandaat: 'bestaand', 'mandaat-keuze': 'x' }), ['mandaat-keuze'])
    assert.deepEqual(errorsOf({ ...statement, mandaat: '__proto__' }), ['mandaat'])
  })

  it('keep a reason short', () => {
    assert.deepEqual(errorsOf({ ...statement, reden: 'x'.repeat(10_000) }), ['reden'])
    assert.equal(madeOf({ ...statement, reden: '  ' }).reason, null)
  })

  it('need a mandate for a pledge or a budget only', () => {
    assert.deepEqual(errorsOf(statement, { needsMandate: true }), ['mandaat'])
    assert.equal(madeOf({ ...statement, mandaat: 'geen' }).mandate, null)
    assert.deepEqual(errorsOf({ ...statement, mandaat: 'bestaand' }, { needsMandate: true }), ['mandaat-keuze'])
  })

  it('let a new mandate hold from the first day that was named to the last', () => {
    const typed = { ...statement, mandaat: 'nieuw', 'mandaat-omschrijving': 'Volmacht', 'mandaat-van': '2025' }
    const whole = { description: 'Volmacht', validFrom: '2025-01-01', validTo: '2026-02-28' }
    assert.deepEqual(madeOf({ ...typed, 'mandaat-tot': 'februari 2026' }).mandate, whole)
    assert.deepEqual(errorsOf({ ...typed, 'mandaat-tot': '2024' }), ['mandaat-tot'])
    assert.deepEqual(errorsOf({ ...typed, 'mandaat-omschrijving': '…' }), ['mandaat-omschrijving'])
  })
})

describe('grounds that are stored', () => {
  let app: TestApp
  let scene: LedgerScene

  before(async () => {
    app = await testApp()
    scene = await aLedgerScene(app.doors)
  })

  const save = (fields: TypedFields) =>
    app.doors.write(sampleActor, (tx) => saveGrounds(tx, sampleActor, scene.agreementId, madeOf(fields)))

  it('name the source, the mandate and the reason', async () => {
    const existing = { mandaat: 'bestaand', 'mandaat-keuze': scene.mandateId, reden: 'Afgesproken' }
    const first = await save({ ...statement, ...existing })
    assert.equal(first.mandateId, scene.mandateId)
    assert.equal(first.reason, 'Afgesproken')
    assert.deepEqual(await save({ ...statement, ...existing }), first)
  })

  it('enter a new mandate once', async () => {
    const typed = { ...publication, mandaat: 'nieuw', 'mandaat-omschrijving': 'Raadsbesluit (fictief)' }
    const { mandateId } = await save(typed)
    assert.notEqual(mandateId, null)
    assert.equal((await save(typed)).mandateId, mandateId)
  })

  it('refuse a document or mandate that is not there', async () => {
    const other = await aLedgerScene(app.doors)
    await assert.rejects(save(aDocument()), InvalidInput)
    for (const mandate of [newId(), other.mandateId])
      await assert.rejects(save({ ...statement, mandaat: 'bestaand', 'mandaat-keuze': mandate }), InvalidInput)
  })

  it('lead to the place in a document, which the page of that document lists', async () => {
    const documentId = await app.doors.write(sampleActor, (tx) =>
      addDocument(tx, sampleActor, { title: 'Begroting', visibility: 'openbaar', file: null }),
    )
    const { sourceId } = await save(aDocument(documentId))
    const page = await (await app.get(`/stukken/${documentId}`)).text()
    assert.ok(page.includes(`id="bron-${sourceId}"`))
    assert.match(page, /p\.\u00a03, tabel 2, rij 3/)
  })
})

describe('the fields for the grounds', () => {
  const shown = (values: TypedFields, errors: TypedFields = {}) =>
    String(groundsFields({ values, errors, mandates: [], documents: [] }))

  it('keep what was typed, as text', () => {
    const html = shown({ ...statement, reden: '<b>"' }, { 'gezegd-door': 'Schrijf wie.' })
    assert.match(html, /value="mededeling" checked/)
    assert.match(html, /value="De programmamanager \(fictief\)"/)
    assert.match(html, /id="gezegd-door-fout".*Schrijf wie\./)
    assert.ok(html.includes('&lt;b&gt;&quot;'))
  })

  it('offer no list that is empty', () => {
    assert.doesNotMatch(shown({}), /<select/)
    assert.match(shown({}), /value="geen" checked/)
  })
})
