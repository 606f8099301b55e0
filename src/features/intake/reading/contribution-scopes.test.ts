import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const table = `Partij | 2027 | 2028 | 2029
Gemeente Aldorp | € 20.000 | € 21.000 | € 22.000
Gemeente Bosheim | € 10.000 | € 11.000 | € 12.000
Provincie Rivierland | € 40.000 | € 41.000 | € 42.000
Totaal | € 70.000 | € 73.000 | € 76.000`
const title = 'Convenant Groene Oevers 2027-2029'

/** A statement right above the table, right below it, and in a section of its own. */
const places = (statement: string) => [
  `${title}\nFinanciën\n${statement}\n${table}`,
  `${title}\nFinanciën\nDe tabel geeft de bijdragen.\n${table}\n${statement}`,
  `${title}\nUitgangspunten\n${statement}\nFinanciën\nDe tabel geeft de bijdragen.\n${table}`,
]

const letters: Readonly<Record<string, string>> = {
  'Gemeente Aldorp': 'A',
  'Gemeente Bosheim': 'B',
  'Provincie Rivierland': 'P',
}

type Term = 'certainty' | 'vat' | 'recurrence'
/** One value for all, or some by party (A, B, P, T for the total) and year: "A2027". */
type Wanted = string | null | Readonly<Record<string, string | null>>

