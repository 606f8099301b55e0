import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { type Difference, type Entered, enterFact, lockAgreement, nextPosition } from '../agreements/index.ts'
import { governanceRules as rules, governanceWords as words } from './governance-messages.ts'
import type { BodyTable } from './governance-table.ts'
import { checkOrganisation, checkTheme } from './load-governance.ts'

export type BodyFields = Pick<BodyTable, 'name' | 'kind' | 'role' | 'organisationId' | 'themeId'> & {
  /** what it is called in lists; the name when null */
  readonly shortName: string | null
}

/**
 * A body that discusses an agreement. It is the same body when its name or short name is; fills what was not known of it.
 * Throws RuleBroken for a theme of a body that is no working group, NotFound for what is not in the register.
 */
export async function enterBody(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: BodyFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  if (fields.themeId !== null && fields.kind !== 'working-group') throw new RuleBroken(rules.onlyWorkingGroup)
  await lockAgreement(tx, agreementId)
  await checkTheme(tx, agreementId, fields.themeId)
  await checkOrganisation(tx, fields.organisationId)
  const all = await tx.selectFrom('body').selectAll().where('agreementId', '=', agreementId).execute()
  const existing = sameBody(all, fields)
  return enterFact<BodyTable>(tx, actor, {
    agreementId,
    kind: 'body',
    // of a body that is there, a source that tells what it does is a source of that alone
    fields: fields.role === null ? [''] : existing === undefined ? ['', 'role'] : ['role'],
    sourceId,
    existing,
    difference: (row) => bodyDifference(row, fields),
    add: async () => {
      const row = {
        id: newId<'body'>(),
        agreementId,
        ...fields,
        nameKey: nameKey(fields.name),
        shortName: fields.shortName ?? fields.name,
        escalatesTo: null,
        position: await nextPosition(tx, 'body', agreementId),
      }
      await tx.insertInto('body').values(row).execute()
      return row
    },
    complete: (row) => completeBody(tx, row, fields),
  })
}

/** The body that goes by the name, or by its short name: papers write both. */
function sameBody(all: readonly BodyTable[], { name, shortName }: BodyFields): BodyTable | undefined {
  const keys = new Set([name, shortName ?? name].map(nameKey).filter((key) => key !== ''))
  return all.find((row) => keys.has(row.nameKey)) ?? all.find((row) => keys.has(nameKey(row.shortName)))
}

/** Of all parties together is a value, and not unknown: a body never becomes that of one organisation. */
function bodyDifference(row: BodyTable, { kind, role, organisationId, themeId }: BodyFields): Difference | null {
  if (row.kind !== kind) return { existing: words.kinds[row.kind], offered: words.kinds[kind] }
  if (row.organisationId !== organisationId)
    return { existing: ownerWords(row.organisationId, organisationId), offered: ownerWords(organisationId, null) }
  if (row.themeId !== null && themeId !== null && row.themeId !== themeId) return words.otherTheme
  if (row.role === null || role === null || row.role === role) return null
  return { existing: words.roles[row.role], offered: words.roles[role] }
}

/** Whose a body is, beside whose it may be. */
function ownerWords(id: Id<'organisation'> | null, other: Id<'organisation'> | null): string {
  if (id === null) return words.together
  return other === null ? words.ofOne : words.ofAnother
}

async function completeBody(tx: Tx, row: BodyTable, offered: BodyFields): Promise<BodyTable | null> {
  const completed = {
    role: row.role ?? offered.role,
    themeId: row.themeId ?? offered.themeId,
  }
  if (completed.role === row.role && completed.themeId === row.themeId) return null
  await tx.updateTable('body').set(completed).where('id', '=', row.id).execute()
  return { ...row, ...completed }
}
