/** Finishes the Model: what follows from the contract as a whole, in new objects. */
import { type Argument, type Direction, nodeOf, type Typedef } from '../model.js'
import { namesInNode } from '../references.js'
import { admitsUndefined, type Lookup } from './lookup.js'
import type { Declarations } from './read-domain.js'

/** Fills in which arguments may be left out, and the direction of every typedef. */
export function link({ enums, typedefs, events }: Declarations, declared: ReadonlyMap<string, Direction>): Declarations {
  const lookup = lookupOf({ enums, typedefs })
  const directions = directionsOf({ enums, typedefs, events }, lookup, declared)
  return {
    enums,
    typedefs: typedefs.map((typedef) => {
      const direction = directions.get(typedef.name) ?? 'both'
      if (typedef.kind !== 'callback') return { ...typedef, direction }
      return { ...typedef, direction, type: { kind: 'callback' as const, args: linkArguments(typedef.type.args, lookup) } }
    }),
    events: events.map((event) => ({ ...event, args: linkArguments(event.args, lookup) })),
  }
}

function linkArguments(args: Argument[], lookup: Lookup): Argument[] {
  return args.map((arg) => ({ ...arg, optional: admitsUndefined(arg, lookup) }))
}

/** Received is what events and callbacks reach; a declared direction wins and is handed on. */
function directionsOf({ typedefs, events }: Declarations, lookup: Lookup, declared: ReadonlyMap<string, Direction>): Map<string, Direction> {
  const reached = new Map<string, Set<'in' | 'out'>>()
  const pending: { name: string; way: 'in' | 'out' }[] = []
  const visit = (names: string[], way: 'in' | 'out') => pending.push(...names.map((name) => ({ name, way })))
  for (const event of events) visit(event.args.flatMap(namesInNode), 'in')
  for (const typedef of typedefs) {
    const direction = declared.get(typedef.name)
    if (typedef.kind === 'callback') visit(typedef.type.args.flatMap(namesInNode), 'in')
    for (const way of ['in', 'out'] as const) if (direction === way || direction === 'both') visit([typedef.name], way)
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { name, way } = next
    const typedef = lookup.typedefs.get(name)
    const direction = declared.get(name)
    const ways = reached.get(name) ?? new Set()
    if (!typedef || ways.has(way) || (direction && direction !== 'both' && direction !== way)) continue
    reached.set(name, ways.add(way))
    // What a callback is called with goes the other way than the callback itself, and was visited above.
    if (typedef.kind !== 'callback') visit(namesInNode(nodeOf(typedef)), way)
  }
  return new Map(typedefs.map(({ name }) => [name, declared.get(name) ?? summary(reached.get(name))]))
}

function summary(ways: ReadonlySet<'in' | 'out'> | undefined): Direction {
  const [only] = ways ?? []
  return ways?.size === 1 && only ? only : 'both'
}

/** The types of a Model by name. */
export function lookupOf({ enums, typedefs }: Pick<Declarations, 'enums' | 'typedefs'>): Lookup {
  return { enums: new Map(enums.map((item) => [item.name, item])), typedefs: new Map(typedefs.map((item: Typedef) => [item.name, item])) }
}
