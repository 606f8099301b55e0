import assert from 'node:assert/strict'
import { test } from 'node:test'
import { where } from '../correction-messages.ts'
import { aDocument } from '../document-sample.ts'
import { readPaper } from '../read-paper.ts'

/** What the author is told for each finding with this code; no-break spaces read as plain ones. */
function correctionsOf(text: string, code: string): (string | null)[] {
  const { findings } = readPaper(aDocument(text))
  return findings
    .filter((finding) => finding.code === code)
    .map(({ correction }) => correction?.replaceAll('\u00a0', ' ') ?? null)
}

const table = (total: string, fte = '0,7') =>
  `Financieel\nGemeenten € 10.000 0,5 fte\nProvincie € 5.000 0,2 fte\nTotaal ${total} ${fte} fte`

test('a place is said as one says it, to the end where that is elsewhere', () => {
  const place = { page: 4, line: 12, endPage: 4, endLine: 12 }
  assert.equal(where(place), ' op bladzijde 4, regel 12')
  assert.equal(where({ ...place, endLine: 14 }), ' op bladzijde 4, regel 12 tot en met 14')
  assert.equal(where({ ...place, endPage: 5, endLine: 2 }), ' op bladzijde 4, regel 12 tot en met bladzijde 5, regel 2')
  assert.equal(where({ ...place, page: null, endPage: null }), ' in regel 12')
  assert.equal(where(null), '')
})

test('a sum that differs: what it adds up to, at the total', () => {
  assert.deepEqual(correctionsOf(table('€ 16.000'), 'euro-sum'), [
    'Schrijf in regel 4 ‘€ 15.000’ in plaats van ‘€ 16.000’, of pas een van de bedragen erboven aan.',
  ])
  assert.deepEqual(correctionsOf(table('€ 15.000', '0,8'), 'fte-sum'), [
    'Schrijf in regel 4 ‘0,70 fte’ in plaats van ‘0,8 fte’, of pas een van de getallen erboven aan.',
  ])
})

test('what holds asks nothing of the author', () => {
  assert.deepEqual(correctionsOf(table('€ 15.000'), 'euro-sum'), [null])
  assert.deepEqual(correctionsOf(table('€ 15.000'), 'fte-sum'), [null])
})

test('a row that does not add up: its own total', () => {
  const row =
    'Financieel\nPartij\t2026 (€)\t2027 (€)\tTotaal (€)\nGemeenten\t10.000\t20.000\t31.000\nProvincie\t1.000\t2.000\t3.000'
  assert.deepEqual(correctionsOf(row, 'euro-sum'), [
    'Schrijf in de rij ‘Gemeenten’ in regel 3 als totaal ‘€ 30.000’ in plaats van ‘€ 31.000’, of pas een van de getallen ervoor aan.',
  ])
})

test('a split that differs: the line it divides, or the split', () => {
  const text = `${table('€ 15.000')}\nBijdrage provincie uitgesplitst:\nBodem € 3.000 0,1 fte\nWater € 1.000 0,1 fte`
  assert.deepEqual(correctionsOf(text, 'table-against-split'), [
    'Schrijf bij Provincie in regel 3 ‘€ 4.000’ in plaats van ‘€ 5.000’, of pas de uitsplitsing in tabel 2 daarop aan.',
  ])
})

test('an ambiguous amount: both ways to write it, and how many more there are', () => {
  assert.deepEqual(correctionsOf('Financieel\nGemeenten € 10,000\nProvincie € 5,000', 'thousands-mark'), [
    'Schrijf in regel 2 ‘€ 10.000’ in plaats van ‘€ 10,000’, of ‘€ 10’ als dat bedoeld is: een punt tussen duizendtallen, een komma voor centen. Doe hetzelfde bij de andere bedragen die zo geschreven zijn (1).',
  ])
})

test('per year beside total: which word goes', () => {
  const text =
    'Financieel\nPer jaar (€)\tTotaal\tTotaal\nGemeenten\t€ 1\t0,1 fte\nProvincie\t€ 2\t0,2 fte\nTotaal\t€ 3\t0,3 fte'
  assert.deepEqual(correctionsOf(text, 'per-year-beside-total'), [
    'Schrap in regel 2 het woord ‘Totaal’ als de getallen per jaar gelden. Gelden ze voor de hele looptijd, schrap dan ‘Per jaar’.',
  ])
})

test('an amount left open: fill it in, or say that it is nothing or not known yet', () => {
  assert.deepEqual(correctionsOf('Financieel\nGemeenten € 10.000\nProvincie p.m.\nRijk € 0', 'amount-not-stated'), [
    'Vul bij Provincie in regel 3 het bedrag in. Is er geen bijdrage, schrijf dan ‘€ 0’; is die nog niet bekend, schrijf dan ‘nog niet bekend’.',
  ])
})

