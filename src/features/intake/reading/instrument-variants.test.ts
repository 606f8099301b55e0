import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** What a paper about the Samenwerkingsovereenkomst Groene Oevers 2027-2030 names beside it in this sentence. */
function instrumentsIn(text: string): string[] {
  const paper = `Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Samenwerkingsovereenkomst Groene Oevers 2027-2030\n\nGevraagd besluit\n1. In te stemmen met de Samenwerkingsovereenkomst Groene Oevers 2027-2030.\n\nAanleiding\n${text}\n`
  return readPaper(aDocument(paper)).instruments.map(({ name, kind, year, relation }) =>
    [name, kind, year, relation].filter((each) => each !== null).join(' · '),
  )
}

const rows: readonly (readonly [string, ...string[]])[] = [
  [
    'De overeenkomst vloeit mede voort uit het Bestuursakkoord Water Zuidkamp.',
    'Bestuursakkoord Water Zuidkamp · agreement · follows',
  ],
  ['De overeenkomst is voortgekomen uit het Programma Natte Weiden.', 'Programma Natte Weiden · programme · follows'],
  [
    'De overeenkomst borduurt voort op het Pact van de Vliet uit 2022.',
    'Pact van de Vliet · agreement · 2022 · follows',
  ],
  ['De maatregelen zijn een uitwerking van de Watervisie Hoogland.', 'Watervisie Hoogland · strategy · elaborates'],
  [
    'De overeenkomst vervangt het Raamcontract Baggerwerk 2022.',
    'Raamcontract Baggerwerk · agreement · 2022 · replaces',
  ],
  [
    'Partijen tekenden de Intentieverklaring Water in de Regio 2024. De overeenkomst volgt op die verklaring.',
    'Intentieverklaring Water in de Regio · agreement · 2024 · follows',
  ],
  ['De kosten komen ten laste van het programma Zorg en Welzijn.'],
  [
    'De overeenkomst vloeit voort uit het Programma Water Zuidkamp 2022-2027.',
    'Programma Water Zuidkamp · programme · 2022/2027 · follows',
  ],
  [
    'De overeenkomst is een uitwerking van de Regionale Energiestrategie.',
    'Regionale Energiestrategie · strategy · elaborates',
  ],
  [
    'De overeenkomst komt in de plaats van het Convenant Schone Sloten uit 2019.',
    'Convenant Schone Sloten · agreement · 2019 · replaces',
  ],
  ['De overeenkomst vervangt het Oeverakkoord 2018.', 'Oeverakkoord · agreement · 2018 · replaces'],
  ['Dit past binnen de Wet collectieve warmte.', 'Wet collectieve warmte · law'],
  ['Dit gebeurt op grond van artikel 160 van de Gemeentewet.', 'Gemeentewet · law'],
  ['gelet op artikel 189 van de Gemeentewet;', 'Gemeentewet · law'],
  [
    'De Wet maatschappelijke ondersteuning 2015 verplicht ons daartoe.',
    'Wet maatschappelijke ondersteuning · law · 2015',
  ],
  [
    'Voor de regels over subsidie geldt de Subsidieverordening Groen Zuidkamp.',
    'Subsidieverordening Groen Zuidkamp · law',
  ],
  [
    'De overeenkomst volgt op de Regionale Armoedeagenda 2023-2026.',
    'Regionale Armoedeagenda · programme · 2023/2026 · follows',
  ],
  ['Zij sluit aan bij de Omgevingsvisie Elzendam 2040.', 'Omgevingsvisie Elzendam · strategy · 2040'],
  ['De Kaderrichtlijn Water stelt eisen aan het water.', 'Kaderrichtlijn Water · law'],
  ['De Wet op het primair onderwijs vormt het kader.', 'Wet op het primair onderwijs · law'],
  ['Hij komt met een plan voor de POH Jeugd.'],
  ['Het Landelijk afvalbeheerplan (LAP3) geldt.', 'Landelijk afvalbeheerplan · strategy'],
  ['De Regiegroep Armoedepact is akkoord met de tekst.'],
  ['Het Bestuurlijk Overleg Waterplan besprak de tekst.'],
  ['Het Programmabureau Groene Oevers bereidt dit voor.'],
  ['De overeenkomst geldt voor vier jaar.'],
  ['Er komt een uitvoeringsprogramma en een communicatieplan.'],
  ['In het coalitieakkoord 2026-2030 is dit afgesproken.', 'coalitieakkoord · agreement · 2026/2030'],
  ['Dit doen wij binnen de Gemeenschappelijke regeling Waterketen Zuid.'],
  [
    'De overeenkomst is gebaseerd op de Intentieverklaring Oevers van 4 maart 2025.',
    'Intentieverklaring Oevers · agreement · 2025-03-04 · follows',
  ],
  [
    'De overeenkomst bouwt voort op de Bestuursafspraken Oevers 2021.',
    'Bestuursafspraken Oevers · agreement · 2021 · follows',
  ],
  [
    'In aansluiting op de Nota Bodem en Water Elzendam kiezen wij voor brede oevers.',
    'Nota Bodem en Water Elzendam · strategy',
  ],
  [
    'Bij elke levering wordt getoetst aan de Algemene verordening gegevensbescherming.',
    'Algemene verordening gegevensbescherming · law',
  ],
  [
    'Het Klimaatakkoord en het Deltaprogramma noemen dit ook.',
    'Klimaatakkoord · agreement',
    'Deltaprogramma · programme',
  ],
  [
    'De overeenkomst is een uitwerking van de Regionale Structuur Warmte Zuidkamp 2025.',
    'Regionale Structuur Warmte Zuidkamp · other · 2025 · elaborates',
  ],
  [
    'Ter uitvoering van het Manifest Levend Water ondertekenen wij deze overeenkomst.',
    'Manifest Levend Water · agreement · elaborates',
  ],
  ['De overeenkomst geeft uitvoering aan de motie Groene sloten.'],
  ['Voor de korven is een ontheffing nodig op grond van de Visserijwet.', 'Visserijwet · law'],
  ['Dit staat in de Wet open overheid (Woo).', 'Wet open overheid · law'],
  ['De Oeverovereenkomst wordt in december getekend.', 'Oeverovereenkomst · agreement'],
]

for (const [text, ...asked] of rows) test(text, () => assert.deepEqual(instrumentsIn(text), asked))
