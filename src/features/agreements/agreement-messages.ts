import type { InstrumentTable } from './agreement-table.ts'

/** What an agreement hangs together with, in words; also for who reads them in a paper. */
export const instrumentMessages = {
  kinds: {
    agreement: 'akkoord of convenant',
    programme: 'programma',
    strategy: 'strategie, visie of plan',
    law: 'wet of regeling',
    other: 'ander instrument',
  } satisfies Record<InstrumentTable['kind'], string>,
  relations: {
    follows: 'het akkoord vloeit eruit voort',
    elaborates: 'het akkoord werkt het uit',
    replaces: 'het akkoord vervangt het',
  } satisfies Record<NonNullable<InstrumentTable['relation']>, string>,
  named: 'dat het akkoord ermee samenhangt',
  comesAfter: 'dat het na dit akkoord komt',
} as const

/** Texts of agreements: Dutch, B1. */
export const agreementMessages = {
  memberOverlaps:
    'Deze organisatie hoort op een van deze dagen al bij deze achterban. Kies een begin na de laatste dag, of sluit die eerst af.',
  noSuchMember: 'Dit lidmaatschap staat niet in het register. Ga naar de pagina van de groep om te zien wie lid is.',
  memberEndedAlready: (on: string) =>
    `Dit lidmaatschap is al geëindigd: ${on} was de laatste dag. Er is niets gewijzigd.`,
  memberEndsBeforeItBegins: (on: string) => `Dit lidmaatschap begon op ${on}. Noem een laatste dag op of na die dag.`,
  notFound: 'Dit akkoord staat niet in het register. Ga naar Akkoorden om te zien welke er wel zijn.',
  unknownThen: (on: string) => `Op ${on} stond dit akkoord nog niet in dit register`,
  unknownThenText: 'Kies een latere dag, of ga terug naar nu.',
  agreements: 'Akkoorden',
  fictitious:
    'Dit is een voorbeeld. Het akkoord, de organisaties, de personen, de stukken en alle cijfers zijn verzonnen.',
  tabsLabel: 'Onderdelen van dit akkoord',
  tabs: {
    overview: 'Overzicht',
    contributions: 'Bijdragen',
    governance: 'Sturing',
    reconciliation: 'Controle',
    findings: 'Bevindingen',
    papers: 'Stukken',
  },
  changes: 'Veranderingen',
  roles: { lead: 'trekt', participant: 'neemt deel' },
  underUmbrella: (name: string) => `${name}, met een koepel`,
  otherUmbrella: (name: string) => `${name}, met een andere koepel`,
} as const
