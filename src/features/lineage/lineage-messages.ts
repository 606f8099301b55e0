import type { InstrumentTable } from '../agreements/index.ts'

type Relation = NonNullable<InstrumentTable['relation']>

/** Texts of the lineage of agreements: Dutch, B1. */
export const lineageMessages = {
  title: 'Samenhang',
  lead: 'Waar dit akkoord op rust en wat erna kwam: andere akkoorden, programma’s, plannen en wetten.',
  tree: 'Stamboom',
  treeIntro:
    'De tijd loopt naar beneden. Een dichte lijn ligt achter ons. Een stippellijn ligt nog voor ons, of niemand zei hoe het samenhangt.',
  before: 'Wat er eerder was, het oudste eerst',
  after: 'Wat erna kwam',
  /** on the line from something earlier to this agreement */
  fromThis: {
    follows: 'dit akkoord vloeit eruit voort',
    elaborates: 'dit akkoord werkt het uit',
    replaces: 'dit akkoord vervangt het',
  } satisfies Record<Relation, string>,
  /** on the line from something earlier to an earlier agreement */
  fromEarlier: {
    follows: 'vloeit eruit voort',
    elaborates: 'werkt het uit',
    replaces: 'vervangt het',
  } satisfies Record<Relation, string>,
  /** the same, told from the other side */
  onwards: {
    follows: 'opgevolgd door',
    elaborates: 'uitgewerkt in',
    replaces: 'vervangen door',
  } satisfies Record<Relation, string>,
  /** the same, told of the later one: `volgt op dit akkoord` */
  later: {
    follows: (earlier: string) => `volgt op ${earlier}`,
    elaborates: (earlier: string) => `werkt ${earlier} uit`,
    replaces: (earlier: string) => `vervangt ${earlier}`,
  } satisfies Record<Relation, (earlier: string) => string>,
  unknown: 'verhouding niet in bron',
  namedBy: 'noemt dit akkoord',
  yearNotInSource: 'jaar niet in bron',
  termNotInSource: 'looptijd niet in bron',
  more: (count: number) =>
    count === 1
      ? 'Nog 1 akkoord noemt dit akkoord. Het past niet in de tekening.'
      : `Nog ${count} akkoorden noemen dit akkoord. Ze passen niet in de tekening.`,

  table: 'In een tabel',
  tableIntro: 'Alles uit de tekening, met waar het staat.',
  caption: 'Waar dit akkoord mee samenhangt: soort, jaar, verhouding en bij welk akkoord dat staat',
  name: 'Naam',
  kind: 'Soort',
  year: 'Jaar',
  relation: 'Verhouding',
  by: 'Staat bij',
  here: 'dit akkoord',
  say: 'Zeg hoe het samenhangt',
  sayMore: 'Geef nog een bron',
  about: (name: string) => `: ${name}`,
  add: 'Voeg iets toe',
  none: 'Nog niets waar dit akkoord mee samenhangt',
  noneText: 'Lees een stuk in, of voeg zelf een akkoord, programma, plan of wet toe, met de bron.',

  short: 'Hangt samen met',
  shortIntro: 'Waar dit akkoord op rust en wat erna kwam.',
  /** `names` are the first few of them */
  shortMore: (names: readonly string[], more: number) =>
    `Ook genoemd, zonder dat de bron zegt hoe dit akkoord ertoe staat: ${names.join(', ')}${more === 0 ? '' : ` en nog ${more}`}.`,
  shortLink: (count: number) => (count === 1 ? 'Bekijk de stamboom' : `Bekijk de stamboom van alle ${count}`),
} as const
