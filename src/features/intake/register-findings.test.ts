import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../shared/day.ts'
import type { AgreementFact, GoalFact, InstrumentFact, Passage } from './facts.ts'
import {
  type InRegister,
  type KnownForFindings,
  type KnownGoal,
  type KnownInstrument,
  registerFindings,
} from './register-findings.ts'

const source: Passage = {
  document: 'a'.repeat(64),
  page: null,
  line: 1,
  endPage: null,
  endLine: 1,
  start: 0,
  end: 4,
  quote: 'stuk',
}
const at: InRegister = { id: 'record-1', path: '/akkoorden/heldere-sloot', label: 'register: Heldere Sloot' }

function anAgreement(over: Partial<AgreementFact> = {}): AgreementFact {
  return {
    id: 'agreement-1',
    why: '',
    title: 'Convenant Heldere Sloot',
    aliases: [],
    term: null,
    termSource: null,
    source,
    ...over,
  }
}

function aGoal(over: Partial<GoalFact> = {}): GoalFact {
  const facts = { percentage: 50, subject: 'gezuiverde lozingen', year: 2030, owner: 'waterschappen' }
  return { id: 'goal-1', why: '', text: '50% minder', ...facts, source, ...over }
}

function anInstrument(over: Partial<InstrumentFact> = {}): InstrumentFact {
  return {
    id: 'instrument-1',
    why: '',
    name: 'Nationaal Programma Water',
    kind: 'programme',
    year: null,
    relation: null,
    source,
    ...over,
  }
}

const knownGoal: KnownGoal = {
  text: 'De helft minder',
  percentage: 50,
  subject: 'gezuiverde lozingen',
  year: 2030,
  owner: 'Waterschappen',
  at,
}
const knownInstrument: KnownInstrument = { name: 'Nationaal Programma Water', year: day('2023/2030'), at }

type Read = { agreement?: AgreementFact | null; goals?: GoalFact[]; instruments?: InstrumentFact[]; abbreviations?: [] }

function found(known: Partial<KnownForFindings>, read: Read): string[] {
  const agreement = { title: 'Convenant Heldere Sloot', term: null, at }
  const all = registerFindings(
    { agreement, goals: [], instruments: [], ...known },
    { agreement: null, goals: [], instruments: [], abbreviations: [], ...read },
  )
  assert.ok(all.every((finding) => finding.passages.length > 0 && finding.at === at))
  return all.map(({ code, severity, sentence }) => `${code} ${severity}: ${sentence}`)
}

test('another title than the official one weighs more than a shorter one, and the official one anywhere is enough', () => {
  const known = { agreement: { title: 'Convenant Heldere Sloot voor Laagland 2026–2029', term: null, at } }
  assert.deepEqual(found(known, { agreement: anAgreement() }), [
    'title-differs laag: Het stuk noemt het akkoord “Convenant Heldere Sloot”, maar de titel in het register is “Convenant Heldere Sloot voor Laagland 2026–2029”.',
  ])
  assert.match(found(known, { agreement: anAgreement({ title: 'Slotendeal Laagland' }) })[0]!, /^title-differs midden/)
  const aliases = [{ name: 'convenant Heldere Sloot voor Laagland, 2026-2029', source }]
  assert.deepEqual(found(known, { agreement: anAgreement({ aliases }) }), [])
  assert.deepEqual(found({}, { agreement: anAgreement({ title: 'Convenant heldere sloot' }) }), [])
})

test('another term, and the same term in other words', () => {
  const agreement = { title: 'Convenant Heldere Sloot', term: day('2026/2029'), at }
  assert.deepEqual(found({ agreement }, { agreement: anAgreement({ term: '2026/2030' }) }), [
    'term-differs hoog: Volgens het stuk loopt het akkoord over 2026 tot en met 2030, maar in het register staat 2026 tot en met 2029.',
  ])
  for (const term of ['2026/2029', '2026-01-01/2029-12-31', '2026-01/2029-12', null])
    assert.deepEqual(found({ agreement }, { agreement: anAgreement({ term }) }), [])
  assert.deepEqual(found({}, { agreement: anAgreement({ term: '2026/2030' }) }), [])
})

const goals = (...known: KnownGoal[]) => ({ goals: known })

test('a goal with another percentage, another year, or a word that looks like the one in the register', () => {
  assert.deepEqual(found(goals(knownGoal), { goals: [aGoal({ percentage: 40 })] }), [
    'goal-differs midden: Bij het doel “De helft minder” zegt het stuk 40%, maar in het register staat 50%.',
  ])
  assert.match(found(goals(knownGoal), { goals: [aGoal({ year: 2035 })] })[0]!, /zegt het stuk 2035, .* 2030/)
  assert.match(
    found(goals(knownGoal), { goals: [aGoal({ subject: 'gezouten lozingen' })] })[0]!,
    /zegt het stuk “gezouten”, maar in het register staat “gezuiverde”/,
  )
  const longer = { ...knownGoal, subject: 'secundaire minerale stoffen' }
  assert.match(found(goals(longer), { goals: [aGoal({ subject: 'secure stoffen' })] })[0]!, /“secure”.*“secundaire”/)
})

test('a goal that is in the register, says less, is of somebody else, or is another goal, is no difference', () => {
  const later = { ...knownGoal, percentage: 100, year: 2050 }
  for (const goal of [
    aGoal(),
    aGoal({ percentage: null }),
    aGoal({ year: null }),
    aGoal({ subject: 'lozingen' }),
    aGoal({ percentage: 40, owner: 'gemeenten' }),
    aGoal({ percentage: 100, year: 2050 }),
    aGoal({ subject: 'nieuwe bomen', percentage: 20 }),
    aGoal({ percentage: 30, year: 2040 }),
  ])
    assert.deepEqual(found(goals(knownGoal, later), { goals: [goal] }), [])
})

