import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { type Id, newId } from '../../shared/id.ts'
import { sampleActor as actor, aLedgerScene, aSetContribution, type LedgerScene } from './contribution-samples.ts'
import { type SetContribution, setContribution } from './set-contribution.ts'

let app: TestApp
let scene: LedgerScene
/** each test has a year of its own, so that none meets the amounts of another */
let year = 2024

const write = <Result>(fn: (tx: Tx) => Promise<Result>) => app.doors.write(actor, fn)
const set = (fields: Partial<SetContribution> = {}) => {
  year += 1
  const own = { year, period: String(year), ...fields }
  return write((tx) => setContribution(tx, actor, scene.agreementId, aSetContribution(scene, own)))
}
const pathOf = (id: string, act: string) => `/akkoorden/${scene.slug}/bijdragen/posten/${id}/${act}`
const grounds = () => ({
  bron: 'mededeling',
  'gezegd-door': 'De wethouder (fictief)',
  'gezegd-op': '1 mei 2025',
  mandaat: 'bestaand',
  'mandaat-keuze': scene.mandateId,
  reden: 'Zo besloten',
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&#39;', '’')

type Answer = { readonly status: number; readonly place: string; readonly text: string }
const send = async (id: string, act: string, fields: Record<string, string>): Promise<Answer> => {
  const response = await app.post(pathOf(id, act), fields)
  return {
    status: response.status,
    place: response.headers.get('location') ?? '',
    text: plain(await response.text()),
  }
}
const done = async (id: string, act: string, fields: Record<string, string>) => {
  const answer = await send(id, act, { ...grounds(), ...fields })
  assert.equal(answer.status, 303, answer.text.match(/kb-errors.*?<\/div>|kb-note--alert.*?<\/div>/s)?.[0])
  return { place: answer.place, page: plain(await (await app.get(answer.place)).text()) }
}
const countEntries = async () => {
  const rows = await app.doors.read(actor, (db) =>
    db
      .selectFrom('ledgerEntry')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return rows.count
}
const idIn = (place: string) => /posten\/([0-9a-f-]{36})/.exec(place)![1] as Id<'entry'>
const values = (text: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1]

/** An emptied register; the files of a run share one database, so each part starts it anew. */
const startAnew = async () => {
  app = await testApp()
  scene = await aLedgerScene(app.doors)
}

describe('changing an amount', () => {
  before(startAnew)

  it('lets another amount hold from a later day, and says what that does to the total', async () => {
    const { page } = await done(await set(), 'wijzigen', { bedrag: '0,30', vanaf: '1 mei 2025' })
    assert.match(page, /Het bedrag is gewijzigd\./)
    assert.match(page, /thema Water, \d{4}, toegezegd: eerst 0,20 fte, nu 0,30 fte\./)
    assert.match(page, /een wijziging, geldt nu/)
    assert.match(page, /Zo besloten/)
    assert.match(page, /De wethouder \(fictief\)/)
  })

  it('starts from what counts now', async () => {
    const text = plain(await (await app.get(pathOf(await set(), 'wijzigen'))).text())
    assert.equal(values(text, 'bedrag'), '0,20')
    assert.match(text, /0,20 fte, vanaf 1 april 2025/)
  })

  it('is refused on a day that is not later, with everything that was typed', async () => {
    const typed = { ...grounds(), bedrag: '0,30', vanaf: '1 maart 2025' }
    const { status, text } = await send(await set(), 'wijzigen', typed)
    assert.equal(status, 409)
    assert.match(text, /Een wijziging gaat later in/)
    assert.equal(values(text, 'bedrag'), '0,30')
    assert.equal(values(text, 'gezegd-door'), 'De wethouder (fictief)')
    assert.match(text, /Zo besloten<\/textarea>/)
  })

  it('takes an amount that the source does not name', async () => {
    const { page } = await done(await set(), 'wijzigen', { bedrag: 'niet vermeld', vanaf: '1 mei 2025' })
    assert.match(page, /fte niet opgegeven, toegezegd/)
    assert.match(page, /eerst 0,20 fte, nu geen bedrag/)
  })
})

describe('two people who change one amount', () => {
  before(startAnew)

  it('shows the second what counts now beside what was typed, and keeps it', async () => {
    const id = await set()
    const first = await done(id, 'wijzigen', { bedrag: '0,30', vanaf: '1 mei 2025', reden: 'Eerste' })
    const before = await countEntries()
    const typed = { ...grounds(), bedrag: '0,40', vanaf: '1 juni 2025', reden: 'Tweede' }
    const { status, text } = await send(id, 'wijzigen', typed)
    assert.equal(status, 409)
    assert.equal(await countEntries(), before)
    assert.match(text, /Iemand was je voor/)
    for (const both of [/0,30 fte.*>0,40</s, /1 mei 2025.*1 juni 2025/s, /Eerste.*Tweede/s]) assert.match(text, both)
    assert.equal(values(text, 'bedrag'), '0,40')
    assert.equal(values(text, 'mandaat-keuze') ?? scene.mandateId, scene.mandateId)
    const current = idIn(first.place)
    assert.ok(text.includes(`action="${pathOf(current, 'wijzigen')}"`))
    const { page } = await done(current, 'wijzigen', typed)
    assert.match(page, /eerst 0,30 fte, nu 0,40 fte/)
  })

  it('also where the other set the amount on another line', async () => {
    const id = await set()
    const line = { groep: scene.constituencies[0]!, wie: 'groep', waarvoor: scene.themes[1]!, eenheid: 'fte' }
    const more = { jaar: String(year), bedrag: '0,20', fase: 'toegezegd', vanaf: '1 april 2025' }
    const moved = await done(id, 'opnieuw', { ...line, ...more })
    const { status, text } = await send(id, 'verbeteren', { ...grounds(), bedrag: '0,10' })
    assert.equal(status, 409)
    assert.ok(text.includes(`action="${pathOf(idIn(moved.place), 'verbeteren')}"`))
    assert.match(text, /thema Wegen/)
    assert.equal(values(text, 'bedrag'), '0,10')
  })

  it('does one thing for a form that is sent twice', async () => {
    const sent: readonly (readonly [string, Record<string, string>])[] = [
      ['wijzigen', { bedrag: '0,30', vanaf: '1 mei 2025' }],
      ['verbeteren', { bedrag: '0,30' }],
      ['intrekken', { vanaf: '1 mei 2025' }],
    ]
    for (const [act, fields] of sent) {
      const id = await set()
      await done(id, act, fields)
      const before = await countEntries()
      assert.equal((await send(id, act, { ...grounds(), ...fields })).status, 409, act)
      assert.equal(await countEntries(), before, act)
    }
  })

  it('says so where nothing can be done any more', async () => {
    const id = await set()
    await done(id, 'intrekken', { vanaf: '1 mei 2025' })
    const { status, text } = await send(id, 'intrekken', { ...grounds(), vanaf: '1 juni 2025' })
    assert.equal(status, 409)
    assert.match(text, /Dit bedrag is al ingetrokken/)
    assert.match(text, /1 juni 2025/)
    assert.doesNotMatch(text, /Trek de bijdrage in</)
  })
})

describe('correcting an amount', () => {
  before(startAnew)

  it('puts right what was wrong from the first day', async () => {
    const id = await set()
    const form = plain(await (await app.get(pathOf(id, 'verbeteren'))).text())
    assert.ok(form.includes(`value="${scene.mandateId}" selected`))
    const { page } = await done(id, 'verbeteren', { bedrag: '0,10', dekking: 'nieuw', 'dekking-jaar': '2025' })
    assert.match(page, /Het bedrag is verbeterd\..*eerst 0,20 fte, nu 0,10 fte/s)
    assert.match(page, /nieuw geld, begroting 2025/)
    assert.match(page, /1 april 2025/)
  })

  it('is refused when nothing changes', async () => {
    const { status, text } = await send(await set(), 'verbeteren', { ...grounds(), bedrag: '0,20' })
    assert.equal(status, 409)
    assert.match(text, /Er verandert niets/)
  })

  it('is not offered for a half of a split', async () => {
    const whole = await set({ purpose: null, themeId: null })
    const { place } = await done(whole, 'splitsen', { [`deel-${scene.themes[0]}`]: '0,05', vanaf: '1 mei 2025' })
    const response = await app.get(pathOf(idIn(place), 'verbeteren'))
    assert.equal(response.status, 409)
    assert.match(await response.text(), /Deze post hoort bij een andere post/)
  })
})

describe('setting an amount anew', () => {
  before(startAnew)

  it('moves it to the line where it belongs, from a form that holds what it says now', async () => {
    const id = await set()
    const form = plain(await (await app.get(pathOf(id, 'opnieuw'))).text())
    assert.equal(values(form, 'jaar'), String(year))
    assert.equal(values(form, 'vanaf'), '1 april 2025')
    assert.ok(form.includes(`value="${scene.themes[0]}" selected`))
    const fields = { groep: scene.constituencies[1]!, wie: 'groep', waarvoor: 'governance', eenheid: 'fte' }
    const more = { jaar: String(year), bedrag: '0,20', fase: 'toegezegd', vanaf: '2 april 2025' }
    const { page } = await done(id, 'opnieuw', { ...fields, ...more })
    assert.match(page, /Waterschappen van Proefland, governance/)
    assert.match(page, /eerst geen bedrag, nu 0,20 fte/)
    assert.match(plain(await (await app.get(pathOf(id, '').slice(0, -1))).text()), /vervallen/)
  })
})

describe('withdrawing a contribution', () => {
  before(startAnew)

  it('lets it count as nothing from a day on', async () => {
    const { page } = await done(await set(), 'intrekken', { vanaf: '1 mei 2025' })
    assert.match(page, /De bijdrage is ingetrokken\..*eerst 0,20 fte, nu 0,00 fte/s)
  })

  it('is refused before the day from which it holds', async () => {
    const { status, text } = await send(await set(), 'intrekken', { ...grounds(), vanaf: '1 januari 2025' })
    assert.equal(status, 409)
    assert.match(text, /Dit kan niet eerder ingaan/)
  })
})

describe('splitting an amount', () => {
  before(startAnew)

  const part = (index: number) => `deel-${scene.themes[index]}`

  it('divides it over purposes, and the sum stays', async () => {
    const whole = await set({ purpose: null, themeId: null })
    const fields = { [part(0)]: '0,05', [part(1)]: '', 'deel-governance': '0,10', vanaf: '1 mei 2025' }
    const { page } = await done(whole, 'splitsen', fields)
    assert.match(page, /alle bestemmingen, \d{4}, toegezegd: blijft 0,20 fte\./)
    for (const amount of ['0,05 fte', '0,10 fte']) assert.ok(page.includes(amount), amount)
  })

  it('is refused for more than there is, or for nothing', async () => {
    const whole = await set({ purpose: null, themeId: null })
    const more = await send(whole, 'splitsen', { ...grounds(), [part(0)]: '0,15', [part(1)]: '0,10', vanaf: '2026' })
    assert.equal(more.status, 409)
    assert.match(more.text, /Er is 0,20 fte\. Meer kun je er niet afhalen/)
    assert.equal(values(more.text, part(1)), '0,10')
    for (const empty of ['', '-']) {
      const nothing = await send(whole, 'splitsen', { ...grounds(), [part(0)]: empty, vanaf: '2026' })
      assert.equal(nothing.status, 400)
      assert.match(nothing.text, /Vul bij minstens één bestemming een bedrag in/)
    }
    assert.equal((await send(whole, 'splitsen', { ...grounds(), [part(0)]: '0', vanaf: '2026' })).status, 409)
  })

  it('shows the second person what was divided already', async () => {
    const whole = await set({ purpose: null, themeId: null })
    const fields = { ...grounds(), [part(0)]: '0,15', vanaf: '1 mei 2025' }
    await done(whole, 'splitsen', fields)
    const { status, text } = await send(whole, 'splitsen', fields)
    assert.equal(status, 409)
    assert.match(text, /Bedrag en verdeling.*0,05 fte.*Thema Water: 0,15/s)
    assert.equal(values(text, part(0)), '0,15')
  })
})

describe('transferring an amount', () => {
  before(startAnew)

  const member = () => ({ organisationId: scene.organisations[0]!, filling: 'extra' }) as const
  const codeOf = async (index: number) => {
    const id = scene.organisations[index]!
    const row = await app.doors.read(actor, (db) =>
      db.selectFrom('organisation').select('code').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    return row.code
  }
  const to = async (index: number) => ({
    groep: scene.constituencies[0]!,
    organisatie: await codeOf(index),
    vanaf: '1 mei 2025',
  })

  it('moves part of it to another organisation, by code or by name, and the sum stays', async () => {
    const { page } = await done(await set(member()), 'overdragen', { ...(await to(1)), bedrag: '0,15' })
    assert.match(page, /blijft 0,20 fte/)
    assert.match(page, /Stad, thema Water/)
    const byName = await done(await set(member()), 'overdragen', {
      ...(await to(1)),
      organisatie: 'Stad',
      bedrag: '0,05',
    })
    assert.match(byName.page, /0,05 fte/)
  })

  it('asks for the organisation and the decision', async () => {
    const none = { ...grounds(), ...(await to(1)), organisatie: '', mandaat: 'geen', bedrag: '0,20' }
    const { status, text } = await send(await set(member()), 'overdragen', none)
    assert.equal(status, 400)
    assert.match(text, /Schrijf de naam of de code van de organisatie/)
    assert.match(text, /Een overdracht heeft een besluit nodig/)
  })

  it('is refused for an organisation that is unknown, the same, or not in reach', async () => {
    const id = await set(member())
    const unknown = await send(id, 'overdragen', {
      ...grounds(),
      ...(await to(1)),
      organisatie: 'Nergenshuizen',
      bedrag: '0,1',
    })
    assert.equal(unknown.status, 400)
    assert.match(unknown.text, /Deze organisatie kennen wij niet/)
    assert.equal(values(unknown.text, 'organisatie'), 'Nergenshuizen')
    const same = await send(id, 'overdragen', { ...grounds(), ...(await to(0)), bedrag: '0,1' })
    assert.equal(same.status, 409)
    assert.match(same.text, /Kies een andere organisatie/)
    const elsewhere = await send(id, 'overdragen', { ...grounds(), ...(await to(1)), groep: newId(), bedrag: '0,1' })
    assert.equal(elsewhere.status, 400)
  })
})

describe('what cannot be used in a form', () => {
  before(startAnew)

  const bad: Record<string, string> = {
    'below nought': '-5',
    'two readings': '1.000',
    empty: '',
    'too long': '9'.repeat(40),
    words: 'veel',
    'not a number': 'NaN',
    exponent: '1e5',
  }
  for (const [what, bedrag] of Object.entries(bad)) {
    it(`an amount: ${what}`, async () => {
      const before = await countEntries()
      const { status, text } = await send(await set(), 'wijzigen', { ...grounds(), bedrag, vanaf: '1 mei 2025' })
      assert.equal(status, 400)
      assert.match(text, /id="bedrag-fout"/)
      assert.equal(values(text, 'bedrag'), bedrag)
      assert.equal(await countEntries(), before + 1)
    })
  }

  it('a half is an amount', async () => {
    const { page } = await done(await set(), 'wijzigen', { bedrag: '½', vanaf: '1 mei 2025' })
    assert.match(page, /0,50 fte/)
  })

  it('a day that does not exist, never comes, or lies too far', async () => {
    const id = await set()
    for (const vanaf of ['31 februari 2025', 'na 1 mei 2025', '1-1-3000', 'volgend jaar', '']) {
      const { status, text } = await send(id, 'wijzigen', { ...grounds(), bedrag: '0,30', vanaf })
      assert.equal(status, 400, vanaf)
      assert.match(text, /id="vanaf-fout"/)
    }
  })

  it('says everything at once, each sentence at its field', async () => {
    const { status, text } = await send(await set(), 'wijzigen', {
      mandaat: 'geen',
      'dekking-jaar': '3000',
      dekking: 'x',
    })
    assert.equal(status, 400)
    for (const name of ['bedrag', 'vanaf', 'bron', 'mandaat', 'dekking-jaar', 'dekking'])
      assert.ok(text.includes(`href="#${name}"`), name)
  })

  it('keeps a reason that is too long, and takes no marks that turn the text around', async () => {
    const id = await set()
    const reden = 'x'.repeat(10_000)
    const long = await send(id, 'wijzigen', { ...grounds(), bedrag: '0,30', vanaf: '1 mei 2025', reden })
    assert.equal(long.status, 400)
    assert.ok(long.text.includes(reden))
    const odd = 'a\u0000b\u0007c\u202ed\u2066e <script>alert(1)</script> \ud800'
    const { page } = await done(id, 'wijzigen', { bedrag: '0,30', vanaf: '1 mei 2025', reden: odd })
    assert.match(page, /abcde &lt;script&gt;alert\(1\)&lt;\/script&gt;/)
  })

  it('an address that no page has', async () => {
    const publication = { bron: 'publicatie', adres: 'javascript:alert(1)', titel: 'x', 'gelezen-op': '2025' }
    const { status, text } = await send(await set(), 'intrekken', { ...grounds(), ...publication, vanaf: '2026' })
    assert.equal(status, 400)
    assert.match(text, /href="#adres"/)
    assert.doesNotMatch(text, /href="javascript/)
  })

  it('an entry, an act or an agreement that is not there', async () => {
    const id = await set()
    for (const path of [pathOf(newId(), 'wijzigen'), pathOf('x', 'wijzigen'), pathOf(id, 'vernietigen')]) {
      assert.equal((await app.get(path)).status, 404, path)
      assert.equal((await app.post(path, {})).status, 404, path)
    }
    assert.equal((await app.post(`/akkoorden/nergens/bijdragen/posten/${id}/wijzigen`, {})).status, 404)
  })

  it('a document or mandate that is not there, or is of another agreement', async () => {
    const other = await aLedgerScene(app.doors)
    const id = await set()
    const typed = { ...grounds(), bedrag: '0,30', vanaf: '1 mei 2025' }
    const mandate = await send(id, 'wijzigen', { ...typed, 'mandaat-keuze': other.mandateId })
    const document = await send(id, 'wijzigen', { ...typed, bron: 'stuk', stuk: newId(), plek: 'tabel 1' })
    assert.deepEqual([mandate.status, document.status], [400, 400])
    assert.match(mandate.text, /href="#mandaat-keuze"/)
    assert.match(document.text, /href="#stuk"/)
  })
})
