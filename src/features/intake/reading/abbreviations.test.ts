import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function abbreviationsOf(text: string): Record<string, string | null> {
  const { abbreviations } = readPaper(aDocument(`Toelichting\n${text}`))
  return Object.fromEntries(abbreviations.map(({ short, expansion }) => [short, expansion]))
}

const forms: readonly (readonly [string, Record<string, string | null>])[] = [
  ['De Unie van Waterschappen (UvW) doet mee.', { UvW: 'Unie van Waterschappen' }],
  ['De UvW (Unie van Waterschappen) doet mee.', { UvW: 'Unie van Waterschappen' }],
  ['De Regionale Energiestrategie (hierna: RES) is klaar.', { RES: 'Regionale Energiestrategie' }],
  ['Het Waterbeheerprogramma 2022-2027 (WBP) geldt.', { WBP: 'Waterbeheerprogramma' }],
  ['Het ministerie van Infrastructuur en Waterstaat (IenW) tekent.', { IenW: 'Infrastructuur en Waterstaat' }],
  [
    'De minister van Infrastructuur en Waterstaat, handelend als bestuursorgaan, hierna te noemen: IenW, tekent.',
    { IenW: 'Infrastructuur en Waterstaat' },
  ],
  ['Het thema Vergunningen, toezicht en handhaving (VTH) loopt.', { VTH: 'Vergunningen, toezicht en handhaving' }],
  [
    'Het KPO vergadert. In het Klein Portefeuillehouders Overleg is gesproken.',
    { KPO: 'Klein Portefeuillehouders Overleg' },
  ],
  ['KWO staat voor kaderwet oppervlaktewater.', { KWO: 'kaderwet oppervlaktewater' }],
  ['Het PRT en de gemeenten (PRT) doen mee.', { PRT: null }],
  ['Volgens de EU, de btw-regels en NL is 3 fte genoeg voor CO2 en ICT.', {}],
]

for (const [text, expected] of forms) {
  test(`abbreviations: ${text}`, () => assert.deepEqual(abbreviationsOf(text), expected))
}

test('a list of abbreviations, and an expansion in a heading', () => {
  const text = `De SDE en de PV helpen. Het NPL ook.
Nationaal Programma Leefbaarheid (NPL)
Dit is een programma dat al enkele jaren loopt en goed werkt in de wijken.
Afkortingen
SDE\tStimulering Duurzame Energie
PV: panelen voor zonnestroom`
  assert.deepEqual(abbreviationsOf(text), {
    SDE: 'Stimulering Duurzame Energie',
    PV: 'panelen voor zonnestroom',
    NPL: 'Nationaal Programma Leefbaarheid',
  })
})
