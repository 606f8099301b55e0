import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import {
  createAgreement,
  enterAlias,
  enterConstituency,
  enterInstrument,
  enterMeeting,
  enterMilestone,
  enterPaper,
  enterRequestedDecision,
  enterSignatory,
  enterTerm,
  enterTheme,
  enterThemeRole,
} from '../agreements/index.ts'
import { addFinding } from '../findings/index.ts'
import { enterGoal } from '../goals/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'
import type { Example } from './example-schema.ts'

/** The records of an example by the names it gives them. A name that is not there throws. */
export type Loaded = {
  readonly agreementId: Id<'agreement'>
  readonly source: (name: string) => Id<'source'>
  readonly constituency: (name: string) => Id<'constituency'>
  readonly theme: (name: string) => Id<'theme'>
}

type Load = { readonly tx: Tx; readonly actor: Actor; readonly example: Example }

/** Loads everything of an example but its ledger. */
export async function loadRegister(tx: Tx, actor: Actor, example: Example): Promise<Loaded> {
  const load = { tx, actor, example }
  const organisation = await loadOrganisations(load)
  const document = await loadDocuments(load)
  const source = await loadSources(load, document)
  const agreementId = await loadAgreement(load, source)
  const constituency = await loadParties(load, agreementId, source, organisation)
  const theme = await loadThemes(load, agreementId, source, constituency)
  await loadEvents(load, agreementId, source)
  await loadGoals(load, agreementId, source)
  await loadPapers(load, agreementId, source, document)
  for (const { sources, document: name, ...finding } of example.findings) {
    const documentId = name === null ? null : document(name)
    await addFinding(tx, actor, agreementId, { ...finding, documentId }, sources.map(source))
  }
  return { agreementId, source, constituency, theme }
}

type Named<Kind extends string> = (name: string) => Id<Kind>

async function loadOrganisations({ tx, actor, example }: Load): Promise<Named<'organisation'>> {
  const ids = new Map<string, Id<'organisation'>>()
  for (const organisation of example.organisations) {
    ids.set(organisation.code, await ensureOrganisation(tx, actor, organisation))
  }
  return named(ids)
}

async function loadDocuments({ tx, actor, example }: Load): Promise<Named<'document'>> {
  const ids = new Map<string, Id<'document'>>()
  for (const [name, document] of Object.entries(example.documents)) {
    ids.set(name, await addDocument(tx, actor, { ...document, visibility: example.agreement.visibility, file: null }))
  }
  return named(ids)
}

async function loadSources({ tx, example }: Load, document: Named<'document'>): Promise<Named<'source'>> {
  const ids = new Map<string, Id<'source'>>()
  for (const [name, source] of Object.entries(example.sources)) {
    const input =
      source.kind === 'publication' ? source : { ...source, documentId: document(source.document), passage: null }
    ids.set(name, await addSource(tx, input))
  }
  return named(ids)
}

async function loadAgreement({ tx, actor, example }: Load, source: Named<'source'>): Promise<Id<'agreement'>> {
  const { aliases, term, ...agreement } = example.agreement
  const sourceId = source(agreement.source)
  const { id } = await createAgreement(tx, actor, { ...agreement, aliases: [], term: null, sourceId })
  if (term !== null) await enterTerm(tx, actor, id, { term: term.value }, source(term.source))
  for (const alias of aliases) await enterAlias(tx, actor, id, alias, source(alias.source))
  return id
}

async function loadParties(
  { tx, actor, example }: Load,
  agreementId: Id<'agreement'>,
  source: Named<'source'>,
  organisation: Named<'organisation'>,
): Promise<Named<'constituency'>> {
  const ids = new Map<string, Id<'constituency'>>()
  for (const [name, { umbrella, ...fields }] of Object.entries(example.constituencies)) {
    const umbrellaId = umbrella === null ? null : organisation(umbrella)
    const entered = await enterConstituency(tx, actor, agreementId, { ...fields, umbrellaId }, source(fields.source))
    ids.set(name, entered.id as Id<'constituency'>)
  }
  const constituency = named(ids)
  for (const { organisation: code, constituency: group, representedBy, signed, source: of } of example.signatories) {
    const parties = { organisationId: organisation(code), constituencyId: group === null ? null : constituency(group) }
    await enterSignatory(tx, actor, agreementId, { ...parties, representedBy }, source(of))
    if (signed === null) continue
    await enterSignatory(tx, actor, agreementId, { ...parties, signedOn: signed.on }, source(signed.source))
  }
  return constituency
}

async function loadThemes(
  { tx, actor, example }: Load,
  agreementId: Id<'agreement'>,
  source: Named<'source'>,
  constituency: Named<'constituency'>,
): Promise<Named<'theme'>> {
  const ids = new Map<string, Id<'theme'>>()
  for (const [name, fields] of Object.entries(example.themes)) {
    const entered = await enterTheme(tx, actor, agreementId, fields, source(fields.source))
    ids.set(name, entered.id as Id<'theme'>)
  }
  const theme = named(ids)
  for (const role of example.themeRoles) {
    const fields = { themeId: theme(role.theme), constituencyId: constituency(role.constituency), role: role.role }
    await enterThemeRole(tx, actor, agreementId, fields, source(role.source))
  }
  return theme
}

async function loadEvents({ tx, actor, example }: Load, id: Id<'agreement'>, source: Named<'source'>): Promise<void> {
  for (const milestone of example.milestones) await enterMilestone(tx, actor, id, milestone, source(milestone.source))
  for (const meeting of example.meetings) await enterMeeting(tx, actor, id, meeting, source(meeting.source))
}

async function loadGoals({ tx, actor, example }: Load, id: Id<'agreement'>, source: Named<'source'>): Promise<void> {
  for (const { sources, percentage, ...goal } of example.goals) {
    const fields = { ...goal, percentageHundredths: percentage === null ? null : Math.round(percentage * 100) }
    for (const name of sources) await enterGoal(tx, actor, id, fields, source(name))
  }
  for (const { sources, ...instrument } of example.instruments) {
    for (const name of sources) await enterInstrument(tx, actor, id, instrument, source(name))
  }
}

async function loadPapers(
  { tx, actor, example }: Load,
  agreementId: Id<'agreement'>,
  source: Named<'source'>,
  document: Named<'document'>,
): Promise<void> {
  for (const { requestedDecisions, document: name, ...fields } of example.papers) {
    const paper = { ...fields, documentId: document(name) }
    const { id } = await enterPaper(tx, actor, agreementId, paper, source(fields.source))
    for (const [index, { source: of, ...request }] of requestedDecisions.entries()) {
      const decision = { ...request, paperId: id as Id<'paper'>, position: index + 1 }
      await enterRequestedDecision(tx, actor, agreementId, decision, source(of))
    }
  }
}

function named<Kind extends string>(ids: ReadonlyMap<string, Id<Kind>>): Named<Kind> {
  return (name) => {
    const id = ids.get(name)
    if (id === undefined) throw new RangeError(`example data names what is not there: ${name}`)
    return id
  }
}
