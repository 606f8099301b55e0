import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const table = `Partij | Bijdrage | Inzet (fte)
gemeente Aldorp | € 20.000 | 0,5
gemeente Bosheim | € 10.000 | 0,2
Waterschap Meer | € 5.000 | 0,1
Totaal | € 35.000 | 0,8`

type Place = 'argument' | 'above' | 'caption' | 'below' | 'elsewhere'
const far: readonly Place[] = ['above', 'below', 'elsewhere']
const anywhere: readonly Place[] = ['argument', ...far]

/** A paper of which one place says something about the amounts. */
function paper(place: Place, said: string, rows = table): string {
  const at = (own: Place, otherwise: string) => (own === place ? said : otherwise)
  return `gemeente Aldorp
Raadsvoorstel
Onderwerp: Deelname aan het Akkoord Schone Lucht
Datum: 4 maart 2026
Voorstel
1. In te stemmen met deelname aan het Akkoord Schone Lucht.
Argumenten
1.1 Samen is goedkoper. Eén aanpak bespaart dubbel werk.
1.2 ${at('argument', 'Het past in ons beleid.')}
Financiën
${at('above', 'De kosten worden over de partijen verdeeld.')}
${at('caption', 'Tabel 1: Bijdragen')}
${rows}
${at('below', 'De raad ontvangt elk jaar een verslag.')}
Uitvoering
${at('elsewhere', 'De uitvoering start in het voorjaar.')}
De partijen komen twee keer per jaar bij elkaar.`
}

function inTable(text: string): readonly ContributionFact[] {
  const laidOut = text.replace(/ *\| */g, '\t')
  return readPaper(aDocument(laidOut, { text: laidOut })).contributions.filter((fact) => fact.table !== null)
}

type Wanted = Partial<Pick<ContributionFact, 'certainty' | 'vat' | 'recurrence' | 'basis' | 'years'>>

function says(said: string, places: readonly Place[], wanted: Wanted): void {
  test(`${places.join(', ')}: ${said}`, () => {
    for (const place of places) {
      const facts = inTable(paper(place, said))
      assert.equal(facts.length, 4, place)
      for (const fact of facts)
        for (const [key, value] of Object.entries(wanted))
          assert.deepEqual(fact[key as keyof Wanted], value, `${place}: ${key}`)
    }
  })
}

const firm = [
  'De bijdragen zijn bindend.',
  'De partijen zijn aan deze bijdragen gebonden.',
  'Partijen verbinden zich tot de bijdragen in de tabel.',
  'De partijen hebben zich vastgelegd op deze bijdragen.',
  'De bijdragen zijn door alle besturen toegezegd.',
  'De bijdragen liggen voor de hele looptijd vast.',
  'De bijdragen zijn door de colleges bekrachtigd.',
  'De bijdragen zijn hard.',
  'Alle bijdragen zijn opgenomen in de vastgestelde begrotingen van de partijen.',
  'De bijdragen wijzigen tijdens de looptijd niet.',
  'De bedragen zijn geen raming, maar vaste bedragen.',
  'De bijdragen zijn zonder voorbehoud toegezegd.',
]
for (const said of firm) says(said, anywhere, { certainty: 'firm' })

const open = [
  'De bedragen zijn richtbedragen.',
  'De bijdragen zijn nog niet vastgesteld.',
  'De bijdragen zijn nog niet door de raden bekrachtigd.',
  'De bijdragen staan nog niet vast.',
  'Over de bijdragen moeten de raden nog besluiten.',
  'De bedragen zijn een eerste inschatting.',
  'Het gaat om een eerste schatting van de bedragen.',
  'Aan de bedragen in de tabel kunnen geen rechten worden ontleend.',
  'De bijdragen zijn onder voorbehoud van goedkeuring door de raden.',
  'De bedragen kunnen nog wijzigen.',
  'De bijdragen zijn nog niet hard.',
  'De bijdragen zijn bedoeld als indicatie.',
  'De genoemde bijdragen zijn streefbedragen.',
  'De bedragen in de tabel zijn nog niet definitief.',
  'De bijdragen worden pas in het najaar definitief.',
]
for (const said of open) says(said, anywhere, { certainty: 'indicative' })

const silent = [
  'De bijdragen worden in maart betaald.',
  'De raad vroeg of de bijdragen vaststaan.',
  'De vorige bijdragen waren een raming.',
  'In 2029 worden de ramingen herijkt.',
  'De verantwoording over de bijdragen volgt na afloop.',
]
for (const said of silent) says(said, anywhere, { certainty: 'unknown' })

const withoutVat = [
  'Alle bedragen zijn exclusief btw.',
  'De bedragen luiden exclusief btw.',
  'De genoemde bedragen zijn te vermeerderen met btw.',
  'De bedragen zijn netto, zonder omzetbelasting.',
  'De bijdragen bevatten geen btw.',
]
for (const said of withoutVat) says(said, anywhere, { vat: 'excluding' })

