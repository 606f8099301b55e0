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
  notFound: 'Dit akkoord staat niet in het register. Ga naar Akkoorden om te zien welke er wel zijn.',
  agreements: 'Akkoorden',
  tabsLabel: 'Onderdelen van dit akkoord',
  tabs: { overview: 'Overzicht', contributions: 'Bijdragen', findings: 'Bevindingen', papers: 'Stukken' },
  roles: { lead: 'trekt', participant: 'neemt deel' },
  underUmbrella: (name: string) => `${name}, met een koepel`,
  otherUmbrella: (name: string) => `${name}, met een andere koepel`,
} as const
