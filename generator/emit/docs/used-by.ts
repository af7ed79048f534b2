/** Which events and typedefs use a type: the way back from every name. */
import { type Argument, type Model, nodeOf, type Property, type Type, type Typedef } from '../../model.js'
import { namesInNode } from '../../references.js'
import { code, type Markdown } from '../../text/markdown.js'
import { type Context, eventId, idBelow, linkTo, type Place, typeId } from './places.js'

/** A place that uses a type, and how to name it. */
export interface Use { label: string; place: Place }

/** The uses of every type, typedefs before events, each place once. */
export function usesIn({ typedefs, events }: Model, { places }: Context): ReadonlyMap<string, Use[]> {
  const uses = new Map<string, Use[]>()
  const add = (names: string[], label: string, owner: string, id: string) => {
    const page = places.get(owner)?.page ?? ''
    for (const name of new Set(names)) {
      const known = uses.get(name) ?? []
      if (!known.some((use) => use.label === label)) uses.set(name, [...known, { label, place: { page, id } }])
    }
  }
  for (const typedef of typedefs) {
    const id = typeId(typedef.name)
    const members = membersOf(typedef)
    for (const member of members) add(namesInNode(member), `${typedef.name}.${member.name}`, typedef.name, memberId(typedef, member))
    if (members.length === 0) add(namesInNode(nodeOf(typedef)), typedef.name, typedef.name, id)
    else add((typedef.also ?? []).flatMap(namesInNode), typedef.name, typedef.name, id)
  }
  for (const event of events) add(event.args.flatMap(namesInNode), event.name, event.name, eventId(event.name))
  return uses
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
export function useLinks(uses: Use[], context: Context): Markdown[] {
  return uses.map(({ label, place }) => linkTo(code(label), place, context))
}
