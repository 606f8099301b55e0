import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function read(text: string) {
  return readPaper(aDocument(text.replace(/ *\| */g, '\t')))
}

function namesOf(rows: readonly ContributionFact[]): (string | null)[][] {
  return rows.map(({ party, theme, isTotal }) => [party, theme, isTotal ? 'Σ' : ''])
}

test('a line between the rows names the theme of the parties below it, and its sub-total is that of the theme', () => {
  const { contributions, findings } = read(`Financiën
Bijdragen per spoor (× € 1.000) | 2027 | Totaal
Schone lucht
Provincie Bergland | 10 | 10
Netbedrijf Oost | 5 | 5
Gemeente Aldorp | 5 | 5
Subtotaal Schone lucht | 20 | 20
Veilig water
Provincie Bergland | 7 | 7
Waterschap De Laak | 3 | 3
Subtotaal | 10 | 10
Totaal | 30 | 30
waarvan Provincie Bergland | 17 | 17`)
  const ofYear = contributions.filter(({ years }) => years.length === 1).filter((_, index) => index % 2 === 0)
  assert.deepEqual(namesOf(ofYear), [
    ['Provincie Bergland', 'Schone lucht', ''],
    ['Netbedrijf Oost', 'Schone lucht', ''],
    ['Gemeente Aldorp', 'Schone lucht', ''],
    [null, 'Schone lucht', 'Σ'],
    ['Provincie Bergland', 'Veilig water', ''],
    ['Waterschap De Laak', 'Veilig water', ''],
    [null, 'Veilig water', 'Σ'],
    [null, null, 'Σ'],
    ['Provincie Bergland', null, 'Σ'],
  ])
  assert.ok(findings.every(({ code, holds }) => code !== 'euro-sum' || holds))
})

test('kinds of parties between the rows are no themes', () => {
  const { contributions } = read(`Financiën
Partij | Bijdrage
Overheden
Gemeente Aldorp | € 20.000
Provincie Bergland | € 50.000
Maatschappelijke partners
Stichting Groen | € 5.000
Woonstede | € 7.500`)
  assert.deepEqual(
    contributions.map(({ party, theme }) => [party, theme]),
    [
      ['Gemeente Aldorp', null],
      ['Provincie Bergland', null],
      ['Stichting Groen', null],
      ['Woonstede', null],
    ],
  )
})

test('costs are of themes, and what covers them is of parties; a reserve is nobody', () => {
  const withHeads = `Lasten\nSchone lucht | 100\nProgrammabureau | 30\nTotaal lasten | 130\nBaten\nRijk | 80\nOnttrekking bestemmingsreserve | 30\nTotaal baten | 110\nSaldo | -20`
  const without = withHeads.replace('Lasten\n', '').replace('Baten\n', '')
  for (const rows of [withHeads, without]) {
    const { contributions } = read(`Financiën\nTabel 1. Overzicht (x € 1.000)\n | 2027\n${rows}`)
    assert.deepEqual(namesOf(contributions), [
      [null, 'Schone lucht', ''],
      [null, 'Programmabureau', ''],
      [null, null, 'Σ'],
      ['Rijk', null, ''],
      [null, null, ''],
      [null, null, 'Σ'],
      [null, null, 'Σ'],
    ])
  }
})

test('a table of costs of one party says whose in its caption, or in the sentence before it', () => {
  const rows = 'Thema | Bedrag\nLucht | € 18.000\nWater | € 12.000'
  for (const lead of [
    'Tabel 2. Kosten voor de gemeente Aldorp (in euro’s)',
    'Tabel 2. Gemeente Aldorp per thema, per jaar',
    'Het deel van de gemeente Aldorp is als volgt over de thema’s verdeeld.\nTabel 2. Verdeling per thema',
    'Verdeling van het deel van Gemeente Aldorp per jaar 2027 t/m 2029',
  ]) {
    const { contributions } = read(
      `Financiën\nPartij | Bedrag\nGemeente Aldorp | € 30.000\nGemeente Berkum | € 5.000\n${lead}\n${rows}`,
    )
    const parties = contributions.filter(({ table }) => table === 2).map(({ party }) => party?.toLowerCase())
    assert.deepEqual(parties, ['gemeente aldorp', 'gemeente aldorp'], lead)
  }
})

test('rows of years, with parties or themes as columns', () => {
  const { contributions } = read(`Financiën
Bijdragen (in euro)
Jaar | Gemeente Aldorp | Provincie Bergland | Totaal
2027 | 10.000 | 20.000 | 30.000
2028 | 11.000 | 21.000 | 32.000
Totaal | 21.000 | 41.000 | 62.000`)
  assert.deepEqual(
    contributions.map(({ party, isTotal, years, basis }) => [party, isTotal, years.join('/'), basis]),
    [
      ['Gemeente Aldorp', false, '2027', 'per-year'],
      ['Provincie Bergland', false, '2027', 'per-year'],
      [null, true, '2027', 'per-year'],
      ['Gemeente Aldorp', false, '2028', 'per-year'],
      ['Provincie Bergland', false, '2028', 'per-year'],
      [null, true, '2028', 'per-year'],
      ['Gemeente Aldorp', true, '2027/2028', 'total'],
      ['Provincie Bergland', true, '2027/2028', 'total'],
      [null, true, '2027/2028', 'total'],
    ],
  )
})