const statements: readonly (readonly [statement: string, term: Term, wanted: Wanted])[] = [
  ['De bijdragen liggen voor de hele looptijd vast.', 'certainty', 'firm'],
  ['Aan de genoemde bedragen kunnen geen rechten worden ontleend.', 'certainty', 'indicative'],
  ['Alle bedragen zijn onder voorbehoud van besluitvorming door de raden.', 'certainty', 'indicative'],
  ['De bijdragen gelden onder voorbehoud van vaststelling van de begrotingen.', 'certainty', 'indicative'],
  ['Het betreft een eerste inschatting van de bijdragen.', 'certainty', 'indicative'],
  ['Partijen hebben zich aan deze bedragen gecommitteerd.', 'certainty', 'firm'],
  ['De deelnemers hebben deze bijdragen in hun begroting opgenomen.', 'certainty', 'firm'],
  ['Over deze bedragen bestaat overeenstemming.', 'certainty', 'firm'],
  ['Deze bijdragen zijn door de colleges bekrachtigd.', 'certainty', 'firm'],
  ['De bedragen zijn nog niet definitief.', 'certainty', 'indicative'],
  ['De bedragen worden bij de voorjaarsnota definitief.', 'certainty', 'indicative'],
  ['De bijdragen zijn taakstellend.', 'certainty', 'firm'],
  ['De bedragen betreffen een richtlijn.', 'certainty', 'indicative'],
  ['De cijfers zijn een eerste grove berekening.', 'certainty', 'indicative'],
  ['De bedragen zijn concept en moeten nog worden bevestigd.', 'certainty', 'indicative'],
  [
    'De bijdragen voor 2027 staan vast, die voor latere jaren zijn indicatief.',
    'certainty',
    { A2027: 'firm', A2028: 'indicative', P2029: 'indicative' },
  ],
  [
    'Alleen de bijdragen voor 2027 zijn definitief. De andere jaren zijn geraamd.',
    'certainty',
    { A2027: 'firm', A2028: 'indicative' },
  ],
  [
    'De bedragen zijn vastgesteld, met uitzondering van die van de provincie.',
    'certainty',
    { A: 'firm', P: 'indicative', T: 'firm' },
  ],
  [
    'De gemeentelijke bijdragen staan vast. De provinciale bijdrage is indicatief.',
    'certainty',
    { A: 'firm', B: 'firm', P: 'indicative' },
  ],
  [
    'De bijdrage van Bosheim is nog onzeker; de overige bedragen staan vast.',
    'certainty',
    { A: 'firm', B: 'indicative', P: 'firm' },
  ],
  [
    'Voor de provincie gaat het om een raming; de bijdragen van de gemeenten zijn toegezegd.',
    'certainty',
    { A: 'firm', B: 'firm', P: 'indicative' },
  ],
  [
    'De bedragen vanaf 2028 zijn indicatief.',
    'certainty',
    { A2027: 'unknown', A2028: 'indicative', A2029: 'indicative' },
  ],
  [
    'De bedragen voor 2029 zijn afhankelijk van de evaluatie en daarmee indicatief.',
    'certainty',
    { A2027: 'unknown', A2029: 'indicative' },
  ],
  ['De prijzen van bouwmaterialen zijn nog onzeker.', 'certainty', 'unknown'],
  ['De subsidie van het Rijk voor de kade is nog niet toegekend.', 'certainty', 'unknown'],
  ['Het gevraagde krediet van € 50.000 is een raming.', 'certainty', 'unknown'],
  ['De planning is indicatief.', 'certainty', 'unknown'],
  ['De verdeelsleutel ligt vast.', 'certainty', 'unknown'],
  ['De agenda is vastgesteld.', 'certainty', 'unknown'],
  ['Alle bedragen zijn exclusief btw.', 'vat', 'excluding'],
  ['De bedragen zijn incl. btw.', 'vat', 'including'],
  ['Over de bijdragen is btw verschuldigd, die niet in de bedragen is opgenomen.', 'vat', 'excluding'],
  ['De bedragen luiden exclusief omzetbelasting.', 'vat', 'excluding'],
  ['De bedragen zijn weergegeven in euro en exclusief BTW.', 'vat', 'excluding'],
  [
    'De bedragen zijn exclusief btw, behalve die van de provincie.',
    'vat',
    { A: 'excluding', P: 'including', T: 'excluding' },
  ],
  [
    'De bijdragen van de gemeenten zijn exclusief btw. De bijdrage van de provincie is inclusief btw.',
    'vat',
    { A: 'excluding', B: 'excluding', P: 'including' },
  ],
  ['De bedragen zijn exclusief eventuele btw.', 'vat', 'excluding'],
  ['De bedragen zijn netto (exclusief btw).', 'vat', 'excluding'],
  ['De aanneemsom is inclusief btw.', 'vat', null],
  ['De btw wordt door elke partij zelf verrekend.', 'vat', null],
  ['De bijdragen zijn structureel.', 'recurrence', 'structural'],
  ['De bijdragen zijn incidenteel van aard.', 'recurrence', 'incidental'],
  ['Het gaat om incidentele middelen.', 'recurrence', 'incidental'],
  ['Het betreft structureel geld.', 'recurrence', 'structural'],
  [
    'De bijdragen zijn in 2027 incidenteel en vanaf 2028 structureel.',
    'recurrence',
    { A2027: 'incidental', A2028: 'structural', P2029: 'structural' },
  ],
  [
    'De gemeentelijke bijdragen zijn structureel, de provinciale bijdrage is incidenteel.',
    'recurrence',
    { A: 'structural', P: 'incidental' },
  ],
  ['De bijdrage van de provincie is eenmalig.', 'recurrence', { A: null, P: 'incidental', T: null }],
  ['De bijdragen komen ten laste van de structurele middelen.', 'recurrence', 'structural'],
  [
    'Alle bedragen zijn incidenteel, met uitzondering van de bijdrage van Aldorp.',
    'recurrence',
    { A: 'structural', B: 'incidental', T: 'incidental' },
  ],
  ['Er is sprake van een structureel tekort aan vrijwilligers.', 'recurrence', null],
  ['Incidenteel wordt overlegd met de dorpsraad.', 'recurrence', null],
  ['Voor het project Oever is een eenmalige subsidie aangevraagd.', 'recurrence', null],
  ['De dekking is structureel.', 'recurrence', 'structural'],
  ['De bijdragen worden incidenteel gedekt uit de reserve.', 'recurrence', 'incidental'],
]

for (const [statement, term, wanted] of statements)
  test(`${term}: ${statement}`, () => {
    for (const text of places(statement)) {
      const facts = readPaper(aDocument(text.replace(/ *\| */g, '\t'))).contributions
      assert.equal(facts.length, 12)
      for (const fact of facts) assertTerm(fact, term, wanted)
    }
  })

function assertTerm(fact: ContributionFact, term: Term, wanted: Wanted): void {
  const of = letters[fact.party ?? ''] ?? 'T'
  const value =
    typeof wanted !== 'object' || wanted === null
      ? wanted
      : `${of}${fact.years.join()}` in wanted
        ? wanted[`${of}${fact.years.join()}`]
        : wanted[of]
  if (value !== undefined) assert.equal(fact[term], value, `${of} ${fact.years}`)
}
