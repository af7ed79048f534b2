/** From the syntax tree of a type expression to what it means. */
import type { RootResult, NonRootResult } from 'jsdoc-type-pratt-parser'
import type { DocumentedType } from '../reading.js'
import { genericNamed, scalarNamed } from './names-of-types.js'

/** The meaning, and why something else may be meant. `NoType` is thrown where there is none. */
export interface Meant { type: DocumentedType; unsure: string[] }

/** Thrown for what is no type of values; `readType` makes a problem of it. */
export class NoType extends Error {}

/** Deeper than this nobody writes. */
const deepest = 64

type Of<Name extends NonRootResult['type']> = Extract<NonRootResult, { type: Name }>

/** What a tree means. Throws `NoType`. */
export function typeOfTree(tree: RootResult): Meant {
  const unsure: string[] = []
  return { type: meaningOf(tree, 0, unsure), unsure }
}

const scalar = (name: Extract<DocumentedType, { kind: 'scalar' }>['name']): DocumentedType => ({ kind: 'scalar', name })

function meaningOf(tree: RootResult, depth: number, unsure: string[]): DocumentedType {
  if (depth > deepest) throw new NoType('it is nested too deeply')
  const inner = (child: RootResult): DocumentedType => meaningOf(child, depth + 1, unsure)
  const doubted = (type: DocumentedType, why: string): DocumentedType => {
    unsure.push(why)
    return type
  }
  switch (tree.type) {
    case 'JsdocTypeName': return named(tree.value, unsure)
    case 'JsdocTypeNull': return scalar('null')
    case 'JsdocTypeUndefined': return scalar('undefined')
    case 'JsdocTypeAny': case 'JsdocTypeUnknown': return scalar('any')
    case 'JsdocTypeStringValue': return { kind: 'literal', value: tree.value }
    case 'JsdocTypeNumber': return Number.isFinite(tree.value) ? { kind: 'literal', value: tree.value } : doubted(scalar('number'), 'NaN is not every number')
    case 'JsdocTypeParenthesis': case 'JsdocTypeNotNullable': return inner(tree.element)
    // Where it matters, that is at the outside and behind a property's name, `=` was taken off before.
    case 'JsdocTypeOptional': return doubted(inner(tree.element), 'there is a mark for "optional" inside')
    case 'JsdocTypeNullable': return union([inner(tree.element), scalar('null')])
    case 'JsdocTypeUnion': return union(tree.elements.map(inner))
    case 'JsdocTypeVariadic': return doubted({ kind: 'array', items: tree.element ? inner(tree.element) : scalar('any') }, 'several arguments may be meant, not one list')
    case 'JsdocTypeReadonlyArray': return inner(tree.element)
    case 'JsdocTypeTuple': return doubted({ kind: 'array', items: union((tree.elements as (RootResult | Of<'JsdocTypeKeyValue'>)[]).map((element) => (element.type === 'JsdocTypeKeyValue' ? (element.right ? inner(element.right) : scalar('any')) : inner(element)))) }, 'it is a list of a fixed length')
    case 'JsdocTypeFunction': return scalar('function')
    case 'JsdocTypeKeyof': return doubted(scalar('string'), 'only the names of properties are meant')
    case 'JsdocTypePredicate': return scalar('boolean')
    case 'JsdocTypeGeneric': return generic(tree, inner, doubted)
    case 'JsdocTypeObject': return tree.elements.some((element) => element.type === 'JsdocTypeObjectField' && !element.right) ? doubted(objectOf(tree, inner), 'its properties have no types') : objectOf(tree, inner)
    case 'JsdocTypeNamePath': return atEndOf(tree)
    case 'JsdocTypeSpecialNamePath': return special(tree, doubted)
    default: throw new NoType('it is no type that can be understood')
  }
}

function named(name: string, unsure: string[]): DocumentedType {
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' }
  const meaning = scalarNamed(name)
  if (meaning?.unsure !== undefined) unsure.push(meaning.unsure)
  if (meaning) return scalar(meaning.name)
  const bare = genericNamed(name)
  if (bare?.unsure !== undefined) unsure.push(bare.unsure)
  if (bare) return bare.kind === 'array' ? { kind: 'array', items: scalar('any') } : { kind: 'map', values: scalar('any') }
  return { kind: 'name', name }
}

