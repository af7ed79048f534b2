/** The validators of the format as files: compiling them costs a run more than all that they then do. */
import { createRequire } from 'node:module'
import type standalone from 'ajv/dist/standalone/index.js'
import { compileFormat, formats } from '../build/format-validator.js'
import type { OutputFile } from '../files.js'

const load = createRequire(import.meta.url)

/** A CommonJS module per format, which exports its validator and needs of ajv only what that calls. */
export function formatValidators(): OutputFile[] {
  const { default: codeOf } = load('ajv/dist/standalone/index.js') as { default: typeof standalone.default }
  return formats.map((format) => {
    const { ajv, validate } = compileFormat(format)
    return { path: `${format}.cjs`, text: codeOf(ajv, validate) }
  })
}
