/** Finds parts of the committed spec's Model by path, the way people name them. */
import { join } from 'node:path'
import { build } from '../../generator/build/index.js'
import { readSpec } from '../../generator/io/read-spec.js'
import { formsOf, type Model, type Node, nodeOf, type Property, type Provenance, type Type } from '../../generator/model.js'
import { typeExpression } from '../../generator/type-expression.js'

const root = join(import.meta.dirname, '../..')
const built = build(readSpec('spec', root))
if (!built.model) throw new Error(built.diagnostics.map(({ rule, message }) => `${rule}: ${message}`).join('\n'))
export const model: Model = built.model

/** Whatever has a name: an enum, an enum value, a typedef, an event, an argument or a property. */
type Part = Provenance & { name: string; description: string }
export type Place = Node & Pick<Property, 'name' | 'description' | 'optional' | 'optionalObserved'>

/** `AuthMode`, `AuthMode.Open`, `Meta`, `flooNotice`. */
export function part(path: string): Part {
  const [name, value] = path.split('.')
  const item = model.enums.find((candidate) => candidate.name === name)
  const found = value !== undefined
    ? item?.values.find((candidate) => candidate.name === value)
    : (item ?? model.typedefs.find((candidate) => candidate.name === name) ?? model.events.find((candidate) => candidate.name === name))
  if (!found) throw new Error(`the contract has no ${path}`)
  return found
}

/**
 * Every place that a path means: `Meta.ext`, `onUnreadChange.cid`. A step into variants means the
 * property in each of them that has it; `res[failed]` means one variant.
 */
export function places(path: string): Place[] {
  const [owner = '', ...steps] = path.split('.')
  const typedef = model.typedefs.find(({ name }) => name === owner)
  const args = model.events.find(({ name }) => name === owner)?.args ?? (typedef?.kind === 'callback' ? typedef.type.args : undefined)
  if (args) return stepsInto(args, steps)
  return typedef ? stepsInto(membersOf(nodeOf(typedef).type), steps) : []
}

/** The one place of a path that means one. */
export function place(path: string): Place {
  const [found, ...more] = places(path)
  if (!found || more.length > 0) throw new Error(`${path} means ${found ? 'several places' : 'nothing'} in the contract`)
  return found
}

function stepsInto(members: readonly Place[], [step = '', ...rest]: string[]): Place[] {
  const [, name, variant] = /^(\w+)(?:\[(\w+)\])?$/.exec(step) ?? []
  const found = members.filter((member) => member.name === name)
  if (rest.length === 0) return found
  return found.flatMap(({ type }) => stepsInto(membersOf(type, variant), rest))
}

function membersOf(type: Type, variant?: string): Place[] {
  if (type.kind === 'object') return type.properties
  if (type.kind !== 'variants') return []
  return type.variants.filter(({ value }) => variant === undefined || value === variant).flatMap(({ properties }) => properties)
}

/** The documented form and the observed ones, in the spec's spelling. */
export function forms(node: Node): string[] {
  return formsOf(node).map(({ type }) => typeExpression(type))
}
