import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// How papers name their agreement and what else they call it.

const top = 'Raadsvoorstel\nNummer: 26-1\nDatum: 3 maart 2026\n'
const ways: readonly (readonly [text: string, agreement: string])[] = [
  [
    'Onderwerp: Bestuursafspraak Zonnevelden Dalstreek 2027-2029\nBesluit\n1. akkoord te gaan met de Bestuursafspraak Zonnevelden Dalstreek 2027-2029.',
    'Bestuursafspraak Zonnevelden Dalstreek 2027-2029;2027/2029;',
  ],
  [
    'Onderwerp: Deelname\nBesluit\n1. deel te nemen aan het Samenwerkingsakkoord Ruimte voor Zon 2027-2030.\nKern\nPartijen hebben het Samenwerkingsakkoord Ruimte voor Zon 2027-2030 opgesteld, hierna: het Zonakkoord.',
    'Samenwerkingsakkoord Ruimte voor Zon 2027-2030;2027/2030;Zonakkoord',
  ],
  [
    'Onderwerp: Convenant Schoon Strand\nBesluit\n1. in te stemmen met het Convenant Schoon Strand.\nKern\nIn dit convenant, ook aan te halen als het Strandconvenant, staan afspraken.',
    'Convenant Schoon Strand;null;Strandconvenant',
  ],
  [
    'Onderwerp: Gebiedsovereenkomst Rietkom 2027-2030\nBesluit\n1. in te stemmen met de Gebiedsovereenkomst Rietkom 2027-2030.\nKern\nOok Rietkom Samen, de vereniging van bewoners, doet mee.',
    'Gebiedsovereenkomst Rietkom 2027-2030;2027/2030;',
  ],
  [
    'Onderwerp: Overeenkomst Zorgregio Hoge Dijk 2027-2029\nBesluit\n1. in te stemmen met de Overeenkomst Zorgregio Hoge Dijk 2027-2029.\nKern\nWij werken samen in de Zorgregio Hoge Dijk met vier gemeenten.',
    'Overeenkomst Zorgregio Hoge Dijk 2027-2029;2027/2029;',
  ],
  [
    'Onderwerp: Sportakkoord Dalstreek 2027-2030\nBesluit\n1. in te stemmen met het Sportakkoord Dalstreek 2027-2030.\nKern\nHet Sportakkoord loopt vier jaar en volgt op het Sportakkoord Dalstreek 2023-2026.',
    'Sportakkoord Dalstreek 2027-2030;2027/2030;Sportakkoord',
  ],
  [
    'Onderwerp: Energieovereenkomst Dalstreek 2027-2030\nBesluit\n1. in te stemmen met de Energieovereenkomst Dalstreek 2027-2030.\nKern\nDe Energiedeal Dalstreek 2027-2030 is een begin. De Energiedeal Dalstreek helpt iedereen.',
    'Energieovereenkomst Dalstreek 2027-2030;2027/2030;Energiedeal Dalstreek 2027-2030/Energiedeal Dalstreek',
  ],
  [
    'Onderwerp: Uitvoeringsconvenant Stille Wegen\nBesluit\n1. het Uitvoeringsconvenant Stille Wegen te ondertekenen.\nKern\nHet Uitvoeringsconvenant Stille Wegen (kortweg: USW) geldt van 1 januari 2027 tot en met 31 december 2029.',
    'Uitvoeringsconvenant Stille Wegen;2027-01-01/2029-12-31;USW',
  ],
  [
    'Onderwerp: Woonpact Dalstreek\nBesluit\n1. in te stemmen met het Woonpact Dalstreek.\nKern\nHet pact duurt van 2027 tot en met 2031. In de wandelgangen heet het pact de Dalbelofte.',
    'Woonpact Dalstreek;2027/2031;Dalbelofte',
  ],
]

for (const [text, expected] of ways)
  test(`agreement: ${text.replaceAll('\n', ' | ')}`, () => {
    const { agreement } = readPaper(aDocument(`${top}${text}`, { format: 'docx' }))
    const aliases = agreement?.aliases.map(({ name }) => name).join('/')
    assert.equal(`${agreement?.title};${agreement?.term};${aliases}`, expected)
  })
