import type { Id } from '../../shared/id.ts'
import {
  enterConstituency,
  enterInstrument,
  enterMeeting,
  enterMember,
  enterMilestone,
  enterPaper,
  enterRequestedDecision,
  enterSignatory,
  enterTheme,
  enterThemeRole,
  enterUndertaking,
} from '../agreements/index.ts'
import { addFinding } from '../findings/index.ts'
import { enterGoal } from '../goals/index.ts'
import { enterRisk } from '../risks/index.ts'
import type { LoadInto } from './example-names.ts'
import type { Chapter } from './example-schema.ts'

/** Loads a part of an example into its agreement: everything but the ledger. */
export async function loadRegister(load: LoadInto, chapter: Chapter): Promise<void> {
  await loadConstituencies(load, chapter)
  await loadSignatories(load, chapter)
  await loadThemes(load, chapter)
  await loadEvents(load, chapter)
  await loadGoals(load, chapter)
  await loadPromises(load, chapter)
  await loadPapers(load, chapter)
  await loadFindings(load, chapter)
}

async function loadConstituencies({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const [name, { umbrella, ...fields }] of Object.entries(chapter.constituencies)) {
    const parties = { ...fields, umbrellaId: names.organisation.find(umbrella) }
    const entered = await enterConstituency(tx, actor, agreementId, parties, names.source.get(fields.source))
    names.constituency.add(name, entered.id as Id<'constituency'>)
  }
  for (const { constituency, organisation, source, ...range } of chapter.members) {
    const member = {
      constituencyId: names.constituency.get(constituency),
      organisationId: names.organisation.get(organisation),
      ...range,
    }
    await enterMember(tx, actor, agreementId, member, names.source.get(source))
  }
}

async function loadSignatories({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const { organisation, constituency, representedBy, signed, source } of chapter.signatories) {
    const parties = {
      organisationId: names.organisation.get(organisation),
      constituencyId: names.constituency.find(constituency),
    }
    await enterSignatory(tx, actor, agreementId, { ...parties, representedBy }, names.source.get(source))
    if (signed === null) continue
    await enterSignatory(tx, actor, agreementId, { ...parties, signedOn: signed.on }, names.source.get(signed.source))
  }
}

async function loadThemes({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const [name, fields] of Object.entries(chapter.themes)) {
    const entered = await enterTheme(tx, actor, agreementId, fields, names.source.get(fields.source))
    names.theme.add(name, entered.id as Id<'theme'>)
  }
  for (const { theme, constituency, role, source } of chapter.themeRoles) {
    const fields = { themeId: names.theme.get(theme), constituencyId: names.constituency.get(constituency), role }
    await enterThemeRole(tx, actor, agreementId, fields, names.source.get(source))
  }
}

async function loadEvents({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const { source, ...milestone } of chapter.milestones)
    await enterMilestone(tx, actor, agreementId, milestone, names.source.get(source))
  for (const { source, ...meeting } of chapter.meetings)
    await enterMeeting(tx, actor, agreementId, meeting, names.source.get(source))
}

async function loadGoals({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const { sources, percentage, ...goal } of chapter.goals) {
    const fields = { ...goal, percentageHundredths: percentage === null ? null : Math.round(percentage * 100) }
    for (const name of sources) await enterGoal(tx, actor, agreementId, fields, names.source.get(name))
  }
  for (const { sources, ...instrument } of chapter.instruments)
    for (const name of sources) await enterInstrument(tx, actor, agreementId, instrument, names.source.get(name))
}

async function loadPromises({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const { source, ...undertaking } of chapter.undertakings)
    await enterUndertaking(tx, actor, agreementId, undertaking, names.source.get(source))
  for (const { source, ...risk } of chapter.risks)
    await enterRisk(tx, actor, agreementId, risk, names.source.get(source))
}

async function loadPapers({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const { requestedDecisions, document, source, ...fields } of chapter.papers) {
    const paper = { ...fields, documentId: names.document.get(document) }
    const { id } = await enterPaper(tx, actor, agreementId, paper, names.source.get(source))
    for (const [index, { source: of, ...request }] of requestedDecisions.entries()) {
      const decision = { ...request, paperId: id as Id<'paper'>, position: index + 1 }
      await enterRequestedDecision(tx, actor, agreementId, decision, names.source.get(of))
    }
  }
}

async function loadFindings({ tx, actor, agreementId, names }: LoadInto, chapter: Chapter): Promise<void> {
  for (const { sources, document, ...finding } of chapter.findings) {
    const fields = { ...finding, documentId: names.document.find(document) }
    await addFinding(tx, actor, agreementId, fields, sources.map(names.source.get))
  }
}
