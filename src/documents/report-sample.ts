import type { Report, ReportFinding, ReportSource } from './report.ts'

/** A report for tests with every kind of block and run; a text given here stands in each place that takes free text. */
export function aReport(text = 'tekst', findings: readonly ReportFinding[] = [aFinding(text)]): Report {
  return {
    title: `Titel ${text}`,
    name: `Naam ${text}`,
    lead: `Inleiding ${text}`,
    footer: `Voet ${text}`,
    made: new Date('2026-03-04T05:06:07Z'),
    facts: [{ term: 'Stuk', value: [`waarde ${text}`] }],
    sections: [
      {
        id: 'een',
        title: `Deel een ${text}`,
        whole: true,
        blocks: [
          { kind: 'paragraph', text: [`alinea ${text}`, { kind: 'break' }, { kind: 'soft', text: `zacht ${text}` }] },
          { kind: 'facts', items: [{ term: 'Begrip', value: [{ kind: 'absent', text: 'niet in bron' }] }] },
          {
            kind: 'table',
            caption: `bijschrift ${text}`,
            columns: [
              { label: 'kop', numeric: false },
              { label: 'bedrag', numeric: true },
            ],
            rows: [[[`rij ${text}`, ' ', aSource('p. 3, r. 29')], ['€\u00a0130.000']]],
            foot: [[['Samen ', { kind: 'sum', text: '= 2 × 3' }], ['€\u00a06']]],
          },
          { kind: 'list', items: [[`punt ${text} `, aSource('p. 1, r. 4–5')]] },
        ],
      },
      { id: 'twee', title: 'Deel twee', whole: false, blocks: [{ kind: 'findings', items: findings }] },
    ],
  }
}

export function aFinding(text: string, title = 'Bewering'): ReportFinding {
  return {
    weight: { level: 'high', word: 'hoog' },
    title: `${title} ${text}`,
    text: `Toelichting ${text}`,
    sources: [aSource('p. 2, r. 7')],
    advice: { label: 'Voorstel:', text: `Schrijf ${text}` },
  }
}

function aSource(text: string): ReportSource {
  return { kind: 'source', text, href: '#bron' }
}