const withVat = [
  'De btw is in de bedragen begrepen.',
  'De bedragen bevatten de btw.',
  'De bedragen zijn inclusief 21% btw.',
  'Btw is in de bijdragen verwerkt.',
]
for (const said of withVat)
  test(`VAT is in it: ${said}`, () => {
    for (const place of anywhere)
      for (const { vat, euroCents } of inTable(paper(place, said)))
        assert.equal(vat, euroCents === null ? null : 'including', place)
  })

says('De bijdragen zijn structureel.', anywhere, { recurrence: 'structural' })
says('Het gaat om structurele bijdragen.', anywhere, { recurrence: 'structural' })
says('De bijdragen zijn incidenteel.', anywhere, { recurrence: 'incidental' })
says('De bijdragen zijn niet structureel.', anywhere, { recurrence: 'incidental' })
says('Het betreft eenmalige bijdragen.', anywhere, { recurrence: 'incidental' })

const term = [2027, 2028, 2029]
for (const said of ['De bedragen zijn per jaar.', 'De bedragen gelden per kalenderjaar.', 'Het zijn jaarbedragen.'])
  says(said, far, { basis: 'per-year' })
for (const said of [
  'De bijdragen gelden voor elk van de jaren 2027, 2028 en 2029.',
  'De bijdragen gelden jaarlijks, van 2027 tot en met 2029.',
  'De bijdragen worden ieder jaar betaald, in 2027, 2028 en 2029.',
])
  says(said, far, { basis: 'per-year', years: term })
for (const said of [
  'De bijdragen gelden voor de jaren 2027 tot en met 2029 samen.',
  'De bedragen zijn totalen over 2027-2029.',
  'De bedragen gelden voor de hele looptijd (2027-2029).',
  'De bedragen zijn voor drie jaar, van 2027 tot en met 2029.',
  'De bedragen gelden voor de periode 2027-2029 als geheel.',
  'De bedragen betreffen het totaal voor de jaren 2027 tot en met 2029.',
])
  says(said, far, { basis: 'total', years: term })
says('De bijdragen hebben betrekking op het jaar 2027.', far, { years: [2027] })

says('Tabel 1: Bijdragen per jaar, 2027-2029 (bindend)', ['caption'], {
  basis: 'per-year',
  certainty: 'firm',
  years: term,
})
says('Tabel 1: Toegezegde bijdragen, excl. btw, totaal 2027-2029', ['caption'], {
  basis: 'total',
  certainty: 'firm',
  vat: 'excluding',
})
says('Tabel 1: Indicatieve bijdragen 2027 t/m 2029 (totaal)', ['caption'], { basis: 'total', certainty: 'indicative' })
says('Bijdragen per partij (structureel, per jaar, ex btw)', ['caption'], {
  basis: 'per-year',
  recurrence: 'structural',
  vat: 'excluding',
})
says('Overzicht van de voorlopige bijdragen voor 2028', ['caption'], { certainty: 'indicative', years: [2028] })

const perParty = `Partij | 2027 | 2028 | 2029
gemeente Aldorp | € 20.000 | € 20.000 | € 20.000
Waterschap Meer | € 5.000 | € 5.000 | € 5.000`

/** By party and year, in the order of the table: `f` firm, `i` indicative, `?` unknown. */
const exceptions = [
  ['De bijdragen voor 2027 staan vast, die voor 2028 en 2029 zijn indicatief.', 'fii fii'],
  ['De bijdragen staan vast, met uitzondering van die voor 2029.', 'ffi ffi'],
  ['De bijdragen staan vast. De bedragen vanaf 2028 zijn een raming.', 'fii fii'],
  ['De bedragen voor het eerste jaar staan vast; de bedragen voor de latere jaren zijn indicatief.', 'fii fii'],
  ['De bedragen voor de eerste twee jaren staan vast, die voor het laatste jaar zijn een schatting.', 'ffi ffi'],
  ['De bijdragen staan vast, behalve die van het waterschap.', 'fff iii'],
  ['De bijdragen staan vast, met dien verstande dat de bijdrage van Waterschap Meer onder voorbehoud is.', 'fff iii'],
  [
    'De bijdrage van Waterschap Meer is nog niet vastgesteld. De overige partijen hebben hun bijdragen toegezegd.',
    'fff iii',
  ],
  ['Alleen de bijdrage van gemeente Aldorp staat vast; de bijdragen van de overige partijen zijn ramingen.', 'fff iii'],
  ['De bijdragen zijn in 2026 vastgesteld.', 'fff fff'],
] as const

for (const [said, wanted] of exceptions)
  test(`what is said of some years or one party holds for these alone: ${said}`, () => {
    for (const place of far) {
      const marks = inTable(paper(place, said, perParty)).map(({ certainty }) => certainty.replace('unknown', '?')[0])
      assert.equal(`${marks.slice(0, 3).join('')} ${marks.slice(3).join('')}`, wanted, place)
    }
  })
