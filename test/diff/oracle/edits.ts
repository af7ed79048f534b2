/** All edits that the oracle is asked about. */
import type { Edit } from './edit.js'
import { constraintEdits } from './edits/constraints.js'
import { enumEdits } from './edits/enums.js'
import { eventEdits } from './edits/events.js'
import { factEdits, noEdits } from './edits/facts.js'
import { propertyEdits } from './edits/properties.js'
import { typeEdits } from './edits/types.js'

const groups = { enum: enumEdits, property: propertyEdits, type: typeEdits, limit: constraintEdits, event: eventEdits, text: factEdits, none: noEdits }

/** Each with its group before its name. */
export const allEdits: readonly Edit[] = Object.entries(groups).flatMap(([group, edits]) => edits.map((edit) => ({ ...edit, name: `${group}: ${edit.name}` })))
