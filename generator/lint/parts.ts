/** Everything in a contract that has a name or a description, each once, with what it stands in. */
import type { Span } from '../files.js'
import type { Enum, EnumValue, Event, Model, Node, Property, Provenance, Typedef } from '../model.js'
import { nodeOf } from '../model.js'
import type { NamedKind } from '../lint-settings.js'

export interface Part {
  kind: NamedKind | 'contract' | 'domain' | 'form' | 'variant'
  /** The contract's own name for it; a form has that of what it is a form of. */
  name: string
  at: Span
  /** What it stands in, from the outside in. */
  owners: readonly Part[]
  description?: string | undefined
  provenance: Provenance & Pick<Partial<Property>, 'optionalObserved'>
  /** Of what stands for a value. */
  node?: Node
  /** Whether it may be missing, where that is a question. */
  optional?: boolean
  declares?: Enum | EnumValue | Typedef | Event
}

/** In the order of the Model. Common properties of variants stand in each of them and count once. */
export function partsOf({ contract, enums, typedefs, events }: Model): Part[] {
  const parts: Part[] = []
  const seen = new Set<string>()
  const add = (part: Part): readonly Part[] | undefined => {
    const place = `${part.at.start} ${part.at.file}`
    if (seen.has(place)) return undefined
    seen.add(place)
    parts.push(part)
    return [...part.owners, part]
  }
  const addNode = (node: Node, owners: readonly Part[]): void => {
    const { type, also = [] } = node
    const name = owners.at(-1)?.name ?? ''
    for (const form of also) {
      const inside = add({ kind: 'form', name, at: form.at, owners, description: form.description, provenance: form, node: form })
      if (inside) addNode(form, inside)
    }
    if (type.kind === 'object') addProperties(type.properties, owners)
    if (type.kind === 'callback') addNamed('arguments', type.args, owners)
    if (type.kind !== 'variants') return
    for (const { value, at, description, properties, ...provenance } of type.variants) {
      const inside = add({ kind: 'variant', name: value, at, owners, description, provenance }) ?? owners
      addProperties(properties.filter((property) => isInside(property.at, at)), inside)
      addProperties(properties.filter((property) => !isInside(property.at, at)), owners)
    }
  }
  const addNamed = (kind: NamedKind, nodes: readonly (Node & { name: string; description: string; optional?: boolean })[], owners: readonly Part[]): void => {
    for (const node of nodes) {
      const { name, description, at, optional = false } = node
      const inside = add({ kind, name, at, owners, description, provenance: node, node, optional })
      if (inside) addNode(node, inside)
    }
  }
  const addProperties = (properties: readonly Property[], owners: readonly Part[]): void => addNamed('properties', properties, owners)

  add({ kind: 'contract', name: contract.name, at: contract.at, owners: [], description: contract.description, provenance: {} })
  for (const { name, at, description } of contract.domains) add({ kind: 'domain', name, at, owners: [], description, provenance: {} })
  for (const declares of enums) {
    const { name, at, description } = declares
    const inside = add({ kind: 'enums', name, at, owners: [], description, provenance: declares, declares }) ?? []
    for (const value of declares.values) add({ kind: 'values', name: value.name, at: value.at, owners: inside, description: value.description, provenance: value, declares: value })
  }
  for (const declares of typedefs) {
    const node = nodeOf(declares)
    const inside = add({ kind: 'typedefs', name: declares.name, at: declares.at, owners: [], description: declares.description, provenance: declares, node, declares })
    if (inside) addNode(node, inside)
  }
  for (const declares of events) {
    const { name, at, description, args } = declares
    const inside = add({ kind: 'events', name, at, owners: [], description, provenance: declares, declares })
    if (inside) addNamed('arguments', args, inside)
  }
  return parts
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end
}

const nouns: Readonly<Record<Part['kind'], string>> = {
  contract: 'contract', domain: 'domain', events: 'event', typedefs: 'typedef', enums: 'enum', values: 'value', properties: 'property', arguments: 'argument',
  form: 'form of', variant: 'variant',
}

/** As its author would call it: `property`, `form of`. */
export function nounOf({ kind }: Part): string {
  return nouns[kind]
}

/** With what it stands in: `Meta.status`. */
export function pathOf({ name, owners }: Part): string {
  return [...owners.filter(({ kind }) => kind !== 'form'), { name }].map((part) => part.name).join('.')
}
