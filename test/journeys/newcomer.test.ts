import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { readDocument } from '../../src/documents/read-document.ts'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

/** A paper to bring along, and what the ledger must say of it per year. */
type Brought = { readonly file: string; readonly euro: string; readonly fte: string; readonly line: string }

const real = path('../../../shared/papers/bespreekstuk-krachtenbundeling-ce.pdf')
const paper: Brought = existsSync(real)
  ? { file: real, euro: '1.977.000', fte: '29,75', line: '€ 130,000' }
  : {
      file: path('../../src/features/intake/samples/akkoord-groene-daken.pdf'),
      euro: '252.500',
      fte: '2,85',
      line: '€ 45,000',
    }

describe('a newcomer', { skip: withoutBrowser, timeout: 900_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  for (const javaScriptEnabled of [true, false]) {
    it(`reads a paper in and follows a figure to its line, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      await guest.startOver()
      const page = await guest.open({ javaScriptEnabled })
      const check = javaScriptEnabled ? look : async () => {} // axe itself is script
      await readIn(page, check)
      await resolveReadings(page)
      await adopt(page, check)
      await followFigure(page, check)
    })
  }

  it('prints the findings sheet', async () => {
    const page = await guest.open()
    await page.goto('/stukken/inlezen')
    await page.locator('main table a').first().click()
    await page.getByRole('link', { name: 'Bevindingenblad' }).click()
    await look(page)
    assert.match((await page.locator('main').textContent()) ?? '', /Wat klopt/)
    const pdf = await page.pdf({ format: 'A4' })
    assert.ok(pdf.length > 10_000)
  })

  it('takes the findings sheet along as PDF and as Word, and copies what to tell the author', async () => {
    const page = await guest.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto('/stukken/inlezen')
    await page.locator('main table a').first().click()
    await page.getByRole('link', { name: 'Bevindingenblad' }).click()
    for (const [name, ending] of [
      ['PDF', '.pdf'],
      ['Word', '.docx'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ])
      const file = download.suggestedFilename()
      assert.ok(file.startsWith('bevindingenblad ') && file.endsWith(ending), file)
      const { text } = await readDocument(file, readFileSync(await download.path()))
      assert.ok(text.includes(paper.euro), text)
    }
    await page.getByRole('button', { name: 'Kopieer alle voorstellen' }).click()
    await page.getByText('Gekopieerd.').waitFor()
    assert.match(String(await page.evaluate('navigator.clipboard.readText()')), /^1\. .*\(p\.\s\d.*\n2\. /)
  })

  it('gets a first page under 60 kB that asks nothing of another host', async () => {
    const page = await guest.open()
    let bytes = 0
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto('/', { waitUntil: 'networkidle' })
    assert.deepEqual([...hosts], [guest.origin])
    assert.ok(bytes > 10_000 && bytes < 60_000, `${bytes} bytes`)
  })

  it('is told what to do with a file that cannot be read, and can go on', async () => {
    const page = await guest.open()
    await page.goto('/stukken/inlezen')
    const empty = { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }
    await page.locator('input[type=file]').setInputFiles(empty)
    await page.getByRole('button', { name: 'Lees in', exact: true }).click()
    await page.locator('[aria-invalid="true"]').waitFor()
    assert.match(await page.title(), /^Fout:/)
    await look(page)
  })

  async function readIn(page: Page, check: typeof look): Promise<void> {
    await page.goto('/')
    await check(page)
    await page.locator('input[type=file]').setInputFiles(paper.file)
    await page.getByRole('button', { name: 'Lees in', exact: true }).click()
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
    await check(page)
  }

  async function resolveReadings(page: Page): Promise<void> {
    for (const [label, choice] of [
      ['thousands-mark', /duizendtallen/],
      ['basis', /^De bedragen zijn per jaar/],
    ] as const) {
      const question = page.locator(`#vraag-${label}`)
      await question.getByLabel(choice).check()
      await question.getByRole('button', { name: /leg .* vast/i }).click()
    }
    await page.getByRole('button', { name: /alles wat duidelijk is/i }).click()
  }

  async function adopt(page: Page, check: typeof look): Promise<void> {
    const remaining = page.getByRole('button', { name: 'Accepteer' })
    while ((await remaining.count()) > 0) await remaining.first().click()
    await page.getByRole('link', { name: 'Neem over in het register' }).click()
    await check(page)
    await page.getByRole('button', { name: 'Neem over' }).click()
    await page.getByRole('link', { name: 'Bekijk het akkoord' }).click()
    await check(page)
    await page.getByRole('heading', { name: 'Doelen' }).waitFor()
    await page.getByRole('heading', { name: 'Risico’s en aandachtspunten' }).waitFor()
    await page
      .getByRole('navigation', { name: /akkoord|onderdelen/i })
      .getByRole('link', { name: /^Bijdragen/ })
      .click()
  }

  async function followFigure(page: Page, check: typeof look): Promise<void> {
    await check(page)
    const ledger = (await page.locator('main table').first().textContent()) ?? ''
    assert.ok(ledger.includes(paper.euro) && ledger.includes(paper.fte), ledger)
    await page.locator('main table').first().locator('a', { hasText: paper.euro }).first().click()
    await check(page)
    await page
      .locator('#posten a', { hasText: /Bron:\s(p\.\s\d,\s)?r\.\s/ })
      .first()
      .click()
    const marked = (await page.locator('main mark').allTextContents()).join(' ')
    assert.ok(marked.includes(paper.line), marked)
    await check(page)
  }
})

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
