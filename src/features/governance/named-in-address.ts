import { NotFound } from '../../shared/errors.ts'
import { governanceRules as rules } from './governance-messages.ts'
import type { Body, Governance } from './read-governance.ts'
import type { Office } from './read-offices.ts'

type Named = { readonly governance: Governance; readonly id: string }

/** The body that the address names. Throws NotFound. */
export function bodyOf({ governance, id }: Named): Body {
  const body = governance.bodies.find((each) => each.id === id)
  if (body === undefined) throw new NotFound(rules.bodyNotFound)
  return body
}

/** The office that the address names, where it plays a part in this agreement. Throws NotFound. */
export function officeOf({ governance, id }: Named): Office {
  const office = governance.offices.find((each) => each.id === id)
  if (office === undefined) throw new NotFound(rules.officeNotFound)
  return office
}
