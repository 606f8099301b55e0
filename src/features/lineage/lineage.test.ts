import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { createAgreement, enterInstrument, type InstrumentTable, readInstruments } from '../agreements/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
let app: TestApp

/** An agreement of its own; `names` are what it hangs together with, and how. */
async function agreement(
  tx: Tx,
  title: string,
  names: Readonly<Record<string, InstrumentTable['relation']>> = {},
  more: { readonly term?: string; readonly state?: 'concept' | 'signed' } = {},
) {
  const sourceId = await addSource(tx, {
    kind: 'statement',
    saidBy: 'Proefpersoon (fictief)',
    saidOn: day('2025-01-02'),
  })
  const term = more.term === undefined ? null : day(more.term)
  const base = { aliases: [], visibility: 'openbaar', sourceId, term, state: more.state ?? 'signed' } as const
  const made = await createAgreement(tx, actor, { ...base, title })
  for (const [name, relation] of Object.entries(names))
    await enterInstrument(tx, actor, made.id, { name, kind: 'agreement', year: null, relation }, sourceId)
  return made
}

async function body(path: string, status = 200): Promise<string> {
  const response = await app.get(path)
  assert.equal(response.status, status, path)
  return response.text()
}

/** The words of a piece of markup, in reading order. */
function words(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
}

function part(markup: string, id: string): string {
  const from = markup.slice(markup.indexOf(`id="${id}"`))
  return from.slice(from.indexOf('>') + 1, from.indexOf('</section>'))
}

describe('the family tree of an agreement', () => {
  before(async () => {
    app = await testApp()
    await app.doors.write(actor, async (tx) => {
      await agreement(tx, 'Oerakkoord', {}, { term: '2010/2014' })
      await agreement(
        tx,
        'Eerste akkoord',
        { Oerakkoord: 'replaces', 'Oude wet': 'elaborates', 'Losse brief': null },
        { term: '2015/2019' },
      )
      await agreement(
        tx,
        'Tweede akkoord',
        { 'Eerste akkoord': 'follows', 'Vaag manifest': null },
        { term: '2020/2024' },
      )
      await agreement(tx, 'Uitwerking', { 'Tweede akkoord': 'elaborates' }, { term: '2021/2022' })
      await agreement(tx, 'Derde akkoord', { 'Tweede akkoord': 'follows' }, { term: '2100/2104', state: 'concept' })
      await agreement(tx, 'Vierde akkoord', { 'Derde akkoord': 'replaces' })
      await agreement(tx, 'Praatstuk', { 'Tweede akkoord': null })
      await agreement(tx, 'Alleen')
    })
  })

  it('shows two steps back and two steps on, by year, with how they hang together', async () => {
    const drawn = part(await body('/akkoorden/tweede-akkoord/samenhang'), 'stamboom')
    const told = words(drawn.slice(drawn.indexOf('<ol')))
    assert.equal(
      told,
      [
        'verhouding niet in bron : Vaag manifest jaar niet in bron',
        'noemt dit akkoord : Praatstuk jaar niet in bron',
        'werkt het uit : Oude wet jaar niet in bron',
        'vervangt het : Oerakkoord 2010 tot en met 2014',
        'dit akkoord vloeit eruit voort : Eerste akkoord 2015 tot en met 2019',
        'Tweede akkoord 2020 tot en met 2024 (dit akkoord)',
        'uitgewerkt in : Uitwerking 2021 en 2022',
        'opgevolgd door : Derde akkoord 2100 tot en met 2104',
        'vervangen door : Vierde akkoord looptijd niet in bron',
      ].join(' '),
    )
    assert.ok(!drawn.includes('Losse brief'), 'two steps away only what says how')
  })

  it('draws a solid line for what is behind us, and a dotted one for what is ahead or not said', async () => {
    const drawn = part(await body('/akkoorden/tweede-akkoord/samenhang'), 'stamboom')
    const dotted = (name: string) => {
      const until = drawn.slice(0, drawn.indexOf(name))
      return until.slice(until.lastIndexOf('<li')).startsWith('<li class="kb-family__item kb-family__item--dotted"')
    }
    assert.deepEqual(['Vaag manifest', 'Praatstuk', 'Oude wet', 'Uitwerking', 'Derde akkoord'].map(dotted), [
      true,
      true,
      false,
      false,
      true,
    ])
  })

  it('repeats everything in a table, with its source, and leads to what is in the register', async () => {
    const markup = part(await body('/akkoorden/tweede-akkoord/samenhang'), 'tabel')
    const rows = markup.slice(markup.indexOf('<tbody>')).split('<tr>').slice(1)
    assert.equal(rows.length, 8)
    for (const row of rows) assert.match(row, /kb-source[^>]*>.*Proefpersoon \(fictief\)/)
    assert.match(
      rows[0]!,
      /href="\/akkoorden\/eerste-akkoord"[\s\S]*2015 tot en met 2019[\s\S]*dit akkoord vloeit eruit voort/,
    )
    assert.match(rows[1]!, /Vaag manifest[\s\S]*niet in bron[\s\S]*niet in bron[\s\S]*Zeg hoe het samenhangt/)
    assert.match(words(rows.at(-1)!), /^Vierde akkoord .* vervangt Derde akkoord/)
  })

  it('is told on the overview in short, also from the other side', async () => {
    const short = words(part(await body('/akkoorden/tweede-akkoord'), 'samenhang'))
    assert.match(short, /dit akkoord vloeit eruit voort Eerste akkoord Bron: Proefpersoon/)
    assert.match(short, /opgevolgd door Derde akkoord , 2100 tot en met 2104/)
    assert.match(short, /zegt hoe dit akkoord ertoe staat: Vaag manifest, Praatstuk\. .*Bekijk de stamboom van alle 5/)
  })

  it('says what to do when there is nothing, and which agreements there are when there is no such one', async () => {
    assert.match(await body('/akkoorden/alleen/samenhang'), /kb-empty[\s\S]*\/akkoorden\/alleen\/samenhang\/toevoegen/)
    for (const path of [
      'bestaat-niet/samenhang',
      'x%00/samenhang',
      'tweede-akkoord/samenhang/x',
      'tweede-akkoord/samenhang/00000000-0000-4000-8000-000000000000',
    ])
      await body(`/akkoorden/${path}`, 404)
  })
})

