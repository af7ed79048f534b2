/** Values near the Model: mostly right, here and there wrong in a way that a validator might overlook. */
import fc from 'fast-check'
import type { Property, Type } from '../../generator/model.js'
import type { Leaf, Reader } from './leaves.js'
import type { Subject } from './load-package.js'
import { probes } from './mutants.js'

const nasty = fc.oneof(fc.constantFrom(...probes), fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined))

export function arbitraryFor({ args, node, examples }: Subject, reader: Reader): fc.Arbitrary<unknown> {
  const near = nearReader(reader)
  if (node) return fc.oneof({ weight: 30, arbitrary: near(node, 4) }, { weight: 1, arbitrary: nasty })
  const list = fc.tuple(...(args ?? []).map((arg) => perhapsAbsent(arg.optional, near(arg, 4))))
  const surplus = fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(nasty, { maxLength: 2 }) })
  const lists = fc.tuple(list, surplus, fc.nat({ max: 9 })).map(([values, more, cut]) => {
    const present = values.map((value) => (value === absent ? undefined : value))
    return cut === 0 ? present.slice(0, -1) : [...present, ...more]
  })
  return fc.oneof({ weight: 30, arbitrary: lists }, { weight: 1, arbitrary: nasty }, { weight: 1, arbitrary: fc.constantFrom(...examples) })
}

function nearReader(reader: Reader): (node: Parameters<Reader['leavesOf']>[0], depth: number) => fc.Arbitrary<unknown> {
  const items = (type: Type, depth: number) => near({ type }, depth - 1)

  function near(node: Parameters<Reader['leavesOf']>[0], depth: number): fc.Arbitrary<unknown> {
    const leaves = reader.leavesOf(node)
    if (leaves.length === 0) return nasty
    return fc.oneof({ weight: 40, arbitrary: fc.oneof(...leaves.map((leaf) => of(leaf, depth))) }, { weight: 1, arbitrary: nasty })
  }

  function of(leaf: Leaf, depth: number): fc.Arbitrary<unknown> {
    switch (leaf.is) {
      case 'array': return depth > 0 ? fc.array(items(leaf.items, depth), { maxLength: 3 }) : fc.constant([])
      case 'map': return depth > 0 ? fc.dictionary(keys, items(leaf.values, depth), { maxKeys: 3 }) : fc.constant({})
      case 'shape': return shape(leaf.properties, depth)
      case 'variants': return fc.oneof(...leaf.type.variants.map((variant) =>
        fc.tuple(shape(variant.properties, depth), fc.nat({ max: 20 })).map(([value, odds]) => (odds === 0 ? value : { ...value as object, [leaf.type.discriminator]: variant.value }))))
      default: return scalar(leaf)
    }
  }

  function shape(properties: readonly Property[], depth: number): fc.Arbitrary<unknown> {
    const members = properties.map((property) => {
      const isCut = depth <= 0 && property.optional
      return isCut ? fc.constant(absent) : perhapsAbsent(property.optional, near(property, depth - 1))
    })
    const style = fc.constantFrom('plain', 'plain', 'plain', 'plain', 'plain', 'bare', 'class', 'unknown')
    return fc.tuple(fc.tuple(...members), style).map(([values, how]) => {
      const entries = properties.map(({ name }, index) => [name, values[index]] as const).filter(([, value]) => value !== absent)
      return built(how, entries)
    })
  }

  return near
}

const keys = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('__proto__', 'constructor', '0', 'a/b~c'))
const absent = Symbol('absent')

function perhapsAbsent(optional: boolean, present: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const gone = fc.constantFrom<unknown>(absent, undefined)
  return fc.oneof({ weight: optional ? 3 : 60, arbitrary: present }, { weight: 1, arbitrary: gone })
}

/** As JSON gives it, without prototype, as a class instance that inherits one member, or with a member more. */
function built(how: string, entries: (readonly [string, unknown])[]): unknown {
  const [first, ...rest] = entries
  if (how === 'bare') return Object.assign(Object.create(null) as object, Object.fromEntries(entries))
  if (how === 'class' && first) return Object.assign(Object.create({ [first[0]]: first[1] }) as object, Object.fromEntries(rest))
  return { ...Object.fromEntries(entries), ...(how === 'unknown' ? { 'a member more': [entries.length] } : {}) }
}

function scalar(leaf: Leaf): fc.Arbitrary<unknown> {
  const edges = (least: number, most: number) => fc.oneof(fc.constantFrom(least, most, least - 1, most + 1, 0, -0, 0.5), fc.integer({ min: least, max: most }))
  switch (leaf.is) {
    case 'int32': return edges(-(2 ** 31), 2 ** 31 - 1)
    case 'int64': return edges(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    case 'integer': return fc.oneof(fc.integer(), fc.constantFrom(2 ** 53, 1e300, 0.5, Number.NaN))
    case 'number': return fc.oneof(fc.double(), fc.integer())
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    case 'object': return fc.object({ maxDepth: 1, maxKeys: 2 })
    case 'any': return fc.anything({ maxDepth: 1 })
    case 'function': return fc.constantFrom(() => undefined, String)
    case 'enum': case 'tag': return fc.oneof({ weight: 20, arbitrary: fc.constantFrom<unknown>(...leaf.values) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 'other', '0') })
    case 'event': return fc.oneof(fc.constantFrom(...leaf.names), fc.string())
    default: return text(leaf)
  }
}

const odd = fc.constantFrom('\u0000', '\uD800', '\u{1F600}\u{1F600}', '\u2028', 'caf\u00E9', 'e\u0301', '__proto__')

/** Texts that fit the constraints, and any others. */
function text({ within }: Leaf): fc.Arbitrary<unknown> {
  const patterns = within.flatMap(({ pattern }) => (pattern === undefined ? [] : [fc.stringMatching(RegExp(pattern, 'u'))]))
  const starts = within.flatMap(({ startsWith }) => (startsWith === undefined ? [] : [fc.string().map((rest) => startsWith + rest)]))
  const fitting = [...patterns, ...starts]
  return fc.oneof(...(fitting.length > 0 ? fitting : [fc.constant('')]), ...fitting, ...fitting, fc.string({ maxLength: 4 }), odd)
}
