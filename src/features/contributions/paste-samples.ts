import { readGrid } from '../../documents/read-grid.ts'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { ConstituencyTable, ThemeTable } from '../agreements/index.ts'
import type { OrganisationTable } from '../organisations/index.ts'
import { guessColumns, guessHeadRows } from './paste-columns.ts'
import { isContributor, type PasteNames } from './paste-names.ts'
import { type PasteRow, type RowReader, readPasteRows } from './paste-rows.ts'
import { pastedTable } from './paste-table.ts'

/** Two groups, of which the second has an umbrella; two organisations of one name; two themes. All invented. */
export function samplePasteNames(): PasteNames {
  const agreementId = newId<'agreement'>()
  const umbrella = organisation('Bond van Polders', 'umbrella')
  const group = (name: string, umbrellaId: ConstituencyTable['umbrellaId'], position: number) => ({
    ...{
      id: newId<'constituency'>(),
      agreementId,
      name,
      nameKey: nameKey(name),
      shortName: name,
      umbrellaId,
      position,
    },
  })
  const theme = (name: string, position: number): ThemeTable => ({
    ...{ id: newId<'theme'>(), agreementId, name, nameKey: nameKey(name), shortName: name, position },
  })
  const [towns, polders] = [group('Gemeenten van Proefland', null, 1), group('Polders van Proefland', umbrella.id, 2)]
  const [village, city] = [organisation('Dorp'), organisation('Stad')]
  const twins = [organisation('Tweeling', 'province'), organisation('Tweeling')]
  const member = ({ id }: OrganisationTable, { id: constituencyId }: ConstituencyTable) => ({
    ...{ organisationId: id, constituencyId, validFrom: null, validTo: null },
  })
  return {
    constituencies: [towns, polders],
    themes: [theme('Water', 1), theme('Wegen', 2)],
    organisations: [village, city, ...twins, umbrella, organisation('Losse Partij', 'partner')],
    memberships: [member(village, towns), member(city, towns), member(twins[0]!, polders), member(twins[1]!, towns)],
  }
}

function organisation(name: string, kind: OrganisationTable['kind'] = 'municipality'): OrganisationTable {
  const id = newId<'organisation'>()
  const more = {
    sortName: name,
    nameKey: nameKey(name),
    province: null,
    validFrom: null,
    validTo: null,
    fictitious: true,
  }
  return { id, code: `kp-${nameKey(name)}`, name, shortName: name, kind, ...more }
}

/** What the rows of a pasted table become, with what the columns are guessed to be. */
export async function readSample(
  text: string,
  names: PasteNames,
  more: Partial<RowReader> & { readonly choices?: Readonly<Record<string, string>> } = {},
): Promise<readonly PasteRow[]> {
  const read = await readGrid(text)
  const table = 'grid' in read ? pastedTable(read.grid) : read
  if ('error' in table) throw new Error(table.error)
  const known = { isContributor: (cell: string) => isContributor(names, cell), isPurpose: () => false }
  const heads = guessHeadRows(table.rows, known)
  const roles = guessColumns(table.rows, heads, known, null)
  const rest = { scale: 1, stage: null, purpose: { purpose: null, themeId: null }, constituencyId: null } as const
  const chosen = (field: string) => more.choices?.[field] ?? null
  const reader = { names, roles, on: day('2025-04-01'), ...rest, chosen, ...more }
  return readPasteRows(reader, table.rows.slice(heads))
}
