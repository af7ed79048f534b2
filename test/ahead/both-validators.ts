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

/** All that either says about a file, every part of it, so that two texts are the same only where diagnostics are. */
export function faultsOf(format: Format, data: unknown): { stored: string; compiled: string } {
  const both = validators.get(format)
  if (!both) throw new Error(`there is no format ${format}`)
  return { stored: textOf(both.stored, data), compiled: textOf(both.compiled, data) }
}

function textOf(validate: ValidateFunction, data: unknown): string {
  const fits = validate(data)
  return JSON.stringify({ fits, faults: (validate.errors ?? []).map(everyPart) })
}

function everyPart({ keyword, instancePath, schemaPath, params, propertyName, schema, parentSchema, data }: ErrorObject): unknown[] {
  return [keyword, instancePath, schemaPath, params, propertyName, schema, parentSchema, data]
}
