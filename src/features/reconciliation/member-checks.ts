import { formatDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { paths } from '../../web/paths.ts'
import { dayAfter } from '../organisations/index.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { Amount, Member, RegisterFacts } from './register-facts.ts'
import { constituencyName, enumerated, ledgerPlace, membersPlace, sumInWords } from './wording.ts'

const texts = reconciliationMessages.members
const kind = 'members'

/** Whether who contributes belongs to its group, still exists, is a member once, and whether umbrellas sign. */
export function memberChecks(facts: RegisterFacts): readonly Outcome[] {
  const place = ledgerPlace(facts)
  return [
    ...orHolds(strangers(facts), { kind, title: texts.allMembers, sentence: texts.allMembersText, place }),
    ...orHolds(ended(facts), { kind, title: texts.noneEnded, sentence: texts.noneEndedText, place }),
    ...orHolds(overlapping(facts), { kind, title: texts.noOverlap, sentence: texts.noOverlapText, place }),
    ...umbrellaChecks(facts),
  ]
}

/** Amounts of an organisation that is in the group on no day of their year. Of a group without members nothing is known: that weighs less. */
function strangers(facts: RegisterFacts): readonly Outcome[] {
  const wrong = ownAmounts(facts).filter((amount) => !belongs(facts, amount))
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

/** A member, the umbrella itself, or who signs for the group. */
function belongs({ members, signatories, ledger }: RegisterFacts, amount: Amount): boolean {
  const { constituencyId, organisationId, year } = amount
  const isSame = (each: { readonly constituencyId: string | null; readonly organisationId: string }) =>
    each.constituencyId === constituencyId && each.organisationId === organisationId
  return (
    members.some((member) => isSame(member) && touches(member, year)) ||
    signatories.some(isSame) ||
    ledger.constituencies.some(({ id, umbrellaId }) => id === constituencyId && umbrellaId === organisationId)
  )
}

function touches({ validFrom, validTo }: Member, year: number): boolean {
  return (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`
}

/** Amounts for a year after an organisation ended stay with it until a decision transfers them. */
function ended(facts: RegisterFacts): readonly Outcome[] {
  const left = ownAmounts(facts).filter(({ organisationId, year }) => {
    const validTo = facts.organisations.get(organisationId!)?.validTo ?? null
    return validTo !== null && validTo < `${year}-01-01`
  })
  const groups = Map.groupBy(left, ({ organisationId, year }) => `${organisationId} ${year}`)
  return [...groups.values()].map((amounts) => {
    const { organisationId, constituencyId, year } = amounts[0]!
    const { name, code, validTo } = facts.organisations.get(organisationId!)!
    const group = constituencyName(facts, constituencyId)
    return outcome({
      kind,
      weight: 'midden',
      title: texts.ended(name, year),
      sentence: texts.endedText(formatDay(dayAfter(validTo!)), sumInWords(firmest(amounts)), group),
      place: { label: texts.organisation, path: paths.organisation(code) },
    })
  })
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

function overlaps(one: Member, other: Member): boolean {
  return (one.validFrom ?? '') <= (other.validTo ?? '9999') && (other.validFrom ?? '') <= (one.validTo ?? '9999')
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
  const order = ['realised', 'budgeted', 'pledged', 'indicative']
  return (['eur', 'fte'] as const).flatMap((unit) => {
    const alike = amounts.filter((each) => each.unit === unit)
    const stage = order.find((each) => alike.some((amount) => amount.stage === each))
    return alike.filter((amount) => amount.stage === stage)
  })
}

function nameOf({ organisations }: RegisterFacts, id: Id<'organisation'> | null): string {
  return id === null ? '' : (organisations.get(id)?.name ?? '')
}
