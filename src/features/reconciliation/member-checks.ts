import { formatDay, lastDay } from '../../shared/day.ts'
import { overlaps, touchesYear } from '../../shared/day-range.ts'
import type { Id } from '../../shared/id.ts'
import { paths } from '../../web/paths.ts'
import { stages } from '../contributions/index.ts'
import { dayAfter } from '../organisations/index.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { Amount, RegisterFacts } from './register-facts.ts'
import { constituencyName, enumerated, ledgerPlace, membersPlace, sumInWords } from './wording.ts'

const texts = reconciliationMessages.members
const kind = 'members'

/** Whether who contributes belongs to its group, still exists, is a member once, and whether umbrellas sign. */
export function memberChecks(facts: RegisterFacts): readonly Outcome[] {
  const place = ledgerPlace(facts)
  return [
    ...orHolds(strangers(facts), { kind, title: texts.allMembers, sentence: texts.allMembersText, place }),
    ...orHolds(ended(facts), { kind, title: texts.noneEnded, sentence: texts.noneEndedText, place }),
    ...orHolds(lingering(facts), { kind, title: texts.noneLingers, sentence: texts.noneLingersText, place }),
    ...orHolds(overlapping(facts), { kind, title: texts.noOverlap, sentence: texts.noOverlapText, place }),
    ...umbrellaChecks(facts),
  ]
}

/** Amounts of an organisation that is in the group on no day of their year. Of a group without members nothing is known: that weighs less. */
function strangers(facts: RegisterFacts): readonly Outcome[] {
  const belongs = belongingIn(facts)
  const wrong = ownAmounts(facts).filter((amount) => !belongs(amount) && !hasEnded(facts, amount))
  const groups = Map.groupBy(wrong, ({ constituencyId }) => constituencyId)
  return [...groups].map(([id, amounts]) => {
    const isUnknown = !facts.members.some(({ constituencyId }) => constituencyId === id)
    const name = constituencyName(facts, id)
    const who = enumerated(amounts.map(({ organisationId, year }) => texts.inYear(nameOf(facts, organisationId), year)))
    return outcome({
      kind,
      weight: isUnknown ? 'laag' : 'midden',
      title: isUnknown ? texts.membersUnknown(name) : texts.stranger(name),
      sentence: isUnknown ? texts.membersUnknownText(who) : texts.strangerText(who),
      place: membersPlace(facts, id),
    })
  })
}

/** Whether an amount is of a member in that year, of the umbrella itself, or of who signs for the group. */
function belongingIn({ members, signatories, ledger }: RegisterFacts): (amount: Amount) => boolean {
  const key = (group: string | null, organisation: string | null) => `${group} ${organisation}`
  const held = Map.groupBy(members, ({ constituencyId, organisationId }) => key(constituencyId, organisationId))
  const speaking = new Set([
    ...signatories.map(({ constituencyId, organisationId }) => key(constituencyId, organisationId)),
    ...ledger.constituencies.map(({ id, umbrellaId }) => key(id, umbrellaId)),
  ])
  return ({ constituencyId, organisationId, year }) => {
    const of = key(constituencyId, organisationId)
    return speaking.has(of) || held.get(of)?.some((member) => touchesYear(member, year)) === true
  }
}

/** Amounts for a year after an organisation ended stay with it until a decision transfers them. */
function ended(facts: RegisterFacts): readonly Outcome[] {
  const left = ownAmounts(facts).filter((amount) => hasEnded(facts, amount))
  const groups = Map.groupBy(left, ({ organisationId, constituencyId }) => `${organisationId} ${constituencyId}`)
  return [...groups.values()].map((amounts) => {
    const { organisationId, constituencyId } = amounts[0]!
    const { name, code, validTo } = facts.organisations.get(organisationId!)!
    const years = [...Map.groupBy(amounts, ({ year }) => year)].toSorted(([a], [b]) => a - b)
    const sums = years.map(([year, of]) => texts.sumFor(sumInWords(firmest(of)), year))
    return outcome({
      kind,
      weight: 'midden',
      title: texts.ended(name),
      sentence: texts.endedText(
        formatDay(dayAfter(validTo!)),
        enumerated(sums),
        constituencyName(facts, constituencyId),
      ),
      place: { label: texts.organisation, path: paths.organisation(code) },
    })
  })
}

