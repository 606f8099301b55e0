/** Texts of the first page: Dutch, B1. */
export const startMessages = {
  title: 'Krachtenbundel',
  heading: 'Wat spraken wij af, en wat komt ervan terecht?',
  lead: 'Krachtenbundel onthoudt afspraken die overheden samen maken: wie doet wat, wie betaalt wat, en in welk stuk dat staat.',
  read: 'Begin met een stuk',
  readText: 'Kies een bestuursstuk met een akkoord erin. Je ziet wat erin staat, met bij elk feit de plek in het stuk.',
  sample: 'Geen stuk bij de hand?',
  agreements: 'Akkoorden in het register',
  none: 'Er staat nog geen akkoord in het register.',
  noneText: 'Lees een stuk in en neem over wat klopt. Dan staat het hier.',
  all: 'Alle akkoorden',
  noTerm: 'looptijd niet in bron',
  inProgress: 'Ga verder waar je was',
  judged: (judged: number, total: number) => `${judged} van ${total} beoordeeld`,
  allInProgress: 'Alle ingelezen stukken',
} as const
