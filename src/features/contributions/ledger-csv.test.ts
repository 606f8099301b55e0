import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvCell } from './ledger-csv.ts'

test('a cell is quoted where it must be, and never run as a formula', () => {
  assert.equal(csvCell('€ 25.000; en meer'), '"€ 25.000; en meer"')
  assert.equal(csvCell('zegt "ja"'), '"zegt ""ja"""')
  assert.equal(csvCell('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"')
  assert.equal(csvCell('+31'), "'+31")
  assert.equal(csvCell('-12,50'), '-12,50')
  assert.equal(csvCell('-'), '-')
})
