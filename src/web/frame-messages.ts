/** Texts of error pages and guards: Dutch, B1, a sentence that says what to do. */
export const frameMessages = {
  formExpired:
    'Dit formulier is verlopen of komt niet van deze site. Ga terug, ververs de pagina en probeer het opnieuw.',
  otherHost: 'Deze app is alleen te bereiken op localhost. Controleer het adres.',
  notFoundTitle: 'Pagina niet gevonden',
  notFound: 'Deze pagina bestaat niet of niet meer. Controleer het adres, of ga verder vanaf de startpagina.',
  notAllowedTitle: 'Dit mag hier niet',
  invalidTitle: 'Dit kan zo niet',
  brokenTitle: 'Er ging iets mis',
  broken:
    'Door een fout in de software kunnen wij deze pagina niet tonen. Probeer het later opnieuw. De fout is vastgelegd.',
  unavailableTitle: 'Even niet bereikbaar',
  unavailable: 'De gegevens zijn op dit moment niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  toStart: 'Naar de startpagina',
  badRequest: 'Het verzoek is niet te lezen. Ga terug en probeer het opnieuw.',
} as const
