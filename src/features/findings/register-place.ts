import { paths } from '../../web/paths.ts'
import { findingMessages as texts } from './finding-messages.ts'

/** A place on the pages of an agreement where the register says otherwise than a paper. */
export type RegisterPlace = { readonly path: string; readonly label: string }

type Place = keyof typeof texts.places

const places: Readonly<Record<string, Place>> = {
  'title-differs': 'agreement',
  'term-differs': 'agreement',
  'goal-differs': 'goals',
  'instrument-differs': 'instruments',
}

/** Where the register says otherwise, by the code of the finding; null for a finding about papers alone. */
export function registerPlace(code: string, slug: string): RegisterPlace | null {
  const place = Object.hasOwn(places, code) ? places[code] : undefined
  return place === undefined ? null : { path: pathOf(place, slug), label: texts.places[place] }
}

function pathOf(place: Place, slug: string): string {
  switch (place) {
    case 'agreement':
      return paths.agreement(slug)
    case 'goals':
      return paths.agreementGoals(slug)
    case 'instruments':
      return paths.agreementRelated(slug)
  }
}
