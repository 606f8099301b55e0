import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from '../document-sample.ts'
import { readPaper } from '../read-paper.ts'

/** What is open of one kind, in its sentences, with plain spaces. */
function open(text: string, code: string): string[] {
  const found = readPaper(aDocument(text)).findings.filter((finding) => finding.code === code && !finding.holds)
  return found.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))
}

function quotes(text: string, code: string): string[] {
  return readPaper(aDocument(text)).findings.flatMap((finding) =>
    finding.code === code ? finding.passages.map(({ quote }) => quote) : [],
  )
}

const head =
  'AB-voorstel\nNummer: AB 26-12\nDatum: 3 maart 2026\nGevraagd besluit\n1. in te stemmen met het Convenant Heldere Sloot Laagland 2026-2029.\n'

test('names-differ: the agreement under a name that is no shorter form', () => {
  assert.deepEqual(open(`${head}Kern\nHet Convenant Heldere Sloot Hoogland is besproken.`, 'names-differ'), [
    'Het stuk noemt het akkoord “Convenant Heldere Sloot Laagland 2026-2029” en “Convenant Heldere Sloot Hoogland”, en die namen zijn niet hetzelfde.',
  ])
  assert.equal(open(`${head}Kern\nDe Overeenkomst Heldere Sloot Laagland is besproken.`, 'names-differ').length, 1)
  for (const name of [
    'Convenant Heldere Sloot',
    'convenant Heldere Sloot Laagland (hierna: HSL)',
    'Convenant Heldere Sloot Laagland 2022-2025',
    'Convenant Schone Lucht Laagland',
    'Intentieverklaring Heldere Sloot Laagland',
  ])
    assert.deepEqual(open(`${head}Kern\nHet ${name} is besproken.`, 'names-differ'), [], name)
})

test('names-differ: a row of the money table that a table of lines nearly has', () => {
  const lines = (name: string) =>
    open(
      `Kern\nLijn\tNaam\tTrekker\n1\tSchoon water\tRijk\n2\tDroge voeten\tRijk\n3\tStille wegen\tRijk\nFinancieel\nProgrammalijn\tBedrag\nSchoon water\t€ 10.000\nDroge voeten\t€ 5.000\n${name}\t€ 5.000`,
      'names-differ',
    ).length
  assert.deepEqual([lines('Stille straten'), lines('Stille wegen'), lines('Groene gevels')], [1, 0, 0])
})

test('names-differ: another compound of which is said what is said of the agreement', () => {
  const other = (sentence: string) =>
    open(`Gevraagd besluit\n1. in te stemmen met het Werkakkoord Laagland.\nKern\n${sentence}`, 'names-differ').length
  assert.equal(other('Het Banenakkoord Laagland volgt op de Regiodeal.'), 1)
  assert.equal(other('Het Woonakkoord Laagland is in 2024 gesloten.'), 0)
})

test('names-differ: names written out and abbreviated are one name', () => {
  const text = `Gevraagd besluit\n1. in te stemmen met het Convenant Heldere Sloot en Weide.\nKern\nDe Heldere Sloot en Weide (HSW) is van ons. Het Convenant HSW is besproken.`
  assert.deepEqual(open(text, 'names-differ'), [])
})

test('names-differ: a body under three names, and bodies that are each their own', () => {
  const meetings = (...names: string[]) =>
    open(
      `Bespreekstuk\nBesproken in\n${names.map((name, index) => `Het ${name} van ${index + 3} maart 2026 sprak hierover.`).join('\n')}`,
      'names-differ',
    ).length
  assert.equal(meetings('bestuurlijk overleg Lucht', 'bestuurlijk overleg Lucht Noord', 'bestuurlijk overleg Noord'), 1)
  assert.equal(meetings('bestuurlijk overleg Lucht', 'bestuurlijk overleg Water', 'bestuurlijk overleg Noord'), 0)
  assert.equal(meetings('bestuurlijk overleg Lucht', 'bestuurlijk overleg Lucht Noord'), 0)
})

const money = (rows: string) =>
  `Financieel\nBijdragen per jaar, 2026 tot en met 2029\nDeelnemer\tBedrag per jaar\tAandeel\n${rows}`
const rows =
  'Gemeente Oosterhei\t€ 30.000\t30%\nGemeente Dalwijk\t€ 50.000\t50%\nProvincie Laagland\t€ 20.000\t20%\nTotaal\t€ 100.000\t100%'

