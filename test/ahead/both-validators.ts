/** The two forms of the validator of a format: as the build has stored it, and as ajv compiles it now. Needs `npm run build`. */
import type { ErrorObject, ValidateFunction } from 'ajv'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFormat, type Format, formats } from '../../generator/build/format-validator.js'
import { packageRoot } from '../../generator/io/package-root.js'

const load = createRequire(import.meta.url)

/** Where the build puts what it makes ahead of all runs. */
export const storedFolder = join(packageRoot, 'dist/ahead')

const validators = new Map(formats.map((format): [Format, { stored: ValidateFunction; compiled: ValidateFunction }] =>
  [format, { stored: load(join(storedFolder, `${format}.cjs`)) as ValidateFunction, compiled: compileFormat(format).validate }]))

/** How many faults a file has, and the first that the two do not tell alike, in the beginning of its words. */
export function compareValidators(format: Format, data: unknown): { faults: number; difference?: { stored: string | undefined; compiled: string | undefined } } {
  const both = validators.get(format)
  if (!both) throw new Error(`there is no format ${format}`)
  const [stored, compiled] = [faultsOf(both.stored, data), faultsOf(both.compiled, data)]
  const first = Array.from({ length: Math.max(stored.length, compiled.length) }, (_, index) => index).find((index) => stored[index] !== compiled[index])
  const faults = compiled.length
  return first === undefined ? { faults } : { faults, difference: { stored: stored[first]?.slice(0, 300), compiled: compiled[first]?.slice(0, 300) } }
}

function faultsOf(validate: ValidateFunction, data: unknown): string[] {
  const fits = validate(data)
  const faults = (validate.errors ?? []).map(textOf)
  if (fits !== (faults.length === 0)) throw new Error(`a validator says ${fits} of ${faults.length} faults`)
  return faults
}

/** Every part of a fault, so that two texts are the same only where diagnostics are. */
function textOf({ keyword, instancePath, schemaPath, params, propertyName, schema, parentSchema, data }: ErrorObject): string {
  return JSON.stringify([keyword, instancePath, schemaPath, params, propertyName, typeof data === 'object' ? data === null : data, schema, parentSchema])
}
