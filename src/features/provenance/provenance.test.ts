import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { addDocument, addSource, documentBySha256, linkSource, type NewSource, readSources } from './index.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
const text = 'Gevraagd besluit\nakkoord gaan\n\fKosten\nParticipant A\t€ 10\nParticipant <B>\t€ 20\n'
const start = text.indexOf('€ 20')
let app: TestApp

function aDocument(over: Partial<Parameters<typeof addDocument>[2]> = {}): Promise<Id<'document'>> {
  const bytes = new TextEncoder().encode(text)
  const file = {
    name: 'voorstel.txt',
    format: 'text',
    sha256: 'a'.repeat(64),
    pages: 2,
    normaliser: 1,
    text,
    bytes,
  } as const
  return app.doors.write(actor, (tx) =>
    addDocument(tx, actor, { title: 'Voorstel', visibility: 'openbaar', file, ...over }),
  )
}

function aPassage(documentId: Id<'document'>): NewSource {
  const place = { page: 2, line: 3, endPage: 2, endLine: 3 }
  return { kind: 'passage', documentId, passage: { ...place, start, end: start + 4, quote: '€ 20' } }
}

describe('documents and sources', () => {
  let documentId: Id<'document'>
  before(async () => {
    app = await testApp()
    documentId = await aDocument()
  })

  it('gives the same place one source, and a record its sources once', async () => {
    const recordId = newId()
    const label = await app.doors.write(actor, async (tx) => {
      const first = await addSource(tx, aPassage(documentId))
      assert.equal(await addSource(tx, aPassage(documentId)), first)
      await linkSource(tx, 'theme', recordId, first)
      await linkSource(tx, 'theme', recordId, first)
      return (await readSources(tx, [{ kind: 'theme', id: recordId }]))('theme', recordId)
    })
    const href = `/stukken/${documentId}?van=${start}&tot=${start + 4}#passage`
    assert.deepEqual(label, [{ kind: 'source', label: 'p.\u00a02, r.\u00a03', href }])
  })

  it('reads the sources of many records and fields at once', async () => {
    const [one, other] = [newId(), newId()]
    const marks = await app.doors.write(actor, async (tx) => {
      const publication = {
        kind: 'publication',
        address: 'https://example.org/x',
        title: 'Blad 1',
        readOn: day('2026-01-29'),
      } as const
      await linkSource(tx, 'theme', one, await addSource(tx, publication), 'name')
      await linkSource(tx, 'theme', other, await addSource(tx, { kind: 'computed', formula: '= 2 × 3' }))
      return readSources(
        tx,
        [one, other].map((id) => ({ kind: 'theme', id })),
      )
    })
    assert.deepEqual(
      marks('theme', one).map((mark) => [mark.kind, mark.label]),
      [['web', 'Blad 1']],
    )
    assert.deepEqual(marks('theme', one, 'term'), [])
    assert.equal(marks('theme', other)[0]?.label, '= 2 × 3')
  })

  it('shows the text with its lines, and marks the passage', async () => {
    const body = await (await app.get(`/stukken/${documentId}?van=${start}&tot=${start + 4}`)).text()
    assert.match(body, /<mark class="kb-pass" id="passage">€ 20<\/mark>/)
    assert.match(body, /Participant &lt;B&gt;/)
    assert.match(body, /Pagina 2/)
  })

  it('shows the whole text and says so when the place does not exist', async () => {
    for (const query of ['van=5&tot=2', 'van=-1&tot=3', 'van=0&tot=99999', 'van=x', 'tot=%00', 'van=0&tot=1e3']) {
      const answer = await app.get(`/stukken/${documentId}?${query}`)
      const body = await answer.text()
      assert.equal(answer.status, 200, query)
      assert.match(body, /Deze plek staat niet in het stuk/, query)
      assert.doesNotMatch(body, /id="passage"/, query)
    }
  })

  it('says of a document without a file what is known, and asks to read it in', async () => {
    const bare = await aDocument({ title: 'Notitie', file: null, pages: 3 })
    const passage = {
      kind: 'passage',
      documentId: bare,
      passage: null,
      page: 3,
      label: 'tabel 1, rij A',
      figures: '€ 10',
    } as const
    const source = await app.doors.write(actor, (tx) => addSource(tx, passage))
    const body = await (await app.get(`/stukken/${bare}`)).text()
    assert.match(body, /Dit stuk is niet meegeleverd\. Lees het in om de passage te zien\./)
    assert.match(body, new RegExp(`id="bron-${source}"`))
    assert.match(body, /tabel 1, rij A[\s\S]*€ 10/)
    const redirect = await app.get(`/bronnen/${source}`)
    assert.equal(redirect.headers.get('location'), `/stukken/${bare}#bron-${source}`)
  })

  it('finds a document by its file, and lists all', async () => {
    const found = await app.doors.read(actor, (db) => documentBySha256(db, 'a'.repeat(64)))
    assert.equal(found?.id, documentId)
    assert.equal(await app.doors.read(actor, (db) => documentBySha256(db, 'b'.repeat(64))), null)
    assert.match(await (await app.get('/stukken')).text(), /Voorstel/)
  })

  it('answers unknown and odd addresses with 404', async () => {
    const unknown = newId()
    for (const path of [`/stukken/${unknown}`, `/bronnen/${unknown}`, '/bronnen/x', '/bronnen/%00']) {
      assert.equal((await app.get(path)).status, 404, path)
    }
    for (const path of ['/stukken?na=x', '/stukken?na=%00', `/stukken?na=${unknown}`]) {
      assert.equal((await app.get(path)).status, 200, path)
    }
  })
})
