/** Changes of types and what stands beside them that mostly leave a contract right. */
import { anyData, hostileText, identifier, wireName } from './hostile.js'
import type { Place } from './places.js'
import type { Random } from './random.js'
import type { Mutation } from './renames.js'
import { placesOf, type Spec } from './spec.js'
import { copyOf, dropMembers, isMapping, type Mapping, mapping, section, setMember, type Tree, valueOf } from './tree.js'

const nodeKinds = new Set(['typedef', 'property', 'argument', 'form'])

function nodesOf(spec: Spec): (Place & { value: Mapping })[] {
  return placesOf(spec).filter((place): place is Place & { value: Mapping } => nodeKinds.has(place.kind) && isMapping(place.value))
}

function declared(spec: Spec, ...kinds: string[]): string[] {
  return placesOf(spec).flatMap(({ kind, entry }) => (entry && kinds.includes(kind) ? [entry.key] : []))
}

export function typeText(random: Random, names: readonly string[], depth = 3): string {
  const kind = random.below(depth > 0 ? 10 : 5)
  if (kind < 3) return random.pick(['string', 'number', 'integer', 'int32', 'int64', 'boolean', 'object', 'null', 'any'])
  if (kind < 5) return random.some(names) ?? 'string'
  const inner = () => typeText(random, names, depth - 1).replace(/\bany\b/g, 'object')
  if (kind < 7) return `(${inner()})${random.pick(['[]', '[][]', ' [ ]'])}`
  if (kind < 8) return `map<${inner()}>`
  return `${inner()} | ${inner()}${random.chance(0.3) ? ' | null' : ''}`
}

/** After a change of types few examples hold. */
export function dropExamples(spec: Spec): void {
  for (const { value } of placesOf(spec)) if (isMapping(value)) dropMembers(value, (entry) => entry.key === 'examples' && Array.isArray(entry.value))
}

const kept = new Set(['description', 'observed', 'erratum', 'since', 'deprecated', 'optional', 'direction'])

const type: Mutation = (spec, random) => {
  const node = random.some(nodesOf(spec))
  if (!node) return
  dropMembers(node.value, ({ key }) => !kept.has(key))
  setMember(node.value, 'type', typeText(random, declared(spec, 'enum', 'typedef')))
  if (random.chance(0.8)) dropExamples(spec)
}

/** Constraints that fit the beginning of a type; most let everything through. */
const constraints: readonly [type: RegExp, members: readonly (readonly [string, Tree])[]][] = [
  [/\]$/, [['minItems', 0], ['maxItems', 4294967296], ['uniqueItems', true], ['uniqueItems', false], ['minItems', 2 ** 53 - 1]]],
  [/^(?:map<.*>|object)$/, [['minProperties', 0], ['maxProperties', 1e15], ['maxProperties', 0]]],
  [/^string$/, [
    ['minLength', 0], ['maxLength', 1e6], ['maxLength', 0], ['unit', 'byte'], ['pattern', '(?:)'], ['pattern', '^[^]*$'], ['pattern', '/|[/]|\\/'], ['pattern', '[`\'"\\\\]|$|\\*/'], ['pattern', '\n|\\u2028|\u2028|'],
    ['pattern', '\\p{L}|😀|'], ['pattern', '(?<a>x)\\k<a>|'], ['pattern', '${x}|</script>|'], ['startsWith', '*/ `${globalThis.pwned = 1}`'], ['startsWith', '\\'], ['startsWith', '$'], ['startsWith', '^.*+?()[]{}|/'], ['startsWith', '\u2028\n'], ['startsWith', '\u{1F600}'],
  ]],
  [/^(?:number|integer|int32|int64)$/, [['minimum', -1e15], ['maximum', 1e15], ['exclusiveMinimum', -1e300], ['exclusiveMaximum', 1e21], ['multipleOf', 1], ['multipleOf', 1e-7], ['multipleOf', 0.1], ['minimum', -0], ['unit', 'epoch-ms'], ['unit', 'hour-of-day']]],
]

