/** Edits of what a spec notes about a page: `documented`. */
import { type Edit, follow, insertEntry, type Place, placesIn, remove, removeEntry, replaceScalar, textAt } from '../../edit/index.js'
import type { Drift } from '../drift.js'
import type { DocumentedType } from '../reading.js'

/** Where a spec has its own type on purpose, the note follows the page, and the type is for people to decide on. */
export function noteEdits(place: Place, { type, width }: Drift & { kind: 'type-changed' }): Edit[] | string {
  const text = spelt(type, width)
  const own = follow(place, ['type'])
  if (own && textAt(own) === text) return withoutNote(place)
  return noted(place, text)
}

export function widthEdits({ width, type, isNoted }: Drift & { kind: 'width-changed' }, place: Place | undefined): Edit[] | string {
  if (!place) return 'its place was not found'
  const own = /\bint(?:32|64)\b/.exec(type)?.[0]
  if (width === undefined) return noted(place, own === undefined ? 'number' : type.replaceAll(own, 'number'))
  if (isNoted) return own === width || own === undefined ? withoutNote(place) : noted(place, type.replaceAll(own, width))
  const expression = follow(place, ['type'])
  const changed = type.replace(/\b(?:int32|int64|integer|number)\b/g, width)
  return expression && changed !== type ? [replaceScalar(expression, changed)] : 'the spec has a type with a name here'
}

function noted(place: Place, text: string): Edit[] {
  const documented = follow(place, ['documented'])
  if (!documented) return [insertEntry(place, 'documented', text, 'type')]
  const type = follow(documented, ['type'])
  if (type) return [replaceScalar(type, text)]
  return placesIn(documented).length > 0 ? [insertEntry(documented, 'type', text)] : [replaceScalar(documented, text)]
}

function withoutNote(place: Place): Edit[] {
  const documented = follow(place, ['documented'])
  if (!documented) return []
  return placesIn(documented).length > 1 ? removeEntry(documented, 'type') : remove(documented)
}

/** A type as a page would have it. */
export function spelt(type: DocumentedType, width: string | undefined): string {
  switch (type.kind) {
    case 'scalar': return type.name === 'number' ? (width ?? 'number') : type.name
    case 'name': return type.name
    case 'literal': return typeof type.value
    case 'array': return type.items.kind === 'union' ? `(${spelt(type.items, width)})[]` : `${spelt(type.items, width)}[]`
    case 'map': return `Object<string, ${spelt(type.values, width)}>`
    case 'object': return 'object'
    case 'union': return type.members.map((member) => spelt(member, width)).join(' | ')
  }
}
