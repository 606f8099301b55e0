import type { CheckKind } from './outcome.ts'

type Figures = { readonly stated: string; readonly stage: string }

/** Texts of the checks of an agreement: Dutch, B1. */
export const reconciliationMessages = {
  title: 'Controle',
  lead: 'Wij tellen na en vergelijken wat in het register bij elkaar moet passen. Wat klopt, melden wij ook.',
  open: 'Om na te kijken',
  openIntro: 'Het zwaarste staat bovenaan. Een uitkomst is geen fout van een persoon, maar iets om naar te kijken.',
  holds: 'Wat klopt',
  holdsIntro: 'Ook wat in orde is, melden wij.',
  counted: (open: number, holds: number) => `${open} om na te kijken, ${holds === 1 ? '1 klopt' : `${holds} kloppen`}.`,
  countedOn: (on: string) => `Nagekeken op ${on}.`,
  noAmounts: 'Dit akkoord heeft nog geen bijdragen',
  noAmountsText: 'Veel controles kloppen dan vanzelf: er valt nog weinig te vergelijken.',
  severity: 'Ernst',
  all: 'alles',
  show: 'Toon',
  showAll: 'Toon alles',
  noneShown: 'Niets met deze ernst',
  noneShownText: 'Kies een andere ernst, of bekijk alle uitkomsten.',
  sheetColumns: {
    weight: 'Ernst',
    kind: 'Controle',
    title: 'Uitkomst',
    sentence: 'Toelichting',
    path: 'Waar te zien',
  },

  command: {
    usage: 'Gebruik: npx krachtenbundel check [AKKOORD] [--json] [--ernst laag|midden|hoog]',
    unknownOption: (option: string) => `Onbekende optie: ${option}. Kies uit --json en --ernst laag, midden of hoog.`,
    unknownSeverity: (word: string) => `Onbekende ernst: ${word}. Kies laag, midden of hoog.`,
    noAgreements: 'Dit register kent nog geen akkoord. Er is niets om na te kijken.',
    outcome: (count: number, least: string) =>
      count === 0
        ? `Niets om na te kijken met ernst ${least}${least === 'hoog' ? '' : ' of hoger'}.`
        : `${count} om na te kijken met ernst ${least}${least === 'hoog' ? '' : ' of hoger'}.`,
  },

  everyone: 'alle bijdragers',
  and: 'en',
  andMore: (count: number) => `en nog ${count}`,
  noAmount: 'een bedrag dat niet is vermeld',
  kinds: {
    totals: 'Sommen',
    members: 'Achterban en leden',
    cover: 'Dekking en looptijd',
    sources: 'Bronnen',
    mandates: 'Mandaten',
    positions: 'Standen',
    papers: 'Stukken',
  } satisfies Record<CheckKind, string>,
  places: {
    entry: 'Bekijk de post',
    cell: 'Bekijk de posten',
    ledger: 'Bekijk de bijdragen',
    members: 'Bekijk de leden',
  },

  totals: {
    sumOf: (name: string, unit: 'eur' | 'fte', years: string) =>
      `Som van ${name} in ${unit === 'eur' ? 'euro' : 'fte'}, ${years}`,
    holds: (what: string) => `${what}: klopt`,
    same: ({ stated, stage }: Figures) => `De bron noemt ${stated} per jaar (${stage}). Wij tellen hetzelfde.`,
    nothing: (what: string) => `${what}: er is niets om na te tellen`,
    nothingThere: ({ stated, stage }: Figures) =>
      `De bron noemt ${stated} per jaar (${stage}). In die fase staat geen bedrag in het register.`,
    more: (what: string, difference: string) => `${what}: ${difference} meer dan de bron noemt`,
    less: (what: string, difference: string) => `${what}: ${difference} minder dan de bron noemt`,
    differs: ({ stated, stage, counted }: Figures & { readonly counted: string }, notStated: number) =>
      `De bron noemt ${stated} per jaar (${stage}), wij tellen ${counted}.${
        notStated === 0
          ? ''
          : notStated === 1
            ? ' 1 bijdrage noemt geen bedrag.'
            : ` ${notStated} bijdragen noemen geen bedrag.`
      }`,
  },

  filling: {
    noneOver: 'Leden vullen nergens meer in dan hun groep noemt',
    noneOverText: 'Per bestemming, jaar, eenheid en fase vergeleken.',
    allFilled: 'Waar leden invullen, is niets meer open',
    allFilledText: (count: number) =>
      count === 1 ? 'Dat geldt voor 1 bedrag van een groep.' : `Dat geldt voor ${count} bedragen van groepen.`,
    over: (group: string) => `Leden van ${group} vullen meer in dan de groep noemt`,
    overText: (stage: string, parts: string) =>
      `Meer ${stage} dan de groep zelf: ${parts}. In het totaal telt wat de leden noemen.`,
    unnamed: (group: string) => `Leden van ${group} vullen iets in wat de groep nog niet noemt`,
    unnamedText: (stage: string, parts: string) =>
      `Door leden ${stage}: ${parts}. De groep zelf noemt daarvoor nog geen bedrag, in geen enkele fase.`,
    open: (group: string) => `Bij ${group} is nog niet alles ingevuld`,
    openText: (stage: string, parts: string) => `Door de groep ${stage} en nog open: ${parts}.`,
    part: (purpose: string, part: string, own: string) => `${purpose} ${part} (groep: ${own})`,
  },

  members: {
    organisation: 'Bekijk de organisatie',
    signatories: 'Bekijk wie tekent',
    allMembers: 'Wie bijdraagt, hoort in dat jaar bij zijn groep',
    allMembersText: 'Vergeleken met de leden die het register kent, en met wie voor de groep tekent.',
    inYear: (name: string, year: number) => `${name} (${year})`,
    stranger: (group: string) => `Er draagt iemand bij die dat jaar geen lid is van ${group}`,
    strangerText: (who: string) =>
      `Geen lid: ${who}. Leg het lidmaatschap vast, of zet het bedrag bij een andere groep.`,
    membersUnknown: (group: string) => `Van ${group} kent het register geen leden`,
    membersUnknownText: (who: string) => `Wel dragen bij: ${who}. Leg vast wie lid is, dan kunnen wij dit nagaan.`,
    noneEnded: 'Geen bedrag staat bij een organisatie die er dan niet meer is',
    noneEndedText: 'Een bedrag voor later gaat niet vanzelf naar een opvolger.',
    ended: (name: string) => `${name} bestaat niet meer, maar draagt nog wel bij`,
    endedText: (on: string, sums: string, group: string) =>
      `Opgehouden per ${on}. Bij haar staat nog ${sums} (${group}). Een besluit kan dat overdragen.`,
    sumFor: (sum: string, year: number) => `${sum} voor ${year}`,
    noneLingers: 'Elk lid dat nu vastligt, bestaat',
    noneLingersText: 'Een organisatie die ophoudt, houdt ook op lid te zijn.',
    lingers: (group: string) => `Bij ${group} staat iemand als lid die niet meer bestaat`,
    lingersText: (who: string) =>
      `Opgehouden, en nog lid: ${who}. Beëindig het lidmaatschap, en voeg een opvolger zelf toe.`,
    noOverlap: 'Niemand is op één dag twee keer lid van dezelfde groep',
    noOverlapText: 'De begin- en einddagen van leden overlappen niet.',
    overlap: (name: string) => `${name} is op een dag twee keer lid`,
    overlapText: (group: string) =>
      `Twee perioden bij ${group} overlappen. Sluit de eerste af voordat de tweede begint.`,
    umbrellasSign: 'Elke koepel van een bijdrager tekent ook zelf',
    umbrellasSignText: 'Haar handtekening bindt haar leden niet.',
    umbrella: (name: string) => `${name} draagt bij, maar tekent niet`,
    umbrellaText: (group: string) =>
      `Zij is de koepel van ${group} en staat niet bij de ondertekenaars. Dat mag; weet het wel.`,
    nobodySigns: 'Wie tekent, is niet bekend',
    nobodySignsText: 'Het register kent van dit akkoord geen ondertekenaar.',
  },

  cover: {
    agreement: 'Bekijk het akkoord',
    allCovered: 'Elk bedrag in euro noemt zijn dekking',
    allCoveredText: 'Per bijdrage gekeken naar de meest vaste fase.',
    notCovered: {
      promise: (years: string) =>
        `Van toegezegd of begroot geld voor ${years} is niet overal gezegd waar het vandaan komt`,
      indication: (years: string) => `Van indicaties voor ${years} is niet overal gezegd waar het geld vandaan komt`,
    },
    notCoveredText: (count: number, names: string) =>
      `${count === 1 ? '1 bedrag' : `${count} bedragen`} zonder dekking in de bron: ${names}.`,
    noneUncovered: 'Van geen bedrag is gezegd dat er geen dekking is',
    noneUncoveredText: 'Per bijdrage gekeken naar de meest vaste fase.',
    uncovered: (year: number) => `Voor ${year} staat er geld zonder dekking`,
    uncoveredText: (sum: string, names: string) => `Bij ${sum} staat dat er geen dekking is: ${names}.`,
    coverInTerm: 'Elke genoemde dekking valt in de looptijd',
    coverInTermText: 'Vergeleken met de jaren van het akkoord.',
    coverOutside: (year: number) => `De dekking komt uit ${year}, buiten de looptijd`,
    coverOutsideText: (names: string, year: number, term: string) =>
      `Het gaat om een bedrag voor ${year} van ${names}. Het akkoord loopt ${term}.`,
    allInTerm: 'Alle bedragen vallen in de looptijd',
    allInTermText: 'Vergeleken met de jaren van het akkoord.',
    outside: (year: number) => `Er staan bedragen voor ${year}, buiten de looptijd`,
    outsideText: (term: string, names: string) => `Het akkoord loopt ${term}. Het gaat om: ${names}.`,
    noEmptyYears: 'Elk jaar van de looptijd heeft een bedrag',
    noEmptyYearsText: 'Vergeleken met de jaren van het akkoord.',
    emptyYears: (years: string) => `Voor ${years} is geen bedrag bekend`,
    emptyYearsText: (term: string) => `Het akkoord loopt ${term}.`,
    termUnknown: 'De looptijd is niet bekend',
    termUnknownText: 'Daardoor kunnen wij bedragen en dekking niet met de looptijd vergelijken.',
    noOddDays: 'Elk bedrag heeft een datum die bij zijn jaar past',
    noOddDaysText: 'Plannen komen voor het einde van hun jaar, uitgaven niet voor het begin van hun periode.',
    late: (year: number) => `Een bedrag voor ${year} gaat pas na dat jaar in`,
    lateText: (on: string, names: string, count: number) =>
      `Het gaat in op ${on}: ${names}${count === 1 ? '' : ` (${count} bedragen)`}. Ga na of jaar en datum kloppen.`,
    early: (year: number) => `Een uitgave van ${year} heeft een datum van voor die tijd`,
    earlyText: (on: string, names: string, count: number) =>
      `Zij gaat in op ${on}: ${names}${count === 1 ? '' : ` (${count} bedragen)`}. Ga na of jaar en datum kloppen.`,
  },

  sources: {
    agreement: 'Bekijk het akkoord',
    source: 'Bekijk de bron',
    paper: 'Bekijk het stuk',
    allAmounts: 'Elk bedrag heeft een bron',
    allAmountsText: 'Elk getal in het grootboek leidt naar waar het staat.',
    amounts: (count: number, group: string) =>
      count === 1 ? `Een bedrag van ${group} heeft geen bron` : `${count} bedragen van ${group} hebben geen bron`,
    amountsText: (years: string) => `Het gaat om ${years}. Niemand kan nagaan waar dit vandaan komt.`,
    allRecords: 'Alles wat over het akkoord is vastgelegd, heeft een bron',
    allRecordsText:
      'Gekeken naar partijen, leden, thema’s, mijlpalen, doelen, risico’s, toezeggingen, samenhang en sommen.',
    records: (count: number) => (count === 1 ? '1 gegeven heeft geen bron' : `${count} gegevens hebben geen bron`),
    recordsText: (parts: string) => `Zonder bron: ${parts}.`,
    record: (kind: string, count: number) => `${count} × ${recordNames[kind] ?? kind}`,
    allOpen: 'Elke bron van een bedrag is te openen',
    allOpenText: 'De tekst van het stuk is hier, of het adres wijst naar een openbare pagina.',
    papers: 'Bekijk de stukken',
    withoutText: (count: number) =>
      count === 1 ? 'Van een stuk is de tekst niet hier' : `Van ${count} stukken is de tekst niet hier`,
    withoutTextText: (documents: string, places: number) =>
      `${documents}. Daardoor ${places === 1 ? 'kun je 1 plek' : `kun je ${places} plekken`} niet nalezen. Lees in wat ontbreekt.`,
    lost: 'Een bron heeft een adres dat niet opengaat',
    lostText: (address: string) => `Er staat “${address}”. Een adres begint met https:// of http://.`,
  },

  mandates: {
    allCover: 'Elk bedrag rust op een mandaat dat toen gold',
    allCoverText: 'Een begin of einde dat niet bekend is, telt als open.',
    outside: (count: number) =>
      count === 1
        ? 'Een bedrag rust op een mandaat dat toen niet gold'
        : `${count} bedragen rusten op een mandaat dat toen niet gold`,
    outsideText: (mandate: string, period: string, names: string, days: string) =>
      `“${mandate}” geldt ${period}. Van ${names} gaat een bedrag in op ${days}.`,
    early: (count: number) =>
      count === 1
        ? 'Een bedrag gaat in voordat zijn mandaat begint'
        : `${count} bedragen gaan in voordat hun mandaat begint`,
    earlyText: 'Voor het jaar waarvoor het geld is, geldt het mandaat wel.',
    from: (from: string) => `vanaf ${from}`,
    until: (to: string) => `tot en met ${to}`,
    fromUntil: (from: string, to: string) => `van ${from} tot en met ${to}`,
    noneLapse: 'Geen mandaat loopt binnenkort af',
    noneLapseText: 'Gekeken naar de komende 90 dagen, en naar wat al afliep onder bedragen voor dit jaar of later.',
    lapsed: (on: string) => `Een mandaat is afgelopen: het gold tot en met ${on}`,
    lapses: (on: string) => `Een mandaat loopt binnenkort af: het geldt tot en met ${on}`,
    rests: (mandate: string, count: number, names: string, years: string) =>
      `“${mandate}”. Er ${count === 1 ? 'rust nog 1 bedrag' : `rusten nog ${count} bedragen`} op, voor ${years}: ${names}.`,
    lapsesBare: (count: number) =>
      count === 1
        ? 'Een mandaat loopt binnenkort af, zonder gevolg voor bedragen'
        : `${count} mandaten lopen binnenkort af, zonder gevolg voor bedragen`,
    namedUntil: (mandate: string, until: string) => `“${mandate}” (tot en met ${until})`,
    nothingRests: (names: string) => `${names}. Er rust geen bedrag op voor na die tijd.`,
  },

  positions: {
    hold: 'Het register rekent zichzelf na',
    holdText: (count: number) =>
      count === 1 ? 'De stand volgt uit de posten.' : `Alle ${count} standen volgen uit de posten.`,
    differ: (count: number) =>
      count === 1 ? 'Een stand volgt niet uit de posten' : `${count} standen volgen niet uit de posten`,
    differText:
      'Wat het register toont, is niet wat uit de posten volgt. Dit is een fout in de software of in de database. Meld het aan de beheerder.',
  },

  papers: {
    findings: 'Bekijk de bevindingen',
    none: 'Geen bevinding over een stuk staat open',
    noneText: 'Ingelezen stukken spreken zichzelf en het register niet tegen.',
    open: (count: number) =>
      count === 1 ? '1 bevinding over een stuk staat open' : `${count} bevindingen over stukken staan open`,
    openText: (parts: string) => `Naar ernst: ${parts}. Het zijn vragen aan wie het stuk schreef.`,
  },
} as const

const recordNames: Readonly<Record<string, string>> = {
  constituency: 'bijdrager',
  'constituency-member': 'lid',
  signatory: 'ondertekenaar',
  theme: 'thema',
  milestone: 'mijlpaal',
  instrument: 'samenhang',
  undertaking: 'toezegging',
  goal: 'doel',
  risk: 'risico of aandachtspunt',
  'stated-total': 'som in de bron',
}
