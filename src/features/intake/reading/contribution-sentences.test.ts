import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const paper = `Convenant Groene Oevers 2027-2029
Partijen
Deelnemers zijn:
- Gemeente Aldorp
- Gemeente Bosheim
- Provincie Rivierland
- Stichting Oeverfonds
Thema's
Er zijn drie thema's: Natte oevers, Schoon water en Varen.
Financiën
`

/** Party, theme, euro, fte, basis, years, certainty, VAT, recurrence, as far as it matters; "*" is anything. */
const sentences: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  [
    'Aan de uitvoering draagt de gemeente Aldorp € 40.000 per jaar bij.',
    ['gemeente Aldorp · - · 40000 · - · per-year · 202720282029 · *'],
  ],
  [
    'Jaarlijks legt de provincie Rivierland € 40.000 in.',
    ['provincie Rivierland · - · 40000 · - · per-year · 202720282029'],
  ],
  ['De gemeenten Aldorp en Bosheim dragen elk € 10.000 per jaar bij.', ['* · - · 10000', '* · - · 10000']],
  ['Aldorp en Bosheim betalen ieder € 10.000 per jaar.', ['* · - · 10000', '* · - · 10000']],
  ['De bijdrage bedraagt € 1,50 per inwoner.', []],
  ['De gemeente Aldorp betaalt € 1,50 per inwoner per jaar.', []],
  ['De gemeente Aldorp ontvangt een rekening van € 500 voor de zaalhuur.', []],
  ['De Stichting Oeverfonds brengt € 15.000 in natura in.', ['Stichting Oeverfonds · - · 15000']],
  [
    'De cofinanciering van de provincie Rivierland bedraagt € 60.000 voor de hele looptijd.',
    ['provincie Rivierland · - · 60000 · - · total · 202720282029'],
  ],
  ['Door de provincie Rivierland wordt € 60.000 als cofinanciering ingebracht.', ['provincie Rivierland · - · 60000']],
  [
    'Van het totaal is voor de hele looptijd € 54.000 bestemd voor Natte oevers, € 42.000 voor Schoon water en € 30.000 voor Varen.',
    [
      '- · Natte oevers · 54000 · - · total · 202720282029',
      '- · Schoon water · 42000 · - · total · 202720282029',
      '- · Varen · 30000 · - · total · 202720282029',
    ],
  ],
  [
    'De kosten van het secretariaat, die € 18.000 per jaar bedragen, worden door de provincie Rivierland gedragen.',
    ['provincie Rivierland · - · 18000 · - · per-year · 202720282029'],
  ],
  [
    'De kosten van het secretariaat (€ 18.000 per jaar) komen voor rekening van de provincie Rivierland.',
    ['provincie Rivierland · - · 18000 · - · per-year · 202720282029'],
  ],
  [
    'Voor rekening van de gemeente Aldorp komt € 18.000 per jaar.',
    ['gemeente Aldorp · - · 18000 · - · per-year · 202720282029'],
  ],
  [
    'De provincie Rivierland stelt een bedrag van € 18.000 beschikbaar in 2028.',
    ['provincie Rivierland · - · 18000 · - · * · 2028'],
  ],
  [
    'De provincie Rivierland heeft voor 2027 € 18.000 gereserveerd.',
    ['provincie Rivierland · - · 18000 · - · * · 2027'],
  ],
  [
    'Waterschap De Laak draagt geen geld bij. Het stelt in 2027, 2028 en 2029 jaarlijks 0,8 fte beschikbaar voor de bezetting.',
    ['waterschap De Laak · - · - · 0.8 · per-year · 202720282029'],
  ],
  ['De gemeente Aldorp levert een projectleider voor 0,5 fte.', ['gemeente Aldorp · - · - · 0.5']],
  ['De gemeente Aldorp maakt 0,5 fte vrij.', ['gemeente Aldorp · - · - · 0.5']],
  ['De gemeente Bosheim detacheert 0,5 fte bij het programmabureau.', ['gemeente Bosheim · - · - · 0.5']],
  ['Vanuit de gemeente Bosheim is 0,5 fte beschikbaar.', ['gemeente Bosheim · - · - · 0.5']],
  ['De inzet van de gemeente Bosheim is 0,5 fte per jaar.', ['gemeente Bosheim · - · - · 0.5 · per-year']],
  [
    'De ambtelijke inzet van de provincie Rivierland wordt geraamd op 0,5 fte.',
    ['provincie Rivierland · - · - · 0.5 · * · * · i'],
  ],
  ['In 2026 betaalde de gemeente Aldorp € 9.000.', []],
  ['De gemeente Aldorp zou € 9.000 kunnen bijdragen.', []],
  ['De gemeente Aldorp vraagt een subsidie van € 9.000 aan.', []],
  ['Het Rijk verstrekt een uitkering van € 90.000 in 2028.', ['Rijk · - · 90000 · - · * · 2028']],
  [
    'De provincie Rivierland draagt vanaf 2028 € 9.000 per jaar bij.',
    ['provincie Rivierland · - · 9000 · - · per-year · 20282029'],
  ],
  [
    'De provincie Rivierland draagt tot en met 2028 jaarlijks € 9.000 bij.',
    ['provincie Rivierland · - · 9000 · - · per-year · 20272028'],
  ],
  [
    'De provincie Rivierland draagt drie jaar lang € 9.000 per jaar bij.',
    ['provincie Rivierland · - · 9000 · - · per-year · 202720282029'],
  ],
  [
    'De provincie Rivierland draagt in totaal € 27.000 bij, gelijk verdeeld over de jaren 2027 tot en met 2029.',
    ['provincie Rivierland · - · 27000 · - · total · 202720282029'],
  ],
  ['Gezamenlijk dragen de gemeenten € 30.000 per jaar bij.', ['gemeenten · - · 30000 · - · per-year']],
  ['De partijen dragen naar rato van het inwonertal bij.', []],
  [
    'Aan het thema Varen besteedt de provincie Rivierland € 12.000 in 2027.',
    ['provincie Rivierland · Varen · 12000 · - · * · 2027'],
  ],
  ['Voor het thema Varen is € 12.000 per jaar beschikbaar.', ['- · Varen · 12000 · - · per-year · 202720282029']],
  ['Het thema Varen kost € 12.000 per jaar.', ['- · Varen · 12000 · - · per-year · 202720282029']],
  [
    'De bijdrage van de Stichting Oeverfonds van € 12.000 is eenmalig en exclusief btw.',
    ['Stichting Oeverfonds · - · 12000 · - · total · * · * · ex · in'],
  ],
  [
    'De Stichting Oeverfonds draagt eenmalig € 12.000 bij (exclusief btw).',
    ['Stichting Oeverfonds · - · 12000 · - · total · * · * · ex · in'],
  ],
  ['De gemeente Aldorp heeft € 12.000 toegezegd voor 2028.', ['gemeente Aldorp · - · 12000 · - · * · 2028 · f']],
  [
    'Naar verwachting draagt de gemeente Aldorp in 2028 € 12.000 bij.',
    ['gemeente Aldorp · - · 12000 · - · * · 2028 · i'],
  ],
  [
    'Onder voorbehoud van de begroting draagt de gemeente Aldorp in 2028 € 12.000 bij.',
    ['gemeente Aldorp · - · 12000 · - · * · 2028 · i'],
  ],
  ['De gemeente Aldorp draagt 40% bij, dat is € 12.000 per jaar.', ['gemeente Aldorp · - · 12000']],
  ['Het project Steiger kost € 80.000 en wordt door de aannemer uitgevoerd.', []],
  ['De gemeente Aldorp koopt voor € 80.000 grond aan.', []],
  ['De schade voor de gemeente Aldorp kan oplopen tot € 80.000.', []],
  ['De boete voor de gemeente Aldorp is € 500 per dag.', []],
  ['De raad stelt een krediet van € 80.000 beschikbaar.', []],
]

function inShort(fact: ContributionFact): string[] {
  return [
    fact.party ?? '-',
    fact.theme ?? '-',
    fact.euroCents === null ? '-' : String(fact.euroCents / 100),
    fact.fteHundredths === null ? '-' : String(fact.fteHundredths / 100),
    fact.basis,
    fact.years.join(''),
    fact.certainty[0]!,
    fact.vat?.slice(0, 2) ?? '-',
    fact.recurrence?.slice(0, 2) ?? '-',
  ].map((each) => each.toLowerCase())
}

for (const [sentence, wanted] of sentences)
  test(`amounts in the text: ${sentence}`, () => {
    const facts = readPaper(aDocument(paper + sentence)).contributions
    assert.equal(facts.length, wanted.length)
    for (const [index, line] of wanted.entries()) {
      const found = inShort(facts[index]!)
      for (const [place, value] of line.split(' · ').entries())
        if (value !== '*') assert.equal(found[place], value.toLowerCase())
    }
  })