test('other themes in the decision than in the table: what to add or leave out, on either side', () => {
  const decided = (themes: string) =>
    `Besluit\n1. in te stemmen met de inzet voor ${themes}.\nFinancieel\nThema\tBedrag\nBodem\t€ 10.000\nWater\t€ 5.000\nTotaal\t€ 15.000`
  assert.deepEqual(correctionsOf(decided('het thema Bodem en het thema Lucht'), 'decision-themes-differ'), [
    'Noem in het gevraagde besluit in regel 2 ook ‘Water’, of schrap die regel uit de tabel. Vul de tabel aan met ‘Lucht’, of schrap dat thema uit het besluit.',
  ])
  assert.deepEqual(
    correctionsOf(decided('het thema Bodem, het thema Water en het thema Lucht'), 'decision-themes-differ'),
    ['Vul de tabel aan met ‘Lucht’, of schrap dat thema uit het gevraagde besluit in regel 2.'],
  )
})

test('a term longer than the budget: say where the rest comes from', () => {
  const text =
    'Besluit\n1. in te stemmen met het Convenant Heldere Sloot 2026-2027.\nFinancieel\nHet geld staat in de begroting 2026.'
  assert.deepEqual(correctionsOf(text, 'term-exceeds-budget'), [
    'Voeg in regel 4 toe waaruit de bijdrage voor 2027 betaald wordt, of schrijf dat de dekking voor 2027 nog volgt en wanneer.',
  ])
})

test('a paper without a date or a number: put it on top', () => {
  const of = (text: string) => correctionsOf(text, 'paper-without-date-or-number')
  assert.deepEqual(of('Bespreekstuk\nKern\nTekst.'), ['Zet bovenaan het stuk de datum en het nummer van het stuk.'])
  assert.deepEqual(of('Bespreekstuk\nDatum: 3 maart 2026\nKern\nTekst.'), [
    'Zet bovenaan het stuk het nummer van het stuk.',
  ])
  assert.deepEqual(of('Bespreekstuk ABC 26-01\nKern\nTekst.'), ['Zet bovenaan het stuk de datum van het stuk.'])
})

test('a date without its year: the year, where the paper has it elsewhere', () => {
  const of = (text: string) => correctionsOf(text, 'date-without-year')
  assert.deepEqual(of('Vervolg\nOp 9 oktober tekenen wij.'), ['Schrijf in regel 2 het jaar achter ‘9 oktober’.'])
  assert.deepEqual(of('Vervolg\nOp 9 oktober tekenen wij. Op 9 oktober 2026 is er feest.'), [
    'Schrijf in regel 2 ‘9 oktober 2026’ in plaats van ‘9 oktober’, als die dag bedoeld is.',
  ])
})

test('abbreviations: each with its first place', () => {
  const of = (text: string) => correctionsOf(text, 'abbreviation-unexpanded')
  assert.deepEqual(of('Kern\nWij werken met het QXZ.'), [
    'Schrijf ‘QXZ’ (in regel 2) de eerste keer voluit, met de afkorting erachter tussen haakjes.',
  ])
  assert.deepEqual(of('Kern\nWij werken met het QXZ.\nEn met de ZXQ.'), [
    'Schrijf deze afkortingen de eerste keer voluit, met de afkorting erachter tussen haakjes: ‘QXZ’ (in regel 2) en ‘ZXQ’ (in regel 3).',
  ])
})

const convenant = (more: string) =>
  `AB-voorstel\nNummer: AB 26-12\nDatum: 3 maart 2026\nGevraagd besluit\n1. in te stemmen met het Convenant Heldere Sloot Laagland 2026-2029.\n${more}`

test('two names: which they are and where, and that one must be chosen', () => {
  assert.deepEqual(
    correctionsOf(convenant('Kern\nHet Convenant Heldere Sloot Hoogland is besproken.'), 'names-differ'),
    [
      'Gebruik voor het akkoord overal dezelfde naam: ‘Convenant Heldere Sloot Laagland 2026-2029’ (in regel 5) of ‘Convenant Heldere Sloot Hoogland’ (in regel 7). Zijn het verschillende akkoorden, schrijf dan wat het verschil is.',
    ],
  )
})

