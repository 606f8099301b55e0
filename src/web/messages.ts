/** The words of the frame and of the components, in Dutch at B1. What a page says of its own stands in its feature. */
export const messages = {
  brand: 'Krachtenbundel',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  crumbs: 'Kruimelpad',
  footer: 'Krachtenbundel, vrije software',
  nav: { agreements: 'Akkoorden', papers: 'Stukken', intake: 'Stuk inlezen' },
  titleError: 'Fout: ',

  marks: { source: 'Bron: ', web: 'Openbare bron: ', sum: 'Berekend: ' },
  page: 'p.',
  line: 'r.',
  voids: {
    notInSource: 'niet in bron',
    notStated: 'niet opgegeven',
    notReported: 'nog geen bericht',
    notDivided: 'niet uitgesplitst',
    notPublic: 'niet openbaar',
  },
  stages: {
    indicative: 'indicatief',
    pledged: 'toegezegd',
    budgeted: 'begroot',
    realised: 'gerealiseerd',
  },
  severities: { hoog: 'hoog', midden: 'midden', laag: 'laag', holds: 'klopt' },
  tally: { hoog: 'hoog', midden: 'midden', laag: 'laag', holdsOne: 'klopt', holdsMany: 'kloppen' },
  fictive: 'fictief',

  form: {
    errorPrefix: 'Fout: ',
    errorTitle: 'Er is iets niet goed ingevuld',
    optional: '(niet verplicht)',
  },
  upload: {
    drop: 'Sleep het bestand hierheen of kies het op je apparaat.',
    busy: 'Bezig met lezen…',
  },
  pagination: { label: 'Bladeren', previous: 'Vorige', next: 'Volgende' },
} as const
