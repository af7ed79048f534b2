/**
 * Checks a plain value against the Model, without code generation: examples are checked at every
 * run, and compiling a validator for each would cost more than all the rest. A differential test
 * holds it against the generated validators.
 */
import { type Argument, constraintsOf, formsOf, isUndefined, type Node, nodeOf, type Property, type ScalarName, type Type } from '../model.js'
import { counted } from '../counted.js'
import { typeExpression } from '../type-expression.js'
import type { Names } from './once-named.js'
import { patternOf } from './slow-pattern.js'

export interface Mismatch {
  path: (string | number)[]
  expected: string
  found: string
}

type Path = Mismatch['path']

/** What is wrong with a value of a node; of a node with several forms what is wrong with the nearest. */
export function mismatches(value: unknown, node: Node, lookup: Names, path: Path = []): Mismatch[] {
  return nodeMismatches(value, node, { ...lookup, known: new Map() }, path)
}

/** The same for the arguments of an event or callback. */
export function argumentMismatches(values: readonly unknown[], args: Argument[], lookup: Names, path: Path = []): Mismatch[] {
  const surplus = values.slice(args.length).map((value, index) => mismatch([...path, args.length + index], 'no further argument', value))
  const faults = args.flatMap((arg, index) => {
    const place = [...path, index]
    if (index >= values.length) return arg.optional ? [] : [{ path: place, expected: `the argument ${arg.name}`, found: 'missing' }]
    return mismatches(values[index], arg, lookup, place)
  })
  return [...faults, ...surplus]
}

/** What is known of a value's parts so far: branches of a union look at the same part again and again. */
interface Trial extends Names { known: Map<string, Mismatch[]> }

function nodeMismatches(value: unknown, node: Node, trial: Trial, path: Path): Mismatch[] {
  if (!node.also) return formMismatches(value, node, trial, path)
  return nearest(formsOf(node).map((form) => formMismatches(value, form, trial, path)), path)
}

function formMismatches(value: unknown, form: Node, trial: Trial, path: Path): Mismatch[] {
  const faults = typeMismatches(value, form.type, trial, path)
  if (faults.length > 0) return faults
  return brokenConstraints(value, form).map((expected) => mismatch(path, expected, value))
}

function typeMismatches(value: unknown, type: Type, trial: Trial, path: Path): Mismatch[] {
  const refuse = () => [mismatch(path, typeExpression(type), value)]
  switch (type.kind) {
    case 'scalar':
      return scalars[type.name](value) ? [] : refuse()
    case 'array':
      return Array.isArray(value) ? first(value, (item, index) => typeMismatches(item, type.items, trial, [...path, index])) : refuse()
    case 'map':
      return isObject(value) ? first(Object.keys(value), (key) => typeMismatches(value[key], type.values, trial, [...path, key])) : refuse()
    case 'union':
      return nearest(type.members.filter((member) => !isUndefined(member)).map((member) => typeMismatches(value, member, trial, path)), path)
    case 'object':
      return isObject(value) ? propertyMismatches(value, type.properties, trial, path) : refuse()
    case 'variants': {
      if (!isObject(value)) return refuse()
      const tag = value[type.discriminator]
      const variant = type.variants.find((candidate) => candidate.value === tag)
      const known = type.variants.map((candidate) => candidate.value).join(', ')
      if (!variant) return [mismatch([...path, type.discriminator], `one of ${known}`, tag)]
      return propertyMismatches(value, variant.properties, trial, path)
    }
    case 'callback':
      return refuse()
    case 'derived':
      return type.from === 'event-name' && typeof value === 'string' && trial.events.get(value) ? [] : refuse()
    case 'ref': {
      const found = trial.enums.get(type.name)
      if (found) {
        const base = found.type === 'string' ? typeof value === 'string' : scalars.int32(value)
        if (found.open ? base : found.values.some((item) => item.value === value)) return []
        return [mismatch(path, `one of ${found.values.map((item) => `${item.value} ${item.name}`).join(', ')}`, value)]
      }
      const typedef = trial.typedefs.get(type.name)
      const key = JSON.stringify([type.name, path])
      const faults = trial.known.get(key) ?? (typedef ? nodeMismatches(value, nodeOf(typedef), trial, path) : [])
      trial.known.set(key, faults)
      return faults
    }
  }
}

/** So many faults of one value are told: what is wrong with the first items is wrong with the others too. */
const mostFaults = 100

