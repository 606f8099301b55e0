/** What is wrong with an amount that somebody typed, and what to do: Dutch, B1. */
export const amountMessages = {
  euro: 'Schrijf een bedrag met punten voor duizendtallen en een komma voor centen, bijvoorbeeld 130.000 of 130,50.',
  fte: 'Schrijf het aantal fte met een komma, bijvoorbeeld 14,70 of 0,5.',
  euroTooLarge: 'Dit bedrag is te groot. Controleer het aantal cijfers.',
  fteTooLarge: 'Dit aantal fte is te groot. Controleer het aantal cijfers.',
  euroAmbiguous:
    'Drie cijfers na een komma kunnen twee dingen betekenen. Schrijf 130.000 voor duizendtallen of 130,00 voor euro’s en centen.',
  fteAmbiguous:
    'Drie cijfers na een punt of komma kunnen twee dingen betekenen. Schrijf 1000 voor duizend fte of 1,00 voor één fte.',
  millionsAmbiguous:
    'Drie cijfers na een punt kunnen hier twee dingen betekenen. Schrijf het bedrag voluit, bijvoorbeeld 1.250.000.',
  euroDecimals: 'Een bedrag heeft hooguit twee cijfers na de komma. Rond af op centen.',
  fteDecimals: 'Een aantal fte heeft hooguit twee cijfers na de komma. Rond af, bijvoorbeeld op 0,13.',
  negative: 'Een bedrag onder nul kan hier niet. Schrijf het zonder minteken.',
  fteNegative: 'Een aantal fte onder nul kan hier niet. Schrijf het zonder minteken.',
  words: 'Typ het getal in cijfers, bijvoorbeeld 5.000.',
  fteWords: 'Typ het getal in cijfers, bijvoorbeeld 0,5.',
  isFte: 'Dit is een aantal fte, en hier hoort een bedrag in euro. Controleer de kolom of het veld.',
  isEuro: 'Dit is een bedrag in euro, en hier hoort een aantal fte. Controleer de kolom of het veld.',
} as const
