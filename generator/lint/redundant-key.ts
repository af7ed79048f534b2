/** Keys that say what holds without them. */
import { keySpan, remove, scalarAt } from '../edit/index.js'
import type { EnumValue } from '../model.js'
import { words } from '../names.js'
import { type Check, found } from './finding.js'
import type { Part } from './parts.js'

export const checkRedundantKeys: Check = (subject) =>
  subject.parts.flatMap((part) => keysOf(part).flatMap((key) => {
    const place = subject.find(part, [key])
    const at = place && keySpan(place)
    const isDefault = place && at && (key === 'label' || scalarAt(place) === false)
    return isDefault ? [found('redundant-key', at, { key: key === 'label' ? key : `\`${key}: false\`` }, { fix: remove(place) })] : []
  }))

/** Those that may stand in the file with what is the default. */
function keysOf({ kind, node, optional, declares }: Part): string[] {
  if (kind === 'values' && declares) return (declares as EnumValue).label === words(declares.name) ? ['label'] : []
  if (kind === 'enums') return declares && 'open' in declares && !declares.open ? ['open'] : []
  return [...(kind === 'properties' && optional === false ? ['optional'] : []), ...(node && node.uniqueItems !== true ? ['uniqueItems'] : [])]
}