function first<Item>(items: readonly Item[], faultsOf: (item: Item, index: number) => Mismatch[]): Mismatch[] {
  const faults: Mismatch[] = []
  for (const [index, item] of items.entries()) {
    for (const fault of faultsOf(item, index)) faults.push(fault)
    if (faults.length >= mostFaults) break
  }
  return faults
}

function propertyMismatches(value: Readonly<Record<string, unknown>>, properties: Property[], trial: Trial, path: Path): Mismatch[] {
  return properties.flatMap((property) => {
    const place = [...path, property.name]
    if (Object.hasOwn(value, property.name)) return nodeMismatches(value[property.name], property, trial, place)
    return property.optional ? [] : [{ path: place, expected: typeExpression(property.type), found: 'missing' }]
  })
}

const scalars: Readonly<Record<ScalarName, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  int32: (value) => Number.isInteger(value) && value === ((value as number) | 0),
  int64: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  any: () => true,
  null: (value) => value === null,
  undefined: (value) => value === undefined,
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function brokenConstraints(value: unknown, node: Node): string[] {
  if (!constraintsOf(node)) return []
  const broken: string[] = []
  const need = (fits: boolean | undefined, text: string) => { if (fits === false) broken.push(text) }
  if (typeof value === 'number') {
    need(node.minimum === undefined || value >= node.minimum, `at least ${node.minimum}`)
    need(node.maximum === undefined || value <= node.maximum, `at most ${node.maximum}`)
    need(node.exclusiveMinimum === undefined || value > node.exclusiveMinimum, `more than ${node.exclusiveMinimum}`)
    need(node.exclusiveMaximum === undefined || value < node.exclusiveMaximum, `less than ${node.exclusiveMaximum}`)
    need(node.multipleOf === undefined || Number.isInteger(value / node.multipleOf), `a multiple of ${node.multipleOf}`)
  }
  if (typeof value === 'string') {
    const length = [...value].length
    need(length >= (node.minLength ?? 0), `at least ${counted(node.minLength, 'character')} long`)
    need(length <= (node.maxLength ?? Infinity), `at most ${counted(node.maxLength, 'character')} long`)
    // On a text that is too long anyway a pattern may take its time.
    const isTried = node.pattern !== undefined && length <= (node.maxLength ?? Infinity)
    need(!isTried || matches(node.pattern, value), `text that matches ${node.pattern}`)
    need(value.startsWith(node.startsWith ?? ''), `text that starts with ${node.startsWith}`)
  }
  if (Array.isArray(value)) {
    need(value.length >= (node.minItems ?? 0), `at least ${counted(node.minItems, 'item')} long`)
    need(value.length <= (node.maxItems ?? Infinity), `at most ${counted(node.maxItems, 'item')} long`)
    need(!node.uniqueItems || new Set(value.map(canonical)).size === value.length, 'without equal items')
  } else if (isObject(value)) {
    const size = Object.keys(value).length
    need(size >= (node.minProperties ?? 0), `an object of at least ${counted(node.minProperties, 'member')}`)
    need(size <= (node.maxProperties ?? Infinity), `an object of at most ${counted(node.maxProperties, 'member')}`)
  }
  return broken
}

/** What is no pattern is told where it stands, and no text is wrong because of it. Slow ones are refused before. */
function matches(pattern = '', text: string): boolean {
  return patternOf(pattern)?.test(text) ?? true
}

/** A text that equal values share, whatever the order of their members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)) : part))
}

/** Of several branches none, if one fits; else the one that is wrong deepest, or all their expectations. */
function nearest(branches: Mismatch[][], path: Path): Mismatch[] {
  const [only] = branches
  if (branches.length === 1 && only) return only
  if (branches.some((faults) => faults.length === 0)) return []
  const inside = branches.filter((faults) => faults.every((fault) => fault.path.length > path.length))
  const best = inside.toSorted((a, b) => a.length - b.length)[0]
  if (best) return best
  const faults = branches.flat().filter((fault) => fault.path.length === path.length)
  const expected = [...new Set(faults.map((fault) => fault.expected))].join(' or ')
  return [{ path, expected, found: faults[0]?.found ?? '' }]
}

function mismatch(path: Path, expected: string, value: unknown): Mismatch {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value))
  return { path, expected, found: text.length > 60 ? `${text.slice(0, 57)}...` : text }
}
