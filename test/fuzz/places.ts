/** What stands for what in a spec: each node of a tree with its kind, as the format has it. */
import { type Entry, isMapping, type Mapping, type Tree } from './tree.js'

/** What may stand beside anything. */
const facts = { description: 'text', observed: 'text', documented: 'documented', erratum: 'text', since: 'text', deprecated: 'text' }
const node = {
  ...facts, type: 'type', properties: 'properties', discriminator: 'discriminator', variants: 'variants', callback: 'callback', also: 'forms',
  meanings: 'meanings', examples: 'examples', minimum: 'limit', maximum: 'limit', exclusiveMinimum: 'limit', exclusiveMaximum: 'limit', multipleOf: 'limit',
  minLength: 'limit', maxLength: 'limit', minItems: 'limit', maxItems: 'limit', minProperties: 'limit', maxProperties: 'limit',
}

/** By the kind of a mapping or list: the kinds of its members; `*` is any member. */
const members: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  contract: { description: 'text', license: 'text', name: 'package', version: 'version', homepage: 'homepage', source: 'source', domains: 'domains' },
  source: { title: 'text', date: 'date', sdk: 'text' },
  domains: { '*': 'domain name' },
  domain: { title: 'text', description: 'text', enums: 'enums', typedefs: 'typedefs', events: 'events' },
  enums: { '*': 'enum' },
  enum: { ...facts, type: 'base', values: 'values' },
  values: { '*': 'enum value' },
  'enum value': { ...facts, label: 'text', name: 'member name', value: 'wire value' },
  typedefs: { '*': 'typedef' },
  typedef: node,
  properties: { '*': 'property' },
  property: node,
  args: { '*': 'argument' },
  argument: node,
  variants: { '*': 'variant' },
  variant: { ...facts, properties: 'properties' },
  forms: { '*': 'form' },
  form: node,
  callback: { args: 'args' },
  documented: { '*': 'text' },
  meanings: { '*': 'meaning' },
  meaning: { description: 'text' },
  events: { '*': 'event' },
  event: { ...facts, args: 'args', examples: 'examples' },
  examples: { '*': 'example' },
  example: { title: 'text', value: 'data', args: 'data' },
  data: { '*': 'data' },
}

export interface Place {
  kind: string
  value: Tree
  owner: Mapping | Tree[]
  /** Where the owner is a mapping. */
  entry?: Entry
  ownerKind: string
  depth: number
  set(value: Tree): void
  remove(): void
}

/** Every node below the root, the root's kind being `contract` or `domain`. */
export function placesIn(root: Tree, kind: string, depth = 0): Place[] {
  const kinds = members[kind] ?? {}
  if (Array.isArray(root)) {
    return root.flatMap((value, index) => {
      const own = kinds['*'] ?? 'other'
      const set = (next: Tree) => { root[index] = next }
      return [{ kind: own, value, owner: root, ownerKind: kind, depth, set, remove: () => { root.splice(root.indexOf(value), 1) } }, ...placesIn(value, own, depth + 1)]
    })
  }
  if (!isMapping(root)) return []
  return root.entries.flatMap((entry) => {
    const own = (Object.hasOwn(kinds, entry.key) ? kinds[entry.key] : kinds['*']) ?? 'other'
    const set = (next: Tree) => { entry.value = next }
    const remove = () => { root.entries = root.entries.filter((other) => other !== entry) }
    return [{ kind: own, value: entry.value, owner: root, entry, ownerKind: kind, depth, set, remove }, ...placesIn(entry.value, own, depth + 1)]
  })
}
