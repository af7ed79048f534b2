/**
 * Whether everything that one type stands for is something that another stands for: of the values
 * that validators accept, or of the types that TypeScript knows, which has no limits and one kind of
 * number. Declarations of the same name count as the same: what changed in them is a change there.
 */
import type { Constraints, Type } from '../model.js'
import { type Atom, atomsOf, memberParts, type Part, partsOf, type Shape } from './atoms.js'
import { fits, within } from './limits.js'

export type Sense = 'values' | 'types'

/** The pairs that are being compared: within them they count as fitting. */
type Open = ReadonlyMap<unknown, ReadonlySet<unknown>>

/** True when in doubt is never said: two patterns that differ do not fit each other. */
export function isSubset(some: readonly Part[], others: readonly Part[], sense: Sense, open: Open = new Map()): boolean {
  const known = others.flatMap(membersOf)
  const wider = others.flatMap(atomsOf)
  return some.flatMap(membersOf).every((member) =>
    known.some((other) => isSame(member, other, sense)) || atomsOf(member).every((atom) => hasRoom(atom, wider, sense, open)))
}

/** Those of the first parts that stand for a declaration which is not among the others under its name. */
export function strangers(some: readonly Part[], others: readonly Part[]): Part[] {
  const known = others.flatMap(membersOf)
  return some.flatMap(membersOf).filter((member) => !known.some((other) => 'type' in member && 'type' in other && isSameType(member, other)))
}

/** The members of a union, each with what restricts the whole. */
function membersOf(part: Part): Part[] {
  return 'type' in part && part.type.kind === 'union' ? part.type.members.map((type) => ({ ...part, type })) : [part]
}

function isSame(one: Part, other: Part, sense: Sense): boolean {
  if (!('type' in one) || !('type' in other)) return false
  return isSameType(one, other) && (sense === 'types' ? startOf(one) === startOf(other) : JSON.stringify(one.constraints) === JSON.stringify(other.constraints))
}

function startOf({ constraints }: Extract<Part, { type: Type }>): string | undefined {
  return constraints?.startsWith
}

function isSameType(one: Extract<Part, { type: Type }>, other: Extract<Part, { type: Type }>): boolean {
  if (one.type.kind !== 'ref' || other.type.kind !== 'ref') return false
  return one.world.headName(one.type.name) === other.world.headName(other.type.name)
}

function hasRoom(atom: Atom, others: readonly Atom[], sense: Sense, open: Open): boolean {
  if (others.some((other) => isWithin(atom, other, sense, open))) return true
  // The values of an enum may belong to several.
  return atom.kind === 'literals' && atom.values.every((value) => others.some((other) => holds(other, value, sense)))
}

/** Whether a single number or text is one of an atom's. */
export function holds(atom: Atom, value: number | string, sense: Sense): boolean {
  if (atom.kind === 'any') return true
  if (atom.kind === 'literals') return atom.values.includes(value)
  if (atom.kind === 'number') return typeof value === 'number' && (sense === 'types' || ((!atom.integer || Number.isInteger(value)) && fits(value, atom.limits)))
  return atom.kind === 'string' && typeof value === 'string' && fits(value, limitsIn(atom.limits, sense))
}

function isWithin(one: Atom, other: Atom, sense: Sense, open: Open): boolean {
  if (other.kind === 'any') return one.kind !== 'undefined' || sense === 'types'
  switch (one.kind) {
    case 'number':
      return other.kind === 'number' && (sense === 'types' || ((one.integer || !other.integer) && within(one.limits, other.limits, one.integer)))
    case 'string':
      return other.kind === 'string' && within(limitsIn(one.limits, sense), limitsIn(other.limits, sense), true)
    case 'literals':
      return one.values.every((value) => holds(other, value, sense))
    case 'array':
      return other.kind === 'array' && areItemsWithin(one.items, other.items, sense, open) && within(limitsIn(one.limits, sense), limitsIn(other.limits, sense), true)
    case 'map':
      if (other.kind === 'record') return isMapWithinShape(one, other, sense, open)
      return other.kind === 'map' && isMapWithin(one, other, sense, open)
    case 'record':
      if (other.kind === 'map') return isShapeWithinMap(one, other, sense, open)
      return other.kind === 'record' && isShapeWithin(one, other, sense, open)
    case 'function':
      return other.kind === 'function' && (sense === 'values' || takesAsMuch(one, other, open))
    default:
      return one.kind === other.kind
  }
}

