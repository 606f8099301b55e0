import { check } from './finding-sample.ts'

/** What happens when, told in two places, in many wordings, beside what looks like it and is right. */
const head = `AB-voorstel
Nummer: AB 27-12
Datum: 3 maart 2027
Gevraagd besluit
1. in te stemmen met het Convenant Heldere Sloot Laagland 2027-2030;
2. kennis te nemen van de verdeling van de kosten.
Kern
`
const plan = (text: string, points: string) => `${text}\nPlanning\n${points}`

check('dates-differ', head, [
  [
    plan(
      'Direct na de ondertekening op 28 mei 2027 maken partijen een werkplan.',
      '- Ondertekening van het convenant: 21 mei 2027',
    ),
    1,
  ],
  [
    plan(
      'Direct na de ondertekening op 21 mei 2027 maken partijen een werkplan.',
      '- Ondertekening van het convenant: 21 mei 2027',
    ),
    0,
  ],
  [
    'Het ontwerp van de dienstregeling zal op 1 juli 2027 ter inzage worden gelegd. Op 4 april 2028 gaat de nieuwe dienstregeling in.',
    0,
  ],
  [
    plan(
      'De eerste zuiveringsinstallatie opent op 1 september 2028.',
      '- Opening eerste zuiveringsinstallatie: 1 maart 2028',
    ),
    1,
  ],
  [
    plan(
      'De eerste zuiveringsinstallatie opent op 1 september 2028.',
      '- Opening eerste zuiveringsinstallatie: september 2028',
    ),
    0,
  ],
  [
    plan(
      'De eerste zuiveringsinstallatie opent op 1 september 2028.',
      '- Opening tweede zuiveringsinstallatie: 1 maart 2029',
    ),
    0,
  ],
  [plan('Partijen evalueren het convenant in oktober 2029.', '- Evaluatie: maart 2029'), 1],
  [plan('Partijen evalueren het convenant in oktober 2029.', '- Evaluatie: najaar 2029'), 0],
  [plan('Partijen evalueren het convenant elk jaar, voor het eerst in oktober 2029.', '- Evaluatie: maart 2030'), 0],
  [plan('Het meldpunt wordt in mei 2027 opgeleverd.', '- Oplevering meldpunt: juni 2027'), 1],
  [plan('Het meldpunt wordt in juni 2027 opgeleverd.', '- Oplevering meldpunt: juni 2027'), 0],
  [plan('De bouw van het gemaal start in mei 2027.', '- Oplevering gemaal: juni 2028'), 0],
  [plan('De waterkaart verschijnt in mei 2028.', '- Publicatie waterkaart: november 2028'), 1],
  [plan('De waterkaart verschijnt in mei 2028.', '- Publicatie waterkaart: tweede kwartaal 2028'), 0],
  [plan('Het concept van de waterkaart verschijnt in mei 2028.', '- Publicatie waterkaart: november 2028'), 0],
  [plan('Het beheerplan wordt uiterlijk 1 juni 2028 vastgesteld.', '- Vaststelling beheerplan: 12 april 2028'), 0],
  [plan('Het beheerplan wordt uiterlijk 1 juni 2028 vastgesteld.', '- Vaststelling beheerplan: 12 september 2028'), 1],
  [
    plan(
      'De aanbesteding van het baggerwerk was voorzien in mei 2027 en is uitgesteld.',
      '- Aanbesteding baggerwerk: oktober 2027',
    ),
    0,
  ],
  [
    plan(
      'De sloten worden schoon.',
      '- Voortgangsrapportage gereed: juni 2028\n- Voortgangsrapportage gereed: juni 2029',
    ),
    0,
  ],
  [
    plan('Gemeente Dalwijk plaatst de meetpalen in mei 2028.', '- Gemeente Oosterhei plaatst de meetpalen: juni 2028'),
    0,
  ],
  [
    plan(
      'In april 2028 begint het proefbaggeren.',
      'Wat\tWanneer\nStart proefbaggeren\tjuni 2028\nEinde proefbaggeren\toktober 2028',
    ),
    1,
  ],
  [
    plan(
      'In april 2028 begint het proefbaggeren.',
      'Wat\tWanneer\nStart proefbaggeren\tapril 2028\nEinde proefbaggeren\toktober 2028',
    ),
    0,
  ],
  ['Het convenant loopt van 1 januari 2027 tot en met 31 december 2029.', 1],
  ['Het convenant loopt van 1 januari 2027 tot en met 31 december 2030.', 0],
  ['Het convenant loopt tot 1 januari 2031.', 0],
  ['Het convenant heeft een looptijd van zes jaar.', 1],
  ['Het convenant heeft een looptijd van vier jaar.', 0],
  ['Het vorige convenant liep van 2023 tot en met 2026.', 0],
  ['De subsidie voor het convenant loopt tot en met 2028.', 0],
  ['Het convenant kan worden verlengd en loopt dan tot en met 2032.', 0],
])

check('planned-date-passed', head, [
  ['Vervolg\nDe werkgroep Data levert de slootkaart op 1 februari 2027 op.', 1],
  ['Vervolg\nDe werkgroep Data levert de slootkaart op 1 april 2027 op.', 0],
  ['Vervolg\nDe werkgroep Data leverde de slootkaart op 1 februari 2027 op.', 0],
  ['Vervolg\nOp 15 februari 2027 bespreekt de stuurgroep het convenant.', 1],
  ['Vervolg\nOp 15 februari 2027 heeft de stuurgroep het convenant besproken.', 0],
  ['De verdeling gaat naar het aantal inwoners op 1 januari 2026.', 0],
  ['De bedragen worden berekend naar de stand op 1 januari 2026.', 0],
  ['De bijdragen gaan uit van het prijspeil van 1 juli 2026.', 0],
  ['De website gaat op 1 februari 2027 online.', 1],
  ['De website ging op 1 februari 2027 online.', 0],
])

check('open-question', head, [
  ['Aandachtspunten\nEen open vraag is nog hoe de kosten worden verdeeld.', 1],
  ['Aandachtspunten\nOf alle gemeenten meebetalen aan de kosten, daarover is nog geen uitsluitsel.', 1],
  ['Aandachtspunten\nDe kosten zijn verdeeld naar inwoners.', 0],
])
