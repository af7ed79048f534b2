/**
 * What a place accepts, as a flat list: unions, further forms and aliases taken apart. It is read from
 * the Model alone and written apart from the toolchain, so that a mistake there is not repeated here.
 */
import { type Constraints, formsOf, type Model, type Node, nodeOf, type Property, type Type, type VariantsType } from '../../generator/model.js'

export type Leaf = { within: Constraints[] } & (
  | { is: 'string' | 'number' | 'integer' | 'int32' | 'int64' | 'boolean' | 'object' | 'any' | 'null' | 'function' }
  | { is: 'enum'; values: (string | number)[]; open: boolean; base: 'string' | 'int32' }
  /** The member that tells variants apart. */
  | { is: 'tag'; values: string[] }
  | { is: 'event'; names: string[] }
  | { is: 'array'; items: Type }
  | { is: 'map'; values: Type }
  | { is: 'shape'; properties: Property[] }
  | { is: 'variants'; type: VariantsType }
)

export interface Reader {
  leavesOf(node: Pick<Node, 'type' | 'also'>): Leaf[]
  accepts(leaves: readonly Leaf[], value: unknown): boolean
  /** What validators find wrong with a value that is not of the only leaf: the codes of their issues. */
  codesOf(leaf: Leaf, value: unknown): string[]
}

export function readerOf(model: Model): Reader {
  const enums = new Map(model.enums.map((item) => [item.name, item]))
  const typedefs = new Map(model.typedefs.map((typedef) => [typedef.name, nodeOf(typedef)]))

  // Asked for again and again, for each of thousands of values.
  const known = new WeakMap<object, Leaf[]>()

  function leavesOf(node: Pick<Node, 'type' | 'also'>): Leaf[] {
    const leaves = known.get(node) ?? formsOf(node as Node).flatMap((form) =>
      typeLeaves(form.type).map((leaf) => ({ ...leaf, within: [limitsOf(form), ...leaf.within] })))
    known.set(node, leaves)
    return leaves
  }

  function typeLeaves(type: Type): Leaf[] {
    const within: Constraints[] = []
    switch (type.kind) {
      case 'scalar': return type.name === 'undefined' ? [] : [{ is: type.name, within }]
      case 'array': return [{ is: 'array', items: type.items, within }]
      case 'map': return [{ is: 'map', values: type.values, within }]
      case 'union': return type.members.flatMap(typeLeaves)
      case 'object': return [{ is: 'shape', properties: type.properties, within }]
      case 'variants': return [{ is: 'variants', type, within }]
      case 'callback': return [{ is: 'function', within }]
      case 'derived': return [type.from === 'event-name' ? { is: 'event', names: model.events.map(({ name }) => name), within } : { is: 'function', within }]
      case 'ref': {
        const item = enums.get(type.name)
        if (item) return [{ is: 'enum', values: item.values.map(({ value }) => value), open: item.open, base: item.type, within }]
        const typedef = typedefs.get(type.name)
        return typedef ? leavesOf(typedef) : []
      }
    }
  }

  function accepts(leaves: readonly Leaf[], value: unknown): boolean {
    return leaves.some((leaf) => isOf(leaf, value) && brokenBy(leaf, value).length === 0)
  }

  function isOf(leaf: Leaf, value: unknown): boolean {
    switch (leaf.is) {
      case 'any': return true
      case 'null': return value === null
      case 'string': case 'boolean': case 'function': return typeof value === leaf.is
      case 'number': return Number.isFinite(value)
      case 'integer': return Number.isInteger(value)
      case 'int32': return isInteger(value, -(2 ** 31), 2 ** 31 - 1)
      case 'int64': return isInteger(value, -(2 ** 53) + 1, 2 ** 53 - 1)
      case 'object': return isObject(value)
      case 'enum': {
        if (!leaf.open) return leaf.values.some((listed) => listed === value)
        return leaf.base === 'string' ? typeof value === 'string' : isInteger(value, -(2 ** 31), 2 ** 31 - 1)
      }
      case 'tag': return leaf.values.some((listed) => listed === value)
      case 'event': return leaf.names.some((name) => name === value)
      case 'array': return Array.isArray(value) && Array.from(value as unknown[]).every((item) => accepts(leavesOf({ type: leaf.items }), item))
      case 'map': return isObject(value) && Object.values(value).every((item) => accepts(leavesOf({ type: leaf.values }), item))
      case 'shape': return isObject(value) && fits(leaf.properties, value)
      case 'variants': {
        const tag = isObject(value) && Object.hasOwn(value, leaf.type.discriminator) ? value[leaf.type.discriminator] : undefined
        const variant = leaf.type.variants.find((candidate) => candidate.value === tag)
        return isObject(value) && variant !== undefined && fits(variant.properties, value)
      }
    }
  }

  /** Only own members count; one with the value `undefined` is as good as absent. */
  function fits(properties: readonly Property[], value: Record<string, unknown>): boolean {
    return properties.every((property) => {
      const member = Object.hasOwn(value, property.name) ? value[property.name] : undefined
      return member === undefined ? property.optional : accepts(leavesOf(property), member)
    })
  }

  function codesOf(leaf: Leaf, value: unknown): string[] {
    const kind = leaf.is === 'enum' && !leaf.open ? 'enum' : leaf.is === 'event' ? 'enum' : leaf.is === 'tag' ? 'variant' : 'kind'
    // What is of the wrong kind altogether breaks no limit besides.
    const mayBreak = isOf(leaf, value) || (leaf.is === 'array' && Array.isArray(value)) || (leaf.is === 'map' && isObject(value))
    return [...(isOf(leaf, value) ? [] : [kind]), ...(mayBreak ? brokenBy(leaf, value) : [])]
  }

  return { leavesOf, accepts, codesOf }
}