test('names-differ: a party or theme with a slip in its name', () => {
  assert.deepEqual(quotes(`${money(rows)}\nToelichting\nDe gemeente Oosterhey tekent ook.`, 'names-differ'), [
    'Gemeente Oosterhei',
    'gemeente Oosterhey',
  ])
  assert.deepEqual(
    open(
      `${money(rows)}\nToelichting\nDe gemeente Oosterheide en de gemeente Westerhei doen niet mee.`,
      'names-differ',
    ),
    [],
  )
  const themes = (name: string) =>
    open(
      `Kern\nDe drie thema’s zijn:\n- Koele wijken\n- Schone sloten\n- Bodem\nFinancieel\nThema\tBedrag\n${name}\t€ 10.000\nSchone sloten\t€ 5.000\nBodem\t€ 5.000`,
      'names-differ',
    ).length
  assert.equal(themes('Koele straten'), 1)
  assert.equal(themes('Koele wijken'), 0)
})

test('dates-differ: what happens once has one date', () => {
  const two = (one: string, other: string) => open(`${head}Vervolg\n${one}\nPlanning\n${other}`, 'dates-differ')
  assert.deepEqual(
    two('Op 4 juni 2026 wordt het convenant ondertekend.', '11 juni 2026: ondertekening van het convenant'),
    ['Voor “ondertekening” noemt het stuk 4 juni 2026 en 11 juni 2026.'],
  )
  assert.deepEqual(
    two('Op 4 juni 2026 wordt het convenant ondertekend.', 'juni 2026: ondertekening van het convenant'),
    [],
  )
  assert.deepEqual(
    two('Op 4 juni 2026 wordt het convenant ondertekend.', '1 mei 2025: ondertekening van de intentieverklaring'),
    [],
  )
  assert.deepEqual(
    two('Uiterlijk 30 juni 2026 is het convenant ondertekend.', '4 juni 2026: ondertekening van het convenant'),
    [],
  )
})

test('dates-differ: a day of the week that is another, and an end before its beginning', () => {
  assert.deepEqual(
    open('Vervolg\nWij komen op donderdag 9 juli 2026 bijeen. Daarna op maandag 13 juli 2026.', 'dates-differ'),
    [],
  )
  assert.deepEqual(open('Vervolg\nWij komen op vrijdag 9 juli 2026 bijeen.', 'dates-differ'), [
    'Het stuk noemt 9 juli 2026 een vrijdag, maar die dag is een donderdag.',
  ])
  assert.equal(open('Kern\nHet loopt van 2028 tot en met 2026.', 'dates-differ').length, 1)
  assert.equal(open('Kern\nHet gaat in op 1 januari 2028 en eindigt op 31 december 2026.', 'dates-differ').length, 1)
  assert.deepEqual(
    open('Kern\nHet loopt van 2026 tot en met 2028. Zie zaak AB 2026-2019 en 06-2030-2019.', 'dates-differ'),
    [],
  )
})

test('dates-differ: an order that cannot be', () => {
  const themes = (month: string) =>
    open(
      `Kern\nHet plan van aanpak is in mei 2025 vastgesteld. De vier thema’s zijn in ${month} 2025 gekozen.`,
      'dates-differ',
    ).length
  assert.deepEqual([themes('juni'), themes('april'), themes('mei')], [1, 0, 0])
  const evaluation = (date: string) => open(`${head}Vervolg\nDe tussenevaluatie is in ${date}.`, 'dates-differ').length
  assert.deepEqual([evaluation('juni 2025'), evaluation('juni 2028'), evaluation('juni 2030')], [1, 0, 0])
  const signed = (date: string) =>
    open(
      `${head}Vervolg\nHet algemeen bestuur besluit op 2 april 2026. Op ${date} wordt het convenant ondertekend.`,
      'dates-differ',
    ).length
  assert.deepEqual([signed('26 maart 2026'), signed('9 april 2026')], [1, 0])
})

test('planned-date-passed: what is still to come on a day before the paper', () => {
  const planned = (sentence: string) => open(`${head}Vervolg\n${sentence}`, 'planned-date-passed').length
  assert.equal(planned('Op 12 februari 2026 zal het convenant worden ondertekend.'), 1)
  assert.equal(planned('In januari 2026 zal de GGD meten.'), 1)
  assert.equal(planned('Op 12 februari 2026 is het convenant ondertekend.'), 0)
  assert.equal(planned('Op 12 mei 2026 zal het convenant worden ondertekend.'), 0)
  assert.equal(planned('Het verslag van 2 februari 2026 wordt vastgesteld.'), 0)
  assert.equal(planned('- 2 februari 2026: oplevering van het gemaal\n- 2 juni 2026: opening'), 1)
  const planning = `${head}Planning\n- 2 februari 2026: oplevering van het concept\n- 2 juni 2026: opening`
  assert.deepEqual(open(planning, 'planned-date-passed'), [])
  assert.equal(
    open('Vervolg\nOp 12 februari 2026 zal het convenant worden ondertekend.', 'planned-date-passed').length,
    0,
  )
})

