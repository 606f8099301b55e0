import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { NormalisedDocument } from '../../../documents/document.ts'
import { readDocument } from '../../../documents/read-document.ts'
import type { ReadingResult } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const samples = new URL('../samples/', import.meta.url)
const papers = new URL('../../../../../shared/papers/', import.meta.url)
const files = [samples, papers]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
  .filter(({ pathname }) => /\.(?:txt|pdf|docx)$/.test(pathname))

/** Every why of a reading but those of the contributions, which say it in their table. */
function whysOf(reading: ReadingResult): string[] {
  const groups = [
    'requestedDecisions',
    'parties',
    'themes',
    'meetings',
    'milestones',
    'risks',
    'attentionPoints',
    'goals',
    'instruments',
    'undertakings',
  ] as const
  const listed = groups.flatMap((group) => reading[group].map(({ why }) => why))
  return [reading.paper.why, ...(reading.agreement === null ? [] : [reading.agreement.why]), ...listed]
}

/** The letters of a text and nothing else, so that line ends and split words make no difference. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
}

function quotesIn(why: string): string[] {
  return [...why.matchAll(/‘(.+?)(?:…)?’(?=$|[ ,;])/gu)].map((match) => match[1]!)
}

function checkWhys(document: NormalisedDocument): void {
  const text = letters(document.text)
  for (const why of whysOf(readPaper(document))) {
    assert.ok(why !== '' && why.length < 110, `${why.length}: ${why}`)
    for (const quote of quotesIn(why)) assert.ok(text.includes(letters(quote)), `not in the paper: ${quote} (${why})`)
  }
}

for (const file of files) {
  const name = file.pathname.split('/').at(-1)!
  test(`every proposal of ${name} says why, in words of the paper`, async () => {
    checkWhys(await readDocument(name, readFileSync(file)))
  })
}

test('long headings, lead-ins, names and labels leave a why short', () => {
  const long = 'een bijzonder lange omschrijving van alles wat in deze samenwerking aan de orde komt'
  checkWhys(
    aDocument(`Registratienummer behandelend ambtenaar: 2026-117
Datum voorstel: 2 juni 2026
Onderwerp: Samenwerkingsakkoord ${long}
De raad wordt, gelet op ${long}, voorgesteld te besluiten om:
1. in te stemmen met het Samenwerkingsakkoord De Zonnewijzer en ${long};
2. te kiezen voor ${long}.
Aandachtspunten en kanttekeningen bij het voorstel
De stuurgroep Ruimtelijke Ontwikkeling en Bereikbaarheid van het Zuidelijk Kustgebied besprak het op 12 september 2026.
Wij werken in de volgende thema's die samen alles omvatten en ${long}:
- Water
- Bodem
Het Uitvoeringsprogramma Landelijk Gebied en Natuurherstel vloeit voort uit de afspraken die eerder zijn gemaakt in het Programma Kust.
In 2032 willen wij, met ${long}, een halvering van het aantal ongevallen en volledig klimaatneutraal zijn.
Mevrouw Bos zegt, na ${long}, toe een overzicht te sturen.`),
  )
})

test('a paper that says nothing of itself has a why that says so', () => {
  assert.equal(readPaper(aDocument('Kort.')).paper.why, 'boven aan het stuk staat geen soort, nummer, datum of titel')
})
