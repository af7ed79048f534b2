/**
 * The keywords of our validators, as code that ajv assembles. Only ajv's code templates are used, in
 * which a plain string can only come out quoted. Faults go through a few shared functions, so that a
 * validator stays small; text is made of them when somebody reads it.
 *
 * Nothing that the code does lets a value run away with it: members count only as a value's own,
 * loops end with the last fault that anybody will read, and types that may hold themselves go
 * through `descend`, which knows how deep it is. A getter that throws is caught by the caller.
 */
import type { CodeKeywordDefinition } from 'ajv'
import { calls, either } from './choices.js'
import { args, each, every } from './lists.js'
import { members, variants } from './members.js'
import { plain, within } from './plain.js'

/** All keywords that `Rules` has. */
export const keywords: readonly (CodeKeywordDefinition | string)[] = ['tag', 'memberRules', 'required', 'argRules', ...plain, calls, within, members, each, every, either, variants, args]
