import { formatDay, isDay } from '../../shared/day.ts'
import { dayAfter, type OrganisationFacts } from './organisation.ts'
import { organisationMessages } from './organisation-messages.ts'
import type { Change, Field, SyncPlan, SyncWarning } from './plan-sync.ts'
import type { ValueList } from './value-list.ts'

const texts = organisationMessages.sync

/** What lists would change, as lines for a terminal. A long part shows its first lines and how many there are more. */
export function describePlan(lists: readonly ValueList[], plan: SyncPlan): string {
  const { added, changed, ended, successions, warnings, unchanged } = plan
  return [
    part(
      texts.lists,
      lists.map(({ title, seenOn, organisations }) => texts.list(title, formatDay(seenOn), organisations.length)),
    ),
    part(
      texts.added(added.length),
      added.map(({ facts }) => named(facts)),
    ),
    part(
      texts.ended(ended.length),
      ended.map(({ after }) => `${named(after)}, ${organisationMessages.endedOn(formatDay(dayAfter(after.validTo!)))}`),
    ),
    part(texts.changed(changed.length), changed.map(changeLine)),
    part(
      texts.successions(successions.length),
      successions.map(({ predecessor, successor }) => `${predecessor} → ${successor}`),
    ),
    part(texts.warnings(warnings.length), warnings.map(warningLine)),
    part(texts.unchanged(unchanged), []),
  ].join('')
}

const mostLines = 20

function part(title: string, lines: readonly string[]): string {
  const rest = lines.length - mostLines
  const shown = [...lines.slice(0, mostLines), ...(rest > 0 ? [texts.more(rest)] : [])]
  return `${[title, ...shown.map((line) => `  ${line}`)].join('\n')}\n`
}

function named({ code, name }: Pick<OrganisationFacts, 'code' | 'name'>): string {
  return `${code.padEnd(8)}${name}`
}

function changeLine({ before, after, fields }: Change): string {
  const parts = fields.map((field) => `${texts.fields[field]} ${said(before, field)} → ${said(after, field)}`)
  return `${named(before)}: ${parts.join(', ')}`
}

function said(facts: OrganisationFacts, field: Field): string {
  const value = facts[field]
  if (value === null) return texts.unknown
  if (field === 'kind') return organisationMessages.kinds[facts.kind]
  return isDay(value) && value.length === 10 ? formatDay(facts[field as 'validTo']!) : `"${value}"`
}

function warningLine(warning: SyncWarning): string {
  switch (warning.kind) {
    case 'open-predecessor':
      return texts.openPredecessor(warning.predecessor.name, warning.successor.name)
    case 'same-name':
      return texts.sameName(warning.predecessors.map(({ name }) => name).join(', '), warning.successor.name)
    case 'end-not-listed':
      return texts.endNotListed(warning.organisation.name)
    case 'not-listed':
      return texts.notListed(warning.organisation.name)
  }
}
