/** Which declared names a type or node refers to, at any depth and in any of its forms. */
import { formsOf, type Node, type Type } from './model.js'

/** The names in order of appearance, repeated where they are. */
export function namesIn(type: Type): string[] {
  return namesBelow(type, formsOf)
}

export function namesInNode(node: Node): string[] {
  return namesOf(node, formsOf)
}

/** Only the names that are documented: what is observed, at any depth, is left out. */
export function documentedNamesInNode(node: Node): string[] {
  return namesOf(node, (part) => (part.observed === undefined ? [part] : []))
}

type Forms = (node: Node) => Node[]

function namesOf(node: Node, forms: Forms): string[] {
  return forms(node).flatMap(({ type }) => namesBelow(type, forms))
}

function namesBelow(type: Type, forms: Forms): string[] {
  switch (type.kind) {
    case 'ref': return [type.name]
    case 'array': return namesBelow(type.items, forms)
    case 'map': return namesBelow(type.values, forms)
    case 'union': return type.members.flatMap((member) => namesBelow(member, forms))
    case 'object': return type.properties.flatMap((property) => namesOf(property, forms))
    case 'variants': return type.variants.flatMap(({ properties }) => properties.flatMap((property) => namesOf(property, forms)))
    case 'callback': return type.args.flatMap((arg) => namesOf(arg, forms))
    default: return []
  }
}
