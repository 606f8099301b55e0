import { sql } from 'kysely'
import type { ReadDb, Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import {
  createAgreement,
  enterConstituency,
  enterMember,
  enterTheme,
  enterThemeRole,
  enterUndertaking,
} from '../agreements/index.ts'
import { enterGoal } from '../goals/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addSource } from '../provenance/index.ts'
import { enterRisk } from '../risks/index.ts'
import { parts } from './carry-over.ts'
import type { NextPeriod } from './next-period.ts'

/** Who acts in the tests. */
export const sampleActor = localActor(new Date('2026-11-25T12:00:00Z'))

/** What an invented agreement is made of. */
export type Plan = {
  /** of each member the last day that the organisation exists; null while it does */
  readonly groups: readonly { readonly umbrella: boolean; readonly members: readonly (string | null)[] }[]
  readonly themes: number
  /** themes and groups by their number; one that is not there falls out */
  readonly roles: readonly (readonly [theme: number, group: number, role: 'lead' | 'participant'])[]
  /** their years */
  readonly goals: readonly (number | null)[]
  /** whether they go along to the next period */
  readonly undertakings: readonly boolean[]
  readonly risks: number
}

const emptyPlan: Plan = { groups: [], themes: 0, roles: [], goals: [], undertakings: [], risks: 0 }

/** An agreement that was made from a plan, and what somebody asks who makes the next period of it, with everything along. */
export type Made = {
  readonly input: NextPeriod
  readonly sourceId: Id<'source'>
  readonly groups: readonly Id<'constituency'>[]
}

/** Makes the agreement of a plan, for 2025 and 2026. */
export async function anAgreement(tx: Tx, plan: Partial<Plan>): Promise<Made> {
  const { groups, themes, roles, goals, undertakings, risks } = { ...emptyPlan, ...plan }
  const who = { saidBy: 'Proefpersoon (fictief)', saidOn: day('2025-01-02') }
  const sourceId = await addSource(tx, { kind: 'statement', ...who })
  const name = newId().slice(0, 8)
  const base = { aliases: [], term: day('2025/2026'), state: 'signed', visibility: 'openbaar', sourceId } as const
  const { id } = await createAgreement(tx, sampleActor, { ...base, title: `Pact ${name} 2025–2026` })
  const scene = { tx, id, sourceId }
  const groupIds = await addGroups(scene, groups)
  await addThemes(scene, groupIds, { themes, roles })
  for (const [index, year] of goals.entries()) {
    const goal = { text: `Doel ${index}`, percentageHundredths: null, subject: null, year, owner: `Eigenaar ${index}` }
    await enterGoal(tx, sampleActor, id, goal, sourceId)
  }
  for (let index = 0; index < risks; index += 1)
    await enterRisk(tx, sampleActor, id, { kind: 'risk', text: `Risico ${index}` }, sourceId)
  const title = `Pact ${name} 2027–2028`
  const wishes = { parts: new Set(parts), undertakings: await addUndertakings(scene, undertakings) }
  const next = { title, shortTitle: title, term: day('2027/2028'), relation: 'follows' } as const
  return { input: { agreementId: id, ...next, ...wishes }, sourceId, groups: groupIds }
}

type Scene = { readonly tx: Tx; readonly id: Id<'agreement'>; readonly sourceId: Id<'source'> }

async function addGroups({ tx, id, sourceId }: Scene, groups: Plan['groups']): Promise<Id<'constituency'>[]> {
  const ids = []
  for (const [index, { umbrella, members }] of groups.entries()) {
    const umbrellaId = umbrella ? await anOrganisation(tx, 'umbrella', null) : null
    const fields = { name: `Groep ${index}`, umbrellaId }
    const constituencyId = (await enterConstituency(tx, sampleActor, id, fields, sourceId)).id as Id<'constituency'>
    for (const validTo of members) {
      const organisationId = await anOrganisation(tx, 'municipality', validTo)
      const range = { validFrom: day('2025-01-01'), associationArticle: 'artikel 3' }
      await enterMember(tx, sampleActor, id, { constituencyId, organisationId, ...range }, sourceId)
    }
    ids.push(constituencyId)
  }
  return ids
}

async function addThemes(
  { tx, id, sourceId }: Scene,
  groups: readonly Id<'constituency'>[],
  { themes, roles }: Pick<Plan, 'themes' | 'roles'>,
): Promise<void> {
  const ids: Id<'theme'>[] = []
  for (let index = 0; index < themes; index += 1)
    ids.push((await enterTheme(tx, sampleActor, id, { name: `Thema ${index}` }, sourceId)).id as Id<'theme'>)
  for (const [theme, group, role] of roles) {
    const [themeId, constituencyId] = [ids[theme], groups[group]]
    if (themeId === undefined || constituencyId === undefined) continue
    await enterThemeRole(tx, sampleActor, id, { themeId, constituencyId, role }, sourceId)
  }
}

/** Gives those that go along. */
async function addUndertakings({ tx, id, sourceId }: Scene, all: Plan['undertakings']): Promise<ReadonlySet<string>> {
  const going = new Set<string>()
  for (const [index, goes] of all.entries()) {
    const undertaking = { text: `Belofte ${index}`, promisedBy: null, due: null }
    const entered = await enterUndertaking(tx, sampleActor, id, undertaking, sourceId)
    if (goes) going.add(entered.id)
  }
  return going
}

function anOrganisation(
  tx: Tx,
  kind: 'umbrella' | 'municipality',
  validTo: string | null,
): Promise<Id<'organisation'>> {
  const code = `proef-${newId().slice(0, 13)}`
  const facts = { name: code, shortName: code, kind, validTo: validTo === null ? null : day(validTo) }
  return ensureOrganisation(tx, sampleActor, { code, ...facts })
}

/** What an agreement is made of by names: nothing in it knows of which agreement it is. */
export async function structureOf(db: ReadDb, id: Id<'agreement'>) {
  const list = async (query: ReturnType<typeof sql<{ line: string }>>) =>
    (await query.execute(db)).rows.map((row) => row.line)
  return {
    groups: await list(
      sql`select concat_ws('|', name, short_name, position, umbrella_id) as line from constituency where agreement_id = ${id} order by 1`,
    ),
    themes: await list(
      sql`select concat_ws('|', name, short_name, position) as line from theme where agreement_id = ${id} order by 1`,
    ),
    roles: await list(
      sql`select concat_ws('|', theme.name, constituency.name, role) as line from theme_role join theme on theme.id = theme_id join constituency on constituency.id = constituency_id where theme.agreement_id = ${id} order by 1`,
    ),
    members: await list(
      sql`select concat_ws('|', constituency.name, organisation.code, organisation.valid_to) as line from constituency_member join constituency on constituency.id = constituency_id join organisation on organisation.id = organisation_id where agreement_id = ${id} order by 1`,
    ),
    goals: await list(
      sql`select concat_ws('|', text, year, owner, position) as line from goal where agreement_id = ${id} order by 1`,
    ),
    undertakings: await list(sql`select text as line from undertaking where agreement_id = ${id} order by 1`),
    risks: await list(sql`select text as line from risk where agreement_id = ${id} order by 1`),
  }
}
