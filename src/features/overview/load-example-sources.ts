import { addSuccessions, ensureOrganisation } from '../organisations/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'
import type { Load } from './example-names.ts'
import type { Chapter } from './example-schema.ts'

/** Loads what the other records of an example name: organisations, documents and sources. */
export async function loadSources(load: Load, chapter: Chapter): Promise<void> {
  await loadOrganisations(load, chapter)
  const { tx, actor, example, names } = load
  const { visibility } = example.agreement
  for (const [name, document] of Object.entries(chapter.documents)) {
    names.document.add(name, await addDocument(tx, actor, { ...document, visibility, file: null }))
  }
  for (const [name, source] of Object.entries(chapter.sources)) {
    const input =
      source.kind === 'passage' ? { ...source, documentId: names.document.get(source.document), passage: null } : source
    names.source.add(name, await addSource(tx, input))
  }
}

async function loadOrganisations({ tx, actor, example, names }: Load, { organisations }: Chapter): Promise<void> {
  const { fictitious } = example.agreement
  for (const { successors: _, sortName, ...organisation } of organisations) {
    const facts = { ...organisation, sortName: sortName ?? organisation.name.toLowerCase(), fictitious }
    names.organisation.add(organisation.code, await ensureOrganisation(tx, actor, facts))
  }
  const successions = organisations.flatMap(({ code, successors }) =>
    successors.map(({ code: successor, since }) => ({ predecessor: code, successor, since })),
  )
  await addSuccessions(tx, actor, successions)
}
