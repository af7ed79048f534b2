/** Changes that mostly break a contract, each rule of the catalogue by some of them. */
import { anyData, hostileText, hugeNumbers, identifier, splinters } from './hostile.js'
import type { Place } from './places.js'
import type { Random } from './random.js'
import type { Mutation } from './renames.js'
import { union } from './reshapes.js'
import { placesOf, type Spec } from './spec.js'
import { copyEntry, copyOf, dropMembers, isMapping, type Mapping, mapping, setMember, type Tree, valueOf } from './tree.js'

function anywhere(spec: Spec, random: Random): Place | undefined {
  return random.some(placesOf(spec))
}

function ofKind(spec: Spec, ...kinds: string[]): Place[] {
  return placesOf(spec).filter(({ kind }) => kinds.includes(kind))
}

const nodes = ['typedef', 'property', 'argument', 'form']

const removed: Mutation = (spec, random) => anywhere(spec, random)?.remove()

const doubled: Mutation = (spec, random) => {
  const place = anywhere(spec, random)
  if (!place) return
  const { owner, entry } = place
  if (Array.isArray(owner)) owner.push(copyOf(place.value))
  else if (entry) owner.entries.push(random.chance(0.5) ? copyEntry(entry) : { key: random.pick([entry.key.toUpperCase(), entry.key.toLowerCase(), `${entry.key}Labels`, `is${entry.key}`, `${entry.key}Args`]), value: copyOf(entry.value) })
}

const swapped: Mutation = (spec, random) => {
  const [one, other] = [anywhere(spec, random), anywhere(spec, random)]
  if (!one || !other) return
  const [first, second] = [copyOf(one.value), copyOf(other.value)]
  one.set(second)
  other.set(first)
}

const moved: Mutation = (spec, random) => {
  const place = anywhere(spec, random)
  const target = random.some(placesOf(spec).filter(({ value }) => isMapping(value) || Array.isArray(value)))?.value
  if (!place || !target) return
  const value = copyOf(place.value)
  if (random.chance(0.5)) place.remove()
  if (Array.isArray(target)) target.splice(random.below(target.length + 1), 0, value)
  else if (isMapping(target)) target.entries.push({ key: place.entry?.key ?? 'x', value })
}

function anything(random: Random): Tree {
  return random.pick<() => Tree>([
    () => null, () => true, () => '', () => ' ', () => [], () => mapping({}), () => [[]], () => random.pick(hugeNumbers), () => random.pick(hugeNumbers), () => hostileText(random), () => anyData(random),
    () => ({ raw: random.pick(splinters) }), () => ({ raw: random.pick(splinters) }), () => ({ raw: hostileText(random) }),
  ])()
}

const retyped: Mutation = (spec, random) => anywhere(spec, random)?.set(anything(random))

const wrapped: Mutation = (spec, random) => {
  const place = anywhere(spec, random)
  if (place) place.set(random.chance(0.5) ? [copyOf(place.value)] : mapping({ [random.pick(['type', 'properties', '0', 'x'])]: copyOf(place.value) }))
}

const key: Mutation = (spec, random) => {
  const entry = random.some(placesOf(spec).filter((place) => place.entry))?.entry
  if (entry) entry.key = random.pick([hostileText(random), identifier(random), '', ' ', '__proto__', 'typ', '1', 'null', 'contract', entry.key.slice(1), `${entry.key} `])
}

const typeTexts = [
  '', ' ', '|', 'string |', '| string', '[]', 'string[', 'string]', '(string', 'string)', 'map<', 'map<>', 'map<string', 'map', 'map<map<map<int32>>>', '()', 'string string', 'string & null', 'strin', 'String', 'Array<string>', 'string | any', 'any[]', 'any | any', 'undefined', 'undefined[]', 'map<undefined>', 'string | undefined', 'null | null', 'string|string', '"x"', 'T[][][][][][][][][]',
  `${'('.repeat(500)}string${')'.repeat(500)}`, `string${'[]'.repeat(500)}`, 'map<'.repeat(500), Array.from({ length: 300 }, (_, index) => `x${index}`).join(' | '), 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'x\u0000', 'str\u0131ng', 'string\n| null', 'int64.', '2', 'object[]', 'never', 'unknown',
]

