/** Finishes the Model: what follows from the contract as a whole, in new objects. */
import { type Argument, type Direction, type Event, type Node, nodeOf, type Property, type Type, type Typedef } from '../model.js'
import { namesInNode } from '../references.js'
import { admitsUndefined, type Lookup, namesOfAny } from './lookup.js'
import { once } from './once.js'
import type { Declarations } from './read-domain.js'

/** Fills in which arguments may be left out, and the direction of every typedef. */
export function link({ enums, typedefs, events }: Declarations, declared: ReadonlyMap<string, Direction>): Declarations {
  const lookup = lookupOf({ enums, typedefs, events })
  const directions = directionsOf({ enums, typedefs, events }, lookup, declared)
  return {
    enums,
    typedefs: typedefs.map((typedef) => linkedTypedef(typedef, directions.get(typedef.name) ?? 'both', lookup)),
    events: events.map((event) => linkedEvent(event, lookup)),
  }
}

const linkedTypedef = once(
  (typedef: Typedef, direction: Direction, lookup: Lookup): Typedef => ({ ...linkTypedef(typedef, lookup), direction }),
  (direction, lookup) => `${direction} ${namesOfAny(lookup)}`,
)
const linkedEvent = once((event: Event, lookup: Lookup): Event => ({ ...event, args: linkArguments(event.args, lookup) }), namesOfAny)

function linkTypedef(typedef: Typedef, lookup: Lookup): Typedef {
  if (typedef.kind === 'object') return { ...typedef, ...linkForms(typedef, lookup), properties: typedef.properties.map((property) => linkNode(property, lookup)) }
  return { ...typedef, ...linkForms(typedef, lookup), type: linkType(typedef.type, lookup) } as Typedef
}

function linkArguments(args: readonly Argument[], lookup: Lookup): Argument[] {
  return args.map((arg) => ({ ...linkNode(arg, lookup), optional: admitsUndefined(arg, lookup) }))
}

function linkNode<Part extends Node>(node: Part, lookup: Lookup): Part {
  return { ...node, ...linkForms(node, lookup), type: linkType(node.type, lookup) }
}

function linkForms({ also }: Pick<Node, 'also'>, lookup: Lookup): Pick<Node, 'also'> {
  return also ? { also: also.map((form) => linkNode(form, lookup)) } : {}
}

/** Callbacks stand at the top of nodes only, and nodes in shapes. */
function linkType(type: Type, lookup: Lookup): Type {
  const linked = (properties: readonly Property[]) => properties.map((property) => linkNode(property, lookup))
  switch (type.kind) {
    case 'object': return { ...type, properties: linked(type.properties) }
    case 'variants': return { ...type, variants: type.variants.map((variant) => ({ ...variant, properties: linked(variant.properties) })) }
    case 'callback': return { ...type, args: linkArguments(type.args, lookup) }
    default: return type
  }
}

const namesInArguments = once((args: readonly Argument[]) => [...new Set(args.flatMap(namesInNode))], () => '')
const namesInTypedef = once((typedef: Typedef) => [...new Set(namesInNode(nodeOf(typedef)))], () => '')

/** Received is what events and callbacks reach; a declared direction wins and is handed on. */
function directionsOf({ typedefs, events }: Declarations, lookup: Lookup, declared: ReadonlyMap<string, Direction>): Map<string, Direction> {
  const reached = new Map<string, Set<'in' | 'out'>>()
  const pending: { name: string; way: 'in' | 'out' }[] = []
  const visit = (names: string[], way: 'in' | 'out') => pending.push(...names.map((name) => ({ name, way })))
  for (const event of events) visit(namesInArguments(event.args), 'in')
  for (const typedef of typedefs) {
    const direction = declared.get(typedef.name)
    if (typedef.kind === 'callback') visit(namesInArguments(typedef.type.args), 'in')
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
    if (typedef.kind !== 'callback') visit(namesInTypedef(typedef), way)
  }
  return new Map(typedefs.map(({ name }) => [name, declared.get(name) ?? summary(reached.get(name))]))
}

function summary(ways: ReadonlySet<'in' | 'out'> | undefined): Direction {
  const [only] = ways ?? []
  return ways?.size === 1 && only ? only : 'both'
}

/** What a Model declares, by name. */
export function lookupOf({ enums, typedefs, events }: Declarations): Lookup {
  return { enums: byName(enums), typedefs: byName(typedefs), events: byName(events) }
}

function byName<Named extends { name: string }>(list: readonly Named[]): Map<string, Named> {
  return new Map(list.map((item) => [item.name, item]))
}
