import type { Duty } from './sheet.ts'

/** Texts of the findings sheet: Dutch, B1. */
export const sheetMessages = {
  title: 'Bevindingenblad',
  lead: (name: string) => `Wat ${name} vraagt, wat het kost, en wat er nog open is.`,
  document: 'Stuk',
  agreement: 'Akkoord',
  checksum: 'Controlegetal (sha256)',
  printed: 'Gemaakt op',
  reviewed: 'Beoordeeld',
  reviewedValue: (judged: number, total: number, by: readonly string[]) =>
    `${judged} van ${total} voorstellen${by.length === 0 ? '' : `, door ${by.join(' en ')}`}`,
  reading: 'Keuze lezer',
  readingValue: (choice: string, who: string, when: string) => `${choice} (${who}, ${when})`,
  readingOpen: 'nog niet gekozen; bedragen met meer lezingen staan er met alle lezingen',
  print: 'Druk af',
  /** of the file that the sheet is kept as, without the ending of the paper's */
  fileName: (paper: string) => `bevindingenblad ${paper.replace(/\.\w{1,5}$/, '')}`,
  pdf: 'PDF',
  docx: 'Word',
  back: 'Terug naar de voorstellen',

  thisPaper: 'dit stuk',
  pages: (count: number) => (count === 1 ? '1 bladzijde' : `${count} bladzijden`),
  footer: (name: string, checksum: string, made: string) =>
    `Bevindingenblad · ${name} · controlegetal ${checksum} · ${made}`,
  decisions: 'Gevraagd besluit',
  decision: (number: string) => `Gevraagd besluit ${number}`,
  asks: 'Wat het vraagt',
  noDecisions: 'Het stuk vraagt geen besluit, of wij herkennen het niet.',
  duty: 'Waartoe het verplicht',
  duties: {
    decision: {
      effort: 'Tot inspanning: het besluit noemt een inspanningsverplichting.',
      result: 'Tot resultaat: het besluit noemt een resultaatsverplichting.',
      both: 'Tot inspanning en tot resultaat: het besluit noemt beide.',
      none: '',
    },
    paper: {
      effort: 'Het besluit noemt geen verplichting. Elders noemt het stuk een inspanningsverplichting.',
      result: 'Het besluit noemt geen verplichting. Elders noemt het stuk een resultaatsverplichting.',
      both: 'Het besluit noemt geen verplichting. Elders noemt het stuk zowel een inspannings- als een resultaatsverplichting.',
      none: 'Het stuk noemt geen inspannings- of resultaatsverplichting.',
    },
  } satisfies Record<Duty['where'], Record<Duty['kind'], string>>,
  costs: 'Wat het kost',
  costColumns: {
    what: 'Wat het kost (indicatief)',
    euro: 'Bedrag',
    fte: 'Capaciteit',
    period: 'Geldt',
    over: 'Over alle jaren',
  },
  allRows: (count: number) => `Alle ${count} bijdragen in het stuk`,
  together: 'Samen',
  formula: (amounts: readonly string[]) => `= ${amounts.join(' + ')}`,
  addedUp: (count: number) => `= ${count} bijdragen opgeteld`,
  notStated: (count: number) =>
    count === 1 ? ', waarvan 1 zonder vast bedrag' : `, waarvan ${count} zonder vast bedrag`,
  range: (from: string, to: string) => `${from} tot ${to}`,
  cover: 'Waaruit het betaald wordt',
  open: 'Wat nog open is',
  nothingOpen: 'Geen bevinding raakt dit besluit.',
  and: ' en ',
  or: ' of ',
  basis: { 'per-year': 'per jaar', total: 'in totaal', open: 'per jaar of in totaal', mixed: 'deels per jaar' },
  noYears: 'jaren niet in bron',

  findings: 'Bevindingen',
  noFindings: 'Er zijn geen bevindingen die om aandacht vragen.',
  holding: 'Wat klopt',
  noHolding: 'Er was niets na te rekenen.',
  risks: 'Wat het stuk zelf als risico noemt',
  attentionPoints: 'Wat het stuk zelf als aandachtspunt noemt',
} as const