const expression: Mutation = (spec, random) => {
  const names = ofKind(spec, 'typedef', 'enum').flatMap(({ entry }) => (entry ? [entry.key] : []))
  const name = random.some(names) ?? 'x'
  random.some(ofKind(spec, 'type', 'base'))?.set(random.pick([...typeTexts, name, name, name.toLowerCase(), `${name} | null`, `${name}[]`, name.slice(1), identifier(random), hostileText(random)]))
}

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties']

/** Something beside a type that may not stand there, or not so. */
const beside: Mutation = (spec, random) => {
  const node = random.some(ofKind(spec, ...nodes))?.value
  if (!isMapping(node)) return
  const [member, value] = random.pick<() => [string, Tree]>([
    () => [random.pick(limits), random.pick(hugeNumbers)],
    () => [random.pick(limits), random.below(4)],
    () => ['pattern', random.pick(['[', '(?<a>', '\\', '(?<=a', '\\u{110000}', '(a+)+$', '^(a|a)*$', '(?i)x', '*', '\\p{X}', '\\1', '(?<a>)(?<a>)', 'x{2,1}', hostileText(random)])],
    () => ['startsWith', hostileText(random)],
    () => ['unit', random.pick(['ms', 'epoch-ms', 'byte', 'millis', 'hour-of-day'])],
    () => ['meanings', [mapping({ value: random.pick([true, false, -1, 0, 1.5, 1e300]), description: hostileText(random) }), mapping({ value: true, description: 'x' })]],
    () => ['optional', random.pick([true, false, mapping({ observed: 'x' }), mapping({})])],
    () => ['uniqueItems', true],
    () => ['discriminator', hostileText(random)],
    () => ['properties', mapping({ [hostileText(random)]: mapping({ description: 'x', type: 'string' }) })],
    () => ['callback', mapping({ args: mapping({ a: mapping({ description: 'x', type: 'string | undefined' }), b: mapping({ description: 'x', type: 'string' }) }) })],
    () => ['derived', random.pick(['event-name', 'event-callback', 'x'])],
    () => ['direction', random.pick(['in', 'out', 'both', 'x'])],
    () => ['also', random.pick<Tree>([[], [mapping({ type: 'undefined', observed: 'x' })], [mapping({ type: 'any', observed: 'x' })], [mapping({ observed: 'x' })], 'x'])],
    () => ['examples', [mapping({ title: hostileText(random), [random.pick(['value', 'args', 'x'])]: anyData(random) })]],
  ])()
  setMember(node, member, value)
}

const argumentOrder: Mutation = (spec, random) => {
  const owner = random.some(ofKind(spec, 'args'))?.value
  if (isMapping(owner)) owner.entries.splice(random.below(owner.entries.length + 1), 0, { key: identifier(random), value: mapping({ description: 'x', type: random.pick(['string | undefined', 'undefined']) }) })
}

const lostText: Mutation = (spec, random) => {
  random.some(ofKind(spec, ...nodes))?.set({ raw: random.pick(['{ description: one, two, type: string }', '{ description: x, type: string[] }', '{ description: x, type: map<string>, documented: a, b }']) })
}

const range: Mutation = (spec, random) => {
  const node = random.some(ofKind(spec, ...nodes))?.value
  if (!isMapping(node)) return
  const [low, high, type] = random.pick([['minimum', 'maximum', 'number'], ['exclusiveMinimum', 'exclusiveMaximum', 'int32'], ['exclusiveMinimum', 'maximum', 'int64'], ['minLength', 'maxLength', 'string'], ['minItems', 'maxItems', 'string[]'], ['minProperties', 'maxProperties', 'object']] as const)
  setMember(node, 'type', type)
  setMember(node, low, random.below(3))
  setMember(node, high, random.below(3))
}

/** A type that leads back to itself. */
const circle: Mutation = (spec, random) => {
  const typedefs = ofKind(spec, 'typedef')
  const [one, other] = [random.some(typedefs), random.some(typedefs)]
  const to = random.chance(0.5) ? one?.entry?.key : other?.entry?.key
  if (!one || !isMapping(one.value) || to === undefined) return
  dropMembers(one.value, (entry) => entry.key !== 'description')
  const name = random.pick([to, `${to}[]`, `${to} | null`, `map<${to}>`])
  if (random.chance(0.5)) setMember(one.value, 'type', name)
  else setMember(one.value, 'properties', mapping({ again: mapping({ description: 'x', type: name, ...(random.chance(0.3) ? { optional: true } : {}) }) }))
}

