/** The list of all artefacts. To add one: a file here, a line below. */
import type { OutputFile, Templates } from '../files.js'
import type { Model } from '../model.js'
import { commonJs } from './common-js.js'
import { emitDocs } from './docs/index.js'
import type { Emitter } from './emitter.js'
import { emitEnums } from './enums.js'
import { emitEvents } from './events.js'
import { emitGuard } from './guard.js'
import { emitJsonSchemas } from './json-schemas/index.js'
import { emitLabels } from './labels.js'
import { emitModel } from './model-json.js'
import { emitPackage } from './package-files.js'
import { emitReadme } from './readme.js'
import { emitSamples } from './samples.js'
import { emitTypes } from './types.js'
import { emitValidators } from './validators/index.js'

export { rememberNothing } from './remember.js'

export const emitters: readonly Emitter[] = [
  emitTypes, emitEnums, emitLabels, emitEvents, emitValidators, emitGuard, emitSamples, emitJsonSchemas, emitModel, emitDocs, emitReadme, emitPackage,
]

/** All files of a package, in no order. The CommonJS twin is made of the others. */
export async function emit(model: Model, templates: Templates): Promise<OutputFile[]> {
  const files = (await Promise.all(emitters.map((each) => each(model, templates)))).flat()
  return [...files, ...commonJs(model, files)]
}
