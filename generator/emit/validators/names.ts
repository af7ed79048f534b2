/** What validator modules call each other's parts. No name that ajv makes up begins like these. */
import { Name } from 'ajv/dist/compile/codegen/index.js'
import { createRequire } from 'node:module'
import type names from 'ajv/dist/compile/names.js'
import { pascalCase, validatorNames } from '../../names.js'
import { identifier } from '../../text/identifier.js'

/** The names that ajv itself uses in a validator. */
export const ajvNames = (createRequire(import.meta.url)('ajv/dist/compile/names.js') as typeof names).default

/**
 * What a validator hands to those that it calls: how many faults are asked for, and how deep it is.
 * ajv's functions have a fixed signature; the parent of the value, which no keyword needs, makes room.
 */
export const run = ajvNames.parentData

/** The function of a typedef's module that collects faults, for the modules that refer to it. */
export function explainName(name: string): Name {
  return new Name(`explain${identifier(pascalCase(name))}`)
}

/** The guard of a typedef or an event. */
export function isName(name: string): Name {
  return new Name(identifier(validatorNames(name).is))
}

/** An enum's constant inside a validator module, where its own name might hide a global. */
export function enumImport(name: string): Name {
  return new Name(`enum_${identifier(name)}`)
}
