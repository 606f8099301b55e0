import type { UnreadableReason } from '../../documents/document.ts'
import type { ProposalState } from './proposal.ts'

/** Texts of reading a paper in: Dutch, B1; an error is a sentence that says what to do. */
export const intakeMessages = {
  title: 'Stuk inlezen',
  advice: 'Voorstel voor de auteur:',
  adviceFolded: 'Voorstel voor de auteur',
  copyAdvice: 'Kopieer alle voorstellen',
  lead: 'Kies een bestuursstuk met een akkoord erin. Je ziet wat erin staat, en je beslist zelf wat in het register komt.',
  fileLabel: 'Bestand',
  fileHint: 'Een PDF, een Word-bestand (.docx) of platte tekst, tot 50 MB.',
  submit: 'Lees in',
  note: 'Het bestand blijft op deze computer. Wij lezen de tekst en bewaren bestand en tekst in je eigen register, zodat elk feit een bron heeft. Gooi je het stuk weg, dan verdwijnen ze.',
  sampleTitle: 'Probeer het met het voorbeeldstuk',
  sampleText: 'Een verzonnen bestuursstuk over een verzonnen akkoord. Je kunt het daarna weggooien.',
  sampleSubmit: 'Lees het voorbeeldstuk in',
  sampleMissing: 'Het voorbeeldstuk is niet bij deze versie geleverd. Kies een eigen bestand.',
  inProgressTitle: 'Waar je mee bezig bent',
  inProgressNone: 'Er is nog geen stuk ingelezen.',
  inProgressNoneText: 'Een stuk dat je inleest, staat hier tot je klaar bent.',
  inProgressCaption: 'Stukken die worden ingelezen',
  columns: { paper: 'Stuk', started: 'Ingelezen op', progress: 'Beoordeeld', state: 'Stand' },
  progress: (judged: number, total: number) => `${judged} van ${total}`,
  states: { open: 'open', accepted: 'geaccepteerd', changed: 'gewijzigd', rejected: 'afgewezen' } satisfies Record<
    ProposalState,
    string
  >,
  intakeStates: { 'in-review': 'wordt beoordeeld', adopted: 'in het register' },

  busyTitle: 'Bezig met lezen',
  busyLead: (name: string) => `Wij lezen ${name}. Een lang stuk duurt even.`,
  busy: 'Bezig met lezen…',
  busyAt: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  busyStay: 'Deze pagina ververst zichzelf. Als het stuk is gelezen, zie je vanzelf wat erin staat.',
  busyLook: 'Kijk nu of het klaar is',
  busyGone:
    'Wij weten niet meer van deze lezing. Kijk bij Stuk inlezen of het stuk er staat. Zo niet, kies het bestand opnieuw.',
  tooBusy: 'Er worden nu te veel stukken tegelijk gelezen. Probeer het over een minuut opnieuw.',
  noPicture: 'Deze bladzijde kunnen wij niet als beeld tonen.',
  noFile: 'Kies eerst een bestand.',
  tooLarge: 'Dit bestand is groter dan 50 MB. Kies een kleiner bestand, of sla het op zonder grote afbeeldingen.',
  tooMuchTitle: 'Dit is te veel',
  tooMuch: 'Er is te veel verstuurd. Kort je tekst in of kies een kleiner bestand, en probeer het opnieuw.',
  unreadable: {
    empty: 'Dit bestand is leeg. Kies een ander bestand.',
    'no-text': 'In dit bestand staat geen tekst. Controleer of je het juiste bestand koos.',
    'too-large':
      'Dit bestand is te groot: het is groter dan 50 MB, of het wordt dat als wij het uitpakken. Kies een kleiner bestand, of sla het op zonder grote afbeeldingen.',
    spreadsheet:
      'Dit is een rekenblad. Wij lezen alleen stukken met tekst. Kies het stuk zelf, of sla het rekenblad op als PDF.',
    presentation:
      'Dit is een presentatie. Wij lezen alleen stukken met tekst. Kies het stuk zelf, of sla de presentatie op als PDF.',
    image:
      'Dit is een afbeelding. Wij kunnen er geen tekst in lezen. Kies het stuk zelf als PDF, als Word-bestand (.docx) of als platte tekst.',
    'web-page': 'Dit is een webpagina. Open haar in je browser, kies Afdrukken, sla haar op als PDF en kies die PDF.',
    'rich-text':
      'Dit is een RTF- of ODT-bestand. Open het in je tekstverwerker en sla het op als Word-bestand (.docx) of als PDF.',
    'old-word':
      'Dit is een Word-bestand van de oude soort (.doc). Open het in Word en sla het op als .docx of als PDF.',
    'wrong-type': 'Dit soort bestand kunnen wij niet lezen. Kies een PDF, een Word-bestand (.docx) of platte tekst.',
    damaged:
      'Dit bestand is beschadigd of niet compleet. Download het opnieuw, of vraag de afzender om een nieuw bestand.',
    encrypted: 'Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en kies het opnieuw.',
    'too-complex':
      'Dit bestand is te ingewikkeld om te lezen. Sla het op als PDF en lees dat in. Is het al een PDF, deel het dan eerst op.',
  } satisfies Record<UnreadableReason, string>,
  atPage: (sentence: string, page: number) => `${sentence} Het gaat mis op pagina ${page}.`,

  noSuchIntake:
    'Dit stuk wordt niet (meer) ingelezen. Misschien is het weggegooid. Kijk bij Stuk inlezen wat er loopt.',
  noSuchProposal: 'Dit voorstel bestaat niet in dit stuk. Ga terug naar het overzicht van de voorstellen.',
  alreadyAdopted: (number: number) =>
    `Voorstel ${number} is al overgenomen in het register. Het kan hier niet meer veranderen.`,
  judgedMeanwhile: (number: number, state: string) =>
    `Voorstel ${number} is in de tussentijd door iemand anders beoordeeld: het is nu ${state}. Kijk of je het daarmee eens bent. Zo niet, kies Herzien.`,
  blocked: (number: number) =>
    `Voorstel ${number} kan nog niet geaccepteerd worden. Kies eerst hoe je het leest, of kies Wijzig.`,
  badJudgement: 'Deze keuze kennen wij niet. Kies Accepteer, Wijzig, Wijs af of Herzien.',
  noSuchReading: 'Deze lezing kunnen wij niet vastleggen. Kies een van de twee lezingen.',
  yearsMissing: 'Vul in voor welke jaren de bedragen gelden, bijvoorbeeld 2025 en 2026.',
  chooseOne: 'Kies een van de twee lezingen.',
  readingAdopted: 'Bedragen met deze lezing staan al in het register. De lezing kan niet meer veranderen.',
  rejectTitle: 'Stuk weggooien',
  rejectLead: (name: string) =>
    `Gooi je ${name} weg? Dan verdwijnen het bestand, de tekst en alle voorstellen. In het register verandert niets. Je kunt het bestand later opnieuw inlezen.`,
  rejectSubmit: 'Gooi weg',
  rejectBack: 'Bewaar het stuk',
  rejectAdopted:
    'Uit dit stuk is al iets overgenomen in het register. Daarom kan het niet meer weg. Wijs de overige voorstellen af als je klaar bent.',

  notices: {
    nieuw: {
      title: 'Het stuk is ingelezen',
      text: 'Vergelijk elk voorstel met de tekst. Nog niets hiervan staat in het register.',
    },
    leeg: { title: 'Het bestand is bewaard', text: 'Er zijn geen voorstellen, want er is niets in gelezen.' },
    bekend: {
      title: 'Dit bestand was al ingelezen',
      text: 'Je gaat verder waar je gebleven was. Er is niets dubbel opgeslagen.',
    },
    lezing: { title: 'Je lezing is vastgelegd', text: 'Ze geldt voor alle bedragen waarbij deze vraag speelt.' },
    overgenomen: { title: 'Overgenomen in het register', text: 'Elk feit heeft zijn bron in dit stuk.' },
    weg: { title: 'Het stuk is weggegooid', text: 'Het bestand, de tekst en de voorstellen zijn verwijderd.' },
  },
} as const