test('dates that contradict each other: both, each with its place', () => {
  const of = (text: string) => correctionsOf(text, 'dates-differ')
  assert.deepEqual(
    of(
      convenant(
        'Vervolg\nOp 4 juni 2026 wordt het convenant ondertekend.\nPlanning\n11 juni 2026: ondertekening van het convenant',
      ),
    ),
    ['Noem bij ‘ondertekening’ overal dezelfde datum: ‘4 juni 2026’ (in regel 7) of ‘11 juni 2026’ (in regel 9).'],
  )
  assert.deepEqual(of('Vervolg\nWij komen op vrijdag 9 juli 2026 bijeen.'), [
    'Schrijf in regel 2 ‘donderdag 9 juli 2026’ in plaats van ‘vrijdag 9 juli 2026’, of verander de datum als het wel vrijdag is.',
  ])
  assert.deepEqual(of('Kern\nHet loopt van 2028 tot en met 2026.'), [
    'Verander in regel 2 het begin of het einde in ‘2028 tot en met 2026’: het einde hoort na het begin te liggen.',
  ])
  assert.deepEqual(of(convenant('Vervolg\nDe tussenevaluatie is in juni 2025.')), [
    'Verander de datum bij ‘tussenevaluatie’ (juni 2025, in regel 7) of de looptijd (2026 tot en met 2029, in regel 5).',
  ])
  const plan =
    'Kern\nHet plan van aanpak is in april 2025 vastgesteld. De vier thema’s zijn in juni 2025 gekozen.\nVervolg\nWij gaan door.'
  assert.match(
    of(plan)[0] ?? '',
    /^Kijk welke datum niet klopt en verander die: ‘.+’ in juni 2025 \(in regel 2\) of ‘.+’ in april 2025 \(in regel 2\)\. Kloppen ze allebei, schrijf dan/,
  )
})

test('a plan of a day that has passed: what happened, or a new date', () => {
  assert.deepEqual(
    correctionsOf(
      convenant('Vervolg\nOp 12 februari 2026 zal het convenant worden ondertekend.'),
      'planned-date-passed',
    ),
    ['Schrijf in regel 7 wat er op 12 februari 2026 is gebeurd, of geef een nieuwe datum na 3 maart 2026.'],
  )
})

const shares = (share = '50%', heads = 'Deelnemer\tBedrag per jaar\tAandeel') =>
  `Financieel\nBijdragen per jaar, 2026 tot en met 2029\n${heads}\nGemeente Oosterhei\t€ 30.000\t30%\nGemeente Dalwijk\t€ 50.000\t${share}\nProvincie Laagland\t€ 20.000\t20%\nTotaal\t€ 100.000\t100%`

test('a count: the right one as the paper writes numbers, and where the names stand', () => {
  const of = (text: string) => correctionsOf(text, 'count-differs')
  assert.deepEqual(of(`${shares()}\nToelichting\nDe vier partijen hebben dit samen afgesproken.`), [
    'Schrijf in regel 9 ‘drie partijen’ in plaats van ‘vier partijen’, of pas de namen aan (in regel 4).',
  ])
  const themes =
    'Kern\nDe thema’s zijn:\n- Koele wijken\n- Schone sloten\n- Bodem\nVervolg\nWij werken aan de 6 thema’s.\nDe 6 thema’s zijn nieuw.'
  assert.deepEqual(of(themes), [
    'Schrijf in regel 7 ‘3 thema’s’ in plaats van ‘6 thema’s’, of pas de namen aan (in regel 3). Doe hetzelfde in regel 8.',
  ])
  assert.deepEqual(of('Kern\nDe acht gemeenten doen mee.\nVervolg\nDe negen gemeenten betalen mee.'), [
    'Noem overal hetzelfde aantal: ‘acht gemeenten’ (in regel 2) of ‘negen gemeenten’ (in regel 4). Gaat het niet over dezelfde, schrijf dan over welke wel.',
  ])
})

test('columns with one name: an example where their units tell them apart', () => {
  const heads = (rows: string) => correctionsOf(`Financieel\nPartij\tInzet\tInzet\n${rows}`, 'duplicate-column-name')
  assert.deepEqual(heads('Gemeenten\t€ 1\t0,1 fte\nProvincie\t€ 2\t0,2 fte'), [
    'Geef elke kolom met de naam ‘Inzet’ in regel 2 een eigen naam, bijvoorbeeld ‘Inzet (€)’ en ‘Inzet (fte)’.',
  ])
  assert.deepEqual(heads('Gemeenten\t€ 1\t€ 3\nProvincie\t€ 2\t€ 4'), [
    'Geef elke kolom met de naam ‘Inzet’ in regel 2 een eigen naam.',
  ])
})

test('an amount in the text: that of the table, with the words per year that stood there', () => {
  assert.deepEqual(
    correctionsOf(`${shares()}\nToelichting\nDe gemeente Dalwijk draagt € 45.000 per jaar bij.`, 'text-amount-differs'),
    ['Schrijf in regel 9 ‘€ 50.000 per jaar’ in plaats van ‘€ 45.000 per jaar’, of pas tabel 1 aan (in regel 5).'],
  )
})

