/** Which declared names a type or node refers to, at any depth and in any of its forms. */
import { formsOf, type Node, type Type } from './model.js'

/** The names in order of appearance, repeated where they are. */
export function namesIn(type: Type): string[] {
  switch (type.kind) {
    case 'ref': return [type.name]
    case 'array': return namesIn(type.items)
    case 'map': return namesIn(type.values)
    case 'union': return type.members.flatMap(namesIn)
    case 'object': return type.properties.flatMap(namesInNode)
    case 'variants': return type.variants.flatMap(({ properties }) => properties.flatMap(namesInNode))
    case 'callback': return type.args.flatMap(namesInNode)
    default: return []
  }
}

export function namesInNode(node: Node): string[] {
  return formsOf(node).flatMap(({ type }) => namesIn(type))
}
