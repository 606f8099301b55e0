/**
 * The tables of the database, by name. Each feature adds its own by declaration merging beside its columns
 * (`<word>-table.ts`), so that this folder knows no feature.
 */
// biome-ignore lint/suspicious/noEmptyInterface: features merge their tables into it
export interface Tables {}
