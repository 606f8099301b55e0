import type { OrganisationKind } from './organisation.ts'
import type { Field } from './plan-sync.ts'

/** Texts of the organisations: the list and the command that keeps it in step with the official lists. Dutch, B1. */
export const organisationMessages = {
  title: 'Organisaties',
  lead: 'Overheden en hun verenigingen: gemeenten, provincies, waterschappen, omgevingsdiensten, ministeries en koepels.',
  caption: 'Organisaties met soort, provincie en of zij bestaan',
  organisation: 'Organisatie',
  kind: 'Soort',
  province: 'Provincie',
  exists: 'Bestaat',
  shortName: 'Korte naam',
  code: 'Code',
  begins: 'Bestaat sinds',
  lastDay: 'Laatste dag',
  sources: 'Bronnen',
  all: 'Alle',
  search: 'Zoek op naam of code',
  show: 'Toon',
  kinds: {
    municipality: 'gemeente',
    province: 'provincie',
    'water-authority': 'waterschap',
    'environmental-service': 'omgevingsdienst',
    ministry: 'ministerie',
    umbrella: 'koepel',
    partner: 'partner',
  } satisfies Record<OrganisationKind, string>,
  found: (count: number, invented: number) =>
    count === 0
      ? 'Geen organisatie gevonden'
      : `${count} ${count === 1 ? 'organisatie' : 'organisaties'}${invented === 0 ? '' : `, waarvan ${invented} fictief`}`,
  shown: (from: number, to: number, total: number) => `${from} tot en met ${to} van ${total} organisaties`,
  none: 'Geen organisatie gevonden',
  noneText: 'Controleer hoe je de naam schrijft, of kies een andere soort of provincie.',
  showAll: 'Toon alle organisaties',
  notFound: 'Deze organisatie staat niet in het register. Zoek haar in de lijst van organisaties.',
  now: 'ja',
  endedOn: (on: string) => `opgehouden per ${on}`,
  beginsOn: (on: string) => `bestaat vanaf ${on}`,
  endsOn: (on: string) => `ja, houdt op per ${on}`,

  sync: {
    usage: 'Gebruik: npx krachtenbundel organisations sync PAD [--yes]',
    unknownOption: (option: string) => `Onbekende optie: ${option}. Kies --yes, of laat haar weg.`,
    noSuchPath: (path: string) =>
      `${path} bestaat niet. Geef een bestand of een map met de officiële lijsten (JSON-LD).`,
    noAccess: (path: string) => `${path} is niet te lezen. Controleer je rechten.`,
    noFiles: (path: string) => `In ${path} staat geen JSON-bestand. Haal de officiële lijsten op als JSON-LD.`,
    damaged: (file: string) => `${file} is beschadigd: dit is geen JSON. Haal het bestand opnieuw op.`,
    noList: (file: string) =>
      `${file} is geen officiële lijst. Geef een "Register … compleet" van de TOOI-waardelijsten, als JSON-LD.`,
    version: (version: string) => `versie ${version}`,
    lists: 'Gelezen',
    list: (title: string, on: string, count: number) => `${title} (${on}): ${count} organisaties`,
    added: (count: number) => `Erbij: ${count}`,
    changed: (count: number) => `Gewijzigd: ${count}`,
    ended: (count: number) => `Opgehouden: ${count}`,
    successions: (count: number) => `Opvolging: ${count}`,
    warnings: (count: number) => `Let op: ${count}`,
    unchanged: (count: number) => `Gelijk: ${count}`,
    more: (count: number) => `en nog ${count}`,
    nothing: 'Er verandert niets.',
    ask: 'Wil je dit overnemen in het register? [j/N] ',
    notApplied: 'Niets gewijzigd. Neem het over met --yes.',
    declined: 'Niets gewijzigd.',
    applied: 'Overgenomen.',
    raced: 'Het register veranderde intussen. Er is niets overgenomen. Probeer het opnieuw.',
    unknown: 'onbekend',
    fields: {
      name: 'naam',
      shortName: 'korte naam',
      kind: 'soort',
      sortName: 'sorteernaam',
      province: 'provincie',
      validFrom: 'begin',
      validTo: 'laatste dag',
    } satisfies Record<Field, string>,
    openPredecessor: (before: string, after: string) =>
      `${after} volgt ${before} op, maar ${before} heeft in de lijst geen einddatum.`,
    sameName: (before: string, after: string) =>
      `${after} begon later dan wie bijna zo heet en geen einddatum heeft: ${before}. Ga na of zij daarvoor in de plaats kwam.`,
    endNotListed: (name: string) =>
      `${name} is volgens het register opgehouden, maar volgens de lijst niet. De einddatum blijft staan.`,
    notListed: (name: string) => `${name} staat niet in de lijsten. Het register blijft zoals het is.`,
  },
} as const