/** TypeScript knows how a text begins, and no other limit. */
function limitsIn(limits: readonly Constraints[], sense: Sense): readonly Constraints[] {
  if (sense === 'values') return limits
  return limits.flatMap(({ startsWith }) => (startsWith === undefined ? [] : [{ startsWith }]))
}

type MapAtom = Extract<Atom, { kind: 'map' }>

function isMapWithin(one: MapAtom, other: MapAtom, sense: Sense, open: Open): boolean {
  if (!within(limitsIn(one.limits, sense), limitsIn(other.limits, sense), true)) return false
  return other.values === undefined || (one.values !== undefined && areItemsWithin(one.values, other.values, sense, open))
}

function areItemsWithin(one: Part, other: Part, sense: Sense, open: Open): boolean {
  if (!('type' in one) || !('type' in other)) return isSubset([one], [other], sense, open)
  const inside = assuming(one.type, other.type, open)
  return inside === undefined || isSubset([one], [other], sense, inside)
}

/** The pairs that are being compared, with one more; nothing when it is among them. Types lead back to themselves. */
function assuming(one: unknown, other: unknown, open: Open): Open | undefined {
  const known = open.get(one)
  return known?.has(other) ? undefined : new Map([...open, [one, new Set([...(known ?? []), other])]])
}

/** A map may have any of the properties, and none. What they are TypeScript does not ask. */
function isMapWithinShape({ values, limits }: MapAtom, shape: Shape, sense: Sense, open: Open): boolean {
  if (sense === 'values' && !within(limits, shape.limits, true)) return false
  return shape.properties.every((property) =>
    property.optional && (sense === 'types' || (values !== undefined && isSubset([values], memberParts(shape, property), sense, open))))
}

function isShapeWithinMap(shape: Shape, { values, limits }: MapAtom, sense: Sense, open: Open): boolean {
  if (sense === 'types' && shape.isInterface) return false
  if (sense === 'values' && !within(shape.limits, limits, true)) return false
  return values === undefined || shape.properties.every((property) => isSubset(memberParts(shape, property), [values], sense, open))
}

function isShapeWithin(one: Shape, other: Shape, sense: Sense, open: Open): boolean {
  if (sense === 'values' && !within(one.limits, other.limits, true)) return false
  const inside = one.properties === other.properties ? undefined : assuming(one.properties, other.properties, open)
  if (inside === undefined) return true
  const own = new Map(one.properties.map((property) => [property.name, property]))
  if (sense === 'types' && isMistaken(own, other)) return false
  return other.properties.every((property) => {
    const given = own.get(property.name)
    if (!given) return property.optional
    if (given.optional && !property.optional) return false
    return isSubset(memberParts(one, given), memberParts(other, property), sense, inside)
  })
}

/** Where everything is optional TypeScript takes a shape that has nothing of it for a mistake. */
function isMistaken(own: ReadonlyMap<string, unknown>, { properties }: Shape): boolean {
  return own.size > 0 && properties.length > 0 && properties.every(({ name, optional }) => optional && !own.has(name))
}

/** A function fits where one with other parameters is called: it takes whatever that one is given. */
function takesAsMuch(one: Extract<Atom, { kind: 'function' }>, other: Extract<Atom, { kind: 'function' }>, open: Open): boolean {
  return one.args.every((arg, index) => {
    const given = other.args[index]
    return given ? isSubset(partsOf(given, other.world), partsOf(arg, one.world), 'types', open) : arg.optional
  })
}
