/** What becomes of code and values when the same place of a contract stands for something else. */
import type { Direction } from '../model.js'
import { type Atom, atomsOf, memberParts, type Part, type Shape } from './atoms.js'
import type { Acceptance, Verdict } from './change.js'
import { holds, isSubset, strangers } from './subset.js'

export interface Effect { types: Verdict; acceptance: Acceptance }

/**
 * The effect on what an app receives, sends, or both. Where this is one change of several, `first`
 * and `last` are what the place stood for before and after all of them: nothing is lost that is
 * still there in the end, and nothing is new that was there from the start.
 */
export function effectOf(before: readonly Part[], after: readonly Part[], direction: Direction, { first = [], last = [] }: Course = {}): Effect {
  const [known, left] = [[...before, ...first], [...after, ...last]]
  const widens = !isSubset(after, known, 'types')
  const narrows = !isSubset(before, left, 'types')
  const stopsReaders = direction !== 'out' && (widens || isLeftOut(before, left))
  const stopsWriters = direction !== 'in' && (narrows || isSurplus(before, left))
  return {
    types: stopsReaders || stopsWriters ? 'breaking' : widens || narrows ? 'compatible' : 'none',
    acceptance: acceptanceOf(isSubset(before, left, 'values'), isSubset(after, known, 'values')),
  }
}

interface Course { first?: readonly Part[]; last?: readonly Part[] }

/** From whether what was accepted still is, and whether what is accepted was. */
export function acceptanceOf(keepsAll: boolean, addsNothing: boolean): Acceptance {
  if (keepsAll) return addsNothing ? 'same' : 'wider'
  return addsNothing ? 'narrower' : 'different'
}

/** Code that tells kinds apart, compares with a value or reads a property does not compile when that is no longer there. */
function isLeftOut(before: readonly Part[], after: readonly Part[], open: ReadonlySet<unknown> = new Set()): boolean {
  const left = after.flatMap(atomsOf)
  return strangers(before, after).flatMap(atomsOf).some((atom) => !isEmpty(atom) && !left.some((other) => isKept(atom, other, open)) && !areKept(atom, left))
}

/** Anything may be compared with these. */
function isEmpty({ kind }: Atom): boolean {
  return kind === 'null' || kind === 'undefined' || kind === 'any'
}

function areKept(atom: Atom, left: readonly Atom[]): boolean {
  return atom.kind === 'literals' && atom.values.every((value) => left.some((other) => holds(other, value, 'types')))
}

function isKept(atom: Atom, other: Atom, open: ReadonlySet<unknown>): boolean {
  if (other.kind === 'any') return true
  if (other.kind === 'literals' && (atom.kind === 'number' || atom.kind === 'string')) return other.values.some((value) => typeof value === atom.kind)
  if (atom.kind === 'array') return other.kind === 'array' && areItemsKept(atom.items, other.items, open)
  if (atom.kind === 'record') return other.kind === 'record' && isShapeKept(atom, other, open)
  return atom.kind === other.kind && atom.kind !== 'literals'
}

function areItemsKept(items: Part, others: Part, open: ReadonlySet<unknown>): boolean {
  const mark = 'type' in items ? items.type : items
  return open.has(mark) || !isLeftOut([items], [others], new Set([...open, mark]))
}

function isShapeKept(shape: Shape, other: Shape, open: ReadonlySet<unknown>): boolean {
  if (open.has(shape.properties)) return true
  const inside = new Set([...open, shape.properties])
  return shape.properties.every((property) => {
    const same = other.properties.find(({ name }) => name === property.name)
    return same !== undefined && !isLeftOut(memberParts(shape, property), memberParts(other, same), inside)
  })
}

/** An object literal with a property that its type does not have does not compile. */
function isSurplus(before: readonly Part[], after: readonly Part[]): boolean {
  const taken = after.flatMap(atomsOf)
  return strangers(before, after).flatMap(atomsOf).some((atom) => atom.kind === 'record' && !taken.some((other) => takesAll(atom, other)))
}

function takesAll({ properties }: Shape, other: Atom): boolean {
  if (other.kind !== 'record') return other.kind === 'any' || other.kind === 'map'
  const names = new Set(other.properties.map(({ name }) => name))
  return properties.every(({ name }) => names.has(name))
}
