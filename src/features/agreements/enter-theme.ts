import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { ThemeRoleTable, ThemeTable } from './agreement-table.ts'
import { type Entered, enterFact } from './entered.ts'
import { nextPosition } from './next-position.ts'

/** A theme. It is the same theme when its name or short name is one of those that stand there. */
export async function enterTheme(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { name, shortName }: { readonly name: string; readonly shortName?: string | null | undefined },
  sourceId: Id<'source'>,
): Promise<Entered> {
  const themes = await tx.selectFrom('theme').selectAll().where('agreementId', '=', agreementId).execute()
  const keys = new Set([name, shortName ?? name].map(nameKey))
  const existing = themes.find((theme) => keys.has(theme.nameKey) || keys.has(nameKey(theme.shortName)))
  const add = async (): Promise<ThemeTable> => {
    const position = await nextPosition(tx, 'theme', agreementId)
    const id = newId<'theme'>()
    const row = { id, agreementId, name, nameKey: nameKey(name), shortName: shortName ?? name, position }
    await tx.insertInto('theme').values(row).execute()
    return row
  }
  return enterFact(tx, actor, { agreementId, kind: 'theme', sourceId, existing, add })
}

/** Which constituency leads a theme or takes part in it. */
export async function enterThemeRole(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: Pick<ThemeRoleTable, 'themeId' | 'constituencyId' | 'role'>,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const { themeId, constituencyId, role } = fields
  const existing = await tx
    .selectFrom('themeRole')
    .selectAll()
    .where('themeId', '=', themeId)
    .where('constituencyId', '=', constituencyId)
    .executeTakeFirst()
  return enterFact<ThemeRoleTable>(tx, actor, {
    agreementId,
    kind: 'theme-role',
    sourceId,
    existing,
    difference: (row) => (row.role === role ? null : { existing: texts.roles[row.role], offered: texts.roles[role] }),
    add: async () => {
      const row = { id: newId<'theme-role'>(), themeId, constituencyId, role }
      await tx.insertInto('themeRole').values(row).execute()
      return row
    },
  })
}
