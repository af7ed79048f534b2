/** What json-schema-to-typescript has printed, as trees of the few forms that it uses here. */
import { createRequire } from 'node:module'
import type * as Library from 'jsdoc-type-pratt-parser'

/** A type in which keys, names and literals are placeholders still. A name may also be a word of TypeScript, such as `null`. */
export type PrintedType =
  | { kind: 'name'; name: string }
  | { kind: 'union'; members: PrintedType[] }
  | { kind: 'array'; items: PrintedType }
  | { kind: 'map'; values: PrintedType }
  | { kind: 'shape'; members: PrintedMember[] }

/** A property of a shape. */
export interface PrintedMember { key: string; type: PrintedType }

// An ES import has no code that is kept between runs.
const { parse } = createRequire(import.meta.url)('jsdoc-type-pratt-parser') as typeof Library

/** The properties of an interface with their types. It holds no text of the spec, so that lines and letters tell them apart. */
export function readTypes(text: string): Map<string, PrintedType> {
  const [, ...pieces] = text.replace(/\n\}\s*$/, '').split(/^(b\d+)\?: /m)
  const types = new Map<string, PrintedType>()
  for (let index = 0; index < pieces.length; index += 2) types.set(pieces[index] ?? '', treeOf(parse((pieces[index + 1] ?? '').trim(), 'typescript')))
  return types
}

function treeOf(node: Library.RootResult): PrintedType {
  switch (node.type) {
    case 'JsdocTypeName': return { kind: 'name', name: node.value }
    case 'JsdocTypeNull': return { kind: 'name', name: 'null' }
    case 'JsdocTypeUndefined': return { kind: 'name', name: 'undefined' }
    case 'JsdocTypeParenthesis': return treeOf(node.element)
    case 'JsdocTypeUnion': return { kind: 'union', members: node.elements.map(treeOf) }
    case 'JsdocTypeObject': return objectOf(node)
    case 'JsdocTypeGeneric': return arrayOf(node)
    default: throw new Error(`json-schema-to-typescript prints a ${node.type}`)
  }
}

function arrayOf({ meta, elements: [items] }: Library.GenericResult): PrintedType {
  if (meta.brackets !== 'square' || !items) throw new Error('json-schema-to-typescript prints a generic type')
  return { kind: 'array', items: treeOf(items) }
}

function objectOf({ elements }: Library.ObjectResult): PrintedType {
  const members: PrintedMember[] = []
  for (const element of elements) {
    if (element.type !== 'JsdocTypeObjectField' || !element.right) throw new Error(`json-schema-to-typescript prints a ${element.type}`)
    const type = treeOf(element.right)
    if (typeof element.key !== 'string') return { kind: 'map', values: type }
    members.push({ key: element.key, type })
  }
  return { kind: 'shape', members }
}
