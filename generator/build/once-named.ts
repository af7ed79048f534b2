/** What was found with the help of names stays so while those names lead to the same declarations. */
import type { Lookup } from './lookup.js'

/** A Lookup that can only be asked for single names, so that it is known which. */
export type Names = { readonly [kind in keyof Lookup]: Pick<Lookup[kind], 'get'> }

/** What each name that was asked for led to, if to anything. */
type Asked = Readonly<Record<keyof Lookup, Map<string, unknown>>>

const kinds = ['enums', 'typedefs', 'events'] as const satisfies (keyof Lookup)[]

/**
 * The same function, which knows what it made of the very same object before, as long as each name that it asked for
 * leads to the very same declaration, or still to none. Nobody changes a declaration: one that says something else
 * is another object.
 */
export function onceNamed<Owner extends object, Result>(make: (owner: Owner, names: Names) => Result): (owner: Owner, lookup: Lookup) => Result {
  const known = new WeakMap<Owner, { asked: Asked; result: Result }>()
  return (owner, lookup) => {
    const before = known.get(owner)
    if (before && kinds.every((kind) => leadsTo(before.asked[kind], lookup[kind]))) return before.result
    const asked: Asked = { enums: new Map(), typedefs: new Map(), events: new Map() }
    const result = make(owner, { enums: noting(lookup.enums, asked.enums), typedefs: noting(lookup.typedefs, asked.typedefs), events: noting(lookup.events, asked.events) })
    known.set(owner, { asked, result })
    return result
  }
}

function leadsTo(asked: ReadonlyMap<string, unknown>, declared: ReadonlyMap<string, unknown>): boolean {
  for (const [name, found] of asked) if (declared.get(name) !== found) return false
  return true
}

function noting<Found>(declared: Pick<ReadonlyMap<string, Found>, 'get'>, asked: Map<string, unknown>): Pick<ReadonlyMap<string, Found>, 'get'> {
  return {
    get: (name) => {
      const found = declared.get(name)
      asked.set(name, found)
      return found
    },
  }
}
