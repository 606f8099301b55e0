import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { wordsOn } from '../../../test/support/words.ts'
import type { Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { type Id, newId } from '../../shared/id.ts'
import {
  createAgreement,
  enterConstituency,
  enterMember,
  enterSignatory,
  enterTheme,
  enterUndertaking,
} from '../agreements/index.ts'
import { type ContributionFields, enterContribution } from '../contributions/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { loadExamples } from '../overview/index.ts'
import { addSource } from '../provenance/index.ts'

const actor = localActor()
let app: TestApp

/** An invented association that pledges for its members; one member decided itself, one is bound by an article. */
async function invented(tx: Tx): Promise<void> {
  const sourceId = await addSource(tx, { kind: 'statement', saidBy: 'A. Proef', saidOn: null })
  const organisation = (code: string, name: string, kind: 'umbrella' | 'municipality') =>
    ensureOrganisation(tx, actor, { code, name, shortName: name.replace('Gemeente ', ''), kind })
  const union = await organisation('kp-proefbond', 'Proefbond', 'umbrella')
  const [free, decided, bound] = [
    await organisation('gm9991', 'Gemeente Vrijdorp', 'municipality'),
    await organisation('gm9992', 'Gemeente Zelfstad', 'municipality'),
    await organisation('gm9993', 'Gemeente Gebonden', 'municipality'),
  ]
  const { id } = await createAgreement(tx, actor, {
    title: 'Proefakkoord',
    shortTitle: 'Proef',
    summary: null,
    state: 'signed',
    visibility: 'openbaar',
    aliases: [],
    term: day('2025/2026'),
    sourceId,
  })
  const group = await enterConstituency(tx, actor, id, { name: 'Bond en steden', umbrellaId: union }, sourceId)
  const constituencyId = group.id as Id<'constituency'>
  await enterSignatory(tx, actor, id, { organisationId: union, constituencyId, representedBy: 'B. Proef' }, sourceId)
  for (const organisationId of [free, decided])
    await enterMember(tx, actor, id, { constituencyId, organisationId }, sourceId)
  const article = { constituencyId, organisationId: bound, associationArticle: 'Ledenbesluit 7, artikel 4' }
  await enterMember(tx, actor, id, article, sourceId)
  const mandateId = newId<'mandate'>()
  await tx.insertInto('mandate').values({ id: mandateId, agreementId: id, description: 'Besluit', sourceId }).execute()
  const themeId = (await enterTheme(tx, actor, id, { name: 'Daken' }, sourceId)).id as Id<'theme'>
  const amount: ContributionFields = {
    ...{ constituencyId, purpose: 'theme', themeId, year: 2025, unit: 'eur', stage: 'pledged', mandateId },
    ...{ amount: 123_400, effectiveOn: day('2025-01-01'), words: null, reading: null, readAmount: null },
    ...{ reason: null, cover: null, coverYear: null, vat: null },
  }
  await enterContribution(tx, actor, id, amount, sourceId)
  await enterContribution(tx, actor, id, { ...amount, year: 2026, amount: 567_800 }, sourceId)
  await enterContribution(tx, actor, id, { ...amount, organisationId: decided, amount: 98_700 }, sourceId)
  const promise = { text: 'Wij sturen een kaart', promisedBy: 'gemeente Vrijdorp', due: day('2026-05') }
  await enterUndertaking(tx, actor, id, promise, sourceId)
}

describe('the page of an organisation', () => {
  before(async () => {
    app = await testApp()
    await loadExamples(app.doors)
    await app.doors.write(actor, invented)
  })

  it('says what an umbrella signs and pledges, and that it binds no member', async () => {
    const text = await words('/organisaties/kp-proefbond')
    assert.match(text, /koepel van Bond en steden\. Haar handtekening bindt haar leden niet\./)
    assert.match(text, /Door wie B\. Proef/)
    assert.match(text, /Daken van Bond en steden 2025 € 1\.234 .*niet in bron toegezegd zelf besloten/)
    assert.doesNotMatch(text, /987/)
  })

  it('shows a member what its umbrella pledged as "namens", and only until it decided itself', async () => {
    const free = await words('/organisaties/gm9991')
    assert.match(free, /Tekent zelf niet\./)
    assert.match(free, /hoort bij Bond en steden\. Proefbond tekent\. Dat bindt deze organisatie niet\./)
    assert.match(free, /2025 € 1\.234 .*namens, niet bindend.*2026 € 5\.678 .*namens, niet bindend/)
    const decided = await words('/organisaties/gm9992')
    assert.match(decided, /Daken eigen bijdrage 2025 € 987 .*zelf besloten/)
    assert.doesNotMatch(decided, /1\.234/)
    assert.match(decided, /2026 € 5\.678 .*namens, niet bindend/)
  })

  it('names the article by which an association binds its member', async () => {
    assert.match(await words('/organisaties/gm9993'), /€ 1\.234 .*verenigingsbesluit Ledenbesluit 7, artikel 4/)
  })

  it('says what an organisation promised, by its full name only', async () => {
    assert.match(await words('/organisaties/gm9991'), /Wij sturen een kaart .*mei 2026/)
    assert.match(await words('/organisaties/gm9992'), /Van een toezegging is niets bekend\./)
  })

  it('says of a ministry that signs with its group that nobody wrote down what binds it', async () => {
    const text = await words('/organisaties/mnre1130')
    assert.match(text, /C\.A\. Jansen.* 20 maart 2025/)
    assert.match(text, /hoort bij Rijksoverheid en ministeries\. .*€ 1\.355\.000 .*6,50 fte .*indicatief onbekend/)
  })

  it('says who contributes and does not sign', async () => {
    const text = await words('/organisaties/kp-odnl')
    assert.match(text, /Tekent zelf niet\..*niet opgegeven .*0,60 fte/)
  })

  it('keeps an organisation that ended, with who came in its place, both ways', async () => {
    const ended = await words('/organisaties/so0826')
    assert.match(ended, /Opgehouden per 1 januari 2026 .*daar is een besluit voor nodig/)
    assert.match(ended, /Opgevolgd door Omgevingsdienst Groene Metropool vanaf 1 jan 2026/)
    assert.match(ended, /doet nog aan geen akkoord mee/)
    const next = await words('/organisaties/so1108')
    assert.match(
      next,
      /Kwam in de plaats van Omgevingsdienst Regio Arnhem vanaf 1 jan 2026, Omgevingsdienst Regio Nijmegen/,
    )
  })

  it('marks the years after its end, which stay with it', async () => {
    await app.doors.write(actor, (tx) =>
      tx
        .updateTable('organisation')
        .set({ validTo: day('2025-12-31') })
        .where('code', '=', 'gm9993')
        .execute(),
    )
    const text = await words('/organisaties/gm9993')
    assert.match(text, /Bond en steden 2025 € 1\.234 /)
    assert.match(text, /Bond en steden 2026 opgehouden per 1 jan 2026 € 5\.678 /)
  })

  it('says where it lies, since when, and by which source', async () => {
    const text = await words('/organisaties/gm0796')
    assert.match(
      text,
      /Bron: Register gemeenten compleet, versie 5|Openbare bron: Register gemeenten compleet, versie 5/,
    )
    assert.match(text, /Provincie Noord-Brabant Bestaat sinds niet in bron Bestaat ja/)
  })

  it('is not there for a code that nobody has, whatever it looks like', async () => {
    for (const code of ['gm0000', 'GM0014', '%00', '%25', "'", 'a'.repeat(10_000), '..%2f', '<b>', 'kp-vng/']) {
      const response = await app.get(`/organisaties/${code}`)
      assert.equal(response.status, 404, code)
      assert.match(await response.text(), /niet in het register|bestaat niet/)
    }
  })

  it('is linked from the list of who signs', async () => {
    const text = await (await app.get('/akkoorden/proef')).text()
    assert.match(text, /<a href="\/organisaties\/kp-proefbond">Proefbond<\/a>/)
  })
})

describe('a member of a group', () => {
  it('is in it once on a day', async () => {
    await assert.rejects(
      app.doors.write(actor, async (tx) => {
        const group = await tx
          .selectFrom('constituency')
          .selectAll()
          .where('name', '=', 'Bond en steden')
          .executeTakeFirstOrThrow()
        const sourceId = await addSource(tx, { kind: 'statement', saidBy: 'A. Proef', saidOn: null })
        const organisationId = await ensureOrganisation(tx, actor, {
          ...{ code: 'gm9994', name: 'Gemeente Wisseldorp', shortName: 'Wisseldorp', kind: 'municipality' },
        })
        const enter = (validFrom: string, validTo: string | null) =>
          enterMember(
            tx,
            actor,
            group.agreementId,
            {
              ...{ constituencyId: group.id, organisationId },
              ...{ validFrom: day(validFrom), validTo: validTo === null ? null : day(validTo) },
            },
            sourceId,
          )
        assert.equal((await enter('2024-01-01', '2024-12-31')).outcome, 'added')
        assert.equal((await enter('2025-01-01', null)).outcome, 'added')
        assert.equal((await enter('2025-01-01', null)).outcome, 'confirmed')
        await enter('2024-12-31', '2024-12-31')
      }),
      RuleBroken,
    )
  })
})

const words = (path: string) => wordsOn(app, path)
