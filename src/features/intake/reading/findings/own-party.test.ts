import { check } from './finding-sample.ts'

/** What a paper says of the government it is of, and of those it makes its agreement with. */
const paper = `Gemeente Oosterhei
Mededeling aan de raad
Kenmerk: 26-117
Datum: 3 maart 2026
Onderwerp: Sportakkoord Oosterhei 2027-2028
De partijen bij het akkoord zijn:
- gemeente Oosterhei
- Stichting De Baan
- Vereniging Snel
- Stichting Samen Spelen
Geld
Tabel 1 Bijdragen in euro’s, per jaar
Partij\t2027\t2028
gemeente Oosterhei\t60.000\t60.000
Stichting De Baan\t20.000\t20.000
Vereniging Snel\t10.000\t10.000
Stichting Samen Spelen\t10.000\t10.000
Totaal\t100.000\t100.000
Toelichting
`

check('count-differs', paper, [
  ['Het akkoord dat wij met de vier sportverenigingen hebben gesloten, geldt twee jaar.', 1],
  ['Het akkoord dat wij met de drie sportverenigingen hebben gesloten, geldt twee jaar.', 0],
  ['Wij maakten deze afspraken met de 2 betrokken sportstichtingen uit de stad.', 1],
  ['Wij spraken met de vijf basisscholen in de buurt over een veldje.', 0],
  ['Wij sloten eerder een akkoord met de twaalf sportbedrijven.', 0],
  ['Het akkoord tussen de gemeente en de vier sportorganisaties geldt twee jaar.', 1],
])
check('percentage-differs', paper, [
  ['Onze gemeente neemt 65% van het totaal voor haar rekening.', 1],
  ['Onze gemeente neemt 60% van het totaal voor haar rekening.', 0],
  ['Onze gemeente betaalt de helft van de kosten.', 1],
  ['De gemeente Dalwijk betaalt 65% van de kosten van haar eigen akkoord.', 0],
])
check('text-amount-differs', paper, [
  ['Onze gemeente draagt in 2027 € 65.000 bij.', 1],
  ['Onze gemeente draagt in 2027 € 60.000 bij.', 0],
  ['Onze gemeente betaalt elk jaar € 60.000.', 0],
  ['Onze gemeente telt 65.000 inwoners.', 0],
])