test('a column that says for each row whether it comes back, and for which years', () => {
  const { contributions } = read(`Financiën
Partij | Bijdrage | Soort | Periode
Gemeente Aldorp | € 10.000 | structureel | 2027-2029
Provincie Bergland | € 50.000 | eenmalig | 2027
Waterschap De Laak | € 7.500 | onder voorbehoud | 2028 t/m 2029`)
  assert.deepEqual(
    contributions.map(({ recurrence, years, certainty }) => [recurrence, years.join(), certainty]),
    [
      ['structural', '2027,2028,2029', 'unknown'],
      ['incidental', '2027', 'unknown'],
      [null, '2028,2029', 'indicative'],
    ],
  )
})

test('a caption that adds the years up outweighs a column that says "structureel"', () => {
  const { contributions } = read(`Financiën
Tabel 2. Bijdragen, 2027 tot en met 2030 samen
Partij | Structureel | Incidenteel | Totaal
Gemeente Aldorp | € 20.000 | € 5.000 | € 25.000
Gemeente Berkum | € 15.000 | € 5.000 | € 20.000`)
  assert.ok(contributions.every(({ basis }) => basis === 'total'))
  assert.deepEqual(
    contributions.slice(0, 3).map(({ recurrence }) => recurrence),
    ['structural', 'incidental', null],
  )
})

test('what the text says of the amounts holds for the tables of its section, before or after it, or of the paper', () => {
  const table = 'Partij | Bedrag\nGemeente Aldorp | € 10.000\nGemeente Berkum | € 9.000'
  const sure = (text: string) => {
    const [first] = read(text).contributions
    return [first?.certainty, first?.vat, first?.recurrence, first?.basis, first?.years.join()]
  }
  assert.deepEqual(
    sure(
      `Financiën\n${table}\nDe bedragen zijn ramingen. Ze gelden per jaar van 2027 tot en met 2029 en zijn exclusief btw.`,
    ),
    ['indicative', 'excluding', null, 'per-year', '2027,2028,2029'],
  )
  assert.deepEqual(
    sure(`Inleiding\nAlle bedragen in dit voorstel zijn incidenteel en staan vast.\nFinanciën\n${table}`).slice(0, 3),
    ['firm', null, 'incidental'],
  )
  assert.deepEqual(
    sure(`Kosten\nDe bijdragen in bijlage 1 zijn vast en inclusief btw.\nBijlagen\n${table}`).slice(0, 2),
    ['firm', 'including'],
  )
  assert.equal(sure(`Financiën\nDe bedragen staan nog niet vast.\n${table}`)[0], 'indicative')
  assert.equal(sure(`Inleiding\nDe bedragen van vorig jaar zijn betaald.\nFinanciën\n${table}`)[0], 'unknown')
})

test('what a column head says of its amounts goes before what the table says', () => {
  const { contributions } = read(
    'Financiën\nPartij | Begroot 2027 | Raming 2028\nGemeente Aldorp | € 10.000 | € 11.000\nGemeente Berkum | € 9.000 | € 9.500',
  )
  assert.deepEqual(
    contributions.slice(0, 2).map(({ certainty }) => certainty),
    ['firm', 'indicative'],
  )
})

test('tables about risks, votes, hours, planning and indicators hold no contributions', () => {
  for (const table of [
    'Risico | Kans | Mogelijk effect\nPrijsstijging | 30% | € 50.000\nVertraging | 20% | € 25.000',
    'De stemverhouding volgt het aantal inwoners.\nGemeente | Inwoners | Stemmen\nAldorp | 20.000 | 4\nBerkum | 15.000 | 3',
    'Budget en doelen lopen gelijk op.\nIndicator | 2024 | 2027\nAantal bomen | 1.200 | 2.000\nUitstoot in ton | 30.000 | 25.000',
    'Activiteit | Uren | Gereed\nPlan van aanpak | 40 | 1-3-2027\nUitvoering | 400 | 1-9-2027',
    'Taalpunt | Open sinds | Bezoekers 2025\nAldorp | 2019 | 412\nBerkum | 2021 | 230',
  ])
    assert.deepEqual(read(`Bestuur\n${table}`).contributions, [], table)
})

test('a difference between two columns is no amount of its own', () => {
  const { contributions } = read(
    'Financiën\nBijdragen (in euro)\nPartij | Begroting 2025 | 2026 | Verschil\nGemeente Aldorp | 90.000 | 100.000 | 10.000\nGemeente Berkum | 80.000 | 85.000 | 5.000',
  )
  assert.deepEqual(
    contributions.map(({ years }) => years.join()),
    ['2025', '2026', '2025', '2026'],
  )
})

test('on a page, a row says on which', () => {
  const rows = 'Partij | €\nGemeente Aldorp | 10.000\nGemeente Berkum | 9.000'
  assert.equal(
    read(`Raadsvoorstel\fFinanciën\n${rows}`).contributions[0]?.why,
    'rij 1 van tabel 1 op bladzijde 2, kolomkop ‘€’',
  )
})
