import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { drawable } from './drawable.ts'
import { charactersOf } from './font-characters.ts'

const fonts = ['300Light', '400Regular', '600SemiBold'].map((name) =>
  charactersOf(
    readFileSync(
      fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)),
    ),
  ),
)
const [, regular] = fonts

test('a font says which characters it has, and all weights have the same', () => {
  const known = (text: string) => [...text].map((character) => regular!(character.codePointAt(0)!))
  assert.deepEqual(known('Aé€–’□▲◆●✓Ж'), Array(11).fill(true))
  assert.deepEqual(known('漢😀ש\u0000'), Array(4).fill(false))
  for (let codePoint = 0; codePoint < 0x20000; codePoint += 1) {
    assert.equal(new Set(fonts.map((font) => font(codePoint))).size, 1, codePoint.toString(16))
  }
})

test('what a font cannot draw becomes a square; what is no character falls away', () => {
  const drawn = (text: string) => drawable(text, regular!)
  assert.deepEqual(drawn('Gewoon: € 1.000 – “ja”'), { text: 'Gewoon: € 1.000 – “ja”', unknown: false })
  assert.deepEqual(drawn('a😀b'), { text: 'a□b', unknown: true })
  assert.deepEqual(drawn('a\u0000\u202e\ufe0f\u00adb\nc'), { text: 'ab c', unknown: false })
  assert.deepEqual(drawn('a\ud800b').unknown, true)
})

test('a word without end may be broken, a long Dutch word may not', () => {
  assert.ok(drawable('w'.repeat(60), regular!).text.includes('\u200b'))
  assert.ok(!drawable('inspanningsverplichtingen', regular!).text.includes('\u200b'))
})
