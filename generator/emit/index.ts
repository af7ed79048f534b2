/** The list of all artefacts. To add one: a file here, a line below. */
import type { OutputFile, Templates } from '../files.js'
import type { Enum, Event, Model, Typedef } from '../model.js'
import type { Translation } from '../translation.js'
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
import { compact, keyOfPart, oncePerPart, remembering } from './remember.js'
import { emitSamples } from './samples.js'
import { emitTypes } from './types.js'
import { emitValidators } from './validators/index.js'

export { rememberNothing } from './remember.js'

export const emitters: readonly Emitter[] = [
  emitTypes, emitEnums, emitLabels, emitEvents, emitValidators, emitGuard, emitSamples, emitJsonSchemas, emitModel, emitDocs, emitReadme, emitPackage,
]

/**
 * All files of a package, in no order. The CommonJS twin is made of the others. One emitter after the
 * other: what each needs on its way is gone before the next begins, which `afterEach` may see to.
 */
export async function emit(linked: Model, templates: Templates, translations: readonly Translation[], afterEach = () => {}): Promise<OutputFile[]> {
  const model = { ...linked, enums: linked.enums.map(enumAsBefore), typedefs: linked.typedefs.map(typedefAsBefore), events: linked.events.map(eventAsBefore) }
  const files: OutputFile[] = []
  for (const each of emitters) {
    files.push(...(await each(model, templates, translations)).map(compactFile))
    afterEach()
  }
  return [...files, ...commonJs(model, files).map(compactFile)]
}

// Nobody here asks where a part stands: one that has only moved in its file is the one that was printed before.
const enumAsBefore = remembering(keyOfPart, (item: Enum) => item)
const typedefAsBefore = remembering(keyOfPart, (typedef: Typedef) => typedef)
const eventAsBefore = remembering(keyOfPart, (event: Event) => event)

const compactFile = oncePerPart(({ path, text }: OutputFile): OutputFile => ({ path, text: isCompact(path) ? text : compact(text) }))

/** It is the largest of all that a save changes, and joined of compact parts. */
const isCompact = (path: string) => path === 'model.json'
