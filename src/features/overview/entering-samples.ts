import fc from 'fast-check'
import type { Doors, Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import {
  createAgreement,
  enterAlias,
  enterConstituency,
  enterInstrument,
  enterMeeting,
  enterMember,
  enterMilestone,
  enterPaper,
  enterRequestedDecision,
  enterSignatory,
  enterTerm,
  enterTheme,
  enterThemeRole,
  enterUndertaking,
} from '../agreements/index.ts'
import { enterContribution, enterMandate, enterStatedTotal } from '../contributions/index.ts'
import { addFinding } from '../findings/index.ts'
import { enterGoal } from '../goals/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'
import { enterRisk } from '../risks/index.ts'

/** One thing that somebody enters: what it is, and which of a few values its fields have. */
export type Act = { readonly what: keyof typeof acts; readonly a: number; readonly b: number; readonly source: number }
type Scene = {
  readonly tx: Tx
  readonly actor: Actor
  readonly id: Id<'agreement'>
  readonly organisations: readonly Id<'organisation'>[]
  readonly documents: readonly Id<'document'>[]
}
type Perform = (scene: Scene, of: Act, sourceId: Id<'source'>) => Promise<unknown>

const days = [null, day('2025-03'), day('2025-09-30')] as const
const text = (a: number) => `Proef ${a}`
const some = (value: string, given: number) => (given === 0 ? null : value)

/** Everything that can be entered in an agreement; a second time it fills in, confirms, or differs. */
const acts = {
  term: ({ tx, actor, id }, _, sourceId) => enterTerm(tx, actor, id, { term: day('2025/2026') }, sourceId),
  alias: ({ tx, actor, id }, { a }, sourceId) => enterAlias(tx, actor, id, { name: text(a) }, sourceId),
  group: ({ tx, actor, id, organisations }, { a, b }, sourceId) =>
    enterConstituency(tx, actor, id, { name: text(a), umbrellaId: b === 0 ? null : organisations[a]! }, sourceId),
  member: async (scene, { a, b }, sourceId) => {
    const range = { validFrom: days[b]!, validTo: null, associationArticle: some('artikel 4', b) }
    const fields = { constituencyId: await group(scene, a), organisationId: scene.organisations[b]!, ...range }
    return enterMember(scene.tx, scene.actor, scene.id, fields, sourceId)
  },
  signatory: ({ tx, actor, id, organisations }, { a, b }, sourceId) => {
    const fields = { organisationId: organisations[a]!, representedBy: some('A. Proef', b), signedOn: days[b]! }
    return enterSignatory(tx, actor, id, fields, sourceId)
  },
  theme: ({ tx, actor, id }, { a }, sourceId) => enterTheme(tx, actor, id, { name: text(a) }, sourceId),
  role: async (scene, { a, b }, sourceId) => {
    const { id: themeId } = await enterTheme(scene.tx, scene.actor, scene.id, { name: text(b) }, sourceId)
    const fields = { themeId: themeId as Id<'theme'>, constituencyId: await group(scene, a), role: 'lead' } as const
    return enterThemeRole(scene.tx, scene.actor, scene.id, fields, sourceId)
  },
  milestone: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterMilestone(tx, actor, id, { title: text(a), planned: days[b]!, realised: b === 2 ? days[1] : null }, sourceId),
  meeting: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterMeeting(tx, actor, id, { body: text(a), heldOn: days[1], papers: [text(b)] }, sourceId),
  paper: ({ tx, actor, id, documents }, { a, b }, sourceId) => {
    const known = { kind: some('bespreekstuk', b), number: some('7', b), dated: days[b]!, title: null }
    return enterPaper(tx, actor, id, { documentId: documents[a]!, ...known }, sourceId)
  },
  request: async ({ tx, actor, id, documents }, { a, b }, sourceId) => {
    const paper = { documentId: documents[a]!, kind: null, number: null, dated: null, title: null }
    const { id: paperId } = await enterPaper(tx, actor, id, paper, sourceId)
    const fields = { number: String(b), verb: null, text: text(b), annexes: ['A'], position: b }
    return enterRequestedDecision(tx, actor, id, { paperId: paperId as Id<'paper'>, ...fields }, sourceId)
  },
  instrument: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterInstrument(
      tx,
      actor,
      id,
      { name: text(a), kind: 'law', year: days[b]!, relation: b === 0 ? null : 'follows' },
      sourceId,
    ),
  undertaking: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterUndertaking(tx, actor, id, { text: text(a), promisedBy: some('A. Proef', b), due: days[b]! }, sourceId),
  goal: ({ tx, actor, id }, { a, b }, sourceId) => {
    const known = { percentageHundredths: null, subject: null, year: b === 0 ? null : 2030, owner: some('Rijk', b) }
    return enterGoal(tx, actor, id, { text: text(a), ...known }, sourceId)
  },
  risk: ({ tx, actor, id }, { a }, sourceId) => enterRisk(tx, actor, id, { kind: 'risk', text: text(a) }, sourceId),
  finding: ({ tx, actor, id, documents }, { a, b }, sourceId) => {
    const finding = { documentId: documents[b]!, code: 'x', severity: 'hoog', holds: b === 0, title: text(a) } as const
    return addFinding(tx, actor, id, { ...finding, sentence: text(a) }, [sourceId])
  },
  mandate: ({ tx, actor, id }, { a }, sourceId) =>
    enterMandate(tx, actor, id, { description: text(a), validFrom: null, validTo: null }, sourceId),
  total: ({ tx, actor, id }, { a }, sourceId) =>
    enterStatedTotal(
      tx,
      actor,
      id,
      {
        ...{ constituencyId: null, year: 2025 + a, unit: 'eur', stage: 'indicative' },
        ...{ amount: 100, words: null, reading: null },
      },
      sourceId,
    ),
  contribution: async (scene, { a, b }, sourceId) =>
    enterContribution(
      scene.tx,
      scene.actor,
      scene.id,
      {
        ...{ constituencyId: await group(scene, a), purpose: null, themeId: null, year: 2025, unit: 'eur' },
        ...{ stage: 'indicative', amount: 100 * b, effectiveOn: day('2025'), words: null, reading: null },
        ...{ readAmount: null, reason: null, cover: null, coverYear: null, vat: null },
      },
      sourceId,
    ),
} satisfies Record<string, Perform>

export const names = Object.keys(acts).filter((name): name is Act['what'] => name in acts)

async function group({ tx, actor, id }: Scene, a: number): Promise<Id<'constituency'>> {
  const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
  return (await enterConstituency(tx, actor, id, { name: text(a) }, sourceId)).id as Id<'constituency'>
}

export const anAct: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(...names),
  a: fc.nat(2),
  b: fc.nat(2),
  source: fc.nat(2),
})

