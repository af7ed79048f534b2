/** Every place inside a valid value, with what it accepts. */
import type { Argument } from '../../generator/model.js'
import { isObject, type Leaf, type Reader } from './leaves.js'
import type { Subject } from './load-package.js'

export type Path = (string | number)[]

export interface Place {
  path: Path
  leaves: Leaf[]
  value: unknown
  /** What the place is in: a value itself, an argument, a member or an item. */
  as: 'value' | 'argument' | 'member' | 'item'
  /** May be missing, or `undefined`. */
  optional: boolean
}

/** The places of a sample, from the outside in; an argument list is not a place itself. */
export function placesOf(subject: Subject, sample: unknown, reader: Reader): Place[] {
  if (!subject.args) return subject.node ? below({ path: [], leaves: reader.leavesOf(subject.node), value: sample, as: 'value', optional: false }, reader) : []
  return argumentPlaces(subject.args, sample as unknown[], reader)
}

function argumentPlaces(args: readonly Argument[], values: readonly unknown[], reader: Reader): Place[] {
  return args.flatMap((arg, index) => {
    if (values[index] === undefined) return []
    return below({ path: [index], leaves: reader.leavesOf(arg), value: values[index], as: 'argument', optional: arg.optional }, reader)
  })
}

function below(place: Place, reader: Reader): Place[] {
  const leaf = place.leaves.find((candidate) => reader.accepts([candidate], place.value))
  return [place, ...(leaf ? inside(leaf, place, reader) : [])]
}

function inside(leaf: Leaf, { path, value }: Place, reader: Reader): Place[] {
  if (leaf.is === 'array' && Array.isArray(value)) {
    const leaves = reader.leavesOf({ type: leaf.items })
    return value.flatMap((item: unknown, index) => below({ path: [...path, index], leaves, value: item, as: 'item', optional: false }, reader))
  }
  if (!isObject(value)) return []
  if (leaf.is === 'map') {
    const leaves = reader.leavesOf({ type: leaf.values })
    return Object.keys(value).flatMap((key) => below({ path: [...path, key], leaves, value: value[key], as: 'item', optional: false }, reader))
  }
  return membersOf(leaf, value).flatMap(({ name, leaves, optional }) => {
    if (!Object.hasOwn(value, name) || value[name] === undefined) return []
    return below({ path: [...path, name], leaves: leaves(reader), value: value[name], as: 'member', optional }, reader)
  })
}

interface Member { name: string; optional: boolean; leaves(reader: Reader): Leaf[] }

function membersOf(leaf: Leaf, value: Record<string, unknown>): Member[] {
  if (leaf.is === 'shape') return leaf.properties.map((property) => ({ ...property, leaves: (reader) => reader.leavesOf(property) }))
  if (leaf.is !== 'variants') return []
  const { discriminator, variants } = leaf.type
  const variant = variants.find((candidate) => candidate.value === value[discriminator])
  const tag: Leaf = { is: 'tag', values: variants.map((candidate) => candidate.value), within: [] }
  return (variant?.properties ?? []).map((property) => ({
    ...property, leaves: (reader) => (property.name === discriminator ? [tag] : reader.leavesOf(property)),
  }))
}

/** The value with another one at a place; nothing of the original is touched. */
export function withAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return replacement
  const copy = copyOf(value)
  const inner = withAt(copy[step], rest, replacement)
  // A plain assignment to `__proto__` makes no member.
  if (step === '__proto__') Object.defineProperty(copy, step, { value: inner, writable: true, enumerable: true, configurable: true })
  else copy[step] = inner
  return copy
}

/** The value without the member at a place. */
export function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined) return undefined
  if (rest.length > 0) return withAt(value, [step], without(copyOf(value)[step], rest))
  const copy = copyOf(value)
  delete copy[step]
  return copy
}

function copyOf(value: unknown): Record<string | number, unknown> {
  if (Array.isArray(value)) return [...value as unknown[]] as unknown as Record<number, unknown>
  return { ...value as object }
}
