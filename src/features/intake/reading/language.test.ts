import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { aDocument } from './document-sample.ts'
import { languageOf } from './language.ts'
import { readPaper } from './read-paper.ts'

const sample = readFileSync(new URL('../samples/akkoord-groene-daken.txt', import.meta.url), 'utf8')

const others = {
  Frisian: `It bestjoer freget om yn te stimmen mei it akkoart. De gemeenten en de wetterskippen wurkje gear oan skjin wetter en
    dogge dat yn fjouwer jier. Der is net genôch jild foar alle plannen, mar de provinsje sil yn it foarjier mei in nij foarstel
    komme. Dêrom wurdt frege om no al te besluten oer de earste twa projekten, dy't net wachtsje kinne en dêr't de mienskip om
    freget. It oare wurk wurdt letter útfierd troch de gemeenten sels, as der mear dúdlik is oer de kosten.`,
  Afrikaans: `Die raad word gevra om die ooreenkoms goed te keur. Die munisipaliteite werk saam aan skoon water en hulle doen dit
    oor vier jaar. Daar is nie genoeg geld vir al die planne nie, maar die provinsie sal in die lente met 'n nuwe voorstel kom.
    Daarom word gevra om nou al te besluit oor die eerste twee projekte wat nie kan wag nie en waarvoor die mense vra. Die res
    van die werk word later uitgevoer deur die munisipaliteite self, as daar meer duidelik is oor die koste van elke plan.`,
  German: `Der Rat wird gebeten, der Vereinbarung zuzustimmen. Die Gemeinden und die Wasserverbände arbeiten gemeinsam für sauberes
    Wasser und tun dies in vier Jahren. Es gibt nicht genug Geld für alle Pläne, aber die Provinz wird im Frühjahr mit einem neuen
    Vorschlag kommen. Deshalb wird gebeten, schon jetzt über die ersten zwei Projekte zu entscheiden, die nicht warten können. Die
    anderen Arbeiten werden später von den Gemeinden selbst ausgeführt, wenn mehr über die Kosten bekannt ist.`,
  English: `The board is asked to approve the agreement. The municipalities and the water authorities work together on clean water
    and they will do so for four years. There is not enough money for all of the plans, but the province will come with a new
    proposal in the spring. That is why the board is asked to decide now on the first two projects, which cannot wait. The other
    work will be done later by the municipalities, when more is known about the costs of it.`,
  French: `Le conseil est prié d'approuver l'accord. Les communes et les agences de l'eau travaillent ensemble pour une eau propre et
    elles le font pendant quatre ans. Il n'y a pas assez d'argent pour tous les projets, mais la province viendra au printemps avec
    une nouvelle proposition. C'est pourquoi le conseil est prié de décider dès maintenant sur les deux premiers projets, qui ne
    peuvent pas attendre. Les autres travaux seront faits plus tard par les communes.`,
}

describe('the language of a text', () => {
  it('is Dutch for a Dutch paper, also with a summary in English or German', () => {
    assert.equal(languageOf(sample), 'nl')
    assert.equal(languageOf(`${sample}\nSummary\n${others.English}`), 'nl')
    assert.equal(languageOf(`${others.German}\n${sample}`), 'nl')
  })

  for (const [language, text] of Object.entries(others))
    it(`is another for ${language}`, () => assert.equal(languageOf(text), 'other'))

  it('is known for a short text where the evidence is clear', () => {
    const other = [
      'Der Rat wird gebeten, der Vereinbarung zuzustimmen. Die Gemeinden arbeiten gemeinsam für sauberes Wasser in der Region.',
      'The council is asked to approve the agreement. The municipalities will pay for the works in 2026, as agreed.',
      "Le conseil est prié d'approuver l'accord. Les communes et les provinces travaillent ensemble pour une eau propre.",
    ]
    for (const text of other) assert.equal(languageOf(text), 'other', text)
    assert.equal(
      languageOf(
        'De raad wordt gevraagd in te stemmen met het akkoord. De gemeenten betalen dit uit hun eigen begroting en dat is niet nieuw.',
      ),
      'nl',
    )
  })

  it('stays unknown where a short text is names in another language', () => {
    const names = [
      'Mededeling over The State of the City. Het college stuurt dit rapport ter kennisname.',
      'Aanwezig: Van der Aa, De la Tour, Von dem Berg, Den Hollander, Le Roux',
      'Besluit: deelnemen aan Smart Regions for the Future of Europe en aan Handel und Wandel',
    ]
    for (const text of names) assert.notEqual(languageOf(text), 'other', text)
  })

  it('is unknown for a text that is short, or hardly prose', () => {
    assert.equal(languageOf('Gevraagd besluit: in te stemmen met het akkoord.'), 'unknown')
    assert.equal(languageOf('The board is asked to approve the agreement.'), 'unknown')
    assert.equal(languageOf('Gemeente Veenrijk\t€ 10.000\t0,5 fte\n'.repeat(100)), 'unknown')
    assert.equal(languageOf('Продолжение совместной работы '.repeat(60)), 'unknown')
    assert.equal(languageOf(''), 'unknown')
  })
})

describe('a paper in another language', () => {
  const table = '\nKosten in euro per jaar\nGemeente Alm\t€ 10.000\nProvincie Noord\t€ 20.000\nTotaal\t€ 30.000\n'

  it('gives the amounts of its tables and no words', () => {
    const reading = readPaper(aDocument(`Bespreekstuk\nRisico's\n${others.Afrikaans}\n- Die geld is te min.${table}`))
    assert.equal(reading.language, 'other')
    assert.deepEqual(
      reading.contributions.map(({ euroCents }) => euroCents),
      [1_000_000, 2_000_000, 3_000_000],
    )
    assert.deepEqual([reading.requestedDecisions, reading.risks, reading.themes, reading.agreement], [[], [], [], null])
    assert.ok(reading.findings.every(({ code }) => code === 'euro-sum'))
  })
})
