/** Finds places inside a source file and splices text there; every other byte stays as it is. */
export { applyEdits, decoded, type Edit, editedSource } from './apply-edits.js'
export { appendItem, insertEntry, replaceScalar, replaceValue } from './change.js'
export { find, follow, keyOf, type OpenSource, openSource, type Place, placesIn, scalarAt, type Step, textAt } from './open-source.js'
export { keySpan, valueSpan, wholeSpan } from './ranges.js'
export { remove, removeEntry } from './remove.js'
export { stretchesOf, stretchOf } from './text-places.js'
export type { ScalarValue } from './write-scalar.js'
export type { Value } from './write-value.js'
