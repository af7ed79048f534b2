/** Finds what a name stands for, and what kind of value a type comes down to. */
import { type Enum, type Event, formsOf, type Node, nodeOf, type Type, type Typedef } from '../model.js'

export interface Lookup {
  enums: ReadonlyMap<string, Enum>
  typedefs: ReadonlyMap<string, Typedef>
  events: ReadonlyMap<string, Event>
}

/**
 * The kinds of value that constraints tell apart; `mixed` where a type has several, `unknown` where
 * it leads to a name that is not declared, or in a circle.
 */
export type ValueKind = 'number' | 'string' | 'boolean' | 'array' | 'object' | 'function' | 'null' | 'any' | 'mixed' | 'unknown'

/** What every value of the type is. `trail` keeps a circle of aliases from going on for ever. */
export function valueKind(type: Type, lookup: Lookup, trail: ReadonlySet<string> = new Set()): ValueKind {
  switch (type.kind) {
    case 'scalar':
      if (type.name === 'number' || type.name === 'integer' || type.name === 'int32' || type.name === 'int64') return 'number'
      return type.name === 'undefined' ? 'mixed' : type.name
    case 'array':
      return 'array'
    case 'map':
    case 'object':
    case 'variants':
      return 'object'
    case 'callback':
      return 'function'
    case 'derived':
      return type.from === 'event-name' ? 'string' : 'function'
    case 'union': {
      const kinds = new Set(type.members.filter((member) => !isUndefined(member)).map((member) => valueKind(member, lookup, trail)))
      const [only] = kinds
      if (kinds.has('unknown')) return 'unknown'
      return kinds.size === 1 && only ? only : 'mixed'
    }
    case 'ref': {
      const found = lookup.enums.get(type.name)
      if (found) return found.type === 'string' ? 'string' : 'number'
      const typedef = lookup.typedefs.get(type.name)
      if (!typedef || trail.has(type.name)) return 'unknown'
      return valueKind(nodeOf(typedef).type, lookup, new Set([...trail, type.name]))
    }
  }
}

export function isUndefined(type: Type): boolean {
  return type.kind === 'scalar' && type.name === 'undefined'
}

/** Whether an argument may be left out: one of its forms is `undefined`, or anything at all. */
export function admitsUndefined(node: Node, lookup: Lookup): boolean {
  return formsOf(node).some(({ type }) => {
    if (type.kind === 'union') return type.members.some(isUndefined)
    return isUndefined(type) || valueKind(type, lookup) === 'any'
  })
}
