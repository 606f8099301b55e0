import { html } from 'hono/html'
import { marks } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { type TableCell, type TableRow, table } from '../../web/components/table.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { bodyName, escalationOf } from './body-cells.ts'
import { governanceTexts as texts } from './governance-page-messages.ts'
import type { Body, Governance, ThemePart } from './read-governance.ts'
import { seatNames } from './seat-names.ts'

/** Per theme: its working group, who leads, who takes part. Nothing for an agreement without themes and groups. */
export function groupsSection(governance: Governance): Html {
  const { themes, bodies } = governance
  const groups = bodies.filter(({ kind }) => kind === 'working-group')
  if (themes.length + groups.length === 0) return html``
  const rows = themes.flatMap((theme) => {
    const own = groups.filter(({ themeId }) => themeId === theme.id)
    const name = html`${theme.name} ${marks(theme.marks)}`
    const parts = governance.parts.filter(({ themeId }) => themeId === theme.id)
    return (own.length === 0 ? [null] : own).map((group) => groupRow(governance, name, group, parts))
  })
  const loose = groups.filter(({ themeId }) => themeId === null)
  const body = table({
    caption: texts.groupsCaption,
    columns: [
      { label: texts.theme },
      { label: texts.group },
      { label: texts.leads },
      { label: texts.members },
      { label: texts.goesTo },
    ],
    rows: [...rows, ...loose.map((group) => groupRow(governance, texts.noTheme, group, []))],
  })
  return section({ id: 'werkgroepen', title: texts.groups, intro: [texts.groupsIntro], body })
}

function groupRow(
  { head, bodies }: Governance,
  name: Content,
  group: Body | null,
  parts: readonly ThemePart[],
): TableRow {
  return {
    head: name,
    cells: [
      group === null ? 'notInSource' : bodyName(head.slug, group),
      who(head.slug, group, parts, 'lead'),
      who(head.slug, group, parts, 'participant'),
      group === null ? 'notInSource' : escalationOf(head.slug, group, bodies),
    ],
  }
}

/** Constituencies with a role for the theme, and those who sit in the group in that role. */
function who(slug: string, group: Body | null, parts: readonly ThemePart[], role: ThemePart['role']): TableCell {
  const ofTheme = parts
    .filter((part) => part.role === role)
    .map(({ name, marks: sources }) => html`${name} ${marks(sources)}`)
  const roles = role === 'lead' ? (['lead', 'chair'] as const) : (['secretary', 'member'] as const)
  const seated = seatNames(slug, group?.seats ?? [], roles)
  const all = [...ofTheme, seated !== 'notInSource' && (seated as Html)]
  return all.every((each) => each === false) ? 'notInSource' : join(all, html`<br>`)
}
