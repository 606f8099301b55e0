import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import {
  createAgreement,
  enterConstituency,
  enterInstrument,
  enterTheme,
  enterUndertaking,
} from '../agreements/index.ts'
import { enterContribution } from '../contributions/index.ts'
import { addFinding } from '../findings/index.ts'
import { enterGoal } from '../goals/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'
import { enterRisk } from '../risks/index.ts'
import { loadExamples } from './index.ts'
import { judgement } from './milestone-rows.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
const home = '/akkoorden/circulaire-economie-2025-2026'
const invented = '/akkoorden/groene-wijken-proefdelta-fictief'
const pages = [
  ...['/akkoorden', '/stukken', home, `${home}/bijdragen`, `${home}/bevindingen`, `${home}/stukken`],
  ...[invented, `${invented}/bevindingen`, `${invented}/stukken`, '/organisaties/kp-fictief-gemeente-oefenland'],
]
let app: TestApp

async function body(path: string): Promise<string> {
  const answer = await app.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

/** Addresses within the app, as a browser would ask for them; forms and external links left out. */
function links(markup: string): string[] {
  const all = [...markup.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'))
  return [...new Set(all)].filter((href) => !href.startsWith('/stukken/inlezen') && href !== '/')
}

/** The visible text of markup. */
function words(markup: string): string {
  return markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('an empty register', () => {
  before(async () => {
    app = await testApp()
  })

  it('says what is missing and what to do', async () => {
    assert.match(await body('/akkoorden'), /nog geen akkoorden[\s\S]*\/stukken\/inlezen/)
    assert.match(await body('/stukken'), /nog geen stukken[\s\S]*\/stukken\/inlezen/)
  })
})

describe('the example agreements', () => {
  before(async () => {
    app = await testApp()
    assert.equal(await loadExamples(app.doors), 2)
  })

  it('are loaded once', async () => {
    assert.equal(await loadExamples(app.doors), 0)
  })

  it('shows its figures per year and over the term', async () => {
    const text = words(await body(home)).replaceAll(/\u00a0|&nbsp;/g, ' ')
    for (const figure of [
      '€ 1.977.000',
      '29,75 fte',
      '€ 3.954.000',
      '59,50 fte-jaar',
      '= 2 × € 1.977.000',
      '€ 1.937.000',
      '28,95 fte',
      '= som van 4 bijdragen, 1 niet opgegeven',
      '13 dagen na september',
      'Zes thema’s',
      '6 ondertekenaars',
      '50% minder primaire grondstoffen',
      'Klimaatverandering tegengaan. jaar niet in bron',
      'Grondstoffenakkoord',
      'dit akkoord vloeit eruit voort',
    ]) {
      assert.ok(text.includes(figure), figure)
    }
    assert.ok(!/59,50? fte(?!-)/.test(text))
  })

  it('gives every figure a source', async () => {
    const cells = (await body(home)).matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)
    const figures = [...cells]
      .map((match) => match[1]!)
      .filter((cell) => /€\s?&?n?b?s?p?;?\s?\d|\d fte|\d&nbsp;fte|\d\u00a0fte/.test(words(cell)))
    assert.ok(figures.length > 15, `${figures.length} figures`)
    for (const figure of figures) assert.match(figure, /class="kb-source/, words(figure))
  })

  it('makes every figure of the ledger a link to its entries', async () => {
    const rows = (await body(`${home}/bijdragen`)).matchAll(
      /<td class="kb-cell[^"]*" data-label="[^"]*">([\s\S]*?)<\/td>/g,
    )
    const known = [...rows].map((match) => match[1]!).filter((cell) => cell.includes('kb-cell__values'))
    assert.ok(known.length > 20, `${known.length} cells`)
    const linked = known.filter((cell) => /href="[^"]*cel=[^"]*#posten"/.test(cell))
    assert.equal(known.length - linked.length, 1, 'only the figure that the source states has its source beside it')
  })

  it('leads nowhere that is not there', async () => {
    const seen = new Set<string>()
    const queue = [...pages]
    while (queue.length > 0) {
      const href = queue.shift()!
      const [path, anchor] = href.split('#')
      if (seen.has(href)) continue
      seen.add(href)
      const answer = await app.get(path!)
      assert.ok(answer.status < 400, `${answer.status} ${href}`)
      const markup = await answer.text()
      if (anchor !== undefined) assert.ok(markup.includes(`id="${anchor}"`), href)
      if (pages.includes(path!)) queue.push(...links(markup))
    }
    assert.ok(seen.size > 60, `${seen.size} addresses`)
  })

  it('opens a cell with its entries, the words of the source and the choice of the reader', async () => {
    const text = words(await body(`${home}/bijdragen?cel=uvwenwaterschappen.inkoop.2025`))
    for (const part of [
      'In de bron staat ‘€ 25,000’ en ‘0,5 fte’.',
      'Gelezen als duizendtallen: keuze lezer, door lezer op 29 januari 2026.',
      'Dekking: bestaande begroting 2025.',
      'Dit stuk is niet meegeleverd.',
    ]) {
      assert.ok(text.includes(part), part)
    }
    assert.doesNotMatch(
      words(await body(`${home}/bijdragen?cel=uvwenwaterschappen.inkoop.2026`)),
      /bestaande begroting/,
    )
  })

  it('keeps to the years and stage that were asked for', async () => {
    const one = words(await body(`${home}/bijdragen?jaar=2025`))
    assert.ok(one.includes('Som 2025') && !one.includes('Som 2026'))
    const realised = words(await body(`${home}/bijdragen?fase=gerealiseerd`))
    assert.ok(!realised.includes('25.000'))
    assert.match(await body(`${home}/bijdragen?jaar=2025`), /jaar=2025&amp;cel=/)
  })

  it('exports the ledger for a spreadsheet', async () => {
    const answer = await app.get(`${home}/bijdragen.csv`)
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    assert.match(lines[0]!, /^Bijdragen: /)
    assert.equal(lines[1], 'Zoals het nu in dit register staat.')
    assert.equal(lines.length, 28 + 5, 'three lines, an empty one, the heads, and the positions')
    assert.match(lines[5]!, /^VNG en gemeenten;;Niet verdeeld;2025;;indicatief;130000,00;;/)
    assert.ok(lines.some((line) => line.includes('ODNL en omgevingsdiensten') && line.includes(';niet opgegeven;')))
    const one = new TextDecoder().decode(await (await app.get(`${home}/bijdragen.csv?jaar=2025`)).arrayBuffer())
    assert.equal(one.trim().split('\r\n').length, 14 + 5, 'what is on the screen, and no more')
    for (const [form, start] of [
      ['xlsx', 'PK'],
      ['ods', 'PK'],
    ] as const) {
      const file = await app.get(`${home}/bijdragen.${form}`)
      assert.match(file.headers.get('content-disposition')!, new RegExp(`\\.${form}"`))
      assert.equal(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 2)
          .toString(),
        start,
      )
    }
  })

  it('never answers odd input with an error of its own', async () => {
    const odd = [
      '/akkoorden/bestaat-niet',
      '/akkoorden/%00',
      '/akkoorden/..%2f..',
      '/akkoorden/%27%20or%201=1',
      '/akkoorden/x/bijdragen',
      '/akkoorden/x/bijdragen.csv',
      '/akkoorden/x/bijdragen.xlsx',
      '/akkoorden/x/bijdragen.ods',
      '/akkoorden/x/bevindingen',
      '/akkoorden/x/stukken',
    ]
    for (const path of odd) assert.equal((await app.get(path)).status, 404, path)
    const wrong = [
      'x',
      '',
      '..',
      '-.-.1999',
      '-.-.2025.1',
      '%00',
      'vngengemeenten.inkoop.2025',
      '%3Cscript%3E',
      '-.-onverdeeld.x',
    ]
    for (const cell of wrong) assert.match(await body(`${home}/bijdragen?cel=${cell}`), /Deze cel bestaat niet/, cell)
    for (const query of ['jaar=9999', 'jaar=%00', 'fase=%27', 'na=%00']) await body(`${home}/bijdragen?${query}`)
    for (const query of ['na=%00', 'na=zzz', 'na=%27']) await body(`/akkoorden?${query}`)
  })
})

describe('an agreement from a paper with its text', () => {
  const evil = '<script>alert(1)</script>'
  let slug: string
  before(async () => {
    app = await testApp()
    slug = await app.doors.write(actor, async (tx) => {
      const text = `Kosten\nEerste regel\nTweede regel\n${evil}\t€ 10\nVijfde regel\nZesde regel\nZevende regel\nAchtste regel\n`
      const bytes = new TextEncoder().encode(text)
      const file = {
        name: 'x.txt',
        format: 'text',
        sha256: 'c'.repeat(64),
        pages: null,
        normaliser: 1,
        text,
        bytes,
      } as const
      const documentId = await addDocument(tx, actor, { title: `Stuk ${evil}`, visibility: 'openbaar', file })
      const start = text.indexOf('€ 10')
      const passage = { page: null, line: 4, endPage: null, endLine: 4, start, end: start + 4, quote: '€ 10' }
      const sourceId = await addSource(tx, { kind: 'passage', documentId, passage })
      const base = { aliases: [], term: null, state: 'concept', visibility: 'openbaar', sourceId } as const
      const agreement = await createAgreement(tx, actor, { ...base, title: `Pact ${evil}` })
      const group = await enterConstituency(tx, actor, agreement.id, { name: `Groep ${evil}` }, sourceId)
      await enterTheme(tx, actor, agreement.id, { name: `Thema ${evil}` }, sourceId)
      const nothing = {
        readAmount: null,
        cover: null,
        coverYear: null,
        vat: null,
        reading: null,
        purpose: null,
        themeId: null,
      }
      const more = { year: 2025, unit: 'eur', stage: 'indicative', amount: 1000, effectiveOn: day('2025') } as const
      const constituencyId = group.id as Id<'constituency'>
      await enterContribution(
        tx,
        actor,
        agreement.id,
        { ...nothing, ...more, constituencyId, words: evil, reason: evil },
        sourceId,
      )
      const goal = { text: `Doel ${evil}`, percentageHundredths: 5000, subject: evil, year: 2030, owner: `Van ${evil}` }
      await enterGoal(tx, actor, agreement.id, goal, sourceId)
      const instrument = { name: `Plan ${evil}`, kind: 'strategy', year: null, relation: null } as const
      await enterInstrument(tx, actor, agreement.id, instrument, sourceId)
      const undertaking = { text: `Belofte ${evil}`, promisedBy: evil, due: null }
      await enterUndertaking(tx, actor, agreement.id, undertaking, sourceId)
      await enterRisk(tx, actor, agreement.id, { kind: 'risk', text: `Risico ${evil}` }, sourceId)
      const finding = { documentId, code: 'x', severity: 'hoog', holds: false, title: evil, sentence: evil } as const
      await addFinding(tx, actor, agreement.id, finding, [sourceId])
      return agreement.slug
    })
  })

  it('shows the lines around the passage, with the passage marked', async () => {
    const markup = await body(`/akkoorden/${slug}/bijdragen?cel=-.-.2025`)
    assert.match(markup, /<mark class="kb-pass"[^>]*>€ 10<\/mark>/)
    assert.ok(words(markup).includes('Zevende regel') && !words(markup).includes('Achtste regel'))
  })

  it('shows goals, instruments, undertakings and risks, each with its source', async () => {
    const markup = await body(`/akkoorden/${slug}`)
    for (const id of ['doelen', 'samenhang', 'toezeggingen', 'risicos']) {
      const part = markup.slice(markup.indexOf(`id="${id}"`))
      assert.match(part.slice(0, part.indexOf('</section>')), /class="kb-source/, id)
    }
  })

  it('escapes every name', async () => {
    const paths = ['', '/bijdragen', '/bijdragen?cel=-.-.2025', '/bevindingen', '/stukken'].map(
      (rest) => `/akkoorden/${slug}${rest}`,
    )
    for (const path of ['/akkoorden', '/stukken', ...paths]) {
      assert.ok(!(await body(path)).includes(evil), path)
    }
  })
})

describe('an agreement that no paper gives a goal', () => {
  it('shows that void, and leaves out what is not there', async () => {
    app = await testApp()
    const slug = await app.doors.write(actor, async (tx) => {
      const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
      const base = { aliases: [], term: null, state: 'concept', visibility: 'openbaar', sourceId } as const
      return (await createAgreement(tx, actor, { ...base, title: 'Pact van Proefstad' })).slug
    })
    const markup = await body(`/akkoorden/${slug}`)
    assert.match(markup, /Nog geen doel in dit register[\s\S]*\/stukken\/inlezen/)
    for (const id of ['samenhang', 'toezeggingen', 'risicos']) assert.ok(!markup.includes(`id="${id}"`), id)
  })
})

describe('planned and realised', () => {
  const judge = (planned: string, realised: string) => judgement(day(planned), day(realised))?.text
  it('are compared with their precision', () => {
    assert.equal(judge('2025-09', '2025-10-13'), '13 dagen na september')
    assert.equal(judge('2025-12', '2026-01-01'), '1 dag na december 2025')
    assert.equal(judge('2025-02', '2025-02-20'), 'zoals gepland')
    assert.equal(judge('2025-03-20/..', '2025-06-01'), 'zoals gepland')
    assert.equal(judge('2025-03', '2025-02-01'), 'eerder dan gepland')
    assert.equal(judge('2025-03', '2025-05'), 'later dan gepland')
    assert.equal(judgement(null, day('2025')), undefined)
  })
})
