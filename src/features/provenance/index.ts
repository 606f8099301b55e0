export { addDocument, documentBySha256 } from './add-document.ts'
export { addSource, linkSource, linkSources, type NewSource, type SourceLink } from './add-source.ts'
export { type DocumentPassages, passagesView, readPassages } from './passages.ts'
export { provenanceRoutes } from './provenance-routes.ts'
export { distinctMarks, type RecordKey, readSourceIds, readSources, type SourceMarks } from './read-sources.ts'
export {
  type DocumentChoice,
  readDocumentChoices,
  readSourceFields,
  saveSource,
  sourceFields,
} from './source-form.ts'
