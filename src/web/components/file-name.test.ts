import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { shortFileName } from '../../shared/short-file-name.ts'
import { fileName } from './file-name.ts'

describe('the name of a file', () => {
  it('stands as it is, unless it is long: then its begin and end', () => {
    assert.equal(
      fileName('raadsvoorstel woonakkoord 2026 (definitief).docx'),
      'raadsvoorstel woonakkoord 2026 (definitief).docx',
    )
    const long = `Raadsvoorstel over ${'heel '.repeat(40)}veel "zaken" 2026.pdf`
    assert.equal(shortFileName(long), 'Raadsvoorstel over heel heel heel heel h…eel "zaken" 2026.pdf')
    assert.match(String(fileName(long)), /^<span title="Raadsvoorstel [^"]*&quot;zaken&quot; 2026\.pdf">Raadsvoorstel/)
  })

  it('is never cut within a character', () => {
    assert.ok(shortFileName('🌳'.repeat(200)).isWellFormed())
  })
})