/** Whether it is of an organisation that exists on no day of its year. */
function hasEnded({ organisations }: RegisterFacts, { organisationId, year }: Amount): boolean {
  const validTo = organisations.get(organisationId!)?.validTo ?? null
  return validTo !== null && validTo < `${year}-01-01`
}

/** Who ended before today and is still written down as a member, by group. */
function lingering(facts: RegisterFacts): readonly Outcome[] {
  const { members, today } = facts
  const wrong = members.filter(
    ({ validTo, endedOn }) => endedOn !== null && endedOn < today && (validTo === null || lastDay(validTo) > endedOn),
  )
  return [...Map.groupBy(wrong, ({ constituencyId }) => constituencyId)].map(([id, of]) =>
    outcome({
      kind,
      weight: 'laag',
      title: texts.lingers(constituencyName(facts, id)),
      sentence: texts.lingersText(enumerated(of.map(({ name }) => name))),
      place: membersPlace(facts, id),
    }),
  )
}

function overlapping(facts: RegisterFacts): readonly Outcome[] {
  const groups = Map.groupBy(
    facts.members,
    ({ constituencyId, organisationId }) => `${constituencyId} ${organisationId}`,
  )
  const twice = [...groups.values()].filter((ranges) =>
    ranges.some((one, index) => ranges.slice(index + 1).some((other) => overlaps(one, other))),
  )
  return twice.map(([member]) => {
    const { constituencyId, name } = member!
    return outcome({
      kind,
      weight: 'midden',
      title: texts.overlap(name),
      sentence: texts.overlapText(constituencyName(facts, constituencyId)),
      place: membersPlace(facts, constituencyId),
    })
  })
}

/** An umbrella may contribute without signing; a reader must know. */
function umbrellaChecks(facts: RegisterFacts): readonly Outcome[] {
  const { head, ledger, signatories, organisations } = facts
  const place = { label: texts.signatories, path: paths.agreementSignatories(head.slug) }
  if (signatories.length === 0)
    return [outcome({ kind, weight: 'laag', title: texts.nobodySigns, sentence: texts.nobodySignsText, place })]
  const silent = ledger.constituencies.filter(
    ({ umbrellaId }) => umbrellaId !== null && !signatories.some((each) => each.organisationId === umbrellaId),
  )
  const found = silent.map(({ name, umbrellaId }) =>
    outcome({
      kind,
      weight: 'laag',
      title: texts.umbrella(organisations.get(umbrellaId!)!.name),
      sentence: texts.umbrellaText(name),
      place,
    }),
  )
  return orHolds(found, { kind, title: texts.umbrellasSign, sentence: texts.umbrellasSignText, place })
}

/** What organisations say themselves; what fell to nothing asks for nobody. */
function ownAmounts({ amounts }: RegisterFacts): readonly Amount[] {
  return amounts.filter(({ organisationId, amount }) => organisationId !== null && amount !== 0)
}

/** Stages are never added: of each unit the firmest that is there. */
function firmest(amounts: readonly Amount[]): readonly Amount[] {
  return (['eur', 'fte'] as const).flatMap((unit) => {
    const alike = amounts.filter((each) => each.unit === unit)
    const stage = stages.findLast((each) => alike.some((amount) => amount.stage === each))
    return alike.filter((amount) => amount.stage === stage)
  })
}

function nameOf({ organisations }: RegisterFacts, id: Id<'organisation'> | null): string {
  return id === null ? '' : (organisations.get(id)?.name ?? '')
}
