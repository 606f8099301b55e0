import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attachment } from './attachment.ts'

test('a plain name stands in the header as it is', () => {
  assert.equal(attachment('bevindingenblad stuk-1', 'pdf'), 'attachment; filename="bevindingenblad stuk-1.pdf"')
})

test('another name is given twice: plain, and whole in UTF-8', () => {
  assert.equal(
    attachment('coöperatie ’s-Gravenhage', 'docx'),
    `attachment; filename="cooperatie -s-Gravenhage.docx"; filename*=UTF-8''co%C3%B6peratie%20%E2%80%99s-Gravenhage.docx`,
  )
})

test('what means something to a file system is no part of a name', () => {
  assert.equal(attachment('../../etc/passwd', 'pdf'), 'attachment; filename="etc passwd.pdf"')
  assert.equal(attachment(' .. ', 'pdf'), 'attachment; filename="bestand.pdf"')
})

test('a name of which no plain letter is left still has a plain name', () => {
  assert.equal(attachment('\u0610', 'pdf'), `attachment; filename="bestand.pdf"; filename*=UTF-8''%D8%90.pdf`)
})

test('any name gives a header of one line that a server can send', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const value = attachment(name, 'pdf')
      assert.match(value, /^attachment; filename="[\w .-]+\.pdf"(; filename\*=UTF-8''[\w.!~%-]+\.pdf)?$/)
      new Headers({ 'content-disposition': value })
    }),
  )
})
