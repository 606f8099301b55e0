import type { Binding } from './binding.ts'
import type { ContributionRow } from './participation.ts'

/** Texts of the page of one organisation: Dutch, B1. */
export const participationMessages = {
  organisations: 'Organisaties',
  glance: 'Wat is dit voor organisatie?',
  fictitious: 'Deze organisatie is verzonnen. Zij hoort bij een voorbeeld in dit register.',
  kind: 'Soort',
  code: 'Code',
  ownCode: (code: string) => `${code}, een eigen code: er is geen officiële`,
  province: 'Provincie',
  begins: 'Bestaat sinds',
  ends: 'Bestaat',
  predecessors: 'Kwam in de plaats van',
  successors: 'Opgevolgd door',
  since: (on: string) => `vanaf ${on}`,
  endedNote: (on: string) => `Opgehouden per ${on}`,
  endedText:
    'Wat deze organisatie tekende en toezegde, blijft hier staan. Het gaat niet vanzelf over naar een opvolger: daar is een besluit voor nodig.',

  unknownThen: (on: string) => `Op ${on} stond deze organisatie nog niet in dit register`,
  unknownThenText: 'Kies een latere dag, of ga terug naar nu.',
  none: 'Deze organisatie doet nog aan geen akkoord mee',
  noneText: 'Zodra zij tekent of bijdraagt, staat hier wat zij tekent, wat zij bijdraagt en wat zij belooft.',
  agreements: 'Bekijk de akkoorden',

  signs: 'Tekent',
  signsNot: 'Tekent zelf niet.',
  representedBy: 'Door wie',
  signedOn: 'Getekend op',
  notSignedYet: 'nog niet getekend',
  role: 'Rol',
  umbrellaOf: (group: string) => `koepel van ${group}`,
  memberOf: (group: string) => `hoort bij ${group}`,
  umbrellaSigns: (umbrella: string) => `${umbrella} tekent. Dat bindt deze organisatie niet.`,
  boundBy: (article: string) => `Een besluit van de vereniging bindt haar wel (${article}).`,
  umbrellaNote: 'Haar handtekening bindt haar leden niet.',

  contributes: 'Draagt bij',
  contributesCaption: (title: string) => `Wat zij bijdraagt aan ${title}, met hoe vast het is en wat haar bindt`,
  purpose: 'Bestemming',
  period: 'Jaar',
  firmness: 'Hoe vast',
  binding: 'Wat bindt haar?',
  purposes: { governance: 'Governance', other: 'Overig', undivided: 'Niet verdeeld' },
  ofGroup: (group: string) => `van ${group}`,
  own: 'eigen bijdrage',
  moved: {
    'taken-over': 'overgenomen',
    'handed-over': 'overgedragen',
    withdrawn: 'ingetrokken',
  } satisfies Record<NonNullable<ContributionRow['moved']>, string>,
  noContributions: 'Van een bijdrage is niets bekend.',
  seeContributions: 'Bekijk alle bijdragen',
  bindings: {
    'own-decision': 'zelf besloten',
    'association-decision': 'verenigingsbesluit',
    'on-behalf': 'namens, niet bindend',
    unknown: 'onbekend',
  } satisfies Record<Binding, string>,

  owes: 'Beloofde',
  owesCaption: (title: string) => `Wat zij beloofde bij ${title}`,
  undertaking: 'Toezegging',
  due: 'Uiterlijk',
  owesNothing: 'Van een toezegging is niets bekend.',
} as const
