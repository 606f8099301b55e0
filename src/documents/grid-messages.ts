import type { GridFault } from './grid.ts'

/** What is wrong with a table that was pasted or uploaded, and what to do: Dutch, B1. */
export const gridMessages: Readonly<Record<GridFault, string>> = {
  empty: 'Er staat niets in deze tabel. Plak de rijen opnieuw, of kies een ander bestand.',
  'too-large':
    'Deze tabel is te groot. Een bestand mag tot 5 MB zijn, en uitgepakt tot 20 MB per blad. Knip de tabel in delen.',
  'too-many-rows': 'Deze tabel heeft meer dan 5.000 rijen. Knip haar in delen.',
  'too-many-columns': 'Deze tabel heeft meer dan 50 kolommen. Bewaar alleen de kolommen die nodig zijn.',
  quote: 'Een aanhalingsteken wordt geopend en niet gesloten. Controleer de tekst in deze rij.',
  'old-excel':
    'Dit is een bestand van een oude Excel (.xls). Bewaar het als .xlsx, .ods of .csv, of plak de rijen hier.',
  encrypted: 'Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord, of plak de rijen hier.',
  damaged: 'Dit bestand is beschadigd. Bewaar het opnieuw als CSV, of plak de rijen hier.',
  entities: 'In dit bestand staan verwijzingen die wij niet volgen. Bewaar het opnieuw als CSV, of plak de rijen hier.',
  'wrong-type': 'Wij lezen geen tabel in dit bestand. Kies een bestand .xlsx, .ods of .csv, of plak de rijen hier.',
}

/** The sentence with the row in front, where the fault is in one. */
export function gridSentence(fault: GridFault, row: number | null): string {
  return row === null ? gridMessages[fault] : `Rij ${row}: ${gridMessages[fault]}`
}
