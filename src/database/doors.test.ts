import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase } from '../../test/support/database.ts'
import { localActor } from '../shared/actor.ts'
import type { Doors, ReadDb } from './doors.ts'
import { record } from './journal.ts'

let doors: Doors
const actor = localActor(new Date('2026-01-29T10:00:00Z'))
const act = {
  chain: 'platform',
  action: 'thing.made',
  subjectKind: 'thing',
  subjectId: '00000000-0000-4000-8000-000000000001',
  after: { a: 1, bijdragen: ['é'] },
} as const

describe('the two doors', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('runs as the role of the app, with the name of the actor', async () => {
    const [row] = await doors.read(actor, async (db) => {
      const query = sql<{ role: string; name: string }>`
        select current_user as role, current_setting('krachtenbundel.actor') as name`
      return (await query.execute(db)).rows
    })
    assert.deepEqual(row, { role: 'krachtenbundel_app', name: 'lokale gebruiker' })
  })

  it('takes an actor name with quotes for a name, and nothing else', async () => {
    const name = "O'Brien'; drop table journal; --\0"
    const read = (db: ReadDb) =>
      sql<{ name: string }>`select current_setting('krachtenbundel.actor') as name`.execute(db)
    const { rows } = await doors.read({ ...actor, name }, read)
    assert.equal(rows[0]?.name, name.replace('\0', ''))
  })

  it('reads only behind the reading door', async () => {
    const insert = (db: ReadDb) =>
      sql`insert into journal (chain, at, actor, action, subject_kind, subject_id)
        values ('platform', now(), 'a', 'b.c', 'd', gen_random_uuid())`.execute(db)
    await assert.rejects(doors.read(actor, insert), /read-only transaction/)
  })

  it('writes the journal, and undoes everything when the command throws', async () => {
    await doors.write(actor, (tx) => record(tx, actor, act))
    const failing = doors.write(actor, async (tx) => {
      await record(tx, actor, act)
      throw new Error('halfway')
    })
    await assert.rejects(failing, /halfway/)
    const rows = await doors.read(actor, (db) => db.selectFrom('journal').selectAll().execute())
    assert.equal(rows.length, 1)
    assert.deepEqual(JSON.parse(rows[0]!.after!), act.after)
    assert.equal(rows[0]!.at.toISOString(), '2026-01-29T10:00:00.000Z')
  })

  it('never lets the journal be changed or emptied', async () => {
    for (const statement of ['update journal set actor = null', 'delete from journal', 'truncate journal']) {
      await assert.rejects(
        doors.write(actor, (tx) => sql.raw(statement).execute(tx)),
        /permission denied/,
      )
    }
  })

  it('goes on after a transaction that failed, and with many at once', async () => {
    const counts = Array.from({ length: 20 }, (_, index) =>
      doors.write(actor, async (tx) => {
        await record(tx, actor, { ...act, action: `thing.made${index}` })
        return index
      }),
    )
    assert.deepEqual(await Promise.all(counts), [...Array(20).keys()])
  })
})