function limitsOf(node: Constraints): Constraints {
  return Object.fromEntries(Object.entries(node).filter(([name]) => Object.hasOwn(rules, name)))
}

/** The constraints that bite on a value and that it breaks. */
function brokenBy({ within }: Leaf, value: unknown): string[] {
  return within.flatMap((limits) => Object.entries(limits)).flatMap(([name, limit]) => {
    const holds = rules[name]
    return holds?.(value, limit as never) === false ? [name] : []
  })
}

const rules: Readonly<Record<string, (value: unknown, limit: never) => boolean>> = {
  minimum: (value, limit: number) => typeof value !== 'number' || value >= limit,
  maximum: (value, limit: number) => typeof value !== 'number' || value <= limit,
  exclusiveMinimum: (value, limit: number) => typeof value !== 'number' || value > limit,
  exclusiveMaximum: (value, limit: number) => typeof value !== 'number' || value < limit,
  multipleOf: (value, limit: number) => typeof value !== 'number' || value % limit === 0,
  minLength: (value, limit: number) => typeof value !== 'string' || [...value].length >= limit,
  maxLength: (value, limit: number) => typeof value !== 'string' || [...value].length <= limit,
  pattern: (value, limit: string) => typeof value !== 'string' || RegExp(limit, 'u').test(value),
  startsWith: (value, limit: string) => typeof value !== 'string' || value.slice(0, limit.length) === limit,
  minItems: (value, limit: number) => !Array.isArray(value) || value.length >= limit,
  maxItems: (value, limit: number) => !Array.isArray(value) || value.length <= limit,
  uniqueItems: (value) => !Array.isArray(value) || new Set(value.map((item) => stable(item))).size === value.length,
  minProperties: (value, limit: number) => !isObject(value) || Object.keys(value).length >= limit,
  maxProperties: (value, limit: number) => !isObject(value) || Object.keys(value).length <= limit,
}

/** The same text for values that are equal, whatever the order of their members. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (isObject(value)) return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join()}}`
  return `${typeof value} ${String(value)}`
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isInteger(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}