const constraint: Mutation = (spec, random) => {
  const node = random.some(nodesOf(spec).filter(({ value }) => typeof valueOf(value, 'type') === 'string'))
  const text = String(valueOf(node?.value, 'type'))
  const fitting = constraints.find(([pattern]) => pattern.test(text))
  if (!node || !fitting) return
  setMember(node.value, ...random.pick(fitting[1]))
  if (random.chance(0.8)) dropExamples(spec)
}

const fact: Mutation = (spec, random) => {
  const node = random.some(placesOf(spec).filter(({ kind }) => nodeKinds.has(kind) || ['event', 'enum', 'enum value', 'variant'].includes(kind)))
  if (!node || !isMapping(node.value)) return
  const documented = random.chance(0.5) ? hostileText(random) : mapping({ name: hostileText(random), type: hostileText(random), optional: true, values: hostileText(random) })
  setMember(node.value, ...random.pick<[string, Tree]>([['since', hostileText(random)], ['deprecated', hostileText(random)], ['erratum', hostileText(random)], ['observed', hostileText(random)], ['documented', documented]]))
}

const form: Mutation = (spec, random) => {
  const node = random.some(nodesOf(spec).filter(({ kind }) => kind !== 'form'))
  if (!node || valueOf(node.value, 'type') === 'any') return
  const forms = valueOf(node.value, 'also')
  const shape: Readonly<Record<string, Tree>> = random.chance(0.6)
    ? { type: node.kind === 'argument' && random.chance(0.3) ? 'undefined' : typeText(random, declared(spec, 'enum', 'typedef')).replace(/\bany\b/g, 'null') }
    : { description: hostileText(random), properties: properties(spec, random) }
  setMember(node.value, 'also', [...(Array.isArray(forms) ? forms : []), mapping({ ...shape, observed: hostileText(random) })])
}

function properties(spec: Spec, random: Random, depth = 2): Mapping {
  const names = Array.from({ length: 1 + random.below(4) }, () => (random.chance(0.4) ? identifier(random) : hostileText(random).slice(0, 900)))
  return { entries: [...new Set(names)].map((key) => ({ key, value: property(spec, random, depth) })) }
}

function property(spec: Spec, random: Random, depth: number): Mapping {
  const kind = random.below(depth > 0 ? 6 : 3)
  const common = { description: hostileText(random), ...(random.chance(0.6) ? { optional: random.chance(0.3) ? mapping({ observed: hostileText(random) }) : true } : {}) }
  if (kind < 4) return mapping({ ...common, type: typeText(random, declared(spec, 'enum', 'typedef')) })
  if (kind < 5) return mapping({ ...common, properties: properties(spec, random, depth - 1) })
  return mapping({ ...common, callback: mapping({ args: mapping({ [identifier(random)]: mapping({ description: hostileText(random), type: 'string | undefined' }) }) }) })
}

const moreProperties: Mutation = (spec, random) => {
  const owners = placesOf(spec).filter(({ kind }) => kind === 'properties')
  const owner = random.some(owners)?.value
  if (isMapping(owner)) owner.entries.push(...properties(spec, random).entries.map(({ key, value }) => ({ key, value: isMapping(value) ? { entries: [...value.entries.filter((entry) => entry.key !== 'optional'), { key: 'optional', value: true }] } : value })))
}

