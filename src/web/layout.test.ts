import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { html } from 'hono/html'
import { page } from './layout.ts'

test('the least page is a whole document', () => {
  const shown = String(page({ title: 'Akkoorden', body: html`<p>x</p>` }))
  assert.match(shown, /^<!doctype html>\n<html lang="nl">/)
  assert.match(shown, /<title>Akkoorden – Krachtenbundel<\/title>/)
  assert.match(shown, /<a class="kb-skip" href="#inhoud">/)
  assert.match(shown, /<main id="inhoud"[\s\S]*<h1>Akkoorden<\/h1>/)
  assert.doesNotMatch(shown, /aria-current|kb-crumbs|kb-tabs|<script/)
})

test('the menu, the crumbs and the tabs say where the reader is', () => {
  const shown = String(
    page({
      title: 'Bijdragen',
      current: 'agreements',
      crumbs: [{ label: 'Akkoorden', href: '/akkoorden' }, { label: 'Bijdragen' }],
      tabs: { label: 'Onderdelen', items: [{ label: 'Bijdragen', href: '/b', current: true, count: 17 }] },
      body: '',
    }),
  )
  assert.match(shown, /<a href="\/akkoorden" aria-current="true">Akkoorden<\/a>/)
  assert.match(shown, /<li><a href="\/akkoorden">Akkoorden<\/a><\/li><li><span aria-current="page">Bijdragen<\/span>/)
  assert.match(shown, /<a aria-current="page" href="\/b">Bijdragen<span class="kb-count">17<\/span><\/a>/)
})

test('a refused form is said in the title of the browser', () => {
  assert.match(String(page({ title: 'Stuk inlezen', refused: true, body: '' })), /<title>Fout: Stuk inlezen – /)
})

test('scripts are files of our own, nothing stands inline', () => {
  const shown = String(page({ title: 'x', scripts: ['drop-zone.js'], body: '' }))
  assert.match(shown, /<script type="module" src="\/assets\/drop-zone\.js\?v=[\w-]+"><\/script>/)
  assert.doesNotMatch(shown, /\sstyle=|<style|<script>|\son\w+=|https?:/)
})

test('the frame with stylesheet and font leaves room for content within 45 kB', () => {
  const file = (name: string) => readFileSync(new URL(`./public/${name}`, import.meta.url))
  const frame = gzipSync(String(page({ title: 'x', body: '' }))).byteLength
  const weight = frame + gzipSync(file('krachtenbundel.css')).byteLength + file('fonts/source-sans-3.woff2').byteLength
  assert.ok(weight < 40_000, `${weight} bytes`)
})
