/** What the rules of the ledger say when they refuse: Dutch, B1. */
export const ledgerRuleMessages = {
  notAnAmount: 'Een bijdrage is nul of meer, tot op de cent of op een honderdste fte.',
  tooLarge: 'Dit bedrag is te groot voor een bijdrage. Controleer het aantal nullen.',
  endsBeforeItBegins: 'Een mandaat eindigt niet voor het begint. Pas een van beide dagen aan.',
  needsMandate:
    'Een toezegging of begroting heeft een mandaat nodig. Geef aan op welk besluit of welke persoon zij steunt.',
  wrongPurpose: 'Een bijdrage aan een thema heeft een thema nodig, en een andere bijdrage heeft er geen.',
  yearOnly: 'Alleen wat besteed is, geldt voor een deel van een jaar. Kies hier het hele jaar.',
  otherYear: (year: number) => `De periode moet in ${year} liggen.`,
  overlaps: 'Deze periode overlapt een periode waarover al iets is gemeld. Dan zou die tijd dubbel tellen.',
  notLater:
    'Een wijziging gaat later in dan wat er nu geldt. Kies een latere datum. Stond er een fout? Kies dan ‘Verbeteren’.',
  tooEarly: 'Dit kan niet eerder ingaan dan het bedrag waar het van afgaat. Kies een latere datum.',
  voidedAlready: 'Iemand anders heeft deze post al verbeterd.',
  changedAlready: 'Iemand anders heeft dit bedrag al veranderd.',
  halfOfTwo:
    'Deze post hoort bij een andere post: samen splitsen of verplaatsen zij een bedrag. Splits of verplaats opnieuw, dan blijven zij gelijk.',
  sameDayLater: 'Op dezelfde dag kwam hierna een andere post. Verbeter die.',
  standsAlready: (amount: string) => `Hier staat al ${amount}. Wijzig of verbeter dat bedrag.`,
  undividedStands: (amount: string) =>
    `Van deze bijdrager staat ${amount} dat nog niet is verdeeld. Splits dat uit, of geef aan dat dit erbij komt.`,
  dividedStands:
    'Deze bijdrager heeft al bedragen per bestemming. Geef aan dat dit bedrag erbij komt, en niet de som ervan is.',
  otherPlace:
    'Van deze organisatie staat hier al een bedrag dat anders meetelt (invulling of extra). Wijzig dat bedrag.',
  notUndivided: 'Dit bedrag heeft al een bestemming. Alleen wat niet is verdeeld, kun je splitsen.',
  nothingToDivide: 'Hier is geen bedrag om te verdelen.',
  sameTwice: 'Noem elke bestemming één keer.',
  moreThanThere: (amount: string) => `Er is ${amount}. Meer kun je er niet afhalen.`,
  sumChanges: (before: string, after: string) =>
    `Hierdoor zou het totaal van het akkoord veranderen van ${before} in ${after}. Pas eerst het bedrag van de groep aan.`,
  nothingMoved: 'Vul een bedrag in dat meer is dan nul.',
  groupOnly: 'Alleen een bijdrage van een organisatie kun je overdragen, niet die van een groep als geheel.',
  toItself: 'Kies een andere organisatie dan die het nu bijdraagt.',
  noOrganisation: 'Deze organisatie staat niet in het register. Voeg haar eerst toe.',
  notThere: {
    'not-yet': (name: string) => `${name} bestaat op die dag nog niet. Kies een latere datum.`,
    ended: (name: string) => `${name} bestaat op die dag niet meer. Kies een eerdere datum of een andere organisatie.`,
  },
  needsDecision: 'Een overdracht heeft een besluit nodig. Noem het besluit waarop zij steunt.',
  withdrawnAlready: 'Dit bedrag is al ingetrokken.',
  nothingChanges: 'Er verandert niets: dit staat er al.',
  noAmount: '‘niet vermeld’',
  noEntry: 'Deze post staat niet in het register.',
} as const
