import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { computingTime } from '../../test/support/computing-time.ts'
import { cleanCharacters } from './characters.ts'
import { readText } from './read-text.ts'

const read = (text: string) => readText(Buffer.from(text)).text

describe('the characters of a text', () => {
  const word = 'één € – ‘thema’'
  const utf16 = Buffer.from(word, 'utf16le')
  const encodings: readonly [string, Buffer][] = [
    ['UTF-8', Buffer.from(word)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${word}`)],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['windows-1252', Buffer.from('e9e96e2080209620917468656d6192', 'hex')],
  ]
  for (const [encoding, bytes] of encodings)
    it(`are read from ${encoding}`, () => assert.equal(readText(bytes).text, word))

  it('are composed, and rid of what nobody sees', () => {
    assert.equal(
      read(`cafe\u0301 sa\u00admen\u200bwerking\u202e 1\u00a0000\u0007${' woord'.repeat(50)}`),
      `café samenwerking 1 000${' woord'.repeat(50)}`,
    )
  })

  it('keep letters of every script, and no marks that turn them around', () => {
    assert.equal(read('\u2067שלום\u2069 en \u202eאהלן\u202c, 𝟏𝟎 👍\u200f'), 'שלום en אהלן, 𝟏𝟎 👍')
  })

  it('are whole: half a character, as a damaged file can hold, is one that is not known', () => {
    assert.equal(cleanCharacters('a\ud800b\udc00c 👍'), 'a\ufffdb\ufffdc 👍')
  })

  it('keep the hyphen of a word that is split at the end of a line', () => {
    assert.equal(read('samen\u00ad\nwerking en over-\nleg'), 'samen-\nwerking en over-\nleg')
  })
})

describe('the lines of a text', () => {
  it('lose blank lines and the white space around them', () => {
    assert.equal(read('  een \r\n\r\n\t twee\r drie\n'), 'een\ntwee\ndrie')
  })

  it('know pages by form feeds only', () => {
    assert.deepEqual(readText(Buffer.from('een\n\ftwee\n\f')), { pages: 2, text: 'een\ftwee', unread: [] })
    assert.deepEqual(readText(Buffer.from('een\f\n\fdrie')), { pages: 3, text: 'een\f\fdrie', unread: [] })
    assert.deepEqual(readText(Buffer.from('een\ntwee')), { pages: null, text: 'een\ntwee', unread: [] })
  })

  it('show columns, and a cell that is missing', () => {
    const table = [
      'Partij                 Bijdrage     Inzet',
      'Gemeenten             € 12.500    0,5 fte',
      'Provincies                   -    1,25 fte',
      'Veiligheidsregio                  0,1 fte',
      'Totaal               € 12.500     1,85 fte',
    ]
    assert.deepEqual(read(table.join('\n')).split('\n'), [
      'Partij\tBijdrage\tInzet',
      'Gemeenten\t€ 12.500\t0,5 fte',
      'Provincies\t-\t1,25 fte',
      'Veiligheidsregio\t\t0,1 fte',
      'Totaal\t€ 12.500\t1,85 fte',
    ])
  })

  it('take a tab for a column, but not after the number of a list', () => {
    assert.equal(
      read('Datum:\t12 mei 2026\n1.\takkoord te gaan\n-\tmet dit'),
      'Datum:\t12 mei 2026\n1. akkoord te gaan\n- met dit',
    )
  })

  it('let a euro sign stand with its amount', () => {
    assert.equal(read('Gemeenten       €      12.500'), 'Gemeenten\t€ 12.500')
  })

  it('take the wide spaces of a justified line for what they are', () => {
    const justified = 'De  raad  stelt   vast  dat  in  2026   de  bijdrage  van  de  gemeenten'
    assert.equal(read(justified), justified.replace(/ +/g, ' '))
    assert.equal(read('Het  is een slordige  zin over 12 mei'), 'Het is een slordige zin over 12 mei')
  })

  it('part a header on the left from one on the right', () => {
    assert.equal(read('Gemeente Veenrijk            Pagina 2 van 3'), 'Gemeente Veenrijk\tPagina 2 van 3')
  })

  it('are read in time, however long or many they are', async () => {
    const took = await computingTime(() => {
      assert.equal(read('a  '.repeat(300_000)), 'a '.repeat(300_000).trim())
      assert.equal(read('een     € 2\n'.repeat(150_000)).length, 150_000 * 8 - 1)
    })
    assert.ok(took < 5000, `${took} ms`)
  })

  it('never hold blank lines, double spaces or controls', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', '€', ' ', '  ', '\n', '\f', '\t', '\u00a0', '-', '.') }),
        (text) => {
          const lines = read(text).split(/[\n\f]/)
          for (const line of lines) assert.doesNotMatch(line, / {2}|^ | $|[^\P{Cc}\t]/u)
          assert.ok(!/\n\n|^\n|\n$/.test(read(text)))
        },
      ),
    )
  })
})
