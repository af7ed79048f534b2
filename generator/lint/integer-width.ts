/** Integers that are as wide as anybody likes. */
import type { Node, Type } from '../model.js'
import { type Check, found } from './finding.js'
import { spanBelow } from './subject.js'

export const checkIntegerWidths: Check = (subject) =>
  subject.parts.filter(({ node }) => node && hasOpenInteger(node.type, node)).map((part) =>
    found('integer-width', spanBelow(subject, part, ['type']), {}))

function hasOpenInteger(type: Type, node?: Node): boolean {
  switch (type.kind) {
    case 'scalar': return type.name === 'integer' && !isBounded(node)
    case 'array': return hasOpenInteger(type.items)
    case 'map': return hasOpenInteger(type.values)
    // Bounds belong to the node's own type, which may be a union of numbers.
    case 'union': return type.members.some((member) => hasOpenInteger(member, node))
    default: return false
  }
}

function isBounded(node: Node | undefined): boolean {
  return (node?.minimum ?? node?.exclusiveMinimum) !== undefined && (node?.maximum ?? node?.exclusiveMaximum) !== undefined
}
