export { lineageRoutes } from './lineage-routes.ts'
export { type Relation, readIncoming } from './read-lineage.ts'
export { relatedSection } from './related-section.ts'
