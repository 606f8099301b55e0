import { randomUUID } from 'node:crypto'

/** A record's own key, a version 4 UUID; each kind of record has its own type of it. */
export type Id<Kind extends string> = string & { readonly brand: `${Kind}Id` }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A new, random id. */
export function newId<Kind extends string>(): Id<Kind> {
  return randomUUID() as Id<Kind>
}

/** Whether the text has the form of an id; says nothing about a record being there. */
export function isId<Kind extends string>(text: string): text is Id<Kind> {
  return uuid.test(text)
}
