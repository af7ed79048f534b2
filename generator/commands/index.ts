/** What the command line answers with when something has to be done. */
export { fail } from './fail.js'
export { run } from './run.js'
