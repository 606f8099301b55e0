import { euroCents, formatEuro, formatEuroBare } from '../../shared/euro.ts'
import { formatFte, formatFteBare, formatFteYears, fteHundredths } from '../../shared/fte.ts'
import type { Id } from '../../shared/id.ts'

/** How firm an amount is: four parallel series, from the least firm. They are never added to each other. */
export const stages = ['indicative', 'pledged', 'budgeted', 'realised'] as const
export type Stage = (typeof stages)[number]

/** Two kinds of contribution that are never converted into each other. */
export type Unit = 'eur' | 'fte'
export type Purpose = 'theme' | 'governance' | 'other'
export type EntryKind = 'set' | 'change' | 'correct' | 'split' | 'transfer' | 'withdraw'
export type Reading = 'thousands' | 'decimals'
export type Cover = 'existing' | 'new' | 'none'
export type Vat = 'including' | 'excluding'

/** Whether two are for the same: the same theme, governance, other, or both not divided. */
export function isSamePurpose(one: PurposeFields, other: PurposeFields): boolean {
  return one.purpose === other.purpose && one.themeId === other.themeId
}

type PurposeFields = { readonly purpose: Purpose | null; readonly themeId: Id<'theme'> | null }

/** An amount with its unit: `€ 25.000` from cents, `0,50 fte` from hundredths. */
export function formatAmount(unit: Unit, amount: number): string {
  return unit === 'eur' ? formatEuro(euroCents(amount)) : formatFte(fteHundredths(amount))
}

/** An amount without its unit, for a table whose head carries it. */
export function formatBareAmount(unit: Unit, amount: number): string {
  return unit === 'eur' ? formatEuroBare(euroCents(amount)) : formatFteBare(fteHundredths(amount))
}

/** An amount added up over years: euro stays euro, fte becomes fte-jaar. */
export function formatAmountOverYears(unit: Unit, amount: number): string {
  return unit === 'eur' ? formatEuro(euroCents(amount)) : formatFteYears(fteHundredths(amount))
}
