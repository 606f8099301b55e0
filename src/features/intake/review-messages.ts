import type { Blocker, Doubt } from './clear.ts'
import type { ProposalKind, ProposalOutcome } from './proposal.ts'

/** Texts of the review of a paper: Dutch, B1. */
export const reviewMessages = {
  title: 'Stuk inlezen',
  crumb: 'Stuk inlezen',
  lead: (name: string) =>
    `${name}. Vergelijk elk voorstel met de tekst. Pas als jij het accepteert en overneemt, wordt het een feit in het register.`,
  pages: (count: number) => (count === 1 ? '1 pagina' : `${count} pagina’s`),
  checksum: (sha: string) => `controlegetal ${sha.slice(0, 4)} ${sha.slice(4, 8)}`,
  noDate: 'stuk zonder eigen datum',
  dated: (date: string) => `stuk van ${date}`,
  next: 'Naar het volgende voorstel',
  allJudged: 'Alle voorstellen zijn beoordeeld.',
  nothingProposed: 'Er is niets om te beoordelen.',
  toAdopt: 'Neem over in het register',
  toSheet: 'Bevindingenblad',
  throwAway: 'Gooi dit stuk weg',

  findings: 'Bevindingen',
  noFindings: 'In dit stuk is ons niets opgevallen.',
  moreFindings: (shown: number, middle: number, low: number) =>
    `${shown > 0 ? 'Toon ook' : 'Toon'} ${[middle > 0 ? `${middle} midden` : '', low > 0 ? `${low} laag` : ''].filter((part) => part !== '').join(' en ')}`,
  holding: (count: number) => (count === 1 ? 'Toon de controle die klopt' : `Toon de ${count} controles die kloppen`),
  toReading: 'Kies een lezing',

  paperTitle: 'Het stuk',
  page: (number: number) => `Pagina ${number}`,
  proposalsTitle: 'Voorstellen',
  acceptClear: (count: number) => `Accepteer alles wat duidelijk is (${count})`,
  acceptClearHint:
    'Duidelijk zijn de open voorstellen die compleet zijn, één betekenis hebben en het register niet tegenspreken.',
  noneClear: 'Geen enkel open voorstel is zonder meer duidelijk. Bekijk ze een voor een.',
  keysTitle: 'Sneller met het toetsenbord',
  keys: [
    ['A', 'accepteer'],
    ['W', 'wijzig'],
    ['X', 'wijs af'],
    ['H', 'herzie een oordeel'],
    ['J of ↓', 'naar het volgende voorstel'],
    ['K of ↑', 'naar het vorige voorstel'],
  ],
  keysHint:
    'De toetsen werken zodra een voorstel de aandacht heeft. Na elk oordeel krijgt het volgende open voorstel die vanzelf.',
  groups: {
    paper: 'Stuk',
    agreement: 'Akkoord',
    decision: 'Gevraagde besluiten',
    party: 'Partijen',
    theme: 'Thema’s',
    contribution: 'Bijdragen',
    meeting: 'Vergaderingen',
    milestone: 'Mijlpalen',
    goal: 'Doelen',
    instrument: 'Hangt samen met',
    undertaking: 'Toezeggingen',
    risk: 'Risico’s',
    'attention-point': 'Aandachtspunten',
  } satisfies Record<ProposalKind, string>,
  proposal: 'voorstel',
  reconsider: 'Herzien',
  save: 'Bewaar wijziging',
  cancel: 'Annuleer',
  notStated: 'niet opgegeven',
  readWas: (words: string) => `Gelezen: ${words}`,
  judgedOk: (number: number) => `Voorstel ${number} is geaccepteerd.`,
  judgedNo: (number: number) => `Voorstel ${number} is afgewezen.`,
  judgedChanged: (number: number) => `Voorstel ${number} is gewijzigd en geaccepteerd.`,
  judgedReopened: (number: number) => `Voorstel ${number} is weer open.`,
  clearAccepted: (count: number) =>
    count === 1 ? '1 voorstel is geaccepteerd.' : `${count} voorstellen zijn geaccepteerd.`,
  undo: 'Maak ongedaan',

  blockers: {
    // the questions stand above the rows, and every row says that it waits for a reading
    'thousands-mark': null,
    basis: null,
    years: null,
    'no-party':
      'Wij weten niet bij welke partij dit hoort, of zij staat niet bij de partijen. Kies Wijzig en geef de partij, of wijs het af.',
    range: 'Het stuk noemt twee grenzen. Kies Wijzig en vul het bedrag in waar jullie van uitgaan, of wijs het af.',
    'no-theme': 'Dit hoort bij een thema dat niet bij de thema’s staat. Kies Wijzig en geef het thema, of wijs het af.',
  } satisfies Record<Blocker, string | null>,
  doubts: {
    'not-per-year':
      'Het bedrag geldt voor meer jaren samen en het stuk verdeelt het niet. Wij verdelen het ook niet: neem je het over, dan wordt het een bevinding en geen bijdrage.',
    'no-date': 'Het stuk noemt geen datum.',
    'no-year': 'Het stuk zegt niet wanneer dit bereikt moet zijn.',
    'no-promiser': 'Het stuk zegt niet wie dit toezegt. Kijk of het een toezegging is.',
    'no-kind': 'Wij herkennen niet wat voor soort stuk dit is.',
    'lead-unknown': 'Kies bij Wijzig welke partij de trekker is. Zo niet, dan nemen wij het thema over zonder trekker.',
    // said with the candidates beside it, see knownAs
    'organisation-unclear': null,
    'not-about-agreement':
      'Dit noemt het akkoord of een thema niet en staat niet bij het vervolg. Kijk of het bij dit akkoord hoort.',
    differs: null,
  } satisfies Record<Doubt, string | null>,
  why: 'Waarom:',
  knownAs: (name: string) => `Staat in het register als ${name}.`,
  knownUmbrella: (name: string) => `Koepel in het register: ${name}.`,
  maybeKnownAs: (names: string) =>
    `Lijkt op ${names} in het register. Kies bij Wijzig of dat zo is; anders koppelen wij niets.`,
  bodyMaybeKnownAs: (names: string) => `Lijkt op ${names} in het register.`,
  or: 'of',
  known: 'Staat al in het register; dit stuk wordt een tweede bron.',
  differs: (existing: string) =>
    `In het register staat nu: ${existing}. Wij veranderen dat niet; het verschil wordt een bevinding.`,
  outcomes: {
    added: 'overgenomen in het register',
    confirmed: 'stond al in het register; dit stuk is nu een tweede bron',
    differs: 'wijkt af van het register; vastgelegd als bevinding',
    noted: 'vastgelegd als bevinding',
  } satisfies Record<ProposalOutcome, string>,

  left: (count: number) => (count === 1 ? 'Nog 1 voorstel.' : `Nog ${count} voorstellen.`),
  noneLeft: 'Alles is beoordeeld.',
  keep: 'Je kunt tussendoor stoppen. Wat je koos, blijft bewaard.',
  ready: (count: number) =>
    count === 1
      ? '1 geaccepteerd voorstel kan het register in.'
      : `${count} geaccepteerde voorstellen kunnen het register in.`,
  nothingReady: 'Wat je accepteert, neem je daarna in één keer over in het register.',
  allAdopted: 'Alles wat je accepteerde, staat in het register.',
  toRegister: 'Bekijk het akkoord',

  alsoRead: 'Ook gelezen',
  alsoReadText: 'Hier hoef je niets mee te doen: het gaat over het stuk zelf.',
  annexes: 'Bijlagen',
  goals: 'Doelen',
  risks: 'Risico’s',
  attentionPoints: 'Aandachtspunten',
  instruments: 'Instrumenten',
  abbreviations: 'Afkortingen',
} as const