test('percentages: that of the amounts, or what they must add up to', () => {
  const of = (text: string) => correctionsOf(text, 'percentage-differs')
  assert.deepEqual(of(shares('45%')), ['Schrijf in regel 5 ‘50%’ in plaats van ‘45%’, of pas de bedragen aan.'])
  const divided = (last: string) => `Kern\nDe kosten zijn verdeeld: 60% Rijk, 30% provincie en ${last} gemeenten.`
  assert.deepEqual(of(divided('20%')), [
    'Pas in regel 2 de percentages aan, zodat ze samen 100% zijn in plaats van 110%.',
  ])
  assert.deepEqual(of(divided('5%')), [
    'Pas in regel 2 de percentages aan, zodat ze samen 100% zijn in plaats van 95%. Is een deel niet genoemd, noem het dan.',
  ])
})

const asked = 'Gevraagd besluit\n1. in te stemmen met de inzet op het thema Oevers en het thema Bodem.\n'

test('an open question: the answer, or who looks for it', () => {
  assert.deepEqual(
    correctionsOf(
      `${asked}Risico’s\nDe inzet op Oevers is nieuw. Hoeveel oevers doen wij in een jaar?`,
      'open-question',
    ),
    [
      'Schrijf in regel 4 het antwoord. Is dat er nog niet, schrijf dan bij het gevraagde besluit in regel 2 wie het uitzoekt en wanneer het bekend is.',
    ],
  )
})

test('indicative amounts under a decision: say so there, or make them firm', () => {
  const table = 'Financieel\nBijdragen (indicatief)\nGemeenten\t€ 10.000\nProvincie\t€ 5.000\nTotaal\t€ 15.000'
  assert.deepEqual(correctionsOf(`${asked}${table}`, 'amounts-indicative'), [
    'Schrijf in het gevraagde besluit in regel 2 dat de bedragen indicatief zijn en wanneer ze vast worden. Zijn ze al vast, schrap dan ‘indicatief’ bij de bedragen in regel 4.',
  ])
})

test('a table that ends before the term does: the years it leaves out', () => {
  const table =
    'Financieel\nPartij\t2026\t2027\nGemeenten\t€ 10.000\t€ 10.000\nProvincie\t€ 5.000\t€ 5.000\nTotaal\t€ 15.000\t€ 15.000'
  assert.deepEqual(correctionsOf(convenant(table), 'term-exceeds-budget'), [
    'Vul de tabel in regel 7 aan met de bedragen voor 2028 en 2029, of schrijf dat de bedragen voor 2028 en 2029 nog volgen en wanneer.',
  ])
})

test('words with a slip: what they should be, and what only the author knows', () => {
  const of = (text: string) => correctionsOf(`Kern\n${text}`, 'broken-word')
  assert.deepEqual(of('Het kan niet w\\eer de de steun van allen.'), [
    'Schrijf ‘weer’ in plaats van ‘w\\eer’ (in regel 2) en ‘de steun’ in plaats van ‘de de steun’ (in regel 2).',
  ])
  assert.deepEqual(of('Dit is van het de gemeente. Het is gedaan.De rest volgt, zegt deGemeente.'), [
    'Schrijf ‘gedaan. De’ in plaats van ‘gedaan.De’ (in regel 2) en ‘de Gemeente’ in plaats van ‘deGemeente’ (in regel 2). Kijk na of dit goed geschreven is: ‘het de’ (in regel 2).',
  ])
  assert.match(
    of('De samnewerking met de gemeeente over het peilbe sluit, en wel onmiddelijk.')[0] ?? '',
    /‘samenwerking’ in plaats van ‘samnewerking’.*‘gemeente’ in plaats van ‘gemeeente’.*‘peilbesluit’ in plaats van ‘peilbe sluit’.*‘onmiddellijk’ in plaats van ‘onmiddelijk’/,
  )
})

test('whatever is open in a paper has a suggestion of at most three sentences', () => {
  const paper = `${convenant('')}${shares('45%')}\nToelichting\nDe vier partijen van het Convenant Heldere Sloot Hoogland dragen in totaal € 120.000 per jaar bij.`
  const open = readPaper(aDocument(paper)).findings.filter(({ holds }) => !holds)
  assert.ok(open.length > 2)
  for (const { code, correction } of open) {
    assert.ok(correction !== null && correction.length > 20, code)
    assert.ok((correction.match(/\.(?:\s\p{Lu}|$)/gu) ?? []).length <= 3, correction)
  }
})
