import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import type { Unit } from '../contributions/index.ts'
import type { Example } from './example-schema.ts'

/** What the loading of one part of an example needs; the actor acts at the moment that the part was recorded. */
export type Load = { readonly tx: Tx; readonly actor: Actor; readonly example: Example; readonly names: Names }

/** The same, once the agreement is there. */
export type LoadInto = Load & { readonly agreementId: Id<'agreement'> }

/** The records of an example by the names it gives them. */
export type Names = ReturnType<typeof newNames>

export function newNames() {
  return {
    organisation: named<'organisation'>(),
    document: named<'document'>(),
    source: named<'source'>(),
    constituency: named<'constituency'>(),
    theme: named<'theme'>(),
    mandate: named<'mandate'>(),
    entry: named<'entry'>(),
    body: named<'body'>(),
    office: named<'office'>(),
  }
}

/** The name of one entry: that of the act that set it, its year and its unit. */
export function entryName(name: string, year: number, unit: Unit): string {
  return `${name} ${year} ${unit}`
}

/** Ids by name. A name that is not there throws; no name has no id. */
function named<Kind extends string>() {
  const ids = new Map<string, Id<Kind>>()
  const get = (name: string): Id<Kind> => {
    const id = ids.get(name)
    if (id === undefined) throw new RangeError(`example data names what is not there: ${name}`)
    return id
  }
  return {
    add: (name: string, id: Id<Kind>) => void ids.set(name, id),
    get,
    find: (name: string | null): Id<Kind> | null => (name === null ? null : get(name)),
  }
}
