/** Which events and typedefs use a type: the way back from every name. */
import { type Argument, type Event, type Model, type Node, nodeOf, type Property, type Type, type Typedef } from '../../model.js'
import { namesInNode } from '../../references.js'
import { code, type Markdown } from '../../text/markdown.js'
import { oncePerPart } from '../remember.js'
import { type Context, eventId, idBelow, linkTo, type Place, typeId } from './places.js'

/** A place that uses a type, and how to name it. */
export interface Use { label: string; place: Place }

export type Uses = ReadonlyMap<string, readonly Use[]>

/** The uses of every type, typedefs before events, each place once. */
export function usesIn({ typedefs, events }: Model, places: ReadonlyMap<string, Place>): Uses {
  const uses = new Map<string, Map<string, Use>>()
  const all = [...typedefs.map((part) => ({ part, references: ofTypedef(part) })), ...events.map((part) => ({ part, references: ofEvent(part) }))]
  for (const { part, references } of all) {
    const page = places.get(part.name)?.page ?? ''
    for (const { names, label, id } of references) {
      const use: Use = { label, place: { page, id } }
      for (const name of names) uses.set(name, (uses.get(name) ?? new Map<string, Use>()).set(label, use))
    }
  }
  return new Map([...uses].map(([name, list]) => [name, [...list.values()]]))
}

/** The names that a part of a typedef or event refers to. */
interface Reference { names: string[]; label: string; id: string }

const ofTypedef = oncePerPart((typedef: Typedef): Reference[] => {
  const { name } = typedef
  const members = membersOf(typedef)
  const rest = members.length === 0 ? [nodeOf(typedef)] : (typedef.also ?? [])
  return [
    ...members.map((member) => ({ names: namesInNode(member), label: `${name}.${member.name}`, id: memberId(typedef, member) })),
    { names: rest.flatMap(namesInNode), label: name, id: typeId(name) },
  ]
})

const ofEvent = oncePerPart(({ name, args }: Event): Reference[] => [{ names: args.flatMap(namesInNode), label: name, id: eventId(name) }])

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
