import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { wordsOn } from '../../../test/support/words.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { enterMeeting } from '../agreements/index.ts'
import { enterSeat } from './enter-seat.ts'
import {
  aBody,
  aGovernanceScene,
  aHolder,
  anOffice,
  daysOf,
  type GovernanceScene,
  sampleActor,
} from './governance-samples.ts'
import { setEscalation } from './set-escalation.ts'

let app: TestApp
let scene: GovernanceScene
let root: string

describe('the page about governance', () => {
  before(async () => {
    app = await testApp()
    scene = await aGovernanceScene(app.doors)
    root = `/akkoorden/${scene.slug}/sturing`
  })

  it('says what is missing where nobody entered anything, and shows the leads that are known', async () => {
    const text = await words(root)
    assert.match(text, /Nog geen gremium in dit register/)
    assert.match(text, /Secretariaat: niet in bron/)
    assert.match(text, /Nog geen ambt in dit register/)
    assert.match(text, /Water Bron: Proefpersoon \(fictief\) niet in bron Gemeenten van Proefland/)
    assert.match(text, /Wegen Bron: Proefpersoon \(fictief\) niet in bron niet in bron/)
  })

  it('draws what goes to what, and says of each what it does, who sits in it and when it met', async () => {
    await app.doors.write(sampleActor, async (tx) => {
      const high = await aBody(tx, scene, { name: 'Stuurgroep Proefland', role: 'decides' })
      const low = await aBody(tx, scene, { name: 'Ambtelijk overleg Proefland', shortName: 'AOP', kind: 'official' })
      const set = { bodyId: low, to: high, sourceId: scene.sourceId }
      await setEscalation(tx, sampleActor, scene.agreementId, set)
      const office = await anOffice(tx, scene, 'Wethouder Wegen')
      await aHolder(tx, scene, office, { name: 'A. Proef (fictief)' })
      const seat = { bodyId: high, who: { officeId: office }, role: 'chair' } as const
      await enterSeat(tx, sampleActor, scene.agreementId, seat, scene.sourceId)
      const enter = [tx, sampleActor, scene.agreementId] as const
      await enterMeeting(...enter, { body: 'AOP', heldOn: day('2025-06-03'), papers: ['P 25-01'] }, scene.sourceId)
      await enterMeeting(...enter, { body: 'Onbekend overleg', heldOn: null, papers: [] }, scene.sourceId)
    })
    const html = await (await app.get(root)).text()
    assert.match(html, /<ul class="kb-tree" aria-label="[^"]*Van alle partijen samen">/)
    assert.match(html, /Stuurgroep Proefland<\/a><\/b>[\s\S]*?<ul class="kb-tree__below">[\s\S]*?AOP<\/a><\/b>/)
    const text = await words(root)
    assert.match(text, /Stuurgroep Proefland Bron: [^.]*? besluit Bron: [^.]*? Wethouder Wegen Proefdorp, nu A\. Proef/)
    assert.match(text, /3 jun 2025, stukken: P 25-01/)
    assert.match(text, /Namen zonder gremium .*Onbekend overleg dag niet in bron/)
  })

  it('shows who is in an office today, and folds away who was', async () => {
    await app.doors.write(sampleActor, async (tx) => {
      const office = await anOffice(tx, scene, 'Dijkgraaf')
      await aHolder(tx, scene, office, { name: 'Vroeger (fictief)', ...daysOf(null, '2024-12-31') })
      await aHolder(tx, scene, office, { name: 'Nu (fictief)' })
    })
    const html = await (await app.get(root)).text()
    assert.match(html, /Nu \(fictief\)<span class="kb-sub">sinds 1 jan 2025/)
    assert.match(html, /<details[^>]*><summary[^>]*>1 andere persoon<\/summary>[\s\S]*?Vroeger \(fictief\)/)
  })

  it('is not there for an agreement, body or office that nobody has', async () => {
    const paths = ['/akkoorden/geen-akkoord/sturing', `${root}/gremia/%00`, `${root}/ambten/${newId()}`]
    for (const path of [...paths, `${root}/gremia/${newId()}/escalatie`, `${root}/ambten/x/bekleder`])
      assert.equal((await app.get(path)).status, 404, path)
  })
})

const said = { bron: 'mededeling', 'gezegd-door': 'Proefpersoon (fictief)', 'gezegd-op': '1 maart 2025' }

