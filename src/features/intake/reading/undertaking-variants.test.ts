import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function read(text: string) {
  const top =
    'Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Samenwerkingsovereenkomst Groene Oevers 2027-2030'
  return readPaper(aDocument(`${top}\n\nAanleiding\nDe oevers kalven af.\n\n${text}\n`))
}

const promises: readonly (readonly [string, ...(readonly [by: string | null, due: string | null])[]])[] = [
  [
    'Vervolg\nGedeputeerde Ten Hoeve zegt u toe de definitieve bijdragen uiterlijk op 1 april 2027 aan u te doen toekomen.',
    ['Gedeputeerde Ten Hoeve', '2027-04-01'],
  ],
  [
    'Vervolg\nBij de behandeling is door de dijkgraaf toegezegd dat de bewoners een brief krijgen.',
    ['dijkgraaf', null],
  ],
  ['Vervolg\nAan de commissie is toegezegd dat zij vóór 1 mei 2027 een analyse ontvangt.', [null, '2027-05-01']],
  ['Vervolg\nDe inzet in tabel 3 is door de directies toegezegd.'],
  ['Vervolg\nWat hebben wij u beloofd?'],
  [
    'Vervolg\nWij zeggen u toe de raad in mei 2027 te informeren.\nHoogachtend,\nburgemeester en wethouders van Elmhoek',
    ['burgemeester en wethouders', '2027-05'],
  ],
  ['Vervolg\nDe heer Bos biedt aan de presentatie na te sturen.', ['heer Bos', null]],
  ['Vervolg\nTijdens de behandeling is toegezegd dat het college een monitor aanbiedt.', ['college', null]],
  [
    'Vervolg\nWethouder Tieleman zegt toe de raad voor 1 juli 2028 te berichten over de aanmeldingen.',
    ['Wethouder Tieleman', '2028-07-01'],
  ],
  [
    'Vervolg\nGedeputeerde Ten Hoeve heeft toegezegd de Staten voor 1 februari 2027 te informeren.',
    ['Gedeputeerde Ten Hoeve', '2027-02-01'],
  ],
  [
    'Vervolg\nDe programmamanager zegt u toe voor 1 april 2027 een tussenstand te sturen.',
    ['programmamanager', '2027-04-01'],
  ],
  [
    'Vervolg\nHet dagelijks bestuur zegt toe het algemeen bestuur uiterlijk 31 januari 2029 te rapporteren.',
    ['dagelijks bestuur', '2029-01-31'],
  ],
  [
    'Vervolg\nDe penvoerder, gemeente Ooijdam, zegt toe elk jaar voor 1 juni een overzicht te sturen.',
    ['gemeente Ooijdam', null],
  ],
  [
    'Vervolg\nWethouder Brandt zegt toe die monitor uiterlijk 15 mei van elk jaar, voor het eerst in 2028, aan de raad te sturen.',
    ['Wethouder Brandt', '2028-05-15'],
  ],
  [
    'Vervolg\nDe wethouder zegt toe elk jaar voor 1 juni, voor het eerst in 2028, verslag te doen.',
    ['wethouder', '2028-06-01'],
  ],
  [
    'Toezegging\nMevrouw Plantinga zegt toe de leden in juni 2028 een tussenbalans voor te leggen.',
    ['Mevrouw Plantinga', '2028-06'],
  ],
  [
    'Parkeren\nToezegging: wethouder Van Kreveld stuurt de leden uiterlijk 30 april 2027 een kaart.',
    ['wethouder Van Kreveld', '2027-04-30'],
  ],
  [
    'Parkeren\nToezegging: gedeputeerde Roskam vraagt het ministerie om een bijdrage en bericht het overleg daarover op 10 juni 2027.',
    ['gedeputeerde Roskam', '2027-06-10'],
  ],
  [
    'Vervolg\nIn de vergadering van 4 juni heb ik u toegezegd u voor 1 oktober 2026 te informeren.',
    [null, '2026-10-01'],
  ],
  ['Vervolg\nNamens het college zeg ik u toe dat u in maart 2027 een brief ontvangt.', ['college', '2027-03']],
  [
    'Vervolg\nHeemraad Vlietman heeft toegezegd de commissie daarover uiterlijk 1 oktober 2027 een notitie te sturen.',
    ['Heemraad Vlietman', '2027-10-01'],
  ],
  ['Vervolg\nDe partijen hebben € 100.000 toegezegd voor 2027.'],
  ['Vervolg\nDe subsidie is nog niet toegezegd.'],
  [
    'Toezeggingen\n- De directeur stuurt voor 1 mei 2027 de cijfers na.\n- Het secretariaat maakt een overzicht.',
    ['directeur', '2027-05-01'],
    ['secretariaat', null],
  ],
]

