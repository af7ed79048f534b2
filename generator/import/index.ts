/** Documentation in, and what a spec has to change to say the same. */
export { type Documentation, type SourceForm, sourceForms } from './documentation.js'
export { compare } from './compare/index.js'
export type { Drift } from './drift.js'
export { type Page, pageOf, type PagePlace } from './page.js'
export { readDocumentation } from './read.js'
export { type Plan, planEdits } from './write/edits.js'
export { initialContract, type InitialContract } from './init/initial-contract.js'
export type { InitialSettings } from './init/initial-spec.js'