describe('saying what an agreement hangs together with', () => {
  let id: Id<'agreement'>
  let documentId: Id<'document'>
  const said = { bron: 'mededeling', 'gezegd-door': 'Een medewerker (fictief)', 'gezegd-op': '20 maart 2025' }
  const add = (fields: Record<string, string>) =>
    app.post('/akkoorden/waterpact/samenhang/toevoegen', { ...said, ...fields })
  const plan = { naam: 'Dakenplan', soort: 'strategie', verhouding: 'werkt-uit', jaar: '2021' }

  before(async () => {
    app = await testApp()
    await app.doors.write(actor, async (tx) => {
      id = (await agreement(tx, 'Waterpact')).id
      await agreement(tx, 'Watervisie')
      documentId = await addDocument(tx, actor, { title: 'Nota', visibility: 'openbaar', file: null })
    })
  })

  const instruments = () => app.doors.read(actor, (db) => readInstruments(db, id))
  const findings = () => app.doors.read(actor, (db) => db.selectFrom('finding').selectAll().execute())

  it('enters it with its source, and relates it to the agreement of that name', async () => {
    const response = await add({ naam: 'WATERVISIE', soort: 'akkoord', verhouding: 'vloeit-voort', jaar: '' })
    assert.equal(response.status, 303)
    assert.equal(response.headers.get('location'), '/akkoorden/waterpact/samenhang?melding=vastgelegd')
    assert.match(await body('/akkoorden/waterpact/samenhang?melding=vastgelegd'), /role="status"[\s\S]*Vastgelegd/)
    assert.match(await body('/akkoorden/watervisie/samenhang'), /opgevolgd door/)
    assert.match(await body('/akkoorden/waterpact/samenhang'), /Een medewerker \(fictief\)/)
  })

  it('takes a page and a document as a source too', async () => {
    const page = {
      bron: 'publicatie',
      adres: 'https://example.nl/plan',
      titel: 'Het plan',
      'gelezen-op': '2 februari 2026',
    }
    assert.equal((await add({ ...plan, ...page })).status, 303)
    const paper = { bron: 'stuk', stuk: documentId, pagina: '3', plek: 'kern 2' }
    const again = await add({ ...plan, ...paper })
    assert.equal(again.headers.get('location'), '/akkoorden/waterpact/samenhang?melding=bekend')
    assert.match(await body('/akkoorden/waterpact/samenhang'), /Het plan[\s\S]*p\.\u00a03, kern 2/)
  })

  it('lets somebody say what was not known, and makes a finding of what stands there otherwise', async () => {
    await add({ naam: 'Manifest', soort: 'akkoord', verhouding: 'niet-in-bron', jaar: '' })
    const row = (await instruments()).find(({ name }) => name === 'Manifest')!
    const path = `/akkoorden/waterpact/samenhang/${row.id}`
    assert.match(await body(path), /Dit staat er nu[\s\S]*niet in bron/)
    assert.equal((await app.post(path, { ...said, verhouding: 'vervangt', jaar: '2022' })).status, 303)
    const other = await app.post(path, {
      ...said,
      'gezegd-door': 'Een ander (fictief)',
      verhouding: 'werkt-uit',
      jaar: '',
    })
    assert.equal(other.headers.get('location'), '/akkoorden/waterpact/samenhang?melding=verschil')
    const after = (await instruments()).find(({ name }) => name === 'Manifest')!
    assert.deepEqual([after.relation, after.year], ['replaces', '2022'])
    const [found] = await findings()
    assert.equal(found!.code, 'instrument-differs')
    assert.match(
      found!.sentence,
      /Bij Manifest staat in het register het akkoord vervangt het, en een andere bron zegt het akkoord werkt het uit\./,
    )
    assert.match(
      await body('/akkoorden/waterpact/samenhang?melding=verschil'),
      /role="alert"[\s\S]*\/akkoorden\/waterpact\/bevindingen/,
    )
    assert.match(await body('/akkoorden/waterpact/bevindingen'), /Een ander \(fictief\)/)
  })

  it('makes a finding of a relation that would put an agreement before itself', async () => {
    const response = await app.post('/akkoorden/watervisie/samenhang/toevoegen', {
      ...said,
      naam: 'Waterpact',
      soort: 'akkoord',
      verhouding: 'vloeit-voort',
      jaar: '',
    })
    assert.match(response.headers.get('location')!, /melding=verschil/)
    assert.match((await findings()).at(-1)!.sentence, /dat het na dit akkoord komt/)
  })

  const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    [
      'nothing at all',
      { bron: '' },
      /Vul de naam in\.[\s\S]*Kies hoe dit akkoord ertoe staat[\s\S]*Kies waar je dit vandaan hebt\./,
    ],
    ['a name without letters', { ...plan, naam: '–' }, /Vul de naam in\./],
    ['its own name', { ...plan, naam: 'waterpact' }, /een naam van dit akkoord zelf/],
    ['a name of 10 000 characters', { ...plan, naam: 'x'.repeat(10_000) }, /Kort deze tekst in tot 500 tekens/],
    ['31 februari', { ...plan, jaar: '31 februari 2025' }, /Deze dag bestaat niet/],
    ['a kind that is none', { ...plan, soort: '__proto__' }, /Kies wat voor soort het is/],
    [
      'an address that cannot be opened',
      { ...plan, bron: 'publicatie', adres: 'javascript:alert(1)', titel: 'X', 'gelezen-op': '2025' },
      /Het begint met https/,
    ],
    [
      'a document that is not there',
      { ...plan, bron: 'stuk', stuk: '00000000-0000-4000-8000-000000000000', plek: 'kern' },
      /Kies het stuk waarin het staat/,
    ],
    ['a day that never comes', { ...plan, 'gezegd-op': 'na 1 mei 2025' }, /Noem een dag die vaststaat/],
  ]
  for (const [what, fields, sentence] of wrong) {
    it(`refuses ${what}, keeps what was typed and changes nothing`, async () => {
      const before = await instruments()
      const response = await add(fields)
      assert.equal(response.status, 400)
      const markup = await response.text()
      assert.match(markup, sentence)
      if (fields.jaar) assert.ok(markup.includes(`value="${fields.jaar}"`))
      assert.deepEqual(await instruments(), before)
    })
  }
})
