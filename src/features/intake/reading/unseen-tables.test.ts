import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountsIn, byYear, opening, transposed } from './unseen-tables-sample.ts'

const texts: readonly (readonly [name: string, table: string, expected: readonly string[]])[] = [
  [
    'bars, framed',
    `Tabel 1 Bijdragen (in euro)
| Partij | 2027 | 2028 |
|---|---|---|
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'bars, not framed',
    `Bijdragen in euro's
Partij            | 2027   | 2028
------------------+--------+-------
gemeente Elsbeek  | 10.000 | 20.000
gemeente Wolder   | 30.000 | 40.000
Totaal            | 40.000 | 60.000`,
    byYear,
  ],
  [
    'bars without a head above the names',
    `Bijdragen (x € 1.000)
                  | 2027 | 2028
gemeente Elsbeek  | 10   | 20
gemeente Wolder   | 30   | 40
Totaal            | 40   | 60`,
    byYear,
  ],
  [
    'grid with a line under each row',
    `Tabel 1 Bijdragen in euro
+------------------+--------+--------+
| Partij           |   2027 |   2028 |
+==================+========+========+
| gemeente Elsbeek | 10.000 | 20.000 |
+------------------+--------+--------+
| gemeente Wolder  | 30.000 | 40.000 |
+------------------+--------+--------+
| Totaal           | 40.000 | 60.000 |
+------------------+--------+--------+`,
    byYear,
  ],
  [
    'grid with cells over two lines',
    `Tabel 1 Bijdragen in euro
+------------------+----------+----------+
| Partij           | Bijdrage | Bijdrage |
|                  |     2027 |     2028 |
+------------------+----------+----------+
| gemeente         |   10.000 |   20.000 |
| Elsbeek          |          |          |
+------------------+----------+----------+
| gemeente Wolder  |   30.000 |   40.000 |
+------------------+----------+----------+
| Totaal           |   40.000 |   60.000 |
+------------------+----------+----------+`,
    byYear,
  ],
  [
    'box lines',
    `Bijdragen in euro
┌──────────────────┬────────┬────────┐
│ Partij           │ 2027   │ 2028   │
├──────────────────┼────────┼────────┤
│ gemeente Elsbeek │ 10.000 │ 20.000 │
│ gemeente Wolder  │ 30.000 │ 40.000 │
├──────────────────┼────────┼────────┤
│ Totaal           │ 40.000 │ 60.000 │
└──────────────────┴────────┴────────┘`,
    byYear,
  ],
  [
    'tabs',
    `Bijdragen in euro
Partij\t2027\t2028
gemeente Elsbeek\t10.000\t20.000
gemeente Wolder\t30.000\t40.000
Totaal\t40.000\t60.000`,
    byYear,
  ],
  [
    'tabs with empty cells in the head',
    `Bijdragen (x € 1.000)
\t2027\t2028
gemeente Elsbeek\t10\t20
gemeente Wolder\t30\t40
Totaal\t40\t60`,
    byYear,
  ],
  [
    'spaces',
    `Bijdragen in euro
Partij                2027      2028
gemeente Elsbeek    10.000    20.000
gemeente Wolder     30.000    40.000
Totaal              40.000    60.000`,
    byYear,
  ],
  [
    'spaces with ruled lines',
    `Bijdragen in euro
Partij                2027      2028
-------------------------------------
gemeente Elsbeek    10.000    20.000
gemeente Wolder     30.000    40.000
-------------------------------------
Totaal              40.000    60.000`,
    byYear,
  ],
  [
    'spaces with the unit in the first head',
    `Bijdragen per jaar
(x € 1.000)           2027      2028
gemeente Elsbeek        10        20
gemeente Wolder         30        40
Totaal                  40        60`,
    byYear,
  ],
  [
    'a euro sign in each cell',
    `Bijdragen
Partij                     2027          2028
gemeente Elsbeek    €    10.000   €    20.000
gemeente Wolder     €    30.000   €    40.000
Totaal              €    40.000   €    60.000`,
    byYear,
  ],
  [
    'amounts with ,- behind',
    `Bijdragen
| Partij | 2027 | 2028 |
| gemeente Elsbeek | € 10.000,- | € 20.000,- |
| gemeente Wolder | € 30.000,- | € 40.000,- |
| Totaal | € 40.000,- | € 60.000,- |`,
    byYear,
  ],
  [
    'a sum without the word total',
    `Bijdragen in euro
| Partij | 2027 | 2028 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Alle partijen | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'a total on top',
    `Bijdragen in euro
| Partij | 2027 | 2028 |
| Totaal | 40.000 | 60.000 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |`,
    [...byYear.slice(4), ...byYear.slice(0, 4)],
  ],
  [
    'years under a head in words',
    `Bijdragen
| Partij | Jaar 2027 (€) | Jaar 2028 (€) |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'begroting in the head',
    `Bijdragen in euro
| Partij | Begroting 2027 | Raming 2028 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'numbered rows',
    `Bijdragen in euro
| Nr. | Partij | 2027 | 2028 |
| 1 | gemeente Elsbeek | 10.000 | 20.000 |
| 2 | gemeente Wolder | 30.000 | 40.000 |
|   | Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'years as rows, parties as columns',
    `Bijdragen in euro
| Jaar | gemeente Elsbeek | gemeente Wolder | Totaal |
| 2027 | 10.000 | 30.000 | 40.000 |
| 2028 | 20.000 | 40.000 | 60.000 |`,
    transposed,
  ],
  [
    'years as rows, the amounts under one head',
    `| Jaar | Bijdrage gemeente Elsbeek (€) | Bijdrage gemeente Wolder (€) | Totaal (€) |
| 2027 | 10.000 | 30.000 | 40.000 |
| 2028 | 20.000 | 40.000 | 60.000 |`,
    transposed,
  ],
]

for (const [name, table, expected] of texts)
  test(`a table in a text: ${name}`, async () => {
    const bytes = Buffer.from(`${opening}${table}\n\nPlanning\nIn april besluit de raad.\n`)
    assert.deepEqual(await amountsIn('stuk.txt', bytes), expected)
  })
