/** Texts of adopting what was accepted into the register. */
export const adoptMessages = {
  title: 'Neem over in het register',
  lead: 'Wat je accepteerde, wordt in één keer een feit in het register. Elk feit houdt zijn bron in dit stuk.',
  crumb: 'Overnemen',
  what: 'Dit gaat het register in',
  wait: 'Dit wacht nog',
  waits: (number: number, title: string, needs: number) => `Voorstel ${number}, ${title}: wacht op voorstel ${needs}`,
  waitText: 'Een bijdrage kan pas mee als je de partij en het thema ervan ook accepteert. Ze blijft klaarstaan.',
  counts: {
    paper: ['stuk', 'stukken'],
    agreement: ['akkoord', 'akkoorden'],
    decision: ['gevraagd besluit', 'gevraagde besluiten'],
    party: ['partij', 'partijen'],
    theme: ['thema', 'thema’s'],
    contribution: ['rij met bijdragen', 'rijen met bijdragen'],
    meeting: ['vergadering', 'vergaderingen'],
    milestone: ['mijlpaal', 'mijlpalen'],
    goal: ['doel', 'doelen'],
    instrument: ['instrument', 'instrumenten'],
    undertaking: ['toezegging', 'toezeggingen'],
    risk: ['risico', 'risico’s'],
    'attention-point': ['aandachtspunt', 'aandachtspunten'],
  },
  findings: (count: number) => (count === 1 ? '1 bevinding' : `${count} bevindingen`),
  differ: (count: number) =>
    count === 1
      ? '1 voorstel zegt iets anders dan het register. Het register verandert niet; het verschil wordt een bevinding.'
      : `${count} voorstellen zeggen iets anders dan het register. Het register verandert niet; de verschillen worden bevindingen.`,
  known: (count: number) =>
    count === 1
      ? '1 voorstel staat al in het register. Dit stuk wordt er een tweede bron van.'
      : `${count} voorstellen staan al in het register. Dit stuk wordt er een tweede bron van.`,
  stage:
    'Alle bedragen komen als indicatief in het register. Een toezegging of begroting heeft een besluit nodig, en dat staat er nog niet.',
  target: 'Bij welk akkoord hoort dit stuk?',
  where: 'Waarheen',
  whereAndWhen: 'Waarheen en vanaf wanneer',
  targetFixed: (title: string) => `Dit gaat naar ${title}, waar al eerder uit dit stuk is overgenomen.`,
  addTo: (title: string) => `Voeg toe aan ${title}`,
  addToHint: 'Dit akkoord staat al in het register onder een van de namen in dit stuk.',
  asNew: 'Maak een nieuw akkoord',
  otherAgreement: 'Een ander akkoord',
  newTitle: 'Titel van het nieuwe akkoord',
  newTitleHint: 'Alleen nodig als je een nieuw akkoord maakt.',
  newTitleMissing: 'Vul de titel van het nieuwe akkoord in, of kies een akkoord dat al in het register staat.',
  targetMissing: 'Kies bij welk akkoord dit stuk hoort.',
  date: 'Vanaf welke dag gelden de bedragen?',
  dateFromPaper: 'Dit is de datum van het stuk.',
  dateToday:
    'Het stuk heeft geen eigen datum. Daarom stellen wij vandaag voor: op deze dag was het bekend. Weet je de datum van het stuk, vul die dan in.',
  dateNotExact: (date: string) =>
    `Het stuk heeft als datum ‘${date}’. Dat is niet één dag, maand of jaar. Daarom stellen wij vandaag voor. Weet je de dag, vul die dan in.`,
  dateTooLate: (latest: number) =>
    `Deze dag ligt te ver in de toekomst voor dit akkoord. Vul een dag in die niet na ${latest} ligt.`,
  dateMissing: 'Vul een dag, maand of jaar in, bijvoorbeeld 20 maart 2025.',
  dateNotSingle: 'Vul één dag, maand of jaar in. Een periode kan hier niet.',
  submit: 'Neem over',
  back: 'Terug naar de voorstellen',
  nothing: 'Er is nog niets om over te nemen. Accepteer eerst een of meer voorstellen.',
  nothingTitle: 'Nog niets geaccepteerd',
  noSuchAgreement: 'Dit akkoord staat niet in het register. Kies een ander akkoord.',

  wholePaper: 'het stuk',
  differsTitle: (subject: string) => `Stuk en register verschillen: ${subject}`,
  differs: (subject: string, existing: string, offered: string) =>
    `Bij ${subject} staat in het register ${existing}, en dit stuk zegt ${offered}. Het register is niet veranderd.`,
  notDividedTitle: (subject: string) => `Niet verdeeld over de jaren: ${subject}`,
  notDivided: (subject: string, amounts: string, years: string) =>
    `Het stuk noemt voor ${subject} ${amounts} over ${years} samen en verdeelt dat niet over de jaren. Daarom staat het niet bij de bijdragen.`,
  firmTitle: 'Vast genoemd, maar zonder besluit',
  firm: (count: number) =>
    count === 1
      ? 'Het stuk noemt 1 bijdrage vast. Het besluit daarover staat niet in het register; daarom staat zij er als indicatief.'
      : `Het stuk noemt ${count} bijdragen vast. Het besluit daarover staat niet in het register; daarom staan zij er als indicatief.`,
  firmReason: 'Het stuk noemt dit vast. Een besluit daarover staat niet in het register.',
  basisReason: (choice: string, who: string, when: string) => `${choice} (keuze lezer: ${who}, ${when}).`,
  readingSentence: (title: string, choice: string, who: string, when: string) =>
    `Deze vraag in het stuk is door een lezer beslist: ${title} Gekozen lezing: ${choice.toLowerCase()} (${who}, ${when}).`,
  readingTitle: (choice: string) => `Keuze lezer: ${choice.charAt(0).toLowerCase()}${choice.slice(1)}`,
  term: 'de looptijd',
  themeLead: (theme: string) => `de trekker van ${theme}`,
} as const