const instruments = (...known: KnownInstrument[]) => ({ instruments: known })

test('an instrument with other years, and one with a slip in its name', () => {
  assert.deepEqual(found(instruments(knownInstrument), { instruments: [anInstrument({ year: '2025/2030' })] }), [
    'instrument-differs laag: Het stuk zet bij “Nationaal Programma Water” 2025 tot en met 2030, maar in het register staat 2023 tot en met 2030.',
  ])
  const slip = anInstrument({ name: 'Nationaal Programma Waterr', year: '2023/2030' })
  assert.match(
    found(instruments(knownInstrument), { instruments: [slip] })[0]!,
    /“Nationaal Programma Waterr”.*“Nationaal Programma Water”/,
  )
})

test('an instrument by an abbreviation is the same one', () => {
  const abbreviations = [{ id: 'abbreviation-1', short: 'NW', expansion: 'Nieuw Water', source }]
  const all = registerFindings(
    {
      agreement: { title: '', term: null, at },
      goals: [],
      instruments: [{ name: 'Programma Nieuw Water', year: day('2023/2030'), at }],
    },
    {
      agreement: null,
      goals: [],
      instruments: [anInstrument({ name: 'Programma NW', year: '2025/2030' })],
      abbreviations,
    },
  )
  assert.deepEqual(
    all.map(({ code }) => code),
    ['instrument-differs'],
  )
})

test('an instrument of the right years, made within them, without a year, twice in the register, or unknown', () => {
  const twice = { ...knownInstrument, year: day('2016/2022') }
  for (const instrument of [
    anInstrument({ year: '2023/2030' }),
    anInstrument({ year: '2023-02' }),
    anInstrument(),
    anInstrument({ year: '2016/2022' }),
    anInstrument({ name: 'Nationaal Programma Bodem', year: '2025/2030' }),
  ])
    assert.deepEqual(found(instruments(knownInstrument, twice), { instruments: [instrument] }), [])
})

test('a word that is quite another one is a difference only where both figures are the same', () => {
  const known = goals({ ...knownGoal, subject: 'schone lucht', percentage: 20, owner: null })
  const other = { subject: 'schone bodem', owner: null }
  assert.equal(found(known, { goals: [aGoal({ ...other, percentage: 20 })] }).length, 1)
  assert.deepEqual(found(known, { goals: [aGoal({ ...other, percentage: null })] }), [])
})

test('each says to the author what the register has, and where the paper says otherwise', () => {
  const agreement = { title: 'Convenant Heldere Sloot', term: day('2026/2029'), at }
  const known = { agreement, goals: [knownGoal], instruments: [knownInstrument] }
  const all = registerFindings(known, {
    agreement: anAgreement({ title: 'Convenant Heldere Sloten', term: '2026/2030' }),
    goals: [aGoal({ percentage: 40 }), aGoal({ id: 'goal-2', subject: 'gezouten lozingen' })],
    instruments: [
      anInstrument({ year: '2025/2030' }),
      anInstrument({ id: 'instrument-2', name: 'Nationaal Programma Waterr', year: '2023/2030' }),
    ],
    abbreviations: [],
  })
  const end = 'Klopt het register niet meer, laat dat dan aanpassen.'
  assert.deepEqual(
    all.map(({ correction }) => correction?.replaceAll('\u00a0', ' ')),
    [
      `Schrijf in regel 1 ‘Convenant Heldere Sloot’ in plaats van ‘Convenant Heldere Sloten’. ${end}`,
      `Schrijf in regel 1 ‘2026 tot en met 2029’ in plaats van ‘2026 tot en met 2030’. ${end}`,
      `Schrijf in regel 1 ‘50%’ in plaats van ‘40%’. ${end}`,
      `Schrijf in regel 1 ‘gezuiverde’ in plaats van ‘gezouten’. ${end}`,
      `Schrijf in regel 1 ‘2023 tot en met 2030’ in plaats van ‘2025 tot en met 2030’. ${end}`,
      `Schrijf in regel 1 ‘Nationaal Programma Water’ in plaats van ‘Nationaal Programma Waterr’. ${end}`,
    ],
  )
})

test('any facts at all give findings with ids of their own, and none against themselves', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', 'a', 'secundaire stoffen', 'secure stoffen', '20%'))
  const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null })
  const goal = fc.record({
    text,
    subject: maybe(text),
    percentage: maybe(fc.integer()),
    year: maybe(fc.integer()),
    owner: maybe(text),
  })
  fc.assert(
    fc.property(text, fc.array(goal, { maxLength: 5 }), fc.array(text, { maxLength: 5 }), (title, known, names) => {
      const register = {
        agreement: { title, term: day('2026/2029'), at },
        goals: known.map((one) => ({ ...one, at })),
        instruments: names.map((name) => ({ name, year: day('2026'), at })),
      }
      const read = {
        agreement: anAgreement({ title, term: '2026/2029' }),
        goals: known.map((one, index) => aGoal({ ...one, id: `goal-${index}` })),
        instruments: names.map((name, index) => anInstrument({ name, id: `instrument-${index}`, year: '2026' })),
        abbreviations: [],
      }
      const own = registerFindings(register, read)
      assert.deepEqual(
        own.filter(({ code }) => code !== 'goal-differs'),
        [],
      )
      const other = registerFindings({ ...register, goals: [knownGoal], instruments: [knownInstrument] }, read)
      assert.equal(new Set(other.map(({ id }) => id)).size, other.length)
    }),
  )
})
