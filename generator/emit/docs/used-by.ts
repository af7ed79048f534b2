/** Which events and typedefs use a type: the way back from every name. */
import { type Argument, type Model, type Node, nodeOf, type Property, type Type, type Typedef } from '../../model.js'
import { namesInNode } from '../../references.js'
import { code, type Markdown } from '../../text/markdown.js'
import { type Context, eventId, idBelow, linkTo, type Place, typeId } from './places.js'

/** A place that uses a type, and how to name it. */
export interface Use { label: string; place: Place }

export type Uses = ReadonlyMap<string, readonly Use[]>

/** The uses of every type, typedefs before events, each place once. */
export function usesIn({ typedefs, events }: Model, places: ReadonlyMap<string, Place>): Uses {
  const uses = new Map<string, Map<string, Use>>()
  const add = (names: string[], label: string, owner: string, id: string) => {
    const use: Use = { label, place: { page: places.get(owner)?.page ?? '', id } }
    for (const name of names) uses.set(name, (uses.get(name) ?? new Map<string, Use>()).set(label, use))
  }
  for (const typedef of typedefs) {
    const { name } = typedef
    const members = membersOf(typedef)
    for (const member of members) add(namesInNode(member), `${name}.${member.name}`, name, memberId(typedef, member))
    const rest = members.length === 0 ? [nodeOf(typedef)] : (typedef.also ?? [])
    add(rest.flatMap(namesInNode), name, name, typeId(name))
  }
  for (const { name, args } of events) add(args.flatMap(namesInNode), name, name, eventId(name))
  return new Map([...uses].map(([name, list]) => [name, [...list.values()]]))
}

function membersOf(typedef: Typedef): (Property | Argument)[] {
  const type: Type = nodeOf(typedef).type
  if (type.kind === 'variants') return type.variants.flatMap(({ properties }) => properties)
  if (type.kind === 'object') return type.properties
  return type.kind === 'callback' ? type.args : []
}

/** Variants have a row each for the same property, so the way back leads to the whole type. */
function memberId(typedef: Typedef, member: Property | Argument): string {
  return typedef.kind === 'variants' ? typeId(typedef.name) : idBelow(typeId(typedef.name), member.name)
}

/** The links to all uses of a type. */
export function useLinks(uses: readonly Use[]): Markdown[] {
  return uses.map(({ label, place }) => linkTo(code(label), place))
}

/** The links to the types and enums that something uses, each once; itself is not among them. */
export function usedLinks(nodes: readonly Node[], owner: string, { places }: Context): Markdown[] {
  return [...new Set(nodes.flatMap(namesInNode))].flatMap((name) => {
    const place = name === owner ? undefined : places.get(name)
    return place ? [linkTo(code(name), place)] : []
  })
}
