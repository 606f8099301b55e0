import { html } from 'hono/html'
import { euroCents, formatEuro } from '../../shared/euro.ts'
import { formatFte, formatFteYears, fteHundredths } from '../../shared/fte.ts'
import { absent } from '../../web/components/mark.ts'
import { stage } from '../../web/components/stage.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { describeMessages as texts } from './describe-messages.ts'
import type { DescribeContext, Description } from './describe-proposal.ts'
import type { ContributionFact } from './facts.ts'
import { currentFact, ofKind, type ProposalOf } from './proposal.ts'
import { leavesOpen, type ReadContribution, readProposal } from './reading-choice.ts'

/** Describes a row of a table of contributions: who, for what, how much, for which years, how firm. */
export function describeContribution(proposal: ProposalOf<'contribution'>, context: DescribeContext): Description {
  const fact = currentFact(proposal)
  const read = readProposal(proposal, context.choices)
  return {
    title: contributionTitle(fact, context),
    values: [
      ...(fact.isTotal ? [texts.control] : []),
      ...euroWords(fact, read),
      ...fteWords(fact, read),
      ...(read.years.length === 1 ? [] : [basisWords(read, leavesOpen(proposal, 'basis', context.choices))]),
      read.years.length === 0 ? absent('notInSource', texts.noYears) : yearsWords(read.years),
      ...(fact.vat === null ? [] : [texts.vat[fact.vat]]),
      ...(fact.recurrence === null ? [] : [texts.recurrence[fact.recurrence]]),
      certaintyWords(fact),
    ],
  }
}

/** `VNG en gemeenten`, `UvW, thema Inkoop`, `Totaal van tabel 1`. */
export function contributionTitle(fact: ContributionFact, { proposals }: Pick<DescribeContext, 'proposals'>): string {
  const party = ofKind(proposals, 'party').find(({ factId }) => factId === fact.partyRef)
  const name = party === undefined ? fact.party : currentFact(party).name
  if (fact.isTotal) return name === null ? texts.total(fact.table) : texts.totalOf(name)
  const theme = ofKind(proposals, 'theme').find(({ factId }) => factId === fact.themeRef)
  const subject = theme === undefined ? (fact.theme ?? texts.governance) : currentFact(theme).name
  if (fact.purpose === null) return name ?? texts.noParty
  return fact.purpose === 'theme'
    ? texts.forTheme(name ?? texts.noParty, subject)
    : texts.forOther(name ?? texts.noParty, subject)
}

/** `2025`, `2025 en 2026`, `2024, 2025 en 2027`. */
export function yearsWords(years: readonly number[]): string {
  const [last, ...rest] = years.toReversed()
  return rest.length === 0 ? String(last) : `${rest.toReversed().join(', ')} en ${last}`
}

function euroWords(fact: ContributionFact, read: ReadContribution): Content[] {
  if (fact.euroText === null && fact.euroCents === null) return []
  const words = fact.euroText === null ? null : html`<mark class="kb-pass">${fact.euroText}</mark> ${texts.is} `
  const amounts = read.open.includes('thousands-mark')
    ? join(
        fact.euroReadings.map(({ cents }) => formatEuro(euroCents(cents))),
        ` ${texts.or} `,
      )
    : fact.euroRange === null
      ? amountWords(read.cents)
      : texts.range(formatEuro(euroCents(fact.euroRange.fromCents)), formatEuro(euroCents(fact.euroRange.toCents)))
  return [
    html`${words}${amounts}${read.notation === null ? null : html` <span class="kb-soft">(${texts.ownChoice})</span>`}`,
  ]
}

function amountWords(cents: number | null): Html {
  return cents === null ? absent('notStated') : html`${formatEuro(euroCents(cents))}`
}

function fteWords(fact: ContributionFact, read: ReadContribution): Content[] {
  if (fact.fteText === null && fact.fteHundredths === null) return []
  if (read.hundredths === null) return [html`${absent('notStated')} fte`]
  const capacity = fteHundredths(read.hundredths)
  return [read.basis === 'total' ? formatFteYears(capacity) : formatFte(capacity)]
}

function basisWords(read: ReadContribution, chosen: boolean): Content {
  if (read.open.includes('basis')) return texts.basisOpen
  const words = read.basis === 'total' ? texts.inTotal : texts.perYear
  return chosen && read.years.length > 1 ? html`${words} <span class="kb-soft">(${texts.ownChoice})</span>` : words
}

function certaintyWords({ certainty }: ContributionFact): Html {
  if (certainty === 'indicative') return stage('indicative')
  return stage('indicative', certainty === 'firm' ? texts.firm : texts.noCertainty)
}
