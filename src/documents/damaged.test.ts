import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import { aDocx, aPdf, aPdfOf, aScan, aZip, docxParts, p, printed } from './document-samples.ts'
import { readDocument } from './read-document.ts'

const page = (text: string) => printed([[56, 780, text]])
const read = (bytes: Uint8Array, name = 'stuk.pdf') => readDocument(name, bytes)

/** The file with other bytes from the first place of a mark on. */
function spoilt(file: Uint8Array, mark: string, by: string, after = 0): Uint8Array {
  const copy = Buffer.from(file)
  const at = copy.indexOf(mark, after, 'latin1')
  assert.ok(at > 0, `${mark} is not in the file`)
  copy.write(by, at, 'latin1')
  return copy
}

describe('a PDF that is damaged in the middle', () => {
  const four = aPdf(['een', 'twee', 'drie', 'vier'].map(page))

  it('is read for the pages that are whole; the others are named and stay empty', async () => {
    const marks = aPdf([page('een'), 'BT Tf Td (twee) Tj ET', page('drie')])
    const { text, pages, unread } = await read(marks)
    assert.deepEqual([text, pages, unread], ['een\f\fdrie', 3, [{ page: 2, reason: 'damaged' }]])
  })

  it('names a page whose packed content was changed, if only by a byte', async () => {
    const packed = ['een', 'twee', 'drie'].map((word) => deflateSync(page(`${word} ${'lang '.repeat(40)}`)))
    const whole = aPdfOf(
      packed.map((content) => ({ content: content.toString('latin1'), extras: '/Filter /FlateDecode' })),
    )
    assert.deepEqual((await read(whole)).unread, [])
    const second = Buffer.from(whole).indexOf(packed[1]!)
    const bytes = Uint8Array.from(whole)
    bytes[second + 30]! ^= 0xff
    const { text, unread } = await read(bytes)
    assert.deepEqual(unread, [{ page: 2, reason: 'damaged' }])
    assert.match(text, /^een .*\f\fdrie /)
  })

  it('names a page whose content is gone', async () => {
    const { text, unread } = await read(spoilt(four, '7 0 obj', '99 0 ob'))
    assert.deepEqual([text, unread], ['een\f\fdrie\fvier', [{ page: 2, reason: 'damaged' }]])
  })

  it('names a page that is gone itself', async () => {
    const { text, unread } = await read(spoilt(four, '8 0 obj', '98 0 ob'))
    assert.deepEqual([text, unread], ['een\ftwee\f\fvier', [{ page: 3, reason: 'damaged' }]])
  })

  it('is read without its table and its end, every page', async () => {
    const text = 'een\ftwee\fdrie\fvier'
    assert.equal((await read(spoilt(four, 'xref\n0', 'zzzz\nz'))).text, text)
    assert.equal((await read(four.subarray(0, four.length - 8))).text, text)
    assert.equal((await read(four.subarray(0, Buffer.from(four).indexOf('xref')))).text, text)
  })

  it('is read as far as it goes when it was cut, and says which pages are missing', async () => {
    const { text, pages, unread } = await read(four.subarray(0, Buffer.from(four).indexOf('(drie)') + 3))
    assert.deepEqual([text, pages], ['een\ftwee\f\f', 4])
    assert.deepEqual(unread, [
      { page: 3, reason: 'damaged' },
      { page: 4, reason: 'damaged' },
    ])
  })

  it('is refused when no page can be read, or when the list of pages is lost', async () => {
    await assert.rejects(read(aPdf(['BT Tf Td (een) Tj ET', 'BT Tf Td (twee) Tj ET'])), { reason: 'damaged' })
    await assert.rejects(read(spoilt(four, '/Type /Pages /Kids', 'zzzzzzzzzzzzzzzzzz')), { reason: 'damaged' })
  })

  it('may show a page twice, or leave one out: that is no damage', async () => {
    const twice = spoilt(four, '6 0 R', '4 0 R')
    assert.deepEqual([(await read(twice)).text, (await read(twice)).unread], ['een\feen\fdrie\fvier', []])
  })
})

describe('a scan', () => {
  it('is read without a word: every page is named', async () => {
    const { text, pages, unread } = await read(aScan(2))
    assert.deepEqual([text, pages], ['\f', 2])
    assert.deepEqual(unread, [
      { page: 1, reason: 'no-text' },
      { page: 2, reason: 'no-text' },
    ])
  })

  it('can be one page among others', async () => {
    const mixed = aPdf([page('een'), 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0080 EI Q', page('drie')])
    const { text, unread } = await read(mixed)
    assert.deepEqual([text, unread], ['een\f\fdrie', [{ page: 2, reason: 'no-text' }]])
  })
})

describe('a Word document that is damaged', () => {
  const body = p('Gevraagd besluit') + p('Argumenten')

  it('is read without the part that is damaged, and says that something is missing', async () => {
    for (const part of ['word/footnotes.xml', 'word/styles.xml', 'word/comments.xml', 'word/_rels/document.xml.rels']) {
      const { text, unread } = await read(aDocx(body, '', { [part]: '<w:broken' }), 'stuk.docx')
      assert.deepEqual([text, unread], ['Gevraagd besluit\nArgumenten', [{ page: null, reason: 'damaged' }]], part)
    }
  })

  it('is read where a part was changed that is not read at all', async () => {
    const { unread } = await read(aDocx(body, '', { 'word/header1.xml': '<w:broken' }), 'stuk.docx')
    assert.deepEqual(unread, [])
  })

  it('is refused when its own text is damaged', async () => {
    const parts = { ...docxParts(body), 'word/document.xml': '<w:document><w:body><w:p>' }
    await assert.rejects(read(aZip(parts), 'stuk.docx'), { reason: 'damaged' })
  })
})
