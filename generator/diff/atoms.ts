/** A type as the set of values that it stands for: its aliases opened, its unions taken apart. */
import { type Argument, type Constraints, constraintsOf, type Enum, formsOf, type Node, nodeOf, type Property, type Type } from '../model.js'
import type { World } from './world.js'

/** A type with what restricts it, in the Model that its names belong to; or a single value. */
export type Part = { type: Type; constraints?: Constraints; world: World } | { literal: string }

export type Atom =
  | { kind: 'any' | 'null' | 'undefined' | 'boolean' }
  | { kind: 'number'; integer: boolean; limits: Constraints[] }
  | { kind: 'string'; limits: Constraints[] }
  | { kind: 'literals'; values: readonly (number | string)[] }
  | { kind: 'array'; items: Part; limits: Constraints[] }
  /** `values` is absent where they may be anything. */
  | { kind: 'map'; values?: Part; limits: Constraints[] }
  | Shape
  | { kind: 'function'; args: readonly Argument[]; world: World }

export interface Shape {
  kind: 'record'
  properties: readonly Property[]
  /** The property that has one value in this variant. */
  tag?: { name: string; value: string }
  /** It has a name, and so no index signature. */
  isInterface: boolean
  world: World
  limits: Constraints[]
}

/** Everything that a node stands for: its documented form and the others. */
export function partsOf(node: Node, world: World): Part[] {
  return formsOf(node).map((form) => {
    const constraints = constraintsOf(form)
    return { type: form.type, world, ...(constraints ? { constraints } : {}) }
  })
}

/** What a member of a shape may be. */
export function memberParts({ tag, world }: Shape, property: Property): Part[] {
  return tag?.name === property.name ? [{ literal: tag.value }] : partsOf(property, world)
}

export function atomsOf(part: Part): Atom[] {
  if ('literal' in part) return [{ kind: 'literals', values: [part.literal] }]
  const atoms = atomsOfType(part.type, part.world)
  return part.constraints ? atoms.map((atom) => restrict(atom, part.constraints ?? {})) : atoms
}

const int32: Constraints = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }
const int64: Constraints = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }

function atomsOfType(type: Type, world: World): Atom[] {
  switch (type.kind) {
    case 'scalar':
      switch (type.name) {
        case 'number': return [{ kind: 'number', integer: false, limits: [] }]
        case 'integer': return [{ kind: 'number', integer: true, limits: [] }]
        case 'int32': return [{ kind: 'number', integer: true, limits: [int32] }]
        case 'int64': return [{ kind: 'number', integer: true, limits: [int64] }]
        case 'string': return [{ kind: 'string', limits: [] }]
        case 'object': return [{ kind: 'map', limits: [] }]
        default: return [{ kind: type.name }]
      }
    case 'ref': return namedAtoms(type.name, world)
    case 'array': return [{ kind: 'array', items: { type: type.items, world }, limits: [] }]
    case 'map': return [{ kind: 'map', values: { type: type.values, world }, limits: [] }]
    case 'union': return type.members.flatMap((member) => atomsOfType(member, world))
    case 'object': return [{ kind: 'record', properties: type.properties, isInterface: false, world, limits: [] }]
    case 'variants': return type.variants.map(({ value, properties }) => (
      { kind: 'record', properties, tag: { name: type.discriminator, value }, isInterface: false, world, limits: [] }))
    case 'callback': return [{ kind: 'function', args: type.args, world }]
    case 'derived':
      if (type.from === 'event-callback') return [{ kind: 'function', args: [], world }]
      return [{ kind: 'literals', values: world.model.events.map(({ name }) => name) }]
  }
}

/** Every alias leads somewhere: circles of aliases are refused when a spec is built. */
function namedAtoms(name: string, world: World): Atom[] {
  const found = world.enums.get(name)
  if (found) return [atomOfEnum(found)]
  const typedef = world.typedefs.get(name)
  if (!typedef) return []
  const node = nodeOf(typedef)
  return partsOf(node, world).flatMap(atomsOf).map((atom) => (atom.kind === 'record' && typedef.kind === 'object' ? { ...atom, isInterface: true } : atom))
}

function atomOfEnum({ type, open, values }: Enum): Atom {
  if (!open) return { kind: 'literals', values: values.map(({ value }) => value) }
  return type === 'string' ? { kind: 'string', limits: [] } : { kind: 'number', integer: true, limits: [int32] }
}

function restrict(atom: Atom, constraints: Constraints): Atom {
  return 'limits' in atom ? { ...atom, limits: [...atom.limits, constraints] } : atom
}
