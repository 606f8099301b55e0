import type { Id } from '../../shared/id.ts'
import { createAgreement, enterAlias, enterTerm } from '../agreements/index.ts'
import type { Load } from './example-names.ts'

/** Adds the agreement of an example, with its term and its other names. */
export async function loadAgreement({ tx, actor, example, names }: Load): Promise<Id<'agreement'>> {
  const { aliases, term, ...agreement } = example.agreement
  const sourceId = names.source.get(agreement.source)
  const { id } = await createAgreement(tx, actor, { ...agreement, aliases: [], term: null, sourceId })
  if (term !== null) await enterTerm(tx, actor, id, { term: term.value }, names.source.get(term.source))
  for (const alias of aliases) await enterAlias(tx, actor, id, alias, names.source.get(alias.source))
  return id
}