const variants: Mutation = (spec, random) => {
  if (ofKind(spec, 'variants').length === 0) union(spec, random)
  const owner = random.some(ofKind(spec, 'variants'))?.value
  if (!isMapping(owner)) return
  const variant = random.some(owner.entries)
  random.pick([
    () => { owner.entries.pop() },
    () => { owner.entries.push({ key: hostileText(random).slice(0, 900), value: mapping({ description: 'x' }) }) },
    () => { if (isMapping(variant?.value)) setMember(variant.value, 'properties', mapping({ [random.pick(['kind', 'type', 'x'])]: mapping({ description: 'x', type: 'string' }) })) },
    () => { random.some(ofKind(spec, 'discriminator'))?.set(random.pick(['x', 'kind', '__proto__'])) },
  ])()
}

const enumValues: Mutation = (spec, random) => {
  const owner = random.some(ofKind(spec, 'values'))?.value
  const first = Array.isArray(owner) ? random.some(owner) : undefined
  if (!Array.isArray(owner) || !isMapping(first)) return
  const again: Mapping = copyOf(first)
  if (random.chance(0.7)) setMember(again, random.pick(['value', 'name']), random.pick<Tree>([random.below(3), 'x', 'X', hostileText(random), identifier(random), random.pick(hugeNumbers), '0']))
  owner.splice(random.below(owner.length + 1), 0, again)
}

const example: Mutation = (spec, random) => {
  const place = random.some(ofKind(spec, 'data'))
  if (!place) return
  if (random.chance(0.6)) place.set(random.chance(0.5) ? anyData(random) : random.pick(hugeNumbers))
  else place.remove()
}

const deep: Mutation = (spec, random) => {
  let inner: Tree = 'x'
  for (let level = 30 + random.below(80); level > 0; level -= 1) inner = random.chance(0.5) ? [inner] : mapping({ a: inner })
  anywhere(spec, random)?.set(inner)
}

const nested: Mutation = (spec, random) => {
  let inner = mapping({ description: 'x', type: 'string' })
  for (let level = random.below(32); level > 0; level -= 1) inner = mapping({ description: 'x', properties: mapping({ [`p${level}`]: inner }) })
  random.some(ofKind(spec, 'property', 'argument'))?.set(inner)
}

const wide: Mutation = (spec, random) => {
  const place = random.some(placesOf(spec).filter(({ kind }) => ['property', 'argument', 'enum value', 'form', 'typedef', 'event'].includes(kind)))
  if (!place) return
  const copies = Array.from({ length: 50 + random.below(100) }, () => copyOf(place.value))
  if (Array.isArray(place.owner)) place.owner.push(...copies)
  else place.owner.entries.push(...copies.map((value, index) => ({ key: `${place.entry?.key}${index}`, value })))
}

const files: Mutation = (spec, random) => {
  random.pick([
    () => { spec.domains.pop() },
    () => { spec.domains.push({ name: random.pick(['extra', 'Bad Name', spec.domains[0]?.name ?? 'x', 'index', 'enums']), root: copyOf(spec.domains[0]?.root ?? null) }) },
    () => { for (const domain of spec.domains) domain.root = mapping({ title: 'x', description: 'y' }) },
    () => { const domain = random.some(spec.domains); if (domain) domain.root = anything(random) },
    () => { spec.contract = anything(random) },
    () => { random.some(ofKind(spec, 'domain name'))?.set(anything(random)) },
    () => {
      const listed = valueOf(spec.contract, 'domains')
      if (isMapping(spec.contract)) setMember(spec.contract, 'domains', [...(Array.isArray(listed) ? listed : []), random.pick(['index', 'enums', 'x', 'contract', '../x'])])
    },
    () => { spec.changelog = hostileText(random) },
  ])()
}

export const damages: readonly Mutation[] = [
  removed, removed, doubled, doubled, swapped, swapped, moved, moved, retyped, retyped, wrapped, key, key, expression, expression, beside, beside, beside, range, argumentOrder, lostText, circle, variants, variants, enumValues, example, deep, nested, wide, files,
]