function generic({ left, elements }: Of<'JsdocTypeGeneric'>, inner: (tree: RootResult) => DocumentedType, doubted: (type: DocumentedType, why: string) => DocumentedType): DocumentedType {
  const name = left.type === 'JsdocTypeName' ? left.value : ''
  const meaning = genericNamed(name)
  const last = elements.at(-1)
  if (meaning && last && elements.length <= (meaning.kind === 'map' ? 2 : 1)) {
    const values = inner(last)
    const type: DocumentedType = meaning.kind === 'map' ? { kind: 'map', values } : { kind: 'array', items: values }
    if (meaning.unsure !== undefined) return doubted(type, meaning.unsure)
    if (meaning.kind === 'array') return type
    if (elements.length === 1) return doubted(type, 'it does not say whether names or values are meant')
    const keys = elements[0] && inner(elements[0])
    return keys?.kind === 'scalar' && (keys.name === 'string' || keys.name === 'number') ? type : doubted(type, 'the names of its properties are no plain strings')
  }
  if (meaning) throw new NoType(`${name} does not take ${elements.length} types`)
  if (/^(?:Partial|Required|Readonly|NonNullable)$/.test(name) && last && elements.length === 1) return doubted(inner(last), `${name} changes what the type says`)
  if (name === 'Promise' || name === 'PromiseLike') return doubted(scalar('object'), 'a promise cannot be sent')
  return doubted(inner(left), 'what stands in its brackets is not understood')
}

function objectOf({ elements }: Of<'JsdocTypeObject'>, inner: (tree: RootResult) => DocumentedType): DocumentedType {
  if (elements.length === 0) return scalar('object')
  const properties = elements.map((element) => {
    const { key, right, optional } = fieldOf(element)
    const isOptional = right?.type === 'JsdocTypeOptional'
    return { name: key, type: right ? inner(isOptional ? right.element : right) : scalar('any'), optional: optional || isOptional }
  })
  if (properties.length === 1 && elements[0]?.type === 'JsdocTypeObjectField' && typeof elements[0].key === 'object') return { kind: 'map', values: properties[0]?.type ?? scalar('any') }
  if (elements.some((element) => element.type === 'JsdocTypeObjectField' && typeof element.key === 'object')) throw new NoType('it has both named properties and others')
  if (new Set(properties.map(({ name }) => name)).size < properties.length) throw new NoType('a property stands in it twice')
  return { kind: 'object', properties }
}

interface Field { key: string; right: RootResult | undefined; optional: boolean }

/** `b?` is a property that may be absent; one of the parser's grammars takes it for a type. */
function fieldOf(element: Of<'JsdocTypeObject'>['elements'][number]): Field {
  if (element.type === 'JsdocTypeObjectField') {
    if (typeof element.key === 'string') return { key: element.key, right: element.right, optional: element.optional }
    if (element.key.type === 'JsdocTypeIndexSignature') return { key: '', right: element.right, optional: false }
  }
  if (element.type === 'JsdocTypeJsdocObjectField') {
    const { left } = element
    if (left.type === 'JsdocTypeNullable' && left.meta.position === 'suffix' && left.element.type === 'JsdocTypeName') return { key: left.element.value, right: element.right, optional: true }
  }
  if (element.type === 'JsdocTypeMethodSignature') return { key: element.name, right: { type: 'JsdocTypeName', value: 'function' }, optional: false }
  throw new NoType('it has a property without a plain name')
}

function atEndOf({ right }: Of<'JsdocTypeNamePath'>): DocumentedType {
  if (right.type === 'JsdocTypeProperty') return { kind: 'name', name: right.value }
  if (right.type === 'JsdocTypeSpecialNamePath') return { kind: 'name', name: right.value, isEvent: true }
  throw new NoType('a part of a type is meant')
}

function special({ specialType, value }: Of<'JsdocTypeSpecialNamePath'>, doubted: (type: DocumentedType, why: string) => DocumentedType): DocumentedType {
  if (specialType === 'event') return { kind: 'name', name: value, isEvent: true }
  if (specialType === 'module') throw new NoType('it is a module and no type')
  return doubted({ kind: 'name', name: value }, 'it is declared elsewhere')
}

/** A union that holds no union and nothing twice; of one member, that member. */
export function union(members: DocumentedType[]): DocumentedType {
  const seen = new Map<string, DocumentedType>()
  for (const member of members.flatMap((each) => (each.kind === 'union' ? each.members : [each]))) {
    const text = JSON.stringify(member)
    if (!seen.has(text)) seen.set(text, member)
  }
  const distinct = [...seen.values()]
  return distinct.length === 1 && distinct[0] ? distinct[0] : { kind: 'union', members: distinct }
}
