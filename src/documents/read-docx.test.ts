import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { computingTime } from '../../test/support/computing-time.ts'
import { aDocx, p } from './document-samples.ts'
import { readDocx } from './read-docx.ts'

async function lines(body: string, lists = '', parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return (await readDocx(aDocx(body, lists, parts))).text.split('\n')
}

const run = (content: string) => `<w:r>${content}</w:r>`
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const inList = (numId: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, definedBy: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definedBy}"/>${override}</w:num>`

describe('the lines of a Word document', () => {
  it('are its paragraphs; a hard line break starts a new one, a tab parts columns', async () => {
    const body = `<w:p>${run(`${t('een')}<w:br/>${t('twee')}`)}${run(`<w:tab/>${t('drie')}`)}</w:p>${p('')}${p('vier')}`
    assert.deepEqual(await lines(body), ['een', 'twee\tdrie', 'vier'])
  })

  it('are its table rows, with empty cells kept and the paragraphs of a cell joined', async () => {
    const body = table(
      row(cell(p('Partij')), cell(p('€')), cell(p('fte'))),
      row(cell(p('Gemeenten') + p('en regio')), cell(p('')), cell(p('0,5'))),
      row(cell(p('')), cell(p('')), cell(p(''))),
    )
    assert.deepEqual(await lines(body), ['Partij\t€\tfte', 'Gemeenten en regio\t\t0,5'])
  })

  it('keep columns where cells are merged across or down', async () => {
    const body = table(
      row(cell(p('Thema'), '<w:vMerge w:val="restart"/>'), cell(p('Bijdrage'), '<w:gridSpan w:val="2"/>')),
      row(cell(p(''), '<w:vMerge/>'), cell(p('2026')), cell(p('2027'))),
    )
    assert.deepEqual(await lines(body), ['Thema\tBijdrage\t', '\t2026\t2027'])
  })

  it('are the paragraphs of a box or a form, which only look like a table', async () => {
    const long = 'De raad wordt gevraagd om een besluit te nemen. '.repeat(8).trim()
    assert.deepEqual(await lines(table(row(cell(p('een') + p('twee'))))), ['een', 'twee'])
    assert.deepEqual(await lines(table(row(cell(p('Voorstel')), cell(p(long) + p('twee'))))), [
      'Voorstel',
      long,
      'twee',
    ])
  })

  it('show the numbers of lists', async () => {
    const lists =
      definition(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'), level(2, 'decimal', '%1.%2.%3')) +
      definition(2, level(0, 'bullet', '\uf0b7')) +
      list(1, 1) +
      list(2, 2) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body = [
      p('een', inList(1)),
      p('eerste', inList(1, 1)),
      p('tweede', inList(1, 1)),
      p('tussendoor'),
      p('twee', inList(1)),
      p('eerste', inList(1, 1)),
      p('diep', inList(1, 2)),
      p('streep', inList(2)),
      p('opnieuw', inList(3)),
      p('verder', inList(3)),
      p('geen', inList(0)),
    ]
    assert.deepEqual(await lines(body.join(''), lists), [
      '1. een',
      'a) eerste',
      'b) tweede',
      'tussendoor',
      '2. twee',
      'a) eerste',
      '2.a.1 diep',
      '- streep',
      '1. opnieuw',
      '2. verder',
      'geen',
    ])
  })

  it('show the numbers that a style gives', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Kop"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Hoofdstuk"><w:name w:val="Hoofdstuk"/><w:basedOn w:val="Kop"/></w:style></w:styles>`
    const body = p('Aanleiding', '<w:pStyle w:val="Kop"/>') + p('Risico', '<w:pStyle w:val="Hoofdstuk"/>')
    const lists = definition(1, level(0, 'upperRoman', '%1.')) + list(1, 1)
    assert.deepEqual(await lines(body, lists, { 'word/styles.xml': styles }), ['I. Aanleiding', 'II. Risico'])
  })

  it('leave out what is deleted in tracked changes and keep what is added', async () => {
    const body = `<w:p><w:del>${run('<w:delText>oud</w:delText>')}</w:del><w:ins>${run(t('nieuw'))}</w:ins></w:p>`
    assert.deepEqual(await lines(body), ['nieuw'])
  })

  it('are not numbered by properties that a tracked change has replaced', async () => {
    const change = `<w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`
    assert.deepEqual(await lines(p('los', change), definition(1, level(0, 'decimal', '%1.')) + list(1, 1)), ['los'])
  })

  it('put notes at the end, with their mark in the text', async () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p('Zie de nota.')}</w:footnote></w:footnotes>`
    const body = `<w:p>${run(t('Besluit'))}${run('<w:footnoteReference w:id="2"/>')}</w:p>${p('Slot')}`
    assert.deepEqual(await lines(body, '', { 'word/footnotes.xml': notes }), ['Besluit[1]', 'Slot', '[1] Zie de nota.'])
  })

  it('come in no more time when marks are never closed', async () => {
    const took = await computingTime(() => assert.rejects(lines('<w:p><w:pPr>'.repeat(200_000))))
    assert.ok(took < 5000, `${took} ms`)
  })
})
