import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from 'hono/html'
import { attributes, classes, join, link, safeHref } from './html.ts'

test('an address with another scheme than http, https or mailto is refused', () => {
  const refused = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
  ]
  for (const href of refused) assert.equal(safeHref(href), null, href)
})

test('a relative, http, https or mailto address is kept as it is', () => {
  const kept = [
    '/akkoorden',
    'posten',
    '#r3-24',
    '?jaar=2025',
    'https://www.pbl.nl/',
    'HTTP://x.nl',
    'mailto:a@b.nl',
    './a:b',
  ]
  for (const href of kept) assert.equal(safeHref(href), href)
})

test('a link without a safe address shows only its text', () => {
  assert.equal(String(link('javascript:x', '<b>')), '<span>&lt;b&gt;</span>')
  assert.equal(String(link(null, 'stuk')), '<span>stuk</span>')
  assert.equal(String(link('/a?b=1&c="', 'stuk', { class: 'x' })), '<a class="x" href="/a?b=1&amp;c=&quot;">stuk</a>')
})

test('attributes without a value fall out, values are escaped', () => {
  assert.equal(
    String(
      html`<i${attributes({ id: '"><script>', hidden: true, lang: null, title: undefined, size: 0, open: false })}>`,
    ),
    '<i id="&quot;&gt;&lt;script&gt;" hidden size="0">',
  )
})

test('join and classes skip what is absent', () => {
  assert.equal(String(join(['<', null, html`<b>b</b>`, false, undefined, 'c'], ', ')), '&lt;, <b>b</b>, c')
  assert.equal(classes('a', null, false, undefined, '', 'b'), 'a b')
})
