import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function pointsOf(text: string): { risks: string[]; attention: string[] } {
  const { risks, attentionPoints } = readPaper(aDocument(text, { format: 'docx' }))
  return { risks: risks.map((risk) => risk.text), attention: attentionPoints.map((point) => point.text) }
}

test('a sentence that leads a list in is no point, and what stands under a number belongs to it', () => {
  const text = `Kanttekeningen
Bij dit voorstel horen de volgende kanttekeningen:
1.1 De netbeheerder kan geen datum beloven.
Voor nieuwe kabels zijn vakmensen nodig.
a. Dat geldt ook voor de wijk Noord.
2.1 Na 2029 is er geen geld geregeld.
Planning
Klaar in mei.`
  assert.deepEqual(pointsOf(text).attention, [
    'De netbeheerder kan geen datum beloven. Voor nieuwe kabels zijn vakmensen nodig. Dat geldt ook voor de wijk Noord.',
    'Na 2029 is er geen geld geregeld.',
  ])
})

test('titles of points, with or without a number, are no headings', () => {
  const text = `Kanttekeningen
2.1 Het programma vraagt veel van de organisatie
Er is een projectleider nodig voor de komende vier jaar.
2.2 De provincie beslist pas later over haar deel
Provinciale Staten behandelen het voorstel in november 2026.
Financiën
Er zijn geen kosten.`
  assert.deepEqual(pointsOf(text).attention, [
    'Het programma vraagt veel van de organisatie. Er is een projectleider nodig voor de komende vier jaar.',
    'De provincie beslist pas later over haar deel. Provinciale Staten behandelen het voorstel in november 2026.',
  ])
})

test('a section that is about both is decided by the words of each point', () => {
  const text = `Kanttekeningen en risico's
a. Er is een kans dat het net vol blijft.
b. Het akkoord bindt de corporaties niet.
c. Het risico bestaat dat de regels strenger worden.`
  assert.deepEqual(pointsOf(text), {
    risks: ['Er is een kans dat het net vol blijft.', 'Het risico bestaat dat de regels strenger worden.'],
    attention: ['Het akkoord bindt de corporaties niet.'],
  })
})

test('a table of risks gives one a row', () => {
  const text = `Risico's
In onderstaande tabel staan de risico's.
Nr.\tRisico\tKans\tMaatregel
1\tGrond komt niet vrij\tgroot\tgrondbank inzetten
2\tTe weinig personeel\tklein\tsamen werven`
  assert.deepEqual(pointsOf(text).risks, [
    'Grond komt niet vrij; kans: groot; maatregel: grondbank inzetten',
    'Te weinig personeel; kans: klein; maatregel: samen werven',
  ])
})

test('a table whose cells cannot be told apart gives nothing', () => {
  const text = `Risico's
Nr.\tRisico\tKans\tMaatregel
Grond komt
1 niet vrij groot grondbank
inzetten
Planning
Klaar in mei.`
  assert.deepEqual(pointsOf(text).risks, [])
})

test('running text counts its points itself, and a closing sentence is none', () => {
  const text = `Aandachtspunten
Ten eerste is het draagvlak kwetsbaar. Dat vraagt tijd. Ten tweede ontbreekt een trekker.
Deze aandachtspunten bespreken wij in de stuurgroep.`
  assert.deepEqual(pointsOf(text).attention, [
    'Ten eerste is het draagvlak kwetsbaar. Dat vraagt tijd.',
    'Ten tweede ontbreekt een trekker.',
  ])
})

test('without a section, sentences that name a risk or an attention point count', () => {
  const text = `Toelichting
Een risico is dat de prijs stijgt. Er is geen risico op vertraging. Aandachtspunt is dat de dijk smal is.`
  assert.deepEqual(pointsOf(text), {
    risks: ['Een risico is dat de prijs stijgt.'],
    attention: ['Aandachtspunt is dat de dijk smal is.'],
  })
})

test('a section that says there are none has none', () => {
  assert.deepEqual(pointsOf('Risico’s\nGeen.\nKanttekeningen\nNiet van toepassing.'), { risks: [], attention: [] })
})
