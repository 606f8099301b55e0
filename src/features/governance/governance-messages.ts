import type { BodyKind, BodyRole, HolderKind, SeatRole } from './governance.ts'

/** What the records of governance are, in words: Dutch, B1. */
export const governanceWords = {
  kinds: {
    steering: 'bestuurlijk overleg',
    official: 'ambtelijk overleg',
    'working-group': 'werkgroep',
    secretariat: 'secretariaat',
    other: 'ander gremium',
  } satisfies Record<BodyKind, string>,
  together: 'van alle partijen samen',
  ofOne: 'van één organisatie',
  ofAnother: 'van een andere organisatie',
  otherTheme: { existing: 'een ander thema', offered: 'dit thema' },
  roles: { decides: 'besluit', advises: 'adviseert', prepares: 'bereidt voor' } satisfies Record<BodyRole, string>,
  seatRoles: {
    chair: 'voorzitter',
    secretary: 'secretaris',
    lead: 'trekker',
    member: 'lid',
  } satisfies Record<SeatRole, string>,
  holderKinds: { holder: 'bekleder', deputy: 'plaatsvervanger' } satisfies Record<HolderKind, string>,
} as const

/** What somebody reads when an act cannot be done: what is the matter, and what to do. */
export const governanceRules = {
  bodyNotFound: 'Dit gremium staat niet bij dit akkoord. Ga terug naar Sturing om te zien welke er wel zijn.',
  officeNotFound: 'Dit ambt staat niet in het register. Ga terug naar Sturing om te zien welke er wel zijn.',
  themeNotFound: 'Kies een thema van dit akkoord.',
  organisationNotFound: 'Kies een organisatie uit het register.',
  constituencyNotFound: 'Kies een bijdrager van dit akkoord.',
  onlyWorkingGroup: 'Alleen een werkgroep hoort bij een thema. Kies werkgroep, of laat het thema leeg.',
  circle: (name: string) =>
    `Dit maakt een rondje: ${name} komt op die manier weer bij zichzelf uit. Kies een gremium dat hoger staat.`,
  known: (existing: string, offered: string) =>
    `In het register staat al iets anders: ${existing}, en niet ${offered}. Er is niets veranderd.`,
  taken: 'Op een van deze dagen heeft het ambt al een bekleder. Kies een begin na de laatste dag van de vorige.',
  beganLater: (on: string) =>
    `Wie nu in het ambt zit, begon pas op ${on}. Kies een latere dag, of vul ook een laatste dag in.`,
  endsBeforeItBegins: 'De laatste dag ligt voor de eerste. Kies een latere laatste dag.',
  mandateNotFound: 'Kies een mandaat van dit akkoord.',
  mandateGiven: 'Dit mandaat hoort al bij een ander ambt. Er is niets veranderd.',
  nobodyEnds: 'Deze persoon bekleedt dit ambt niet meer, of zit er niet in. Laad de pagina opnieuw.',
} as const
