import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { createAgreement } from '../agreements/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'
import { addFinding } from './add-finding.ts'

const actor = localActor(new Date('2026-01-29T10:00:00Z'))
const fields = {
  code: 'euro-sum',
  severity: 'laag',
  holds: true,
  title: 'De euro’s tellen op',
  sentence: 'Het klopt.',
} as const
const text = 'Totaal € 100'

describe('adding a finding', () => {
  let doors: Doors
  let agreementId: Id<'agreement'>
  let absent: { documentId: Id<'document'>; sourceId: Id<'source'> }
  let present: typeof absent

  before(async () => {
    doors = (await emptyDatabase()).doors
    await doors.write(actor, async (tx) => {
      absent = await aDocument(tx, false)
      present = await aDocument(tx, true)
      const agreement = {
        title: 'Akkoord Proef',
        aliases: [],
        term: null,
        state: 'concept',
        visibility: 'openbaar',
      } as const
      agreementId = (await createAgreement(tx, actor, { ...agreement, sourceId: absent.sourceId })).id
    })
  })

  const add = ({ documentId, sourceId }: typeof absent, changed = {}) =>
    doors.write(actor, (tx) => addFinding(tx, actor, agreementId, { documentId, ...fields, ...changed }, [sourceId]))

  it('gives what a paper without a file brought its passage, once that paper is read in', async () => {
    const id = await add(absent)
    assert.equal(await add(present, { sentence: 'De som klopt.' }), id)
    const sources = await doors.read(actor, (db) =>
      db.selectFrom('recordSource').select('sourceId').where('recordId', '=', id).orderBy('position').execute(),
    )
    assert.deepEqual(
      sources.map((row) => row.sourceId),
      [absent.sourceId, present.sourceId],
    )
  })

  it('gives the passage to the one that is most like it, and to none that is about other things', async () => {
    const differ = { code: 'names-differ', holds: false, title: 'Meer namen' }
    const body = await add(absent, { ...differ, sentence: 'De stuurgroep heet telkens anders.' })
    const party = await add(absent, { ...differ, sentence: 'De gemeente Proefstad heet ook Proefdorp.' })
    const theme = await add(present, { ...differ, sentence: 'Het thema heet Bodem en Grond.' })
    assert.ok(theme !== body && theme !== party)
    assert.equal(await add(present, { ...differ, sentence: 'Proefstad en Proefdorp zijn één gemeente.' }), party)
    assert.equal(await add(present, { ...differ, sentence: 'Stuurgroep Noord is de stuurgroep.' }), body)
  })

  it('adds another of its kind, one that does not hold, and the same one once', async () => {
    const second = await add(present, { sentence: 'Tabel 2 klopt ook.' })
    const open = await add(present, { holds: false })
    assert.equal(await add(present, { holds: false }), open)
    const rows = await doors.read(actor, (db) => db.selectFrom('finding').select('id').execute())
    assert.equal(rows.length, 6)
    assert.ok(rows.some((row) => row.id === second))
  })
})

async function aDocument(tx: Tx, withFile: boolean) {
  const bytes = Buffer.from(text)
  const document = {
    name: 'proef.txt',
    format: 'text',
    sha256: 'a'.repeat(64),
    pages: null,
    normaliser: 1,
    text,
  } as const
  const file = withFile ? { ...document, bytes } : null
  const documentId = await addDocument(tx, actor, { title: 'Proef', visibility: 'openbaar', file })
  const place = { page: null, line: 1, endPage: null, endLine: 1, start: 0, end: text.length, quote: text }
  const passage = withFile ? { passage: place } : { passage: null, page: 3, label: 'tabel 1, rij Totaal' }
  return { documentId, sourceId: await addSource(tx, { kind: 'passage', documentId, ...passage }) }
}