export type Made = Omit<Scene, 'tx' | 'actor'> & { readonly slug: string }

export async function aScene(doors: Doors, actor: Actor): Promise<Made> {
  return doors.write(actor, async (tx) => {
    const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
    const base = { aliases: [], term: null, state: 'concept', visibility: 'openbaar' } as const
    const agreement = await createAgreement(tx, actor, { ...base, title: 'Proefakkoord (fictief)', sourceId })
    const [organisations, documents]: [Id<'organisation'>[], Id<'document'>[]] = [[], []]
    for (const name of ['Een', 'Twee', 'Drie']) {
      const code = `kp-${name.toLowerCase()}`
      organisations.push(await ensureOrganisation(tx, actor, { code, name, shortName: name, kind: 'partner' }))
      documents.push(await addDocument(tx, actor, { title: name, visibility: 'openbaar', file: null }))
    }
    return { ...agreement, organisations, documents }
  })
}

/** Does it in a transaction of its own; what a rule refuses changes nothing. */
export async function perform(doors: Doors, made: Made, actor: Actor, act: Act): Promise<void> {
  try {
    await doors.write(actor, async (tx) => {
      const saidBy = `Persoon ${act.source} (fictief)`
      const sourceId = await addSource(tx, { kind: 'statement', saidBy, saidOn: null })
      await (acts[act.what] as Perform)({ ...made, tx, actor }, act, sourceId)
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}
