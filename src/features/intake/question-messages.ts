import type { ReadingQuestion } from './reading-choice.ts'

/** Texts of the questions about how to read the amounts. */
export const questionMessages = {
  titles: {
    'thousands-mark': 'Kies eerst hoe je de bedragen leest',
    basis: 'Kies of de bedragen per jaar zijn of in totaal',
    years: 'Vul in voor welke jaren de bedragen gelden',
  } satisfies Record<ReadingQuestion, string>,
  explanations: {
    'thousands-mark': 'Het teken in deze bedragen kan duizendtallen scheiden of decimalen. Wij kiezen niet voor jou.',
    basis: 'Het stuk zegt niet eenduidig of een bedrag per jaar is of voor alle jaren samen. Wij kiezen niet voor jou.',
    years: 'Het stuk zegt bij deze bedragen niet voor welke jaren ze gelden.',
  } satisfies Record<ReadingQuestion, string>,
  thousands: 'Het teken scheidt duizendtallen',
  decimals: 'Het teken scheidt decimalen',
  perYear: 'De bedragen zijn per jaar',
  total: 'De bedragen zijn voor alle jaren samen',
  sum: (table: number) => `Som van tabel ${table}`,
  sumHolds: 'som klopt',
  sumFails: 'som klopt niet',
  perYearReading: (amount: string) => `${amount} per jaar`,
  perYearUnknown: 'per jaar: niet in bron',
  thisAmount: 'dit bedrag',
  timesThisAmount: (times: number) => `${times} × dit bedrag`,
  overYears: (years: string) => `over ${years}`,
  notInSource: 'niet in bron',
  allYears: 'alle jaren',
  scope: (count: number, tables: string) =>
    count === 1 ? `Je keuze geldt voor 1 rij, in ${tables}.` : `Je keuze geldt voor ${count} rijen, in ${tables}.`,
  table: (numbers: string) => `tabel ${numbers}`,
  inText: 'de tekst',
  submit: 'Leg de lezing vast',
  submitYears: 'Leg de jaren vast',
  yearsLabel: 'Jaren',
  yearsHint: 'Bijvoorbeeld 2025 en 2026.',
  chosen: (choice: string, who: string, when: string) => `${choice}. Keuze van ${who} op ${when}.`,
  chosenYears: (years: string) => `De bedragen gelden voor ${years}`,
  again: 'Kies opnieuw',
} as const
