/** Finds what a name stands for, and what kind of value a type comes down to. */
import { bodyOf, type Enum, type Event, formsOf, isUndefined, type Node, type Type, type Typedef } from '../model.js'
import { once } from './once.js'

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

/** What every value of the type is. */
export function valueKind(type: Type, lookup: Lookup): ValueKind {
  return kindOf(type, kindsOf(lookup))
}

function kindOf(type: Type, kinds: ReadonlyMap<string, ValueKind>): ValueKind {
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
      const members = new Set(type.members.filter((member) => !isUndefined(member)).map((member) => kindOf(member, kinds)))
      const [only] = members
      if (members.has('unknown')) return 'unknown'
      return members.size === 1 && only ? only : 'mixed'
    }
    case 'ref':
      return kinds.get(type.name) ?? 'unknown'
  }
}

/** The kinds behind all names, found by adding until nothing is added: names may lead on and on. */
const kindsOf = once((lookup: Lookup): ReadonlyMap<string, ValueKind> => {
  const kinds = new Map([...lookup.enums.values()].map(({ name, type }): [string, ValueKind] => [name, type === 'string' ? 'string' : 'number']))
  let pending = [...lookup.typedefs.values()]
  for (let count = -1; count !== pending.length; ) {
    count = pending.length
    for (const typedef of pending) {
      const kind = kindOf(bodyOf(typedef), kinds)
      if (kind !== 'unknown') kinds.set(typedef.name, kind)
    }
    // Back and forth: names mostly lead in one direction or the other.
    pending = pending.filter(({ name }) => !kinds.has(name)).toReversed()
  }
  return kinds
}, () => '')

/** All that a node needs to know of the names that it may refer to: what each comes down to, and the values of enums. */
export const namesAsText = once((lookup: Lookup) => asBefore(JSON.stringify([
  [...kindsOf(lookup)],
  [...lookup.enums.values()].map(({ name, open, values }) => [name, open, values.map(({ value }) => value)]),
])), () => '')

let last = ''

/** The very text of the last time, if it is the same: it is long, and each declaration is going to compare it. */
function asBefore(text: string): string {
  if (text !== last) last = text
  return last
}

/** The names that anything at all fits. */
export const namesOfAny = once((lookup: Lookup) => [...kindsOf(lookup)].flatMap(([name, kind]) => (kind === 'any' ? [name] : [])).join(' '), () => '')

/** Whether an argument may be left out: one of its forms is `undefined`, or anything at all. */
export function admitsUndefined(node: Node, lookup: Lookup): boolean {
  return formsOf(node).some(({ type }) => {
    if (type.kind === 'union') return type.members.some(isUndefined)
    return isUndefined(type) || valueKind(type, lookup) === 'any'
  })
}
