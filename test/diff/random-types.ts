/** Types by chance: as a node of a spec, together with values that are right for it. */
import fc from 'fast-check'

export interface RandomType { node: Readonly<Record<string, unknown>>; values: fc.Arbitrary<unknown> }

/** What the types below refer to. */
export const declarations = `
enums:
  One: { description: x, type: int32, values: [{ value: 0, name: Zero, description: x }, { value: 1, name: Unit, description: x }] }
  Two: { description: x, type: int32, values: [{ value: 0, name: Zero, description: x }, { value: 1, name: Unit, description: x }, { value: 2, name: Pair, description: x }] }
  Word: { description: x, type: string, values: [{ value: ab, name: Ab, description: x }, { value: abc, name: Abc, description: x }] }
  Open: { description: x, type: string, open: true, values: [{ value: ab, name: Ab, description: x }] }
typedefs:
  Near: { description: x, properties: { x: { type: int32, description: x } } }
  Far: { description: x, properties: { x: { type: int32, description: x }, y: { type: string, optional: true, description: x } } }
  Loose: { description: x, properties: { y: { type: string, optional: true, description: x } } }
  Either: { description: x, type: 'int32 | string' }
  Short: { description: x, type: string, maxLength: 2 }
`

const int32 = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1))
const int64 = fc.oneof(int32, fc.constantFrom(2 ** 40, Number.MAX_SAFE_INTEGER))
const text = fc.constantFrom('', 'a', 'ab', 'abc', 'abd', 'b', 'xabc')
const y = fc.option(text, { nil: undefined })
const near = fc.record({ x: int32 })

const leaves: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: text,
  number: fc.oneof(int64, fc.constantFrom(0.5, -1.5, 2 ** 60)),
  integer: fc.oneof(int64, fc.constant(2 ** 60)),
  int32,
  int64,
  boolean: fc.boolean(),
  null: fc.constant(null),
  object: fc.constantFrom({}, { x: 1 }, { x: 'a', z: [] }),
  One: fc.constantFrom(0, 1),
  Two: fc.constantFrom(0, 1, 2),
  Word: fc.constantFrom('ab', 'abc'),
  Open: text,
  Near: near,
  Far: fc.record({ x: int32, y }, { requiredKeys: ['x'] }),
  Loose: fc.record({ y }, { requiredKeys: [] }),
  Either: fc.oneof(int32, text),
  Short: fc.constantFrom('', 'a', 'ab', 'b'),
  'string[]': fc.array(text, { maxLength: 3 }),
  'int32[]': fc.array(int32, { maxLength: 3 }),
  'One[]': fc.array(fc.constantFrom(0, 1), { maxLength: 3 }),
  'map<string>': fc.dictionary(fc.constantFrom('x', 'y'), text),
  'map<int32>': fc.dictionary(fc.constantFrom('x', 'y'), int32),
}

const leaf: fc.Arbitrary<RandomType> = fc.constantFrom(...Object.keys(leaves)).map((type) => ({ node: { type }, values: leaves[type] ?? fc.constant(null) }))

const union: fc.Arbitrary<RandomType> = fc.uniqueArray(fc.constantFrom(...Object.keys(leaves)), { minLength: 2, maxLength: 3 })
  .map((members) => ({ node: { type: members.join(' | ') }, values: fc.oneof(...members.map((member) => leaves[member] ?? fc.constant(null))) }))

type Limit = readonly [key: string, value: unknown, keeps: (value: never) => boolean]
const limits: Readonly<Record<string, readonly Limit[]>> = {
  int32: [
    ['minimum', 0, (value: number) => value >= 0], ['minimum', -2, (value: number) => value >= -2], ['exclusiveMinimum', -1, (value: number) => value > -1],
    ['maximum', 2, (value: number) => value <= 2], ['exclusiveMaximum', 3, (value: number) => value < 3], ['multipleOf', 2, (value: number) => value % 2 === 0],
  ],
  number: [['minimum', 0, (value: number) => value >= 0], ['exclusiveMinimum', 0, (value: number) => value > 0], ['multipleOf', 0.5, (value: number) => value % 0.5 === 0]],
  string: [
    ['minLength', 1, (value: string) => value.length >= 1], ['minLength', 2, (value: string) => value.length >= 2], ['maxLength', 2, (value: string) => value.length <= 2],
    ['startsWith', 'a', (value: string) => value.startsWith('a')], ['startsWith', 'ab', (value: string) => value.startsWith('ab')], ['pattern', '^a', (value: string) => value.startsWith('a')],
  ],
  'string[]': [['minItems', 1, (value: unknown[]) => value.length >= 1], ['maxItems', 2, (value: unknown[]) => value.length <= 2], ['uniqueItems', true, (value: unknown[]) => new Set(value).size === value.length]],
  'map<string>': [['minProperties', 1, (value: object) => Object.keys(value).length >= 1], ['maxProperties', 1, (value: object) => Object.keys(value).length <= 1]],
}

const limited: fc.Arbitrary<RandomType> = fc.constantFrom(...Object.keys(limits)).chain((type) =>
  fc.uniqueArray(fc.constantFrom(...(limits[type] ?? [])), { minLength: 1, maxLength: 2, selector: ([key]) => key }).map((chosen) => ({
    node: { type, ...Object.fromEntries(chosen) },
    values: (leaves[type] ?? fc.constant(null)).filter((value) => chosen.every(([, , keeps]) => keeps(value as never))),
  })))

const simple = fc.oneof(leaf, union, limited)

const shape: fc.Arbitrary<RandomType> = fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.boolean(), simple), { minLength: 1, maxLength: 3, selector: ([name]) => name }).map((members) => ({
  node: { properties: Object.fromEntries(members.map(([name, optional, { node }]) => [name, { ...node, description: 'x', ...(optional ? { optional } : {}) }])) },
  values: fc.record(Object.fromEntries(members.map(([name, , { values }]) => [name, values])), { requiredKeys: members.filter(([, optional]) => !optional).map(([name]) => name) }),
}))

export const randomType: fc.Arbitrary<RandomType> = fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 2, arbitrary: union }, { weight: 3, arbitrary: limited }, { weight: 3, arbitrary: shape })
