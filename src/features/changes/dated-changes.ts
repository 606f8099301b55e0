import type { AfterImages } from '../../database/after-images.ts'
import { type Day, formatDay, lastDay } from '../../shared/day.ts'
import { changeMessages as texts } from './change-messages.ts'
import type { KindChanges, Names, RecordChange } from './record-changes.ts'
import { recordKinds } from './record-kinds.ts'
import type { Span } from './span.ts'

/**
 * Of the records that have a day of their own what happened between two days, as known now: who signed, who came and went, who
 * held an office, and what was realised. A day that is not exact counts from its last.
 */
export function datedChanges(images: AfterImages, names: Names, { from, to }: Span): readonly KindChanges[] {
  const isBetween = (on: Day | null) => on !== null && lastDay(on) > from && lastDay(on) <= to
  const { fields } = texts
  const changeOf = (id: string, name: string, days: readonly (readonly [string, Day | null])[]): RecordChange[] => {
    const happened = days.filter(([, on]) => isBetween(on))
    const told = happened.map(([label, on]) => ({ label, was: texts.notYet, became: formatDay(on!) }))
    return told.length === 0 ? [] : [{ id, name, what: 'changed', fields: told }]
  }
  const changes: Readonly<Record<string, readonly RecordChange[]>> = {
    signatory: images.of('signatory').flatMap(({ id, organisationId, signedOn }) => {
      return changeOf(id, names.organisation(organisationId) ?? '', [[fields.signedOn, signedOn]])
    }),
    'constituency-member': images.of('constituencyMember').flatMap(({ id, organisationId, validFrom, validTo }) =>
      changeOf(id, names.organisation(organisationId) ?? '', [
        [fields.from, validFrom],
        [fields.until, validTo],
      ]),
    ),
    'office-holder': images.of('officeHolder').flatMap(({ id, officeId, personId, validFrom, validTo }) =>
      changeOf(id, [names.office(officeId), names.person(personId)].filter((name) => name !== null).join(', '), [
        [fields.from, validFrom],
        [fields.until, validTo],
      ]),
    ),
    milestone: images
      .of('milestone')
      .flatMap(({ id, title, realised }) => changeOf(id, title, [[fields.realised, realised]])),
  }
  return recordKinds.flatMap((kind) => {
    const of = changes[kind.kind]
    return of === undefined ? [] : [{ kind, changes: of }]
  })
}