test('count-differs: parties, themes and members against the list and each other', () => {
  const count = (sentence: string) => open(`${money(rows)}\nToelichting\n${sentence}`, 'count-differs')
  assert.match(
    count('De vier partijen hebben dit samen afgesproken.')[0]!,
    /“vier partijen”, maar noemt er 3: Gemeente Oosterhei/,
  )
  for (const sentence of [
    'De drie partijen hebben dit samen afgesproken.',
    'Vier partijen tekenden eerder al een ander akkoord.',
    'Een van de vier partijen valt af.',
    'De vier buurtgemeenten doen niet mee.',
  ])
    assert.deepEqual(count(sentence), [], sentence)
  const themes = (number: string) =>
    open(
      `Kern\nDe thema’s zijn:\n- Koele wijken\n- Schone sloten\n- Bodem\nVervolg\nWij werken aan de ${number} thema’s.`,
      'count-differs',
    ).length
  assert.deepEqual([themes('zes'), themes('drie'), themes('3')], [1, 0, 0])
  assert.equal(open('Kern\nDe vijf gemeenten Aalst, Buurde, Culem en Drumpt doen mee.', 'count-differs').length, 1)
  assert.equal(
    open('Kern\nDe acht gemeenten doen mee.\nVervolg\nDe negen gemeenten betalen mee.', 'count-differs').length,
    1,
  )
  assert.equal(
    open('Kern\nDe acht gemeenten doen mee.\nVervolg\nDe negen gemeenten in Noord betalen mee.', 'count-differs')
      .length,
    0,
  )
})

test('duplicate-column-name: two columns that cannot be told apart, and heads in groups', () => {
  const heads = (words: string) =>
    open(`Financieel\n${words}\nGemeenten\t€ 1\t0,1 fte\nProvincie\t€ 2\t0,2 fte`, 'duplicate-column-name').length
  assert.deepEqual([heads('Partij\tInzet\tInzet'), heads('Partij\tBedrag\tInzet')], [1, 0])
  const grouped =
    'Financieel\nPartij\t2026\t2026\t2027\t2027\nPartij\t€\tfte\t€\tfte\nGemeenten\t€ 1\t0,1 fte\t€ 2\t0,2 fte\nProvincie\t€ 1\t0,1 fte\t€ 2\t0,2 fte'
  assert.deepEqual(open(grouped, 'duplicate-column-name'), [])
})

test('text-amount-differs: an amount in the text against the table', () => {
  const amount = (sentence: string) => open(`${money(rows)}\nToelichting\n${sentence}`, 'text-amount-differs')
  assert.deepEqual(amount('De gemeente Dalwijk draagt € 45.000 per jaar bij.'), [
    'De tekst noemt € 45.000 per jaar voor Gemeente Dalwijk, maar in tabel 1 staat € 50.000.',
  ])
  assert.deepEqual(amount('De totale kosten zijn € 120.000 per jaar.'), [
    'De tekst noemt € 120.000 per jaar voor het totaal, maar in tabel 1 staat € 100.000.',
  ])
  for (const sentence of [
    'De gemeente Dalwijk draagt € 50.000 per jaar bij.',
    'De gemeente Dalwijk draagt € 200.000 bij in vier jaar.',
    'De gemeente Dalwijk draagt circa € 48.000 bij.',
    'De gemeente Dalwijk draagt daarnaast € 5.000 bij aan de website.',
    'De totale kosten zijn € 0,4 mln over vier jaar.',
    'De totale kosten zijn ruim € 99.000 per jaar.',
    'De gemeente Dalwijk en de provincie Laagland dragen € 70.000 bij.',
    'De gemeente Dalwijk telt 45.000 inwoners.',
  ])
    assert.deepEqual(amount(sentence), [], sentence)
})

