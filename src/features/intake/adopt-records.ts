import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import {
  type Entered,
  enterAlias,
  enterConstituency,
  enterMeeting,
  enterMilestone,
  enterPaper,
  enterRequestedDecision,
  enterTerm,
  enterTheme,
  enterThemeRole,
} from '../agreements/index.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import { type Adoption, idOf, noteDifference, settle, sourceOf } from './adoption.ts'
import { leadOf } from './clear.ts'
import { umbrellaOf } from './known-organisation.ts'
import { currentFact, ofKind, type Proposal, type ProposalOf } from './proposal.ts'

/** Enters everything but the contributions: names and term, the paper and what it asks, parties, themes, meetings, milestones. */
export async function adoptRecords(adoption: Adoption, go: readonly Proposal[]): Promise<void> {
  for (const proposal of ofKind(go, 'agreement')) await adoptAgreement(adoption, proposal)
  const paperId = await adoptPaper(adoption, ofKind(go, 'paper')[0])
  for (const proposal of ofKind(go, 'decision')) await adoptDecision(adoption, proposal, paperId)
  for (const proposal of ofKind(go, 'party')) await adoptParty(adoption, proposal)
  for (const proposal of ofKind(go, 'theme')) await adoptTheme(adoption, proposal)
  await adoptLeads(adoption, go)
  for (const proposal of ofKind(go, 'meeting')) await adoptMeeting(adoption, proposal)
  for (const proposal of ofKind(go, 'milestone')) await adoptMilestone(adoption, proposal)
}

/** The record that a proposal became, now or at an earlier adoption; null when it is not in the register. */
export function recordOf({ results }: Adoption, proposal: Proposal | undefined): string | null {
  return proposal === undefined ? null : (results.get(proposal)?.recordId ?? proposal.recordId)
}

async function adoptAgreement(adoption: Adoption, proposal: ProposalOf<'agreement'>): Promise<void> {
  const { tx, actor, agreementId } = adoption
  const { title, aliases, term, source, termSource } = currentFact(proposal)
  const sourceId = await sourceOf(adoption, source)
  const entered: Entered[] = []
  for (const alias of [{ name: title, source }, ...aliases]) {
    entered.push(await enterAlias(tx, actor, agreementId, { name: alias.name }, await sourceOf(adoption, alias.source)))
  }
  if (term !== null) {
    entered.push(
      await enterTerm(tx, actor, agreementId, { term: day(term) }, await sourceOf(adoption, termSource ?? source)),
    )
  }
  await settle(adoption, proposal, texts.term, sourceId, entered)
  adoption.results.set(proposal, { outcome: adoption.results.get(proposal)!.outcome, recordId: agreementId })
}

/** The document as a paper about this agreement, also when nothing that it says of itself was accepted. */
async function adoptPaper(adoption: Adoption, proposal: ProposalOf<'paper'> | undefined): Promise<Id<'paper'>> {
  const { tx, actor, agreementId, intake } = adoption
  const nothing = { kind: null, number: null, date: null, title: null, sources: {} }
  const { kind, number, date, title, sources } = proposal === undefined ? nothing : currentFact(proposal)
  const passages = Object.values(sources).filter((passage) => passage !== undefined)
  const sourceId = await sourceOf(adoption, passages[0])
  const fields = { documentId: intake.documentId, kind, number, dated: date === null ? null : day(date), title }
  const entered = await enterPaper(tx, actor, agreementId, fields, sourceId)
  if (proposal !== undefined) await settle(adoption, proposal, texts.wholePaper, sourceId, [entered])
  return idOf<'paper'>(entered.id)
}

async function adoptDecision(
  adoption: Adoption,
  proposal: ProposalOf<'decision'>,
  paperId: Id<'paper'>,
): Promise<void> {
  const { tx, actor, agreementId } = adoption
  const { number, verb, text, annexes, source } = currentFact(proposal)
  const sourceId = await sourceOf(adoption, source)
  const fields = { paperId, number, verb, text, annexes, position: proposal.number }
  await settle(adoption, proposal, text, sourceId, [
    await enterRequestedDecision(tx, actor, agreementId, fields, sourceId),
  ])
}

async function adoptParty(adoption: Adoption, proposal: ProposalOf<'party'>): Promise<void> {
  const { tx, actor, agreementId, intake } = adoption
  const { name, source } = currentFact(proposal)
  const sourceId = await sourceOf(adoption, source)
  const fields = { name, umbrellaId: umbrellaOf(proposal, intake)?.id ?? null }
  await settle(adoption, proposal, name, sourceId, [await enterConstituency(tx, actor, agreementId, fields, sourceId)])
}

async function adoptTheme(adoption: Adoption, proposal: ProposalOf<'theme'>): Promise<void> {
  const { tx, actor, agreementId } = adoption
  const { name, abbreviation, source } = currentFact(proposal)
  const sourceId = await sourceOf(adoption, source)
  const fields = { name, shortName: abbreviation }
  await settle(adoption, proposal, name, sourceId, [await enterTheme(tx, actor, agreementId, fields, sourceId)])
}

/** Who leads which theme, as soon as both are in the register: now, or when the other was adopted before. */
async function adoptLeads(adoption: Adoption, go: readonly Proposal[]): Promise<void> {
  const { tx, actor, agreementId, intake } = adoption
  for (const theme of ofKind(intake.proposals, 'theme')) {
    const { lead, leadSource, source, name } = currentFact(theme)
    const party = lead === null ? null : leadOf(lead, intake.proposals)
    const [themeId, constituencyId] = [recordOf(adoption, theme), recordOf(adoption, party ?? undefined)]
    const isNew = go.includes(theme) || (party !== null && go.includes(party))
    if (themeId === null || constituencyId === null || !isNew) continue
    const sourceId = await sourceOf(adoption, leadSource ?? source)
    const fields = {
      themeId: idOf<'theme'>(themeId),
      constituencyId: idOf<'constituency'>(constituencyId),
      role: 'lead' as const,
    }
    const entered = await enterThemeRole(tx, actor, agreementId, fields, sourceId)
    if (entered.outcome === 'differs') await noteDifference(adoption, 'theme', texts.themeLead(name), sourceId, entered)
  }
}

async function adoptMeeting(adoption: Adoption, proposal: ProposalOf<'meeting'>): Promise<void> {
  const { tx, actor, agreementId } = adoption
  const { body, date, papers, source } = currentFact(proposal)
  const sourceId = await sourceOf(adoption, source)
  const fields = { body, heldOn: date === null ? null : day(date), papers }
  await settle(adoption, proposal, body, sourceId, [await enterMeeting(tx, actor, agreementId, fields, sourceId)])
}

async function adoptMilestone(adoption: Adoption, proposal: ProposalOf<'milestone'>): Promise<void> {
  const { tx, actor, agreementId } = adoption
  const { title, planned, realised, source } = currentFact(proposal)
  const sourceId = await sourceOf(adoption, source)
  const fields = {
    title,
    planned: planned === null ? null : day(planned),
    realised: realised === null ? null : day(realised),
  }
  await settle(adoption, proposal, title, sourceId, [await enterMilestone(tx, actor, agreementId, fields, sourceId)])
}