const declaration: Mutation = (spec, random) => {
  const domain = random.some(spec.domains)?.root
  if (!isMapping(domain)) return
  const description = hostileText(random)
  const [group, name, value] = random.pick<() => [string, string, Tree]>([
    () => ['typedefs', identifier(random), mapping({ description, properties: properties(spec, random) })],
    () => ['typedefs', identifier(random), mapping({ description, type: 'any', examples: [mapping({ title: hostileText(random), value: anyData(random) })] })],
    () => ['typedefs', identifier(random), mapping({ description, type: 'map<any>', examples: [mapping({ title: hostileText(random), value: mapping({ [hostileText(random).slice(0, 900)]: anyData(random) }) })] })],
    () => ['typedefs', identifier(random), mapping({ description, derived: random.pick(['event-name', 'event-callback']) })],
    () => ['typedefs', identifier(random), mapping({ description, callback: mapping({ args: mapping({ [identifier(random)]: mapping({ description, properties: properties(spec, random) }) }) }) })],
    () => ['typedefs', identifier(random), mapping({ description, type: 'string', startsWith: hostileText(random) })],
    () => ['events', wireName(random), mapping({ description, args: mapping({ [identifier(random)]: mapping({ description, properties: properties(spec, random) }) }) })],
    () => ['events', wireName(random), mapping({ description, args: mapping({ [identifier(random)]: mapping({ description, type: 'any' }) }), examples: [mapping({ title: hostileText(random), args: [anyData(random)] })] })],
    () => ['enums', identifier(random), mapping({ description, type: 'int32', open: random.chance(0.5), values: values(random, (index) => index * 1000 - 1) })],
    () => ['enums', identifier(random), mapping({ description, type: 'string', open: random.chance(0.5), values: values(random, () => hostileText(random)) })],
  ])()
  const target = section(domain, group)
  target.entries.splice(random.below(target.entries.length + 1), 0, { key: name, value })
}

function values(random: Random, valueAt: (index: number) => Tree): Tree {
  const names = [...new Set(Array.from({ length: 1 + random.below(5) }, () => identifier(random)))]
  return names.map((name, index) => mapping({ value: valueAt(index), name, description: hostileText(random), ...(random.chance(0.3) ? { label: hostileText(random) } : {}) }))
}

/** An enum of hostile values, and a type whose variants they choose. */
export const union: Mutation = (spec, random) => {
  const domain = random.some(spec.domains)?.root
  if (!isMapping(domain)) return
  const wires = [...new Set(Array.from({ length: 1 + random.below(4) }, () => hostileText(random).slice(0, 900)))]
  const [kind, key] = [`Kind${random.below(1000)}`, random.chance(0.5) ? identifier(random) : hostileText(random).slice(0, 900)]
  const description = hostileText(random)
  section(domain, 'enums').entries.push({ key: kind, value: mapping({ description, type: 'string', values: wires.map((value, index) => mapping({ value, name: `V${index}`, description })) }) })
  const variants = { entries: wires.map((wire) => ({ key: wire, value: mapping({ description, ...(random.chance(0.6) ? { properties: properties(spec, random) } : {}) }) })) }
  const body = { description, discriminator: key, properties: { entries: [{ key, value: mapping({ description, type: kind }) }] }, variants }
  section(domain, 'typedefs').entries.push({ key: identifier(random), value: mapping(body) })
}

/** A name replaced by what it stands for. */
const inlined: Mutation = (spec, random) => {
  const bodies = new Map(placesOf(spec).flatMap(({ kind, entry, value }) => (entry && kind === 'typedef' && isMapping(value) ? [[entry.key, value] as const] : [])))
  const node = random.some(nodesOf(spec).filter(({ kind, value }) => kind !== 'typedef' && bodies.has(String(valueOf(value, 'type')))))
  const body = bodies.get(String(valueOf(node?.value, 'type')))
  if (!node || !body) return
  dropMembers(node.value, ({ key }) => key === 'type')
  for (const { key, value } of body.entries) if (!kept.has(key) && key !== 'examples') setMember(node.value, key, copyOf(value))
}

const removedDeclaration: Mutation = (spec, random) => random.some(placesOf(spec).filter(({ kind }) => kind === 'event' || kind === 'example' || kind === 'enum value'))?.remove()

export const reshapes: readonly Mutation[] = [type, type, constraint, constraint, fact, fact, form, moreProperties, moreProperties, declaration, declaration, declaration, union, inlined, removedDeclaration]
