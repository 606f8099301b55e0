/** The names of the fields of the form that relates an agreement to something. */
export const relateFields = { name: 'naam', kind: 'soort', year: 'jaar', relation: 'verhouding' } as const

/** Texts of saying what an agreement hangs together with: Dutch, B1. */
export const relateMessages = {
  add: 'Voeg toe waar dit akkoord mee samenhangt',
  addCrumb: 'Toevoegen',
  addLead: 'Een ander akkoord, programma, plan of een wet, met de bron waarin dat staat.',
  sayLead:
    'Zeg hoe dit akkoord ertoe staat, met de bron. Wat er al staat, verandert niet: een verschil wordt een bevinding.',
  name: 'Naam',
  nameHint: 'Staat een akkoord met deze naam in het register, dan verwijzen de twee naar elkaar.',
  nameMissing: 'Vul de naam in.',
  itself: 'Dit is een naam van dit akkoord zelf. Vul een ander akkoord, programma, plan of een wet in.',
  kind: 'Soort',
  kindMissing: 'Kies wat voor soort het is.',
  year: 'Jaar',
  yearHint: 'Het jaar of de jaren, bijvoorbeeld 2017 of 2023 tot en met 2030. Leeg als de bron het niet zegt.',
  relation: 'Hoe staat dit akkoord ertoe?',
  relationMissing: 'Kies hoe dit akkoord ertoe staat, of dat de bron het niet zegt.',
  notSaid: 'dat zegt de bron niet',
  stands: 'Dit staat er nu',
  now: { kind: 'Soort', year: 'Jaar', relation: 'Verhouding' },
  submit: 'Leg vast',
  back: 'Terug naar de samenhang',
  notThere: 'Dit staat niet bij de samenhang van dit akkoord. Ga naar Samenhang om te zien wat er wel staat.',
  seeFindings: 'Bekijk de bevindingen',
  differsTitle: (name: string) => `Bron en register verschillen: ${name}`,
  differs: (name: string, existing: string, offered: string) =>
    `Bij ${name} staat in het register ${existing}, en een andere bron zegt ${offered}. Het register is niet veranderd.`,
  outcomes: {
    added: ['Vastgelegd', 'Het staat nu bij de samenhang, met de bron.'],
    confirmed: ['Dit stond er al', 'Het heeft er nu een bron bij.'],
    differs: [
      'Er staat iets anders in het register',
      'Het register is niet veranderd. Het verschil staat bij de bevindingen, met beide bronnen.',
    ],
  },
} as const