describe('the forms about governance', () => {
  before(async () => {
    app = await testApp()
    scene = await aGovernanceScene(app.doors)
    root = `/akkoorden/${scene.slug}/sturing`
  })

  it('add a body, a seat and where it goes, and come back at the body', async () => {
    const high = await taken(`${root}/nieuw-gremium`, {
      ...{ naam: 'Stuurgroep Water', kort: 'SW', soort: 'steering', rol: 'decides', van: 'samen', ...said },
    })
    const low = await taken(`${root}/nieuw-gremium`, {
      ...{ naam: 'Werkgroep Water', soort: 'working-group', rol: 'onbekend', thema: scene.themes[0]!, ...said },
      ...{ van: 'organisatie', organisatie: scene.organisationCode },
    })
    await taken(`${bare(low)}/deelnemer`, {
      wie: 'organisatie',
      organisatie: 'gemeente proefdorp',
      rol: 'member',
      ...said,
    })
    await taken(`${bare(low)}/deelnemer`, { wie: 'bijdrager', bijdrager: scene.constituencyId, rol: 'chair', ...said })
    const done = await taken(`${bare(low)}/escalatie`, { naar: bare(high).split('/').at(-1)!, ...said })
    const text = await words(done)
    assert.match(text, /Waar het gremium naartoe gaat, is vastgelegd/)
    assert.match(text, /Van wie Gemeente Proefdorp Thema Water Gaat naar Stuurgroep Water/)
    assert.match(text, /Gemeenten van Proefland .*? voorzitter Gemeente Proefdorp .*? lid/)
  })

  it('add an office with its holder, and let another take over in one act', async () => {
    const office = await taken(`${root}/nieuw-ambt`, {
      ...{ ambt: 'Wethouder Water', organisatie: 'Gemeente Proefdorp', naam: 'Eerste (fictief)', vanaf: '9 juni 2022' },
      ...said,
    })
    const done = await taken(`${bare(office)}/bekleder`, {
      ...{
        als: 'holder',
        naam: 'Tweede (fictief)',
        vanaf: '27-5-2026',
        tot: '',
        vervanger: 'Derde (fictief)',
        ...said,
      },
    })
    const text = await words(done)
    assert.match(text, /De bekleder is vastgelegd/)
    assert.match(text, /Derde \(fictief\) .*? plaatsvervanger 27 mei 2026 nu/)
    assert.match(text, /Eerste \(fictief\) .*? bekleder 9 jun 2022 26 mei 2026/)
    await taken(`${bare(office)}/bekleder`, {
      ...{ als: 'holder', naam: 'Nulde (fictief)', vanaf: '', tot: '8 juni 2022', ...said },
    })
    assert.match(await words(bare(office)), /Nulde \(fictief\) .*? bekleder niet in bron 8 jun 2022/)
  })

  it('give a mandate to an office, once', async () => {
    const mandateId = newId<'mandate'>()
    await app.doors.write(sampleActor, (tx) =>
      tx
        .insertInto('mandate')
        .values({ id: mandateId, agreementId: scene.agreementId, description: 'Volmacht', sourceId: scene.sourceId })
        .execute(),
    )
    const office = { organisatie: scene.organisationCode, ...said }
    const first = bare(await taken(`${root}/nieuw-ambt`, { ambt: 'Secretaris', ...office }))
    const second = bare(await taken(`${root}/nieuw-ambt`, { ambt: 'Griffier', ...office }))
    assert.match(await words(await taken(`${first}/mandaat`, { mandaat: mandateId, ...said })), /mandaat: Volmacht/)
    const refused = await app.post(`${second}/mandaat`, { mandaat: mandateId, ...said })
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /hoort al bij een ander ambt/)
  })

  it('end whoever is in an office', async () => {
    const office = await taken(`${root}/nieuw-ambt`, {
      ...{ ambt: 'Programmamanager', organisatie: scene.organisationCode, naam: 'Zittend (fictief)', ...said },
    })
    const form = await (await app.get(`${bare(office)}/einde`)).text()
    const holder = /name="wie" id="wie" value="([^"]+)"/.exec(form)![1]!
    const done = await taken(`${bare(office)}/einde`, { wie: holder, laatste: '31 december 2025', ...said })
    assert.match(await words(done), /Zittend \(fictief\) .*? niet in bron 31 dec 2025/)
    assert.equal((await app.post(`${bare(office)}/einde`, { wie: holder, laatste: '1-1-2026', ...said })).status, 409)
  })
})

