/** Texts of findings: Dutch, B1. */
export const findingMessages = {
  title: 'Bevindingen',
  lead: 'Wat een zorgvuldige lezer opvalt. Een bevinding is geen fout van een persoon, maar een vraag aan de tekst.',
  open: 'Vragen aan de tekst',
  openIntro: 'Het belangrijkste staat bovenaan. Naast elke bevinding staat de plek waar het over gaat.',
  holds: 'Wat klopt',
  holdsIntro: 'Ook wat in orde is, melden wij.',
  /** what the places of the register are called that a paper can contradict */
  places: {
    agreement: 'register: het akkoord',
    goals: 'register: doelen',
    instruments: 'register: samenhang',
  },
  none: 'Nog geen bevindingen',
  noneText: 'Bevindingen komen uit het inlezen van stukken.',
} as const
