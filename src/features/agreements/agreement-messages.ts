/** Texts of agreements: Dutch, B1. */
export const agreementMessages = {
  notFound: 'Dit akkoord staat niet in het register. Ga naar Akkoorden om te zien welke er wel zijn.',
  agreements: 'Akkoorden',
  tabsLabel: 'Onderdelen van dit akkoord',
  tabs: { overview: 'Overzicht', contributions: 'Bijdragen', findings: 'Bevindingen', papers: 'Stukken' },
  roles: { lead: 'trekt', participant: 'neemt deel' },
  relations: {
    follows: 'het akkoord vloeit eruit voort',
    elaborates: 'het akkoord werkt het uit',
    replaces: 'het akkoord vervangt het',
  },
  underUmbrella: (name: string) => `${name}, met een koepel`,
  otherUmbrella: (name: string) => `${name}, met een andere koepel`,
} as const
