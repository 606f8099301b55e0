import type { Id } from '../../shared/id.ts'
import { type ContributionFields, enterContribution, enterMandate, enterStatedTotal } from '../contributions/index.ts'
import { entryName, type LoadInto } from './example-names.ts'
import type { Chapter } from './example-schema.ts'

/** Loads the mandates of a part of an example, and the contributions that its papers tell of. */
export async function loadLedger(load: LoadInto, chapter: Chapter): Promise<void> {
  const { tx, actor, agreementId, names } = load
  for (const [name, { source, ...mandate }] of Object.entries(chapter.mandates))
    names.mandate.add(name, await enterMandate(tx, actor, agreementId, mandate, names.source.get(source)))
  for (const contribution of chapter.contributions)
    for (const fields of contribution.years.flatMap((year) => contributionFields(load, contribution, year)))
      await loadContribution(load, contribution, fields)
}

/** Loads the totals that the papers of a part of an example state. */
export async function loadStatedTotals(load: LoadInto, chapter: Chapter): Promise<void> {
  const { tx, actor, agreementId, names } = load
  for (const total of chapter.statedTotals)
    for (const fields of total.years.flatMap((year) => totalFields(load, total, year)))
      for (const name of total.sources) await enterStatedTotal(tx, actor, agreementId, fields, names.source.get(name))
}

type Contribution = Chapter['contributions'][number]

async function loadContribution(load: LoadInto, contribution: Contribution, fields: ContributionFields): Promise<void> {
  const { tx, actor, agreementId, names } = load
  const { name, source, cover } = contribution
  const { id } = await enterContribution(tx, actor, agreementId, fields, names.source.get(source))
  if (name !== undefined) names.entry.add(entryName(name, fields.year, fields.unit), id as Id<'entry'>)
  if (fields.cover === null || cover === undefined) return
  await enterContribution(tx, actor, agreementId, fields, names.source.get(cover.source))
}

/** The euro and the fte of one year. A cover holds for its own year only. */
function contributionFields(
  { example, names }: LoadInto,
  { constituency, theme, euro, fte, cover, ...said }: Contribution,
  year: number,
): ContributionFields[] {
  const covered = cover !== undefined && cover.year === year
  const { purpose, stage, effectiveOn, reason } = said
  const shared = {
    constituencyId: names.constituency.get(constituency),
    purpose,
    themeId: names.theme.find(theme),
    year,
    stage,
    effectiveOn,
    reason,
    readAmount: null,
    readingBy: example.reading.by,
    readingAt: example.reading.at,
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
  { names }: LoadInto,
  { constituency, stage, euro, fte }: Chapter['statedTotals'][number],
  year: number,
): Parameters<typeof enterStatedTotal>[3][] {
  const shared = { constituencyId: names.constituency.find(constituency), year, stage }
  return [
    { ...shared, unit: 'eur', amount: euro.cents, words: euro.words, reading: euro.reading },
    { ...shared, unit: 'fte', amount: fte.hundredths, words: fte.words, reading: null },
  ]
}