describe('bad input in a form about governance', () => {
  let office: string
  let body: string

  before(async () => {
    app = await testApp()
    scene = await aGovernanceScene(app.doors)
    root = `/akkoorden/${scene.slug}/sturing`
    const ids = await app.doors.write(sampleActor, async (tx) => {
      const officeId = await anOffice(tx, scene, 'Dijkgraaf')
      await aHolder(tx, scene, officeId)
      return { officeId, bodyId: await aBody(tx, scene, { name: 'Stuurgroep', kind: 'steering', role: 'decides' }) }
    })
    office = `${root}/ambten/${ids.officeId}`
    body = `${root}/gremia/${ids.bodyId}`
  })

  const long = 'x'.repeat(5000)
  const body1 = { naam: 'Nieuw overleg', soort: 'steering', rol: 'advises', van: 'samen' }
  const holder1 = { als: 'holder', naam: 'Nieuw (fictief)', vanaf: '27 mei 2026' }
  const cases: readonly [string, () => string, Readonly<Record<string, string>>, number, RegExp][] = [
    ['nothing at all', () => `${root}/nieuw-gremium`, {}, 400, /Schrijf hoe het gremium heet/],
    ['no source', () => `${root}/nieuw-gremium`, body1, 400, /Kies waar je dit vandaan hebt/],
    [
      'a name of signs only',
      () => `${root}/nieuw-gremium`,
      { ...body1, naam: '!!!', ...said },
      400,
      /hoe het gremium heet/,
    ],
    [
      'a name that is too long',
      () => `${root}/nieuw-gremium`,
      { ...body1, naam: long, ...said },
      400,
      /Kort deze tekst in/,
    ],
    [
      'a kind that is none',
      () => `${root}/nieuw-gremium`,
      { ...body1, soort: '<b>', ...said },
      400,
      /Kies één van deze/,
    ],
    [
      'another role than is known',
      () => `${root}/nieuw-gremium`,
      { ...body1, naam: 'Stuurgroep', ...said },
      400,
      /besluit, en niet adviseert/,
    ],
    [
      'an unknown organisation',
      () => `${root}/nieuw-ambt`,
      { ambt: 'Prins', organisatie: 'Zzyzx', ...said },
      400,
      /staat niet in het register/,
    ],
    [
      'a name that is almost right',
      () => `${root}/nieuw-ambt`,
      { ambt: 'Prins', organisatie: 'Gemeente Proefdorpp', ...said },
      400,
      /Bedoel je Gemeente Proefdorp \(/,
    ],
    [
      'a day without somebody',
      () => `${root}/nieuw-ambt`,
      { ambt: 'Prins', organisatie: 'Proefdorp', vanaf: '1 mei 2025', ...said },
      400,
      /Schrijf de naam/,
    ],
    [
      'a day that is not exact',
      () => `${office}/bekleder`,
      { ...holder1, vanaf: '2026', ...said },
      400,
      /Noem de dag precies/,
    ],
    [
      'a day that does not exist',
      () => `${office}/bekleder`,
      { ...holder1, vanaf: '30 februari 2026', ...said },
      400,
      /Deze dag bestaat niet/,
    ],
    [
      'a successor from an unknown day',
      () => `${office}/bekleder`,
      { ...holder1, vanaf: '', ...said },
      400,
      /Vul de eerste dag in/,
    ],
    [
      'a successor before the holder',
      () => `${office}/bekleder`,
      { ...holder1, vanaf: '1 januari 2024', ...said },
      409,
      /begon pas op 1 januari 2025/,
    ],
    [
      'an end before the begin',
      () => `${office}/bekleder`,
      { ...holder1, tot: '1 mei 2026', ...said },
      409,
      /ligt voor de eerste/,
    ],
    [
      'a second holder on one day',
      () => `${office}/bekleder`,
      { ...holder1, vanaf: '1 mei 2024', tot: '1 mei 2025', ...said },
      409,
      /al een bekleder/,
    ],
    ['nobody to end', () => `${office}/einde`, { wie: '', laatste: '', ...said }, 400, /Vul de laatste dag in/],
    ['no mandate', () => `${office}/mandaat`, { mandaat: 'x', ...said }, 400, /Kies een mandaat/],
    ['nobody to seat', () => `${body}/deelnemer`, { rol: 'member', ...said }, 400, /Kies één van deze/],
    [
      'an office that is not chosen',
      () => `${body}/deelnemer`,
      { wie: 'ambt', rol: 'member', ...said },
      400,
      /Kies een ambt/,
    ],
    ['a body of elsewhere', () => `${body}/escalatie`, { naar: newId(), ...said }, 404, /staat niet bij dit akkoord/],
    [
      'a seat for a group of elsewhere',
      () => `${body}/deelnemer`,
      { wie: 'bijdrager', bijdrager: newId(), rol: 'lead', ...said },
      404,
      /Kies een bijdrager/,
    ],
  ]
  for (const [what, path, fields, status, sentence] of cases)
    it(`is refused with a sentence: ${what}`, async () => {
      const before = await everything()
      const response = await app.post(path(), fields)
      const text = await response.text()
      assert.equal(response.status, status)
      assert.match(text, sentence)
      if (fields.naam !== undefined && fields.naam !== long && status < 404)
        assert.ok(text.includes(`value="${fields.naam}"`))
      assert.deepEqual(await everything(), before)
    })

  it('is refused with a sentence: a body that would come back to itself', async () => {
    const id = body.split('/').at(-1)! as Id<'body'>
    const response = await app.post(`${body}/escalatie`, { naar: id, ...said })
    assert.equal(response.status, 409)
    assert.match(await response.text(), /Dit maakt een rondje/)
  })

  it('is refused without the token of a page of the app', async () => {
    assert.equal((await app.post(`${root}/nieuw-gremium`, { ...body1, ...said, _csrf: 'x' })).status, 403)
  })
})

/** How many records there are of each kind, and what the journal holds. */
async function everything() {
  const tables = ['body', 'bodySeat', 'office', 'officeHolder', 'person', 'source', 'journal'] as const
  return app.doors.read(sampleActor, async (db) => {
    const counts = []
    for (const table of tables)
      counts.push(
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirst(),
      )
    return counts
  })
}

/** Sends a form that is taken, and gives the address it goes on to. */
async function taken(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await app.post(path, fields)
  assert.equal(response.status, 303, await response.text())
  return response.headers.get('location')!
}

function bare(address: string): string {
  return address.split('?')[0]!
}

const words = (path: string) => wordsOn(app, path)
