/** The list of all artefacts. To add one: a file here, a line below. */
import type { Emitter } from './emitter.js'
import { emitEnums } from './enums.js'
import { emitEvents } from './events.js'
import { emitLabels } from './labels.js'
import { emitTypes } from './types.js'
import { emitValidators } from './validators/index.js'

export const emitters: readonly Emitter[] = [emitTypes, emitEnums, emitLabels, emitEvents, emitValidators]
