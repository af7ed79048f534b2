/** Typedefs of a spec that stand for records and functions that a page has inside of a type. */
import type { Type } from '../../model.js'
import { nodeOf } from '../../model.js'
import type { DocumentedType } from '../reading.js'
import type { Comparison } from './index.js'

/** The page has no name for them, so nothing else would find them on it. */
export function addInner(page: DocumentedType | undefined, spec: Type, { names, inner }: Comparison): void {
  const seen = new Set<string>()
  if (page && hasShape(page)) visit(spec)
  else if (page && spec.kind === 'ref' && names.typedefs.get(spec.name)?.kind === 'alias' && !names.entries.has(spec.name) && !isNamed(page, spec.name)) inner.add(spec.name)

  function visit(type: Type): void {
    switch (type.kind) {
      case 'array': return visit(type.items)
      case 'map': return visit(type.values)
      case 'union': return type.members.forEach(visit)
      case 'object': return type.properties.forEach((property) => visit(property.type))
      case 'ref': {
        const typedef = names.typedefs.get(type.name)
        if (!typedef || seen.has(typedef.name) || names.entries.has(type.name)) return
        seen.add(typedef.name)
        inner.add(typedef.name)
        return visit(nodeOf(typedef).type)
      }
      default:
    }
  }
}

/** A page that names a type without a section of its own has lost the section. */
function isNamed(type: DocumentedType, name: string): boolean {
  return type.kind === 'union' ? type.members.some((member) => isNamed(member, name)) : type.kind === 'name' && type.name === name
}

function hasShape(type: DocumentedType): boolean {
  switch (type.kind) {
    case 'object': return type.properties.length > 0
    case 'scalar': return type.name === 'function'
    case 'array': return hasShape(type.items)
    case 'map': return hasShape(type.values)
    case 'union': return type.members.some(hasShape)
    default: return false
  }
}
