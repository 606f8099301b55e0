import { nameKey } from '../../shared/name-key.ts'
import type { Unit } from '../contributions/index.ts'
import type { Known } from './compare.ts'
import { constituencyOf } from './known-organisation.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'
import { isPerYear, readProposal } from './reading-choice.ts'

/** An amount of the paper beside that of the register; undefined: the register has none. */
export type ComparedAmount = {
  readonly year: number
  readonly unit: Unit
  readonly offered: number | null
  readonly existing: number | null | undefined
}

/** The amounts of one row, per year and unit, beside those of the register. Totals are control figures and not compared. */
export function comparedAmounts(proposal: ProposalOf<'contribution'>, intake: Intake, known: Known): ComparedAmount[] {
  const fact = currentFact(proposal)
  const read = readProposal(proposal, intake.choices)
  const constituency = contributorOf(proposal, intake, known)
  if (fact.isTotal || read.open.length > 0 || !isPerYear(read) || constituency === undefined) return []
  const units = [
    ...(fact.euroText === null ? [] : [{ unit: 'eur' as const, offered: read.cents }]),
    ...(fact.fteText === null ? [] : [{ unit: 'fte' as const, offered: read.hundredths }]),
  ]
  const themeId = themeIdOf(proposal, intake, known)
  return read.years.flatMap((year) =>
    units.map(({ unit, offered }) => {
      const own = known.positions.filter(
        (position) =>
          position.constituencyId === constituency.id &&
          position.organisationId === null &&
          position.stage === 'indicative' &&
          position.year === year &&
          position.unit === unit,
      )
      return {
        year,
        unit,
        offered,
        existing:
          fact.purpose === null
            ? sumOf(own)
            : own.find((p) => p.purpose === fact.purpose && p.themeId === themeId)?.amount,
      }
    }),
  )
}

/** What stands there undivided, or what the purposes add up to; undefined when nothing does. */
function sumOf(positions: Known['positions']): number | null | undefined {
  if (positions.length === 0) return undefined
  const stated = positions.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0)
}

function contributorOf(proposal: ProposalOf<'contribution'>, intake: Intake, known: Known) {
  const party = ofKind(intake.proposals, 'party').find(({ factId }) => factId === currentFact(proposal).partyRef)
  return party === undefined ? undefined : constituencyOf(party, intake, known.constituencies)
}

function themeIdOf(proposal: ProposalOf<'contribution'>, { proposals }: Intake, known: Known) {
  const theme = ofKind(proposals, 'theme').find(({ factId }) => factId === currentFact(proposal).themeRef)
  if (theme === undefined) return null
  const { name, abbreviation } = currentFact(theme)
  const keys = [name, abbreviation ?? name].map(nameKey)
  return known.themes.find((row) => keys.includes(row.nameKey) || keys.includes(nameKey(row.shortName)))?.id ?? null
}
