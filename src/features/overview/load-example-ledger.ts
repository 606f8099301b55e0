import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type ContributionFields, enterContribution, enterStatedTotal } from '../contributions/index.ts'
import type { Example } from './example-schema.ts'
import type { Loaded } from './load-example-register.ts'

/** Loads the contributions of an example and the totals its papers state. */
export async function loadLedger(tx: Tx, actor: Actor, example: Example, loaded: Loaded): Promise<void> {
  const { agreementId, source } = loaded
  for (const contribution of example.contributions) {
    for (const fields of contribution.years.flatMap((year) =>
      contributionFields(example, loaded, contribution, year),
    )) {
      await enterContribution(tx, actor, agreementId, fields, source(contribution.source))
      if (fields.cover === null || contribution.cover === undefined) continue
      await enterContribution(tx, actor, agreementId, fields, source(contribution.cover.source))
    }
  }
  for (const total of example.statedTotals) {
    for (const fields of total.years.flatMap((year) => totalFields(loaded, total, year))) {
      for (const name of total.sources) await enterStatedTotal(tx, actor, agreementId, fields, source(name))
    }
  }
}

/** The euro and the fte of one year. A cover holds for its own year only. */
function contributionFields(
  { reading: choice }: Example,
  loaded: Loaded,
  contribution: Example['contributions'][number],
  year: number,
): ContributionFields[] {
  const { constituency, purpose, theme, stage, effectiveOn, reason, euro, fte, cover } = contribution
  const covered = cover !== undefined && cover.year === year
  const shared = {
    constituencyId: loaded.constituency(constituency),
    purpose,
    themeId: theme === null ? null : loaded.theme(theme),
    year,
    stage,
    effectiveOn,
    reason,
    readAmount: null,
    readingBy: choice.by,
    readingAt: choice.at,
    cover: covered ? cover.kind : null,
    coverYear: covered ? cover.year : null,
    vat: null,
  }
  return [
    { ...shared, unit: 'eur', amount: euro.cents, words: euro.words, reading: euro.reading },
    { ...shared, unit: 'fte', amount: fte.hundredths, words: fte.words, reading: null },
  ]
}

function totalFields(
  loaded: Loaded,
  { constituency, stage, euro, fte }: Example['statedTotals'][number],
  year: number,
): Parameters<typeof enterStatedTotal>[3][] {
  const shared = { constituencyId: constituency === null ? null : loaded.constituency(constituency), year, stage }
  return [
    { ...shared, unit: 'eur', amount: euro.cents, words: euro.words, reading: euro.reading },
    { ...shared, unit: 'fte', amount: fte.hundredths, words: fte.words, reading: null },
  ]
}
