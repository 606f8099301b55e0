/** What the writers of reports say themselves: Dutch, B1. */
export const reportMessages = {
  page: (page: string, all: string) => `bladzijde ${page} van ${all}`,
  /** the heads above findings */
  weight: 'Ernst',
  what: 'Wat opvalt',
  sources: 'Waar het staat',
  unknownCharacters:
    'Een □ staat voor een teken dat het lettertype van dit bestand niet heeft. In het Word-bestand staat het teken zelf.',
} as const
