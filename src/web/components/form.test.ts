import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkboxField, fileField, radioField, selectField, textArea, textField } from './field.ts'
import { button, buttonLink, errorSummary, form } from './form.ts'
import { uploadFields } from './upload.ts'

test('a form carries its token and its kind', () => {
  const shown = String(form({ action: '/stukken', csrf: 'abc', body: 'x', upload: true }))
  assert.match(shown, /method="post" action="\/stukken"/)
  assert.match(shown, /enctype="multipart\/form-data"/)
  assert.match(shown, /<input type="hidden" name="_csrf" value="abc">/)
})

test('a form never goes to another scheme', () => {
  assert.match(String(form({ action: 'javascript:x', csrf: '', body: '' })), /action=""/)
  assert.doesNotMatch(String(button({ label: 'x', formaction: 'javascript:x' })), /formaction/)
  assert.match(String(buttonLink({ label: 'x', href: 'javascript:x' })), /^<span /)
})

test('a field with an error keeps what was typed, and is tied to its hint and its sentence', () => {
  const shown = String(
    textField({ name: 'datum', label: 'Datum', hint: 'Een dag.', error: 'Vul ook het jaar in.', value: '20 maart' }),
  )
  assert.match(shown, /<label class="kb-field__label" for="datum">Datum<\/label>/)
  assert.match(shown, /aria-invalid="true" aria-describedby="datum-fout datum-uitleg"/)
  assert.match(shown, /value="20 maart"/)
  assert.match(shown, /id="datum-fout".*Fout: <\/span>Vul ook het jaar in\./)
  assert.ok(shown.indexOf('datum-uitleg"') < shown.indexOf('id="datum-fout"'))
  assert.ok(shown.indexOf('id="datum-fout"') < shown.indexOf('<input'))
})

test('a field without hint or error describes nothing', () => {
  assert.doesNotMatch(String(textField({ name: 'a', label: 'A' })), /aria-/)
})

test('the first line break of a text area survives', () => {
  assert.match(String(textArea({ name: 'a', label: 'A', value: '\nx' })), /<textarea[^>]*>\n\nx<\/textarea>/)
})

test('a choice is chosen only when it was chosen', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', hint: 'uitleg' },
  ]
  assert.doesNotMatch(String(radioField({ name: 'r', label: 'R', options })), /checked/)
  assert.match(
    String(radioField({ name: 'r', label: 'R', options, value: 'b' })),
    /id="r-2" value="b" checked aria-describedby="r-2-uitleg"/,
  )
  assert.match(String(checkboxField({ name: 'c', label: 'C', options, values: ['a'] })), /value="a" checked/)
  assert.match(
    String(selectField({ name: 's', label: 'S', options, value: 'b' })),
    /<option value="b" selected>B<\/option>/,
  )
})

test('the summary leads to each field, also to the first of a group', () => {
  const shown = String(errorSummary({ rol: 'Kies een rol.' }))
  assert.match(shown, /role="alert" tabindex="-1" autofocus/)
  assert.match(shown, /<a href="#rol">Kies een rol\.<\/a>/)
  const group = String(
    radioField({ name: 'rol', label: 'Rol', error: 'Kies een rol.', options: [{ value: 'a', label: 'A' }] }),
  )
  assert.match(group, /id="rol"/)
  assert.match(group, /<fieldset class="kb-field kb-field--error" aria-describedby="groep-rol-fout">/)
  assert.equal(String(errorSummary({})), '')
})

test('a file can be sent without script', () => {
  const shown = String(uploadFields({ file: { name: 'bestand', label: 'Stuk', accept: '.pdf' }, submit: 'Lees in' }))
  assert.match(shown, /<input[^>]*type="file" accept=".pdf">/)
  assert.match(shown, /data-drop-text hidden/)
  assert.match(shown, /<button type="submit"/)
  assert.match(String(fileField({ name: 'f', label: 'F' })), /for="f"/)
})