for (const [text, ...asked] of promises) {
  test(text.replaceAll('\n', ' / '), () => {
    assert.deepEqual(
      read(text).undertakings.map(({ by, due }) => [by, due]),
      asked,
    )
  })
}

const annexes: readonly (readonly [string, ...string[]])[] = [
  [
    'Bijlagen\nBijlage 1: Overeenkomst Groene Oevers\nBijlage 2: Advies van de dorpsraad',
    '1 Overeenkomst Groene Oevers',
    '2 Advies van de dorpsraad',
  ],
  ['Bijlagen\n1. Overeenkomst\n2. Kaart van het gebied', '1 Overeenkomst', '2 Kaart van het gebied'],
  [
    'Bijlagen\nA. Overeenkomst Groene Oevers\nB. Verslag van de werksessies\nfictief',
    'A Overeenkomst Groene Oevers',
    'B Verslag van de werksessies',
  ],
  [
    'Bijlagen\nI. Regioplan Oevers\nII. Advies van de cliëntenraad',
    'I Regioplan Oevers',
    'II Advies van de cliëntenraad',
  ],
  [
    'Bijlagen bij dit verslag\nA Presentatie walstroom\nB Overzicht van meldingen 2026',
    'A Presentatie walstroom',
    'B Overzicht van meldingen 2026',
  ],
  [
    'Bijlagen\nBij deze overeenkomst horen bijlage 1 (Bijdragen per partij) en bijlage 2 (Kaart van het gebied).',
    '1 Bijdragen per partij',
    '2 Kaart van het gebied',
  ],
  [
    'Slot\nBij deze overeenkomst horen bijlage 1 (Bijdragen per partij) en bijlage 2 (Kaart van het gebied).',
    '1 Bijdragen per partij',
    '2 Kaart van het gebied',
  ],
  ['Bijlage: Overzicht van leveringen 2026', 'null Overzicht van leveringen 2026'],
  ['Bijlagen: A. Overeenkomst; B. Kaart', 'A Overeenkomst', 'B Kaart'],
  [
    'Bijlagen\n- Concept van de overeenkomst\n- Brief van de provincie',
    'null Concept van de overeenkomst',
    'null Brief van de provincie',
  ],
  ['Bijlagen\nNr.\tTitel\n1\tOvereenkomst\n2\tKaart', '1 Overeenkomst', '2 Kaart'],
  [
    'Ter inzage\n- Rapport over de oevers\n- Brief van de dorpsraad',
    'null Rapport over de oevers',
    'null Brief van de dorpsraad',
  ],
  [
    'Slot\nDe verdeling staat in bijlage B (Verdeelsleutel) en het gebied op de kaart in bijlage C.',
    'B Verdeelsleutel',
    'C null',
  ],
  ['Slot\nDeze bijlage hoort bij de overeenkomst. Zie bijlage 3 bij de Wet ruimte.'],
  [
    'Bijlage(n)\n1) Overeenkomst Groene Oevers\n2) Begroting en dekking\n3) Reactie van de OR',
    '1 Overeenkomst Groene Oevers',
    '2 Begroting en dekking',
    '3 Reactie van de OR',
  ],
  ['Bijlagen\nGeen.'],
  ['Bijlagen\nBijlage A – Plankaart\nBijlage B – Raming', 'A Plankaart', 'B Raming'],
  [
    'Artikel 8 – Bijlagen\nBij dit convenant horen de volgende bijlagen:\na. de kaart van het gebied;\nb. de begroting.',
    'a kaart van het gebied',
    'b begroting',
  ],
]

for (const [text, ...asked] of annexes) {
  test(text.replaceAll('\n', ' / '), () => {
    assert.deepEqual(
      read(text).annexes.map(({ label, title }) => `${label} ${title}`),
      asked,
    )
  })
}
