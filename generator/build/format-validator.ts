/** Validators of the published schemas: ajv's code, which the build of this package has stored, so that a run need not make it. */
import type { Ajv, ValidateFunction } from 'ajv'
import { createRequire } from 'node:module'
import { stored } from '../ahead/stored.js'

/** The schemas of the three kinds of spec file: the contract, a domain, a language. */
export const formats = ['contract', 'format', 'locale'] as const
export type Format = (typeof formats)[number]

const load = createRequire(import.meta.url)

/** The stored validator of a format, or where there is none, as in the sources, the same one made now. */
export function formatValidator(format: Format): ValidateFunction {
  return stored<ValidateFunction>(`${format}.cjs`) ?? compileFormat(format).validate
}

/** Finds all faults, each with the part of the schema that it breaks. The Ajv beside it knows the code. */
export function compileFormat(format: Format): { ajv: Ajv; validate: ValidateFunction } {
  // Loaded by those only who compile.
  const library = load('ajv') as { Ajv: typeof Ajv }
  const ajv = new library.Ajv({
    allErrors: true, verbose: true, strict: true, allowUnionTypes: true, strictRequired: false, messages: false,
    meta: false, validateSchema: false, inlineRefs: false, code: { source: true },
  })
  return { ajv, validate: ajv.compile(load(`../../generator/${format}.schema.json`)) }
}
