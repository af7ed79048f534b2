import type { OutputFile, Templates } from '../files.js'
import type { Model } from '../model.js'
import type { Translation } from '../translation.js'

/** One artefact: a Model and its texts in other languages in, files out. Pure; same input, same bytes. */
export type Emitter = (model: Model, templates: Templates, translations: readonly Translation[]) => OutputFile[] | Promise<OutputFile[]>