test('percentage-differs: shares in a table, in the text, and of growth', () => {
  const share = (text: string) => open(text, 'percentage-differs')
  assert.deepEqual(share(money(rows)), [])
  assert.deepEqual(share(money(rows.replace('50%', '45%'))), [
    'Het stuk noemt 45% voor Gemeente Dalwijk, maar volgens de bedragen is het 50%.',
  ])
  const third = 'Gemeente A\t€ 1.000\t33%\nGemeente B\t€ 1.000\t33%\nGemeente C\t€ 1.000\t33%\nTotaal\t€ 3.000\t100%'
  assert.deepEqual(share(money(third)), [])
  assert.match(
    share('Kern\nDe kosten zijn verdeeld: 60% Rijk, 30% provincie en 20% gemeenten.')[0]!,
    /tellen op tot 110%/,
  )
  assert.deepEqual(share('Kern\nDe kosten zijn verdeeld: 60% Rijk, 30% provincie en 10% gemeenten.'), [])
  const growth = (percent: string) =>
    share(`Kern\nDe bijdrage stijgt van € 80.000 naar € 100.000, een groei van ${percent}.`).length
  assert.deepEqual([growth('25%'), growth('20%')], [0, 1])
  const part = (percent: string) =>
    share(`${money(rows)}\nToelichting\nDe gemeente Dalwijk betaalt ${percent} van de kosten.`).length
  assert.deepEqual([part('50%'), part('40%'), part('ongeveer 48%')], [0, 1, 0])
})

const asked = 'Gevraagd besluit\n1. in te stemmen met de inzet op het thema Oevers en het thema Bodem.\n'

test('open-question: a question that is left open on what is decided', () => {
  const question = (text: string) => open(`${asked}${text}`, 'open-question').length
  assert.equal(question('Risico’s\nDe inzet op Oevers is nieuw. Hoeveel oevers doen wij in een jaar?'), 1)
  assert.equal(question('Kern\nHet is nog niet duidelijk wat het thema Bodem kost.'), 1)
  assert.equal(question('Kern\nWat levert het thema Oevers op? Het thema levert schoon water op.'), 0)
  assert.equal(question('Wat kost het thema Oevers?\nHet kost niets.'), 0)
  assert.equal(question('Risico’s\nDe muziek was mooi. Wie speelt er morgen?'), 0)
  assert.equal(open('Kern\nHet thema Oevers is nieuw. Hoeveel oevers doen wij?', 'open-question').length, 0)
})

test('amounts-indicative: a decision on amounts of which none is firm', () => {
  const table = (words: string) =>
    `Financieel\nBijdragen ${words}\nGemeenten\t€ 10.000\nProvincie\t€ 5.000\nTotaal\t€ 15.000`
  assert.equal(open(`${asked}${table('(indicatief)')}`, 'amounts-indicative').length, 1)
  assert.equal(open(`${asked}${table('zoals vastgesteld')}`, 'amounts-indicative').length, 0)
  assert.equal(
    open(`Gevraagd besluit\n1. kennis te nemen van de cijfers.\n${table('(indicatief)')}`, 'amounts-indicative').length,
    0,
  )
})

test('broken-word: marks, doubles, glued, split and misspelt words', () => {
  const broken = (text: string) => quotes(`Kern\n${text}`, 'broken-word')
  assert.deepEqual(broken('Het kan niet w\\eer de de steun van allen.'), ['w\\eer', 'de de steun'])
  assert.deepEqual(broken('Dit is van het de gemeente. Het is gedaan.De rest volgt, zegt deGemeente.'), [
    'het de',
    'gedaan.De',
    'deGemeente',
  ])
  assert.deepEqual(broken('De samnewerking met de gemeeente over het peilbe sluit, en wel onmiddelijk.'), [
    'samnewerking',
    'gemeeente',
    'peilbe sluit',
    'onmiddelijk',
  ])
  assert.deepEqual(broken('Dat is de verantwoordelijheid van degemeente.'), ['verantwoordelijheid', 'degemeente'])
})

test('broken-word: names, abbreviations, compounds, English and old forms are left alone', () => {
  for (const text of [
    'Mevrouw Yildirim uit Veenrijk werkt bij Stichting Waterkracht en bij QXZP.',
    'De locale en de message hebben jokertekens, de signed versie niet.',
    'De slibnabehandeling, de gma’s en het klimaatadaptatieprogramma vragen governance en multilevel overleg.',
    'Dat maakt het de gemeenten mogelijk. Om het de raad makkelijk te maken te zeggen.',
    'The agreement of the parties and their workng groups for this year.',
    'De raadsinformatiebrief en de raadinformatiebrief staan op www.gemeente.nl en in C:\\map\\stuk.',
    'Dat dat waar is, weten wij. Wie die die dag was, is hier.',
  ])
    assert.deepEqual(quotes(`Kern\n${text}`, 'broken-word'), [], text)
})
