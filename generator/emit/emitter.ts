import type { OutputFile, Templates } from '../files.js'
import type { Model } from '../model.js'

/** One artefact: a Model in, files out. Pure; same input, same bytes. */
export type Emitter = (model: Model, templates: Templates) => OutputFile[] | Promise<OutputFile[]>
