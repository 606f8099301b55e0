export { addDocument, documentBySha256, type NewDocument } from './add-document.ts'
export { addSource, linkSource, type NewSource, type SourcePassage } from './add-source.ts'
