import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { amountMessages as texts } from './amount-messages.ts'
import { euroCents, formatEuro, formatEuroBare } from './euro.ts'
import { formatFte, formatFteBare, fteHundredths } from './fte.ts'
import { type AmountOptions, type AmountRead, type AmountUnit, readAmount } from './read-amount.ts'

/** The value in hundredths, both readings, or the sentence. */
function outcome(text: string, unit: AmountUnit, options?: AmountOptions): number | null | string | readonly number[] {
  const read: AmountRead<number> = readAmount(text, unit, options)
  return 'value' in read ? read.value : (read.readings ?? read.error)
}

function check(unit: AmountUnit, cases: Readonly<Record<string, number | null | string | readonly number[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(outcome(text, unit), expected, `“${text}”`)
}

describe('an amount in euro', () => {
  it('is read as people write it', () => {
    check('euro', {
      '130': 13_000,
      '0,05': 5,
      '0.05': 5,
      '1,5': 150,
      '½': 50,
      '1.000': 100_000,
      '1.000,00': 100_000,
      '1,000.00': 100_000,
      '1.355.000': 135_500_000,
      '1,355,000': 135_500_000,
      '€ 25.000,-': 2_500_000,
      '25.000,--': 2_500_000,
      '€25.000,–': 2_500_000,
      '1 355 000': 135_500_000,
      '1\u00a0355\u202f000,50': 135_500_050,
      '  € 1.250,50 ': 125_050,
      '1.250,50 euro': 125_050,
      'EUR 130': 13_000,
      '130 EUR': 13_000,
      '130 €': 13_000,
      '0': 0,
      '0,00': 0,
      [`${' '.repeat(100)}5`]: 500,
      [`1${' '.repeat(100)}000`]: 100_000,
    })
  })

  it('is read in thousands and millions, to the cent', () => {
    check('euro', {
      '€ 1,2 mln': 120_000_000,
      '€ 1,2 mln.': 120_000_000,
      '1,2 miljoen': 120_000_000,
      '1,2 miljoen euro': 120_000_000,
      '1,355 mln': 135_500_000,
      '1½ miljoen': 150_000_000,
      '0,12345678 mln': 12_345_678,
      '25k': 2_500_000,
      '25 duizend': 2_500_000,
      '2 miljard': 200_000_000_000,
      '0,123456789 mln': texts.euroDecimals,
      '1.250 mln': [125_000_000_000, 125_000_000],
    })
  })

  it('is never guessed: both readings are named', () => {
    check('euro', { '130,000': [13_000_000, 13_000], '1,500': [150_000, 150], '1,355': texts.euroAmbiguous })
    const read = readAmount('130,000', 'euro')
    assert.ok('error' in read && read.error === texts.euroAmbiguous)
  })

  it('is null where nothing is stated', () => {
    for (const text of ['', ' ', '\u00a0', '-', '–', 'niet vermeld', 'Niet opgegeven'])
      assert.equal(outcome(text, 'euro'), null, text)
  })

  it('is refused with a sentence that says what to do', () => {
    check('euro', {
      '-5': texts.negative,
      '−5': texts.negative,
      '€ -5': texts.negative,
      '-€ 5': texts.negative,
      '(5)': texts.negative,
      '€ (5.000)': texts.negative,
      '1000000000000000000': texts.euroTooLarge,
      '1.000.000.000.000': texts.euroTooLarge,
      '1000 miljard': texts.euroTooLarge,
      'vijfduizend euro': texts.words,
      'een half miljoen': texts.words,
      'twee ton': texts.words,
      '0,125': texts.euroDecimals,
      '1234,567': texts.euroDecimals,
      '12,3456': texts.euroDecimals,
      '5 fte': texts.isFte,
    })
    for (const text of [
      'veel',
      '1e9',
      '1.355,000',
      '12 34',
      '1..000',
      '1.00.000',
      ',',
      '€',
      '0x10',
      '5m',
      '١٢',
      '2²',
      '=1+1',
      'constructor',
      '5 constructor',
    ])
      assert.equal(outcome(text, 'euro'), texts.euro, text)
  })

  it('is below nought only where that can be meant', () => {
    for (const text of ['-5', '−5', '(5)', '€ -5,00', '- 5', '(€ 5)', '-€ 5'])
      assert.equal(outcome(text, 'euro', { negative: true }), -500, text)
    assert.ok(Object.is(outcome('-0', 'euro', { negative: true }), 0))
  })

  it('has both digits of its cents where a form asks for them', () => {
    const options = { centsInFull: true }
    for (const text of ['1,5', '1.5']) assert.equal(outcome(text, 'euro', options), texts.euro, text)
    assert.equal(outcome('1,50', 'euro', options), 150)
    assert.equal(outcome('1,5 mln', 'euro', options), 150_000_000)
  })
})

describe('a capacity in fte', () => {
  it('is read as people write it', () => {
    check('fte', {
      '0,05': 5,
      '0.05': 5,
      '½': 50,
      '1½ fte': 150,
      '¼': 25,
      '14,7': 1470,
      '14.7': 1470,
      '0,80 fte': 80,
      '1.000,00': 100_000,
      '1000': 100_000,
      '': null,
    })
  })

  it('is never guessed: both readings are named', () => {
    check('fte', { '1.000': [100_000, 100], '1,000': [100_000, 100], '1.500': [150_000, 150] })
  })

  it('is refused with a sentence that says what to do', () => {
    check('fte', {
      '0,125': texts.fteDecimals,
      '0.125': texts.fteDecimals,
      half: texts.fteWords,
      'één fte': texts.fteWords,
      '-0,5': texts.fteNegative,
      '99999999': texts.fteTooLarge,
      '€ 5': texts.isEuro,
      '5 euro': texts.isEuro,
      '5k': texts.fte,
      '1,2 mln': texts.fte,
    })
  })
})

describe('any amount', () => {
  const hundredths = fc.integer({ min: -1e13, max: 1e13 })

  it('is read back from every way we write it', () => {
    fc.assert(
      fc.property(hundredths, (cents) => {
        for (const text of [formatEuro(euroCents(cents)), formatEuroBare(euroCents(cents))])
          assert.equal(outcome(text, 'euro', { negative: true }), cents, text)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (n) => {
        for (const text of [formatFte(fteHundredths(n)), formatFteBare(fteHundredths(n))])
          assert.equal(outcome(text, 'fte', { negative: true }), n, text)
      }),
    )
  })

  it('is a whole number, null, or a sentence, whatever is typed', () => {
    const marks = fc.constantFrom(...'0123456789.,-−()€ \u00a0½k', 'mln', 'fte', 'euro', 'duizend', "'")
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: marks, maxLength: 12 }))
    fc.assert(
      fc.property(typed, fc.constantFrom<AmountUnit>('euro', 'fte'), fc.boolean(), (text, unit, negative) => {
        const read: AmountRead<number> = readAmount(text, unit, { negative })
        if (!('value' in read))
          return assert.ok(read.error.length > 20 && read.readings?.every(Number.isSafeInteger) !== false)
        assert.ok(read.value === null || Number.isSafeInteger(read.value))
        assert.ok(negative || read.value === null || read.value >= 0)
      }),
      { numRuns: 5000 },
    )
  })
})
